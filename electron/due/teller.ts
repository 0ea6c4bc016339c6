import type { DueNews } from '../../shared/ipc/reminders.ts';
import type { DueMoment } from '../../shared/rules/due.ts';
import { toEpochMs } from '../../shared/time/zone.ts';
import { type Clocks, createClockWatch } from './clock-watch.ts';
import { bounded, type Memory } from './memory.ts';

export interface TellerDeps {
  readonly clocks: Clocks;
  readonly memory: Memory;
  readonly keep: (memory: Memory) => void;
  /** Asked once a look: whether a moment may pop up at this time. What may not waits until it may. */
  readonly mayTell: (now: number) => (moment: DueMoment) => boolean;
  /** Tells these in one message, and how many are past besides. */
  readonly tell: (moments: readonly DueMoment[], more: number) => void;
  /** How many follow-ups are due, told or not. */
  readonly count: (due: number) => void;
}

export interface Teller {
  /** What is and will be due from now on; replaces what was said before. */
  readonly hear: (news: Omit<DueNews, 'bookId'>) => void;
  /** Looks at the clock and tells what is due. Answers when to look again at the latest, in milliseconds. */
  readonly look: () => number;
  /** The PC goes to sleep: that its clock is far on afterwards is no fault of the clock. */
  readonly sleeps: () => void;
  /** The PC is back: tells what it slept through in one message, and answers as `look` does. */
  readonly wakes: () => number;
  /** Tells these once more after a while, if they are still due then; not at all with `null`. */
  readonly again: (keys: readonly string[], afterMs: number | null) => void;
}

const LOOK_MS = 30_000;

const NO_NEWS: Omit<DueNews, 'bookId'> = {
  moments: [],
  leftOut: { items: 0, until: null },
  inExchange: false,
  isAttended: true,
};

/**
 * Tells each due moment once, however the PC sleeps, restarts or has its clock set. A key that was told stays told when
 * the clock is set back. When the clock leaps forward without the PC having slept, what it then makes due is told, but
 * in doubt: if the clock goes back before that moment, the telling counts for nothing and the real one follows. A leap
 * while the PC is off cannot be told from a long night, and is believed.
 */
export const createTeller = ({ clocks, memory, keep, mayTell, tell, count }: TellerDeps): Teller => {
  let told = new Map(memory.told.map((one) => [one.key, one]));
  let news = NO_NEWS;
  const watch = createClockWatch(clocks, memory);
  let { toldUntil } = memory;
  /** A while is a while: a clock that is set back must not make it a day. */
  let again = memory.again.map(({ key, at }) => ({ key, at: at + watch.setBackWhileOff }));

  /** Whether the clock has been set since the last look. */
  const watchClock = (): boolean => {
    const leap = watch.look();
    if (leap < 0) again = again.map(({ key, at }) => ({ key, at: at + leap }));
    return leap !== 0;
  };

  const save = (): void => {
    const list = bounded([...told.values()], new Set(news.moments.map(({ key }) => key)));
    told = new Map(list.map((one) => [one.key, one]));
    keep({ told: list, again, toldUntil, ...watch.memory() });
  };

  /** Forgets what a clock that ran ahead made due, once that clock stands before it again. */
  const forgetTooEarly = (now: number): boolean => {
    let changed = false;
    for (const { key, at, doubtful } of [...told.values()]) {
      if (doubtful && at > now) changed = told.delete(key) || changed;
    }
    toldUntil = Math.min(toldUntil, now);
    return changed;
  };

  /** What is due now and to be told; and until when all that found no room is told as a number with it. */
  const toTell = (now: number) => {
    const wanted = new Set(again.filter(({ at }) => at <= now).map(({ key }) => key));
    const isTold = ({ key, at }: DueMoment): boolean => told.has(key) || toEpochMs(at) <= toldUntil;
    const due = news.moments.filter(({ at }) => toEpochMs(at) <= now);
    const waiting = due.filter((moment) => wanted.has(moment.key) || !isTold(moment));
    const mayPopUp = !news.inExchange && news.isAttended;
    const telling = mayPopUp && waiting.length > 0 ? waiting.filter(mayTell(now)) : [];
    const { until } = news.leftOut;
    // Never beyond the true time, as far as it is known: what a wrong clock has made past is still to come.
    const numbered = until === null ? 0 : Math.min(toEpochMs(until), now - Math.max(0, watch.ahead()));
    const isAll = mayPopUp && telling.length === waiting.length;
    return { due, telling, numbered: isAll ? Math.max(numbered, toldUntil) : toldUntil };
  };

  const note = (telling: readonly DueMoment[], now: number): void => {
    const keys = new Set(telling.map(({ key }) => key));
    again = again.filter(({ key, at }) => at > now || !keys.has(key));
    for (const { key, at } of telling) {
      const atMs = toEpochMs(at);
      told.delete(key);
      told.set(key, { key, at: atMs, doubtful: atMs > now - watch.ahead() });
    }
  };

  const look = (): number => {
    const isSet = watchClock();
    const now = watch.now();
    const isForgotten = forgetTooEarly(now);
    const { due, telling, numbered } = toTell(now);
    const more = numbered > toldUntil ? news.leftOut.items : 0;
    const isNumbered = numbered !== toldUntil;
    toldUntil = numbered;
    if (telling.length > 0) {
      note(telling, now);
      tell(telling, more);
    }
    if (isSet || isForgotten || isNumbered || telling.length > 0) save();
    count(new Set(due.map(({ item, key }) => item ?? key)).size + news.leftOut.items);
    const next = [...news.moments.map(({ at }) => toEpochMs(at)), ...again.map(({ at }) => at)]
      .filter((at) => at > now)
      .reduce((soonest, at) => Math.min(soonest, at - now), LOOK_MS);
    return Math.max(next, 1);
  };

  return {
    hear: (next) => {
      news = next;
      // What was settled meanwhile is not asked for again.
      const keys = new Set(next.moments.map(({ key }) => key));
      if (next.moments.length > 0) again = again.filter(({ key }) => keys.has(key));
    },
    look,
    sleeps: watch.sleeps,
    wakes: () => {
      const next = look();
      watch.wakes();
      return next;
    },
    again: (which, afterMs) => {
      const keys = new Set(which);
      again = again.filter(({ key }) => !keys.has(key));
      if (afterMs !== null) {
        const at = clocks.wall() + afterMs;
        again = [...again, ...[...keys].map((key) => ({ key, at }))];
      }
      save();
    },
  };
};
