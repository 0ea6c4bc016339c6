import { describe, expect, it } from 'vitest';
import { codeOf, createStrictBook, yes } from '../support/strict-book.ts';
import { createWriter } from '../support/writer.ts';

const noon = '2026-11-16/noon';
type Book = ReturnType<typeof createStrictBook>;
const f1 = (book: Book) => book.rows().get('followUp', 'f-1');

/** The morning and the evening have both signed, and 彩 has come for both. */
const twoWait = () => {
  const book = createStrictBook();
  book.at('2026-11-16T10:50:00.000Z');
  book.act('s-ann', 'signHandover', { id: 'h-1' });
  book.act('s-bo', 'signHandover', { id: 'h-2' });
  book.act('s-cai', 'checkIn', { shift: noon });
  return book;
};

describe('the same verdict over several handovers', () => {
  const asks = [{ followUpId: 'f-1', decision: 'questioned', comment: '缺', missing: ['contact'] }];

  it('asks once, and keeps the answer that came in between', () => {
    const book = twoWait();
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-1', decisions: asks });
    book.act('s-ann', 'answerQuestion', { followUpId: 'f-1', text: '电话在单上' });
    const before = f1(book)?.question;
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-2', decisions: asks });
    expect(f1(book)?.question).toEqual(before);
    expect(before).toMatchObject({ to: 's-ann', answer: { by: 's-ann' } });
  });

  it('asks whoever signed for the shift that holds it, whichever handover comes first', () => {
    const book = twoWait();
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-2', decisions: asks });
    expect(f1(book)?.question).toMatchObject({ to: 's-ann', answer: null });
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-1', decisions: asks });
    expect(f1(book)?.question).toMatchObject({ to: 's-ann', answer: null });
  });

  it('other words are another question', () => {
    const book = twoWait();
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-1', decisions: asks });
    const other = [{ followUpId: 'f-1', decision: 'questioned', comment: '哪一款？' }];
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-2', decisions: other });
    expect(f1(book)?.question).toMatchObject({ text: '哪一款？', to: 's-bo' });
  });

  it('refuses once: the first refusal stands', () => {
    const book = twoWait();
    const decisions = [{ followUpId: 'f-1', decision: 'refused', comment: '不接' }];
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-1', decisions });
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-2', decisions });
    expect(f1(book)?.refused).toMatchObject({ handoverId: 'h-1', by: 's-cai' });
  });
});

describe('verdicts that do nothing, or undo', () => {
  it('nobody refuses what their own shift holds', () => {
    const book = createStrictBook();
    book.act('s-bo', 'openFollowUp', { id: 'f-own', kind: 'other', summary: '自己的' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const no = (followUpId: string) => ({ followUpId, decision: 'refused', comment: '归早班' });
    const said = { handoverId: 'h-1', decisions: [yes('f-1'), no('f-own')] };
    expect(codeOf(book.ask('s-bo', 'acceptHandover', said))).toBe('ownItemRefused');
    book.act('s-bo', 'acceptHandover', { ...said, decisions: [no('f-1'), yes('f-own')] });
  });

  /** Refused by the evening, given to 彩 by the lead, and handed over to the noon shift. */
  const ruled = () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const decisions = [{ followUpId: 'f-1', decision: 'refused', comment: '不' }];
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions });
    book.act('s-lead', 'settleRefusal', { followUpId: 'f-1', reason: '明天彩办', takenBy: 's-cai' });
    book.act('s-bo', 'signHandover', { id: 'h-2', unscheduled: '提前走' });
    book.act('s-boss', 'checkIn', { shift: noon });
    return book;
  };

  it('whom a lead gave it to keeps it when the next take-over names nobody', () => {
    const book = ruled();
    book.act('s-boss', 'acceptHandover', { handoverId: 'h-2', decisions: [yes('f-1')] });
    expect(f1(book)).toMatchObject({ takenBy: 's-cai', holderShift: noon });
  });

  it('until somebody else is named, or it was closed', () => {
    const named = ruled();
    const other = [{ ...yes('f-1'), takenBy: 's-boss' }];
    named.act('s-boss', 'acceptHandover', { handoverId: 'h-2', decisions: other });
    expect(f1(named)?.takenBy).toBe('s-boss');
    named.act('s-boss', 'signHandover', { id: 'h-3' });
    named.act('s-bo', 'acceptHandover', { handoverId: 'h-3', decisions: [yes('f-1')] });
    expect(f1(named)?.takenBy).toBeNull();
    const closed = ruled();
    closed.act('s-lead', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' });
    closed.act('s-boss', 'reopenFollowUp', { followUpId: 'f-1', reason: '又坏了' });
    closed.act('s-boss', 'acceptHandover', { handoverId: 'h-2', decisions: [yes('f-1')] });
    expect(f1(closed)?.takenBy).toBeNull();
  });
});

it('a handover taken twice on two PCs is the first one’s, even where that take-over was no pass', () => {
  const book = createStrictBook();
  book.act('s-cai', 'checkIn', { shift: noon });
  book.act('s-cai', 'signHandover', { id: 'h-0', unscheduled: '去医院' });
  book.act('s-bo', 'acceptHandover', { handoverId: 'h-0', decisions: [yes('f-1')] });
  book.act('s-bo', 'signHandover', { id: 'h-1', unscheduled: '也走' });
  const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
  for (const event of book.writer.events()) second.receive(event, book.nowMs());
  // Back to the shift that opened it: taken, though it counts for nothing.
  book.act('s-ann', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
  const input = { handoverId: 'h-1', decisions: [yes('f-1')] };
  expect(second.submit('acceptHandover', input, 's-cai', book.nowMs() + 900).ok).toBe(true);
  for (const event of second.events()) book.writer.receive(event, book.nowMs() + 900);
  expect(f1(book)).toMatchObject({ holderShift: '2026-11-16/early', carryover: 1 });
});
