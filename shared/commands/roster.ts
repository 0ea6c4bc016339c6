import { z } from 'zod';
import { entityIdSchema } from '../events/envelope.ts';
import { dateSchema, weekNameSchema } from '../events/roster-bodies.ts';
import { lineSchema } from '../fields.ts';
import { leaveKinds } from '../vocabulary.ts';

/** What may be asked about the plan of shifts and about leave. */

const leaveId = entityIdSchema.describe('The request.');

const cell = z.strictObject({
  staffId: entityIdSchema,
  date: dateSchema,
  templateId: entityIdSchema
    .nullable()
    .optional()
    .describe('The shift; null for a rest day; left out, nothing is planned any more.'),
});

export const rosterCommands = {
  planRoster: z
    .strictObject({ week: weekNameSchema, cells: z.array(cell).min(1).max(500) })
    .describe('Plans who works when in a week (2026-W47), cell by cell. The old plan stays readable.'),
  copyRoster: z
    .strictObject({ from: weekNameSchema, to: weekNameSchema })
    .describe('Plans a week as another one: everybody who works here gets the same shifts and rest days.'),

  requestLeave: z
    .strictObject({
      id: entityIdSchema.optional().describe('Id to give the request; minted when left out.'),
      staffId: entityIdSchema.optional().describe('Somebody else, by a lead; the actor when left out.'),
      kind: z.enum(leaveKinds),
      from: dateSchema.describe('The first day.'),
      to: dateSchema.describe('The last day, included.'),
      reason: lineSchema(300),
    })
    .describe('Asks for leave, a rest day or overtime. Breaking a rule does not stop it; a lead decides.'),
  decideLeave: z
    .strictObject({ leaveId, granted: z.boolean(), reason: lineSchema(300).optional() })
    .describe(
      'Grants or refuses a request. A refusal needs a reason, and so does granting one that breaks a rule.',
    ),
  withdrawLeave: z.strictObject({ leaveId }).describe('Takes a request back.'),
} as const;
