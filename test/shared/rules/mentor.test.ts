import { describe, expect, it } from 'vitest';
import { waitingForMentor } from '../../../shared/rules/mentor.ts';
import { codeOf, createStrictBook, yes } from '../support/strict-book.ts';

/** The trainee has handed over to 安; 波 and 彩 are at work besides, 波 teaches the trainee. */
const handedOver = (mentor: string | null = 's-bo') => {
  const book = createStrictBook();
  if (mentor !== null) book.act('s-boss', 'changeStaff', { staffId: 's-new', mentor });
  book.act('s-cai', 'checkIn', { shift: '2026-11-16/late' });
  book.act('s-new', 'checkIn', { shift: '2026-11-16/noon' });
  book.act('s-new', 'signHandover', { id: 'h-1' });
  book.act('s-ann', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
  const countersign = (by: string): string =>
    codeOf(book.ask(by, 'countersignHandover', { handoverId: 'h-1', side: 'handedOver' }));
  return { book, countersign };
};

describe('a trainee’s handover', () => {
  it('is countersigned by the mentor while they are at work', () => {
    const { countersign } = handedOver();
    expect(countersign('s-cai')).toBe('mentorFirst');
    expect(countersign('s-bo')).toBe('ok');
  });

  it('may be countersigned by a lead in the mentor’s place', () => {
    expect(handedOver().countersign('s-lead')).toBe('ok');
  });

  it('waits for nobody who is at home, a party to it, or not named', () => {
    expect(handedOver(null).countersign('s-cai')).toBe('ok');
    expect(handedOver('s-ann').countersign('s-cai')).toBe('ok');
    expect(handedOver('s-lead').countersign('s-cai')).toBe('ok');
  });

  it('is shown to the mentor until somebody has signed', () => {
    const { book, countersign } = handedOver();
    const shown = (mentor: string) =>
      waitingForMentor(book.rows().all('handover'), book.rows().all('staff'), mentor).map(({ id }) => id);
    expect([shown('s-bo'), shown('s-cai')]).toEqual([['h-1'], []]);
    countersign('s-lead');
    expect(shown('s-bo')).toEqual([]);
  });
});

it.each([
  ['noMentor', 's-new'],
  ['noMentor', 's-nobody'],
  ['ok', 's-bo'],
])('a mentor works here and is past their training: %s for %s', (code, mentor) => {
  const book = createStrictBook();
  expect(codeOf(book.ask('s-boss', 'changeStaff', { staffId: 's-new', mentor }))).toBe(code);
});
