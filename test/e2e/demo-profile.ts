import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNodeFileSystem } from '../../electron/files/node-file-system.ts';
import { createDemoBook } from '../../electron/headless/demo/create-demo-book.ts';
import { createLock } from '../../electron/journal/lock.ts';
import { readBookManifest } from '../../electron/journal/manifest.ts';
import { listWriters, readJournals } from '../../electron/journal/reader.ts';
import { canonicalExport } from '../../shared/projection/canonical.ts';
import { createProjection } from '../../shared/projection/projection.ts';
import type { EntityKey } from '../../shared/projection/route.ts';
import { entityKinds } from '../../shared/projection/rows.ts';
import type { Result } from '../../shared/result.ts';

const fs = createNodeFileSystem();

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Makes a demo book in a folder and a profile whose settings open it at the start. */
export const profileWithDemo = async (userData: string, weeks: number): Promise<string> => {
  const folder = join(userData, '..', 'book');
  const lock = createLock({ unlink: fs.unlink });
  must(await createDemoBook({ fs, lock }, folder, { seed: 7, weeks, at: Date.now() }));
  mkdirSync(userData, { recursive: true });
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ bookFolder: folder, language: 'zh-CN' }));
  return folder;
};

/** What the journals say: the heads, and the canonical text of the rows, made here from every event. */
export const projectJournals = async (
  folder: string,
): Promise<{ readonly heads: Readonly<Record<string, number>>; readonly text: string }> => {
  const { bookId } = must(await readBookManifest(fs, folder));
  const projection = createProjection();
  const heads: Record<string, number> = {};
  const writers = must(await listWriters(fs, folder));
  for await (const page of readJournals({ fs, bookDir: folder, bookId }, writers)) {
    for (const { event } of page.records) projection.apply(event);
    heads[page.writer] = page.cursor.seq;
  }
  const rows = entityKinds.flatMap((kind) =>
    projection.all(kind).map((row): readonly [EntityKey, unknown] => {
      const id = 'id' in row ? row.id : 'station' in row ? row.station : 'book';
      return [`${kind}:${id}`, row];
    }),
  );
  return { heads, text: canonicalExport(rows) };
};
