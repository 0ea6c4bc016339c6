import { describe, expect, it } from 'vitest';
import { createLabels } from '../../../electron/report/labels.ts';
import english from '../../../resources/i18n/en/report.json' with { type: 'json' };
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import { handoverReport } from '../../../shared/report/handover-report.ts';
import { handoverText } from '../../../shared/report/handover-text.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { projectionOf } from '../support/writer.ts';

const digest = { hash: 'd'.repeat(64), events: 9, writers: 1, bookId: 'b-1', heads: [] };

const reportOf = (book: SmallBook, id: string) => {
  const report = handoverReport(book.rows(), id, digest);
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
};

/** A day in the life of a handover: three items, one done, a question, a refusal, a read-back, an addition. */
const played = (takenOverAt = '2026-11-16T11:03:00.000Z'): SmallBook => {
  const book = createSmallBook();
  const open = (id: string, rest: object) =>
    book.act('s-ann', 'openFollowUp', { id, kind: 'callBack', summary: `回电 ${id} 13812345678`, ...rest });
  book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
  open('f-amber', { severity: 'amber', nextAction: { text: '打 138-1234-5678', owner: '波' } });
  open('f-red', {
    ...{ severity: 'red', promisedAt: '2026-11-16T18:00', contingency: '没人接就发 13812345678 短信' },
    ...{ customer: { name: '王女士', phone: '13812345678', orderNo: 'TB1' } },
    nextAction: { text: '寄配件', dueAt: '2026-11-17T09:00' },
  });
  open('f-plain', { kind: 'warehouse' });
  open('f-done', { customer: { name: '赵先生' } });
  book.act('s-ann', 'closeFollowUp', { followUpId: 'f-done', outcome: 'solved' });
  book.act('s-ann', 'signHandover', { id: 'h-1', remarks: '急事打 13812345678\n或者找主管' });
  open('f-late', { kind: 'complaint' });
  book.at(takenOverAt);
  book.act('s-new', 'checkIn', { shift: '2026-11-16/late' });
  book.act('s-new', 'acceptHandover', {
    handoverId: 'h-1',
    decisions: [
      { followUpId: 'f-red', decision: 'accepted', readBack: '六点前给王女士寄配件', takenBy: 's-new' },
      { followUpId: 'f-amber', decision: 'questioned', comment: '打哪个号', missing: ['contact'] },
      { followUpId: 'f-plain', decision: 'refused', comment: '归仓库' },
      { followUpId: 'f-late', decision: 'accepted' },
    ],
  });
  book.act('s-ann', 'answerQuestion', { followUpId: 'f-amber', text: '打 13812345678' });
  book.act('s-ann', 'amendHandover', { handoverId: 'h-1', text: '王女士改约周三' });
  return book;
};

describe('one handover as a value', () => {
  it('has the five parts, the most urgent first, what was written since, and both signatures', () => {
    const report = reportOf(played(), 'h-1');
    expect(report.parts.map(({ part, items }) => [part, items.map(({ followUpId }) => followUpId)])).toEqual([
      ['toCallBack', ['f-red', 'f-amber']],
      ['warehouse', ['f-plain']],
    ]);
    expect(report.added.map(({ followUpId }) => followUpId)).toEqual(['f-late']);
    expect(report.done).toEqual([
      {
        summary: '回电 f-done 138****5678',
        customer: { name: '赵先生', phone: null, orderNo: null, account: null },
        outcome: 'solved',
      },
    ]);
    expect(report).toMatchObject({
      shiftName: '早班',
      signed: { by: '安', auth: 'pin' },
      accepted: { by: '新', shiftName: '晚班', date: '2026-11-16' },
      late: false,
      countersigns: [{ side: 'tookOver', signature: null }],
      additions: [{ by: '安', text: '王女士改约周三' }],
    });
  });

  it('is late from the sixteenth minute after both shifts wanted it', () => {
    const lateAt = (at: string) => reportOf(played(at), 'h-1').late;
    expect(lateAt('2026-11-16T11:15:59.000Z')).toBe(false);
    expect(lateAt('2026-11-16T11:16:00.000Z')).toBe(true);
  });

  it('has what was said to each item, and the answer that came later', () => {
    const [toCallBack, warehouse] = reportOf(played(), 'h-1').parts;
    expect(toCallBack?.items.map(({ verdict }) => verdict)).toMatchObject([
      { decision: 'accepted', readBack: '六点前给王女士寄配件', takenBy: '新' },
      { decision: 'questioned', comment: '打哪个号', missing: ['contact'], answer: '打 138****5678' },
    ]);
    expect(warehouse?.items[0]?.verdict).toMatchObject({ decision: 'refused', comment: '归仓库' });
  });

  it('[D2] shows no number, as a value or as text, in either language', () => {
    const report = reportOf(played(), 'h-1');
    for (const language of ['zh-CN', 'en'] as const) {
      const all = JSON.stringify(report) + handoverText(report, createLabels(language), language);
      expect(all).not.toMatch(/1234[- ]?5678/);
      expect(all).toContain('138****5678');
    }
  });

  it('is the same whatever order the events came in, and refuses what is not there', () => {
    const book = played();
    const shuffled = projectionOf([...book.writer.events()].reverse());
    expect(handoverReport(shuffled, 'h-1', digest)).toEqual({ ok: true, value: reportOf(book, 'h-1') });
    expect(handoverReport(book.rows(), 'h-2', digest)).toMatchObject({ error: { code: 'notFound' } });
  });
});

describe('the text for a chat group', () => {
  it('is short lines, the most urgent first, numbered throughout', () => {
    const text = handoverText(reportOf(played(), 'h-1'), createLabels('zh-CN'), 'zh-CN');
    expect(text.split('\n')).toEqual([
      '【11月16日 早班交接】暖巢',
      '交班：安 12:00',
      '接班：新 19:03（晚班）',
      '',
      '◆ 紧急 1 件',
      '1. 回电 f-red 138****5678 (王女士 138****5678 TB1)',
      '   答应 18:00 前',
      '   下一步：寄配件，11-17 09:00 前',
      '   万一：没人接就发 138****5678 短信',
      '   新办',
      '',
      '◆ 要紧 1 件',
      '2. 回电 f-amber 138****5678',
      '   下一步：打 138****5678，波办',
      '   问：打哪个号',
      '   答：打 138****5678',
      '',
      '◆ 一般 2 件',
      '3. 回电 f-plain 138****5678',
      '   不接：归仓库',
      '4. 回电 f-late 138****5678',
      '',
      '本班了结 1 件',
      '交班的话：急事打 138****5678 或者找主管',
      '补录 19:03 安：王女士改约周三',
    ]);
  });

  it('has a word for everything in both languages', () => {
    expect(Object.keys(english.handover.text)).toEqual(Object.keys(chinese.handover.text));
    const waiting = createSmallBook();
    waiting.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    waiting.act('s-ann', 'signHandover', { id: 'h-1', nothingOpen: true, unscheduled: '发烧' });
    const text = handoverText(reportOf(waiting, 'h-1'), createLabels('en'), 'en');
    expect(text.split('\n')).toEqual([
      '[Handover 16 Nov 早班] 暖巢',
      'Handed over: 安 12:00',
      'Taken over: nobody yet',
      'Before its time: 发烧',
      'Nothing is open',
    ]);
  });
});
