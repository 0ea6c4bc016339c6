import { describe, expect, it } from 'vitest';
import {
  type BulkAct,
  byReason,
  type Outcomes,
  runSteps,
  type Step,
  stepOf,
  undoSteps,
} from '../../../../renderer/features/pending/bulk.ts';
import type { Intent } from '../../../../renderer/undo/compensation.ts';
import type { Acknowledgement } from '../../../../shared/ipc/values.ts';
import type { FollowUpRow } from '../../../../shared/projection/rows.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { createSmallBook } from '../../../shared/support/book.ts';

const COUNT = 40;

/** Forty open follow-ups at one desk, every third with a next step, every fifth promised for three o’clock. */
const desk = () => {
  const book = createSmallBook();
  const idOf = (place: number): string => `f-${place}`;
  for (let place = 0; place < COUNT; place += 1)
    book.act('s-boss', 'openFollowUp', {
      ...{ id: idOf(place), kind: 'intent', summary: `事 ${place}` },
      ...(place % 3 === 0 ? { nextAction: { text: '回电', dueAt: '2026-11-16T15:00' } } : {}),
      ...(place % 5 === 0 ? { promisedAt: '2026-11-16T15:00' } : {}),
    });
  const row = (id: string): FollowUpRow => {
    const found = book.rows().get('followUp', id);
    if (found === null) throw new Error(id);
    return found;
  };
  const rows = (): readonly FollowUpRow[] => Array.from({ length: COUNT }, (_n, place) => row(idOf(place)));
  const ask = async ({ name, input }: Intent): Promise<Result<Acknowledgement>> => {
    const done = book.ask('s-ann', name, input);
    if (!done.ok) return done;
    const { writer, seq, at, type, cmd } = done.value;
    return ok({ commandId: cmd, type, id: '', writer, seq, at, again: false });
  };
  const run = (steps: readonly Step[], isStopped = () => false): Promise<Outcomes> =>
    runSteps(steps, { ask, onProgress: () => undefined, isStopped });
  book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
  return { book, row, rows, run };
};

/** What a person sees of it, without who did what when. */
const faceOf = ({ history, head, touchedAt, turns, closedAt, holderShift, ...face }: FollowUpRow) => face;

const acts: readonly BulkAct[] = [
  { kind: 'snooze', until: '2026-11-16T06:00:00.000Z' },
  { kind: 'assign', owner: '波', text: '联系客户' },
  { kind: 'close', outcome: 'declined', reason: '活动结束' },
];

describe('doing one thing to many', () => {
  it.each(acts)('$kind: one line each, and undoing puts each back exactly as it was', async (act) => {
    const { row, rows, run } = desk();
    const before = rows().map(faceOf);
    const { done, failed, left } = await run(rows().map((one) => stepOf(one, act)));
    expect([done.length, failed.length, left.length]).toEqual([COUNT, 0, 0]);
    expect(rows().map(({ history }) => history.length)).toEqual(Array(COUNT).fill(2));
    expect(rows().map(faceOf)).not.toEqual(before);
    const back = await run(undoSteps(done, row, '已撤销'));
    expect(back.failed).toEqual([]);
    expect(rows().map(faceOf)).toEqual(before);
    expect(rows().map(({ history }) => history.length)).toEqual(Array(COUNT).fill(3));
  });

  it('what had been put off before is put off until then again', async () => {
    const { book, row, run } = desk();
    book.act('s-boss', 'snoozeFollowUp', { followUpId: 'f-1', until: '2026-11-16T20:00' });
    const before = row('f-1').snoozedUntil;
    const { done } = await run([stepOf(row('f-1'), { kind: 'snooze', until: '2026-11-16T06:00:00.000Z' })]);
    await run(undoSteps(done, row, ''));
    expect(row('f-1').snoozedUntil).toBe(before);
  });

  it('what is refused holds up nothing, is told by its reason, and is not undone', async () => {
    const { row, rows, run } = desk();
    const act: BulkAct = { kind: 'snooze', until: '2026-11-16T09:00:00.000Z' };
    const { done, failed } = await run(rows().map((one) => stepOf(one, act)));
    expect(done).toHaveLength(32);
    expect(byReason(failed).map(([why, group]) => [why.code, group.length])).toEqual([['promisedBefore', 8]]);
    expect(undoSteps(done, row, '')).toHaveLength(32);
  });

  it('what a colleague has changed since the list was looked at is left alone and told', async () => {
    const { book, rows, run } = desk();
    const steps = rows().map((one) => stepOf(one, { kind: 'close', outcome: 'solved', reason: '' }));
    book.act('s-boss', 'recordProgress', { followUpId: 'f-7', text: '客户又打来了' });
    const { done, failed } = await run(steps);
    expect(done).toHaveLength(COUNT - 1);
    expect(failed.map(({ row, why }) => [row.id, why.code])).toEqual([['f-7', 'changedMeanwhile']]);
  });

  it('undoing takes nothing back that a colleague has said since', async () => {
    const { book, row, rows, run } = desk();
    const { done } = await run(
      rows().map((one) => stepOf(one, { kind: 'assign', owner: '波', text: '联系客户' })),
    );
    const nextAction = { text: '上门量尺寸', owner: '组长' };
    book.act('s-boss', 'updateFollowUp', { followUpId: 'f-4', changes: { nextAction } });
    const back = await run(undoSteps(done, row, ''));
    expect(back.done).toHaveLength(COUNT - 1);
    expect(back.failed.map(({ why }) => why.code)).toEqual(['changedMeanwhile']);
    expect(row('f-4').nextAction).toEqual(nextAction);
  });

  it('goes no further once it is stopped; what is left is told', async () => {
    const { rows, run } = desk();
    let asked = 0;
    const isStopped = (): boolean => {
      asked += 1;
      return asked > 10;
    };
    const { done, left } = await run(
      rows().map((one) => stepOf(one, acts[0] ?? { kind: 'snooze', until: '' })),
      isStopped,
    );
    expect(done.length).toBe(10);
    expect(done.length + left.length).toBe(COUNT);
  });
});
