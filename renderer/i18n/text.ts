import type { i18n, TFunction } from 'i18next';
import { use, useCallback, useSyncExternalStore } from 'react';
import { I18nContext } from 'react-i18next';
import type { Language } from '../../shared/vocabulary.ts';
import { namespaces } from './resources.ts';

/** Gives the text of a key: `t('action.save')` out of `common`, `t('today:title')` out of another namespace. */
export type Translate = TFunction<typeof namespaces>;

/** The texts of each language: the same function as long as that is the language. */
const fixed = new WeakMap<i18n, Map<string, Translate>>();

const fixedText = (translations: i18n, language: string): Translate => {
  const known = fixed.get(translations) ?? new Map<string, Translate>();
  fixed.set(translations, known);
  const text = known.get(language) ?? translations.getFixedT(language, namespaces);
  known.set(language, text);
  return text;
};

const useTranslations = (): { readonly translations: i18n; readonly language: string } => {
  const translations = use(I18nContext)?.i18n;
  if (translations === undefined) throw new Error('no translations around this component');
  const subscribe = useCallback(
    (changed: () => void): (() => void) => {
      translations.on('languageChanged', changed);
      return () => translations.off('languageChanged', changed);
    },
    [translations],
  );
  const spoken = (): string => translations.language;
  const language = useSyncExternalStore(subscribe, spoken, spoken);
  return { translations, language };
};

/**
 * The texts, in a component; drawn anew when the language changes. The library's own hook asks at each drawing of each
 * component whether all thirty namespaces are loaded; ours come with the window.
 */
export const useText = (): Translate => {
  const { translations, language } = useTranslations();
  return fixedText(translations, language);
};

/** The language on screen, in a component. */
export const useLanguage = (): Language => (useTranslations().language === 'en' ? 'en' : 'zh-CN');

/** The texts outside components, always in the language of the moment. */
export const textOf = (translations: i18n): Translate => translations.getFixedT(null, namespaces);
