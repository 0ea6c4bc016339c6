import { type Distance, LEAST_TYPED, type Measured, measure } from '../../../shared/learning/typing.ts';

/** One try at a passage. Only what an input method has given out counts as typed. */
export interface Run {
  /** When the first key was pressed; `null` until then. */
  readonly startedAt: string | null;
  /** When something was typed last. */
  readonly lastAt: string | null;
  readonly measured: Measured;
  readonly last: string;
}

export const NEW_RUN: Run = {
  startedAt: null,
  lastAt: null,
  measured: { typed: 0, errors: 0, place: 0 },
  last: '',
};

/** A key was pressed, or an input method began a word: from here the time runs. */
export const withKey = (run: Run, now: string): Run =>
  run.startedAt === null ? { ...run, startedAt: now, lastAt: now } : run;

/** With what stands in the field, no word being composed. */
export const withTyped = (run: Run, passage: string, typed: string, now: string, by: Distance): Run => ({
  startedAt: run.startedAt ?? now,
  lastAt: now,
  measured: measure(passage, typed, by),
  last: typed.slice(-1),
});

/** Milliseconds from the first key to the last; 0 where the clock was set back meanwhile. */
export const msOf = ({ startedAt, lastAt }: Run): number =>
  startedAt === null || lastAt === null ? 0 : Math.max(0, Date.parse(lastAt) - Date.parse(startedAt));

/** The end of the passage was typed: nothing is left to type. */
export const isThrough = ({ measured, last }: Run, passage: string): boolean =>
  measured.typed >= LEAST_TYPED && measured.place === passage.length && last === passage.slice(-1);
