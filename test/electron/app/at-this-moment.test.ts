import { describe, expect, it } from 'vitest';
import { atThisMoment, inSlices } from '../../../electron/app/at-this-moment.ts';
import { jsonBytesInSteps } from '../../../electron/app/json-bytes.ts';
import { weeklySummaryInSteps } from '../../../shared/report/weekly.ts';
import { ok } from '../../../shared/result.ts';
import type { Steps } from '../../../shared/steps.ts';
import { machineOn, newBookOn, send } from '../book/kit.ts';
import { createMemoryFileSystem } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';

const WEEK = '2026-W48';

/** Work of so many steps, each of which holds the processor for some milliseconds. */
function* hard(steps: number, told: (step: number) => void = () => undefined): Steps<string> {
  for (let step = 0; step < steps; step += 1) {
    const until = performance.now() + 3;
    while (performance.now() < until);
    told(step);
    yield;
  }
  return 'done';
}

describe('what takes long', () => {
  it('leaves main free after every slice', async () => {
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    expect(must(await inSlices(hard(60)))).toBe('done');
    isOver = true;
    expect(turns).toBeGreaterThan(10);
  });

  it('ends as soon as nobody waits any more', async () => {
    const controller = new AbortController();
    let last = 0;
    const answer = await inSlices(
      hard(1_000, (step) => {
        last = step;
        if (step === 20) controller.abort();
      }),
      controller.signal,
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(last).toBeLessThan(30);
  });
});

describe('a week that is put together', () => {
  it('does not hold up who writes: their line is on the disk before, and not in it', async () => {
    const open = await newBookOn(machineOn(createMemoryFileSystem()));
    const { book, managerId } = open;
    const note = (text: string) => send(book, managerId, 'writeNote', { kind: 'problem', text });
    must(await note('货架太高'));
    const order: string[] = [];
    const events = open.digest().events;
    const composed = atThisMoment(open, function* ({ rows, now, digest }) {
      yield* hard(30);
      return yield* weeklySummaryInSteps(rows, { week: WEEK, now, digest });
    }).then((value) => {
      order.push('composed');
      return must(value);
    });
    const line = note('灯箱坏了').then((answer) => {
      order.push('written');
      must(answer);
    });
    const [value] = await Promise.all([composed, line]);
    expect(order).toEqual(['written', 'composed']);
    expect(value.value.notes.map(({ text }) => text)).toEqual(['货架太高']);
    expect([value.events, value.value.digest.events]).toEqual([events, events]);
    const next = await atThisMoment(open, ({ rows, now, digest }) =>
      weeklySummaryInSteps(rows, { week: WEEK, now, digest }),
    );
    expect(must(next).value.notes.map(({ text }) => text)).toEqual(['货架太高', '灯箱坏了']);
    await open.close();
  });

  it('lets go of its moment, done, refused or thrown', async () => {
    const open = await newBookOn(machineOn(createMemoryFileSystem()));
    let held = 0;
    const book = {
      ...open.book,
      still: () => {
        const still = open.book.still();
        held += 1;
        return {
          ...still,
          release: () => {
            held -= 1;
            still.release();
          },
        };
      },
    };
    const asked = { book, digest: open.digest };
    // biome-ignore lint/correctness/useYield: it breaks before its first step.
    const broken = function* (): Steps<never> {
      throw new Error('broken');
    };
    await expect(atThisMoment(asked, broken)).rejects.toThrow('broken');
    const cancelled = await atThisMoment(asked, () => finished(), AbortSignal.abort());
    expect([cancelled.ok, held]).toEqual([false, 0]);
    await open.close();
  });

  it('goes to the window as its JSON, however long', async () => {
    const value = { notes: Array.from({ length: 300 }, (_none, at) => ({ at, text: '沙发😀"'.repeat(99) })) };
    const bytes = must(await inSlices(jsonBytesInSteps(value)));
    expect(new TextDecoder().decode(bytes)).toBe(JSON.stringify(value));
  });
});

function* finished() {
  yield* hard(1);
  return ok('done');
}
