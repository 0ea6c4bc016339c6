import type { Rows } from '../projection/projection.ts';
import { rosterIdOf } from '../projection/roster-id.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { hoursOn } from '../rules/template-hours.ts';
import { datesFrom, mondayOf, type WeekName } from '../time/week.ts';
import type { LocalDate, LocalTime } from '../time/zone.ts';
import type { Role } from '../vocabulary.ts';
import { countsOf, isOnLeave, linesOf, type Square } from './roster-week.ts';
import type { BookDigest } from './weekly-summary.ts';

/** The plan of a week as a value: what is printed and hung up. Plain JSON throughout. */
export interface RosterReport {
  readonly week: WeekName;
  readonly shopName: string;
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
  /** Leave was granted for that day. */
  readonly onLeave: boolean;
}

export interface RosterReportShift {
  readonly name: string;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly counts: readonly number[];
}

/** Refuses with `weekMalformed` what is no week. A week nobody has planned is a page of empty lines. */
export const rosterReport = (rows: Rows, week: WeekName, digest: BookDigest): Result<RosterReport> => {
  const monday = mondayOf(week);
  const id = rosterIdOf(week);
  if (!monday.ok || id === null) return err(refusal('weekMalformed', { week }));
  const dates = datesFrom(monday.value);
  const templates = rows.all('shiftTemplate');
  const zone = rows.get('book', 'book')?.zone ?? 'UTC';
  const names = new Map(templates.map((row) => [row.id, row.name]));
  const lines = linesOf(rows.all('staff'), rows.get('roster', id), rows.all('leave'), { dates, zone });
  const byStart = [...templates].sort((a, b) => (a.start + a.id < b.start + b.id ? -1 : 1));
  const dayOf = (square: Square): RosterReportDay => ({
    kind: square.plan === undefined ? 'none' : square.plan === null ? 'rest' : 'shift',
    shift: typeof square.plan === 'string' ? (names.get(square.plan) ?? square.plan) : '',
    onLeave: isOnLeave(square),
  });
  return ok({
    week,
    shopName: rows.get('book', 'book')?.shopName ?? '',
    dates,
    people: lines.map(({ person, squares }) => ({
      name: person.name,
      role: person.role,
      days: squares.map(dayOf),
    })),
    shifts: countsOf(lines, byStart).map(({ template, counts }) => ({
      name: template.name,
      ...hoursOn(template, dates.at(-1) ?? monday.value, zone),
      counts,
    })),
    digest,
  });
};
