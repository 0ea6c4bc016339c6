import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import defaults from '../../../resources/book/default-checklists.json' with { type: 'json' };
import shifts from '../../../resources/book/default-shifts.json' with { type: 'json' };
import type { ListView } from '../../../shared/rules/checklist.ts';
import {
  cleaningDutyOf,
  isFor,
  listsOfShift,
  rotaFrom,
  templatesFor,
  turnOf,
  unfinishedOf,
} from '../../../shared/rules/checklist.ts';
import { shippedChecklists } from '../../../shared/rules/shipped-checklists.ts';
import { runIdOf } from '../../../shared/time/periods.ts';
import { addDays } from '../../../shared/time/zone.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { check } from '../support/check.ts';

const item = (itemId: string, rest: object = {}) => ({
  ...{ itemId, text: `做 ${itemId}`, proof: 'none', owner: 'anyone' },
  ...rest,
});

const opening = {
  name: '开班',
  when: 'opening',
  templates: ['early'],
  items: [item('a'), item('b')],
  rota: null,
};
const cleaning = {
  ...{ name: '打扫', when: 'cleaning', templates: null, items: [item('floor', { owner: 'rota' })] },
  rota: { staffIds: ['s-ann', 's-bo', 's-new'], since: '2026-11-16' },
};
const EARLY = '2026-11-16/early';
const LATE = '2026-11-16/late';

/** Ann is on the early shift, Bo on the late one. */
const bookWith = (lists: Readonly<Record<string, object>>): SmallBook => {
  const book = createSmallBook();
  for (const [id, list] of Object.entries(lists)) book.act('s-lead', 'addChecklist', { id, ...list });
  book.act('s-ann', 'checkIn', { shift: EARLY });
  book.act('s-bo', 'checkIn', { shift: LATE });
  return book;
};

const tick = (checklistId: string, itemId: string, rest: object = {}) => ({ checklistId, itemId, ...rest });
const codeOf = (book: SmallBook, staffId: string, name: string, input: object): string => {
  const { ok, error } = { error: undefined, ...book.ask(staffId, name, input) };
  return ok ? 'written' : (error?.code ?? '');
};
const markOf = (book: SmallBook, period: string, checklistId: string, itemId: string) =>
  book
    .rows()
    .get('checklistRun', runIdOf(checklistId, period))
    ?.marks.find((mark) => mark.itemId === itemId);

describe('doing a list', () => {
  it('is done once on a shift, by whoever is at work on it, with the text as it read', () => {
    const book = bookWith({ open: opening });
    expect(codeOf(book, 's-lead', 'doChecklistItem', tick('open', 'a'))).toBe('notCheckedIn');
    expect(codeOf(book, 's-bo', 'doChecklistItem', tick('open', 'a'))).toBe('otherShiftsList');
    expect(codeOf(book, 's-ann', 'doChecklistItem', tick('open', 'z'))).toBe('notFound');
    expect(codeOf(book, 's-ann', 'doChecklistItem', tick('open', 'a'))).toBe('written');
    expect(codeOf(book, 's-ann', 'doChecklistItem', tick('open', 'a'))).toBe('alreadyDone');
    const changed = { ...opening, items: [item('a', { text: '换了说法' }), item('b')], active: true };
    book.act('s-lead', 'changeChecklist', { checklistId: 'open', ...changed });
    expect(markOf(book, EARLY, 'open', 'a')).toMatchObject({ state: 'done', by: 's-ann', text: '做 a' });
  });

  it('asks for the proof that the item names, and takes more', () => {
    const items = [
      item('text', { proof: 'text' }),
      item('photo', { proof: 'photo' }),
      item('count', { proof: 'count' }),
    ];
    const book = bookWith({ open: { ...opening, items } });
    const attachment = { hash: 'a'.repeat(64), media: 'image/png', bytes: 9 };
    const proofs = { text: { text: '无' }, photo: { attachment }, count: { count: 0, text: '一条也没有' } };
    for (const [itemId, proof] of Object.entries(proofs)) {
      expect(codeOf(book, 's-ann', 'doChecklistItem', tick('open', itemId))).toBe('proofRequired');
      const wrong = { proof: itemId === 'text' ? { count: 3 } : { text: '好了' } };
      expect(codeOf(book, 's-ann', 'doChecklistItem', tick('open', itemId, wrong))).toBe('proofRequired');
      expect(codeOf(book, 's-ann', 'doChecklistItem', tick('open', itemId, { proof }))).toBe('written');
    }
    expect(markOf(book, EARLY, 'open', 'count')?.proof).toEqual({
      text: '一条也没有',
      attachment: null,
      count: 0,
    });
  });

  it('keeps the lead’s items for the lead; anybody may help with the rota’s, under their own name', () => {
    const items = [item('look', { owner: 'lead' }), item('floor', { owner: 'rota' })];
    const book = bookWith({ clean: { ...cleaning, items } });
    expect(codeOf(book, 's-ann', 'doChecklistItem', tick('clean', 'look'))).toBe('notPermitted');
    book.act('s-lead', 'checkIn', { shift: LATE });
    book.act('s-lead', 'doChecklistItem', tick('clean', 'look'));
    book.act('s-bo', 'doChecklistItem', tick('clean', 'floor'));
    expect(markOf(book, '2026-11-16', 'clean', 'floor')).toMatchObject({ by: 's-bo', shift: LATE });
  });

  it('is skipped for a reason, done after all, taken back; every step stays in the history', () => {
    const book = bookWith({ open: opening });
    book.act('s-ann', 'skipChecklistItem', { ...tick('open', 'a'), reason: '停电' });
    expect(codeOf(book, 's-ann', 'skipChecklistItem', { ...tick('open', 'a'), reason: '停电' })).toBe(
      'nothingToChange',
    );
    book.act('s-ann', 'doChecklistItem', tick('open', 'a'));
    expect(codeOf(book, 's-ann', 'skipChecklistItem', { ...tick('open', 'a'), reason: '停电' })).toBe(
      'alreadyDone',
    );
    book.act('s-ann', 'undoChecklistItem', { ...tick('open', 'a'), reason: '点错了' });
    expect(codeOf(book, 's-ann', 'undoChecklistItem', tick('open', 'a'))).toBe('nothingToChange');
    expect(markOf(book, EARLY, 'open', 'a')).toMatchObject({ state: 'open', reason: '点错了' });
    const run = book.rows().get('checklistRun', runIdOf('open', EARLY));
    expect(run?.history.map(({ what, concurrent }) => [what, concurrent])).toEqual([
      ['checklistItemSkipped', false],
      ['checklistItemDone', false],
      ['checklistItemUndone', false],
    ]);
  });
});

describe('whose list it is', () => {
  const idsOf = (views: readonly ListView[]) => views.map(({ list }) => list.id);

  it('cleaning is one run a day and the duty of one; every other list is one run a shift', () => {
    const book = bookWith({
      open: opening,
      clean: cleaning,
      patrol: { ...opening, name: '巡店', when: 'patrol', templates: null },
    });
    expect(idsOf(listsOfShift(book.rows(), EARLY))).toEqual(['open', 'patrol', 'clean']);
    expect(idsOf(listsOfShift(book.rows(), LATE))).toEqual(['patrol', 'clean']);
    book.act('s-bo', 'doChecklistItem', tick('clean', 'floor'));
    book.act('s-bo', 'doChecklistItem', tick('patrol', 'a'));
    expect(listsOfShift(book.rows(), EARLY).map(({ settled }) => settled)).toEqual([0, 0, 1]);
  });

  it('what is left at check-out: one’s own cleaning first, nobody else’s, no patrol that was not begun', () => {
    const patrol = { ...opening, name: '巡店', when: 'patrol', templates: null };
    const book = bookWith({ open: opening, clean: cleaning, patrol });
    const left = (staffId: string, shift: string) =>
      idsOf(unfinishedOf(listsOfShift(book.rows(), shift), staffId));
    expect(left('s-ann', EARLY)).toEqual(['clean', 'open']);
    expect(left('s-bo', LATE)).toEqual([]);
    book.act('s-bo', 'doChecklistItem', tick('patrol', 'a'));
    expect(left('s-bo', LATE)).toEqual(['patrol']);
    const swap = { checklistId: 'clean', date: '2026-11-16', staffId: 's-bo', reason: '安要早走' };
    book.act('s-lead', 'swapDuty', swap);
    expect(codeOf(book, 's-lead', 'swapDuty', swap)).toBe('nothingToChange');
    expect(left('s-ann', EARLY)).toEqual(['open']);
    expect(left('s-bo', LATE)).toEqual(['clean', 'patrol']);
    expect(cleaningDutyOf(book.rows(), '2026-11-16')).toEqual(['s-bo']);
    expect(cleaningDutyOf(book.rows(), '2026-11-17')).toEqual(['s-bo']);
    expect(isFor({ duty: null }, 's-new')).toBe(true);
  });

  it('a retired list is nobody’s any more, and its name is free', () => {
    const book = bookWith({ open: opening });
    expect(codeOf(book, 's-lead', 'addChecklist', opening)).toBe('listNameTaken');
    book.act('s-lead', 'changeChecklist', { checklistId: 'open', ...opening, active: false });
    expect(listsOfShift(book.rows(), EARLY)).toEqual([]);
    expect(codeOf(book, 's-ann', 'doChecklistItem', tick('open', 'a'))).toBe('notFound');
    expect(codeOf(book, 's-lead', 'addChecklist', opening)).toBe('written');
    const back = { checklistId: 'open', ...opening, active: true };
    expect(codeOf(book, 's-lead', 'changeChecklist', back)).toBe('listNameTaken');
  });

  it('refuses lists that cannot be', () => {
    const book = bookWith({});
    const refused = (rest: object) => codeOf(book, 's-lead', 'addChecklist', { ...opening, ...rest });
    expect(refused({ items: [item('a'), item('a')] })).toBe('malformed');
    expect(refused({ templates: ['noon'] })).toBe('noSuchShift');
    expect(refused({ rota: { staffIds: ['s-who'], since: '2026-11-16' } })).toBe('notFound');
    expect(refused({ rota: { staffIds: ['s-bo', 's-bo'], since: '2026-11-16' } })).toBe('malformed');
    expect(refused({ rota: { staffIds: ['s-bo'], since: '2026-02-30' } })).toBe('malformed');
    book.act('s-lead', 'addChecklist', { id: 'open', ...opening });
    expect(codeOf(book, 's-lead', 'addChecklist', { id: 'open', ...opening })).toBe('alreadyExists');
    const same = { checklistId: 'open', ...opening, active: true };
    expect(codeOf(book, 's-lead', 'changeChecklist', same)).toBe('nothingToChange');
    const unknown = { checklistId: 'open', date: '2026-11-16', staffId: 's-who', reason: '换' };
    expect(codeOf(book, 's-lead', 'swapDuty', unknown)).toBe('notFound');
  });
});

const people = ['a', 'b', 'c', 'd', 'e'] as const;

describe('the rota', () => {
  /** The days walked one by one, each with the next person; who has left is passed over on that day only. */
  const bruteTurn = (staffIds: readonly string[], days: number, here: ReadonlySet<string>): string | null => {
    let turn = 0;
    for (let day = 0; day < Math.abs(days); day += 1) {
      turn += days > 0 ? 1 : -1;
      if (turn === staffIds.length) turn = 0;
      if (turn < 0) turn = staffIds.length - 1;
    }
    for (const _ of staffIds) {
      const who = staffIds[turn];
      if (who !== undefined && here.has(who)) return who;
      turn = turn + 1 === staffIds.length ? 0 : turn + 1;
    }
    return null;
  };
  const since = '2026-02-26';
  const rota = fc.shuffledSubarray([...people], { minLength: 1 });

  it('gives each day to the next, across months and before its first day too', () => {
    const property = fc.property(
      rota,
      fc.integer({ min: -400, max: 400 }),
      fc.subarray([...people]),
      (staffIds, days, here) => {
        const present = new Set<string>(here);
        const whose = turnOf({ staffIds, since }, addDays(since, days), (id) => present.has(id));
        expect(whose).toBe(bruteTurn(staffIds, days, present));
      },
    );
    check(property, { runs: 1_000, soak: 20_000 });
  });

  it('somebody who leaves gives away their own days and nobody else’s', () => {
    const property = fc.property(rota, fc.nat(4), (staffIds, place) => {
      const gone = staffIds[place % staffIds.length];
      for (let day = 0; day < 20; day += 1) {
        const date = addDays(since, day);
        const before = turnOf({ staffIds, since }, date, () => true);
        const after = turnOf({ staffIds, since }, date, (id) => id !== gone);
        if (before !== gone) expect(after).toBe(before);
        else expect(after).not.toBe(gone);
      }
    });
    check(property, { runs: 200, soak: 5_000 });
  });

  it('put in another order, leaves today’s duty with who has it', () => {
    const today = '2026-11-23';
    const property = fc.property(rota, rota, fc.nat(30), (before, after, ago) => {
      const old = { staffIds: before, since: addDays(today, -ago) };
      const now = turnOf(old, today, () => true);
      const next = rotaFrom(after, old, today);
      const stays = now !== null && (after as readonly string[]).includes(now);
      expect(next === null ? null : turnOf(next, today, () => true)).toBe(stays ? now : after[0]);
    });
    check(property, { runs: 500, soak: 10_000 });
    expect(rotaFrom([], null, today)).toBeNull();
  });
});

describe('the lists that come with Baton', () => {
  it('are the same in both languages but for their words, and go on the shifts they suit', () => {
    const [zh, en] = (['zh-CN', 'en'] as const).map((language) =>
      shippedChecklists(
        defaults[language],
        shifts[language].map(({ templateId, start, end }) => ({ id: templateId, start, end })),
      ),
    );
    const bones = (lists: typeof zh) =>
      lists?.map(({ items, name: _, ...rest }) => [rest, items.map(({ text: _text, ...bare }) => bare)]);
    expect(bones(en)).toEqual(bones(zh));
    expect(zh?.map(({ checklistId, templates }) => [checklistId, templates])).toEqual([
      ['opening', ['early']],
      ['closing', ['middle', 'late', 'aftersales']],
      ['cleaning', null],
      ['patrol', null],
    ]);
  });

  it('belong to all shifts where none suits better', () => {
    expect(templatesFor('opening', [])).toBeNull();
    expect(templatesFor('closing', [{ id: 'day', start: '09:00', end: '18:00' }])).toBeNull();
    expect(templatesFor('opening', [{ id: 'day', start: '09:00', end: '18:00' }])).toBeNull();
  });
});
