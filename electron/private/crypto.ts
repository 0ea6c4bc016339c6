import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import type { RandomText } from '../../shared/clock.ts';

/** The primitives of `SPEC.md`, all of them Node’s. */

export const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const SEAL_BYTES = 16;
/** 96 bits: among a million numbers two share a tag with a chance of one in 10¹⁷. */
const TAG_CHARACTERS = 16;

/** 264 bits of chance in 54 characters of 30, as 32 bytes. The demo hands in dice, and gets the same book again. */
export const newSecret = (random: RandomText): Buffer => createHash('sha256').update(random(54)).digest();

/** Many secrets out of one that is then forgotten. */
export const newSecrets = (random: RandomText, count: number): readonly Buffer[] => {
  const bytes = createHash('shake256', { outputLength: count * SECRET_BYTES })
    .update(newSecret(random))
    .digest();
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * SECRET_BYTES, (index + 1) * SECRET_BYTES),
  );
};

export const derive = (secret: Uint8Array, salt: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, `baton:${purpose}`, SECRET_BYTES));

/** The same text has the same tag under the same key; without the key a tag says nothing `[D6]`. */
export const tagOf = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url').slice(0, TAG_CHARACTERS);

/** AES-256-GCM. The nonce follows from key and text: sealing twice repeats nothing but the same box. */
export const seal = (key: Uint8Array, text: string): string => {
  const nonce = createHmac('sha256', key).update(`nonce:${text}`).digest().subarray(0, NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
};

/** What is in a box; `null` for another key or a damaged box. */
export const unseal = (key: Uint8Array, box: string): string | null => {
  const bytes = Buffer.from(box, 'base64url');
  if (bytes.length <= NONCE_BYTES + SEAL_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-SEAL_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -SEAL_BYTES)), decipher.final()]);
    return text.toString('utf8');
  } catch (error) {
    // Node’s only way to say that the seal does not fit.
    if (error instanceof Error) return null;
    throw error;
  }
};
