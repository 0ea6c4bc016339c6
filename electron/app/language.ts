import type { Preferences } from '../../shared/ipc/values.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** The language of the system: English where it is neither unknown nor Chinese. */
export const systemLanguageOf = (systemLanguages: readonly string[]): Language =>
  systemLanguages[0]?.toLowerCase().startsWith('zh') === false ? 'en' : 'zh-CN';

/** The language in which Baton speaks: the person’s choice, else the system’s. */
export const languageInForce = (
  { language }: Pick<Preferences, 'language'>,
  systemLanguages: readonly string[],
): Language => (language === 'system' ? systemLanguageOf(systemLanguages) : language);
