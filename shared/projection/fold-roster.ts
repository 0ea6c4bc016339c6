import { localDateOf } from '../time/zone.ts';
import { historyLine, isConcurrent } from './history.ts';
import { rosterIdOf } from './roster-id.ts';
import type { EventEntry } from './route.ts';
import type { FieldChange, HistoryLine, LeaveRow, RosterCell, RosterRow } from './rows.ts';

/** Folds the plan of a week, cell by cell, and a request for leave. */

type Planned = Extract<EventEntry, { type: 'rosterPlanned' }>;
type PlannedCell = Planned['body']['cells'][number];

/**
 * Of two plans for one cell the later one counts; where its author had not seen the other, the cell says so until
 * somebody plans it anew, knowing both. People who plan different cells of a week at once are not in each other's way.
 */
export const foldRoster = (row: RosterRow | null, entry: EventEntry): RosterRow | null => {
  if (entry.type !== 'rosterPlanned') return row;
  const { week, cells: planned, copiedFrom } = entry.body;
  const id = rosterIdOf(week);
  if (id === null) return row;
  const cells = new Map((row?.cells ?? []).map((cell) => [nameOf(cell), cell]));
  const changes: FieldChange[] = [];
  let concurrent = false;
  for (const cell of planned) {
    const name = nameOf(cell);
    const before = cells.get(name) ?? null;
    const after = replaced(before, cell, entry);
    if (after === null) cells.delete(name);
    else cells.set(name, after);
    concurrent ||= after !== null && after.clash !== null;
    changes.push({ field: name, before: told(before?.templateId), after: told(cell.templateId) });
  }
  const line = historyLine(entry, { text: copiedFrom ?? null, changes, concurrent });
  return {
    id,
    week,
    cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell),
    head: entry.order,
    history: [...(row?.history ?? []), line],
  };
};

const nameOf = ({ staffId, date }: Pick<PlannedCell, 'staffId' | 'date'>): string => `${staffId}/${date}`;

/** Nothing planned is told as an empty text: `undefined` would not survive a file. */
const told = (plan: string | null | undefined): string | null => (plan === undefined ? '' : plan);

const planned = (templateId: string | null | undefined) => (templateId === undefined ? {} : { templateId });

const replaced = (before: RosterCell | null, cell: PlannedCell, entry: Planned): RosterCell | null => {
  const { staffId, date, templateId, was } = cell;
  const current = before?.templateId;
  // Both wanted the same, or one only took a plan away: nobody’s plan is lost.
  const clash =
    before === null || current === undefined || current === was || current === templateId
      ? null
      : { templateId: current, by: before.by, at: before.at };
  if (templateId === undefined && clash === null) return null;
  return { staffId, date, ...planned(templateId), by: entry.actor, at: entry.at, clash };
};

export const foldLeave = (row: LeaveRow | null, entry: EventEntry): LeaveRow | null => {
  if (row === null) return entry.type === 'leaveRequested' ? requested(entry) : null;
  switch (entry.type) {
    case 'leaveRequested':
      return requestedTwice(row, entry);
    case 'leaveDecided':
      return decided(row, entry);
    case 'leaveWithdrawn': {
      const changes = [{ field: 'state', before: row.state, after: 'withdrawn' }];
      const concurrent = isConcurrent(entry.body.basedOn, row.head);
      return witness(row, historyLine(entry, { changes, concurrent }), { state: 'withdrawn' });
    }
    default:
      return row;
  }
};

const requested = (entry: Extract<EventEntry, { type: 'leaveRequested' }>): LeaveRow => {
  const { leaveId, staffId, kind, from, to, reason } = entry.body;
  return {
    id: leaveId,
    ...{ staffId, kind, from, to, reason },
    askedAt: entry.at,
    askedOn: localDateOf(entry.at, entry.zone),
    askedBy: entry.actor,
    state: 'waiting',
    decision: null,
    head: entry.order,
    history: [historyLine(entry, { text: reason })],
  };
};

/** Two PCs gave the same id to two requests: the first stands, and all that the second says stays readable. */
const requestedTwice = (row: LeaveRow, entry: Extract<EventEntry, { type: 'leaveRequested' }>): LeaveRow => {
  const { staffId, kind, from, to, reason } = entry.body;
  const changes = Object.entries({ staffId, kind, from, to }).map(([field, after]) => ({
    field,
    before: null,
    after,
  }));
  return witness(row, historyLine(entry, { text: reason, changes, concurrent: true }));
};

/** A decision on what was withdrawn meanwhile is kept, and grants nothing. */
const decided = (row: LeaveRow, entry: Extract<EventEntry, { type: 'leaveDecided' }>): LeaveRow => {
  const { granted, reason, breaches, basedOn } = entry.body;
  const state = row.state === 'withdrawn' ? row.state : granted ? 'granted' : 'refused';
  const changes = [{ field: 'granted', before: row.decision?.granted ?? null, after: granted }];
  const line = historyLine(entry, { text: reason, changes, concurrent: isConcurrent(basedOn, row.head) });
  const decision = { granted, reason: reason ?? null, breaches, at: entry.at, by: entry.actor };
  return witness(row, line, { state, decision });
};

const witness = (row: LeaveRow, line: HistoryLine, rest: Partial<LeaveRow> = {}): LeaveRow => ({
  ...row,
  ...rest,
  head: line.order,
  history: [...row.history, line],
});
