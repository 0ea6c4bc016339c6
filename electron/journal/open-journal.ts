import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { makeDirectories } from '../files/whole.ts';
import { type ChosenWriter, chooseWriter } from './choose-writer.ts';
import { createHeadKeeper } from './head-keeper.ts';
import { type Continuation, type Head, headSchema, type IdentityReason } from './identity.ts';
import { createJournal, type Journal } from './journal.ts';
import { journalsPath, profileBookPath } from './layout.ts';
import type { HeldLock, Lock } from './lock.ts';
import { readBookManifest } from './manifest.ts';
import { cutTornTail, makeDurable, type Recovered } from './recover.ts';
import { createSegmentWriter } from './segment-writer.ts';
import { createSlots, type Slots } from './slots.ts';
import { createSpaceProbe, type Schedule, scheduleTimeout } from './space-probe.ts';
import type { Position } from './walk.ts';

export interface OpenJournalOptions {
  readonly fs: FileSystem;
  readonly bookDir: string;
  /** This PC's own folder, outside the book: it must not travel with a copy of the book. */
  readonly profileDir: string;
  /** Name of this PC in writer ids: `[a-z0-9]{1,24}`. */
  readonly station: string;
  /** Anything that differs between machines and stays on one (machine id). Only its hash is stored. */
  readonly machine: string;
  /** Eight characters of `[a-z0-9]` at random. */
  readonly randomIncarnation: () => string;
  readonly lock: Lock;
  /** Wall clock in milliseconds; names set-aside tails. */
  readonly now: () => number;
  /** A new segment begins when one would grow beyond this; 8 MiB by default. */
  readonly segmentBytes?: number;
  readonly schedule?: Schedule;
}

export interface OpenedJournal {
  readonly journal: Journal;
  /** `kept`: the same writer as last time. Else why a new one was made. */
  readonly reason: IdentityReason;
  /**
   * Where the journal ended that this one continues; the caller writes an event about it. Reported at every open until this journal
   * has its first record, so that a crash cannot swallow it.
   */
  readonly continues: Continuation | null;
  /** A torn tail that was set aside; the caller writes an event about it. */
  readonly recovered: Recovered | null;
}

const SEGMENT_BYTES = 8 * 1024 * 1024;

interface Prepared {
  readonly chosen: ChosenWriter;
  readonly recovered: Recovered | null;
  readonly slots: Slots<Head>;
}

/** The profile's folder as the kernel names it, made when missing: two paths to one profile are one lock. */
const realProfilePath = async ({ fs, profileDir }: OpenJournalOptions): Promise<string> => {
  await makeDirectories(fs, profileDir);
  return fs.realPath(profileDir);
};

const repair = async (
  options: OpenJournalOptions,
  bookId: string,
  chosen: ChosenWriter,
): Promise<Recovered | null> => {
  const place = { fs: options.fs, bookDir: options.bookDir, bookId, writer: chosen.identity.writer };
  const { own, tail, head } = chosen;
  const recovered = tail.length === 0 ? null : await cutTornTail(place, own, tail, new Date(options.now()));
  await makeDurable(place, own.at, head);
  return recovered;
};

const prepare = async (options: OpenJournalOptions, bookId: string): Promise<Result<Prepared>> => {
  const directory = profileBookPath(options.profileDir, bookId);
  const slots = createSlots({ fs: options.fs, directory, name: 'head', schema: headSchema });
  const chosen = await attempt(directory, () => chooseWriter(options, bookId, slots));
  if (!chosen.ok) return chosen;
  if (!chosen.value.ok) return chosen.value;
  const ready = chosen.value.value;
  const repaired = await attempt(options.bookDir, () => repair(options, bookId, ready), 'journalFailed');
  if (!repaired.ok) return repaired;
  const at = ready.own.at;
  const head = { writer: ready.identity.writer, ...at, batch: null };
  const settled = await attempt(directory, () => slots.write(head, true));
  if (!settled.ok) {
    await slots.close();
    return settled;
  }
  return ok({ chosen: ready, recovered: repaired.value, slots });
};

const assemble = (
  options: OpenJournalOptions,
  prepared: Prepared,
  held: HeldLock,
  directory: string,
): OpenedJournal => {
  const { fs, bookDir, segmentBytes = SEGMENT_BYTES, schedule = scheduleTimeout } = options;
  const { identity, reason, own } = prepared.chosen;
  const from: Position = own.at;
  const journal = createJournal({
    writer: identity.writer,
    from,
    segments: createSegmentWriter({ fs, bookDir, writer: identity.writer, segmentBytes }, from),
    heads: createHeadKeeper(prepared.slots, directory),
    probe: createSpaceProbe(fs, journalsPath(bookDir), schedule),
    release: held.release,
  });
  const continues = from.seq === 0 ? identity.continues : null;
  return { journal, reason, continues, recovered: prepared.recovered };
};

/**
 * Opens this profile's own journal of a book for writing: takes the profile's lock, decides who writes [J10], verifies and repairs the
 * journal [J5] [J6], and makes sure that what it goes on from is on the disk [J7].
 *
 * Refuses what `readBookManifest` refuses; `writerBusy` when another process has the profile; `journalDamaged` with `file`, `offset`,
 * `seq` and `kind` when acknowledged bytes have changed (the book can still be read, see `readJournals`); `bookTooNew` when a newer
 * version of Baton wrote; or what the operating system refused.
 */
export const openJournal = async (options: OpenJournalOptions): Promise<Result<OpenedJournal>> => {
  const manifest = await readBookManifest(options.fs, options.bookDir);
  if (!manifest.ok) return manifest;
  const { bookId } = manifest.value;
  const directory = profileBookPath(options.profileDir, bookId);
  const profile = await attempt(options.profileDir, () => realProfilePath(options));
  if (!profile.ok) return profile;
  const held = await options.lock.acquire(`${profile.value}\n${bookId}`);
  if (!held.ok) return err(refusal('writerBusy', { path: options.profileDir }));
  const prepared = await prepare(options, bookId);
  if (prepared.ok) return ok(assemble(options, prepared.value, held.value, directory));
  await held.value.release();
  return prepared;
};
