import english from '../../resources/i18n/en/report.json' with { type: 'json' };
import englishVocabulary from '../../resources/i18n/en/vocabulary.json' with { type: 'json' };
import chinese from '../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import chineseVocabulary from '../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import type { Language } from '../../shared/vocabulary.ts';
import { type Blanks, createSay, type Keys } from '../i18n/say.ts';

/** Every label of `resources/i18n/<language>/report.json`, and the words all parts of Baton share. */
export type LabelKey = Keys<typeof chinese> | `vocabulary:${Keys<typeof chineseVocabulary>}`;

/** The words of a document in one language; `values` fill the blanks as they are. */
export type Labels = (key: LabelKey, values?: Blanks) => string;

export const createLabels = (language: Language): Labels =>
  createSay(language, 'report', {
    'zh-CN': { report: chinese, vocabulary: chineseVocabulary },
    en: { report: english, vocabulary: englishVocabulary },
  });
