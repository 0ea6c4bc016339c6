import type { TypingResult } from '../projection/rows-plan.ts';

/** Characters a minute that S6 asks for, where the shop’s plan names no other goal. */
export const TYPING_GOAL = 60;

/** A shorter text says nothing about how fast somebody types. */
export const LEAST_TYPED = 30;

/** The least number of characters put in, left out or changed that makes one text of the other: a library’s word. */
export type Distance = (one: string, other: string) => number;

export interface Measured {
  /** Characters typed. */
  readonly typed: number;
  readonly errors: number;
  /** How much of the passage it covers. */
  readonly place: number;
}

/**
 * How well a beginning of the passage was typed. What was typed is compared with the beginning that fits it best, so
 * that one character left out is one slip and not a slip at each place after it. Of several that fit as well the
 * longest counts.
 */
export const measure = (passage: string, typed: string, distance: Distance): Measured => {
  let place = 0;
  let errors = typed.length;
  for (let end = 1; end <= passage.length; end += 1) {
    const slips = distance(typed, passage.slice(0, end));
    if (slips > errors) continue;
    errors = slips;
    place = end;
  }
  return { typed: typed.length, errors, place };
};

/** Characters that are right: what counts for speed, so that haste with slips wins nothing. */
const rightOf = ({ typed, errors }: Pick<Measured, 'typed' | 'errors'>): number =>
  Math.max(0, typed - errors);

/** Right characters a minute, whole ones. */
export const speedOf = (result: Pick<TypingResult, 'typed' | 'errors' | 'ms'>): number =>
  result.ms <= 0 ? 0 : Math.floor((rightOf(result) * 60_000) / result.ms);

/** Of a hundred typed characters so many are right, rounded down. */
export const accuracyOf = (result: Pick<Measured, 'typed' | 'errors'>): number =>
  // Multiplied first: 29 of 50 divided first are 57.999….
  result.typed === 0 ? 100 : Math.floor((100 * rightOf(result)) / result.typed);

/** The fastest of them; `null` where there is none. */
export const bestOf = (results: readonly TypingResult[]): TypingResult | null =>
  results.reduce<TypingResult | null>(
    (best, one) => (best === null || speedOf(one) > speedOf(best) ? one : best),
    null,
  );
