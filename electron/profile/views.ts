import { z } from 'zod';
import { createInTurn } from '../../shared/in-turn.ts';
import { parseJson } from '../../shared/json.ts';
import { type PendingView, pendingViewSchema } from '../../shared/pending/view.ts';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import type { ProfileKey } from '../private/profile-key.ts';
import { createKeptValue } from './kept-value.ts';

/** The named views of each person on this PC, for one book. */
export interface Views {
  /** Those of one person, in their order; what is no view (of another version, damaged) is left out. */
  readonly load: (staffId: string) => Promise<Result<readonly PendingView[]>>;
  /** Takes the place of all of theirs. Refuses what the operating system refuses; then all is as before. */
  readonly save: (staffId: string, views: readonly PendingView[]) => Promise<Result<null>>;
}

const sealedSchema = z.strictObject({ sealed: z.string() });
const openedSchema = z.record(z.string(), z.array(z.unknown()));
type Kept = z.infer<typeof openedSchema>;

export const createViews = ({
  fs,
  directory,
  key,
}: {
  readonly fs: FileSystem;
  readonly directory: string;
  /** What is looked for may be a phone number `[D1]`. */
  readonly key: ProfileKey;
}): Views => {
  const kept = createKeptValue({ fs, directory, name: 'views', schema: sealedSchema });
  const inTurn = createInTurn();

  const all = async (): Promise<Kept> => {
    const found = await kept.read();
    const text = found === null ? null : await key.open(found.sealed);
    return openedSchema.safeParse(parseJson(text ?? '')).data ?? {};
  };

  /** One after the other: two people saving at once must not forget each other’s. */
  const saveNow = async (staffId: string, views: readonly PendingView[]): Promise<null> => {
    const next = { ...(await all()), [staffId]: views };
    await kept.write({ sealed: await key.seal(JSON.stringify(next)) });
    return null;
  };

  return {
    load: (staffId) =>
      attempt(directory, async () => {
        const theirs = (await all())[staffId] ?? [];
        return theirs.flatMap((one) => {
          const view = pendingViewSchema.safeParse(one);
          return view.success ? [view.data] : [];
        });
      }),
    save: (staffId, views) => inTurn(() => attempt(directory, () => saveNow(staffId, views))),
  };
};
