import type { Body, EventType } from '../events/bodies.ts';
import type { Rows, WholeBook } from '../projection/projection.ts';
import type { AttendanceRow, StaffRow } from '../projection/rows.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { BookDigest } from '../report/weekly-summary.ts';
import { err, ok, type Result } from '../result.ts';
import { readMoment } from '../time/moment.ts';
import type { ShiftId } from '../time/shifts.ts';
import { toEpochMs } from '../time/zone.ts';

/** Prefixes of ids: they tell a reader of the file what an id means. */
export type IdPrefix =
  | 's'
  | 't'
  | 'a'
  | 'f'
  | 'n'
  | 'h'
  | 'c'
  | 'l'
  | 'm'
  | 'k'
  | 'r'
  | 'd'
  | 'b'
  | 'p'
  | 'w'
  | 'x';

/** What a rule may look at when it decides: the rows, who asks, and the time, which is handed in. */
export interface DecideContext {
  readonly rows: WholeBook;
  readonly now: string;
  readonly zone: string;
  readonly actor: Actor;
  readonly newId: (prefix: IdPrefix) => string;
  /** How far each journal goes now, as a seal names it. */
  readonly digest: () => BookDigest;
}

export interface Actor {
  readonly staff: StaffRow;
  /** The shift this person is checked in to, if any. */
  readonly attendance: AttendanceRow | null;
}

/** The one event a command becomes, before it is stamped. */
export type Draft = {
  [T in EventType]: {
    readonly type: T;
    readonly body: Body<T>;
    readonly shift?: ShiftId;
    /** What is too long to stand in it, written by Baton right before it; without it that means nothing. */
    readonly before?: readonly Draft[];
  };
}[EventType];

export type Decided = Result<Draft>;

/**
 * The attendance a person is in: checked in, not checked out; the newest, should an older one be forgotten. With `at`,
 * the one they were in at that moment: history written down afterwards belongs to the shift of its own time. Without,
 * no clock is asked, so that one set back in the middle of a shift checks nobody out.
 */
export const attendanceOf = (rows: Rows, staffId: string, at: string | null = null): AttendanceRow | null =>
  rows
    .all('attendance')
    .filter((row) => row.staffId === staffId && (at === null ? row.outAt === null : covers(row, at)))
    .reduce<AttendanceRow | null>(
      (best, row) => (best === null || byArrival(best, row) < 0 ? row : best),
      null,
    );

const covers = ({ inAt, outAt }: AttendanceRow, at: string): boolean =>
  inAt <= at && (outAt === null || at < outAt);

/** Ties by id, so that every PC names the same one. */
const byArrival = (a: AttendanceRow, b: AttendanceRow): number =>
  a.inAt === b.inAt ? (a.id < b.id ? -1 : 1) : a.inAt < b.inAt ? -1 : 1;

/** Every attendance but those that were taken back as a slip: who was there in fact. */
export const attendances = (rows: Rows): readonly AttendanceRow[] =>
  rows.all('attendance').filter(({ withdrawnAt }) => withdrawnAt === null);

/** Who is checked in now, in the order of their arrival. Forgotten check-outs of earlier shifts are left out. */
export const onDuty = (rows: Rows, now: string): readonly AttendanceRow[] =>
  rows
    .all('attendance')
    .filter((row) => row.outAt === null && !isForgotten(row, now))
    .sort(byArrival);

/** Hours after the end of a shift from which an open attendance counts as a forgotten check-out. */
const FORGOTTEN_AFTER_MS = 6 * 60 * 60 * 1000;

/** Whether somebody said within these hours that they stay because relief has not come. */
export const awaitsRelief = ({ awaited }: AttendanceRow, now: string): boolean =>
  awaited.some(({ at }) => at <= now && toEpochMs(now) - toEpochMs(at) <= FORGOTTEN_AFTER_MS);

/** True for a shift that ended hours ago without a check-out, and without a word since that somebody stays. */
export const isForgotten = (row: AttendanceRow, now: string): boolean =>
  row.outAt === null &&
  toEpochMs(now) - toEpochMs(row.endsAt) > FORGOTTEN_AFTER_MS &&
  !awaitsRelief(row, now);

/** Reads a moment in the book's zone or refuses, naming the field. */
export const momentOr = (text: string, field: string, zone: string): Result<string, Refusal> => {
  const instant = readMoment(text, zone);
  return instant === null ? err(refusal('malformed', { field, value: text })) : ok(instant);
};
