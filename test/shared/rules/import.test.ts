import { describe, expect, it } from 'vitest';
import { importedIdOf, importIdOf, shippedIdOf } from '../../../shared/import/ids.ts';
import { createSmallBook } from '../support/book.ts';

const DIGEST = '0123456789abcdef';
const mapping = { targets: ['summary'], kind: 'callBack', lead: '', promiseTime: '18:00', nextAction: '' };

const listOf = (before = 0) => ({
  ...{ importId: importIdOf(DIGEST, before), digest: DIGEST, day: '20261116' },
  ...{ source: '十二月.csv', headings: ['事项'], mapping, lines: 3 },
});

const shipped = (importId: string, line: number, shippedAt: string) => ({
  ...{ kind: 'warehouse', summary: `第 ${line} 行` },
  importedFrom: { importId, line, shippedAt },
});

/** A list of three lines that 安 has brought in. */
const withList = () => {
  const book = createSmallBook();
  book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
  const { importId, day } = listOf();
  book.act('s-ann', 'startImport', listOf());
  const id = (line: number): string => importedIdOf(importId, day, line);
  const write = (line: number) =>
    book.act('s-ann', 'openFollowUp', {
      ...{ kind: 'callBack', summary: `第 ${line} 行` },
      importedFrom: { importId, line },
    });
  for (const line of [1, 2, 3]) write(line);
  const row = (line: number) => book.rows().get('followUp', id(line));
  const withdraw = (withdrawn: boolean, by = 's-ann') =>
    book.act(by, 'withdrawImport', { importId, withdrawn });
  return { book, importId, id, row, write, withdraw };
};

describe('a list that came in', () => {
  it('[M2] gives each line the id that follows from the list, once', () => {
    const { book, importId, id } = withList();
    expect(
      book
        .rows()
        .all('followUp')
        .map((row) => row.id)
        .sort(),
    ).toEqual([id(1), id(2), id(3)]);
    const again = { kind: 'callBack', summary: '第 1 行', importedFrom: { importId, line: 1 } };
    expect(book.ask('s-ann', 'openFollowUp', again)).toMatchObject({ error: { code: 'alreadyExists' } });
  });

  it('[M6] goes whole, but for what somebody has worked on, and comes back whole', () => {
    const { book, row, withdraw, id } = withList();
    book.act('s-ann', 'recordProgress', { followUpId: id(2), text: '打过了' });
    withdraw(true);
    expect([1, 2, 3].map((line) => row(line)?.outcome)).toEqual(['mistaken', null, 'mistaken']);
    expect(book.rows().get('import', listOf().importId)).toMatchObject({ withdrawn: true, takenBack: 2 });
    withdraw(false);
    expect([1, 2, 3].map((line) => row(line)?.state)).toEqual(['open', 'open', 'open']);
    expect(row(1)).toMatchObject({ holderShift: '2026-11-16/early', outcome: null });
  });

  it('[M6] put back after its shift has gone belongs to the shift of who puts it back', () => {
    const { book, row, withdraw } = withList();
    withdraw(true);
    book.act('s-ann', 'signHandover', { nothingOpen: true });
    book.act('s-ann', 'checkOut');
    book.act('s-lead', 'checkIn', { shift: '2026-11-16/late' });
    withdraw(false, 's-lead');
    expect(row(1)?.holderShift).toBe('2026-11-16/late');
  });

  it('[M6] leaves alone what was closed by hand, also when it comes back', () => {
    const { book, row, withdraw, id } = withList();
    book.act('s-ann', 'closeFollowUp', { followUpId: id(3), outcome: 'solved' });
    withdraw(true);
    withdraw(false);
    expect(row(3)).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('[M8] notes the shipping its line speaks of, in the same event, and says so in the history', () => {
    const { book, importId, id } = withList();
    const opened = book.act('s-ann', 'openFollowUp', shipped(importId, 5, '2026-11-14T18:00'));
    expect(opened.body['importedFrom']).toEqual({ importId, line: 5, shippedAt: '2026-11-14T10:00:00.000Z' });
    expect(book.rows().get('milestone', shippedIdOf(id(5)))).toMatchObject({
      ...{ followUpId: id(5), milestone: 'shipped', at: '2026-11-14T10:00:00.000Z', importId },
      ...{ withdrawn: false, opened: [] },
    });
    expect(book.rows().get('followUp', id(5))?.history[0]?.changes).toEqual([
      { field: 'shipped', before: null, after: '2026-11-14T10:00:00.000Z' },
    ]);
    expect(book.ask('s-ann', 'openFollowUp', shipped(importId, 6, '14.11.2026'))).toMatchObject({
      error: { code: 'malformed' },
    });
  });

  it('[M8] is not so after all for one line, without the list', () => {
    const { book, importId, id } = withList();
    book.act('s-ann', 'openFollowUp', shipped(importId, 5, '2026-11-14T18:00'));
    const milestoneId = shippedIdOf(id(5));
    book.act('s-lead', 'withdrawMilestone', { milestoneId, withdrawn: true });
    expect(book.rows().get('milestone', milestoneId)?.withdrawn).toBe(true);
    book.act('s-lead', 'withdrawMilestone', { milestoneId, withdrawn: false });
    expect(book.rows().get('milestone', milestoneId)?.withdrawn).toBe(false);
  });

  it('[M8] takes along what opened because of its dates, and brings it back, but for what was worked on', () => {
    const { book, importId, id, withdraw } = withList();
    const steps = [5, 6, 7].map((line) => {
      book.act('s-ann', 'openFollowUp', shipped(importId, line, '2026-11-14T18:00'));
      const because = { followUpId: id(line), milestoneId: shippedIdOf(id(line)), ruleId: 'parcel' };
      const opened = book.act('s-lead', 'openFollowUp', { kind: 'warehouse', summary: '查包裹', because });
      return String(opened.body['followUpId']);
    });
    const outcomes = () => steps.map((step) => book.rows().get('followUp', step)?.outcome);
    book.act('s-lead', 'recordProgress', { followUpId: steps[1], text: '到了杭州' });
    book.act('s-lead', 'recordProgress', { followUpId: id(7), text: '打过了' });
    withdraw(true);
    // Whose line stays, stays as well.
    expect(outcomes()).toEqual(['mistaken', null, null]);
    expect(steps.map((step) => book.rows().get('followUp', step)?.history.at(-1)?.what)).toEqual([
      'withdrawnWithList',
      'followUpProgressed',
      'followUpOpened',
    ]);
    withdraw(false);
    expect(outcomes()).toEqual([null, null, null]);
    expect(book.rows().get('followUp', steps[0] ?? '')).toMatchObject({ state: 'open' });
  });

  it('[M8] notes at what was open already that it was shipped, and takes that back and brings it back', () => {
    const { book, importId, id, withdraw } = withList();
    book.act('s-lead', 'openFollowUp', { id: 'f-order', kind: 'unshipped', summary: '昨天的订单' });
    const note = { followUpId: 'f-order', milestone: 'shipped', at: '2026-11-14T18:00' };
    book.act('s-ann', 'noteMilestone', { ...note, importedFrom: { importId, line: 9 } });
    const milestoneId = shippedIdOf(id(9));
    const because = { followUpId: 'f-order', milestoneId, ruleId: 'parcel' };
    const opened = book.act('s-lead', 'openFollowUp', { kind: 'warehouse', summary: '查包裹', because });
    const stands = () => ({
      milestone: book.rows().get('milestone', milestoneId)?.withdrawn,
      order: book.rows().get('followUp', 'f-order')?.state,
      step: book.rows().get('followUp', String(opened.body['followUpId']))?.state,
    });
    withdraw(true);
    expect(stands()).toEqual({ milestone: true, order: 'open', step: 'closed' });
    expect(book.rows().get('followUp', 'f-order')?.history.at(-1)).toMatchObject({
      ...{ what: 'milestoneWithdrawn', changes: [{ field: 'shipped', after: null }] },
    });
    withdraw(false);
    expect(stands()).toEqual({ milestone: false, order: 'open', step: 'open' });
    // What somebody had said is not so stays so, however the list goes and comes.
    book.act('s-lead', 'withdrawMilestone', { milestoneId, withdrawn: true });
    withdraw(true);
    withdraw(false);
    expect(stands().milestone).toBe(true);
    const own = { ...note, followUpId: id(1), importedFrom: { importId, line: 8 } };
    expect(book.ask('s-ann', 'noteMilestone', own)).toMatchObject({ error: { code: 'notFound' } });
  });

  it('is taken back by who brought it in, or by a lead, and by nobody else', () => {
    const { book, importId } = withList();
    const input = { importId, withdrawn: true };
    expect(book.ask('s-bo', 'withdrawImport', input)).toMatchObject({ error: { code: 'notPermitted' } });
    expect(book.ask('s-lead', 'withdrawImport', input).ok).toBe(true);
    expect(book.ask('s-lead', 'withdrawImport', input)).toMatchObject({ error: { code: 'nothingToChange' } });
  });

  it('comes in again only after it was taken back, as another list; its old lines take nothing more', () => {
    const { book, importId, withdraw } = withList();
    expect(book.ask('s-ann', 'startImport', listOf(1))).toMatchObject({ error: { code: 'alreadyImported' } });
    withdraw(true);
    const late = { kind: 'callBack', summary: '第 4 行', importedFrom: { importId, line: 4 } };
    expect(book.ask('s-ann', 'openFollowUp', late)).toMatchObject({ error: { code: 'importWithdrawn' } });
    expect(book.ask('s-ann', 'startImport', listOf(1)).ok).toBe(true);
  });
});
