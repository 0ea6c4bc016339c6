import { crossesMidnight } from '../../../shared/time/shifts.ts';
import { readClock } from './clock-text.ts';

/** A shift template as it is typed. */
export interface ShiftText {
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

export interface ReadShift {
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  /** Everything is there and fits together. */
  readonly complete: { readonly name: string; readonly start: string; readonly end: string } | null;
  readonly isSame: boolean;
  readonly isOverMidnight: boolean;
}

/** What was typed, understood as far as it goes. */
export const readShift = (typed: ShiftText): ReadShift => {
  const name = typed.name.trim();
  const start = readClock(typed.start, false);
  const end = readClock(typed.end, true);
  const isSame = start !== null && start === end;
  const complete = name === '' || start === null || end === null || isSame ? null : { name, start, end };
  return {
    name,
    start,
    end,
    complete,
    isSame,
    isOverMidnight: complete !== null && crossesMidnight(complete),
  };
};
