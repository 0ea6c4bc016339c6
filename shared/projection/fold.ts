import { isEventType } from '../events/bodies.ts';
import { basedOnOf, inCausalOrder } from './causal.ts';
import { foldBriefing } from './fold-briefing.ts';
import { foldCadence, foldMilestone } from './fold-cadence.ts';
import { foldChecklist, foldChecklistRun } from './fold-checklist.ts';
import { foldContact } from './fold-contact.ts';
import { foldFollowUp } from './fold-follow-up.ts';
import { foldHandover } from './fold-handover.ts';
import { foldImport } from './fold-import.ts';
import { foldLearner } from './fold-learning.ts';
import { foldLedger } from './fold-ledger.ts';
import { foldManualPage, foldManualScript } from './fold-manual.ts';
import { foldNote } from './fold-note.ts';
import { foldAttendance, foldBook, foldShiftTemplate, foldStaff, foldStation } from './fold-people.ts';
import { foldLearningPlan, foldProbation } from './fold-plan.ts';
import { foldLeave, foldRoster } from './fold-roster.ts';
import { foldRoutine, foldRoutineRun } from './fold-routine.ts';
import { foldStatement } from './fold-statement.ts';
import { foldFollowUpTemplate } from './fold-template.ts';
import { foldDecision, foldSpotCheck, foldWeekSeal, foldWeekText } from './fold-week.ts';
import type { AnyEntry, ContactEntry, EventEntry, FollowUpEntry, MilestoneEntry } from './route.ts';
import type { EntityKind, RowKinds } from './rows.ts';

export type AnyRow = RowKinds[EntityKind];

type Fold = (row: AnyRow | null, entry: AnyEntry) => AnyRow | null;

/** A fold of one kind, seen as a fold of any: `route` sends to each kind only the entries its fold takes. */
const fold = <K extends EntityKind, E extends AnyEntry>(
  step: (row: RowKinds[K] | null, entry: E) => RowKinds[K] | null,
): Fold => step as Fold;

const folds: Readonly<Record<EntityKind, Fold>> = {
  book: fold<'book', EventEntry>(foldBook),
  station: fold<'station', EventEntry>(foldStation),
  staff: fold<'staff', EventEntry>(foldStaff),
  shiftTemplate: fold<'shiftTemplate', EventEntry>(foldShiftTemplate),
  attendance: fold<'attendance', EventEntry>(foldAttendance),
  followUp: fold<'followUp', FollowUpEntry>(foldFollowUp),
  note: fold<'note', EventEntry>(foldNote),
  handover: fold<'handover', EventEntry>(foldHandover),
  roster: fold<'roster', EventEntry>(foldRoster),
  leave: fold<'leave', EventEntry>(foldLeave),
  checklist: fold<'checklist', EventEntry>(foldChecklist),
  checklistRun: fold<'checklistRun', EventEntry>(foldChecklistRun),
  ledger: fold<'ledger', EventEntry>(foldLedger),
  import: fold<'import', EventEntry>(foldImport),
  contact: fold<'contact', ContactEntry>(foldContact),
  cadence: fold<'cadence', EventEntry>(foldCadence),
  weekSeal: fold<'weekSeal', EventEntry>(foldWeekSeal),
  weekText: fold<'weekText', EventEntry>(foldWeekText),
  spotCheck: fold<'spotCheck', EventEntry>(foldSpotCheck),
  learner: fold<'learner', EventEntry>(foldLearner),
  learningPlan: fold<'learningPlan', EventEntry>(foldLearningPlan),
  probation: fold<'probation', EventEntry>(foldProbation),
  decision: fold<'decision', EventEntry>(foldDecision),
  milestone: fold<'milestone', MilestoneEntry>(foldMilestone),
  followUpTemplate: fold<'followUpTemplate', EventEntry>(foldFollowUpTemplate),
  routine: fold<'routine', EventEntry>(foldRoutine),
  routineRun: fold<'routineRun', EventEntry>(foldRoutineRun),
  manualPage: fold<'manualPage', EventEntry>(foldManualPage),
  manualScript: fold<'manualScript', EventEntry>(foldManualScript),
  statement: fold<'statement', EventEntry>(foldStatement),
  briefing: fold<'briefing', EventEntry>(foldBriefing),
};

/** One entity: its entries in the order of the book, and the row folded from them (`null` before its first event). */
export interface EntityDoc {
  readonly entries: readonly AnyEntry[];
  readonly row: AnyRow | null;
}

export const EMPTY_DOC: EntityDoc = { entries: [], row: null };

const isWhole = (entry: AnyEntry): entry is EventEntry => isEventType(entry.type);

/** The events themselves, and not the share that one of the things an event concerns has of it. */
export const eventsOf = ({ entries }: EntityDoc): readonly EventEntry[] => entries.filter(isWhole);

/**
 * The entity with one more entry. In the usual case the entry is the newest and one step folds it in; one that
 * arrives late takes its place and the entity is folded anew. An entry seen before changes nothing.
 */
export const insertEntry = (kind: EntityKind, doc: EntityDoc, entry: AnyEntry): EntityDoc => {
  const { entries } = doc;
  const last = entries[entries.length - 1];
  if (last === undefined || last.order < entry.order) {
    const longer = [...entries, entry];
    const row = fitsAtTheEnd(doc, entry) ? folds[kind](doc.row, entry) : foldAll(kind, longer);
    return { entries: longer, row };
  }
  const place = entries.findIndex((other) => other.order >= entry.order);
  if (entries[place]?.order === entry.order) return doc;
  const inserted = [...entries.slice(0, place), entry, ...entries.slice(place)];
  return { entries: inserted, row: foldAll(kind, inserted) };
};

/** The entity without an entry, folded anew; an entry that is not there changes nothing. */
export const removeEntry = (kind: EntityKind, doc: EntityDoc, order: string): EntityDoc => {
  const entries = doc.entries.filter((entry) => entry.order !== order);
  return entries.length === doc.entries.length ? doc : { entries, row: foldAll(kind, entries) };
};

const foldAll = (kind: EntityKind, entries: readonly AnyEntry[]): AnyRow | null =>
  inCausalOrder(entries).reduce<AnyRow | null>(folds[kind], null);

/** True when nothing that is here must stand after the newest entry, which may be the one that all others waited for. */
const fitsAtTheEnd = ({ entries, row }: EntityDoc, entry: AnyEntry): boolean =>
  entries.length === 0 || (row !== null && !entries.some((other) => basedOnOf(other) === entry.order));
