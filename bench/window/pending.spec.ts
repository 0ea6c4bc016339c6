import { writeFileSync } from 'node:fs';
import { appendLines } from '../../test/e2e/command-line.ts';
import { expect, test } from '../../test/e2e/fixtures.ts';
import { startOwnBook, toast } from '../../test/e2e/front-desk.ts';
import type { BenchRow } from '../row.ts';
import {
  hidePlainList,
  longTasks,
  msToFind,
  msToRows,
  msToSee,
  noteLongTasks,
  scrollThrough,
  showPlainList,
} from './measure.ts';

const ITEMS = 10_000;
const BULK = 1_000;
const FRAMES = 240;
const matters = ['退款三天没到账', '沙发腿断了要换新', '问大单能不能再让', '急着要改发顺丰', '拍下没付款'];

const lines = Array.from({ length: ITEMS }, (_none, place) => ({
  command: 'openFollowUp',
  actor: '林若溪',
  input: {
    ...{ id: `f-${place}`, kind: place < BULK ? 'renewal' : 'callBack' },
    severity: place % 20 === 0 ? 'red' : place % 7 === 0 ? 'amber' : 'normal',
    summary: `客户${place} ${matters[place % matters.length]}`,
    customer: { name: `王${place % 300}`, orderNo: `DD2026${100_000 + place}` },
    ...(place % 3 === 0 ? {} : { nextAction: { text: '回电确认', owner: '林若溪' } }),
  },
}));

/** As somebody types, letter after letter, and back to everything. */
const typed = [
  '沙',
  '',
  '客户9',
  '客户99',
  '客户999',
  '',
  '王17',
  '王17 退',
  '',
  'dd2026109',
  'dd20261099',
  '没有这样的',
  '',
];

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

test('[P4] ten thousand open items on the screen', async ({ app }, info) => {
  const { page } = app;
  const book = info.outputPath('book');
  await startOwnBook(app, book);
  await appendLines(book, info.outputPath('other'), lines);
  await expect(page.getByRole('radio', { name: `待跟进 ${ITEMS}` })).toBeVisible({ timeout: 120_000 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(noteLongTasks);
  const first = await page.evaluate(msToRows, '3');
  const found = await page.evaluate(msToFind, [...typed, ...typed]);
  await page.evaluate(longTasks);
  const ours = await page.evaluate(scrollThrough, ['.pending-list', 700, FRAMES] as const);
  const scrollTasks = await page.evaluate(longTasks);
  await page.evaluate(showPlainList);
  const plain = await page.evaluate(scrollThrough, ['#plain', 700, FRAMES] as const);
  await page.evaluate(hidePlainList);
  await page.evaluate(scrollThrough, ['.pending-list', 0, 2] as const);
  const seen: number[] = [];
  for (let round = 0; round < 12; round += 1)
    seen.push(await page.evaluate(msToSee, ['f-0', `客户0 改了 ${round} 次`] as const));

  await page.getByLabel('类型').selectOption('renewal');
  await expect(page.getByText(`${BULK} / ${ITEMS} 条`)).toBeVisible();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('s');
  await page.evaluate(longTasks);
  const begun = Date.now();
  await page.keyboard.press('Enter');
  await expect(toast(page, `${BULK} 条已放到稍后`)).toBeVisible({ timeout: 60_000 });
  const bulkMs = Date.now() - begun;
  const bulkTasks = await page.evaluate(longTasks);

  const rows: readonly BenchRow[] = [
    { name: `first rows of ${ITEMS} on the screen`, value: first, unit: 'ms' },
    { name: 'filter by text, key to rows', value: p95(found), unit: 'ms p95' },
    {
      name: `scrolling, ${FRAMES} frames of 700 px`,
      value: ours.p95,
      unit: 'ms p95',
      peer: 'plain list of 100 rows',
      ratio: ours.p95 / plain.p95,
    },
    { name: '  frames over 50 ms', value: ours.over50, unit: 'of 240' },
    { name: '  frames over 50 ms, plain list of 100 rows', value: plain.over50, unit: 'of 240' },
    { name: '  tasks over 50 ms', value: scrollTasks.length, unit: '' },
    { name: 'one change, acknowledged to shown', value: p95(seen), unit: 'ms p95' },
    { name: `${BULK} put off by one key`, value: bulkMs, unit: 'ms' },
    { name: '  longest task meanwhile', value: Math.max(0, ...bulkTasks), unit: 'ms' },
    { name: '  tasks over 50 ms meanwhile', value: bulkTasks.length, unit: '' },
  ];
  writeFileSync(process.env['BATON_BENCH_ROWS'] ?? info.outputPath('rows.json'), JSON.stringify(rows));
});
