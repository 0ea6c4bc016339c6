import { describe, expect, it } from 'vitest';
import { dutiesBetween } from '../../../shared/rules/attendance.ts';
import { departureGate } from '../../../shared/rules/gate.ts';
import { createSmallBook } from '../support/book.ts';

const EARLY = '2026-11-16/early';
const LATE = '2026-11-16/late';

/** 安 meant to check in to the early shift and took the late one. */
const slipped = () => {
  const book = createSmallBook();
  book.act('s-ann', 'checkIn', { shift: LATE });
  const mine = () =>
    book
      .rows()
      .all('attendance')
      .find(({ staffId }) => staffId === 's-ann');
  const item = (id: string) => book.rows().get('followUp', id);
  const open = (id: string, by = 's-ann') =>
    book.act(by, 'openFollowUp', { id, kind: 'intent', summary: `件 ${id}` });
  const refusalOf = (by: string, name: string, input: unknown = {}): string | null => {
    const asked = book.ask(by, name, input);
    return asked.ok ? null : asked.error.code;
  };
  return { ...book, mine, item, open, refusalOf };
};

describe('somebody who has checked in to the wrong shift', () => {
  it('is moved to the right one, late by its hours, and the old one stays readable', () => {
    const { act, mine } = slipped();
    act('s-ann', 'moveShift', { shift: EARLY });
    expect(mine()).toMatchObject({ shift: EARLY, startsAt: '2026-11-16T01:00:00.000Z', lateMinutes: 180 });
    expect(mine()?.moves).toMatchObject([{ by: 's-ann', from: LATE }]);
  });

  it('takes along what they wrote, and nothing that is in other hands', () => {
    const { act, item, open } = slipped();
    act('s-bo', 'checkIn', { shift: LATE });
    open('f-mine');
    open('f-his', 's-bo');
    act('s-ann', 'moveShift', { shift: EARLY });
    expect(item('f-mine')).toMatchObject({ openedShift: EARLY, holderShift: EARLY });
    expect(item('f-his')).toMatchObject({ openedShift: LATE, holderShift: LATE });
  });

  it('is held up by the gate of the right shift alone, and hands over what they wrote', () => {
    const { act, mine, open, rows, now } = slipped();
    act('s-boss', 'changeBookSettings', { requireAcceptance: true });
    open('f-1');
    act('s-ann', 'moveShift', { shift: EARLY });
    act('s-bo', 'checkIn', { shift: LATE });
    const signed = act('s-ann', 'signHandover', {});
    expect(signed.body).toMatchObject({ fromShift: EARLY, items: [{ followUpId: 'f-1' }] });
    const decisions = [{ followUpId: 'f-1', decision: 'accepted' }];
    act('s-bo', 'acceptHandover', { handoverId: signed.body['handoverId'], decisions });
    const row = mine();
    expect(row && departureGate(rows(), row, now())).toEqual({ open: true, because: 'accepted' });
    expect(rows().get('followUp', 'f-1')).toMatchObject({ holderShift: LATE, carryover: 1 });
  });

  it('writes for the shift that has taken over, where the right one has been relieved already', () => {
    const { act, item, open } = slipped();
    act('s-lead', 'checkIn', { shift: EARLY });
    act('s-bo', 'checkIn', { shift: '2026-11-16/late' });
    const signed = act('s-lead', 'signHandover', { nothingOpen: true });
    act('s-bo', 'acceptHandover', { handoverId: signed.body['handoverId'], decisions: [] });
    act('s-boss', 'addShiftTemplate', { id: 'noon', name: '午班', start: '11:00', end: '20:00' });
    act('s-new', 'checkIn', { shift: '2026-11-16/noon' });
    open('f-1', 's-new');
    act('s-new', 'moveShift', { shift: EARLY });
    expect(item('f-1')).toMatchObject({ openedShift: EARLY, holderShift: LATE });
  });

  it('stays where their signature stands', () => {
    const { act, open, refusalOf } = slipped();
    open('f-1');
    act('s-ann', 'signHandover', {});
    expect(refusalOf('s-ann', 'moveShift', { shift: EARLY })).toBe('shiftSigned');
  });

  it.each([
    ['notCheckedIn', 's-bo', { shift: EARLY }],
    ['nothingToChange', 's-ann', { shift: LATE }],
    ['noSuchShift', 's-ann', { shift: '2026-11-16/brunch' }],
    ['shiftOver', 's-ann', { shift: '2026-11-15/early' }],
    ['shiftTooEarly', 's-ann', { shift: '2026-11-16/night' }],
    ['notPermitted', 's-bo', { shift: EARLY, staffId: 's-ann' }],
    [null, 's-lead', { shift: EARLY, staffId: 's-ann' }],
  ])('is answered %s', (code, by, input) => {
    expect(slipped().refusalOf(by, 'moveShift', input)).toBe(code);
  });
});

describe('somebody who has checked in by mistake', () => {
  it('takes it back, and nobody was there', () => {
    const { act, mine, now, refusalOf, rows } = slipped();
    act('s-ann', 'withdrawCheckIn');
    expect(mine()?.withdrawnAt).toBe(now());
    const span = { from: '2026-11-16', to: '2026-11-16', now: now(), zone: 'Asia/Shanghai' };
    expect(dutiesBetween(rows(), span)).toEqual([]);
    expect(refusalOf('s-ann', 'checkIn', { shift: EARLY })).toBeNull();
  });

  it('keeps it once they have written anything, or a quarter of an hour has passed', () => {
    const wrote = slipped();
    wrote.open('f-1');
    expect(wrote.refusalOf('s-ann', 'withdrawCheckIn')).toBe('workWritten');
    const later = slipped();
    later.at('2026-11-16T04:16:00.000Z');
    expect(later.refusalOf('s-ann', 'withdrawCheckIn')).toBe('workWritten');
  });
});
