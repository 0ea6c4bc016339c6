import { z } from 'zod';
import type { RandomText } from '../../shared/clock.ts';
import type { FileSystem } from '../files/file-system.ts';
import { createKeptValue } from '../profile/kept-value.ts';
import { derive, newSecret, seal, unseal } from './crypto.ts';

/** Seals what of a book is kept in the profile of this PC. */
export interface ProfileKey {
  readonly seal: (text: string) => Promise<string>;
  /** `null` for a box of another key, or a damaged one. */
  readonly open: (box: string) => Promise<string | null>;
}

const keySchema = z.object({ secret: z.string().regex(/^[0-9a-f]{64}$/) });

/** The key of this PC for one book: made when it is first needed, kept beside what it seals. */
export const createProfileKey = ({
  fs,
  directory,
  random,
}: {
  readonly fs: FileSystem;
  readonly directory: string;
  readonly random: RandomText;
}): ProfileKey => {
  const kept = createKeptValue({ fs, directory, name: 'key', schema: keySchema });
  let key: Promise<Buffer> | null = null;

  const make = async (): Promise<Buffer> => {
    const found = await kept.read();
    if (found !== null) return Buffer.from(found.secret, 'hex');
    const secret = newSecret(random);
    await kept.write({ secret: secret.toString('hex') });
    return secret;
  };
  const current = (): Promise<Buffer> => {
    key ??= make().then(
      (secret) => derive(secret, Buffer.alloc(0), 'drafts'),
      (error: unknown) => {
        // A full disk today may have room tomorrow.
        key = null;
        throw error;
      },
    );
    return key;
  };

  return {
    seal: async (text) => seal(await current(), text),
    open: async (box) => unseal(await current(), box),
  };
};
