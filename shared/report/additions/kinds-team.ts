import type { Body } from '../../events/bodies.ts';
import type { EventEntry } from '../../projection/entry.ts';
import { rosterIdOf } from '../../projection/roster-id.ts';
import type { AttendanceRow } from '../../projection/rows.ts';
import { dateOfShift, shiftIdOf } from '../../time/shifts.ts';
import type { WeekName } from '../../time/week.ts';
import { addDays, daysBetween } from '../../time/zone.ts';
import { inNoWeek, joined, onItsDay, type SaidLine, told, type World } from './kind.ts';

/** Who worked when, who passed on what, who was to work: what of it is late, and how it is told. */

type Attended = Extract<EventEntry, { readonly body: { readonly attendanceId: string } }>;

const visitOf = ({ body }: Attended, { rows }: World): AttendanceRow | null =>
  rows.get('attendance', body.attendanceId);

/** An attendance belongs to the date of its shift; one that is not known yet, to the day on which it was spoken of. */
const onShift = (entry: Attended, world: World): readonly WeekName[] => {
  const row = visitOf(entry, world);
  return [row === null ? world.ownWeek(entry) : world.weekOf(row.date)];
};

const ofVisit = (
  entry: Attended,
  world: World,
  ...more: readonly (string | null | undefined)[]
): SaidLine => {
  const row = visitOf(entry, world);
  // Of one that is not known yet only who came says to which shift.
  const { type, body } = entry;
  const named = type === 'checkedIn' || type === 'attendanceEntered' ? body.shift : null;
  const shift = row?.shift ?? named;
  return {
    ...{ about: 'attendance', id: entry.body.attendanceId, of: entry.body.staffId },
    summary: joined(shift === null ? null : world.shiftText(shift), ...more),
  };
};

/** Every week from one date to another. */
const weeksFrom = (from: string, to: string, { weekOf }: World): readonly WeekName[] => {
  const days = Math.max(0, daysBetween(from, to));
  return [...new Set(Array.from({ length: days + 1 }, (_, day) => weekOf(addDays(from, day))))];
};

const handoverText = (handoverId: string, { rows, shiftText }: World): string | null => {
  const row = rows.get('handover', handoverId);
  return row === null ? null : shiftText(row.fromShift);
};

const ofHandover = (
  entry: Extract<EventEntry, { type: `handover${string}` }>,
  world: World,
): readonly WeekName[] => {
  const row = world.rows.get('handover', entry.body.handoverId);
  return [row === null ? world.ownWeek(entry) : world.weekOf(row.date)];
};

type Leave = Extract<EventEntry, { type: 'leaveDecided' | 'leaveWithdrawn' }>;

const duringLeave = (entry: Leave, world: World): readonly WeekName[] => {
  const row = world.rows.get('leave', entry.body.leaveId);
  return row === null ? [world.ownWeek(entry)] : weeksFrom(row.from, row.to, world);
};

const ofLeave = ({ body }: Leave, { rows }: World, reason?: string): SaidLine => {
  const row = rows.get('leave', body.leaveId);
  const days = row === null ? null : `${row.from.slice(5)}–${row.to.slice(5)}`;
  return { about: 'leave', id: body.leaveId, of: row?.staffId ?? null, summary: joined(days, reason) };
};

const cellText = (
  { staffId, date, templateId }: Body<'rosterPlanned'>['cells'][number],
  { nameOf, shiftText }: World,
): string =>
  joined(nameOf(staffId), templateId == null ? date.slice(5) : shiftText(shiftIdOf(date, templateId)));

/** A whole week may be planned in one go: the first cells tell what it is about. */
const MOST_CELLS = 6;

export const teamKinds = {
  checkedIn: told<'checkedIn'>({ weeks: onShift, afterwards: null, say: ofVisit }),
  checkedOut: told<'checkedOut'>({ weeks: onShift, afterwards: null, say: ofVisit }),
  checkInWithdrawn: told<'checkInWithdrawn'>({ weeks: onShift, afterwards: null, say: ofVisit }),
  shiftMoved: told<'shiftMoved'>({
    weeks: ({ body }, { weekOf }) => [weekOf(dateOfShift(body.from)), weekOf(dateOfShift(body.shift))],
    afterwards: null,
    say: ({ body }, { shiftText }) => ({
      ...{ about: 'attendance', id: body.attendanceId, of: body.staffId },
      summary: `${shiftText(body.from)} → ${shiftText(body.shift)}`,
    }),
  }),
  attendanceRepaired: told<'attendanceRepaired'>({
    weeks: onShift,
    afterwards: null,
    say: (entry, world) => {
      const { outAt, reason } = entry.body;
      const repair = visitOf(entry, world)?.repairs.find(
        ({ at, by, outAt: to }) => at === entry.at && by === entry.actor && to === outAt,
      );
      const before = repair?.before == null ? '—' : world.momentText(repair.before);
      return { ...ofVisit(entry, world, `${before} → ${world.momentText(outAt)}`, reason), at: outAt };
    },
  }),
  attendanceEntered: told<'attendanceEntered'>({
    weeks: onShift,
    afterwards: null,
    say: (entry, world) => {
      const { inAt, outAt, reason } = entry.body;
      const out = outAt === undefined ? '…' : world.momentText(outAt);
      return { ...ofVisit(entry, world, `${world.momentText(inAt)}–${out}`, reason), at: inAt };
    },
  }),
  reliefAwaited: told<'reliefAwaited'>({
    weeks: onShift,
    afterwards: null,
    say: (entry, world) => ofVisit(entry, world, entry.body.why),
  }),
  departureReleased: told<'departureReleased'>({
    weeks: onShift,
    afterwards: null,
    say: (entry, world) => ({
      ...ofVisit(entry, world, entry.body.reason),
      word: `departureWay.${entry.body.way}`,
    }),
  }),
  departureConfirmed: told<'departureConfirmed'>({
    weeks: onShift,
    afterwards: null,
    say: (entry, world) => ({
      ...ofVisit(entry, world, entry.body.comment),
      word: entry.body.confirmed ? 'said.yes' : 'said.no',
    }),
  }),

  handoverSigned: told<'handoverSigned'>({
    weeks: ({ body }, { weekOf }) => [weekOf(dateOfShift(body.fromShift))],
    afterwards: null,
    say: ({ body }, { shiftText }) => ({
      ...{ about: 'handover', id: body.handoverId },
      summary: joined(shiftText(body.fromShift), body.unscheduled, body.remarks),
    }),
  }),
  /** It settles the handover of the shift that went, and is a pass into the shift that came. */
  handoverAccepted: told<'handoverAccepted'>({
    weeks: (entry, world) => [...ofHandover(entry, world), world.weekOf(dateOfShift(entry.body.toShift))],
    afterwards: null,
    say: ({ body }, world) => ({
      ...{ about: 'handover', id: body.handoverId },
      summary: joined(
        [handoverText(body.handoverId, world), world.shiftText(body.toShift)]
          .filter((text) => text !== null)
          .join(' → '),
        body.remarks,
      ),
    }),
  }),
  handoverCountersigned: told<'handoverCountersigned'>({
    weeks: ofHandover,
    afterwards: null,
    say: ({ body }, world) => ({
      ...{ about: 'handover', id: body.handoverId },
      summary: joined(handoverText(body.handoverId, world), body.comment),
    }),
  }),
  handoverAmended: told<'handoverAmended'>({
    weeks: ofHandover,
    afterwards: null,
    say: ({ body }, world) => ({
      ...{ about: 'handover', id: body.handoverId },
      summary: joined(handoverText(body.handoverId, world), body.text),
    }),
  }),

  /** Who was to work decides who was late: to nothing that one was not to work is anybody late. */
  rosterPlanned: told<'rosterPlanned'>({
    weeks: ({ body }, { weekOf }) => [...new Set(body.cells.map(({ date }) => weekOf(date)))],
    afterwards: null,
    say: ({ body }, world) => ({
      ...{ about: 'roster', id: rosterIdOf(body.week) ?? body.week },
      summary: [
        ...body.cells.slice(0, MOST_CELLS).map((cell) => cellText(cell, world)),
        ...(body.cells.length > MOST_CELLS ? ['…'] : []),
      ].join('; '),
    }),
  }),
  leaveRequested: told<'leaveRequested'>({
    weeks: ({ body }, world) => weeksFrom(body.from, body.to, world),
    afterwards: null,
    say: ({ body }) => ({
      ...{ about: 'leave', id: body.leaveId, of: body.staffId },
      summary: joined(`${body.from.slice(5)}–${body.to.slice(5)}`, body.reason),
    }),
  }),
  leaveDecided: told<'leaveDecided'>({
    weeks: duringLeave,
    afterwards: null,
    say: (entry, world) => ({
      ...ofLeave(entry, world, entry.body.reason),
      word: entry.body.granted ? 'said.granted' : 'said.refused',
    }),
  }),
  leaveWithdrawn: told<'leaveWithdrawn'>({ weeks: duringLeave, afterwards: null, say: ofLeave }),

  staffAdded: told<'staffAdded'>({
    weeks: onItsDay,
    afterwards: 'fromThenOn',
    say: ({ body }) => ({ about: 'staff', id: body.staffId, summary: body.name }),
  }),
  staffChanged: told<'staffChanged'>({
    weeks: onItsDay,
    afterwards: 'fromThenOn',
    say: ({ body }, { nameOf }) => ({
      ...{ about: 'staff', id: body.staffId },
      summary: body.name ?? nameOf(body.staffId),
    }),
  }),
  shiftTemplateAdded: told<'shiftTemplateAdded'>({
    weeks: onItsDay,
    afterwards: 'fromThenOn',
    say: ({ body }) => ({
      ...{ about: 'shiftTemplate', id: body.templateId },
      summary: `${body.name} ${body.start}–${body.end}`,
    }),
  }),
  shiftTemplateChanged: told<'shiftTemplateChanged'>({
    weeks: onItsDay,
    afterwards: 'fromThenOn',
    say: ({ body }, { rows }) => {
      const row = rows.get('shiftTemplate', body.templateId);
      const [start, end] = [body.start ?? row?.start, body.end ?? row?.end];
      const hours = start === undefined || end === undefined ? null : `${start}–${end}`;
      return {
        ...{ about: 'shiftTemplate', id: body.templateId },
        summary: joined(body.name ?? row?.name, hours),
      };
    },
  }),

  pinSet: inNoWeek,
  pinFailed: inNoWeek,
  pinVerified: inNoWeek,
  pinUnlocked: inNoWeek,
  meritDecided: inNoWeek,
  meritEntered: inNoWeek,
  meritReversed: inNoWeek,
  fundSpent: inNoWeek,
  quizAnswered: inNoWeek,
  chapterTested: inNoWeek,
  typingTested: inNoWeek,
  learningPlanChanged: inNoWeek,
  probationSet: inNoWeek,
  planItemSignedOff: inNoWeek,
  probationDecided: inNoWeek,
  probationEntryWithdrawn: inNoWeek,
} as const;
