import { describe, expect, it } from 'vitest';
import { type CommandName, commandNames } from '../../../shared/commands/schemas.ts';
import type { Draft } from '../../../shared/rules/context.ts';
import { type Role, roles } from '../../../shared/vocabulary.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';

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
  closeFollowUp: 's s y y',
  reopenFollowUp: 's s y y',
  writeNote: 's s y y',
  amendNote: 's s y y',
  settleNote: 's s y y',
  withdrawNote: 's s y y',
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

const list = {
  ...{ name: '收班', when: 'cleaning', templates: null, rota: null },
  items: ['lamp', 'door'].map((itemId) => ({ itemId, text: itemId, proof: 'none', owner: 'anyone' })),
};

const importList = {
  ...{ importId: 'i-0123456789abcdef-1', digest: '0123456789abcdef', day: '20261116' },
  ...{ source: '名单.csv', headings: ['姓名'], lines: 1 },
  mapping: { targets: ['name'], kind: 'callBack', lead: '回访', promiseTime: '18:00', nextAction: '' },
} as const;

const inputs: Readonly<Record<CommandName, unknown>> = {
  changeBookSettings: { shopName: '新店名' },
  addStaff: { name: '某人', role: 'agent' },
  changeStaff: { staffId: 's-bo', name: '小波' },
  unlockPin: { staffId: 's-bo' },
  addShiftTemplate: { name: '周末班', start: '10:00', end: '18:00' },
  changeShiftTemplate: { templateId: 'night', name: '大夜班' },
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
  closeFollowUp: { followUpId: 'f-open', outcome: 'won' },
  reopenFollowUp: { followUpId: 'f-closed', reason: '又来了' },
  writeNote: { kind: 'idea', text: '多放椅子' },
  amendNote: { noteId: 'n-1', text: '多放两把椅子' },
  settleNote: { noteId: 'n-1', settled: true },
  withdrawNote: { noteId: 'n-1', withdrawn: true },
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

/** A trainee’s signature, an item refused and asked about, somebody let go by phone, and one who may not leave yet. */
const betweenShifts = ({ act, writer, nowMs }: SmallBook): void => {
  const add = (id: string, name: string, role: Role) => act('s-boss', 'addStaff', { id, name, role });
  add('s-chief', '副组长', 'lead');
  add('s-tim', '天', 'trainee');
  add('s-cai', '彩', 'agent');
  add('s-dong', '东', 'agent');
  act('s-boss', 'openFollowUp', { id: 'f-refused', kind: 'intent', summary: '柜子' });
  act('s-tim', 'checkIn', { shift: '2026-11-16/late' });
  act('s-tim', 'signHandover', { id: 'h-1' });
  const span = { startsAt: '2026-11-16T04:30:00.000Z', endsAt: '2026-11-16T15:30:00.000Z' };
  const release = { way: 'leadByPhone', reason: '没人接', approvedBy: 's-lead' } as const;
  const [cai, dong] = ['2026-11-16/cai', '2026-11-16/dong'];
  const refused = [{ followUpId: 'f-refused', decision: 'refused' as const, comment: '说不清' }];
  const drafts: readonly Draft[] = [
    { type: 'checkedIn', body: { attendanceId: 'a-cai', staffId: 's-cai', shift: cai, ...span } },
    { type: 'checkedIn', body: { attendanceId: 'a-dong', staffId: 's-dong', shift: dong, ...span } },
    {
      type: 'handoverAccepted',
      body: { handoverId: 'h-0', toShift: dong, decisions: refused, meaning: 'tookOver' },
    },
    { type: 'followUpQuestioned', body: { followUpId: 'f-refused', to: 's-boss', text: '多大？' } },
    { type: 'departureReleased', body: { attendanceId: 'a-dong', staffId: 's-dong', ...release } },
  ];
  for (const draft of drafts) writer.record(draft, nowMs());
};

/** What must be so for one command alone; the input, where it speaks of that. */
const setUp: Readonly<Partial<Record<CommandName, (book: SmallBook, staffId: string) => unknown>>> = {
  withdrawProgress: (book, staffId) => {
    book.ask(staffId, 'recordProgress', { followUpId: 'f-open', text: '记错了' });
    return { followUpId: 'f-open', writer: book.writer.id, seq: book.writer.events().at(-1)?.seq };
  },
  releaseDeparture: (book) => void book.act('s-boss', 'changeBookSettings', { requireAcceptance: true }),
};

/** A book in which each of the commands has something to act on. */
const prepared = (): SmallBook => {
  const book = createSmallBook();
  book.act('s-boss', 'openFollowUp', { id: 'f-open', kind: 'intent', summary: '桌子' });
  book.act('s-boss', 'openFollowUp', {
    ...{ id: 'f-phone', kind: 'intent', summary: '柜子' },
    customer: { phone: { mask: '138****5678', tag: 'abcdefghijklmnop' } },
  });
  book.act('s-boss', 'closeFollowUp', { followUpId: 'f-phone', outcome: 'won' });
  book.act('s-boss', 'openFollowUp', { id: 'f-closed', kind: 'intent', summary: '椅子' });
  book.act('s-boss', 'closeFollowUp', { followUpId: 'f-closed', outcome: 'won' });
  book.act('s-boss', 'writeNote', { id: 'n-1', kind: 'idea', text: '椅子' });
  book.act('s-boss', 'startImport', importList);
  book.act('s-bo', 'checkIn', { shift: '2026-11-16/late' });
  book.act('s-boss', 'addChecklist', { id: 'c-1', ...list });
  book.act('s-bo', 'doChecklistItem', { checklistId: 'c-1', itemId: 'door' });
  betweenShifts(book);
  const cell = { staffId: 's-bo', date: '2026-11-17', templateId: 'early' };
  book.act('s-boss', 'planRoster', { week: '2026-W47', cells: [cell] });
  const leave = { staffId: 's-bo', kind: 'leave', from: '2026-11-26', to: '2026-11-26', reason: '看牙' };
  book.act('s-boss', 'requestLeave', { id: 'l-1', ...leave });
  const sunday = { shift: '2026-11-15/early', inAt: '2026-11-15T09:30', outAt: '2026-11-15T18:30' };
  book.act('s-boss', 'enterAttendance', { id: 'a-1', staffId: 's-bo', ...sunday, reason: '没签到' });
  const fine = { staffId: 's-bo', kind: 'complaint', fineFen: 2_000 };
  book.act('s-boss', 'enterMerit', { id: 'm-1', ...fine, reason: '客户投诉属实' });
  return book;
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
