import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { createInTurn } from '../../shared/in-turn.ts';
import { parseJson } from '../../shared/json.ts';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { ProfileKey } from '../private/profile-key.ts';
import { createKeptValue } from './kept-value.ts';

/** What somebody has typed and not yet sent, kept outside the window so that no crash loses it `[P5]`. */
export interface Drafts {
  load(): Promise<Result<Readonly<Record<string, string>>>>;
  /** `null` forgets the draft. Refuses what the operating system refuses; the draft is then kept in memory. */
  save(key: string, value: string | null): Promise<Result<null>>;
}

/** Everything that is typed, under one seal; of before sealing, in the clear. */
const draftsSchema = z.union([z.strictObject({ sealed: z.string() }), z.record(z.string(), z.string())]);
const openedSchema = z.record(z.string(), z.string());

export const createDrafts = ({
  fs,
  directory,
  key,
}: {
  readonly fs: FileSystem;
  readonly directory: string;
  /** Half-typed phone numbers do not lie on the disk in the clear `[D1]`. */
  readonly key: ProfileKey;
}): Drafts => {
  const kept = createKeptValue({ fs, directory, name: 'drafts', schema: draftsSchema });
  let drafts: Promise<Map<string, string>> | null = null;

  /** Read once, however many ask at the same time; a read that fails is tried again. */
  const all = (): Promise<Map<string, string>> => {
    drafts ??= stored()
      .then((open) => new Map(Object.entries(open)))
      .catch((error: unknown) => {
        drafts = null;
        throw error;
      });
    return drafts;
  };

  const store = async (open: Readonly<Record<string, string>>): Promise<void> =>
    kept.write({ sealed: await key.seal(JSON.stringify(open)) });

  const stored = async (): Promise<Readonly<Record<string, string>>> => {
    const found = (await kept.read()) ?? {};
    const plain = openedSchema.safeParse(found);
    const box = typeof found['sealed'] === 'string' ? found['sealed'] : null;
    const isSealed = box !== null && Object.keys(found).length === 1;
    if (isSealed) return openedSchema.safeParse(parseJson((await key.open(box)) ?? '')).data ?? {};
    if (!plain.success || Object.keys(plain.data).length === 0) return {};
    // Both files of the kept value had them in the clear.
    await store(plain.data);
    await store(plain.data);
    return plain.data;
  };

  const inTurn = createInTurn();
  let next: Promise<void> | null = null;
  /**
   * Drafts that are saved together, as a text and the id it goes out under are, cost one write. One write after the
   * other, each of everything there is by then: sealing takes its time, and an older state must not come last.
   */
  const stores = (): Promise<void> => {
    next ??= inTurn(async () => {
      await setImmediate();
      next = null;
      await store(Object.fromEntries(await all()));
    });
    return next;
  };

  const save = async (key: string, value: string | null): Promise<null> => {
    const map = await all();
    if (value === null) map.delete(key);
    else map.set(key, value);
    await stores();
    return null;
  };

  return {
    load: () => attempt(directory, async () => Object.fromEntries(await all())),
    save: (key, value) => attempt(directory, () => save(key, value)),
  };
};
