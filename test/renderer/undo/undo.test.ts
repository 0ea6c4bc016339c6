import { describe, expect, it } from 'vitest';
import { type Before, compensationOf, type Intent } from '../../../renderer/undo/compensation.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { createBook, mustRun } from './book.ts';

/** What a person sees of a follow-up: everything but who did what when. */
const faceOf = (row: FollowUpRow | null) => {
  if (row === null) return null;
  const { history, head, touchedAt, turns, closedAt, ...face } = row;
  return face;
};

describe('undo', () => {
  const open: Intent = {
    name: 'openFollowUp',
    input: { kind: 'intent', severity: 'normal', summary: '要实拍图', customer: { phone: '13800001234' } },
  };

  it('[A7] every undo brings the follow-up back as it was, and adds to its history instead of removing', () => {
    const changes: readonly Intent[] = [
      {
        name: 'updateFollowUp',
        input: { followUpId: 'f-0', changes: { summary: '要小样', customer: null, severity: 'red' } },
      },
      {
        name: 'updateFollowUp',
        input: { followUpId: 'f-0', changes: { promisedAt: '2026-11-23T16:30', details: '多行\n文字' } },
      },
      { name: 'closeFollowUp', input: { followUpId: 'f-0', outcome: 'declined', reason: '不要了' } },
    ];
    for (const intent of changes) {
      const book = createBook();
      mustRun(book, open);
      const before = book.rows.get('followUp', 'f-0');
      const done = mustRun(book, intent);
      const compensation = compensationOf(intent, done, before, '撤销');
      if (compensation === null) throw new Error('nothing to undo');
      mustRun(book, compensation);
      const after = book.rows.get('followUp', 'f-0');
      expect(faceOf(after)).toEqual(faceOf(before));
      expect(after?.history.length).toBe((before?.history.length ?? 0) + 2);
    }
  });

  it('undoing a statement brings the one before back, or none; every one stays readable', () => {
    const book = createBook();
    const write = (work: string): Intent => ({
      name: 'writeStatement',
      input: { week: '2026-W47', work, problems: null, customerWords: null },
    });
    const rowNow = () => book.rows.all('statement')[0] ?? null;
    const undo = (intent: Intent): void => {
      const before = rowNow();
      const compensation = compensationOf(intent, mustRun(book, intent), before, '撤销');
      if (compensation === null) throw new Error('nothing to undo');
      mustRun(book, compensation);
    };
    undo(write('一'));
    expect(rowNow()?.text).toBeNull();
    mustRun(book, write('二'));
    undo(write('三'));
    expect(rowNow()?.text?.work).toBe('二');
    expect(rowNow()?.versions.map(({ text }) => text?.work ?? null)).toEqual(['一', null, '二', '三', '二']);
  });

  it('undoing what was said of a trainee or their plan brings back what was before', () => {
    const book = createBook();
    for (const [staffId, role] of [
      ['s-new', 'trainee'],
      ['s-ann', 'agent'],
    ] as const)
      mustRun(book, { name: 'addStaff', input: { id: staffId, name: staffId, role } });
    const undo = (intent: Intent, before: Before): void => {
      const compensation = compensationOf(intent, mustRun(book, intent), before, '撤销');
      if (compensation === null) throw new Error('nothing to undo');
      mustRun(book, compensation);
    };
    const set = (startsOn: string): Intent => ({
      name: 'setProbation',
      input: { staffId: 's-new', startsOn, mentor: 's-ann' },
    });
    const now = () => [
      book.rows.get('probation', 's-new')?.startsOn ?? null,
      book.rows.get('staff', 's-new')?.mentor ?? null,
    ];
    undo(set('2026-11-16'), { startsOn: null, mentor: null });
    expect(now()).toEqual([null, null]);
    mustRun(book, set('2026-11-16'));
    undo(set('2026-11-23'), { startsOn: '2026-11-16', mentor: 's-ann' });
    expect(now()).toEqual(['2026-11-16', 's-ann']);

    undo({ name: 'signOffItem', input: { staffId: 's-new', itemId: 'greet' } }, null);
    undo({ name: 'decideProbation', input: { staffId: 's-new', verdict: 'passed' } }, null);
    const { signOffs = [], decisions = [] } = book.rows.get('probation', 's-new') ?? {};
    expect([...signOffs, ...decisions].map(({ withdrawn }) => withdrawn?.by)).toEqual(['s-1', 's-1']);

    const plan = (text: string): Intent => ({
      name: 'changeLearningPlan',
      input: { value: { items: [{ itemId: 'a', week: 1, kind: 'practice', text }] } },
    });
    const planNow = () => book.rows.get('learningPlan', 'plan');
    undo(plan('一'), planNow());
    expect(planNow()?.value).toBeNull();
    mustRun(book, plan('二'));
    undo(plan('三'), planNow());
    expect(planNow()?.value?.items.map(({ text }) => text)).toEqual(['二']);
  });

  it('undoing a briefing takes it back; undoing a change of it brings the words back, and nobody is asked again', () => {
    const book = createBook();
    const said = { kind: 'product' as const, title: '新书柜', dueOn: '2026-12-31', readers: null };
    const announced: Intent = {
      name: 'announceBriefing',
      input: { id: 'b-0', ...said, questions: [], text: '一' },
    };
    const done = { ...mustRun(book, announced), id: 'b-0' };
    const before = book.rows.get('briefing', 'b-0');
    const changed: Intent = {
      name: 'changeBriefing',
      input: { briefingId: 'b-0', ...said, questions: [], text: '二', readAgain: true },
    };
    const back = compensationOf(changed, mustRun(book, changed), before, '撤销');
    if (back === null) throw new Error('nothing to undo');
    mustRun(book, back);
    const after = book.rows.get('briefing', 'b-0');
    expect(after?.versions.map(({ text, readAgain }) => [text, readAgain])).toEqual([
      ['一', true],
      ['二', true],
      ['一', false],
    ]);
    const gone = compensationOf(announced, done, null, '撤销');
    if (gone === null) throw new Error('nothing to undo');
    mustRun(book, gone);
    expect(book.rows.get('briefing', 'b-0')?.withdrawn).toBe(true);
  });

  it('undoing a line of progress strikes it out, and the words stay', () => {
    const book = createBook();
    mustRun(book, open);
    const before = book.rows.get('followUp', 'f-0');
    const intent: Intent = { name: 'recordProgress', input: { followUpId: 'f-0', text: '打过电话' } };
    const compensation = compensationOf(intent, mustRun(book, intent), before, '撤销');
    if (compensation === null) throw new Error('nothing to undo');
    mustRun(book, compensation);
    const after = book.rows.get('followUp', 'f-0');
    expect(faceOf(after)).toEqual(faceOf(before));
    expect(after?.history.map(({ what }) => what)).toEqual([
      'followUpOpened',
      'progressStruck',
      'progressWithdrawn',
    ]);
  });

  it('undoing an entry closes it as written by mistake; undoing a reopening closes it as it was', () => {
    const book = createBook();
    const opened = mustRun(book, open);
    const undone = compensationOf(open, opened, null, '撤销');
    expect(undone).toEqual({
      name: 'closeFollowUp',
      input: { followUpId: 'f-0', outcome: 'mistaken', reason: '撤销' },
    });
    if (undone !== null) mustRun(book, undone);
    const before = book.rows.get('followUp', 'f-0');
    const reopen: Intent = { name: 'reopenFollowUp', input: { followUpId: 'f-0', reason: '又来了' } };
    const done = mustRun(book, reopen);
    const closing = compensationOf(reopen, done, before, '撤销');
    if (closing !== null) mustRun(book, closing);
    expect(book.rows.get('followUp', 'f-0')).toMatchObject({
      state: 'closed',
      outcome: 'mistaken',
      reason: '撤销',
    });
  });

  it('notes: written, amended, settled, withdrawn', () => {
    const book = createBook();
    const write: Intent = { name: 'writeNote', input: { kind: 'problem', text: '页面写错' } };
    const written = mustRun(book, write);
    const note = book.rows.get('note', 'n-0');
    for (const intent of [
      { name: 'amendNote', input: { noteId: 'n-0', text: '页面价格写错' } },
      { name: 'settleNote', input: { noteId: 'n-0', settled: true } },
      { name: 'withdrawNote', input: { noteId: 'n-0', withdrawn: true } },
    ] as const) {
      const done = mustRun(book, intent);
      const compensation = compensationOf(intent, done, note, '撤销');
      if (compensation === null) throw new Error('nothing to undo');
      mustRun(book, compensation);
      const after = book.rows.get('note', 'n-0');
      expect([after?.text, after?.settled, after?.withdrawn]).toEqual(['页面写错', false, false]);
    }
    expect(compensationOf(write, written, null, '')).toEqual({
      name: 'withdrawNote',
      input: { noteId: 'n-0', withdrawn: true },
    });
  });

  it('a signature cannot be taken back', () => {
    const done = {
      commandId: 'c',
      type: 'handoverSigned',
      id: 'h',
      writer: 'w',
      seq: 1,
      at: '',
      again: false,
    };
    expect(compensationOf({ name: 'signHandover', input: {} }, done, null, '')).toBeNull();
  });
});
