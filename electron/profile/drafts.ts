import { z } from 'zod';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { createKeptValue } from './kept-value.ts';

/** What somebody has typed and not yet sent, kept outside the window so that no crash loses it `[P5]`. */
export interface Drafts {
  load(): Promise<Result<Readonly<Record<string, string>>>>;
  /** `null` forgets the draft. Refuses what the operating system refuses; the draft is then kept in memory. */
  save(key: string, value: string | null): Promise<Result<null>>;
}

const draftsSchema = z.record(z.string(), z.string());

export const createDrafts = ({
  fs,
  directory,
}: {
  readonly fs: FileSystem;
  readonly directory: string;
}): Drafts => {
  const kept = createKeptValue({ fs, directory, name: 'drafts', schema: draftsSchema });
  let drafts: Map<string, string> | null = null;

  const all = async (): Promise<Map<string, string>> => {
    const stored = drafts ?? new Map(Object.entries((await kept.read()) ?? {}));
    drafts ??= stored;
    return drafts;
  };

  const save = async (key: string, value: string | null): Promise<null> => {
    const map = await all();
    if (value === null) map.delete(key);
    else map.set(key, value);
    await kept.write(Object.fromEntries(map));
    return null;
  };

  return {
    load: () => attempt(directory, async () => Object.fromEntries(await all())),
    save: (key, value) => attempt(directory, () => save(key, value)),
  };
};
