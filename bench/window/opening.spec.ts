import { writeFileSync } from 'node:fs';
import { appendLines } from '../../test/e2e/command-line.ts';
import { expect } from '../../test/e2e/fixtures.ts';
import { entryField, MANAGER_PIN, signIn, startOwnBook } from '../../test/e2e/front-desk.ts';
import { test } from '../../test/e2e/on-stand-in.ts';
import type { RunningApp } from '../../test/e2e/running-app.ts';
import type { BenchRow } from '../row.ts';

/** All of them still to be solved. */
const OPEN = 50_000;
const LIMIT = { timeout: 300_000 };

const lines = Array.from({ length: OPEN }, (_none, place) => ({
  command: 'writeNote',
  actor: '林若溪',
  at: `202${5 + (place % 2)}-0${1 + (place % 9)}-${10 + (place % 19)}T1${place % 10}:00:00+08:00`,
  input: {
    kind: 'problem',
    text: `沙发腿断了要换新，照片已经收到，仓库说有现货，明天上午发出，单号 DD2026${place}`,
  },
}));

/** How long it takes from the start of the program until it asks who one is, and from the PIN until one can write. */
const open = async (launch: () => Promise<RunningApp>) => {
  const begun = Date.now();
  const app = await launch();
  const { page } = app;
  await expect(page.getByText('你是哪位')).toBeVisible(LIMIT);
  const asked = Date.now();
  await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
  await page.getByRole('button', { name: '不签到，先进去' }).click(LIMIT);
  await expect(entryField(page)).toBeVisible(LIMIT);
  const times = { toQuestion: (asked - begun) / 1_000, toEntry: (Date.now() - asked) / 1_000 };
  await app.close();
  return times;
};

test('signing in to a book with fifty thousand open notes', async ({ launch }, info) => {
  test.setTimeout(900_000);
  const book = info.outputPath('book');
  const before = await launch();
  await startOwnBook(before, book);
  await before.close();
  await appendLines(book, info.outputPath('other'), lines);
  const first = await open(launch);
  const second = await open(launch);
  const rows: readonly BenchRow[] = [
    {
      name: `${OPEN} open notes: start to “who are you”, all rows built`,
      value: first.toQuestion,
      unit: 's',
    },
    { name: '  signed in until one can write', value: first.toEntry, unit: 's' },
    { name: '  any other start to “who are you”', value: second.toQuestion, unit: 's' },
    { name: '  signed in until one can write', value: second.toEntry, unit: 's' },
  ];
  writeFileSync(process.env['BATON_BENCH_ROWS'] ?? info.outputPath('rows.json'), JSON.stringify(rows));
});
