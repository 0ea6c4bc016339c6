import { writerIdSchema } from '../../shared/events/envelope.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { FileSystem } from '../files/file-system.ts';
import { exists } from '../files/whole.ts';
import {
  type Continuation,
  type Head,
  type Identity,
  type IdentityReason,
  identitySchema,
  whatChanged,
} from './identity.ts';
import { profileBookPath, writerPath } from './layout.ts';
import { sha256 } from './record.ts';
import { judge, type OwnJournal, readTail, scanOwnJournal } from './recover.ts';
import { createSlots, type Slots } from './slots.ts';
import { type Fault, startOf } from './walk.ts';

/** Who writes, and the state of its journal; the tail, if any, is to be set aside. */
export interface ChosenWriter {
  readonly identity: Identity;
  readonly reason: IdentityReason;
  readonly own: OwnJournal;
  readonly tail: Buffer;
  /** The newest head slot, when it is this writer's. */
  readonly head: Head | null;
}

export interface ChooseWriterOptions {
  readonly fs: FileSystem;
  readonly bookDir: string;
  readonly profileDir: string;
  readonly station: string;
  readonly machine: string;
  readonly randomIncarnation: () => string;
}

const NO_TAIL = Buffer.alloc(0);

const continuationOf = (writer: string, own: OwnJournal): Continuation | null =>
  own.at.seq === 0 ? null : { writer, seq: own.at.seq, hash: own.at.hash };

/** A writer id nobody has used in this book. */
const unusedWriter = async (options: ChooseWriterOptions): Promise<string> => {
  for (;;) {
    const writer = writerIdSchema.parse(`${options.station}.${options.randomIncarnation()}`);
    if (!(await exists(options.fs, writerPath(options.bookDir, writer)))) return writer;
  }
};

const mint = async (
  options: ChooseWriterOptions,
  bookId: string,
  slots: Slots<Identity>,
  made: Pick<Identity, 'machine' | 'path' | 'reason' | 'continues'>,
): Promise<ChosenWriter> => {
  const writer = await unusedWriter(options);
  const identity = { writer, ...made };
  await slots.write(identity, true);
  const own = { at: startOf(bookId, writer), fault: null, size: 0, inLastSegment: true, hashAtHead: null };
  return { identity, reason: made.reason, own, tail: NO_TAIL, head: null };
};

/** Acknowledged bytes have changed, or a newer version has written: either way this version must not write. */
const unwritable = (bookDir: string, writer: string, { kind, file, offset, seq }: Fault): Refusal =>
  kind === 'newerVersion'
    ? refusal('bookTooNew', { path: bookDir })
    : refusal('journalDamaged', { writer, file, offset, seq, kind });

const decide = async (
  options: ChooseWriterOptions,
  bookId: string,
  heads: Slots<Head>,
  identities: Slots<Identity>,
): Promise<Result<ChosenWriter>> => {
  const { fs, bookDir, station } = options;
  const machine = sha256(options.machine);
  const path = sha256(await fs.realPath(bookDir));
  const renew = async (reason: Identity['reason'], continues: Continuation | null) =>
    ok(await mint(options, bookId, identities, { machine, path, reason, continues }));

  const stored = await identities.read();
  const newest = await heads.read();
  if (stored === null) return renew('first', null);
  const head = newest?.writer === stored.writer ? newest : null;
  const place = { fs, bookDir, bookId, writer: stored.writer };
  const own = await scanOwnJournal(place, head);
  const continues = continuationOf(stored.writer, own) ?? stored.continues;
  const changed = whatChanged(stored, { station, machine, path });
  if (changed !== null) return renew(changed, continues);
  const tail = await readTail(place, own);
  const verdict = judge(own, head, tail);
  if (verdict === 'restored') return renew('restored', continues);
  if (verdict === 'damaged' && own.fault !== null) return err(unwritable(bookDir, stored.writer, own.fault));
  return ok({ identity: stored, reason: 'kept', own, tail, head });
};

/**
 * Decides who writes [J10]: the stored identity while station, machine, book path and head all fit; else a new incarnation, stored
 * before anything is written under it. Rejects with errno exceptions.
 */
export const chooseWriter = async (
  options: ChooseWriterOptions,
  bookId: string,
  heads: Slots<Head>,
): Promise<Result<ChosenWriter>> => {
  const directory = profileBookPath(options.profileDir, bookId);
  const identities = createSlots({ fs: options.fs, directory, name: 'identity', schema: identitySchema });
  try {
    return await decide(options, bookId, heads, identities);
  } finally {
    await identities.close();
  }
};
