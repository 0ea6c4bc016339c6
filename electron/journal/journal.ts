import type { Envelope, Unstamped } from '../../shared/events/envelope.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { HeadKeeper } from './head-keeper.ts';
import type { Head } from './identity.ts';
import { type ChainHead, stamp } from './record.ts';
import type { Place, SegmentWriter } from './segment-writer.ts';
import type { SpaceProbe } from './space-probe.ts';
import type { Position } from './walk.ts';

/** `full`: out of space, resumes by itself. `failed`: what is on the disk is unknown; close, open again, and it goes on at the true head. */
export type JournalState =
  | { readonly kind: 'open' }
  | { readonly kind: 'full'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'closed' };

/** An event that has its place in the order but is not yet on the disk. */
export interface Appended {
  /** As every reader will read it. */
  readonly event: Envelope;
  /** Its line, without the newline. */
  readonly line: string;
  /** The acknowledgement: it succeeds after fdatasync, and only then may anybody be told it is written. */
  readonly durable: Promise<Result<void>>;
}

/** The journal of one writer, open for writing. */
export interface Journal {
  readonly writer: string;
  /**
   * Gives an event its place; calls are written in the order they are made. All that is waiting goes out in one write and one
   * sync. When a write fails, every event stamped after it is refused with it, since they are chained to it.
   */
  append(fields: Unstamped): Result<Appended>;
  /** The last record that is on the disk. */
  head(): ChainHead;
  state(): JournalState;
  /** Calls back at every change of state; the result stops it. */
  onState(listener: (state: JournalState) => void): () => void;
  /** Why the head outside the book could not be written lately, if so: a restored backup might go unnoticed. */
  headFailure(): Result<void>;
  /** Writes what is waiting, notes the head, closes the files and lets go of the profile. */
  close(): Promise<Result<void>>;
}

export interface JournalParts {
  readonly writer: string;
  readonly from: Position;
  readonly segments: SegmentWriter;
  readonly heads: HeadKeeper;
  readonly probe: SpaceProbe;
  readonly release: () => Promise<void>;
}

interface Waiting extends ChainHead {
  readonly bytes: Buffer;
  readonly settle: (outcome: Result<void>) => void;
}

/** More than this goes out in several writes, so that one long import does not keep everybody waiting. */
const MAX_BATCH_BYTES = 1024 * 1024;

const takeBatch = (queue: Waiting[]): Waiting[] => {
  let bytes = 0;
  const end = queue.findIndex((entry, index) => {
    bytes += entry.bytes.length;
    return index > 0 && bytes > MAX_BATCH_BYTES;
  });
  return queue.splice(0, end === -1 ? queue.length : end);
};

const headOf = (writer: string, at: Position, batch: Head['batch']): Head => ({ writer, ...at, batch });

/** The journal over parts that are ready: the files recovered, the identity decided, the profile locked. */
export const createJournal = ({ writer, from, segments, heads, probe, release }: JournalParts): Journal => {
  let durable: Position = from;
  let stamped: ChainHead = from;
  let state: JournalState = { kind: 'open' };
  let writing: Promise<void> | null = null;
  const queue: Waiting[] = [];
  const listeners = new Set<(state: JournalState) => void>();

  const enter = (next: JournalState): void => {
    if (next.kind === state.kind || state.kind === 'closed') return;
    state = next;
    if (next.kind !== 'full') probe.stop();
    for (const listener of listeners) listener(next);
  };

  const succeed = (batch: readonly Waiting[], place: Place): void => {
    const last = batch.at(-1) ?? durable;
    durable = { seq: last.seq, hash: last.hash, segment: place.segment, offset: place.offset };
    heads.note(headOf(writer, durable, null));
    enter({ kind: 'open' });
    for (const entry of batch) entry.settle(ok(undefined));
  };

  const fail = (batch: readonly Waiting[], reason: Refusal, fatal: boolean): void => {
    const refused = [...batch, ...queue.splice(0)];
    stamped = durable;
    if (fatal) enter({ kind: 'failed', refusal: reason });
    else if (reason.code === 'diskFull') {
      enter({ kind: 'full', refusal: reason });
      probe.start(() => enter({ kind: 'open' }));
    }
    for (const entry of refused) entry.settle(err(reason));
  };

  /** Announces a write of several records [J8]; where that fails, they go out one by one, which needs no announcement. */
  const announced = async (batch: Waiting[]): Promise<{ batch: Waiting[]; block: Buffer; place: Place }> => {
    const block = Buffer.concat(batch.map((entry) => entry.bytes));
    const place = segments.placeFor(block.length);
    const first = batch[0];
    if (first === undefined || batch.length === 1) return { batch, block, place };
    const intent = { ...place, bytes: block.length };
    if ((await heads.settle(headOf(writer, durable, intent))).ok) return { batch, block, place };
    queue.unshift(...batch.slice(1));
    return { batch: [first], block: first.bytes, place: segments.placeFor(first.bytes.length) };
  };

  const writeAllWaiting = async (): Promise<void> => {
    await Promise.resolve(); // lets everything appended in the same turn join the first write
    while (queue.length > 0) {
      const { batch, block, place } = await announced(takeBatch(queue));
      const written = await segments.write(block, place);
      if (written.ok) succeed(batch, written.value);
      else fail(batch, written.error.refusal, written.error.fatal);
    }
    writing = null;
  };

  const append = (fields: Unstamped): Result<Appended> => {
    if (state.kind === 'failed') return err(state.refusal);
    if (state.kind === 'closed') return err(refusal('journalFailed', { error: 'closed' }));
    const record = stamp(fields, writer, stamped);
    if (!record.ok) return record;
    const { event, line } = record.value;
    stamped = { seq: event.seq, hash: event.hash };
    const acknowledged = new Promise<Result<void>>((settle) => {
      queue.push({ ...stamped, bytes: Buffer.from(`${line}\n`), settle });
    });
    writing ??= writeAllWaiting();
    return ok({ event, line, durable: acknowledged });
  };

  const close = async (): Promise<Result<void>> => {
    enter({ kind: 'closed' });
    await writing;
    await segments.close();
    const noted = await heads.settle(headOf(writer, durable, null));
    await heads.close();
    await release();
    return noted;
  };

  return {
    writer,
    append,
    head: () => ({ seq: durable.seq, hash: durable.hash }),
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    headFailure: heads.failure,
    close,
  };
};
