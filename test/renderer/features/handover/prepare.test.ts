import { describe, expect, test } from 'vitest';
import { reminderOf } from '../../../../renderer/features/handover/prepare.ts';
import { takingSideOf } from '../../../../renderer/features/handover/takers.ts';
import type { AttendanceRow } from '../../../../shared/projection/rows.ts';
import { handover, item } from './rows.ts';

const shift = { endsAt: '2026-11-23T11:00:00.000Z', release: null };
const mine = { mustSign: true, isWaiting: false };
const signed = { mustSign: false, isWaiting: true };

describe('the reminder', () => {
  test('comes with the last half hour and stays until the shift has signed', () => {
    expect(reminderOf(shift, mine, '2026-11-23T10:29:00.000Z')).toBeNull();
    expect(reminderOf(shift, mine, '2026-11-23T10:30:00.000Z')).toEqual({ kind: 'prepare', left: 30 });
    expect(reminderOf(shift, mine, '2026-11-23T11:12:00.000Z')).toEqual({ kind: 'past', over: 12 });
    expect(reminderOf(shift, { ...mine, mustSign: false }, '2026-11-23T11:12:00.000Z')).toBeNull();
  });
  test('says after the end that nobody has come, unless one was let go', () => {
    expect(reminderOf(shift, signed, '2026-11-23T10:50:00.000Z')).toBeNull();
    expect(reminderOf(shift, signed, '2026-11-23T11:05:00.000Z')).toEqual({ kind: 'waiting', over: 5 });
    const release = {
      way: 'toSelf',
      reason: '连班',
      at: '2026-11-23T11:00:00.000Z',
      by: 's-ann',
      approvedBy: null,
      confirmation: null,
      alsoConfirmed: [],
    } as const;
    expect(
      reminderOf({ ...shift, release: { order: '', ...release } }, signed, '2026-11-23T11:05:00.000Z'),
    ).toBeNull();
  });
});

describe('whose list it is', () => {
  const on = (staffId: string, template: string) =>
    ({ staffId, shift: `2026-11-23/${template}`, date: '2026-11-23' }) as AttendanceRow;
  const [ann, bo, cy] = [on('s-ann', 'early'), on('s-bo', 'late'), on('s-cy', 'late')];
  const waits = [handover('h1', [item('a')])];

  test('mine where something waits for me, with those who may take an item in hand', () => {
    const side = takingSideOf(bo, [ann, bo, cy], waits, null);
    expect(side).toMatchObject({ isBesideMe: false, takers: ['s-bo', 's-cy'] });
    expect(side?.receiver.staffId).toBe('s-bo');
  });
  test('else that of a colleague beside me who takes over from my shift, the one I name', () => {
    expect(takingSideOf(ann, [ann, bo, cy], waits, null)?.receiver.staffId).toBe('s-bo');
    expect(takingSideOf(ann, [ann, bo, cy], waits, 's-cy')).toMatchObject({
      isBesideMe: true,
      takers: ['s-cy', 's-bo'],
    });
  });
  test('nobody while nobody is there, or nothing waits', () => {
    expect(takingSideOf(ann, [ann], waits, null)).toBeNull();
    expect(takingSideOf(ann, [ann, bo], [], null)).toBeNull();
  });
  test('several that wait are taken over together', () => {
    const two = [...waits, handover('h2', [item('b')], { fromShift: '2026-11-23/middle' })];
    expect(takingSideOf(bo, [ann, bo], two, null)?.handovers.map(({ id }) => id)).toEqual(['h1', 'h2']);
  });
});
