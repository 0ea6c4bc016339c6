import type { Rows } from '../projection/projection.ts';
import type {
  AttendanceRow,
  DepartureRelease,
  FollowUpRow,
  HandoverRow,
  HistoryLine,
  LeaveRow,
  RoutineRow,
} from '../projection/rows.ts';
import { overdueBriefings, type Readership } from '../rules/briefing.ts';
import { attendances, isForgotten } from '../rules/context.ts';
import { openCountersigns } from '../rules/gate.ts';
import {
  HANDOVER_GRACE_MINUTES,
  handoverSettings,
  openFollowUps,
  overLimit,
  waitingHandovers,
} from '../rules/handover.ts';
import { type LeftShift, leftWithoutHandover } from '../rules/left-without-handover.ts';
import { obligationsDue, toReport, type Unreported } from '../rules/routine.ts';
import { addDays, localDateOf, minutesBetween } from '../time/zone.ts';
import type { HandoverSide } from '../vocabulary.ts';

/** What waits for a lead, as one value: the lead desk shows it, the side bar counts it. */
export interface LeadDesk {
  readonly passLimit: number;
  /** Open and passed on at least `passLimit` times, the most travelled first. */
  readonly climbing: readonly FollowUpRow[];
  /** Refused by a receiver and held by nobody willing, the longest first. */
  readonly refused: readonly FollowUpRow[];
  readonly disputed: readonly FollowUpRow[];
  /** Somebody left on a lead’s word over the phone, and no lead has confirmed it. */
  readonly toConfirm: readonly PhoneRelease[];
  /** Who left without relief, or stayed for it, in the last days: to know, newest first. */
  readonly departures: readonly AttendanceRow[];
  readonly countersigns: readonly { readonly handover: HandoverRow; readonly side: HandoverSide }[];
  readonly forgotten: readonly AttendanceRow[];
  /** Signed, and nobody has taken over though it was due. */
  readonly waiting: readonly HandoverRow[];
  /** Gone without signing, though the shop asks for it: two PCs cut off from each other, or nobody checked out. */
  readonly unsigned: readonly LeftShift[];
  /** Requests for leave that nobody has decided, the earliest day first. */
  readonly leave: readonly LeaveRow[];
  /** Routines missed in the last days of which the supervisor has not been told yet, the earliest first. */
  readonly missedRoutines: readonly Unreported[];
  /** Briefings that somebody has not read though the day has passed, the earliest first. */
  readonly unread: readonly Readership[];
}

/** Somebody left on a lead’s word over the phone. */
export interface PhoneRelease {
  readonly attendance: AttendanceRow;
  readonly release: DepartureRelease;
}

/** Days for which a departure without relief stays on the desk. */
export const DEPARTURE_DAYS = 7;

/** Days for which a missed routine stays on the desk: as long as who was at work is at hand in every window. */
export const MISSED_DAYS = 13;

const missedRoutines = (rows: Rows, now: string): readonly Unreported[] => {
  const zone = rows.get('book', 'book')?.zone;
  if (zone === undefined) return [];
  const today = localDateOf(now, zone);
  // The desk is drawn anew with every line of the book: what is never reported need not be worked out.
  const only = ({ versions }: RoutineRow): boolean => versions.some(({ whenMissed }) => whenMissed !== null);
  const span = { from: addDays(today, -MISSED_DAYS), to: today, now, zone, only };
  return toReport(obligationsDue(rows, span));
};

const unreadBriefings = (rows: Rows, now: string): readonly Readership[] => {
  const zone = rows.get('book', 'book')?.zone;
  return zone === undefined ? [] : overdueBriefings(rows, now, zone);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Releases over the phone that no lead has confirmed yet, those written at the same time elsewhere too. */
export const unconfirmedReleases = ({ release, alsoReleased }: AttendanceRow): readonly DepartureRelease[] =>
  [...(release === null ? [] : [release]), ...alsoReleased].filter(
    ({ approvedBy, confirmation }) => approvedBy !== null && confirmation === null,
  );

/** The newest moment at which somebody stayed for relief or was let go; `null` when neither happened. */
export const departureAt = ({ release, awaited }: AttendanceRow): string | null =>
  release?.at ?? awaited.at(-1)?.at ?? null;

const isRecent = (at: string | null, now: string): boolean =>
  at !== null && minutesBetween(at, now) <= DEPARTURE_DAYS * 24 * 60;

/** The line of progress that was written last, if any was. */
export const lastProgress = ({ history }: FollowUpRow): HistoryLine | null =>
  history.findLast(({ what }) => what === 'followUpProgressed') ?? null;

/** Everything a lead should look at now. Pure: the same rows and time give the same desk. */
export const leadDesk = (rows: Rows, now: string): LeadDesk => {
  const { passLimit } = handoverSettings(rows);
  const open = openFollowUps(rows);
  const attendance = [...attendances(rows)].sort(
    (a, b) => compare(departureAt(b) ?? b.inAt, departureAt(a) ?? a.inAt) || compare(a.id, b.id),
  );
  return {
    passLimit,
    climbing: [...overLimit(rows)].sort((a, b) => b.carryover - a.carryover),
    refused: open
      .filter(({ refused }) => refused !== null)
      .sort((a, b) => compare(a.refused?.at ?? '', b.refused?.at ?? '')),
    disputed: open.filter(({ dispute }) => dispute !== null),
    toConfirm: attendance.flatMap((row) =>
      unconfirmedReleases(row).map((release) => ({ attendance: row, release })),
    ),
    departures: attendance.filter(
      (row) => unconfirmedReleases(row).length === 0 && isRecent(departureAt(row), now),
    ),
    countersigns: [...rows.all('handover')]
      .sort((a, b) => compare(a.signedAt, b.signedAt) || compare(a.id, b.id))
      .flatMap((handover) => openCountersigns(handover).map((side) => ({ handover, side }))),
    forgotten: attendance.filter((row) => isForgotten(row, now)),
    waiting: waitingHandovers(rows).filter(
      ({ fromEndsAt }) => minutesBetween(fromEndsAt, now) > HANDOVER_GRACE_MINUTES,
    ),
    unsigned: leftWithoutHandover(rows, now),
    leave: rows
      .all('leave')
      .filter(({ state }) => state === 'waiting')
      .sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id)),
    missedRoutines: missedRoutines(rows, now),
    unread: unreadBriefings(rows, now),
  };
};

/** How many of these wait for somebody to act; an item that waits for two reasons counts once. */
export const leadDeskCount = (desk: LeadDesk): number => {
  const items = [...desk.climbing, ...desk.refused, ...desk.disputed].map(({ id }) => id);
  const {
    toConfirm,
    countersigns,
    forgotten,
    waiting,
    unsigned,
    leave,
    missedRoutines: missed,
    unread,
  } = desk;
  const others = [toConfirm, countersigns, forgotten, waiting, unsigned, leave, missed, unread];
  return others.reduce((sum, list) => sum + list.length, new Set(items).size);
};
