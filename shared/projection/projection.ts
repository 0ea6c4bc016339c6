import { type Envelope, orderKey } from '../events/envelope.ts';
import { readEvent } from '../events/read.ts';
import { EMPTY_DOC, type EntityDoc, eventsOf, insertEntry, removeEntry } from './fold.ts';
import { type EntityKey, type EventEntry, keyOf, kindOfKey, route } from './route.ts';
import type { EntityKind, RowKinds } from './rows.ts';
import { createStill, type Still, type StillBook } from './still.ts';
import type { WholeBook } from './whole-book.ts';

export type { Rows, WholeBook } from './whole-book.ts';

/** The rows of a book in memory: a pure function of the set of events, whatever order they come in `[S1]`. */
export interface Projection extends WholeBook {
  /** Takes an event in and says which entities it touched. An event seen before touches none visibly. */
  readonly apply: (envelope: Envelope) => readonly EntityKey[];
  /** Takes an event out again that never reached the disk: the rows become as if it had never been. */
  readonly retract: (envelope: Envelope) => void;
  /** Events of other versions of Baton, kept in the journal and waiting. */
  readonly parked: () => number;
  /** The book as it is now, whatever comes in or is taken out after. */
  readonly still: () => StillBook;
}

export const createProjection = (): Projection => {
  const docs: Readonly<Record<EntityKind, Map<string, EntityDoc>>> = {
    book: new Map(),
    station: new Map(),
    staff: new Map(),
    shiftTemplate: new Map(),
    attendance: new Map(),
    followUp: new Map(),
    note: new Map(),
    handover: new Map(),
    roster: new Map(),
    leave: new Map(),
    checklist: new Map(),
    checklistRun: new Map(),
    ledger: new Map(),
    import: new Map(),
    contact: new Map(),
    followUpTemplate: new Map(),
    routine: new Map(),
    routineRun: new Map(),
    cadence: new Map(),
    milestone: new Map(),
    statement: new Map(),
    weekSeal: new Map(),
    weekText: new Map(),
    spotCheck: new Map(),
    decision: new Map(),
    learner: new Map(),
    briefing: new Map(),
    learningPlan: new Map(),
    probation: new Map(),
    manualPage: new Map(),
    manualScript: new Map(),
  };
  const parked = new Set<string>();
  const stills = new Set<Still>();

  const put = (kind: EntityKind, id: string, doc: EntityDoc): void => {
    for (const still of stills) still.keep(kind, id);
    docs[kind].set(id, doc);
  };

  const apply = (envelope: Envelope): readonly EntityKey[] => {
    const event = readEvent(envelope);
    if (event === null) {
      parked.add(orderKey(envelope));
      return [];
    }
    return route(event).map(({ key, entry }) => {
      const kind = kindOfKey(key);
      const id = key.slice(kind.length + 1);
      put(kind, id, insertEntry(kind, docs[kind].get(id) ?? EMPTY_DOC, entry));
      return keyOf(kind, id);
    });
  };

  const retract = (envelope: Envelope): void => {
    const event = readEvent(envelope);
    if (event === null) return;
    for (const { key, entry } of route(event)) {
      const kind = kindOfKey(key);
      const id = key.slice(kind.length + 1);
      put(kind, id, removeEntry(kind, docs[kind].get(id) ?? EMPTY_DOC, entry.order));
    }
  };

  const written = function* (): Iterable<readonly EventEntry[]> {
    for (const ofKind of Object.values(docs)) for (const doc of ofKind.values()) yield eventsOf(doc);
  };

  return {
    apply,
    retract,
    written,
    parked: () => parked.size,
    get: <K extends EntityKind>(kind: K, id: string) =>
      (docs[kind].get(id)?.row ?? null) as RowKinds[K] | null,
    all: <K extends EntityKind>(kind: K) => {
      const rows: RowKinds[K][] = [];
      for (const { row } of docs[kind].values()) if (row !== null) rows.push(row as RowKinds[K]);
      return rows;
    },
    still: () => {
      const still = createStill(docs, () => stills.delete(still));
      stills.add(still);
      return still;
    },
  };
};
