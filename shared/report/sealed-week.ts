import { piecesOf } from '../projection/canonical.ts';
import type { EventEntry } from '../projection/entry.ts';
import type { Rows } from '../projection/projection.ts';
import { rosterIdOf } from '../projection/roster-id.ts';
import type { WeekSealRow } from '../projection/rows.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { atOnce, type Steps } from '../steps.ts';
import { weekOf } from '../time/week.ts';
import { isTold } from './additions/kinds.ts';
import { createFingerprint } from './fingerprint.ts';
import type { Period } from './weekly-period.ts';
import type { AdditionLine, SignatureLine, TrendWeek } from './weekly-review-value.ts';
import type { WeekFigures, WeeklySummary } from './weekly-summary.ts';

/** The parts a seal names, each where it has come. */
const partsOf = (rows: Rows, { textId, parts }: NonNullable<WeekSealRow['kept']>) => {
  const come = rows.get('weekText', textId)?.parts ?? {};
  return Array.from({ length: parts }, (_, part) => come[part]);
};

/** Whether everything that was signed is here: without, nobody has signed anything yet `[Z2]`. */
const isWhole = (rows: Rows, { kept }: WeekSealRow): boolean =>
  kept === null || partsOf(rows, kept).every((part) => part !== undefined);

/** What was signed, as text. */
const textOf = (rows: Rows, { value, kept }: WeekSealRow): string =>
  kept === null ? (value ?? '') : partsOf(rows, kept).join('');

/** The seals of all weeks that have one. */
export const seals = (rows: Rows): readonly WeekSealRow[] =>
  rows.all('weekSeal').filter((seal) => isWhole(rows, seal));

/** The seal of a week, or `null` while nobody has signed it. */
export const sealOf = (rows: Rows, week: string): WeekSealRow | null => {
  const id = rosterIdOf(week);
  const seal = id === null ? null : rows.get('weekSeal', id);
  return seal !== null && isWhole(rows, seal) ? seal : null;
};

/** The mark of a weekly value by which one that was looked at is told from another; the digest of the book aside. */
export function* markInSteps({ digest: _, ...value }: WeeklySummary): Steps<string> {
  const made = createFingerprint();
  for (const piece of piecesOf(value)) {
    made.add(piece);
    yield;
  }
  return made.text();
}

/** The same at once. */
export const markOf = (summary: WeeklySummary): string => atOnce(markInSteps(summary));

const signed = ({ by, at, comment }: SignatureLine, nameOf: (staffId: string) => string): SignatureLine => ({
  by: nameOf(by),
  at,
  comment: comment === null ? null : maskPhonesIn(comment),
});

/** A line as versions of Baton signed it that told of follow-ups, notes and statements only. */
type OlderAddition = Pick<AdditionLine, 'week' | 'about' | 'id' | 'summary' | 'by' | 'at'> & {
  readonly what: string;
};

const inFull = (line: AdditionLine | OlderAddition): AdditionLine => ({
  ...{ word: null, statement: null, of: null, enteredAt: line.at, order: '' },
  ...line,
  what: isTold(line.what) ? line.what : 'other',
});

/** Parts that a version had not yet when it was signed. */
const asToday = (value: string): Omit<WeeklySummary, 'sealed'> => {
  // Sealed before there were statements, and before it was counted what keeps coming up.
  const before: Pick<WeeklySummary, 'statements' | 'repeated'> = {
    statements: { of: 'everybody', lines: [] },
    repeated: [],
  };
  const summary = { ...before, ...(JSON.parse(value) as WeeklySummary) };
  const { review } = summary;
  return { ...summary, review: { ...review, additions: review.additions.map(inFull) } };
};

/** A sealed week as it was signed, and by whom `[Z1]`. Only Baton writes such a text, and a journal’s hash guards it. */
export const sealedSummary = (
  rows: Rows,
  seal: WeekSealRow,
  nameOf: (staffId: string) => string,
): WeeklySummary => ({
  ...asToday(textOf(rows, seal)),
  sealed: { ...signed(seal, nameOf), alsoBy: seal.alsoBy.map((also) => signed(also, nameOf)) },
});

/** What other weeks show of one that was signed. */
interface SignedFigures {
  readonly figures: WeekFigures;
  readonly own: TrendWeek;
}

/** Read once for each seal: twelve weeks look at twelve of them. Only the figures: a whole week may be very large. */
const known = new WeakMap<WeekSealRow, SignedFigures>();
const signedFigures = (rows: Rows, week: string): SignedFigures | null => {
  const seal = sealOf(rows, week);
  if (seal === null) return null;
  const before = known.get(seal);
  if (before !== undefined) return before;
  const { figures, review } = JSON.parse(textOf(rows, seal)) as WeeklySummary;
  const read = { figures, own: review.own };
  known.set(seal, read);
  return read;
};

/** The figures of a week as they were signed; `null` where nobody has. */
export const sealedFigures = (rows: Rows, { from }: Period): WeekFigures | null =>
  signedFigures(rows, weekOf(from))?.figures ?? null;

/** The same in the figures that are compared week by week. */
export const sealedTrend = (rows: Rows, { from }: Period): TrendWeek | null =>
  signedFigures(rows, weekOf(from))?.own ?? null;

/** What a signed week has told of weeks before it. */
interface SignedAdditions {
  readonly has: (entry: EventEntry) => boolean;
}

const additions = new WeakMap<WeekSealRow, SignedAdditions>();

const readAdditions = (rows: Rows, seal: WeekSealRow): SignedAdditions => {
  const told: readonly (AdditionLine | OlderAddition)[] = (JSON.parse(textOf(rows, seal)) as WeeklySummary)
    .review.additions;
  const placeOf = (what: string, at: string): string => `${what} ${at}`;
  const orders = new Set(told.flatMap((line) => ('order' in line ? [line.order] : [])));
  // Older versions did not sign where a line stands in its journal.
  const older = new Set(told.flatMap((line) => ('order' in line ? [] : [placeOf(line.what, line.at)])));
  return { has: ({ order, type, at }) => orders.has(order) || older.has(placeOf(type, at)) };
};

/** Read once for each seal, and of the text only what tells one line from another. */
export const signedAdditions = (rows: Rows, seal: WeekSealRow): SignedAdditions => {
  const read = additions.get(seal) ?? readAdditions(rows, seal);
  additions.set(seal, read);
  return read;
};
