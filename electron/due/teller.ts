import type { DueNews } from '../../shared/ipc/reminders.ts';
import type { DueMoment } from '../../shared/rules/due.ts';
import { toEpochMs } from '../../shared/time/zone.ts';
import { bounded, type Memory } from './memory.ts';

/** The PC's clock, and one that only goes forward and knows nothing of dates. */
export interface Clocks {
  readonly wall: () => number;
  readonly steady: () => number;
}

export interface TellerDeps {
  readonly clocks: Clocks;
  readonly memory: Memory;
  readonly keep: (memory: Memory) => void;
  /** Whether this may pop up at this time; what may not waits until it may. */
  readonly mayTell: (moment: DueMoment, now: number) => boolean;
  /** Tells these in one message. */
  readonly tell: (moments: readonly DueMoment[]) => void;
  /** How many follow-ups are due, told or not. */
  readonly count: (due: number) => void;
}

export interface Teller {
  /** What is and will be due from now on; replaces what was said before. */
  readonly hear: (news: DueNews) => void;
  /** Looks at the clock and tells what is due. Answers when to look again at the latest, in milliseconds. */
  readonly look: () => number;
  /** The PC goes to sleep: that its clock is far on afterwards is no fault of the clock. */
  readonly sleeps: () => void;
  /** The PC is back: tells what it slept through in one message, and answers as `look` does. */
  readonly wakes: () => number;
  /** Tells these once more after a while, if they are still due then. */
  readonly again: (moments: readonly DueMoment[], afterMs: number) => void;
}

/** A clock is corrected by less than this every day without meaning anything. */
const LEAP_MS = 60_000;
const LOOK_MS = 30_000;

/**
 * Tells each due moment once, however the PC sleeps, restarts or has its clock set. A key that was told stays told when
 * the clock is set back. When the clock leaps forward without the PC having slept, what it then makes due is told, but
 * in doubt: if the clock goes back before that moment, the telling counts for nothing and the real one follows. A leap
 * while the PC is off cannot be told from a long night, and is believed.
 */
export const createTeller = ({ clocks, memory, keep, mayTell, tell, count }: TellerDeps): Teller => {
  let told = new Map(memory.told.map((one) => [one.key, one]));
  let again = memory.again;
  let moments: readonly DueMoment[] = [];
  let inExchange = false;
  let asleep = false;
  let last = { wall: clocks.wall(), steady: clocks.steady() };
  let ahead = Math.max(0, memory.aheadMs + Math.min(0, last.wall - memory.wallMs));

  /** Whether the clock has been set since the last look. */
  const watchClock = (): boolean => {
    const now = { wall: clocks.wall(), steady: clocks.steady() };
    const leap = now.wall - last.wall - (now.steady - last.steady);
    last = now;
    if (Math.abs(leap) < LEAP_MS) return false;
    if (asleep && leap > 0) return false;
    ahead += leap;
    return true;
  };

  const save = (): void => {
    const list = bounded([...told.values()], new Set(moments.map(({ key }) => key)));
    told = new Map(list.map((one) => [one.key, one]));
    keep({ told: list, again, aheadMs: Math.max(0, ahead), wallMs: last.wall });
  };

  const look = (): number => {
    let changed = watchClock();
    const now = last.wall;
    for (const { key, at, doubtful } of [...told.values()]) {
      if (doubtful && at > now) changed = told.delete(key) || changed;
    }
    const due = moments.filter(({ at }) => toEpochMs(at) <= now);
    const wanted = new Set(again.filter(({ at }) => at <= now).map(({ key }) => key));
    const may = (moment: DueMoment): boolean => !inExchange && mayTell(moment, now);
    const telling = due.filter((moment) => (!told.has(moment.key) || wanted.has(moment.key)) && may(moment));
    if (telling.length > 0) {
      const keys = new Set(telling.map(({ key }) => key));
      again = again.filter(({ key, at }) => at > now || !keys.has(key));
      for (const { key, at } of telling) {
        const atMs = toEpochMs(at);
        told.delete(key);
        told.set(key, { key, at: atMs, doubtful: atMs > now - ahead });
      }
      tell(telling);
      changed = true;
    }
    if (changed) save();
    count(new Set(due.map(({ item, key }) => item ?? key)).size);
    const next = [...moments.map(({ at }) => toEpochMs(at)), ...again.map(({ at }) => at)]
      .filter((at) => at > now)
      .reduce((soonest, at) => Math.min(soonest, at - now), LOOK_MS);
    return Math.max(next, 1);
  };

  return {
    hear: (news) => {
      ({ moments, inExchange } = news);
      // What was settled meanwhile is not asked for again.
      const keys = new Set(moments.map(({ key }) => key));
      if (moments.length > 0) again = again.filter(({ key }) => keys.has(key));
    },
    look,
    sleeps: () => {
      asleep = true;
    },
    wakes: () => {
      const next = look();
      asleep = false;
      return next;
    },
    again: (which, afterMs) => {
      const keys = new Set(which.map(({ key }) => key));
      const at = clocks.wall() + afterMs;
      again = [...again.filter(({ key }) => !keys.has(key)), ...[...keys].map((key) => ({ key, at }))];
      save();
    },
  };
};
