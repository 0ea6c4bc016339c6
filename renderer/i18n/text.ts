import type { i18n, TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/vocabulary.ts';
import { namespaces } from './resources.ts';

/** Gives the text of a key: `t('action.save')` out of `common`, `t('today:title')` out of another namespace. */
export type Translate = TFunction<typeof namespaces>;

/** The texts, in a component; drawn anew when the language changes. */
export const useText = (): Translate => useTranslation(namespaces).t;

/** The language on screen, in a component. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN');

/** The texts outside components, always in the language of the moment. */
export const textOf = (translations: i18n): Translate => translations.getFixedT(null, namespaces);
