import type { Rows, WholeBook } from '../projection/projection.ts';
import type { WeekSealRow } from '../projection/rows.ts';
import { isMonth } from '../time/month.ts';
import type { WeekName } from '../time/week.ts';
import { weeksOfMonth } from './month-report.ts';
import { seals } from './sealed-week.ts';
import { linesSince } from './weekly-additions.ts';
import type { AdditionLine } from './weekly-review-value.ts';

/** What a printed page turned out to be, of a book that still holds all it was printed from. */
export interface ConfirmedPrint {
  /** The week or month that was printed; `null` where only a digest is known, which no signed week has. */
  readonly period: string | null;
  /** How many records it was printed from, when the last of them was written, how many came since. */
  readonly events: number;
  readonly later: number;
  readonly at: string | null;
  /** The printed week’s signature. */
  readonly seal: { readonly by: string; readonly at: string; readonly isThis: boolean } | null;
  /** What was written since and belongs to what was printed; at most `MOST_SINCE`, and how many more. */
  readonly since: readonly AdditionLine[];
  readonly more: number;
}

export const MOST_SINCE = 50;

/** What became of a printed page that was checked: what it is, or why the book does not confirm it. */
export type PrintCheck =
  | ({ readonly kind: 'confirmed' } & ConfirmedPrint)
  | { readonly kind: 'otherBook' | 'differs' | 'unknown' }
  | { readonly kind: 'journalMissing' | 'journalDiffers'; readonly writer: string; readonly seq: number }
  | { readonly kind: 'journalShort'; readonly writer: string; readonly seq: number; readonly has: number };

interface Printed {
  readonly period: string | null;
  readonly heads: Readonly<Record<string, number>>;
  readonly zone: string;
}

const sameHeads = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (writer) => (one[writer] ?? 0) === (other[writer] ?? 0),
  );

const weeksIn = (period: string | null): readonly WeekName[] => {
  if (period === null) return [];
  if (!isMonth(period)) return [period];
  const weeks = weeksOfMonth(period);
  return weeks.ok ? weeks.value : [];
};

/** The seal of the printed week; of a digest alone, the one that was signed on exactly this state of the book. */
const sealFor = (rows: Rows, { period, heads }: Printed): WeekSealRow | null =>
  seals(rows).find((seal) => (period === null ? sameHeads(seal.heads, heads) : seal.week === period)) ?? null;

/** What was printed when the journals had come as far as `heads`, and what has been written of it since. */
export const confirmedPrint = (
  rows: WholeBook,
  printed: Printed,
  {
    nameOf,
    reads,
  }: {
    readonly nameOf: (staffId: string) => string;
    readonly reads: (line: AdditionLine) => boolean;
  },
): Pick<ConfirmedPrint, 'period' | 'seal' | 'since' | 'more'> => {
  const { heads, zone } = printed;
  const seal = sealFor(rows, printed);
  const period = printed.period ?? seal?.week ?? null;
  const since = linesSince(rows, { weeks: weeksIn(period), heads, zone }, nameOf).filter(reads);
  return {
    period,
    seal: seal === null ? null : { by: nameOf(seal.by), at: seal.at, isThis: sameHeads(seal.heads, heads) },
    since: since.slice(0, MOST_SINCE),
    more: Math.max(0, since.length - MOST_SINCE),
  };
};
