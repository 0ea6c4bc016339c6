import { describe, expect, it } from 'vitest';
import { whoKnows } from '../../../shared/rules/decide-question.ts';
import { codeOf, createStrictBook, yes } from '../support/strict-book.ts';

const no = (comment: string) => ({ followUpId: 'f-1', decision: 'refused', comment });

/** 波 of the evening has refused what 安 of the morning handed over. */
const refused = () => {
  const book = createStrictBook();
  book.act('s-ann', 'signHandover', { id: 'h-1' });
  book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [no('不清楚')] });
  return book;
};
const rowOf = (book: ReturnType<typeof createStrictBook>) => book.rows().get('followUp', 'f-1');

describe('settling what was refused', () => {
  it('leaves it with the shift that refused it last', () => {
    const book = refused();
    book.act('s-bo', 'signHandover', { id: 'h-2' });
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-2', decisions: [no('我也不接')] });
    // A text that reads like a verdict is none.
    book.act('s-lead', 'checkIn', { shift: '2026-11-16/early' });
    book.act('s-lead', 'updateFollowUp', { followUpId: 'f-1', changes: { summary: 'refused' } });
    book.act('s-lead', 'settleRefusal', { followUpId: 'f-1', reason: '中班接' });
    expect(rowOf(book)).toMatchObject({ refused: null, holderShift: '2026-11-16/noon' });
  });

  it('gives it to nobody who works here no longer', () => {
    const book = refused();
    book.act('s-boss', 'changeStaff', { staffId: 's-cai', active: false });
    const asked = { followUpId: 'f-1', reason: '给彩', takenBy: 's-cai' };
    expect(codeOf(book.ask('s-lead', 'settleRefusal', asked))).toBe('unknownPerson');
  });

  it('takes nobody who forgot to check out for somebody at work', () => {
    const book = refused();
    book.at('2026-11-16T17:01:00.000Z');
    const mine = { followUpId: 'f-1', reason: '我来', takenBy: 's-ann' };
    expect(codeOf(book.ask('s-ann', 'settleRefusal', mine))).toBe('notCheckedIn');
    book.act('s-lead', 'settleRefusal', { ...mine, reason: '给安' });
    expect(rowOf(book)).toMatchObject({ takenBy: 's-ann', holderShift: '2026-11-16/late' });
  });
});

describe('who is asked', () => {
  it('is who handed it over last', () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    book.act('s-bo', 'signHandover', { id: 'h-2' });
    const row = rowOf(book);
    expect(row === null ? null : whoKnows(row)).toBe('s-bo');
  });
});

describe('taking back before one has taken over', () => {
  it('opens nothing again that somebody else closed, whatever one said about it since', () => {
    const book = createStrictBook();
    book.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' });
    book.act('s-bo', 'recordProgress', { followUpId: 'f-1', text: '客户又打来' });
    book.act('s-ann', 'openFollowUp', { id: 'f-2', kind: 'other', summary: '二' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const asked = { followUpId: 'f-1', reason: '没修好' };
    expect(codeOf(book.ask('s-bo', 'reopenFollowUp', asked))).toBe('takeOverFirst');
  });

  it('closes what one wrote down for one’s relief as a mistake, and as nothing else', () => {
    const book = createStrictBook();
    book.act('s-bo', 'signHandover', { id: 'h-bo', unscheduled: '要去医院' });
    book.act('s-ann', 'acceptHandover', { handoverId: 'h-bo', decisions: [yes('f-1')] });
    book.act('s-bo', 'openFollowUp', { id: 'f-2', kind: 'other', summary: '二' });
    book.act('s-ann', 'signHandover', { id: 'h-ann' });
    const close = (outcome: string) =>
      codeOf(book.ask('s-bo', 'closeFollowUp', { followUpId: 'f-2', outcome, reason: '写错' }));
    expect(close('solved')).toBe('takeOverFirst');
    expect(close('mistaken')).toBe('ok');
  });

  it('puts back the field that was changed, and nothing beside it', () => {
    const book = createStrictBook();
    book.act('s-bo', 'updateFollowUp', { followUpId: 'f-1', changes: { summary: '椅子' } });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const update = (changes: object) =>
      codeOf(book.ask('s-bo', 'updateFollowUp', { followUpId: 'f-1', changes }));
    expect(update({ details: '桌子' })).toBe('takeOverFirst');
    expect(update({ summary: '桌子', details: '夹带' })).toBe('takeOverFirst');
    expect(update({ summary: '桌子' })).toBe('ok');
  });
});
