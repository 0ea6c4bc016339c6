import { dutiesOfMonth, fundBalance, type Proposal, proposalsOf } from '../../../shared/rules/merits.ts';
import { monthOf } from '../../../shared/time/month.ts';
import { shiftIdOf } from '../../../shared/time/shifts.ts';
import { addDays, instantAt, type LocalDate, toEpochMs, weekdayOf } from '../../../shared/time/zone.ts';
import { type Desk, MINUTE_MS } from './desk.ts';
import type { Duty } from './roster.ts';

/** What goes wrong with attendance in the demo shop and is put right, and what is made of it. No dice of its own. */

const TRAINEE = 's-tang';

interface DayOf {
  readonly date: LocalDate;
  /** From 0, the first Monday of the book. */
  readonly number: number;
  readonly duties: readonly Duty[];
}

const isAgent = ({ rows }: Desk, staffId: string): boolean => rows.get('staff', staffId)?.role === 'agent';

/** The first agent of a morning: others are there, so that the shift goes on without them. */
const ofTheMorning = (desk: Desk, { duties }: DayOf): Duty | undefined =>
  duties.find(({ staffId, templateId }) => templateId === 'early' && isAgent(desk, staffId));

/** Every second Wednesday and the Sunday after, somebody of the morning leaves without checking out. */
export const forgetsToLeave = (desk: Desk, day: DayOf, { staffId }: Duty): boolean =>
  [9, 13].includes(day.number % 14) && ofTheMorning(desk, day)?.staffId === staffId;

/** Every second Saturday somebody of the morning works without having checked in. */
export const forgetsToCome = (desk: Desk, day: DayOf, { staffId }: Duty): boolean =>
  day.number % 14 === 5 && ofTheMorning(desk, day)?.staffId === staffId;

const at = (desk: Desk, date: LocalDate, time: string): number => toEpochMs(instantAt(date, time, desk.zone));

/** The attendance of somebody on a day, once it is in the book. */
const repair = (desk: Desk, by: string, staffId: string, date: LocalDate, reason: string): void => {
  const row = desk.rows.all('attendance').find((one) => one.staffId === staffId && one.date === date);
  if (row === undefined || row.outAt !== null) return;
  const outAt = desk.instant(toEpochMs(row.endsAt) + 6 * MINUTE_MS);
  desk.ask(by, 'repairAttendance', { attendanceId: row.id, outAt, reason });
};

/** The next morning, or the lead in the afternoon, says when somebody left; Sunday's waits for somebody to say it. */
const planRepairs = (desk: Desk, day: DayOf, leadId: string): void => {
  const { date, number } = day;
  const next = addDays(date, 1);
  if (number % 28 === 3)
    desk.timeline.plan(at(desk, next, '09:20'), () =>
      repair(desk, TRAINEE, TRAINEE, date, desk.phrases.said.forgotToLeave),
    );
  const forgot = day.duties.find((duty) => forgetsToLeave(desk, day, duty));
  if (forgot !== undefined && number % 14 === 9)
    desk.timeline.plan(at(desk, next, '15:10'), () =>
      repair(desk, leadId, forgot.staffId, date, desk.phrases.said.seenLeaving),
    );
};

const planEntry = (desk: Desk, day: DayOf, leadId: string): void => {
  const { date } = day;
  const absent = day.duties.find((duty) => forgetsToCome(desk, day, duty));
  if (absent === undefined) return;
  desk.timeline.plan(at(desk, date, '20:30'), () =>
    desk.ask(leadId, 'enterAttendance', {
      staffId: absent.staffId,
      shift: shiftIdOf(date, absent.templateId),
      inAt: desk.instant(absent.startMs),
      outAt: desk.instant(absent.endMs),
      reason: desk.phrases.said.wasThere,
    }),
  );
};

const decide = (desk: Desk, by: string, proposal: Proposal, place: number): void => {
  const { id: proposalId, minutes, ordinal } = proposal;
  // Every fourth one is let go.
  const decision =
    place % 4 === 3 ? { decision: 'waived', reason: desk.phrases.said.letGo } : { decision: 'confirmed' };
  desk.ask(by, 'decideMerit', { proposalId, minutes, ordinal, ...decision });
};

/** Each Monday the lead goes through the days up to Friday; the lead's own is the manager's, the weekend waits. */
const judgeWeek = (desk: Desk, monday: LocalDate, leadId: string, managerId: string): void => {
  const clock = { now: desk.instant(desk.nowMs()), zone: desk.zone };
  const [from, to] = [addDays(monday, -9), addDays(monday, -3)];
  const proposals = [...new Set([monthOf(from), monthOf(to)])]
    .flatMap((month) => proposalsOf(dutiesOfMonth(desk.rows, month, clock)))
    .filter(({ id, date }) => from <= date && date <= to && desk.rows.get('ledger', id) === null);
  for (const [place, proposal] of proposals.entries())
    decide(desk, proposal.staffId === leadId ? managerId : leadId, proposal, place);
};

/** A complaint, a slow reply, an outstanding colleague: one thing a week, and fruit once the fund can pay for it. */
const writeIn = (desk: Desk, day: DayOf, leadId: string, managerId: string): void => {
  const [first, second] = day.duties.filter(({ staffId }) => isAgent(desk, staffId));
  const [one, other] = [first?.staffId ?? TRAINEE, second?.staffId ?? TRAINEE];
  switch (Math.floor(day.number / 7) % 3) {
    case 0:
      desk.ask(leadId, 'enterMerit', {
        ...{ staffId: one, kind: 'complaint', fineFen: 2_000 },
        reason: desk.phrases.said.complaint,
      });
      return;
    case 1:
      desk.ask(leadId, 'enterMerit', {
        staffId: other,
        kind: 'slowReply',
        reason: desk.phrases.said.slowReply,
      });
      if (fundBalance(desk.rows.all('ledger')) >= 1_580)
        desk.ask(managerId, 'spendFund', { amountFen: 1_580, what: desk.phrases.said.treat });
      return;
    default:
      desk.ask(managerId, 'enterMerit', {
        ...{ staffId: other, kind: 'award', awardFen: 20_000 },
        reason: desk.phrases.said.award,
      });
  }
};

/** Everything about attendance put right and about merits on one day. */
export const planLedger = (desk: Desk, day: DayOf, leadId: string, managerId: string): void => {
  planRepairs(desk, day, leadId);
  planEntry(desk, day, leadId);
  const weekday = weekdayOf(day.date);
  if (weekday === 1 && day.number > 0)
    desk.timeline.plan(at(desk, day.date, '14:40'), () => judgeWeek(desk, day.date, leadId, managerId));
  if (weekday === 4)
    desk.timeline.plan(at(desk, day.date, '16:20'), () => writeIn(desk, day, leadId, managerId));
};
