import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Attachment } from '../../shared/fields.ts';
import { LARGEST_ATTACHMENT_BYTES } from '../../shared/ipc/contract.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt, errnoOf } from './errno.ts';
import type { FileSystem } from './file-system.ts';
import { exists, makeDirectories, readWhole, writeNew } from './whole.ts';

/** Pictures of a book, each a file named by the SHA-256 of its bytes: written once, never changed, the same on every PC. */
export interface Attachments {
  /** Stores a picture. Refuses what is no PNG, JPEG, WebP or GIF, and what is too large. */
  readonly add: (bytes: Uint8Array, name?: string) => Promise<Result<Attachment>>;
  /** The picture with this hash, or undefined when the book has none whose bytes still match it. */
  readonly read: (hash: string) => Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
}

const signatures: readonly (readonly [Attachment['media'], (bytes: Buffer) => boolean])[] = [
  [
    'image/png',
    (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  ],
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/gif', (bytes) => /^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))],
  [
    'image/webp',
    (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  ],
];

/** The kind of a picture by its first bytes; a file name can claim anything. */
const mediaOf = (bytes: Buffer): Attachment['media'] | null =>
  signatures.find(([, matches]) => matches(bytes))?.[0] ?? null;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const createAttachments = (fs: FileSystem, bookDir: string): Attachments => {
  const folder = join(bookDir, 'attachments');

  /** A file of the right name and other content is what a crash left of an earlier try. */
  const isWhole = async (path: string, hash: string): Promise<boolean> =>
    (await exists(fs, path)) && hashOf(await readWhole(fs, path)) === hash;

  const store = async (path: string, hash: string, bytes: Uint8Array): Promise<void> => {
    if (await isWhole(path, hash)) return;
    await makeDirectories(fs, folder);
    const temporary = `${path}.tmp`;
    if (await exists(fs, temporary)) await fs.unlink(temporary);
    await writeNew(fs, temporary, bytes);
    await fs.rename(temporary, path);
    await fs.syncDirectory(folder);
  };

  return {
    add: async (bytes, name) => {
      if (bytes.length > LARGEST_ATTACHMENT_BYTES) {
        return err(refusal('attachmentTooLarge', { megabytes: LARGEST_ATTACHMENT_BYTES / 1024 / 1024 }));
      }
      const media = mediaOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      if (media === null) return err(refusal('attachmentKind'));
      const hash = hashOf(bytes);
      const path = join(folder, hash);
      const stored = await attempt(path, () => store(path, hash, bytes));
      if (!stored.ok) return stored;
      return ok({ hash, media, bytes: bytes.length, ...(name === undefined ? {} : { name }) });
    },
    read: async (hash) => {
      try {
        const bytes = await readWhole(fs, join(folder, hash));
        const type = mediaOf(bytes);
        return type === null || hashOf(bytes) !== hash ? undefined : { bytes, type };
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
};
