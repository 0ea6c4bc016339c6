import type { NewPlanItem } from '../commands/plan.ts';
import type { CommandInput } from '../commands/schemas.ts';
import { isOrderOf } from '../events/envelope.ts';
import { isSigned, passedBy, stands } from '../learning/plan.ts';
import { canonicalJson } from '../projection/canonical.ts';
import type { Rows } from '../projection/projection.ts';
import type { ProbationRow, StaffRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { isLocalDate } from '../time/zone.ts';
import type { DecideContext, Decided } from './context.ts';
import { mayTeach } from './decide-people.ts';
import { hasRole } from './permissions.ts';

/** Decisions about the first month: the plan, who teaches whom, what was signed off, and how it ends. */

/** A chapter has its chapter, practice its words, the rest their number; nothing has what is another’s. */
const isWhole = ({ kind, chapter, text, count }: NewPlanItem): boolean =>
  (chapter !== undefined) === (kind === 'chapter') &&
  (text !== undefined) === (kind === 'practice') &&
  (count !== undefined) === (kind !== 'chapter' && kind !== 'practice');

/** The plan is replaced as a whole; each item has an id of its own. */
const decideChangeLearningPlan = (
  { value, basedOn }: CommandInput<'changeLearningPlan'>,
  { rows }: DecideContext,
): Decided => {
  const items = value?.items ?? [];
  const isSound = items.every(isWhole) && new Set(items.map(({ itemId }) => itemId)).size === items.length;
  if (!isSound) return err(refusal('malformed', { field: 'items' }));
  const row = rows.get('learningPlan', 'plan');
  if (canonicalJson(value) === canonicalJson(row?.value ?? null)) return err(refusal('nothingToChange'));
  const seen = basedOn ?? row?.head;
  return ok({
    type: 'learningPlanChanged',
    body: { ...(seen === undefined ? {} : { basedOn: seen }), value },
  });
};

const onHead = (row: ProbationRow | null) => (row === null ? {} : { basedOn: row.head });

/** Only for a trainee who works here; taking it back is for anybody, whatever they have become. */
const decideSetProbation = (
  { staffId, startsOn, mentor }: CommandInput<'setProbation'>,
  { rows }: DecideContext,
): Decided => {
  const person = rows.get('staff', staffId);
  if (person === null) return err(refusal('notFound', { id: staffId }));
  if (startsOn !== null && !isLocalDate(startsOn))
    return err(refusal('malformed', { field: 'startsOn', value: startsOn }));
  if (startsOn !== null && (person.role !== 'trainee' || !person.active))
    return err(refusal('notTrainee', { staff: staffId }));
  if (mentor !== person.mentor && !mayTeach(rows, mentor, staffId))
    return err(refusal('noMentor', { staff: mentor ?? '' }));
  const row = rows.get('probation', staffId);
  if (startsOn === (row?.startsOn ?? null) && mentor === person.mentor)
    return err(refusal('nothingToChange'));
  return ok({ type: 'probationSet', body: { ...onHead(row), staffId, startsOn, mentor } });
};

interface Underway {
  readonly person: StaffRow;
  readonly row: ProbationRow;
}

const underway = (rows: Rows, staffId: string): Result<Underway> => {
  const person = rows.get('staff', staffId);
  if (person === null) return err(refusal('notFound', { id: staffId }));
  const row = rows.get('probation', staffId);
  return row === null || row.startsOn === null
    ? err(refusal('probationNotBegun', { staff: staffId }))
    : ok({ person, row });
};

/** Their mentor, or a lead; nobody for themselves. */
const decideSignOffItem = (
  { staffId, itemId, remark }: CommandInput<'signOffItem'>,
  { rows, actor }: DecideContext,
): Decided => {
  const found = underway(rows, staffId);
  if (!found.ok) return found;
  const { person, row } = found.value;
  const { id, role } = actor.staff;
  if (id === staffId || (person.mentor !== id && !hasRole(role, 'lead')))
    return err(refusal('notMentor', { staff: staffId }));
  // What Baton ships is not at hand here; a word about an item that no plan has counts for nothing.
  const known = rows.get('learningPlan', 'plan')?.value?.items;
  const item = known?.find((one) => one.itemId === itemId);
  if (known !== undefined && (item === undefined || !isSigned(item.kind)))
    return err(refusal('notFound', { id: itemId }));
  if (row.signOffs.some((one) => one.itemId === itemId && stands(one)))
    return err(refusal('nothingToChange'));
  const said = remark === undefined ? {} : { remark };
  return ok({ type: 'planItemSignedOff', body: { ...onHead(row), staffId, itemId, ...said } });
};

/** Passed is the end, until it is taken back; extended says by how much and why. */
const decideDecideProbation = (
  { staffId, verdict, weeks, reason }: CommandInput<'decideProbation'>,
  { rows, actor }: DecideContext,
): Decided => {
  const found = underway(rows, staffId);
  if (!found.ok) return found;
  const { row } = found.value;
  if (actor.staff.id === staffId) return err(refusal('notMentor', { staff: staffId }));
  if (passedBy(row) !== null) return err(refusal('nothingToChange'));
  const isExtended = verdict === 'extended';
  if ((weeks !== undefined) !== isExtended) return err(refusal('malformed', { field: 'weeks' }));
  if (isExtended && reason === undefined) return err(refusal('reasonRequired', { outcome: verdict }));
  const more = { ...(weeks === undefined ? {} : { weeks }), ...(reason === undefined ? {} : { reason }) };
  return ok({ type: 'probationDecided', body: { ...onHead(row), staffId, verdict, ...more } });
};

const decideWithdrawProbationEntry = (
  { staffId, ...place }: CommandInput<'withdrawProbationEntry'>,
  { rows, actor }: DecideContext,
): Decided => {
  const row = rows.get('probation', staffId);
  const entry = [...(row?.signOffs ?? []), ...(row?.decisions ?? [])].find(({ order }) =>
    isOrderOf(order, place),
  );
  if (entry === undefined || !stands(entry)) return err(refusal('nothingToChange'));
  if (entry.by !== actor.staff.id && !hasRole(actor.staff.role, 'lead'))
    return err(refusal('notPermitted', { command: 'withdrawProbationEntry', role: 'lead' }));
  return ok({ type: 'probationEntryWithdrawn', body: { staffId, basedOn: entry.order } });
};

/** Everybody types for themselves. */
const decideTakeTypingTest = (
  { language, passage, typed, errors, ms }: CommandInput<'takeTypingTest'>,
  { actor }: DecideContext,
): Decided =>
  ok({ type: 'typingTested', body: { staffId: actor.staff.id, language, passage, typed, errors, ms } });

export const planDeciders = {
  changeLearningPlan: decideChangeLearningPlan,
  setProbation: decideSetProbation,
  signOffItem: decideSignOffItem,
  decideProbation: decideDecideProbation,
  withdrawProbationEntry: decideWithdrawProbationEntry,
  takeTypingTest: decideTakeTypingTest,
} as const;
