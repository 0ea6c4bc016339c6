import { canonicalJson } from '../projection/canonical.ts';
import type { Rows } from '../projection/projection.ts';
import { rosterIdOf } from '../projection/roster-id.ts';
import type { WeekSealRow } from '../projection/rows.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { weekOf } from '../time/week.ts';
import { fingerprint } from './fingerprint.ts';
import type { Period } from './weekly-period.ts';
import type { SignatureLine, TrendWeek } from './weekly-review-value.ts';
import type { WeekFigures, WeeklySummary } from './weekly-summary.ts';

/** The seal of a week, or `null` while nobody has signed it. */
export const sealOf = (rows: Rows, week: string): WeekSealRow | null => {
  const id = rosterIdOf(week);
  return id === null ? null : rows.get('weekSeal', id);
};

/** The mark of a weekly value by which one that was looked at is told from another; the digest of the book aside. */
export const markOf = ({ digest: _, ...value }: WeeklySummary): string => fingerprint(canonicalJson(value));

const signed = ({ by, at, comment }: SignatureLine, nameOf: (staffId: string) => string): SignatureLine => ({
  by: nameOf(by),
  at,
  comment: comment === null ? null : maskPhonesIn(comment),
});

/** A sealed week as it was signed, and by whom `[Z1]`. Only Baton writes such a text, and a journal’s hash guards it. */
export const sealedSummary = (
  { value, by, at, comment, alsoBy }: WeekSealRow,
  nameOf: (staffId: string) => string,
): WeeklySummary => ({
  // Sealed before there were statements, and before it was counted what keeps coming up.
  statements: { of: 'everybody', lines: [] },
  repeated: [],
  ...(JSON.parse(value) as Omit<WeeklySummary, 'statements' | 'repeated'>),
  sealed: { ...signed({ by, at, comment }, nameOf), alsoBy: alsoBy.map((also) => signed(also, nameOf)) },
});

/** What was signed of a week, read once for each seal: twelve weeks look at twelve of them. */
const values = new WeakMap<WeekSealRow, WeeklySummary>();
const signedValue = (seal: WeekSealRow): WeeklySummary => {
  const value = values.get(seal) ?? (JSON.parse(seal.value) as WeeklySummary);
  values.set(seal, value);
  return value;
};

/** The figures of a week as they were signed; `null` where nobody has. */
export const sealedFigures = (rows: Rows, { from }: Period): WeekFigures | null => {
  const seal = sealOf(rows, weekOf(from));
  return seal === null ? null : signedValue(seal).figures;
};

/** The same in the figures that are compared week by week. */
export const sealedTrend = (rows: Rows, { from }: Period): TrendWeek | null => {
  const seal = sealOf(rows, weekOf(from));
  return seal === null ? null : signedValue(seal).review.own;
};
