import { join } from 'node:path';
import { ok, type Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { isWriterName, journalsPath, segmentNumber, writerPath } from './layout.ts';
import { readBookManifest } from './manifest.ts';
import { type BookPlace, listWriters, readJournal } from './reader.ts';
import { type ChainHead, sha256 } from './record.ts';
import { type Fault, startOf } from './walk.ts';

export interface WriterReport {
  readonly writer: string;
  /** The last verified record; its `seq` is the number of verified events. */
  readonly head: ChainHead;
  /** The first thing wrong, where the verified prefix ends; null when every byte is verified. */
  readonly fault: Fault | null;
  /** Files in the writer's folder that are no segments: tails set aside, conflict copies. They are never counted as events. */
  readonly others: readonly string[];
}

export interface BookReport {
  readonly bookId: string;
  readonly writers: readonly WriterReport[];
  readonly events: number;
  /** What is in `journals` and is no writer's folder. */
  readonly others: readonly string[];
  /** Stands for every verified byte of the book; see `bookDigest`. */
  readonly digest: string;
  /** True when no writer has a fault. */
  readonly sound: boolean;
}

/** SHA-256 over the sorted lines `<writer> <seq> <hash>` of all writers that have a record, each with its newline. */
export const bookDigest = (heads: readonly (ChainHead & { readonly writer: string })[]): string => {
  const lines = heads
    .filter(({ seq }) => seq > 0)
    .map(({ writer, seq, hash }) => `${writer} ${seq} ${hash}\n`);
  return sha256(lines.sort().join(''));
};

const verifyWriter = async (place: BookPlace, writer: string): Promise<WriterReport> => {
  let at = startOf(place.bookId, writer);
  let fault: Fault | null = null;
  for await (const page of readJournal(place, writer)) {
    at = page.cursor;
    fault = page.fault;
  }
  const names = await place.fs.list(writerPath(place.bookDir, writer));
  const others = names.filter((name) => segmentNumber(name) === null).sort();
  return { writer, head: { seq: at.seq, hash: at.hash }, fault, others };
};

const verifyWriters = async (
  place: BookPlace,
  writers: readonly string[],
): Promise<Result<WriterReport[]>> => {
  const reports: WriterReport[] = [];
  for (const writer of writers) {
    const report = await attempt(join(place.bookDir, writer), () => verifyWriter(place, writer));
    if (!report.ok) return report;
    reports.push(report.value);
  }
  return ok(reports);
};

/** Verifies every byte of every journal of a book, and reports; it changes nothing. */
export const verifyBook = async (fs: FileSystem, bookDir: string): Promise<Result<BookReport>> => {
  const manifest = await readBookManifest(fs, bookDir);
  if (!manifest.ok) return manifest;
  const { bookId } = manifest.value;
  const names = await listWriters(fs, bookDir);
  if (!names.ok) return names;
  const all = await attempt(bookDir, () => fs.list(journalsPath(bookDir)));
  if (!all.ok) return all;
  const writers = await verifyWriters({ fs, bookDir, bookId }, names.value);
  if (!writers.ok) return writers;
  const heads = writers.value.map(({ writer, head }) => ({ writer, ...head }));
  return ok({
    bookId,
    writers: writers.value,
    events: heads.reduce((total, { seq }) => total + seq, 0),
    others: all.value.filter((name) => !isWriterName(name)).sort(),
    digest: bookDigest(heads),
    sound: writers.value.every(({ fault }) => fault === null),
  });
};
