import type { Body } from '../events/bodies.ts';
import { dateOfPeriod, runIdOf } from '../time/periods.ts';
import { historyLine } from './history.ts';
import type { Entry, EventEntry } from './route.ts';
import type {
  ChecklistDefinition,
  ChecklistRow,
  ChecklistRunRow,
  ChecklistVersion,
  ItemMark,
  Proof,
} from './rows-checklist.ts';
import type { FieldChange } from './rows-history.ts';

type Added = Entry<'checklistAdded', Body<'checklistAdded'>>;
type Changed = Entry<'checklistChanged', Body<'checklistChanged'>>;
type Marking = Extract<EventEntry, { type: `checklistItem${string}` }>;

/** Folds one list. Each change replaces it as a whole; every version stays readable. */
export const foldChecklist = (row: ChecklistRow | null, entry: EventEntry): ChecklistRow | null => {
  if (entry.type === 'checklistAdded') return row === null ? added(entry) : addedTwice(row, entry);
  if (row === null) return null;
  if (entry.type === 'checklistChanged') return changed(row, entry);
  if (entry.type !== 'dutySwapped') return row;
  const { date, staffId, reason } = entry.body;
  const swap = { order: entry.order, at: entry.at, by: entry.actor, date, staffId, reason };
  return { ...row, swaps: [...row.swaps, swap] };
};

const definitionOf = (body: Added['body'] | Changed['body'], active: boolean): ChecklistDefinition => ({
  name: body.name,
  when: body.when,
  templates: body.templates,
  items: body.items.map(({ itemId, text, proof, owner }) => ({ itemId, text, proof, owner })),
  rota: body.rota === null ? null : { staffIds: body.rota.staffIds, since: body.rota.since },
  active,
});

const versionOf = (
  { order, at, actor }: Added | Changed,
  definition: ChecklistDefinition,
  { concurrent, inForce }: Pick<ChecklistVersion, 'concurrent' | 'inForce'>,
): ChecklistVersion => ({ ...definition, order, at, by: actor, concurrent, inForce });

const added = (entry: Added): ChecklistRow => {
  const definition = definitionOf(entry.body, true);
  const version = versionOf(entry, definition, { concurrent: false, inForce: true });
  return { ...definition, id: entry.body.checklistId, versions: [version], swaps: [], head: entry.order };
};

/** Two PCs gave the same id to two lists: the first stands, and the second stays readable. */
const addedTwice = (row: ChecklistRow, entry: Added): ChecklistRow => {
  const version = versionOf(entry, definitionOf(entry.body, true), { concurrent: true, inForce: false });
  return { ...row, versions: [...row.versions, version] };
};

const changed = (row: ChecklistRow, entry: Changed): ChecklistRow => {
  const definition = definitionOf(entry.body, entry.body.active);
  const concurrent = (entry.body.basedOn ?? row.head) !== row.head;
  const version = versionOf(entry, definition, { concurrent, inForce: true });
  return { ...row, ...definition, versions: [...row.versions, version], head: entry.order };
};

/** Folds one run. Of an item done twice at once the first stands; both are in the history. */
export const foldChecklistRun = (row: ChecklistRunRow | null, entry: EventEntry): ChecklistRunRow | null => {
  switch (entry.type) {
    case 'checklistItemDone':
    case 'checklistItemUndone':
    case 'checklistItemSkipped':
      return marked(row ?? begun(entry), entry);
    default:
      return row;
  }
};

const begun = ({ body: { checklistId, period }, at }: Marking): ChecklistRunRow => ({
  id: runIdOf(checklistId, period),
  checklistId,
  period,
  date: dateOfPeriod(period),
  marks: [],
  touchedAt: at,
  history: [],
});

const marked = (row: ChecklistRunRow, entry: Marking): ChecklistRunRow => {
  const { itemId, basedOn } = entry.body;
  const before = row.marks.find((mark) => mark.itemId === itemId) ?? null;
  const after = markOf(before, entry);
  const line = historyLine(entry, {
    text: entry.body.text,
    changes: changesOf(before, entry),
    concurrent: (basedOn ?? null) !== (before?.head ?? null),
  });
  return {
    ...row,
    marks:
      before === null
        ? [...row.marks, after]
        : row.marks.map((mark) => (mark.itemId === itemId ? after : mark)),
    touchedAt: entry.at,
    history: [...row.history, line],
  };
};

const changesOf = (before: ItemMark | null, entry: Marking): readonly FieldChange[] => {
  const proof = entry.type === 'checklistItemDone' ? proofOf(entry.body.proof) : null;
  const reason = reasonIn(entry);
  return [
    { field: 'state', before: before?.state ?? 'open', after: stateAfter(entry) },
    ...(proof === null ? [] : [{ field: 'proof', before: before?.proof ?? null, after: proof }]),
    ...(reason === null ? [] : [{ field: 'reason', before: before?.reason ?? null, after: reason }]),
  ];
};

const reasonIn = (entry: Marking): string | null =>
  entry.type === 'checklistItemDone' ? null : (entry.body.reason ?? null);

const stateAfter = ({ type }: Marking): ItemMark['state'] =>
  type === 'checklistItemDone' ? 'done' : type === 'checklistItemSkipped' ? 'skipped' : 'open';

const proofOf = (proof: Body<'checklistItemDone'>['proof']): Proof | null =>
  proof === undefined
    ? null
    : { text: proof.text ?? null, attachment: proof.attachment ?? null, count: proof.count ?? null };

/** What stands, stands: a second done adds its name, and nobody skips what is done or opens what is open. */
const markOf = (before: ItemMark | null, entry: Marking): ItemMark => {
  const state = stateAfter(entry);
  const wasDone = before?.state === 'done';
  if (before !== null && wasDone && state !== 'open') {
    const also = state === 'done' ? [...before.also, entry.actor] : before.also;
    return { ...before, also, head: entry.order };
  }
  return {
    itemId: entry.body.itemId,
    text: entry.body.text,
    state,
    by: entry.actor,
    at: entry.at,
    shift: entry.shift,
    proof: entry.type === 'checklistItemDone' ? proofOf(entry.body.proof) : null,
    reason: reasonIn(entry),
    also: [],
    head: entry.order,
  };
};
