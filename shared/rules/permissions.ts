import type { CommandName } from '../commands/schemas.ts';
import { type Role, roles } from '../vocabulary.ts';

/** What a command asks of its actor: the least role, and whether they must be checked in. */
export interface Requirement {
  readonly role: Role;
  /** `agents` leaves out leads and managers, who may act without a shift of their own. */
  readonly onDuty: 'no' | 'agents' | 'everyone';
}

/** Who may do what `[A5]`. A command missing here does not compile: there is no default. */
export const requirements: Readonly<Record<CommandName, Requirement>> = {
  changeBookSettings: { role: 'manager', onDuty: 'no' },
  addStaff: { role: 'manager', onDuty: 'no' },
  changeStaff: { role: 'manager', onDuty: 'no' },
  unlockPin: { role: 'lead', onDuty: 'no' },
  addShiftTemplate: { role: 'lead', onDuty: 'no' },
  changeShiftTemplate: { role: 'lead', onDuty: 'no' },
  checkIn: { role: 'trainee', onDuty: 'no' },
  // Below lead only one’s own; decided there.
  moveShift: { role: 'trainee', onDuty: 'no' },
  withdrawCheckIn: { role: 'trainee', onDuty: 'everyone' },
  checkOut: { role: 'trainee', onDuty: 'no' },
  openFollowUp: { role: 'trainee', onDuty: 'agents' },
  updateFollowUp: { role: 'trainee', onDuty: 'agents' },
  recordProgress: { role: 'trainee', onDuty: 'agents' },
  // Only one’s own; decided there.
  withdrawProgress: { role: 'trainee', onDuty: 'agents' },
  snoozeFollowUp: { role: 'trainee', onDuty: 'agents' },
  recordReply: { role: 'trainee', onDuty: 'agents' },
  closeFollowUp: { role: 'trainee', onDuty: 'agents' },
  reopenFollowUp: { role: 'trainee', onDuty: 'agents' },
  writeNote: { role: 'trainee', onDuty: 'agents' },
  amendNote: { role: 'trainee', onDuty: 'agents' },
  settleNote: { role: 'trainee', onDuty: 'agents' },
  withdrawNote: { role: 'trainee', onDuty: 'agents' },
  answerNote: { role: 'lead', onDuty: 'no' },
  // Only one’s own; decided there.
  withdrawNoteAnswer: { role: 'trainee', onDuty: 'agents' },
  // Of one’s own note; decided there.
  seeNoteAnswer: { role: 'trainee', onDuty: 'no' },
  joinNotes: { role: 'lead', onDuty: 'no' },
  partNote: { role: 'lead', onDuty: 'no' },
  // Only one’s own; decided there.
  withdrawNoteGrouping: { role: 'lead', onDuty: 'no' },
  // A trainee asks their mentor to call, or to look.
  revealPhone: { role: 'agent', onDuty: 'agents' },
  mergeCustomers: { role: 'agent', onDuty: 'agents' },
  partCustomer: { role: 'agent', onDuty: 'agents' },
  exportPhones: { role: 'manager', onDuty: 'no' },
  signHandover: { role: 'trainee', onDuty: 'everyone' },
  acceptHandover: { role: 'trainee', onDuty: 'everyone' },
  countersignHandover: { role: 'agent', onDuty: 'no' },
  amendHandover: { role: 'trainee', onDuty: 'agents' },
  awaitRelief: { role: 'trainee', onDuty: 'everyone' },
  releaseDeparture: { role: 'trainee', onDuty: 'agents' },
  confirmDeparture: { role: 'lead', onDuty: 'no' },
  startImport: { role: 'agent', onDuty: 'agents' },
  finishImport: { role: 'agent', onDuty: 'agents' },
  // Below lead only one’s own; decided there.
  withdrawImport: { role: 'agent', onDuty: 'no' },
  questionFollowUp: { role: 'trainee', onDuty: 'agents' },
  answerQuestion: { role: 'trainee', onDuty: 'no' },
  // Below lead only for oneself and at work; decided there.
  settleRefusal: { role: 'trainee', onDuty: 'no' },
  planRoster: { role: 'lead', onDuty: 'no' },
  copyRoster: { role: 'lead', onDuty: 'no' },
  requestLeave: { role: 'trainee', onDuty: 'no' },
  decideLeave: { role: 'lead', onDuty: 'no' },
  withdrawLeave: { role: 'trainee', onDuty: 'no' },
  addChecklist: { role: 'lead', onDuty: 'no' },
  changeChecklist: { role: 'lead', onDuty: 'no' },
  swapDuty: { role: 'lead', onDuty: 'no' },
  doChecklistItem: { role: 'trainee', onDuty: 'everyone' },
  undoChecklistItem: { role: 'trainee', onDuty: 'everyone' },
  skipChecklistItem: { role: 'trainee', onDuty: 'everyone' },
  noteMilestone: { role: 'trainee', onDuty: 'agents' },
  withdrawMilestone: { role: 'trainee', onDuty: 'agents' },
  sealWeek: { role: 'lead', onDuty: 'no' },
  drawSpotChecks: { role: 'lead', onDuty: 'no' },
  judgeSpotCheck: { role: 'lead', onDuty: 'no' },
  makeDecision: { role: 'lead', onDuty: 'no' },
  settleDecision: { role: 'lead', onDuty: 'no' },
  // For oneself alone; it needs no shift: one may learn before it begins.
  answerQuiz: { role: 'trainee', onDuty: 'no' },
  takeChapterTest: { role: 'trainee', onDuty: 'no' },
  takeTypingTest: { role: 'trainee', onDuty: 'no' },
  changeLearningPlan: { role: 'lead', onDuty: 'no' },
  setProbation: { role: 'lead', onDuty: 'no' },
  // Below lead only of one’s own trainee; decided there.
  signOffItem: { role: 'agent', onDuty: 'no' },
  decideProbation: { role: 'lead', onDuty: 'no' },
  // Below lead only one’s own; decided there.
  withdrawProbationEntry: { role: 'agent', onDuty: 'no' },
  changeCadence: { role: 'lead', onDuty: 'no' },
  changeFollowUpTemplate: { role: 'lead', onDuty: 'no' },
  writePage: { role: 'lead', onDuty: 'no' },
  takeBackPage: { role: 'lead', onDuty: 'no' },
  writeScript: { role: 'lead', onDuty: 'no' },
  takeBackScript: { role: 'lead', onDuty: 'no' },
  judgeQuestions: { role: 'lead', onDuty: 'no' },
  addRoutine: { role: 'lead', onDuty: 'no' },
  changeRoutine: { role: 'lead', onDuty: 'no' },
  countRoutine: { role: 'trainee', onDuty: 'agents' },
  // Whoever sees it reports it (S10).
  reportRoutine: { role: 'trainee', onDuty: 'agents' },
  // Below lead only one’s own; decided there.
  withdrawRoutineEntry: { role: 'trainee', onDuty: 'agents' },
  announceBriefing: { role: 'lead', onDuty: 'no' },
  changeBriefing: { role: 'lead', onDuty: 'no' },
  withdrawBriefing: { role: 'lead', onDuty: 'no' },
  // For oneself alone; one may read on the way in.
  readBriefing: { role: 'trainee', onDuty: 'no' },
  // One’s own; there is no way to say whose.
  writeStatement: { role: 'trainee', onDuty: 'no' },
  repairAttendance: { role: 'trainee', onDuty: 'no' },
  enterAttendance: { role: 'lead', onDuty: 'no' },
  decideMerit: { role: 'lead', onDuty: 'no' },
  enterMerit: { role: 'lead', onDuty: 'no' },
  spendFund: { role: 'manager', onDuty: 'no' },
  reverseMerit: { role: 'lead', onDuty: 'no' },
};

export const hasRole = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);
