import { createHash } from 'node:crypto';
import type { Command } from '../../shared/commands/schemas.ts';
import { canonicalJson } from '../../shared/projection/canonical.ts';

/**
 * Digest of what a command asks: its name, its input, who asks and for when. It stands on the event, so that a command
 * id that was used before is an answer only to the same question `[C8]`.
 */
export const askOf = (command: Command, staffId: string, at: string | undefined): string =>
  createHash('sha256')
    .update(canonicalJson([command.name, command.input, staffId, at ?? null]))
    .digest('hex')
    .slice(0, 32);
