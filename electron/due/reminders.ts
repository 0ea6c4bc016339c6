import type { DueNews, ReminderPreferences } from '../../shared/ipc/reminders.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { DueMoment } from '../../shared/rules/due.ts';
import { isQuietAt } from '../../shared/rules/quiet-hours.ts';
import { localTimeOf, toInstantText } from '../../shared/time/zone.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Clocks } from './clock-watch.ts';
import type { Memory } from './memory.ts';
import { type Message, messageOf } from './message.ts';
import { createTeller, type Teller } from './teller.ts';
import { createReminderWords } from './words.ts';

/** What the person does with a message outside the window. */
export interface MessageDeeds {
  readonly open: () => void;
  readonly later: () => void;
  readonly gone: () => void;
}

/** Where in Baton a message leads. */
export interface ReminderPlace {
  readonly screen: string;
  readonly item: string | null;
}

export interface ReminderDeps {
  readonly clocks: Clocks;
  /** Runs something after a while, until the answered function is called. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly preferences: () => ReminderPreferences;
  readonly language: () => Language;
  /** Nobody sees what pops up on a locked screen. */
  readonly isLocked: () => boolean;
  /** Shows a message of the system; the answer takes it away. */
  readonly show: (message: Message, deeds: MessageDeeds) => () => void;
  readonly openAt: (place: ReminderPlace) => void;
  /** Tells the main window what is told outside of it. */
  readonly told: (moments: readonly DueMoment[], more: number, isLater: boolean) => void;
  /** How many are due, for the tray and the badge; `null` while no book is open. */
  readonly due: (count: number | null) => void;
}

/** The book whose moments are told. */
export interface ReminderBook {
  readonly bookId: string;
  readonly zone: () => string;
  readonly memory: Memory;
  readonly keep: (memory: Memory) => void;
}

/** Tells what is due outside the window, by the system’s own messages. */
export interface Reminders {
  /** Another book is open: nothing of the one before is told any more. */
  readonly bookOpened: (book: ReminderBook) => void;
  /** Refuses what another book’s window says. */
  readonly hear: (news: DueNews) => Result<null>;
  readonly again: (keys: readonly string[], undo: boolean) => Result<null>;
  /** Shows what a reminder looks like, whatever the hour. */
  readonly tryOne: () => void;
  /** Looks now: the preferences are others, or the screen is unlocked. */
  readonly look: () => void;
  readonly sleeps: () => void;
  readonly wakes: () => void;
  readonly close: () => void;
}

export const LATER_MS = 15 * 60_000;

/** Straight to the one it is about; where it is about several, to the list they stand in. */
export const placeOf = (moments: readonly DueMoment[], more: number): ReminderPlace => {
  const [first] = moments;
  if (moments.every(({ kind }) => kind === 'handover')) return { screen: 'handover', item: 'give' };
  return { screen: 'today', item: moments.length + more === 1 ? (first?.item ?? null) : null };
};

const nothing = (): void => undefined;

interface Current {
  readonly book: ReminderBook;
  readonly teller: Teller;
}

export const createReminders = (deps: ReminderDeps): Reminders => {
  const { clocks, preferences } = deps;
  let current: Current | null = null;
  let stopTimer = nothing;
  const shown = new Set<{ readonly keys: readonly string[]; readonly close: () => void }>();

  const mayTell = (zone: string, now: number): ((moment: DueMoment) => boolean) => {
    const { isOn, quiet, redBreaks } = preferences();
    if (!isOn || deps.isLocked()) return () => false;
    const isQuiet = quiet !== null && isQuietAt(localTimeOf(toInstantText(now), zone), quiet);
    return ({ red }) => !isQuiet || (red && redBreaks);
  };

  const put = (keys: readonly string[], undo: boolean): void => {
    current?.teller.again(keys, undo ? null : LATER_MS);
    look();
  };

  const tell = (zone: string, moments: readonly DueMoment[], more: number): void => {
    const language = deps.language();
    const { showsText } = preferences();
    const say = createReminderWords(language);
    const message = messageOf(moments, more, { say, language, zone, now: clocks.wall(), showsText });
    const keys = moments.map(({ key }) => key);
    const forget = (): void => void shown.delete(one);
    const close = deps.show(message, {
      open: () => {
        forget();
        deps.openAt(placeOf(moments, more));
      },
      later: () => {
        forget();
        put(keys, false);
        deps.told(moments, more, true);
      },
      gone: forget,
    });
    const one = { keys, close };
    shown.add(one);
    deps.told(moments, more, false);
  };

  const schedule = (ms: number): void => {
    stopTimer();
    stopTimer = deps.after(ms, look);
  };
  const look = (): void => {
    if (current === null) deps.due(null);
    else schedule(current.teller.look());
  };

  /** A message about what is settled meanwhile would send somebody to look for nothing. */
  const takeAway = (isStale: (keys: readonly string[]) => boolean): void => {
    for (const one of [...shown]) {
      if (!isStale(one.keys)) continue;
      shown.delete(one);
      one.close();
    }
  };

  return {
    bookOpened: (book) => {
      // The same one, opened again after a failure: what was told stands, and the window has nothing new to say.
      if (current?.book.bookId === book.bookId) {
        current = { ...current, book };
        return;
      }
      takeAway(() => true);
      stopTimer();
      deps.due(0);
      const teller = createTeller({
        clocks,
        memory: book.memory,
        keep: (memory) => current?.book.keep(memory),
        mayTell: (now) => mayTell(book.zone(), now),
        tell: (moments, more) => tell(book.zone(), moments, more),
        count: deps.due,
      });
      current = { book, teller };
    },
    hear: ({ bookId, ...news }) => {
      if (current?.book.bookId !== bookId) return err(refusal('notFound', { id: bookId }));
      current.teller.hear(news);
      const keys = new Set(news.moments.map(({ key }) => key));
      takeAway((about) => !about.some((key) => keys.has(key)));
      look();
      return ok(null);
    },
    again: (keys, undo) => {
      put(keys, undo);
      return ok(null);
    },
    tryOne: () => {
      const say = createReminderWords(deps.language());
      deps.show(
        { title: say('try.title'), body: say('try.body'), action: say('later') },
        { open: () => deps.openAt({ screen: 'settings', item: null }), later: nothing, gone: nothing },
      );
    },
    look,
    sleeps: () => current?.teller.sleeps(),
    wakes: () => {
      if (current !== null) schedule(current.teller.wakes());
    },
    close: () => {
      stopTimer();
      takeAway(() => true);
    },
  };
};
