import english from '../../resources/i18n/en/attendance.json' with { type: 'json' };
import englishCommon from '../../resources/i18n/en/common.json' with { type: 'json' };
import englishVocabulary from '../../resources/i18n/en/vocabulary.json' with { type: 'json' };
import chinese from '../../resources/i18n/zh-CN/attendance.json' with { type: 'json' };
import chineseCommon from '../../resources/i18n/zh-CN/common.json' with { type: 'json' };
import chineseVocabulary from '../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import type { Language } from '../../shared/vocabulary.ts';
import { type Blanks, createSay, type Keys } from '../i18n/say.ts';

type ExportKey =
  | Keys<typeof chinese>
  | `common:${Keys<typeof chineseCommon>}`
  | `vocabulary:${Keys<typeof chineseVocabulary>}`;

/** The words of an exported table in one language: those of the screen it was exported from. */
export type ExportLabels = (key: ExportKey, values?: Blanks) => string;

export const createExportLabels = (language: Language): ExportLabels =>
  createSay(language, 'attendance', {
    'zh-CN': { attendance: chinese, common: chineseCommon, vocabulary: chineseVocabulary },
    en: { attendance: english, common: englishCommon, vocabulary: englishVocabulary },
  });
