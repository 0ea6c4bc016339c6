import type { Envelope } from '../../shared/events/envelope.ts';
import { createProjection, type WholeBook } from '../../shared/projection/projection.ts';
import type { StillBook } from '../../shared/projection/still.ts';
import { createEventStore, type EventStore } from './event-store.ts';

/**
 * The book in memory: what is on the disk, and ahead of it what is being written. Rules decide on both, so that two
 * commands in the same moment see each other; projections elsewhere are told only what is on the disk.
 */
export interface Ledger {
  readonly rows: WholeBook;
  readonly still: () => StillBook;
  readonly store: EventStore;
  /** An event on its way to the disk. */
  readonly expect: (event: Envelope) => void;
  /** It is on the disk. */
  readonly settle: (event: Envelope) => void;
  /** It was refused by the disk: the rows become as if it had never been. */
  readonly retract: (event: Envelope) => void;
  /** The event that answered a command, on the disk or on its way. */
  readonly answerTo: (commandId: string) => Envelope | null;
  /** Takes in an event read from a journal; false when an earlier one of its writer is missing. */
  readonly read: (event: Envelope) => boolean;
  readonly parked: () => number;
}

export const createLedger = (): Ledger => {
  const store = createEventStore();
  const answers = new Map<string, Envelope>();
  const projection = createProjection();

  const take = (event: Envelope): void => {
    projection.apply(event);
    if (!answers.has(event.cmd)) answers.set(event.cmd, event);
  };

  return {
    rows: projection,
    still: projection.still,
    store,
    expect: take,
    settle: (event) => {
      // A gap would hide every later event of this writer from the windows.
      if (!store.add(event)) throw new Error(`event ${event.seq} of ${event.writer} follows a gap`);
    },
    retract: (event) => {
      if (answers.get(event.cmd) === event) answers.delete(event.cmd);
      projection.retract(event);
    },
    answerTo: (commandId) => answers.get(commandId) ?? null,
    read: (event) => {
      const before = store.size();
      const fits = store.add(event);
      if (store.size() > before) take(event);
      return fits;
    },
    parked: projection.parked,
  };
};
