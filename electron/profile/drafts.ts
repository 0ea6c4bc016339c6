import { z } from 'zod';
import type { FileSystem } from '../files/file-system.ts';
import { createKeptValue } from './kept-value.ts';

/** What somebody has typed and not yet sent, kept outside the window so that no crash loses it `[P5]`. */
export interface Drafts {
  load(): Promise<Readonly<Record<string, string>>>;
  /** `null` forgets the draft. */
  save(key: string, value: string | null): Promise<void>;
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
  let drafts: Promise<Map<string, string>> | null = null;

  const all = (): Promise<Map<string, string>> => {
    drafts ??= kept.read().then((value) => new Map(Object.entries(value ?? {})));
    return drafts;
  };

  return {
    load: async () => Object.fromEntries(await all()),
    save: async (key, value) => {
      const map = await all();
      if (value === null) map.delete(key);
      else map.set(key, value);
      await kept.write(Object.fromEntries(map));
    },
  };
};
