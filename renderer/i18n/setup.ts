import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '../../shared/ipc/values.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { resources } from './resources.ts';

/** The language on screen: the person's choice, else the system's. */
export const languageOf = ({ language }: Preferences, system: Language): Language =>
  language === 'system' ? system : language;

/** Translations, ready at once; both languages are small enough to be carried always. */
export const createTranslations = async (language: Language): Promise<i18n> => {
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    ns: Object.keys(resources['zh-CN']),
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => '',
    returnNull: false,
  });
  return instance;
};
