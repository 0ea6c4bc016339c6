import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import { definitionAt, progressOf } from '../../../shared/rules/checklist.ts';
import { runIdOf } from '../../../shared/time/periods.ts';
import { createSmallBook } from '../support/book.ts';
import { check } from '../support/check.ts';
import { chooser, oneOf, shuffled } from '../support/choose.ts';
import { randomChecklist } from '../support/random-checklist.ts';
import { createWriter, exportOf, projectionOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const RUN = runIdOf('c-1', '2026-11-16/early');
const item = (itemId: string, text = itemId) => ({ itemId, text, proof: 'none', owner: 'anyone' });
const list = { name: '开班', when: 'opening', templates: null, items: [item('a'), item('b')], rota: null };

/** Two PCs on which Ann and Bo are on the same shift, with a list of two items. */
const twoPcs = () => {
  const first = createSmallBook();
  first.act('s-lead', 'addChecklist', { id: 'c-1', ...list });
  first.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
  first.act('s-bo', 'checkIn', { shift: '2026-11-16/early' });
  const second = createWriter('pc1.bbbbbbbb', zone);
  for (const event of first.writer.events()) second.receive(event, first.nowMs());
  const onSecond = (staffId: string, name: string, input: unknown, offMs = 1_000): void => {
    const done = second.submit(name, input, staffId, first.nowMs() + offMs);
    if (!done.ok) throw new Error(done.error.code);
  };
  const meet = (): void => {
    for (const event of second.events()) first.writer.receive(event, first.nowMs());
    for (const event of first.writer.events()) second.receive(event, first.nowMs());
    expect(exportOf(second.rows())).toBe(exportOf(first.rows()));
  };
  return { first, onSecond, meet };
};

describe('a run of a checklist', () => {
  it('ticked at two PCs at once: the first stands, both names stay', () => {
    const { first, onSecond, meet } = twoPcs();
    first.act('s-ann', 'doChecklistItem', { checklistId: 'c-1', itemId: 'a' });
    onSecond('s-bo', 'doChecklistItem', { checklistId: 'c-1', itemId: 'a' });
    onSecond('s-bo', 'doChecklistItem', { checklistId: 'c-1', itemId: 'b' });
    meet();
    const run = first.rows().get('checklistRun', RUN);
    expect(run?.marks.map(({ itemId, by, also }) => [itemId, by, also])).toEqual([
      ['a', 's-ann', ['s-bo']],
      ['b', 's-bo', []],
    ]);
    expect(run?.history.map(({ text, by, concurrent }) => [text, by, concurrent])).toEqual([
      ['a', 's-ann', false],
      ['a', 's-bo', true],
      ['b', 's-bo', false],
    ]);
  });

  it('done here and skipped there at once counts as done, whichever came first', () => {
    for (const offMs of [-5_000, 5_000]) {
      const { first, onSecond, meet } = twoPcs();
      first.act('s-ann', 'doChecklistItem', { checklistId: 'c-1', itemId: 'a' });
      onSecond('s-bo', 'skipChecklistItem', { checklistId: 'c-1', itemId: 'a', reason: '没空' }, offMs);
      meet();
      expect(first.rows().get('checklistRun', RUN)?.marks[0]).toMatchObject({ state: 'done', by: 's-ann' });
    }
  });

  it('[S5] taken back by a PC whose clock is decades behind, an item is open on every PC', () => {
    const { first, onSecond, meet } = twoPcs();
    first.act('s-ann', 'doChecklistItem', { checklistId: 'c-1', itemId: 'a' });
    meet();
    const decades = -50 * 365 * 24 * 3_600_000;
    const undo = { checklistId: 'c-1', itemId: 'a', reason: '点错了' };
    onSecond('s-bo', 'undoChecklistItem', undo, decades);
    const renamed = { checklistId: 'c-1', ...list, name: '早班开班', active: true };
    onSecond('s-lead', 'changeChecklist', renamed, decades);
    meet();
    expect(first.rows().get('checklistRun', RUN)?.marks[0]).toMatchObject({ state: 'open', by: 's-bo' });
    expect(first.rows().get('checklist', 'c-1')).toMatchObject({ name: '早班开班' });
  });

  it('keeps the run of a list whose first event has not arrived yet', () => {
    const { first } = twoPcs();
    const done = first.act('s-ann', 'doChecklistItem', { checklistId: 'c-1', itemId: 'a' });
    expect(projectionOf([done]).get('checklistRun', RUN)?.marks).toHaveLength(1);
  });
});

describe('a list', () => {
  it('changed at two PCs at once shows both, marked, with the later one in force', () => {
    const { first, onSecond, meet } = twoPcs();
    first.act('s-lead', 'changeChecklist', { checklistId: 'c-1', ...list, name: '甲', active: true });
    onSecond('s-boss', 'changeChecklist', { checklistId: 'c-1', ...list, name: '乙', active: true });
    meet();
    const row = first.rows().get('checklist', 'c-1');
    expect(row?.name).toBe('乙');
    expect(row?.versions.map(({ name, by, concurrent }) => [name, by, concurrent])).toEqual([
      ['开班', 's-lead', false],
      ['甲', 's-lead', false],
      ['乙', 's-boss', true],
    ]);
  });

  it('says so too where a window saved what it had opened before somebody else’s change', () => {
    const { first } = twoPcs();
    const opened = first.rows().get('checklist', 'c-1')?.head;
    first.act('s-lead', 'changeChecklist', { checklistId: 'c-1', ...list, name: '甲', active: true });
    const late = { checklistId: 'c-1', basedOn: opened, ...list, name: '乙', active: true };
    first.act('s-boss', 'changeChecklist', late);
    expect(first.rows().get('checklist', 'c-1')?.versions.at(-1)).toMatchObject({
      name: '乙',
      concurrent: true,
    });
  });

  it('added under the same id at two PCs: the first stands, the second is kept and never in force', () => {
    const { first, onSecond, meet } = twoPcs();
    first.act('s-lead', 'addChecklist', { id: 'c-2', ...list, name: '甲' });
    onSecond('s-boss', 'addChecklist', { id: 'c-2', ...list, name: '乙' });
    meet();
    const row = first.rows().get('checklist', 'c-2');
    expect(row?.versions.map(({ name, inForce }) => [name, inForce])).toEqual([
      ['甲', true],
      ['乙', false],
    ]);
    expect(row === null ? null : definitionAt(row, '2027-01-01T00:00:00.000Z').name).toBe('甲');
  });

  it('is known as it stood at any time', () => {
    const { first } = twoPcs();
    const before = first.now();
    first.act('s-lead', 'changeChecklist', { checklistId: 'c-1', ...list, items: [item('a')], active: true });
    const row = first.rows().get('checklist', 'c-1');
    if (row === null) throw new Error('no list');
    expect(definitionAt(row, before).items).toHaveLength(2);
    expect(definitionAt(row, first.now()).items).toHaveLength(1);
    expect(definitionAt(row, '2000-01-01T00:00:00.000Z').items).toHaveLength(2);
  });
});

interface Tally {
  readonly done: number;
  readonly skipped: number;
}

/** Every event by hand, in the order of the book: what was last said of each item, where done outlasts skipped. */
const bruteTally = (
  events: readonly Envelope[],
  checklistId: string,
  period: string,
  itemIds: readonly string[],
): Tally => {
  const said = new Map<string, string>();
  const ordered = [...events].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  for (const { type, body } of ordered) {
    if (body['checklistId'] !== checklistId || body['period'] !== period) continue;
    const itemId = String(body['itemId']);
    if (type === 'checklistItemSkipped' && said.get(itemId) === 'checklistItemDone') continue;
    said.set(itemId, type);
  }
  const count = (type: string): number => itemIds.filter((id) => said.get(id) === type).length;
  return { done: count('checklistItemDone'), skipped: count('checklistItemSkipped') };
};

/** Two PCs tick, skip and take back as they like, and hear of each other now and then. */
const playLists = (tape: readonly number[]) => {
  const book = createSmallBook();
  book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
  book.act('s-bo', 'checkIn', { shift: '2026-11-16/late' });
  book.act('s-lead', 'checkIn', { shift: '2026-11-16/late' });
  const second = createWriter('pc1.bbbbbbbb', zone);
  let nowMs = book.nowMs();
  for (const number of tape) {
    const choose = chooser(number);
    nowMs += 1 + choose(60_000);
    const here = choose(2) === 0 ? book.writer : second;
    if (choose(3) === 0) {
      const there = here === second ? book.writer : second;
      for (const event of there.events()) here.receive(event, nowMs);
      continue;
    }
    const [name, input, by] = randomChecklist(here.rows(), choose, nowMs);
    here.submit(name, input, by ?? oneOf(choose, ['s-ann', 's-bo', 's-lead']) ?? '', nowMs);
  }
  const events = [...book.writer.events(), ...second.events()];
  return [...new Map(events.map((event) => [orderKey(event), event])).values()];
};

describe('how far a list is', () => {
  it('is what every event counted by hand says, on whichever PC and in whatever order they came', () => {
    let marks = 0;
    const property = fc.property(
      fc.array(fc.nat(), { minLength: 20, maxLength: 80 }),
      fc.nat(),
      (tape, seed) => {
        const events = playLists(tape);
        const rows = projectionOf(shuffled(chooser(seed), events));
        for (const run of rows.all('checklistRun')) {
          const row = rows.get('checklist', run.checklistId);
          if (row === null) throw new Error('a run of no list');
          const itemIds = row.items.map(({ itemId }) => itemId);
          const { settled, skipped } = progressOf(row, run);
          const brute = bruteTally(events, row.id, run.period, itemIds);
          expect({ done: settled - skipped, skipped }).toEqual(brute);
          marks += settled;
        }
      },
    );
    check(property, { runs: 100, soak: 3_000 });
    // A history in which nothing is ever ticked would prove nothing.
    expect(marks).toBeGreaterThan(100);
  }, 60_000);
});
