import { placeIn } from '../events/envelope.ts';
import type { Rows } from '../projection/projection.ts';
import type { HistoryLine, WeekSealRow } from '../projection/rows.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { businessDateOf } from '../time/shifts.ts';
import { mondayOf, type WeekName, weekOf } from '../time/week.ts';
import { daysBetween } from '../time/zone.ts';
import type { AdditionLine } from './weekly-review-value.ts';

/** Whether who signed had this line before them. */
const covers = ({ heads }: WeekSealRow, order: string): boolean => {
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
const isToldIn = (week: WeekName, of: WeekName, order: string, seals: readonly WeekSealRow[]): boolean => {
  const own = seals.find((seal) => seal.week === of);
  if (own === undefined || covers(own, order)) return false;
  const between = seals.filter((seal) => seal.week > of && seal.week < week);
  return between.length === weeksBetween(of, week) && !between.some((seal) => covers(seal, order));
};

interface Said {
  readonly about: AdditionLine['about'];
  readonly id: string;
  readonly summary: string;
  readonly history: readonly HistoryLine[];
}

/** What was written into sealed weeks too late for them, and is told in this one (补录). */
export const additionsIn = (
  rows: Rows,
  week: WeekName,
  zone: string,
  nameOf: (staffId: string) => string,
): readonly AdditionLine[] => {
  const seals = rows.all('weekSeal').filter((seal) => seal.week < week);
  if (seals.length === 0) return [];
  const said: readonly Said[] = [
    ...rows.all('followUp').map((row) => ({ about: 'followUp' as const, ...row })),
    ...rows.all('note').map((row) => ({ about: 'note' as const, summary: row.text, ...row })),
  ];
  return said
    .flatMap(({ about, id, summary, history }) =>
      history.flatMap((line): readonly AdditionLine[] => {
        const of = weekOf(businessDateOf({ at: line.at, shift: line.shift ?? undefined }, zone));
        if (of >= week || !isToldIn(week, of, line.order, seals)) return [];
        return [
          {
            week: of,
            about,
            id,
            what: line.what,
            summary: maskPhonesIn(summary),
            by: nameOf(line.by),
            at: line.at,
          },
        ];
      }),
    )
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
};
