/** The PC's clock, and one that only goes forward and knows nothing of dates. */
export interface Clocks {
  readonly wall: () => number;
  readonly steady: () => number;
}

/** What is remembered of the clock over a restart. */
export interface ClockMemory {
  /** How far ahead the clock seemed to be, and what it said then. */
  readonly aheadMs: number;
  readonly wallMs: number;
}

/** Tells a clock that was set from time that has passed. */
export interface ClockWatch {
  /** Looks at the clock; answers by how much it was set since the last look, 0 where time has only passed. */
  readonly look: () => number;
  /** What the clock said at the last look. */
  readonly now: () => number;
  /** How far ahead it seems to be; below 0 where it was set back. */
  readonly ahead: () => number;
  /** The PC goes to sleep: that its clock is far on at the next look is no fault of the clock. */
  readonly sleeps: () => void;
  readonly wakes: () => void;
  /** By how much the clock stood earlier at the start than when it was last remembered; never above 0. */
  readonly setBackWhileOff: number;
  readonly memory: () => ClockMemory;
}

/** A clock is corrected by less than this every day without meaning anything. */
const LEAP_MS = 60_000;

/** A leap while the PC is off cannot be told from a long night, and is believed. */
export const createClockWatch = (clocks: Clocks, { aheadMs, wallMs }: ClockMemory): ClockWatch => {
  let asleep = false;
  let last = { wall: clocks.wall(), steady: clocks.steady() };
  const setBackWhileOff = Math.min(0, last.wall - wallMs);
  let ahead = Math.max(0, aheadMs + setBackWhileOff);
  return {
    setBackWhileOff,
    look: () => {
      const now = { wall: clocks.wall(), steady: clocks.steady() };
      const leap = now.wall - last.wall - (now.steady - last.steady);
      last = now;
      if (Math.abs(leap) < LEAP_MS || (asleep && leap > 0)) return 0;
      ahead += leap;
      return leap;
    },
    now: () => last.wall,
    ahead: () => ahead,
    sleeps: () => {
      asleep = true;
    },
    wakes: () => {
      asleep = false;
    },
    memory: () => ({ aheadMs: Math.max(0, ahead), wallMs: last.wall }),
  };
};
