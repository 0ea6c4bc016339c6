import { err, type Result } from '../../shared/result.ts';
import { errnoOf } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { readFully, withFile } from '../files/whole.ts';
import { segmentName, segmentNumber, segmentPath, writerPath } from './layout.ts';
import type { LineFault } from './parse.ts';
import { type ChainHead, checkLink, genesis, HASH_TAIL, MAX_LINE_BYTES } from './record.ts';

/** A place in a writer's journal: everything before it is verified. */
export interface Position extends ChainHead {
  /** 1 for `000001.jsonl`; 0 before the first segment was seen. */
  readonly segment: number;
  /** Bytes of that segment that are verified. */
  readonly offset: number;
}

export type FaultKind =
  | LineFault
  /** The last line of the last segment has no newline (yet): being written, torn, or zeros after a power cut. */
  | 'unfinished'
  | 'tooLong'
  | 'segmentMissing'
  /** The file is shorter than what was verified before. */
  | 'shrunk'
  /** What was verified before reads differently now. */
  | 'rewritten'
  | 'unreadable';

/** Where and why a verified prefix ends before the files do. */
export interface Fault {
  readonly kind: FaultKind;
  /** The segment's file name, inside the writer's folder. */
  readonly file: string;
  readonly segment: number;
  readonly offset: number;
  /** Number of the first record that could not be verified. */
  readonly seq: number;
}

/** What a walk reads in one go. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where the walk stands after these items. */
  readonly at: Position;
  /** Set on the last page when it ends at something that is not a verified record. */
  readonly fault: Fault | null;
}

/** Looks at a line whose place in the chain is verified; makes what the walk hands out, or says what is wrong. */
export type Inspect<T> = (line: Buffer) => Result<T, LineFault>;

export interface Walk<T> {
  readonly fs: FileSystem;
  readonly bookDir: string;
  readonly bookId: string;
  readonly writer: string;
  readonly inspect: Inspect<T>;
}

const NEWLINE = 0x0a;
const CHUNK_BYTES = 1024 * 1024;

export const startOf = (bookId: string, writer: string): Position => ({
  ...genesis(bookId, writer),
  segment: 0,
  offset: 0,
});

/** The numbers of a writer's segments in ascending order; none when the folder is not there. */
export const listSegments = async (
  fs: FileSystem,
  bookDir: string,
  writer: string,
): Promise<readonly number[]> => {
  try {
    const names = await fs.list(writerPath(bookDir, writer));
    return names
      .map(segmentNumber)
      .filter((segment) => segment !== null)
      .sort((a, b) => a - b);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []; // Absence means nothing: a share may show the folder later.
    throw error;
  }
};

const faultAt = (kind: FaultKind, at: Position): Fault => ({
  kind,
  file: segmentName(at.segment),
  segment: at.segment,
  offset: at.offset,
  seq: at.seq + 1,
});

/** Verifies the whole lines of a buffer that starts at `from.offset`. */
const walkLines = <T>(walk: Walk<T>, bytes: Buffer, from: Position): Page<T> => {
  const items: T[] = [];
  let at = from;
  for (let start = 0; ; ) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1) return { items, at, fault: null };
    const line = bytes.subarray(start, end);
    const link = line.length > MAX_LINE_BYTES ? err('tooLong' as const) : checkLink(line, walk.writer, at);
    const item = link.ok ? walk.inspect(line) : link;
    if (!link.ok) return { items, at, fault: faultAt(link.error, at) };
    if (!item.ok) return { items, at, fault: faultAt(item.error, at) };
    items.push(item.value);
    start = end + 1;
    at = { ...link.value, segment: at.segment, offset: from.offset + start };
  }
};

/** Checks that the bytes before a position taken from an earlier walk are still the ones it verified. */
const checkResumption = async <T>(walk: Walk<T>, at: Position): Promise<Fault | null> => {
  if (at.offset === 0) return null;
  const path = segmentPath(walk.bookDir, walk.writer, at.segment);
  const end = Buffer.alloc(HASH_TAIL + 1);
  const from = at.offset - end.length;
  const count = await withFile(walk.fs, path, 'read', (file) => readFully(file, end, from));
  if (count < end.length) return faultAt('shrunk', at);
  return end.toString('latin1') === `,"hash":"${at.hash}"}\n` ? null : faultAt('rewritten', at);
};

/** Verifies one segment from a position in it, a page per megabyte; a line cut by the end of a read is taken up by the next. */
async function* walkSegment<T>(walk: Walk<T>, from: Position, isLast: boolean): AsyncGenerator<Page<T>> {
  const file = await walk.fs.open(segmentPath(walk.bookDir, walk.writer, from.segment), 'read');
  try {
    let at = from;
    // One byte more than there is shows the end in the same read; a tail of a few lines needs no megabyte.
    let room = Math.min(CHUNK_BYTES, Math.max(0, (await file.stat()).size - from.offset) + 1);
    for (;;) {
      const buffer = Buffer.allocUnsafe(room);
      const bytes = buffer.subarray(0, await readFully(file, buffer, at.offset));
      const page = walkLines(walk, bytes, at);
      const rest = bytes.length - (page.at.offset - at.offset);
      const ended = bytes.length < room;
      at = page.at;
      if (page.fault !== null || (ended && rest === 0)) return yield page;
      if (ended) return yield { ...page, fault: faultAt(isLast ? 'unfinished' : 'notARecord', at) };
      if (rest > MAX_LINE_BYTES) return yield { ...page, fault: faultAt('tooLong', at) };
      yield page;
      room = Math.max(CHUNK_BYTES, rest * 2);
    }
  } finally {
    await file.close();
  }
}

async function* walkSegments<T>(walk: Walk<T>, from: Position): AsyncGenerator<Page<T>> {
  const segments = (await listSegments(walk.fs, walk.bookDir, walk.writer)).filter((n) => n >= from.segment);
  let at = from.segment === 0 ? { ...from, segment: 1 } : from;
  for (const [index, segment] of segments.entries()) {
    if (segment !== at.segment) return yield { items: [], at, fault: faultAt('segmentMissing', at) };
    for await (const page of walkSegment(walk, at, index === segments.length - 1)) {
      at = page.at;
      yield page;
      if (page.fault !== null) return;
    }
    if (index < segments.length - 1) at = { ...at, segment: at.segment + 1, offset: 0 };
  }
}

/**
 * Walks a writer's journal from a position (the start, or where an earlier walk ended) and hands out its verified records in
 * order, a page at a time. It never skips: it ends at the end or at the first fault, which its last page names [J4] `[C4]`.
 * A file that cannot be read is a fault like any other, so one bad journal does not stop the rest.
 */
export async function* walkJournal<T>(walk: Walk<T>, from: Position): AsyncGenerator<Page<T>> {
  let at = from;
  try {
    const changed = await checkResumption(walk, at);
    if (changed !== null) return yield { items: [], at, fault: changed };
    for await (const page of walkSegments(walk, at)) {
      at = page.at;
      yield page;
    }
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    yield { items: [], at, fault: faultAt('unreadable', at) };
  }
}
