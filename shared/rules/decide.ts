import {
  type Command,
  type CommandInput,
  type CommandName,
  commandSchemas,
  isCommandName,
} from '../commands/schemas.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { type Actor, type DecideContext, type Decided, isForgotten } from './context.ts';
import { decideEnterAttendance, decideRepairAttendance } from './decide-attendance.ts';
import { briefingDeciders } from './decide-briefing.ts';
import { decideChangeCadence, decideNoteMilestone, decideWithdrawMilestone } from './decide-cadence.ts';
import { decideCheckIn, decideMoveShift, decideWithdrawCheckIn } from './decide-check-in.ts';
import {
  decideAddChecklist,
  decideChangeChecklist,
  decideDoChecklistItem,
  decideSkipChecklistItem,
  decideSwapDuty,
  decideUndoChecklistItem,
} from './decide-checklist.ts';
import { decideMergeCustomers, decidePartCustomer } from './decide-customer.ts';
import { decideAwaitRelief, decideConfirmDeparture, decideReleaseDeparture } from './decide-departure.ts';
import {
  decideCloseFollowUp,
  decideOpenFollowUp,
  decideRecordProgress,
  decideReopenFollowUp,
  decideUpdateFollowUp,
  decideWithdrawProgress,
} from './decide-follow-up.ts';
import {
  decideAcceptHandover,
  decideAmendHandover,
  decideCountersignHandover,
  decideSignHandover,
} from './decide-handover.ts';
import { decideFinishImport, decideStartImport, decideWithdrawImport } from './decide-import.ts';
import { decideAnswerQuiz, decideTakeChapterTest } from './decide-learning.ts';
import { decideDecideMerit, decideEnterMerit, decideReverseMerit, decideSpendFund } from './decide-ledger.ts';
import { manualDeciders } from './decide-manual.ts';
import { decideAmendNote, decideSettleNote, decideWithdrawNote, decideWriteNote } from './decide-note.ts';
import { decideAnswerNote, decideSeeNoteAnswer, decideWithdrawNoteAnswer } from './decide-note-answer.ts';
import { decideJoinNotes, decidePartNote, decideWithdrawNoteGrouping } from './decide-note-group.ts';
import {
  decideAddShiftTemplate,
  decideAddStaff,
  decideChangeBookSettings,
  decideChangeShiftTemplate,
  decideChangeStaff,
  decideCheckOut,
  decideUnlockPin,
} from './decide-people.ts';
import { decideExportPhones, decideRevealPhone } from './decide-phone.ts';
import { planDeciders } from './decide-plan.ts';
import { decideAnswerQuestion, decideQuestionFollowUp, decideSettleRefusal } from './decide-question.ts';
import { rosterDeciders } from './decide-roster.ts';
import { routineDeciders } from './decide-routine.ts';
import { decideRecordReply, decideSnoozeFollowUp } from './decide-snooze.ts';
import { decideWriteStatement } from './decide-statement.ts';
import { decideChangeFollowUpTemplate } from './decide-template.ts';
import {
  decideDrawSpotChecks,
  decideJudgeSpotCheck,
  decideMakeDecision,
  decideSealWeek,
  decideSettleDecision,
} from './decide-week.ts';
import { hasRole, requirements } from './permissions.ts';

type Deciders = { readonly [C in CommandName]: (input: CommandInput<C>, context: DecideContext) => Decided };

const deciders: Deciders = {
  changeBookSettings: decideChangeBookSettings,
  addStaff: decideAddStaff,
  changeStaff: decideChangeStaff,
  unlockPin: decideUnlockPin,
  addShiftTemplate: decideAddShiftTemplate,
  changeShiftTemplate: decideChangeShiftTemplate,
  checkIn: decideCheckIn,
  moveShift: decideMoveShift,
  withdrawCheckIn: decideWithdrawCheckIn,
  checkOut: decideCheckOut,
  openFollowUp: decideOpenFollowUp,
  updateFollowUp: decideUpdateFollowUp,
  recordProgress: decideRecordProgress,
  withdrawProgress: decideWithdrawProgress,
  snoozeFollowUp: decideSnoozeFollowUp,
  recordReply: decideRecordReply,
  closeFollowUp: decideCloseFollowUp,
  reopenFollowUp: decideReopenFollowUp,
  writeNote: decideWriteNote,
  amendNote: decideAmendNote,
  settleNote: decideSettleNote,
  answerNote: decideAnswerNote,
  withdrawNoteAnswer: decideWithdrawNoteAnswer,
  seeNoteAnswer: decideSeeNoteAnswer,
  joinNotes: decideJoinNotes,
  partNote: decidePartNote,
  withdrawNoteGrouping: decideWithdrawNoteGrouping,
  withdrawNote: decideWithdrawNote,
  revealPhone: decideRevealPhone,
  exportPhones: decideExportPhones,
  mergeCustomers: decideMergeCustomers,
  partCustomer: decidePartCustomer,
  signHandover: decideSignHandover,
  acceptHandover: decideAcceptHandover,
  countersignHandover: decideCountersignHandover,
  amendHandover: decideAmendHandover,
  awaitRelief: decideAwaitRelief,
  releaseDeparture: decideReleaseDeparture,
  confirmDeparture: decideConfirmDeparture,
  questionFollowUp: decideQuestionFollowUp,
  answerQuestion: decideAnswerQuestion,
  settleRefusal: decideSettleRefusal,
  startImport: decideStartImport,
  finishImport: decideFinishImport,
  withdrawImport: decideWithdrawImport,
  ...rosterDeciders,
  addChecklist: decideAddChecklist,
  changeChecklist: decideChangeChecklist,
  swapDuty: decideSwapDuty,
  doChecklistItem: decideDoChecklistItem,
  undoChecklistItem: decideUndoChecklistItem,
  skipChecklistItem: decideSkipChecklistItem,
  noteMilestone: decideNoteMilestone,
  withdrawMilestone: decideWithdrawMilestone,
  answerQuiz: decideAnswerQuiz,
  takeChapterTest: decideTakeChapterTest,
  ...planDeciders,
  changeCadence: decideChangeCadence,
  sealWeek: decideSealWeek,
  drawSpotChecks: decideDrawSpotChecks,
  judgeSpotCheck: decideJudgeSpotCheck,
  makeDecision: decideMakeDecision,
  settleDecision: decideSettleDecision,
  changeFollowUpTemplate: decideChangeFollowUpTemplate,
  ...routineDeciders,
  ...briefingDeciders,
  ...manualDeciders,
  writeStatement: decideWriteStatement,
  repairAttendance: decideRepairAttendance,
  enterAttendance: decideEnterAttendance,
  decideMerit: decideDecideMerit,
  enterMerit: decideEnterMerit,
  spendFund: decideSpendFund,
  reverseMerit: decideReverseMerit,
};

/** Reads a command by its schema; a refusal names the first field that does not fit. */
export const parseCommand = (name: string, input: unknown): Result<Command> => {
  if (!isCommandName(name)) return err(refusal('unknownCommand', { command: name.slice(0, 64) }));
  const parsed = commandSchemas[name].safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue === undefined ? '' : issue.path.map(String).join('.');
    return err(refusal('malformed', { command: name, field, problem: issue?.message ?? '' }));
  }
  // The schema looked up by `name` has just accepted the input.
  return ok({ name, input: parsed.data } as Command);
};

const authorise = (name: CommandName, actor: Actor, now: string): Result<null> => {
  const { role, onDuty } = requirements[name];
  const isLead = hasRole(actor.staff.role, 'lead');
  if (!actor.staff.active || !hasRole(actor.staff.role, role))
    return err(refusal('notPermitted', { command: name, role }));
  const needsShift = onDuty === 'everyone' || (onDuty === 'agents' && !isLead);
  const atWork = actor.attendance !== null && !isForgotten(actor.attendance, now);
  return needsShift && !atWork ? err(refusal('notCheckedIn')) : ok(null);
};

/**
 * What a command becomes: one event, or a refusal. Pure; the shift of the actor is put on the event here, since it
 * decides the business date.
 */
export const decide = (command: Command, context: DecideContext): Decided => {
  const allowed = authorise(command.name, context.actor, context.now);
  if (!allowed.ok) return allowed;
  // `Command` pairs each name with its input; indexing by the name loses that pairing, and this restores it.
  const decider = deciders[command.name] as (input: Command['input'], context: DecideContext) => Decided;
  const decided = decider(command.input, context);
  const { attendance } = context.actor;
  if (!decided.ok || decided.value.shift !== undefined) return decided;
  if (attendance === null || isForgotten(attendance, context.now)) return decided;
  return ok({ ...decided.value, shift: attendance.shift });
};
