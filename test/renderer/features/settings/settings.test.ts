import { describe, expect, test } from 'vitest';
import { isLocked, may, maySetPinOf } from '../../../../renderer/features/settings/access.ts';
import { hoursOf, readClock } from '../../../../renderer/features/settings/clock-text.ts';
import { readShift } from '../../../../renderer/features/settings/shift-form.ts';
import { checkTwice } from '../../../../renderer/new-pin.ts';
import { commandSchemas } from '../../../../shared/commands/schemas.ts';
import type { StaffRow } from '../../../../shared/projection/rows.ts';
import { type Role, roles } from '../../../../shared/vocabulary.ts';

const person = (role: Role, rest: Partial<StaffRow> = {}): StaffRow => ({
  id: `s-${role}`,
  name: role,
  role,
  active: true,
  leftAt: null,
  mentor: null,
  addedAt: '2026-11-01T00:00:00.000Z',
  failures: 0,
  lastFailedAt: null,
  ...rest,
});

describe('times of a shift', () => {
  test('are read as people type them', () => {
    const typed = ['9', '09', '9:30', '0930', '930', '1330', '９：３０', '9点', '13点30', '23.45', ' 8:05 '];
    expect(typed.map((text) => readClock(text, false))).toEqual([
      '09:00',
      '09:00',
      '09:30',
      '09:30',
      '09:30',
      '13:30',
      '09:30',
      '09:00',
      '13:30',
      '23:45',
      '08:05',
    ]);
  });
  test('are refused where they are none', () => {
    for (const text of ['', 'x', '25', '9:60', '12:3', '24:30', '99999', '-1']) {
      expect([text, readClock(text, true)]).toEqual([text, null]);
    }
  });
  test('24:00 ends a day and begins none', () => {
    expect(readClock('24', true)).toBe('24:00');
    expect(readClock('24:00', false)).toBeNull();
  });
  test('whatever is read fits the contract', () => {
    for (let minute = 0; minute <= 24 * 60; minute += 7) {
      const text = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
      const shift = readShift({ name: '班', start: '00:01', end: text });
      if (shift.complete === null) continue;
      expect(commandSchemas.addShiftTemplate.safeParse(shift.complete).success).toBe(true);
    }
  });
});

describe('a shift', () => {
  test('over midnight is said to be so, and one to 24:00 is not', () => {
    expect(readShift({ name: '夜班', start: '21', end: '6' }).isOverMidnight).toBe(true);
    expect(readShift({ name: '晚班', start: '14:00', end: '24:00' }).isOverMidnight).toBe(false);
  });
  test('does not begin when it ends', () => {
    const read = readShift({ name: '班', start: '9', end: '0900' });
    expect([read.isSame, read.complete]).toEqual([true, null]);
  });
  test('lasts as long as the clock says', () => {
    expect(hoursOf({ start: '14:00', end: '24:00' })).toBe(10);
    expect(hoursOf({ start: '21:00', end: '06:30' })).toBe(9.5);
  });
});

describe('[A1] a new PIN', () => {
  test('is refused while it is typed when it is easy to guess', () => {
    expect(checkTwice({ next: '123456', again: '123456' })).toEqual({
      weak: true,
      differs: false,
      ready: false,
    });
    expect(checkTwice({ next: '739152', again: '739152' }).ready).toBe(true);
  });
  test('has to be typed twice alike', () => {
    expect(checkTwice({ next: '739152', again: '739153' })).toMatchObject({ differs: true, ready: false });
    expect(checkTwice({ next: '739152', again: '7391' })).toMatchObject({ differs: false, ready: false });
  });
});

describe('[A5] who may change what', () => {
  test('follows the rules of main', () => {
    const allowed = (command: Parameters<typeof may>[1]) =>
      roles.filter((role) => may(person(role), command));
    expect(allowed('changeStaff')).toEqual(['manager']);
    expect(allowed('changeBookSettings')).toEqual(['manager']);
    expect(allowed('changeShiftTemplate')).toEqual(['lead', 'manager']);
    expect(allowed('unlockPin')).toEqual(['lead', 'manager']);
  });
  test('a lead sets the PIN of nobody above them, and nobody their own without the present one', () => {
    expect(maySetPinOf(person('lead'), person('agent'))).toBe(true);
    expect(maySetPinOf(person('lead'), person('lead', { id: 's-other' }))).toBe(true);
    expect(maySetPinOf(person('lead'), person('manager'))).toBe(false);
    expect(maySetPinOf(person('manager'), person('manager'))).toBe(false);
    expect(maySetPinOf(person('agent'), person('trainee'))).toBe(false);
  });
  test('[A2] ten wrong PINs lock', () => {
    expect([isLocked(person('agent', { failures: 9 })), isLocked(person('agent', { failures: 10 }))]).toEqual(
      [false, true],
    );
  });
});
