import { describe, expect, it } from 'vitest';
import type { SmallBook } from '../support/book.ts';
import { codeOf, createStrictBook, yes } from '../support/strict-book.ts';

const nobodyIsHere = (book: SmallBook): boolean =>
  book
    .rows()
    .all('attendance')
    .every(({ outAt }) => outAt !== null);

describe('real situations, each to its end', () => {
  it('the same person works twice: hands over to themselves, with the reason in the book', () => {
    const book = createStrictBook();
    book.act('s-lead', 'releaseDeparture', { staffId: 's-bo', way: 'leadOverride', reason: '回家' });
    book.act('s-bo', 'checkOut');
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-ann', 'releaseDeparture', { way: 'toSelf', reason: '晚班也是我' });
    book.act('s-ann', 'checkOut');
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/late' });
    const change = { followUpId: 'f-1', text: '打过' };
    expect(codeOf(book.ask('s-ann', 'recordProgress', change))).toBe('takeOverFirst');
    book.act('s-ann', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    book.act('s-ann', 'recordProgress', change);
    expect(book.rows().get('followUp', 'f-1')).toMatchObject({
      carryover: 1,
      holderShift: '2026-11-16/late',
    });
    book.act('s-ann', 'signHandover', { id: 'h-2' });
    book.act('s-ann', 'releaseDeparture', { way: 'nobodyUntilNext', reason: '打烊' });
    book.act('s-ann', 'checkOut');
    expect(nobodyIsHere(book)).toBe(true);
  });

  it('two shifts leave at once: one takes over both, each item counted once', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'signHandover', { id: 'h-2' });
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('acceptanceFirst');
    for (const handoverId of ['h-1', 'h-2'])
      book.act('s-cai', 'acceptHandover', { handoverId, decisions: [yes('f-1')] });
    expect(book.rows().get('followUp', 'f-1')).toMatchObject({
      carryover: 1,
      holderShift: '2026-11-16/noon',
    });
    book.act('s-ann', 'checkOut');
    book.act('s-bo', 'checkOut');
    expect(codeOf(book.ask('s-cai', 'checkOut'))).toBe('signFirst');
  });

  it('several receivers: one signs, naming who takes what; the shifts of all may begin', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-ann', 'openFollowUp', { id: 'f-2', kind: 'other', summary: '二' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const decisions = [
      { ...yes('f-1'), takenBy: 's-bo' },
      { ...yes('f-2'), takenBy: 's-cai' },
    ];
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions });
    expect(['f-1', 'f-2'].map((id) => book.rows().get('followUp', id)?.takenBy)).toEqual(['s-bo', 's-cai']);
    book.act('s-cai', 'recordProgress', { followUpId: 'f-2', text: '打过' });
    book.act('s-ann', 'checkOut');
  });

  it('trainees on both sides, and nobody else: by phone, and countersigned the next day', () => {
    const book = createStrictBook();
    book.act('s-boss', 'addStaff', { id: 's-tim', name: '天', role: 'trainee' });
    for (const staffId of ['s-ann', 's-bo']) {
      book.act('s-lead', 'releaseDeparture', { staffId, way: 'leadOverride', reason: '外出' });
      book.act(staffId, 'checkOut');
    }
    book.act('s-new', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-tim', 'checkIn', { shift: '2026-11-16/late' });
    book.act('s-new', 'signHandover', { id: 'h-1' });
    book.act('s-tim', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    expect(codeOf(book.ask('s-new', 'checkOut'))).toBe('countersignFirst');
    const phoned = { way: 'leadByPhone', reason: '没有带教的人', approvedBy: 's-lead' };
    book.act('s-new', 'releaseDeparture', phoned);
    book.act('s-new', 'checkOut');
    book.at('2026-11-17T01:00:00.000Z');
    for (const side of ['handedOver', 'tookOver'])
      book.act('s-lead', 'countersignHandover', { handoverId: 'h-1', side });
    book.act('s-tim', 'checkOut');
    expect(nobodyIsHere(book)).toBe(true);
  });

  it('taken over late, by whoever comes: it counts, and is told as late', () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-ann', 'awaitRelief', { why: '波还没来' });
    book.at('2026-11-16T12:00:00.000Z');
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    book.act('s-ann', 'checkOut');
    expect(
      book
        .rows()
        .all('attendance')
        .find(({ staffId }) => staffId === 's-ann')?.awaited,
    ).toHaveLength(1);
  });
});
