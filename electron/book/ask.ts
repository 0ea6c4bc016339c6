import { createHash } from 'node:crypto';
import type { Command } from '../../shared/commands/schemas.ts';
import { canonicalJson } from '../../shared/projection/canonical.ts';
import type { Protected } from '../private/numbers.ts';

/**
 * Digest of what a command asks: its name, its input, who asks and for when. It stands on the event, so that a command
 * id that was used before is an answer only to the same question `[C8]`. Phone numbers count by their masks and tags:
 * a digest of a number in the clear would give it away `[D6]`.
 */
export const askOf = (
  { safe, phones }: Protected<Command>,
  staffId: string,
  at: string | undefined,
): string =>
  createHash('sha256')
    .update(
      canonicalJson([
        ...[safe.name, safe.input, staffId, at ?? null],
        ...(phones.length === 0 ? [] : [phones.map(({ tag }) => tag)]),
      ]),
    )
    .digest('hex')
    .slice(0, 32);
