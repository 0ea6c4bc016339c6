import type { ScheduleTime } from '../../shared/ipc/schedule.ts';
import type { WeekName } from '../../shared/time/week.ts';
import { type Clocks, createClockWatch } from '../due/clock-watch.ts';
import type { MadeNote, ScheduleMemory } from './memory.ts';
import { dueMsOfWeek, nextWeek, passedWeeks } from './weeks.ts';

/** What of the plan somebody changes. */
export interface PlanChange {
  readonly isOn?: boolean;
  readonly time?: ScheduleTime;
  readonly folder?: string;
}

/** Knows which weeks are due on this PC, whatever the PC goes through. Pure: clocks and zone are handed in. */
export interface Ledger {
  readonly memory: () => ScheduleMemory;
  /** Looks at the clock: the weeks to be made now, newest first, and whether what is remembered has changed. */
  readonly look: () => { readonly due: readonly WeekName[]; readonly isChanged: boolean };
  /** The week that is made next, by the last look. */
  readonly next: () => { readonly week: WeekName; readonly dueMs: number };
  /** This week’s file is on the disk. */
  readonly made: (week: WeekName, path: string) => void;
  /** Somebody knows of everything that was made. */
  readonly seen: () => void;
  /** Answers what takes the change back, as if it had not been made. */
  readonly change: (change: PlanChange) => () => void;
  readonly sleeps: () => void;
  /** To be called after the first look once the PC is awake. */
  readonly wakes: () => void;
}

/** Two years of weeks. */
const MOST_NOTES = 104;

/**
 * A week is due when its time has come since this was switched on, and it was not made here. When the clock leaps
 * forward without the PC having slept, what it then makes due is made, but in doubt: if the clock goes back before that
 * time, the file speaks of a week that was not over, and is made anew when it is. Where the clock stands before the
 * moment of switching on, that moment was told by a wrong clock, or this one is wrong: until it is reached again,
 * whatever becomes due from here on is due.
 */
export const createLedger = (clocks: Clocks, zone: () => string, remembered: ScheduleMemory): Ledger => {
  const watch = createClockWatch(clocks, remembered);
  let memory = remembered;

  const without = (made: readonly MadeNote[], now: number): MadeNote[] =>
    made.filter(({ doubtful, dueMs }) => !doubtful || dueMs <= now);

  const madeWeeks = (): ReadonlySet<WeekName> => new Set(memory.made.map(({ week }) => week));

  const watchClock = (): boolean => {
    const isSet = watch.look() !== 0;
    const now = watch.now();
    const { sinceMs, backMs } = memory;
    const back = now < sinceMs ? Math.min(now, backMs ?? now) : null;
    const made = without(memory.made, now);
    const isChanged = isSet || back !== backMs || made.length !== memory.made.length;
    if (isChanged) memory = { ...memory, made, backMs: back, ...watch.memory() };
    return isChanged;
  };

  return {
    memory: () => memory,
    look: () => {
      const isChanged = watchClock();
      if (!memory.isOn) return { due: [], isChanged };
      const { firstWeek, backMs, time } = memory;
      const first = backMs === null ? firstWeek : nextWeek(backMs, time, zone()).week;
      const made = madeWeeks();
      const due = passedWeeks(watch.now(), time, zone())
        .map(({ week }) => week)
        .filter((week) => week >= first && !made.has(week));
      return { due, isChanged };
    },
    next: () => nextWeek(watch.now(), memory.time, zone(), madeWeeks()),
    made: (week, path) => {
      const now = watch.now();
      const dueMs = dueMsOfWeek(week, memory.time, zone());
      const note = {
        week,
        dueMs,
        madeMs: now,
        path,
        doubtful: dueMs > now - watch.ahead(),
        isSeen: false,
      };
      const others = memory.made.filter((one) => one.week !== week);
      memory = { ...memory, made: [...others, note].slice(-MOST_NOTES), ...watch.memory() };
    },
    seen: () => {
      memory = { ...memory, made: memory.made.map((one) => ({ ...one, isSeen: true })) };
    },
    change: ({ isOn = memory.isOn, time = memory.time, folder = memory.folder }) => {
      watchClock();
      const { made: _made, aheadMs: _ahead, wallMs: _wall, ...before } = memory;
      const { week } = nextWeek(watch.now(), time, zone());
      const isBegun = isOn && !memory.isOn;
      // A later day of the week may bring one that was over when it was switched on.
      const first = isBegun || week < memory.firstWeek ? { firstWeek: week } : {};
      const since = isBegun ? { sinceMs: watch.now(), backMs: null } : {};
      memory = { ...memory, isOn, time, folder, ...first, ...since, ...watch.memory() };
      return () => {
        memory = { ...memory, ...before };
      };
    },
    sleeps: watch.sleeps,
    wakes: watch.wakes,
  };
};
