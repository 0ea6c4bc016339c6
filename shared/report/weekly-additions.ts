import { placeIn } from '../events/envelope.ts';
import type { Rows } from '../projection/projection.ts';
import type { HistoryLine, StatementRow, WeekSealRow } from '../projection/rows.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { businessDateOf } from '../time/shifts.ts';
import { mondayOf, type WeekName, weekOf } from '../time/week.ts';
import { daysBetween } from '../time/zone.ts';
import { seals } from './sealed-week.ts';
import type { AdditionLine } from './weekly-review-value.ts';

/** Whether journals as far as these have this line. */
const covers = ({ heads }: Pick<WeekSealRow, 'heads'>, order: string): boolean => {
  const place = placeIn(order);
  return place !== null && place.seq <= (heads[place.writer] ?? 0);
};

/** How many weeks lie between two, of weeks that exist. */
const weeksBetween = (from: WeekName, to: WeekName): number => {
  const [first, last] = [mondayOf(from), mondayOf(to)];
  return first.ok && last.ok ? daysBetween(first.value, last.value) / 7 - 1 : 0;
};

/**
 * Whether a line of week `of` is told in `week`: who signed its own week did not have it, nor did who signed a week since,
 * and no week in between waits to be signed, in which it would be told.
 */
const isToldIn = (week: WeekName, of: WeekName, order: string, signed: readonly WeekSealRow[]): boolean => {
  const own = signed.find((seal) => seal.week === of);
  if (own === undefined || covers(own, order)) return false;
  const between = signed.filter((seal) => seal.week > of && seal.week < week);
  return between.length === weeksBetween(of, week) && !between.some((seal) => covers(seal, order));
};

/** One line that was written, of the week it belongs to. */
interface Said extends Pick<AdditionLine, 'about' | 'id' | 'what' | 'at'> {
  readonly of: WeekName;
  readonly order: string;
  readonly by: string;
  readonly text: string;
}

interface Kept {
  readonly id: string;
  readonly history: readonly HistoryLine[];
}

const linesOf = (
  about: 'followUp' | 'note',
  { id, history }: Kept,
  text: string,
  zone: string,
): readonly Said[] =>
  history.map(({ order, at, by, shift, what }) => ({
    ...{ about, id, what, at, by, order, text },
    of: weekOf(businessDateOf({ at, shift: shift ?? undefined }, zone)),
  }));

/** A statement belongs to the week it speaks of, whenever it was written. */
const statementLines = ({ id, week, versions }: StatementRow): readonly Said[] =>
  versions.map(({ order, at, by, text }) => ({
    ...{ about: 'statement' as const, id, what: 'statementWritten', at, by, order, of: week },
    text: [text?.work, text?.problems, text?.customerWords].filter((part) => part != null).join(' · '),
  }));

/** Every line of the book that belongs to a week. */
const everySaid = (rows: Rows, zone: string): readonly Said[] => [
  ...rows.all('followUp').flatMap((row) => linesOf('followUp', row, row.summary, zone)),
  ...rows.all('note').flatMap((row) => linesOf('note', row, row.text, zone)),
  ...rows.all('statement').flatMap(statementLines),
];

/** As they are told, in the order in which they happened. */
const told = (said: readonly Said[], nameOf: (staffId: string) => string): readonly AdditionLine[] =>
  said
    .map(({ about, id, what, at, by, of, text }) => ({
      ...{ week: of, about, id, what, at },
      ...{ summary: maskPhonesIn(text), by: nameOf(by) },
    }))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));

/** What was written into sealed weeks too late for them, and is told in this one (补录). */
export const additionsIn = (
  rows: Rows,
  week: WeekName,
  zone: string,
  nameOf: (staffId: string) => string,
): readonly AdditionLine[] => {
  const before = seals(rows).filter((seal) => seal.week < week);
  if (before.length === 0) return [];
  return told(
    everySaid(rows, zone).filter(({ of, order }) => of < week && isToldIn(week, of, order, before)),
    nameOf,
  );
};

/** What of these weeks was written after the journals had come as far as `heads`. */
export const linesSince = (
  rows: Rows,
  {
    weeks,
    heads,
    zone,
  }: Pick<WeekSealRow, 'heads'> & {
    readonly weeks: readonly WeekName[];
    readonly zone: string;
  },
  nameOf: (staffId: string) => string,
): readonly AdditionLine[] =>
  told(
    everySaid(rows, zone).filter(({ of, order }) => weeks.includes(of) && !covers({ heads }, order)),
    nameOf,
  );

/** Whether somebody below a lead may read it: of what people say of themselves, only their own. */
export const isOpenTo =
  (staffId: string | null) =>
  ({ about, id }: Pick<AdditionLine, 'about' | 'id'>): boolean =>
    about !== 'statement' || (staffId !== null && id.endsWith(`/${staffId}`));
