import { z } from 'zod';
import { entityIdSchema, shiftIdSchema, writerIdSchema } from '../events/envelope.ts';
import { handoverSettings } from '../events/handover-bodies.ts';
import {
  attachmentsSchema,
  clockTimeSchema,
  codes,
  customerSchema,
  endTimeSchema,
  lineSchema,
  orderSchema,
  phoneMarkSchema,
  textSchema,
} from '../fields.ts';
import { followUpKinds, noteKinds, outcomes, roles, severities } from '../vocabulary.ts';
import { briefingCommands } from './briefing.ts';
import { becauseInput, cadenceCommands } from './cadence.ts';
import { checklistCommands } from './checklist.ts';
import { customerCommands } from './customer.ts';
import { handoverCommands } from './handover.ts';
import { importCommands, importedFromInput } from './import.ts';
import { learningCommands } from './learning.ts';
import { ledgerCommands } from './ledger.ts';
import { manualCommands } from './manual.ts';
import { noteCommands } from './note.ts';
import { planCommands } from './plan.ts';
import { rosterCommands } from './roster.ts';
import { routineCommands } from './routine.ts';
import { statementCommands } from './statement.ts';
import { templateCommands } from './template.ts';
import { weekCommands } from './week.ts';

/**
 * What a person may ask for, in the imperative: the input of each command by name. Main decides, stamps and writes;
 * a command answers with the one event it became. Strict: a field that is not known is a mistake worth hearing of.
 */

const newId = entityIdSchema.optional().describe('Id to give the new entity; minted when left out.');
const moment = z
  .string()
  .min(10)
  .max(40)
  .register(codes, { code: true })
  .describe(
    'ISO 8601 with Z or offset (2026-11-23T08:30:00Z), or without one for the book’s zone (2026-11-23T16:30).',
  );

const nextAction = z
  .strictObject({ text: lineSchema(200), owner: lineSchema(80).optional(), dueAt: moment.optional() })
  .describe('What is to be done next, by whom and until when.');

const followUpInput = {
  kind: z.enum(followUpKinds),
  severity: z.enum(severities).default('normal'),
  summary: lineSchema(300).describe('One line: what it is about.'),
  details: textSchema(4000).optional(),
  customer: customerSchema.optional(),
  promisedAt: moment.optional().describe('When the customer was told to expect something.'),
  nextAction: nextAction.optional(),
  contingency: lineSchema(300).optional().describe('If … then …'),
  attachments: attachmentsSchema.optional(),
};

const followUpId = entityIdSchema.describe('The follow-up.');
/** Without it the command stands on whatever the book says when it is written. */
const basedOn = orderSchema
  .optional()
  .describe('The head of the row its author saw; refused when somebody wrote about the same since.');
const noteId = entityIdSchema.describe('The note.');

export const commandSchemas = {
  changeBookSettings: z
    .strictObject({ shopName: lineSchema(80).optional(), ...handoverSettings })
    .describe('Changes what belongs to the whole book: its name, how strict handovers are.'),

  addStaff: z
    .strictObject({ id: newId, name: lineSchema(40), role: z.enum(roles) })
    .describe('Adds a staff member. The first one of a book is its manager.'),
  changeStaff: z
    .strictObject({
      staffId: entityIdSchema,
      name: lineSchema(40).optional(),
      role: z.enum(roles).optional(),
      mentor: entityIdSchema.nullable().optional().describe('Who teaches a trainee; null for nobody.'),
      active: z.boolean().optional().describe('false when somebody has left; their lines stay.'),
    })
    .describe('Changes a staff member’s name or role, or whether they still work here.'),
  unlockPin: z.strictObject({ staffId: entityIdSchema }).describe('Lets somebody try their PIN again.'),

  addShiftTemplate: z
    .strictObject({ id: newId, name: lineSchema(20), start: clockTimeSchema, end: endTimeSchema })
    .describe('Adds a shift template; an end not later than the start lies on the next day.'),
  changeShiftTemplate: z
    .strictObject({
      templateId: entityIdSchema,
      name: lineSchema(20).optional(),
      start: clockTimeSchema.optional(),
      end: endTimeSchema.optional(),
      retired: z.boolean().optional(),
    })
    .describe('Changes a shift template for the shifts to come.'),

  checkIn: z
    .strictObject({
      shift: shiftIdSchema.optional().describe('date/template; the likely one by the clock when left out.'),
    })
    .describe('The actor begins a shift.'),
  moveShift: z
    .strictObject({
      shift: shiftIdSchema.describe('date/template: the right one.'),
      staffId: entityIdSchema.optional().describe('Somebody else, by a lead; the actor when left out.'),
    })
    .describe('Says that somebody had checked in to the wrong shift. What they wrote down goes with them.'),
  withdrawCheckIn: z
    .strictObject({})
    .describe(
      'Takes the actor’s check-in back, within a quarter of an hour and before anything was written.',
    ),
  checkOut: z
    .strictObject({
      staffId: entityIdSchema.optional().describe('Somebody else, by a lead; the actor when left out.'),
    })
    .describe('Ends a shift.'),

  openFollowUp: z
    .strictObject({
      id: newId,
      ...followUpInput,
      importedFrom: importedFromInput.optional(),
      because: becauseInput.optional(),
    })
    .describe('Writes down a pending customer.'),
  updateFollowUp: z
    .strictObject({
      followUpId,
      changes: z.strictObject({
        kind: followUpInput.kind.optional(),
        severity: z.enum(severities).optional(),
        summary: followUpInput.summary.optional(),
        details: followUpInput.details.nullable(),
        customer: followUpInput.customer.nullable(),
        promisedAt: moment.nullish(),
        nextAction: nextAction.nullish(),
        contingency: followUpInput.contingency.nullable(),
        attachments: followUpInput.attachments,
      }),
      basedOn,
    })
    .describe('Changes a follow-up; null takes a field away. The old text stays readable.'),
  recordProgress: z
    .strictObject({ followUpId, text: textSchema(2000), attachments: attachmentsSchema.optional() })
    .describe('Writes down what was done or said; the follow-up stays open.'),
  withdrawProgress: z
    .strictObject({ followUpId, writer: writerIdSchema, seq: z.int().min(1) })
    .describe('Takes back a line of progress by where it was written. It stays readable, struck out.'),
  snoozeFollowUp: z
    .strictObject({ followUpId, until: moment.nullable().describe('null looks at it now.'), basedOn })
    .describe('Puts a follow-up out of the way until then; never beyond what the customer was promised.'),
  recordReply: z
    .strictObject({ followUpId })
    .describe('The customer was heard; what was agreed stays as it is.'),
  closeFollowUp: z
    .strictObject({ followUpId, outcome: z.enum(outcomes), reason: lineSchema(300).optional(), basedOn })
    .describe('Closes a follow-up with its outcome. A reason is needed unless it was won or solved.'),
  reopenFollowUp: z
    .strictObject({ followUpId, reason: lineSchema(300) })
    .describe('Opens a closed follow-up again.'),

  writeNote: z
    .strictObject({
      id: newId,
      kind: z.enum(noteKinds),
      text: textSchema(4000),
      customer: customerSchema.optional(),
      attachments: attachmentsSchema.optional(),
    })
    .describe('Writes a note down.'),
  amendNote: z
    .strictObject({ noteId, kind: z.enum(noteKinds).optional(), text: textSchema(4000).optional() })
    .describe('Corrects a note. The old text stays readable.'),
  settleNote: z
    .strictObject({ noteId, settled: z.boolean(), answer: textSchema(1000).optional() })
    .describe('Says whether what a note reports is solved.'),
  withdrawNote: z
    .strictObject({ noteId, withdrawn: z.boolean() })
    .describe('Strikes a note out that was written by mistake, or takes that back.'),

  revealPhone: z
    .strictObject({
      followUpId: entityIdSchema.optional(),
      noteId: entityIdSchema.optional(),
      handoverId: entityIdSchema.optional(),
      pageId: entityIdSchema.optional(),
      scriptId: entityIdSchema.optional(),
      briefingId: entityIdSchema.optional(),
      tag: phoneMarkSchema.shape.tag,
    })
    .describe(
      'Says that the actor looks at one number of a follow-up, a note, a handover, a page or script of the manual or a briefing.',
    ),
  exportPhones: z
    .strictObject({ reason: lineSchema(300) })
    .describe('Says that a manager takes the book out with its phone numbers, and why.'),

  ...noteCommands,
  ...customerCommands,
  ...handoverCommands,
  ...importCommands,
  ...ledgerCommands,
  ...rosterCommands,
  ...checklistCommands,
  ...templateCommands,
  ...routineCommands,
  ...cadenceCommands,
  ...statementCommands,
  ...weekCommands,
  ...learningCommands,
  ...briefingCommands,
  ...planCommands,
  ...manualCommands,
} as const;

export type CommandName = keyof typeof commandSchemas;
export type CommandInput<C extends CommandName> = z.infer<(typeof commandSchemas)[C]>;
export const commandNames = Object.keys(commandSchemas) as readonly CommandName[];

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commandSchemas, name);

export const commandIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/);

/** A parsed command, one union over all names. */
export type Command = {
  [C in CommandName]: { readonly name: C; readonly input: CommandInput<C> };
}[CommandName];
