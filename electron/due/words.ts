import english from '../../resources/i18n/en/reminders.json' with { type: 'json' };
import chinese from '../../resources/i18n/zh-CN/reminders.json' with { type: 'json' };
import type { Language } from '../../shared/vocabulary.ts';
import { type Blanks, createSay } from '../i18n/say.ts';

/** Takes the key without its plural ending. */
type Singular<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

/** The words of what pops up outside the window, and of the tray. */
export type SayReminder = (key: Keys<typeof chinese>, values?: Blanks) => string;

export const createReminderWords = (language: Language): SayReminder =>
  createSay(language, 'reminders', { 'zh-CN': { reminders: chinese }, en: { reminders: english } });

/** What the tray says while so many are due. */
export const trayWords = (language: Language, due: number) => {
  const say = createReminderWords(language);
  return {
    tooltip: due === 0 ? say('tray.none') : say('tray.due', { count: due }),
    open: say('tray.open'),
    write: say('tray.write'),
    quit: say('tray.quit'),
  };
};
