import { mkdirSync, writeFileSync } from 'node:fs';
import { appendLines } from '../../test/e2e/command-line.ts';
import { expect } from '../../test/e2e/fixtures.ts';
import { go, startOwnBook } from '../../test/e2e/front-desk.ts';
import { test } from '../../test/e2e/on-stand-in.ts';
import { hereAt } from '../../test/e2e/pc-clock.ts';
import { expectWhole } from '../../test/e2e/whole-projection.ts';
import type { BenchRow } from '../row.ts';
import { longestOwnWork } from './own-work.ts';

const ITEMS = 5_000;
/** In the book’s zone, which is the PC’s. */
const lastWeek = new Date(hereAt(-7, 12)).toISOString().slice(0, 10);

const lines = Array.from({ length: ITEMS }, (_none, place) => ({
  command: 'openFollowUp',
  actor: '林若溪',
  at: `${lastWeek}T10:00`,
  input: {
    ...{ id: `f-${place}`, kind: 'callBack', summary: `客户${place} 退款三天没到账，今天必须答复` },
    ...{
      promisedAt: `${lastWeek}T16:00`,
      customer: { name: `王${place}`, orderNo: `DD2026${100_000 + place}` },
    },
  },
}));

test('what the window feels of a week with five thousand rows', async ({ launch }, info) => {
  test.setTimeout(600_000);
  mkdirSync(info.outputPath(), { recursive: true });
  const app = await launch({});
  const { page } = app;
  const book = info.outputPath('book');
  await startOwnBook(app, book);
  await appendLines(book, info.outputPath('other'), lines);
  // What another PC wrote is taken in before: that is measured elsewhere.
  await expectWhole(page, book);
  const pages = page.getByRole('img', { name: /第 1 页/ });
  const steps: readonly (readonly [name: string, run: () => Promise<void>])[] = [
    ['the week is opened', () => go(page, '周报')],
    [
      'the week before is',
      async () => {
        await page.getByRole('button', { name: '上一周' }).click();
        await expect(page.getByText(/再显示一些|看全部/).first()).toBeVisible({ timeout: 60_000 });
      },
    ],
    [
      'the Monday page is',
      async () => {
        await page.getByRole('radio', { name: '周一' }).click();
        await expect(page.getByText(/再显示一些/).first()).toBeVisible({ timeout: 60_000 });
      },
    ],
    [
      'its pages are',
      async () => {
        await page.getByRole('radio', { name: '打印版' }).click();
        await expect(pages).toBeVisible({ timeout: 120_000 });
      },
    ],
  ];
  const rows: BenchRow[] = [];
  for (const [name, run] of steps) {
    const { appMs, collectorMs } = await longestOwnWork(page, run);
    rows.push(
      { name: `${ITEMS} rows: longest work while ${name}`, ...{ value: appMs, unit: 'ms', atMost: 50 } },
      { name: '  longest clearing of memory', value: collectorMs, unit: 'ms' },
    );
  }
  writeFileSync(process.env['BATON_BENCH_ROWS'] ?? info.outputPath('rows.json'), JSON.stringify(rows));
});
