import type { AttendanceRow, FollowUpRow } from '../../../shared/projection/rows.ts';
import { lackingIn } from '../../../shared/rules/cadence.ts';
import { isHeldBack } from '../../../shared/rules/gate.ts';
import { toEpochMs } from '../../../shared/time/zone.ts';
import type { FollowUpKind, Outcome, Severity } from '../../../shared/vocabulary.ts';
import { type Desk, HOUR_MS, MINUTE_MS, minutesOfDay } from './desk.ts';
import { customer, fill, phoneNumber } from './phrases.ts';

/** How often each kind comes up at a shop that sells furniture on the web. */
const kindWeights: Readonly<Record<FollowUpKind, number>> = {
  intent: 16,
  unpaid: 11,
  unshipped: 13,
  largeQuote: 4,
  callBack: 11,
  renewal: 4,
  visit: 7,
  refundReturn: 12,
  badReview: 5,
  complaint: 4,
  networkFault: 4,
  warehouse: 6,
  other: 3,
};

const buying: ReadonlySet<FollowUpKind> = new Set(['intent', 'unpaid', 'largeQuote', 'renewal']);
const grave: ReadonlySet<FollowUpKind> = new Set(['complaint', 'badReview']);

const severityOf = ({ dice }: Desk, kind: FollowUpKind): Severity =>
  dice.weighted<Severity>(
    grave.has(kind) ? { red: 40, amber: 40, normal: 20 } : { red: 6, amber: 20, normal: 74 },
  );

const outcomeOf = ({ dice }: Desk, kind: FollowUpKind): Outcome =>
  dice.weighted<Outcome>(
    buying.has(kind)
      ? { won: 50, declined: 26, unreachable: 14, transferred: 5, duplicate: 4, mistaken: 1 }
      : { solved: 82, transferred: 7, unreachable: 5, declined: 2, duplicate: 3, mistaken: 1 },
  );

/** Most are settled within the shift, some the next day; one in a hundred stays for a week. */
const lifetimeMs = ({ dice }: Desk): number => {
  const span = dice.weighted({ shift: 58, tomorrow: 31, days: 10, long: 1 });
  if (span === 'shift') return dice.int(25, 360) * MINUTE_MS;
  if (span === 'tomorrow') return dice.int(10, 30) * HOUR_MS;
  return span === 'days' ? dice.int(36, 96) * HOUR_MS : dice.int(120, 260) * HOUR_MS;
};

/** Told as people tell it: on the half hour, while the shop is open. */
const promiseFor = ({ instant, zone }: Desk, ms: number): string => {
  const half = 30 * MINUTE_MS;
  const rounded = Math.ceil(ms / half) * half;
  const minutes = minutesOfDay(rounded, zone);
  const closed = minutes < OPENS ? OPENS - minutes : minutes > CLOSES ? OPENS + 24 * 60 - minutes : 0;
  return instant(rounded + closed * MINUTE_MS);
};

/** Minutes since midnight within which a customer is told to expect something. */
const OPENS = 10 * 60;
const CLOSES = 21 * 60;

/** Most promises are kept: told for a little after the moment it will be done. */
const firstPromise = (desk: Desk, lifeMs: number): string => {
  const { dice, nowMs } = desk;
  const kept = nowMs() + lifeMs + dice.int(5, 300) * MINUTE_MS;
  return promiseFor(desk, dice.chance(82) ? kept : nowMs() + dice.int(60, 20 * 60) * MINUTE_MS);
};

const newFollowUp = (desk: Desk, id: string, lifeMs: number) => {
  const { dice, phrases } = desk;
  const kind = dice.weighted(kindWeights);
  const { summaries, actions, contingencies } = phrases.byKind[kind];
  const promisedAt = dice.chance(64) ? firstPromise(desk, lifeMs) : undefined;
  const nextAction = {
    text: fill(dice.pick(actions), phrases, dice),
    ...(dice.chance(50) ? { dueAt: promisedAt ?? firstPromise(desk, lifeMs) } : {}),
  };
  return {
    id,
    kind,
    severity: severityOf(desk, kind),
    summary: fill(dice.pick(summaries), phrases, dice),
    ...(dice.chance(92) ? { customer: customer(phrases, dice, desk.today()) } : {}),
    ...(dice.chance(15) ? { details: fill(dice.pick(phrases.lines.details), phrases, dice) } : {}),
    ...(promisedAt === undefined ? {} : { promisedAt }),
    ...(dice.chance(62) ? { nextAction } : {}),
    ...(dice.chance(18) ? { contingency: dice.pick(contingencies) } : {}),
  };
};

/** Does something to a follow-up if it is still open when the time comes. */
const whileOpen = (desk: Desk, atMs: number, id: string, action: (staffId: string) => void): void =>
  desk.timeline.plan(atMs, () =>
    withWhoMay(desk, id, (staffId) => {
      if (desk.rows.get('followUp', id)?.state === 'open' && !desk.kept.has(id)) action(staffId);
    }),
  );

const mayChange =
  ({ rows }: Desk, row: FollowUpRow) =>
  (attendance: AttendanceRow): boolean => {
    const staff = rows.get('staff', attendance.staffId);
    return staff !== null && isHeldBack(rows, { staff, attendance }, row) === null;
  };

/** With somebody whose shift may change it already; while all have to take over first, a little later. */
const withWhoMay = (desk: Desk, id: string, action: (staffId: string) => void): void =>
  desk.withSomebody((picked) => {
    const row = desk.rows.get('followUp', id);
    const able = row === null ? [] : desk.present().filter(mayChange(desk, row));
    const chosen = able.find(({ staffId }) => staffId === picked) ?? able[0];
    if (row === null || chosen !== undefined) action(chosen?.staffId ?? picked);
    else desk.timeline.plan(desk.nowMs() + 6 * MINUTE_MS, () => withWhoMay(desk, id, action));
  });

/** What could not be kept is promised anew within some hours: nothing stays overdue for days. */
const planSecondPromise = (desk: Desk, id: string, endsMs: number): void => {
  const row = desk.rows.get('followUp', id);
  const told = row?.promisedAt ?? row?.nextAction?.dueAt;
  if (row == null || told === undefined) return;
  const late = Math.max(toEpochMs(told), desk.nowMs()) + desk.aside.int(90, 7 * 60) * MINUTE_MS;
  if (late >= endsMs) return;
  desk.timeline.plan(late, () => {
    const now = desk.rows.get('followUp', id);
    if (now?.state !== 'open' || now.promisedAt !== row.promisedAt || desk.kept.has(id)) return;
    const staffId = desk.present().find(mayChange(desk, now))?.staffId;
    if (staffId === undefined) return planSecondPromise(desk, id, endsMs);
    const later = promiseFor(desk, Math.max(desk.nowMs(), endsMs) + desk.aside.int(20, 200) * MINUTE_MS);
    const next = now.nextAction;
    const nextAction = next?.dueAt === undefined ? {} : { nextAction: { ...next, dueAt: later } };
    desk.ask(staffId, 'updateFollowUp', { followUpId: id, changes: { promisedAt: later, ...nextAction } });
  });
};

const planProgress = (desk: Desk, id: string, lifeMs: number): void => {
  const { dice, phrases } = desk;
  for (let lines = Number(dice.weighted({ 0: 45, 1: 35, 2: 20 })); lines > 0; lines -= 1) {
    whileOpen(desk, desk.nowMs() + Math.floor((lifeMs * dice.int(10, 90)) / 100), id, (staffId) => {
      const text = fill(dice.pick(phrases.lines.progress), phrases, dice);
      desk.ask(staffId, 'recordProgress', { followUpId: id, text });
    });
  }
};

const planEdit = (desk: Desk, id: string, lifeMs: number): void =>
  whileOpen(desk, desk.nowMs() + Math.floor((lifeMs * desk.dice.int(5, 80)) / 100), id, (staffId) => {
    const severity = desk.rows.get('followUp', id)?.severity;
    const raised = severity === 'normal' ? 'amber' : 'red';
    const later = promiseFor(desk, desk.nowMs() + desk.dice.int(2, 30) * HOUR_MS);
    const changes = severity !== 'red' && desk.dice.chance(40) ? { severity: raised } : { promisedAt: later };
    if (desk.rows.get('followUp', id)?.promisedAt === changes.promisedAt) return;
    desk.ask(staffId, 'updateFollowUp', { followUpId: id, changes });
  });

/** A deal’s data is complete when it is closed (S5), but now and then. */
const completeDeal = (desk: Desk, { id, customer }: FollowUpRow, staffId: string): void => {
  const lacking = lackingIn(customer);
  if (lacking.length === 0 || desk.aside.chance(4)) return;
  const said = {
    ...(lacking.includes('name') ? { name: desk.aside.pick(desk.phrases.words.nicknames) } : {}),
    ...(lacking.includes('contact') ? { phone: phoneNumber(desk.aside) } : {}),
  };
  desk.ask(staffId, 'updateFollowUp', { followUpId: id, changes: { customer: { ...customer, ...said } } });
};

const close = (desk: Desk, id: string, staffId: string): void => {
  const row = desk.rows.get('followUp', id);
  if (row === null) return;
  const outcome = outcomeOf(desk, row.kind);
  if (outcome === 'won') completeDeal(desk, row, staffId);
  const speaksForItself = (outcome === 'won' || outcome === 'solved') && row.dispute === null;
  const withReason = desk.dice.chance(70) || !speaksForItself;
  const reason = withReason ? desk.dice.pick(desk.phrases.lines.reasons[outcome]) : undefined;
  desk.ask(staffId, 'closeFollowUp', {
    followUpId: id,
    outcome,
    ...(reason === undefined ? {} : { reason }),
  });
  if (desk.dice.chance(2)) planReopening(desk, id);
};

const planReopening = (desk: Desk, id: string): void =>
  desk.timeline.plan(desk.nowMs() + desk.dice.int(3, 40) * HOUR_MS, () =>
    withWhoMay(desk, id, (staffId) => {
      const reason = desk.dice.pick(desk.phrases.lines.reopen);
      desk.ask(staffId, 'reopenFollowUp', { followUpId: id, reason });
      whileOpen(desk, desk.nowMs() + lifetimeMs(desk), id, (closer) => close(desk, id, closer));
    }),
  );

/** Somebody writes a customer down; what becomes of it is planned at once. */
export const openOne = (desk: Desk): void =>
  desk.withSomebody((staffId) => {
    const id = desk.newId('f');
    const lifeMs = lifetimeMs(desk);
    desk.ask(staffId, 'openFollowUp', newFollowUp(desk, id, lifeMs));
    planSecondPromise(desk, id, desk.nowMs() + lifeMs);
    planProgress(desk, id, lifeMs);
    if (desk.dice.chance(13)) planEdit(desk, id, lifeMs);
    whileOpen(desk, desk.nowMs() + lifeMs, id, (closer) => close(desk, id, closer));
  });
