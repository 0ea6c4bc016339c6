import { describe, expect, it } from 'vitest';
import { departureGate, openCountersigns } from '../../../shared/rules/gate.ts';
import { overLimit } from '../../../shared/rules/handover.ts';
import { attendanceNow, codeOf, createStrictBook, yes } from '../support/strict-book.ts';

describe('what climbs', () => {
  it('is open and has passed as often as the limit says', () => {
    const book = createStrictBook();
    book.act('s-boss', 'changeBookSettings', { passLimit: 1 });
    expect(overLimit(book.rows())).toEqual([]);
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    expect(overLimit(book.rows()).map(({ id }) => id)).toEqual(['f-1']);
    book.act('s-boss', 'changeBookSettings', { passLimit: 2 });
    expect(overLimit(book.rows())).toEqual([]);
  });
});

describe('a trainee’s first handovers', () => {
  it('need a mentor’s signature as often as the shop says, either side, and never one’s own', () => {
    const book = createStrictBook();
    book.act('s-boss', 'changeBookSettings', { countersignFirst: 1 });
    book.act('s-new', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-new', 'signHandover', { id: 'h-1' });
    const of = (id: string) => {
      const row = book.rows().get('handover', id);
      return row === null ? null : openCountersigns(row);
    };
    expect(of('h-1')).toEqual(['handedOver']);
    const countersign = (by: string, side = 'handedOver') =>
      codeOf(book.ask(by, 'countersignHandover', { handoverId: 'h-1', side, comment: '看过' }));
    expect(countersign('s-new')).toBe('notPermitted');
    expect(countersign('s-ann', 'tookOver')).toBe('nothingToChange');
    expect(countersign('s-ann')).toBe('ok');
    expect(countersign('s-bo')).toBe('nothingToChange');
    expect(book.rows().get('handover', 'h-1')?.countersigned.handedOver).toMatchObject({
      by: 's-ann',
      comment: '看过',
    });
    book.act('s-ann', 'signHandover', { id: 'h-2' });
    book.act('s-new', 'acceptHandover', { handoverId: 'h-2', decisions: [yes('f-1')] });
    expect(of('h-2')).toEqual([]);
    expect(codeOf(book.ask('s-ann', 'countersignHandover', { handoverId: 'h-0', side: 'tookOver' }))).toBe(
      'notFound',
    );
  });

  it('a trainee made an agent does not countersign their own', () => {
    const book = createStrictBook();
    book.act('s-new', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-new', 'signHandover', { id: 'h-1' });
    book.act('s-boss', 'changeStaff', { staffId: 's-new', role: 'agent' });
    expect(codeOf(book.ask('s-new', 'countersignHandover', { handoverId: 'h-1', side: 'handedOver' }))).toBe(
      'ownCountersign',
    );
  });

  it('an attendance that is over has its gate open or shut by the same rules', () => {
    const book = createStrictBook();
    const attendance = attendanceNow(book, 's-ann');
    if (attendance === null) throw new Error('not at work');
    expect(departureGate(book.rows(), attendance, book.now())).toMatchObject({
      open: false,
      needs: 'signature',
    });
  });
});
