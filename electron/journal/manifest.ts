import { z } from 'zod';
import { entityIdSchema, instantSchema } from '../../shared/events/envelope.ts';
import { parseJson } from '../../shared/json.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { exists, makeDirectories, readWhole, withFile, writeAll } from '../files/whole.ts';
import { journalsPath, manifestPath } from './layout.ts';

const bookManifestSchema = z.looseObject({
  format: z.literal(1),
  bookId: entityIdSchema,
  createdAt: instantSchema,
});

/** `book.json`: what makes a folder a book. Written once. */
export interface BookManifest {
  readonly format: 1;
  readonly bookId: string;
  readonly createdAt: string;
}

const anyFormat = z.looseObject({ format: z.int().min(2) });

/** Reads `book.json`. Refuses `folderMissing`, `notABook`, `bookTooNew`, or what the operating system refused. */
export const readBookManifest = async (fs: FileSystem, bookDir: string): Promise<Result<BookManifest>> => {
  const path = manifestPath(bookDir);
  const folder = await attempt(bookDir, () => fs.stat(bookDir));
  if (!folder.ok) return folder;
  const present = await attempt(path, () => exists(fs, path));
  if (!present.ok) return present;
  if (!present.value) return err(refusal('notABook', { path: bookDir }));
  const bytes = await attempt(path, () => readWhole(fs, path));
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value.toString('utf8'));
  if (anyFormat.safeParse(json).success) return err(refusal('bookTooNew', { path: bookDir }));
  const manifest = bookManifestSchema.safeParse(json);
  return manifest.success ? ok(manifest.data) : err(refusal('notABook', { path: bookDir }));
};

const writeManifest = async (fs: FileSystem, bookDir: string, manifest: BookManifest): Promise<void> => {
  const temporary = `${manifestPath(bookDir)}.tmp`;
  await makeDirectories(fs, journalsPath(bookDir));
  await withFile(fs, temporary, 'update', async (file) => {
    await file.truncate(0); // a half-written one from a crash may be longer
    await writeAll(file, Buffer.from(`${JSON.stringify(manifest)}\n`), 0);
    await file.datasync();
  });
  await fs.rename(temporary, manifestPath(bookDir));
  await fs.syncDirectory(bookDir);
};

/**
 * Makes a folder a book; the folder and those above it are made when missing. After a crash at any point the folder is either no
 * book (and this can be called again) or a whole one. Refuses `bookExists`, `folderNotWritable`, `diskFull`.
 */
export const createBook = async (
  fs: FileSystem,
  bookDir: string,
  book: Pick<BookManifest, 'bookId' | 'createdAt'>,
): Promise<Result<BookManifest>> => {
  const manifest = bookManifestSchema.safeParse({ format: 1, ...book });
  if (!manifest.success) return err(refusal('malformed', { what: 'book' }));
  const path = manifestPath(bookDir);
  const taken = await attempt(path, () => exists(fs, path));
  if (!taken.ok && taken.error.code !== 'folderMissing') return taken;
  if (taken.ok && taken.value) return err(refusal('bookExists', { path: bookDir }));
  const written = await attempt(bookDir, () => writeManifest(fs, bookDir, manifest.data));
  return written.ok ? ok(manifest.data) : written;
};
