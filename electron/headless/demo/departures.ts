import type { AttendanceRow } from '../../../shared/projection/rows.ts';
import { attendanceOf } from '../../../shared/rules/context.ts';
import { releaseWays } from '../../../shared/rules/decide-departure.ts';
import { departureGate } from '../../../shared/rules/gate.ts';
import { addDays, instantAt, localDateOf, toEpochMs } from '../../../shared/time/zone.ts';
import type { DepartureWay } from '../../../shared/vocabulary.ts';
import { type Desk, MINUTE_MS } from './desk.ts';
import { handOver } from './handovers.ts';
import { LEAD } from './roster.ts';

/**
 * The first week of the demo shop is a trial from its Tuesday to its Sunday: nobody leaves before somebody has taken
 * over. What keeps people, and how they get home all the same, is in the book afterwards. No dice of its own.
 */

/** The days on which it begins and ends; 0 is the first Monday. It is over before the earliest end of a demo book. */
const TRIAL = { begins: 1, ends: 6 } as const;

export const planTrial = (desk: Desk, first: string, managerId: string): void => {
  const set = (day: number, time: string, requireAcceptance: boolean): void =>
    desk.timeline.plan(toEpochMs(instantAt(addDays(first, day), time, desk.zone)), () =>
      desk.ask(managerId, 'changeBookSettings', { requireAcceptance }),
    );
  set(TRIAL.begins, '08:05', true);
  set(TRIAL.ends, '22:30', false);
};

const STAY_MINUTES = 7;

/** So often somebody looks again whether they may go before they call the lead. */
const PATIENCE = 5;

const waysFor = (desk: Desk, attendance: AttendanceRow): readonly DepartureWay[] => {
  const staff = desk.rows.get('staff', attendance.staffId);
  if (staff === null) return [];
  return releaseWays(desk.rows, { staff, attendance }, attendance, desk.instant(desk.nowMs()));
};

/** The lead says on the next afternoon that they were asked. */
const planConfirmation = (desk: Desk, attendanceId: string): void => {
  const next = addDays(localDateOf(desk.instant(desk.nowMs()), desk.zone), 1);
  desk.timeline.plan(toEpochMs(instantAt(next, '14:20', desk.zone)), () =>
    desk.ask(LEAD, 'confirmDeparture', {
      attendanceId,
      confirmed: true,
      comment: desk.phrases.said.agreedByPhone,
    }),
  );
};

/** Who has signed and is kept by nobody’s fault of theirs is let go: at night as nobody comes, else on a lead’s word. */
const release = (desk: Desk, attendance: AttendanceRow): void => {
  const { id, staffId } = attendance;
  const ways = waysFor(desk, attendance);
  if (ways.includes('nobodyUntilNext')) {
    desk.ask(staffId, 'releaseDeparture', { way: 'nobodyUntilNext', reason: desk.phrases.said.closed });
    return;
  }
  if (ways.includes('leadOverride')) {
    desk.ask(staffId, 'releaseDeparture', { way: 'leadOverride', reason: desk.phrases.said.override });
    return;
  }
  const phoned = { way: 'leadByPhone', approvedBy: LEAD };
  desk.ask(staffId, 'releaseDeparture', { ...phoned, reason: desk.phrases.said.lastTrain });
  planConfirmation(desk, id);
};

/** Whether somebody need not wait at all: nobody is at work any more. */
const isNight = (desk: Desk, attendance: AttendanceRow): boolean =>
  waysFor(desk, attendance).includes('nobodyUntilNext');

/** Somebody goes home, as soon as the gate lets them: they sign, stay, or are let go. */
export const leave = (desk: Desk, staffId: string, shift: string, tried = 0): void => {
  const attendance = attendanceOf(desk.rows, staffId);
  if (attendance === null || attendance.shift !== shift) return;
  const gate = departureGate(desk.rows, attendance, desk.instant(desk.nowMs()));
  if (gate.open) {
    desk.ask(staffId, 'checkOut', {});
    return;
  }
  const isOver = desk.nowMs() > toEpochMs(attendance.endsAt);
  if (gate.needs === 'signature') {
    if (isOver) handOver(desk, staffId, {});
  } else if (isOver && (tried >= PATIENCE || isNight(desk, attendance))) {
    release(desk, attendance);
  } else if (isOver && tried === 1) {
    desk.ask(staffId, 'awaitRelief', { why: desk.phrases.said.relief });
  }
  desk.timeline.plan(desk.nowMs() + STAY_MINUTES * MINUTE_MS, () => leave(desk, staffId, shift, tried + 1));
};

/** On the Friday of the trial somebody who is alone in their shift goes home ill, and hands over before their time. */
export const planIllness = (
  desk: Desk,
  day: {
    readonly date: string;
    readonly number: number;
    readonly duties: readonly { readonly staffId: string; readonly templateId: string }[];
  },
): void => {
  if (day.number !== TRIAL.begins + 3) return;
  const ill = day.duties.find(({ templateId }) => templateId === 'aftersales');
  if (ill === undefined) return;
  desk.timeline.plan(toEpochMs(instantAt(day.date, '16:10', desk.zone)), () => {
    const attendance = attendanceOf(desk.rows, ill.staffId);
    if (attendance === null) return;
    if (departureGate(desk.rows, attendance, desk.instant(desk.nowMs())).open) return;
    handOver(desk, ill.staffId, { unscheduled: desk.phrases.said.fever });
    desk.ask(ill.staffId, 'releaseDeparture', { way: 'leftIll', reason: desk.phrases.said.toHospital });
    desk.ask(ill.staffId, 'checkOut', {});
  });
};
