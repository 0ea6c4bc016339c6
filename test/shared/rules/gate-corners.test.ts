import { describe, expect, it } from 'vitest';
import { refusedIn } from '../../../shared/rules/gate.ts';
import { codeOf, createStrictBook, gateOf, yes } from '../support/strict-book.ts';
import { createWriter } from '../support/writer.ts';

const opens = (book: ReturnType<typeof createStrictBook>, staffId: string, id: string) =>
  book.act(staffId, 'openFollowUp', { id, kind: 'other', summary: id }).body['holderShift'];

describe('the gate: whose refusal, whose relief, whose customer', () => {
  it('what is refused elsewhere holds up nobody whose own handover was taken', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-cai', 'signHandover', { id: 'h-cai', unscheduled: '提前走' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-cai', decisions: [yes('f-1')] });
    opens(book, 's-ann', 'f-2');
    book.act('s-ann', 'signHandover', { id: 'h-ann' });
    const no = { followUpId: 'f-2', decision: 'refused', comment: '说不清' };
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-ann', decisions: [yes('f-1'), no] });
    expect(refusedIn(book.rows(), 'h-cai')).toEqual([]);
    expect(gateOf(book, 's-cai')).toEqual({ open: true, because: 'accepted' });
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('rulingFirst');
  });

  it('a shift whose take-over came second, on another PC, has begun all the same', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of book.writer.events()) second.receive(event, book.nowMs());
    const decisions = [yes('f-1')];
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions });
    expect(
      second.submit('acceptHandover', { handoverId: 'h-1', decisions }, 's-cai', book.nowMs() + 900).ok,
    ).toBe(true);
    for (const event of second.events()) book.writer.receive(event, book.nowMs() + 900);
    expect(book.rows().get('handover', 'h-1')).toMatchObject({
      acceptance: { by: 's-bo' },
      alsoAcceptedBy: [{ by: 's-cai' }],
    });
    // Signed later by a shift that ends before noon’s does: noon has begun, so that it only waits.
    book.act('s-lead', 'addShiftTemplate', { id: 'dawn', name: '晨班', start: '08:00', end: '18:00' });
    book.act('s-boss', 'checkIn', { shift: '2026-11-16/dawn' });
    opens(book, 's-boss', 'f-2');
    book.act('s-boss', 'signHandover', { id: 'h-3' });
    expect(book.rows().get('handover', 'h-3')?.acceptance).toBeNull();
    book.act('s-cai', 'recordProgress', { followUpId: 'f-2', text: '打过' });
  });

  it('a shift that took over first and was relieved then no longer answers for what it writes', () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    book.act('s-bo', 'signHandover', { id: 'h-2' });
    book.at('2026-11-16T12:30:00.000Z');
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/night' });
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-2', decisions: [yes('f-1')] });
    expect(opens(book, 's-bo', 'f-2')).toBe('2026-11-16/night');
  });

  it('a shift relieved twice answers to its last relief', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    book.act('s-bo', 'signHandover', { id: 'h-2', unscheduled: '要去医院' });
    book.act('s-ann', 'acceptHandover', { handoverId: 'h-2', decisions: [yes('f-1')] });
    book.act('s-ann', 'signHandover', { id: 'h-3' });
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-3', decisions: [yes('f-1')] });
    expect(opens(book, 's-ann', 'f-2')).toBe('2026-11-16/noon');
  });

  it('shifts that end together relieve each other: the one that stays takes over first', () => {
    const book = createStrictBook();
    book.act('s-lead', 'addShiftTemplate', { id: 'twin', name: '晚班二', start: '13:00', end: '24:00' });
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/twin' });
    book.act('s-bo', 'signHandover', { id: 'h-1' });
    expect(codeOf(book.ask('s-cai', 'recordProgress', { followUpId: 'f-1', text: '打过' }))).toBe(
      'takeOverFirst',
    );
  });
});
