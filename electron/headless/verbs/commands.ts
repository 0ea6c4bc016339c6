import { z } from 'zod';
import { commandIdSchema, commandSchemas } from '../../../shared/commands/schemas.ts';
import type { Io, Verb } from '../io.ts';

/** One line of `append`: who does what, and when. The input is that of the named command. */
export const lineSchemaOf = (command: string, input: z.ZodType) =>
  z.strictObject({
    command: z.literal(command),
    commandId: commandIdSchema.optional().describe('Makes sending it twice harmless; minted when left out.'),
    actor: z.string().min(1).max(64).describe('Staff id, or a name that only one staff member has.'),
    at: z.string().max(40).optional().describe('When it happened, for history; now when left out.'),
    input,
  });

const run = async (io: Io) => {
  const schemas = Object.entries(commandSchemas).map(([name, input]) => [
    name,
    z.toJSONSchema(lineSchemaOf(name, input), { io: 'input' }),
  ]);
  io.out(JSON.stringify(Object.fromEntries(schemas), null, 2));
  return 0 as const;
};

/** `commands`: the JSON Schema of every command, as a line of `append`. */
export const commands: Verb = { options: [], needsBook: false, run };
