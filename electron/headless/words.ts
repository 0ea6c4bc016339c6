import english from '../../resources/i18n/en/headless.json' with { type: 'json' };
import englishRefusals from '../../resources/i18n/en/refusal.json' with { type: 'json' };
import englishVocabulary from '../../resources/i18n/en/vocabulary.json' with { type: 'json' };
import chinese from '../../resources/i18n/zh-CN/headless.json' with { type: 'json' };
import chineseRefusals from '../../resources/i18n/zh-CN/refusal.json' with { type: 'json' };
import chineseVocabulary from '../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import type { Refusal } from '../../shared/refusal.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { type Blanks, createSay, type Keys } from '../i18n/say.ts';

type WordKey = Keys<typeof chinese> | `vocabulary:${Keys<typeof chineseVocabulary>}`;

/** The words of the headless command in one language. */
export interface Words {
  readonly say: (key: WordKey, values?: Blanks) => string;
  /** A refusal as a sentence; its code and details follow, for who has to look further. */
  readonly refuse: (refusal: Refusal) => string;
}

/** What the app says of a field or of itself and a command line says of an option; `null` where both say the same. */
const ownSentence = ({ code, details }: Refusal): WordKey | null => {
  if (code === 'noBook') return 'nothingThere';
  const field = String(details?.['field'] ?? '');
  if (code !== 'malformed' || !field.startsWith('--')) return null;
  if (field === '--digest') return 'usage.digest';
  return details?.['value'] === undefined ? 'usage.clash' : 'usage.malformed';
};

export const createWords = (language: Language): Words => {
  const say = createSay(language, 'headless', {
    'zh-CN': { headless: chinese, refusal: chineseRefusals, vocabulary: chineseVocabulary },
    en: { headless: english, refusal: englishRefusals, vocabulary: englishVocabulary },
  });
  return {
    say,
    refuse: (refused) => {
      const { code, details } = refused;
      const known = Object.entries(details ?? {}).map(([name, value]) => `${name}=${value}`);
      const field = details?.['field'] ?? details?.['what'] ?? details?.['problem'] ?? '';
      const wait = `${details?.['seconds'] ?? ''} s`;
      const own = ownSentence(refused);
      const sentence =
        own === null ? say(code, { ns: 'refusal', wait, ...details, field }) : say(own, { ...details });
      return `${sentence} (${[code, ...known].join(' ')})`;
    },
  };
};

/** The language asked for, else the system's: Chinese unless `LANG` names another. */
export const chooseLanguage = (asked: string | undefined, environment: string | undefined): Language => {
  if (asked === 'en' || asked === 'zh-CN') return asked;
  const system = environment ?? '';
  return system === '' || system.startsWith('C') || system.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
};
