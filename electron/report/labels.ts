import { createInstance } from 'i18next';
import english from '../../resources/i18n/en/report.json' with { type: 'json' };
import englishVocabulary from '../../resources/i18n/en/vocabulary.json' with { type: 'json' };
import chinese from '../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import chineseVocabulary from '../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import type { Language } from '../../shared/vocabulary.ts';

type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string];

/** Every label of `resources/i18n/<language>/report.json`, and the words all parts of Baton share. */
export type LabelKey = Keys<typeof chinese> | `vocabulary:${Keys<typeof chineseVocabulary>}`;

/** The words of a document in one language; `values` fill the blanks as they are. */
export type Labels = (key: LabelKey, values?: Readonly<Record<string, string | number>>) => string;

/** Chinese fills in for a language or a word that is missing. */
export const createLabels = (language: Language): Labels => {
  const i18n = createInstance({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    // Labels end in text nodes, where HTML escapes would be printed as they stand.
    interpolation: { escapeValue: false },
    resources: {
      'zh-CN': { report: chinese, vocabulary: chineseVocabulary },
      en: { report: english, vocabulary: englishVocabulary },
    },
    ns: ['report', 'vocabulary'],
    defaultNS: 'report',
  });
  void i18n.init();
  return (key, values) => i18n.t(key, { ...values });
};
