import type { Rows } from '../projection/projection.ts';
import { rosterIdOf } from '../projection/roster-id.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { hoursOn, spanOn } from '../rules/template-hours.ts';
import { datesFrom, mondayOf, type WeekName } from '../time/week.ts';
import type { LocalDate, LocalTime } from '../time/zone.ts';
import type { Role } from '../vocabulary.ts';
import { countsOf, isComing, isOnLeave, isTooFew, linesOf, type Square } from './roster-week.ts';
import type { BookDigest } from './weekly-summary.ts';

/** The plan of a week as a value: what is printed and hung up. Plain JSON throughout. */
export interface RosterReport {
  readonly week: WeekName;
  readonly shopName: string;
  readonly zone: string;
  /** Monday to Sunday. */
  readonly dates: readonly LocalDate[];
  readonly people: readonly RosterReportLine[];
  /** Each shift with its hours, and how many come on each day. */
  readonly shifts: readonly RosterReportShift[];
  readonly digest: BookDigest;
}

export interface RosterReportLine {
  readonly name: string;
  readonly role: Role;
  readonly days: readonly RosterReportDay[];
}

export interface RosterReportDay {
  readonly kind: 'shift' | 'rest' | 'none';
  /** The shift's name; empty for what is none. */
  readonly shift: string;
  /** The shift by the hours of that day; `null` for what is none. */
  readonly span: { readonly startsAt: string; readonly endsAt: string } | null;
  /** Leave was granted for that day. */
  readonly onLeave: boolean;
  /** They worked here no longer on that day. */
  readonly hasLeft: boolean;
  /** They come to the shift, and are counted in it. */
  readonly isComing: boolean;
}

export interface RosterReportShift {
  readonly name: string;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly counts: readonly number[];
  /** Whether that is fewer than usual on these days. */
  readonly few: readonly boolean[];
}

/** Refuses with `weekMalformed` what is no week, and `noBook` when the rows name no book. A week nobody has planned is a page of empty lines. */
export const rosterReport = (rows: Rows, week: WeekName, digest: BookDigest): Result<RosterReport> => {
  const monday = mondayOf(week);
  const id = rosterIdOf(week);
  if (!monday.ok || id === null) return err(refusal('weekMalformed', { week }));
  const dates = datesFrom(monday.value);
  const templates = rows.all('shiftTemplate');
  const book = rows.get('book', 'book');
  if (book === null) return err(refusal('noBook'));
  const { shopName, zone } = book;
  const known = new Map(templates.map((row) => [row.id, row]));
  const lines = linesOf(rows.all('staff'), rows.get('roster', id), rows.all('leave'), { dates, zone });
  const byStart = [...templates].sort((a, b) => (a.start + a.id < b.start + b.id ? -1 : 1));
  const dayOf = (square: Square): RosterReportDay => {
    const { plan, date, hasLeft } = square;
    const template = typeof plan === 'string' ? known.get(plan) : undefined;
    return {
      kind: plan === undefined ? 'none' : plan === null ? 'rest' : 'shift',
      shift: template?.name ?? plan ?? '',
      span: template === undefined ? null : spanOn(template, date, zone),
      ...{ onLeave: isOnLeave(square), hasLeft, isComing: isComing(square) },
    };
  };
  return ok({
    week,
    shopName,
    zone,
    dates,
    people: lines.map(({ person, squares }) => ({
      name: person.name,
      role: person.role,
      days: squares.map(dayOf),
    })),
    shifts: countsOf(lines, byStart).map((count) => {
      const { template, counts } = count;
      const { start, end } = hoursOn(template, dates.at(-1) ?? monday.value, zone);
      return { name: template.name, start, end, counts, few: dates.map((_, day) => isTooFew(count, day)) };
    }),
    digest,
  });
};
