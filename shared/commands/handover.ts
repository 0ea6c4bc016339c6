import { z } from 'zod';
import { entityIdSchema } from '../events/envelope.ts';
import { missingSchema } from '../events/handover-bodies.ts';
import { lineSchema, textSchema } from '../fields.ts';
import { decisions, departureWays, handoverSides } from '../vocabulary.ts';

const followUpId = entityIdSchema.describe('The follow-up.');
const handoverId = entityIdSchema.describe('The handover.');

const decision = z.strictObject({
  followUpId,
  decision: z.enum(decisions),
  comment: lineSchema(300).optional().describe('Needed for a question and a refusal.'),
  answer: lineSchema(300).optional().describe('What the outgoing person answered on the spot.'),
  readBack: lineSchema(300)
    .optional()
    .describe('The item in one’s own words; needed for a red item that is accepted.'),
  missing: missingSchema.optional().describe('What the item lacks, told back to who wrote it.'),
  takenBy: entityIdSchema.optional().describe('Who of the receiving shift takes it in hand.'),
});

/** What may be asked about a handover, about leaving, and about what went back and forth over its items. */
export const handoverCommands = {
  signHandover: z
    .strictObject({
      id: entityIdSchema.optional().describe('Id to give the new entity; minted when left out.'),
      nothingOpen: z.literal(true).optional().describe('The statement that nothing is open; needed then.'),
      unscheduled: lineSchema(300).optional().describe('Why it comes before its time: ill, called away.'),
      remarks: textSchema(4000).optional(),
    })
    .describe('The actor’s shift hands over everything that is open. The record is sealed as it stands.'),
  acceptHandover: z
    .strictObject({
      handoverId,
      decisions: z
        .array(decision)
        .describe(
          'One for every follow-up that is open now, or handed over and not yet heard of here; no more and no fewer.',
        ),
      remarks: textSchema(4000).optional(),
    })
    .describe('The actor’s shift takes over.'),
  countersignHandover: z
    .strictObject({ handoverId, side: z.enum(handoverSides), comment: lineSchema(300).optional() })
    .describe('A mentor signs for a trainee’s side of a handover.'),
  amendHandover: z
    .strictObject({ handoverId, text: textSchema(4000) })
    .describe('Adds a line to a signed handover, marked as added later.'),

  awaitRelief: z
    .strictObject({ why: lineSchema(300).optional() })
    .describe('Relief has not come: the actor stays.'),
  releaseDeparture: z
    .strictObject({
      staffId: entityIdSchema.optional().describe('Who may leave; the actor when left out.'),
      way: z.enum(departureWays),
      reason: lineSchema(300),
      approvedBy: entityIdSchema.optional().describe('The lead on the phone.'),
    })
    .describe('Lets somebody leave though nobody has taken over, with the reason.'),
  confirmDeparture: z
    .strictObject({
      attendanceId: entityIdSchema,
      confirmed: z.boolean(),
      comment: lineSchema(300).optional(),
    })
    .describe('The lead who was on the phone says whether that is so.'),

  questionFollowUp: z
    .strictObject({ followUpId, text: lineSchema(300), missing: missingSchema.optional() })
    .describe('Asks whoever handed it over, or wrote it.'),
  answerQuestion: z
    .strictObject({ followUpId, text: textSchema(2000) })
    .describe('Answers the question on a follow-up.'),
  settleRefusal: z
    .strictObject({
      followUpId,
      reason: lineSchema(300),
      takenBy: entityIdSchema.optional().describe('Who takes it in hand now.'),
    })
    .describe('A lead decides who takes what a receiver refused; anybody at work may take it themselves.'),
} as const;
