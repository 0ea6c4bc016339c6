import { z } from 'zod';
import { entityIdSchema, shiftIdSchema } from '../events/envelope.ts';
import { entryIdSchema, fenSchema, penaltyFields, proposalIdSchema } from '../events/ledger-bodies.ts';
import { codes, lineSchema } from '../fields.ts';
import { meritDecisions, meritKinds } from '../vocabulary.ts';

const moment = z
  .string()
  .min(10)
  .max(40)
  .register(codes, { code: true })
  .describe('ISO 8601 with Z or offset, or without one for the book’s zone (2026-11-23T16:30).');
const newId = entityIdSchema.optional().describe('Id to give the new entry; minted when left out.');
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .describe('Business date; today when left out.');

/** What may be asked about attendance that is wrong, and about merits, penalties and the activity fund. */
export const ledgerCommands = {
  repairAttendance: z
    .strictObject({ attendanceId: entityIdSchema, outAt: moment, reason: lineSchema(300) })
    .describe('Says when somebody left who forgot to check out: oneself, or a lead.'),
  enterAttendance: z
    .strictObject({
      id: newId,
      staffId: entityIdSchema,
      shift: shiftIdSchema,
      inAt: moment,
      outAt: moment.optional().describe('Needed once the shift is over.'),
      reason: lineSchema(300),
    })
    .describe('A lead writes in that somebody was there who did not check in.'),

  decideMerit: z
    .strictObject({
      proposalId: proposalIdSchema,
      decision: z.enum(meritDecisions),
      reason: lineSchema(300).optional().describe('Needed for letting it go.'),
      minutes: z.int().min(1).describe('The facts as they were shown: refused when they have changed.'),
      ordinal: z.int().min(1),
    })
    .describe('Confirms what the rules of S4 propose, or lets it go.'),
  enterMerit: z
    .strictObject({
      id: newId,
      staffId: entityIdSchema,
      kind: z.enum(meritKinds),
      date: day,
      cleaningDays: penaltyFields.cleaningDays.optional(),
      fineFen: fenSchema.optional().describe('Fine in fen: 2000 is ¥20.'),
      awardFen: fenSchema.optional().describe('Award in fen; by a manager.'),
      reason: lineSchema(300),
    })
    .describe('Writes in a warning, a penalty or an award.'),
  spendFund: z
    .strictObject({ id: newId, date: day, amountFen: fenSchema.min(1), what: lineSchema(200) })
    .describe('Writes down what was paid out of the activity fund, in fen.'),
  reverseMerit: z
    .strictObject({ entryId: entryIdSchema, reason: lineSchema(300) })
    .describe('Takes an entry of the ledger back. It stays readable.'),
} as const;
