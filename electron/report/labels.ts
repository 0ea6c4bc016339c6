import englishAttendance from '../../resources/i18n/en/attendance.json' with { type: 'json' };
import english from '../../resources/i18n/en/report.json' with { type: 'json' };
import englishVocabulary from '../../resources/i18n/en/vocabulary.json' with { type: 'json' };
import chineseAttendance from '../../resources/i18n/zh-CN/attendance.json' with { type: 'json' };
import chinese from '../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import chineseVocabulary from '../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import type { Language } from '../../shared/vocabulary.ts';
import { type Blanks, createSay, type Keys } from '../i18n/say.ts';

/** Every label of `resources/i18n/<language>/report.json`, the words of the attendance screen, and those all parts of Baton share. */
export type LabelKey =
  | Keys<typeof chinese>
  | `attendance:${Keys<typeof chineseAttendance>}`
  | `vocabulary:${Keys<typeof chineseVocabulary>}`;

/** The words of a document in one language; `values` fill the blanks as they are. */
export type Labels = (key: LabelKey, values?: Blanks) => string;

export const createLabels = (language: Language): Labels =>
  createSay(language, 'report', {
    'zh-CN': { report: chinese, attendance: chineseAttendance, vocabulary: chineseVocabulary },
    en: { report: english, attendance: englishAttendance, vocabulary: englishVocabulary },
  });
