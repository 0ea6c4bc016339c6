import { join } from 'node:path';
import { atThisMoment, inSlices } from '../electron/app/at-this-moment.ts';
import { jsonBytesInSteps } from '../electron/app/json-bytes.ts';
import { createReportHost } from '../electron/report/host.ts';
import { spawnThread } from '../electron/report/spawn-thread.ts';
import { createProjection } from '../shared/projection/projection.ts';
import { markInSteps } from '../shared/report/sealed-week.ts';
import { weeklySummaryInSteps } from '../shared/report/weekly.ts';
import type { WeeklySummary } from '../shared/report/weekly-summary.ts';
import type { Result } from '../shared/result.ts';
import type { Draft } from '../shared/rules/context.ts';
import { chooser } from '../test/shared/support/choose.ts';
import { world } from '../test/shared/support/world.ts';
import { createWriter, NO_DIGEST } from '../test/shared/support/writer.ts';
import { type Held, longestHeld } from './held.ts';
import { inWindow } from './in-window.ts';
import type { BenchRow } from './row.ts';

const MANY = 5_000;
const LONG = 4_000;
/** Issue 5. */
const MOST_HELD = 50;
const [WEEK, NOW] = ['2026-W47', '2026-11-23T01:00:00.000Z'];
const MONDAY_MS = Date.UTC(2026, 10, 16, 1);
const MINUTE_MS = 60_000;
const workerFile = join(process.cwd(), 'out/main/report-worker.js');

const must = <T>(outcome: Result<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

const customer = (place: number): Draft => ({
  type: 'followUpOpened',
  body: {
    followUpId: `f-${place}`,
    ...{ kind: 'callBack', severity: 'normal', summary: `客户${place} 退款三天没到账，今天必须答复` },
    customer: { name: `王${place}`, orderNo: `DD2026${100_000 + place}` },
    promisedAt: '2026-11-18T08:00:00.000Z',
  },
});

/** Sentences of which people make what they write. */
const sentences = (count: number): readonly string[] => {
  const choose = chooser(7);
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 6 + choose(20) }, () => String.fromCharCode(0x4e00 + choose(2_000)));
    return `${words.join('')}，`;
  });
};

/** As long as a note may be; few of the same sentences or many different ones. */
const longNote = (said: readonly string[]) => {
  const choose = chooser(11);
  return (place: number): Draft => {
    let text = `第${place}条：`;
    while (text.length < LONG) text += said[choose(said.length)];
    return {
      type: 'noteWritten',
      body: { noteId: `n-${place}`, kind: 'problem', text: text.slice(0, LONG) },
    };
  };
};

/** A book with one week full of this. */
const bookOf = (draft: (place: number) => Draft) => {
  const writer = createWriter('pc0.aaaaaaaa', 'Asia/Shanghai');
  for (const first of world) writer.record(first, MONDAY_MS - 9_000 * MINUTE_MS);
  for (let place = 0; place < MANY; place += 1) writer.record(draft(place), MONDAY_MS + place * MINUTE_MS);
  const projection = createProjection();
  for (const event of writer.events()) projection.apply(event);
  return { still: projection.still, now: () => NOW };
};

const heldRows = (name: string, { ms, busy }: Held, took: number): readonly BenchRow[] => [
  { name: `${name}: longest main is held`, ...{ value: ms, unit: 'ms', atMost: MOST_HELD } },
  { name: '  most time of the processor, in all threads', value: busy, unit: 'ms' },
  { name: '  until it is there', value: took, unit: 'ms' },
];

/** As when the screen asks for a week, and when somebody saves its tables. */
const measured = async (what: string, draft: (place: number) => Draft): Promise<readonly BenchRow[]> => {
  const book = bookOf(draft);
  let value: WeeklySummary | null = null;
  const compose = async (): Promise<void> => {
    const made = await atThisMoment({ book, digest: () => NO_DIGEST }, ({ rows, now, digest }) =>
      weeklySummaryInSteps(rows, { week: WEEK, now, digest }),
    );
    value = must(made).value;
    must(await inSlices(markInSteps(value)));
    must(await inSlices(jsonBytesInSteps(value)));
  };
  const rows: BenchRow[] = [];
  const measure = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    const held = await longestHeld(work);
    rows.push(...heldRows(`${what}, ${name}`, held, performance.now() - start));
  };
  await measure('put together', compose);
  await measure('once more', compose);
  const host = createReportHost({ spawn: spawnThread(workerFile), fontDirs: [], timeoutMs: 600_000 });
  const file = async (format: 'txt' | 'xlsx'): Promise<void> => {
    if (value !== null) must(await host.file('weekly', value, format, 'zh-CN'));
  };
  // The worker is warm by then, since whoever saves a week has looked at it.
  await file('txt');
  await measure('its workbook', () => file('xlsx'));
  host.close();
  return rows;
};

/** For how long nobody could write a line while a week is asked for, and what the window feels of it. Needs the app built. */
export const run = async (): Promise<readonly BenchRow[]> => [
  ...(await measured(`${MANY} rows`, customer)),
  ...(await measured(`${MANY} notes of ${LONG} characters`, longNote(sentences(60)))),
  ...(await measured(`${MANY} such, all different`, longNote(sentences(2_000)))),
  ...(await inWindow('week')()),
];
