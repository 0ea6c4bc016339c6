import { join } from 'node:path';
import { ok } from '../../shared/result.ts';
import { exists, readRange, withFile, writeAll, writeNew } from '../files/whole.ts';
import type { Head } from './identity.ts';
import { segmentPath, tornName, writerPath } from './layout.ts';
import { HASH_TAIL, isSelfConsistent } from './record.ts';
import {
  type Fault,
  type FaultKind,
  type Inspect,
  type Position,
  startOf,
  type Walk,
  walkJournal,
} from './walk.ts';

/** The own journal as found on the disk. */
export interface OwnJournal {
  /** End of the verified prefix. */
  readonly at: Position;
  /** Why the prefix ends before the files do, if it does. */
  readonly fault: Fault | null;
  /** Bytes of the segment the prefix ends in. */
  readonly size: number;
  /** False when segments follow the one the prefix ends in. */
  readonly inLastSegment: boolean;
  /** Hash of the record whose number the head slot names; null when the prefix does not reach it. */
  readonly hashAtHead: string | null;
}

type Place = Omit<Walk<unknown>, 'inspect'>;

/** An inspector that remembers the hash of the record numbered `seq`. */
const watchFor = (seq: number): { readonly inspect: Inspect<null>; readonly found: () => string | null } => {
  let count = 0;
  let hash: string | null = null;
  const inspect: Inspect<null> = (line) => {
    count += 1;
    if (count === seq) hash = line.toString('latin1', line.length - HASH_TAIL + 9, line.length - 2);
    return ok(null);
  };
  return { inspect, found: () => hash };
};

/** Verifies the own journal from its first byte. */
export const scanOwnJournal = async (place: Place, head: Head | null): Promise<OwnJournal> => {
  const watch = watchFor(head?.seq ?? 0);
  let at = startOf(place.bookId, place.writer);
  let fault: Fault | null = null;
  for await (const page of walkJournal({ ...place, inspect: watch.inspect }, at)) {
    at = page.at;
    fault = page.fault;
  }
  const segment = (number: number) => segmentPath(place.bookDir, place.writer, number);
  const present = at.segment > 0 && (await exists(place.fs, segment(at.segment)));
  const size = present ? (await place.fs.stat(segment(at.segment))).size : 0;
  const inLastSegment = !(await exists(place.fs, segment(at.segment + 1)));
  return { at, fault, size, inLastSegment, hashAtHead: watch.found() };
};

export type Verdict =
  /** Go on after `at`; bytes after it, if any, are a torn tail. */
  | 'whole'
  | 'torn'
  /** Records that were on the disk are not in the files any more: an older copy was put back. */
  | 'restored'
  /** Bytes that were acknowledged have changed. */
  | 'damaged';

/** Faults that no power cut leaves behind. */
const neverTorn: ReadonlySet<FaultKind> = new Set(['unreadable', 'segmentMissing', 'newerVersion']);

const RECORD_START = Buffer.from('{"v":');
const NEWLINE = 0x0a;

/** True when a whole record stands anywhere in these bytes, also one whose line break before it was destroyed. */
export const holdsWholeRecord = (bytes: Buffer): boolean => {
  for (
    let start = bytes.indexOf(RECORD_START);
    start !== -1;
    start = bytes.indexOf(RECORD_START, start + 1)
  ) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1) return false;
    if (isSelfConsistent(bytes.subarray(start, end))) return true;
  }
  return false;
};

/** True when all bytes after the prefix belong to one write of several records that was announced and never acknowledged. */
const isAnnouncedBatch = ({ at, size }: OwnJournal, head: Head): boolean =>
  head.batch !== null &&
  head.batch.segment === at.segment &&
  head.batch.offset <= at.offset &&
  size <= head.batch.offset + head.batch.bytes;

/** What the state of the own journal means, given what the profile knows to have been on the disk [J6]. */
export const judge = (own: OwnJournal, head: Head | null, tail: Buffer): Verdict => {
  const { at, fault, size, inLastSegment } = own;
  const behind = head !== null && head.seq > 0 && own.hashAtHead !== head.hash;
  if (fault === null) return behind ? 'restored' : 'whole';
  if (!inLastSegment || neverTorn.has(fault.kind)) return 'damaged';
  if (behind) {
    const bytesAreThere = at.segment > head.segment || (at.segment === head.segment && size >= head.offset);
    return bytesAreThere || holdsWholeRecord(tail) ? 'damaged' : 'restored';
  }
  if (holdsWholeRecord(tail) && !(head !== null && isAnnouncedBatch(own, head))) return 'damaged';
  return 'torn';
};

/** A torn tail that was set aside. */
export interface Recovered {
  /** The copy of the bytes, beside the segment. */
  readonly file: string;
  readonly bytes: number;
}

const setAside = async (place: Place, own: OwnJournal, tail: Buffer, now: Date): Promise<string> => {
  const folder = writerPath(place.bookDir, place.writer);
  for (let attempt = 0; ; attempt += 1) {
    const name = tornName(own.at.segment, now, attempt);
    if (await exists(place.fs, join(folder, name))) continue; // an earlier start got no further than this
    await writeNew(place.fs, join(folder, name), tail);
    return name;
  }
};

/**
 * Sets a torn tail aside: copies it, syncs the copy, and only then cuts the segment at its last good byte and syncs that [J5] `[C3]`.
 * After a crash in between, the next start finds the same tail and does it again.
 */
export const cutTornTail = async (
  place: Place,
  own: OwnJournal,
  tail: Buffer,
  now: Date,
): Promise<Recovered> => {
  const file = await setAside(place, own, tail, now);
  await withFile(
    place.fs,
    segmentPath(place.bookDir, place.writer, own.at.segment),
    'update',
    async (segment) => {
      await segment.truncate(own.at.offset);
      await segment.datasync();
    },
  );
  return { file, bytes: tail.length };
};

/** The bytes after the verified prefix, in its segment. */
export const readTail = (place: Place, own: OwnJournal): Promise<Buffer> =>
  own.size === own.at.offset
    ? Promise.resolve(Buffer.alloc(0))
    : readRange(place.fs, segmentPath(place.bookDir, place.writer, own.at.segment), own.at.offset, own.size);

/**
 * Writes what is not known to be on the disk once more, the same bytes in place, and syncs it [J7] `[C5]`: after a failed sync Linux
 * takes the bytes for written though they are in its memory only, and a further sync would not bring them to the disk.
 */
export const makeDurable = async (place: Place, at: Position, head: Head | null): Promise<void> => {
  if (at.segment === 0) return;
  const known = head === null || head.segment !== at.segment ? 0 : head.offset;
  if (known >= at.offset) return;
  const path = segmentPath(place.bookDir, place.writer, at.segment);
  const bytes = await readRange(place.fs, path, known, at.offset);
  await withFile(place.fs, path, 'update', async (file) => {
    await writeAll(file, bytes, known);
    await file.datasync();
  });
  await place.fs.syncDirectory(writerPath(place.bookDir, place.writer));
};
