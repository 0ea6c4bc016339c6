import { createInstance, type Resource } from 'i18next';
import type { Language } from '../../shared/vocabulary.ts';

/** The keys of a translation file: `title`, `section.name`. */
export type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

/** What fills the blanks of a sentence, as it is. */
export type Blanks = Readonly<Record<string, string | number>>;

/**
 * The words of one language outside the window. Keys without a prefix are those of `namespace`; Chinese fills in for a
 * language or a word that is missing.
 */
export const createSay = (
  language: Language,
  namespace: string,
  resources: Readonly<Record<Language, Resource[string]>>,
): ((key: string, values?: Blanks & { readonly ns?: string }) => string) => {
  const i18n = createInstance({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    // Words end in text nodes, table cells and terminals, which would show HTML escapes as they stand.
    interpolation: { escapeValue: false },
    resources,
    ns: Object.keys(resources['zh-CN']),
    defaultNS: namespace,
  });
  void i18n.init();
  return (key, values) => i18n.t(key, { ...values });
};
