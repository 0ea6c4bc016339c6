import { createInstance } from 'i18next';
import english from '../../resources/i18n/en/attendance.json' with { type: 'json' };
import englishCommon from '../../resources/i18n/en/common.json' with { type: 'json' };
import englishVocabulary from '../../resources/i18n/en/vocabulary.json' with { type: 'json' };
import chinese from '../../resources/i18n/zh-CN/attendance.json' with { type: 'json' };
import chineseCommon from '../../resources/i18n/zh-CN/common.json' with { type: 'json' };
import chineseVocabulary from '../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import type { Language } from '../../shared/vocabulary.ts';

type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string];

type ExportKey =
  | Keys<typeof chinese>
  | `common:${Keys<typeof chineseCommon>}`
  | `vocabulary:${Keys<typeof chineseVocabulary>}`;

/** The words of an exported table in one language: those of the screen it was exported from. */
export type ExportLabels = (key: ExportKey, values?: Readonly<Record<string, string | number>>) => string;

export const createExportLabels = (language: Language): ExportLabels => {
  const i18n = createInstance({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      'zh-CN': { attendance: chinese, common: chineseCommon, vocabulary: chineseVocabulary },
      en: { attendance: english, common: englishCommon, vocabulary: englishVocabulary },
    },
    ns: ['attendance', 'common', 'vocabulary'],
    defaultNS: 'attendance',
  });
  void i18n.init();
  return (key, values) => i18n.t(key, { ...values });
};
