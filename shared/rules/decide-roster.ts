import type { CommandInput } from '../commands/schemas.ts';
import { rosterIdOf } from '../projection/roster-id.ts';
import type { DayPlan, LeaveRow } from '../projection/rows-roster.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import { weekOf } from '../time/week.ts';
import { daysBetween, localDateOf } from '../time/zone.ts';
import type { DecideContext, Decided } from './context.ts';
import { breachesOf, LONGEST_LEAVE_DAYS } from './leave.ts';
import { hasRole } from './permissions.ts';
import { copiedCells, planOf } from './roster.ts';

/** Decisions about the plan of shifts, and about who is away. */

interface Cell {
  readonly staffId: string;
  readonly date: string;
  readonly templateId?: DayPlan;
}

/** Only what changes is written, each cell with what stood there. */
const planned = (
  week: string,
  cells: readonly Cell[],
  { rows }: DecideContext,
  copiedFrom?: string,
): Decided => {
  const id = rosterIdOf(week);
  if (id === null) return err(refusal('weekMalformed', { week }));
  const roster = rows.get('roster', id);
  const changed = cells.flatMap(({ staffId, date, templateId }) => {
    const was = planOf(roster, staffId, date);
    if (was === templateId) return [];
    return [
      {
        staffId,
        date,
        ...(templateId === undefined ? {} : { templateId }),
        ...(was === undefined ? {} : { was }),
      },
    ];
  });
  if (changed.length === 0) return err(refusal('nothingToChange'));
  const basedOn = roster === null ? {} : { basedOn: roster.head };
  const source = copiedFrom === undefined ? {} : { copiedFrom };
  return ok({ type: 'rosterPlanned', body: { week, ...basedOn, ...source, cells: changed } });
};

const decidePlanRoster = ({ week, cells }: CommandInput<'planRoster'>, context: DecideContext): Decided => {
  const { rows } = context;
  const seen = new Set<string>();
  for (const { staffId, date, templateId } of cells) {
    const name = `${staffId}/${date}`;
    if (seen.has(name) || weekOf(date) !== week)
      return err(refusal('malformed', { field: 'cells', value: name }));
    seen.add(name);
    if (rows.get('staff', staffId) === null) return err(refusal('notFound', { id: staffId }));
    if (typeof templateId === 'string' && rows.get('shiftTemplate', templateId) === null)
      return err(refusal('noSuchShift', { shift: templateId }));
  }
  return planned(week, cells, context);
};

const decideCopyRoster = ({ from, to }: CommandInput<'copyRoster'>, context: DecideContext): Decided => {
  if (rosterIdOf(from) === null) return err(refusal('weekMalformed', { week: from }));
  return planned(to, copiedCells(context.rows, from, to), context, from);
};

const decideRequestLeave = (
  { id, staffId, ...rest }: CommandInput<'requestLeave'>,
  { rows, actor, newId }: DecideContext,
): Decided => {
  const whom = staffId ?? actor.staff.id;
  if (whom !== actor.staff.id && !hasRole(actor.staff.role, 'lead'))
    return err(refusal('notPermitted', { command: 'requestLeave', role: 'lead' }));
  if (rows.get('staff', whom) === null) return err(refusal('notFound', { id: whom }));
  const leaveId = id ?? newId('l');
  if (rows.get('leave', leaveId) !== null) return err(refusal('alreadyExists', { id: leaveId }));
  const { from, to } = rest;
  if (to < from || daysBetween(from, to) >= LONGEST_LEAVE_DAYS)
    return err(refusal('malformed', { field: 'to', value: to }));
  const overlaps = (row: LeaveRow): boolean =>
    row.staffId === whom &&
    (row.state === 'waiting' || row.state === 'granted') &&
    row.from <= to &&
    from <= row.to;
  const other = rows.all('leave').find(overlaps);
  if (other !== undefined) return err(refusal('leaveOverlaps', { from: other.from, to: other.to }));
  return ok({ type: 'leaveRequested', body: { leaveId, staffId: whom, ...rest } });
};

const decideDecideLeave = (
  { leaveId, granted, reason }: CommandInput<'decideLeave'>,
  { rows, actor }: DecideContext,
): Decided => {
  const row = rows.get('leave', leaveId);
  if (row === null) return err(refusal('notFound', { id: leaveId }));
  if (row.staffId === actor.staff.id && !hasRole(actor.staff.role, 'manager'))
    return err(refusal('ownLeave'));
  if (row.state === 'withdrawn') return err(refusal('leaveWithdrawn'));
  if (row.decision?.granted === granted) return err(refusal('nothingToChange'));
  const breaches = [...new Set(breachesOf(rows, row).map(({ code }) => code))];
  // A refusal has to be understood by who asked, an exception by who reads the book later.
  if (reason === undefined && (!granted || breaches.length > 0)) return err(refusal('reasonRequired'));
  return ok({
    type: 'leaveDecided',
    body: { leaveId, basedOn: row.head, granted, breaches, ...(reason === undefined ? {} : { reason }) },
  });
};

const decideWithdrawLeave = (
  { leaveId }: CommandInput<'withdrawLeave'>,
  { rows, actor, now, zone }: DecideContext,
): Decided => {
  const row = rows.get('leave', leaveId);
  if (row === null) return err(refusal('notFound', { id: leaveId }));
  const isLead = hasRole(actor.staff.role, 'lead');
  if (row.staffId !== actor.staff.id && !isLead)
    return err(refusal('notPermitted', { command: 'withdrawLeave', role: 'lead' }));
  if (row.state === 'withdrawn' || row.state === 'refused') return err(refusal('nothingToChange'));
  // Whoever was away was away: afterwards only a lead may say that it was not so.
  if (row.state === 'granted' && row.to < localDateOf(now, zone) && !isLead) return err(refusal('leaveOver'));
  return ok({ type: 'leaveWithdrawn', body: { leaveId, basedOn: row.head } });
};

export const rosterDeciders = {
  planRoster: decidePlanRoster,
  copyRoster: decideCopyRoster,
  requestLeave: decideRequestLeave,
  decideLeave: decideDecideLeave,
  withdrawLeave: decideWithdrawLeave,
} as const;
