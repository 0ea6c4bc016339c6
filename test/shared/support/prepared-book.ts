import type { Draft } from '../../../shared/rules/context.ts';
import type { Role } from '../../../shared/vocabulary.ts';
import { createSmallBook, type SmallBook } from './book.ts';

export const list = {
  ...{ name: '收班', when: 'cleaning', templates: null, rota: null },
  items: ['lamp', 'door'].map((itemId) => ({ itemId, text: itemId, proof: 'none', owner: 'anyone' })),
};

export const routine = {
  name: '联系买家',
  cadence: 'day',
  day: null,
  scope: 'shop',
  least: 1,
  most: 1,
  proof: 'none',
  proofHint: null,
  whenMissed: '昨天没联系买家',
} as const;

const briefing = {
  ...{ kind: 'product', title: '新书柜', text: '多一个抽屉', dueOn: '2026-11-20', readers: null },
  questions: [],
} as const;

export const manualInputs = {
  writePage: {
    value: { title: '包装', text: '先垫泡沫。', language: 'zh-CN', kinds: [], pictures: [] },
  },
  takeBackPage: { pageId: 'p-1', writer: 'pc0.aaaaaaa0', seq: 1 },
  writeScript: { value: { chapter: 'handover', title: '缺货', text: '{customer}，补货到了。' } },
  takeBackScript: { scriptId: 'w-1', writer: 'pc0.aaaaaaa0', seq: 1 },
  judgeQuestions: { pageId: 'handover', seen: '', withdrawn: ['who-signs'], left: 5 },
} as const;

export const briefingInputs = {
  announceBriefing: { ...briefing, title: '新规矩' },
  changeBriefing: { briefingId: 'b-1', ...briefing, text: '改了', readAgain: true },
  withdrawBriefing: { briefingId: 'b-1', withdrawn: true },
  readBriefing: { briefingId: 'b-1' },
};

export const importList = {
  ...{ importId: 'i-0123456789abcdef-1', digest: '0123456789abcdef', day: '20261116' },
  ...{ source: '名单.csv', headings: ['姓名'], lines: 1 },
  mapping: { targets: ['name'], kind: 'callBack', lead: '回访', promiseTime: '18:00', nextAction: '' },
} as const;

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

/** A book in which each of the commands has something to act on. */
export const prepared = (): SmallBook => {
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
  const drawn = { drawId: 'd-1', week: '2026-W47', outOf: 1, followUps: ['f-closed'] };
  book.writer.record({ type: 'spotChecksDrawn', body: drawn }, book.nowMs());
  book.act('s-boss', 'makeDecision', { id: 'd-2', week: '2026-W47', text: '旧单先发' });
  const shipped = { followUpId: 'f-open', milestone: 'shipped', at: '2026-11-16T09:00' };
  book.act('s-boss', 'noteMilestone', { id: 'k-1', ...shipped });
  book.act('s-boss', 'startImport', importList);
  book.act('s-bo', 'checkIn', { shift: '2026-11-16/late' });
  // It has been asked for since last week, so that Sunday’s could be missed.
  const since = Date.parse('2026-11-13T00:00:00.000Z');
  book.writer.record({ type: 'routineAdded', body: { routineId: 'q-1', ...routine } }, since);
  book.act('s-boss', 'addChecklist', { id: 'c-1', ...list });
  book.act('s-bo', 'doChecklistItem', { checklistId: 'c-1', itemId: 'door' });
  book.act('s-boss', 'announceBriefing', { id: 'b-1', ...briefing });
  betweenShifts(book);
  book.act('s-lead', 'setProbation', { staffId: 's-tim', startsOn: '2026-11-16', mentor: 's-ann' });
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
