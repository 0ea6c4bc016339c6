import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Lists the plain files under a folder of the build, each with a way to read it, keyed by its path from that folder
 * with `/` between names. Links are left out: a link could point outside the build `[E7]`.
 */
export const listBuiltFiles = async (
  folder: string,
): Promise<ReadonlyMap<string, () => Promise<Uint8Array>>> => {
  const found = new Map<string, () => Promise<Uint8Array>>();
  const walk = async (within: string): Promise<void> => {
    for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) found.set(path, () => readFile(join(folder, path)));
    }
  };
  await walk('');
  return found;
};
