import { type Refusal, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem, OpenFile } from '../files/file-system.ts';
import { makeDirectory, withFile, writeAll } from '../files/whole.ts';
import { segmentPath, writerPath } from './layout.ts';

/** A place in the files, without the chain. */
export interface Place {
  readonly segment: number;
  readonly offset: number;
}

export interface SegmentWriterOptions {
  readonly fs: FileSystem;
  readonly bookDir: string;
  readonly writer: string;
  readonly segmentBytes: number;
}

/** A write that did not happen. `fatal`: what is on the disk is unknown, so nothing may be written until it is read again. */
export interface WriteFailure {
  readonly refusal: Refusal;
  readonly fatal: boolean;
}

/** Appends whole blocks of lines to the newest segment and knows only bytes. */
export interface SegmentWriter {
  /** Where a block of this length would begin: here, or in the next segment. Nothing is written yet. */
  placeFor(bytes: number): Place;
  /** Writes a block at a place given by `placeFor`; it is on the disk when this succeeds. */
  write(block: Buffer, place: Place): Promise<Result<Place, WriteFailure>>;
  close(): Promise<void>;
}

const harmless = (reason: Refusal): Result<never, WriteFailure> => err({ refusal: reason, fatal: false });
const fatal = (reason: Refusal): Result<never, WriteFailure> => err({ refusal: reason, fatal: true });

export const createSegmentWriter = (options: SegmentWriterOptions, from: Place): SegmentWriter => {
  const { fs, bookDir, writer, segmentBytes } = options;
  let open: { readonly file: OpenFile; readonly segment: number } | null = null;
  let end = from;

  const close = async (): Promise<void> => {
    const file = open?.file;
    open = null;
    await file?.close();
  };

  /** The segment's file; its name is on the disk before it carries a record. */
  const openSegment = async (segment: number): Promise<OpenFile> => {
    if (open?.segment === segment) return open.file;
    await close();
    if (segment === 1) await makeDirectory(fs, writerPath(bookDir, writer));
    open = { file: await fs.open(segmentPath(bookDir, writer, segment), 'append'), segment };
    await fs.syncDirectory(writerPath(bookDir, writer));
    return open.file;
  };

  /** Nobody but us may have written, deleted or replaced the file since our last write [J12] `[C9]`. */
  const guard = async (file: OpenFile, place: Place): Promise<Refusal | null> => {
    const stat = await file.stat();
    const path = segmentPath(bookDir, writer, place.segment);
    if (stat.links === 0) return refusal('folderMissing', { path });
    return stat.size === place.offset
      ? null
      : refusal('journalForked', { path, expected: place.offset, found: stat.size });
  };

  /** Takes a partly written block back, so that the segment ends with its last good byte again [J11] `[C6]`. */
  const takeBack = (path: string, offset: number): Promise<Result<void>> =>
    attempt(path, () =>
      withFile(fs, path, 'update', async (file) => {
        await file.truncate(offset);
        await file.datasync();
      }),
    );

  const write = async (block: Buffer, place: Place): Promise<Result<Place, WriteFailure>> => {
    const path = segmentPath(bookDir, writer, place.segment);
    const opened = await attempt(path, () => openSegment(place.segment), 'journalFailed');
    if (!opened.ok) return harmless(opened.error);
    const guarded = await attempt(path, () => guard(opened.value, place), 'journalFailed');
    if (!guarded.ok) return fatal(guarded.error);
    if (guarded.value !== null) return fatal(guarded.value);
    const written = await attempt(path, () => writeAll(opened.value, block, place.offset), 'journalFailed');
    if (!written.ok) {
      const back = written.error.code === 'diskFull' ? await takeBack(path, place.offset) : written;
      return back.ok ? harmless(written.error) : fatal(written.error);
    }
    // Whatever errno a sync fails with, ENOSPC too: the bytes are in memory and maybe on the disk, so it is never tried again.
    const synced = await attempt(path, () => opened.value.datasync(), 'journalFailed');
    if (!synced.ok) return fatal(refusal('journalFailed', synced.error.details));
    end = { segment: place.segment, offset: place.offset + block.length };
    return ok(end);
  };

  const placeFor = (bytes: number): Place => {
    if (end.segment === 0) return { segment: 1, offset: 0 };
    const fits = end.offset === 0 || end.offset + bytes <= segmentBytes;
    return fits ? end : { segment: end.segment + 1, offset: 0 };
  };

  return { placeFor, write, close };
};
