import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomText } from '../../electron/book/ids.ts';
import { createNodeFileSystem } from '../../electron/files/node-file-system.ts';
import { createProfileKey } from '../../electron/private/profile-key.ts';
import { createDrafts } from '../../electron/profile/drafts.ts';

/** What is half typed and on the disk of this profile, opened as main would. */
export const keptDrafts = async (userData: string): Promise<readonly string[]> => {
  const fs = createNodeFileSystem();
  const books = join(userData, 'books');
  const kept = await Promise.all(
    readdirSync(books).map((bookId) => {
      const directory = join(books, bookId);
      const key = createProfileKey({ fs, directory, random: randomText });
      return createDrafts({ fs, directory, key }).load();
    }),
  );
  return kept.flatMap((drafts) => (drafts.ok ? Object.values(drafts.value) : []));
};
