import { mkdirSync, writeFileSync } from 'node:fs';
import { appendLines } from '../../test/e2e/command-line.ts';
import { expect } from '../../test/e2e/fixtures.ts';
import { go, startOwnBook } from '../../test/e2e/front-desk.ts';
import { test } from '../../test/e2e/on-stand-in.ts';
import { createPcClock, hereAt } from '../../test/e2e/pc-clock.ts';
import type { BenchRow } from '../row.ts';
import { type Tasks, traceTasks } from './tasks.ts';

const ITEMS = 300;
/** The book began so many days ago: twelve weeks to compare with, and so a second chart. */
const DAYS = 90;

/** In the book’s zone, which is the PC’s. */
const dayOf = (back: number): string => new Date(hereAt(-back, 12)).toISOString().slice(0, 10);

const lines = Array.from({ length: ITEMS }, (_none, place) => ({
  command: 'openFollowUp',
  actor: '林若溪',
  at: `${dayOf(1 + (place % (DAYS - 2)))}T10:00`,
  input: {
    ...{ id: `f-${place}`, kind: 'callBack', summary: `客户${place} 退款三天没到账，今天必须答复` },
    customer: { name: `王${place}`, orderNo: `DD2026${100_000 + place}` },
  },
}));

/** What lasts is measured with whatever else this PC does; what the window’s thread works for it, without. */
const taskRows = (during: string, { longestMs, longestCpuMs }: Tasks): readonly BenchRow[] => [
  { name: `  longest task of the window while ${during}`, value: longestMs, unit: 'ms' },
  { name: '    by the processor’s time', ...{ value: longestCpuMs, unit: 'ms', atMost: 50 } },
];

test('what the window feels while a PDF is made, opened and saved', async ({ launch }, info) => {
  mkdirSync(info.outputPath(), { recursive: true });
  const clock = createPcClock(info.outputPath());
  clock.set(hereAt(-DAYS, 9));
  const app = await launch({ env: clock.env });
  const { page } = app;
  await page.clock.setFixedTime(clock.now());
  await page.reload();
  const book = info.outputPath('book');
  await startOwnBook(app, book);
  await appendLines(book, info.outputPath('other'), lines);
  clock.set(Date.now());
  await page.clock.setFixedTime(clock.now());
  await page.reload();
  await page.getByRole('button', { name: '不签到，先进去' }).click();
  await go(page, '周报');
  await expect(
    page
      .getByText(/再显示一些/)
      .first()
      .or(page.getByRole('radio', { name: '打印版' })),
  ).toBeVisible();
  let opened = 0;
  const opening = await traceTasks(page, async () => {
    const begun = Date.now();
    await page.getByRole('radio', { name: '打印版' }).click();
    await expect(page.getByRole('img', { name: /第 1 页/ })).toBeVisible({ timeout: 60_000 });
    opened = Date.now() - begun;
  });
  const pages = page.getByRole('img', { name: /第 \d+ 页/ });
  const paging = await traceTasks(page, async () => {
    for (const one of await pages.all()) {
      await one.scrollIntoViewIfNeeded();
      await expect(one.locator('canvas').or(one)).toBeVisible();
    }
  });
  await app.answerSaveDialog(info.outputPath('week.pdf'));
  const saving = await traceTasks(page, async () => {
    await page.getByRole('button', { name: '存成 PDF' }).click();
    await expect(page.getByText('已保存到')).toBeVisible({ timeout: 60_000 });
  });
  const rows: readonly BenchRow[] = [
    { name: `${ITEMS} customers: click to pages on the screen`, value: opened, unit: 'ms' },
    ...taskRows('the pages open', opening),
    ...taskRows(`its ${await pages.count()} pages are turned`, paging),
    ...taskRows('it is made again and saved', saving),
  ];
  writeFileSync(process.env['BATON_BENCH_ROWS'] ?? info.outputPath('rows.json'), JSON.stringify(rows));
});
