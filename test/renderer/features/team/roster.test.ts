import { describe, expect, it } from 'vitest';
import {
  carriedFrom,
  carriedTo,
  type GridSize,
  gridAct,
  type Place,
} from '../../../../renderer/features/team/roster/grid-keys.ts';
import { toneOf } from '../../../../renderer/features/team/roster/tone.ts';
import type { ShiftTemplateRow } from '../../../../shared/projection/rows.ts';
import { countsOf, isTooFew, linesOf } from '../../../../shared/report/roster-week.ts';
import { createSmallBook } from '../../../shared/support/book.ts';

const size: GridSize = { rows: 4, columns: 8 };
const templateIds = ['early', 'late', 'night'];

const press = (key: string, place: Place, held: { ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
  gridAct(
    { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held },
    place,
    size,
    templateIds,
  );

describe('keys in the grid', () => {
  it.each([
    ['ArrowUp', { row: 0, column: 3 }],
    ['ArrowDown', { row: 2, column: 3 }],
    ['ArrowLeft', { row: 1, column: 2 }],
    ['ArrowRight', { row: 1, column: 4 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 7 }],
  ])('%s moves', (key, place) => {
    expect(press(key, { row: 1, column: 3 })).toEqual({ kind: 'move', place });
  });

  it('stay inside the grid, and Ctrl+Home and Ctrl+End go to its corners', () => {
    const corner = { row: 0, column: 0 };
    expect(press('ArrowUp', corner)).toEqual({ kind: 'move', place: corner });
    expect(press('ArrowLeft', corner)).toEqual({ kind: 'move', place: corner });
    const last = { row: 3, column: 7 };
    expect(press('ArrowDown', last)).toEqual({ kind: 'move', place: last });
    expect(press('End', corner, { ctrlKey: true })).toEqual({ kind: 'move', place: last });
    expect(press('Home', last, { ctrlKey: true })).toEqual({ kind: 'move', place: corner });
  });

  it('plan: a shift by its number, a rest day by 0, nothing by Delete; numbers without a shift do nothing', () => {
    const place = { row: 1, column: 3 };
    expect(press('2', place)).toEqual({ kind: 'plan', plan: 'late' });
    expect(press('0', place)).toEqual({ kind: 'plan', plan: null });
    expect(press('Delete', place)).toEqual({ kind: 'plan', plan: undefined });
    expect(press('Backspace', place)).toEqual({ kind: 'plan', plan: undefined });
    expect(press('4', place)).toBeNull();
    expect(press('n', place)).toBeNull();
    expect(press('2', place, { ctrlKey: true })).toBeNull();
  });

  it('carry with Ctrl+C and Ctrl+V, and leave Ctrl+Z and an input method’s keys alone', () => {
    const place = { row: 1, column: 3 };
    expect(press('c', place, { ctrlKey: true })).toEqual({ kind: 'copy' });
    expect(press('v', place, { ctrlKey: true })).toEqual({ kind: 'paste' });
    expect(press('z', place, { ctrlKey: true })).toBeNull();
    expect(press('v', place)).toBeNull();
    const composing = {
      key: '1',
      keyCode: 229,
      shiftKey: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
    };
    expect(gridAct(composing, place, size, templateIds)).toBeNull();
  });
});

describe('what is carried', () => {
  const week = ['early', 'early', null, undefined, 'late', 'late', null];

  it('is one square, or on a name the whole row', () => {
    expect(carriedFrom({ row: 0, column: 3 }, week)).toEqual([null]);
    expect(carriedFrom({ row: 0, column: 4 }, week)).toEqual([undefined]);
    expect(carriedFrom({ row: 0, column: 0 }, week)).toEqual(week);
  });

  it('fills the square, the row, or each square of a row', () => {
    expect(carriedTo({ row: 2, column: 5 }, ['late'], 7)).toEqual([[4, 'late']]);
    expect(carriedTo({ row: 2, column: 0 }, [null], 7)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((day) => [day, null]),
    );
    expect(carriedTo({ row: 2, column: 5 }, week, 7)).toEqual(week.map((plan, day) => [day, plan]));
  });
});

describe('the week on screen', () => {
  const dates = [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`);
  const planned = () => {
    const book = createSmallBook();
    const cells = dates.slice(0, 5).flatMap((date) => [
      { staffId: 's-ann', date, templateId: 'early' },
      { staffId: 's-bo', date, templateId: date === '2026-11-18' ? null : 'early' },
      { staffId: 's-new', date, templateId: 'late' },
    ]);
    book.act('s-lead', 'planRoster', { week: '2026-W47', cells });
    return book;
  };
  const linesNow = (book: ReturnType<typeof planned>) => {
    const rows = book.rows();
    return linesOf(rows.all('staff'), rows.get('roster', 'w-20261116-w47'), rows.all('leave'), {
      dates,
      zone: 'Asia/Shanghai',
    });
  };

  it('has who works here, leaders first, and who has left only where they stand in the plan', () => {
    const book = planned();
    book.act('s-boss', 'changeStaff', { staffId: 's-bo', active: false });
    book.act('s-boss', 'addStaff', { id: 's-old', name: '老', role: 'agent' });
    book.act('s-boss', 'changeStaff', { staffId: 's-old', active: false });
    expect(linesNow(book).map(({ person }) => person.id)).toEqual([
      's-boss',
      's-lead',
      's-ann',
      's-bo',
      's-new',
    ]);
  });

  it('counts who comes: not who rests, not who has leave; and says where that is too few', () => {
    const book = planned();
    const asked = { kind: 'leave', from: '2026-11-19', to: '2026-11-20', reason: '有事' };
    for (const id of ['s-ann', 's-bo', 's-new']) {
      book.act('s-lead', 'requestLeave', { id: `l-${id}`, staffId: id, ...asked });
    }
    book.act('s-boss', 'decideLeave', { leaveId: 'l-s-ann', granted: true });
    book.act('s-boss', 'decideLeave', { leaveId: 'l-s-new', granted: true });
    const lines = linesNow(book);
    const templates = [...book.rows().all('shiftTemplate')];
    const counts = countsOf(lines, templates);
    expect(counts.map(({ template, counts: days }) => [template.id, days.join('')])).toEqual([
      ['early', '2211100'],
      ['late', '1110000'],
      ['night', '0000000'],
    ]);
    const [early, late, night] = counts;
    if (early === undefined || late === undefined || night === undefined) throw new Error('three shifts');
    expect([0, 1, 2, 3, 4, 5, 6].map((day) => isTooFew(early, day))).toEqual([
      ...[false, false, false, false, false],
      ...[true, true],
    ]);
    expect([0, 6].map((day) => isTooFew(night, day))).toEqual([false, false]);
    expect(lines.find(({ person }) => person.id === 's-bo')?.squares[3]?.leave?.state).toBe('waiting');
  });

  it('keeps the colour of a shift, and takes a seventh one from the first', () => {
    const templates = Array.from(
      { length: 7 },
      (_, place): ShiftTemplateRow => ({
        ...{ id: `t-${place}`, name: '班', start: '09:00', end: '19:00', hours: [], retired: false },
      }),
    );
    expect(templates.map(({ id }) => toneOf(templates, id))).toEqual([1, 2, 3, 4, 5, 6, 1]);
  });
});
