import { describe, expect, it } from 'vitest';
import { type CommandName, commandNames } from '../../../shared/commands/schemas.ts';
import { type Role, roles } from '../../../shared/vocabulary.ts';
import {
  briefingInputs,
  importList,
  list,
  manualInputs,
  prepared,
  routine,
} from '../support/prepared-book.ts';
import { setUp } from '../support/set-up.ts';

/**
 * Who may do what, written down a second time by hand `[A5]`: for each role a letter. `y` may, whether at work or not;
 * `s` may while on a shift; `n` may not.
 */
const expected: Readonly<Record<CommandName, string>> = {
  //                   trainee agent lead manager
  changeBookSettings: 'n n n y',
  addStaff: 'n n n y',
  changeStaff: 'n n n y',
  unlockPin: 'n n y y',
  addShiftTemplate: 'n n y y',
  changeShiftTemplate: 'n n y y',
  changeFollowUpTemplate: 'n n y y',
  changeCadence: 'n n y y',
  writePage: 'n n y y',
  takeBackPage: 'n n y y',
  writeScript: 'n n y y',
  takeBackScript: 'n n y y',
  judgeQuestions: 'n n y y',
  announceBriefing: 'n n y y',
  changeBriefing: 'n n y y',
  withdrawBriefing: 'n n y y',
  readBriefing: 'y y y y',
  answerQuiz: 'y y y y',
  takeChapterTest: 'y y y y',
  takeTypingTest: 'y y y y',
  changeLearningPlan: 'n n y y',
  setProbation: 'n n y y',
  // Of one’s own trainee; somebody else’s is in plan.test.ts.
  signOffItem: 'n y y y',
  decideProbation: 'n n y y',
  withdrawProbationEntry: 'n y y y',
  sealWeek: 'n n y y',
  drawSpotChecks: 'n n y y',
  judgeSpotCheck: 'n n y y',
  makeDecision: 'n n y y',
  settleDecision: 'n n y y',
  checkIn: 'y y y y',
  // Of somebody else; oneself is in check-in.test.ts.
  moveShift: 'n n y y',
  withdrawCheckIn: 's s s s',
  checkOut: 's s s s',
  openFollowUp: 's s y y',
  updateFollowUp: 's s y y',
  recordProgress: 's s y y',
  withdrawProgress: 's s y y',
  mergeCustomers: 'n s y y',
  partCustomer: 'n s y y',
  snoozeFollowUp: 's s y y',
  recordReply: 's s y y',
  noteMilestone: 's s y y',
  withdrawMilestone: 's s y y',
  closeFollowUp: 's s y y',
  reopenFollowUp: 's s y y',
  writeNote: 's s y y',
  amendNote: 's s y y',
  settleNote: 's s y y',
  withdrawNote: 's s y y',
  answerNote: 'n n y y',
  withdrawNoteAnswer: 's s y y',
  seeNoteAnswer: 'y y y y',
  joinNotes: 'n n y y',
  partNote: 'n n y y',
  withdrawNoteGrouping: 'n n y y',
  signHandover: 's s s s',
  acceptHandover: 's s s s',
  amendHandover: 's s y y',
  countersignHandover: 'n y y y',
  awaitRelief: 's s s s',
  releaseDeparture: 's s y y',
  confirmDeparture: 'n n y y',
  questionFollowUp: 's s y y',
  answerQuestion: 'y y y y',
  settleRefusal: 'n n y y',
  revealPhone: 'n s y y',
  exportPhones: 'n n n y',
  startImport: 'n s y y',
  finishImport: 'n s y y',
  // Of somebody else’s list; one’s own is in import.test.ts.
  withdrawImport: 'n n y y',
  addChecklist: 'n n y y',
  changeChecklist: 'n n y y',
  swapDuty: 'n n y y',
  doChecklistItem: 's s s s',
  undoChecklistItem: 's s s s',
  skipChecklistItem: 's s s s',
  addRoutine: 'n n y y',
  changeRoutine: 'n n y y',
  countRoutine: 's s y y',
  reportRoutine: 's s y y',
  withdrawRoutineEntry: 's s y y',
  writeStatement: 'y y y y',
  planRoster: 'n n y y',
  copyRoster: 'n n y y',
  requestLeave: 'y y y y',
  decideLeave: 'n n y y',
  // Of somebody else’s request; one’s own is in roster.test.ts.
  withdrawLeave: 'n n y y',
  // Of somebody else’s attendance; one’s own is in attendance.test.ts.
  repairAttendance: 'n n y y',
  enterAttendance: 'n n y y',
  decideMerit: 'n n y y',
  enterMerit: 'n n y y',
  spendFund: 'n n n y',
  reverseMerit: 'n n y y',
};

const person: Readonly<Record<Role, string>> = {
  trainee: 's-new',
  agent: 's-ann',
  lead: 's-lead',
  manager: 's-boss',
};

const inputs: Readonly<Record<CommandName, unknown>> = {
  changeBookSettings: { shopName: '新店名' },
  addStaff: { name: '某人', role: 'agent' },
  changeStaff: { staffId: 's-bo', name: '小波' },
  unlockPin: { staffId: 's-bo' },
  addShiftTemplate: { name: '周末班', start: '10:00', end: '18:00' },
  changeShiftTemplate: { templateId: 'night', name: '大夜班' },
  sealWeek: { week: '2026-W46', seen: '' },
  drawSpotChecks: { week: '2026-W47', count: 1 },
  judgeSpotCheck: { drawId: 'd-1', followUpId: 'f-closed', verdict: 'confirmed' },
  makeDecision: { week: '2026-W47', text: '下周先发旧单' },
  settleDecision: { decisionId: 'd-2', state: 'done' },
  ...briefingInputs,
  ...manualInputs,
  answerQuiz: { question: 'handover/relief-late', chosen: 1, right: true },
  takeChapterTest: {
    chapter: 'handover',
    answers: [{ question: 'handover/relief-late', chosen: 0, right: false }],
  },
  takeTypingTest: { language: 'zh-CN', passage: 'greeting', typed: 60, errors: 2, ms: 60_000 },
  changeLearningPlan: { value: { items: [] } },
  setProbation: { staffId: 's-tim', startsOn: '2026-11-23', mentor: 's-ann' },
  signOffItem: { staffId: 's-tim', itemId: 'greet' },
  decideProbation: { staffId: 's-tim', verdict: 'passed' },
  withdrawProbationEntry: { staffId: 's-tim', writer: 'pc0.aaaaaaa0', seq: 1 },
  changeCadence: { value: { rules: [], restDays: { weekdays: [7], dates: [] } } },
  changeFollowUpTemplate: { kind: 'visit', value: { wanted: [{ field: 'address' }] } },
  checkIn: { shift: '2026-11-16/early' },
  moveShift: { staffId: 's-bo', shift: '2026-11-16/early' },
  withdrawCheckIn: {},
  checkOut: {},
  openFollowUp: { kind: 'intent', summary: '要一张桌子' },
  updateFollowUp: { followUpId: 'f-open', changes: { summary: '要两张桌子' } },
  recordProgress: { followUpId: 'f-open', text: '联系过了' },
  mergeCustomers: { writing: 'followUp:f-open', others: ['note:n-1'] },
  partCustomer: { writing: 'followUp:f-phone', by: ['phone:abcdefghijklmnop'] },
  withdrawProgress: { followUpId: 'f-open', writer: 'pc0.aaaaaaa0', seq: 1 },
  snoozeFollowUp: { followUpId: 'f-open', until: '2026-11-17T10:00' },
  recordReply: { followUpId: 'f-open' },
  noteMilestone: { followUpId: 'f-open', milestone: 'shipped', at: '2026-11-16T09:00' },
  withdrawMilestone: { milestoneId: 'k-1', withdrawn: true },
  closeFollowUp: { followUpId: 'f-open', outcome: 'won' },
  reopenFollowUp: { followUpId: 'f-closed', reason: '又来了' },
  writeNote: { kind: 'idea', text: '多放椅子' },
  amendNote: { noteId: 'n-1', text: '多放两把椅子' },
  settleNote: { noteId: 'n-1', settled: true },
  withdrawNote: { noteId: 'n-1', withdrawn: true },
  answerNote: { noteId: 'n-1', verdict: 'adopted' },
  withdrawNoteAnswer: { noteId: 'n-1', writer: 'pc0.aaaaaaa0', seq: 1 },
  seeNoteAnswer: { noteId: 'n-1' },
  joinNotes: { noteIds: ['n-1', 'n-2'] },
  partNote: { noteId: 'n-1', from: ['n-2'] },
  withdrawNoteGrouping: { noteId: 'n-1', writer: 'pc0.aaaaaaa0', seq: 1 },
  revealPhone: { followUpId: 'f-phone', tag: 'abcdefghijklmnop' },
  exportPhones: { reason: '税务局要核对' },
  signHandover: {},
  acceptHandover: {
    handoverId: 'h-1',
    decisions: ['f-open', 'f-refused'].map((followUpId) => ({ followUpId, decision: 'accepted' })),
  },
  amendHandover: { handoverId: 'h-1', text: '补一句' },
  countersignHandover: { handoverId: 'h-1', side: 'handedOver' },
  awaitRelief: { why: '路上堵车' },
  releaseDeparture: { staffId: 's-cai', way: 'leadByPhone', reason: '接班的病了', approvedBy: 's-chief' },
  confirmDeparture: { attendanceId: 'a-dong', confirmed: true },
  questionFollowUp: { followUpId: 'f-open', text: '哪一款？' },
  answerQuestion: { followUpId: 'f-refused', text: '大的那款' },
  settleRefusal: { followUpId: 'f-refused', reason: '今天就办' },
  startImport: { ...importList, importId: 'i-00000000000000ff-1', digest: '00000000000000ff' },
  finishImport: { importId: 'i-0123456789abcdef-1', written: 1, leftOut: 0 },
  withdrawImport: { importId: 'i-0123456789abcdef-1', withdrawn: true },
  addChecklist: { ...list, name: '巡店' },
  changeChecklist: { checklistId: 'c-1', ...list, name: '打烊', active: true },
  swapDuty: { checklistId: 'c-1', date: '2026-11-16', staffId: 's-bo', reason: '换班' },
  doChecklistItem: { checklistId: 'c-1', itemId: 'lamp' },
  undoChecklistItem: { checklistId: 'c-1', itemId: 'door' },
  skipChecklistItem: { checklistId: 'c-1', itemId: 'lamp', reason: '停电' },
  addRoutine: { ...routine, name: '发帖' },
  changeRoutine: { routineId: 'q-1', ...routine, least: 2, most: 2, active: true },
  countRoutine: { routineId: 'q-1' },
  reportRoutine: { routineId: 'q-1', period: 'day/2026-11-15', text: '昨天一个也没联系' },
  withdrawRoutineEntry: { routineId: 'q-1', writer: 'pc0.aaaaaaa0', seq: 1 },
  writeStatement: { week: '2026-W47', work: '卖了三张床', problems: null, customerWords: null },
  planRoster: { week: '2026-W48', cells: [{ staffId: 's-bo', date: '2026-11-24', templateId: 'late' }] },
  copyRoster: { from: '2026-W47', to: '2026-W48' },
  requestLeave: { kind: 'leave', from: '2026-11-25', to: '2026-11-25', reason: '家里有事' },
  decideLeave: { leaveId: 'l-1', granted: false, reason: '人手不够' },
  withdrawLeave: { leaveId: 'l-1' },
  repairAttendance: { attendanceId: 'a-1', outAt: '2026-11-15T18:50', reason: '监控看到的' },
  enterAttendance: {
    ...{ staffId: 's-bo', shift: '2026-11-14/early', inAt: '2026-11-14T09:00', outAt: '2026-11-14T19:00' },
    reason: '断电那天',
  },
  decideMerit: {
    proposalId: 'late.s-bo.2026-11-15.early',
    ...{ minutes: 30, ordinal: 1, decision: 'confirmed' },
  },
  enterMerit: { staffId: 's-bo', kind: 'complaint', fineFen: 2_000, reason: '客户投诉属实' },
  spendFund: { amountFen: 1_500, what: '水果' },
  reverseMerit: { entryId: 'm-1', reason: '记错人了' },
};

const cells = commandNames.flatMap((command) =>
  roles.flatMap((role, index) =>
    [false, true].map((onShift) => ({
      command,
      role,
      onShift,
      rule: expected[command].split(' ')[index] ?? '',
    })),
  ),
);

describe('[A5] who may do what', () => {
  it('says something about every command there is', () => {
    expect(Object.keys(expected).sort()).toEqual([...commandNames].sort());
    expect(cells).toHaveLength(commandNames.length * 4 * 2);
  });

  it.each(cells)('$role, on a shift $onShift, $command: $rule', ({ command, role, onShift, rule }) => {
    const book = prepared();
    const staffId = person[role];
    if (onShift && command !== 'checkIn') book.act(staffId, 'checkIn', { shift: '2026-11-16/early' });
    const input = setUp[command]?.(book, staffId) ?? inputs[command];
    const before = book.writer.events().length;
    const { ok, error } = { error: undefined, ...book.ask(staffId, command, input) };
    const may = rule === 'y' || (rule === 's' && onShift);
    expect(ok).toBe(may);
    if (!may) expect(error?.code).toBe(rule === 'n' ? 'notPermitted' : 'notCheckedIn');
    expect(book.writer.events().length - before).toBe(may ? 1 : 0);
  });

  it.each(commandNames)('%s is refused to somebody who has left', (command) => {
    const book = prepared();
    book.act('s-boss', 'addStaff', { id: 's-other', name: '另一位', role: 'manager' });
    book.act('s-boss', 'changeStaff', { staffId: 's-other', active: false });
    expect(book.ask('s-other', command, inputs[command])).toMatchObject({
      ok: false,
      error: { code: 'notPermitted' },
    });
  });

  it('does not count a shift whose check-out was forgotten as being at work', () => {
    const book = prepared();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    book.at('2026-11-16T16:59:00.000Z');
    expect(book.ask('s-ann', 'writeNote', inputs.writeNote)).toMatchObject({ ok: true });
    book.at('2026-11-16T17:01:00.000Z');
    expect(book.ask('s-ann', 'writeNote', inputs.writeNote)).toMatchObject({
      error: { code: 'notCheckedIn' },
    });
  });

  it('lets nobody but a lead check somebody else out', () => {
    const book = prepared();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    expect(book.ask('s-ann', 'checkOut', { staffId: 's-bo' })).toMatchObject({
      error: { code: 'notPermitted' },
    });
    const out = book.act('s-lead', 'checkOut', { staffId: 's-bo' });
    expect(out).toMatchObject({ actor: 's-lead', body: { staffId: 's-bo' }, shift: '2026-11-16/late' });
  });
});
