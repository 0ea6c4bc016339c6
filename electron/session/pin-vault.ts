import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { FileSystem } from '../files/file-system.ts';
import { createKeptValue } from '../profile/kept-value.ts';

/**
 * Where this PC keeps what it needs to check PINs. It never leaves the PC: no verifier, salt or pepper is in the book
 * or in anything copied from it `[A3]`; on another PC a person's PIN is set again.
 */
export interface PinVault {
  /** Staff ids with a PIN at this station. */
  withPin(): Promise<readonly string[]>;
  set(staffId: string, pin: string): Promise<void>;
  /** One PIN for several people, for a book that is only for trying; derived once. */
  setForAll(staffIds: readonly string[], pin: string): Promise<void>;
  /**
   * True when the PIN is this person's. Takes as long for somebody unknown `[A4]`. A verifier made with weaker
   * parameters is made anew at its next success.
   */
  verify(staffId: string, pin: string): Promise<boolean>;
}

/** OWASP's recommendation for scrypt; 128 MiB and some hundred milliseconds. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
const MAX_MEMORY = 256 * 1024 * 1024;

const verifierSchema = z.object({
  salt: z.base64(),
  N: z.int(),
  r: z.int(),
  p: z.int(),
  hash: z.base64(),
});
type Verifier = z.infer<typeof verifierSchema>;

const vaultSchema = z.object({ verifiers: z.record(z.string(), verifierSchema) });
const pepperSchema = z.object({ pepper: z.base64() });

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

const derive = (pin: string, salt: Buffer, pepper: Buffer, { N, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const peppered = createHmac('sha256', pepper).update(pin).digest();
    scrypt(peppered, salt, 32, { N, r, p, maxmem: MAX_MEMORY }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

const makeVerifier = async (pin: string, pepper: Buffer): Promise<Verifier> => {
  const salt = randomBytes(16);
  const key = await derive(pin, salt, pepper, COST);
  return { ...COST, salt: salt.toString('base64'), hash: key.toString('base64') };
};

interface Options {
  readonly fs: FileSystem;
  /** The folder of one book within this PC's profile. */
  readonly directory: string;
}

export const createPinVault = ({ fs, directory }: Options): PinVault => {
  const verifiers = createKeptValue({ fs, directory, name: 'pins', schema: vaultSchema });
  const peppers = createKeptValue({ fs, directory, name: 'pepper', schema: pepperSchema });
  let pepper: Promise<Buffer> | null = null;

  const loadPepper = async (): Promise<Buffer> => {
    const kept = await peppers.read();
    if (kept !== null) return Buffer.from(kept.pepper, 'base64');
    const fresh = randomBytes(32);
    await peppers.write({ pepper: fresh.toString('base64') });
    return fresh;
  };

  const pepperOnce = (): Promise<Buffer> => {
    pepper ??= loadPepper();
    return pepper;
  };

  const load = async (): Promise<Readonly<Record<string, Verifier>>> =>
    (await verifiers.read())?.verifiers ?? {};

  const setForAll = async (staffIds: readonly string[], pin: string): Promise<void> => {
    const made = await makeVerifier(pin, await pepperOnce());
    const added = Object.fromEntries(staffIds.map((staffId) => [staffId, made]));
    await verifiers.change((kept) => ({ verifiers: { ...kept?.verifiers, ...added } }));
  };

  const set = (staffId: string, pin: string): Promise<void> => setForAll([staffId], pin);

  const verify = async (staffId: string, pin: string): Promise<boolean> => {
    const known = (await load())[staffId];
    const against = known ?? { ...COST, salt: Buffer.alloc(16).toString('base64'), hash: '' };
    const key = await derive(pin, Buffer.from(against.salt, 'base64'), await pepperOnce(), against);
    const expected = Buffer.from(against.hash, 'base64');
    const matches = known !== undefined && expected.length === key.length && timingSafeEqual(expected, key);
    if (matches && known.N < COST.N) await set(staffId, pin);
    return matches;
  };

  return { withPin: async () => Object.keys(await load()), set, setForAll, verify };
};
