import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { expect } from './fixtures.ts';
import { go, MANAGER_PIN, signIn, startOwnBook, toast } from './front-desk.ts';
import { test } from './on-stand-in.ts';
import { createPcClock } from './pc-clock.ts';

// Two starts; a busy machine may take long over them.
test.describe.configure({ timeout: 120_000 });

const DAY = 24 * 3_600_000;

/** The next Monday of which it is not eight yet, five past eight, so many weeks on. */
const mondayMorning = (weeks: number): number => {
  const at = new Date();
  const isToday = at.getDay() === 1 && at.getHours() < 8;
  const ahead = isToday ? 0 : 8 - (at.getDay() === 0 ? 7 : at.getDay());
  at.setDate(at.getDate() + ahead + 7 * weeks);
  return at.setHours(8, 5, 0, 0);
};

const folderOf = (info: TestInfo, name: string): string => {
  const folder = info.outputPath(name);
  mkdirSync(folder, { recursive: true });
  return folder;
};

test('on Monday last week’s PDF lies in its folder by itself, what was missed too; a folder that is gone is told and tried again', async ({
  launch,
}, info) => {
  const pc = createPcClock(folderOf(info, 'clock'));
  const folder = folderOf(info, 'reports');
  const book = info.outputPath('book');
  const app = await launch({ env: pc.env });
  const { page } = app;
  await startOwnBook(app, book);
  await go(page, '设置');
  const section = page.getByRole('region', { name: '每周自动存周报' });
  const toggle = section.getByRole('radio', { name: '开', exact: true });

  // A book’s folder is none for files, and nothing is on without a folder.
  await app.answerOpenDialog([book]);
  await toggle.click();
  await expect(page.getByText('这个文件夹是接力本自己的')).toBeVisible();
  await expect(toggle).not.toBeChecked();
  await app.answerOpenDialog([folder]);
  await toggle.click();
  await expect(toggle).toBeChecked();
  await section.getByLabel('几点自动存周报').fill('8点');
  await expect(section.getByRole('button', { name: '保存' })).toBeDisabled();
  await expect(section).toContainText('08:00，存');

  await pc.sleepUntil(app, mondayMorning(0));
  const made = page.getByRole('region', { name: '周报存好了' });
  await expect(made).toContainText('周的周报已自动存好');
  const [first, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  expect(first).toMatch(/^晨光家居 周报 \d{4}-W\d{2}\.pdf$/);
  expect(readFileSync(`${folder}/${first}`).subarray(0, 5).toString()).toBe('%PDF-');
  await made.getByRole('button', { name: '在文件夹中显示' }).click();
  await expect
    .poll(async () => (await app.deeds('shell.showItemInFolder')).at(-1)?.args)
    .toEqual([`${folder}/${first}`]);
  await made.getByRole('button', { name: '知道了' }).click();
  await expect(made).toHaveCount(0);

  renameSync(folder, `${folder}-gone`);
  await pc.sleepUntil(app, mondayMorning(1));
  const problem = page.getByRole('region', { name: '周报没存成' });
  await expect(problem).toContainText(`找不到文件夹 ${folder}`);
  await problem.getByRole('button', { name: '再试一次' }).click();
  await expect(toast(page, '又试了一次，还是没存成。')).toBeVisible();
  renameSync(`${folder}-gone`, folder);
  await problem.getByRole('button', { name: '再试一次' }).click();
  await expect(problem).toHaveCount(0);
  await expect.poll(() => readdirSync(folder)).toHaveLength(2);
  await app.close();

  // Two Mondays pass while the PC is off; nobody has signed in when they are made up.
  pc.set(mondayMorning(3) + DAY);
  const second = await launch({ env: pc.env });
  second.page.setDefaultTimeout(10_000);
  await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).toHaveLength(4);
  await signIn(second.page, 'lrx', '林若溪', MANAGER_PIN);
  await second.page.getByRole('button', { name: '不签到，先进去' }).click();
  await expect(second.page.getByRole('region', { name: '周报存好了' })).toContainText('3 周的周报已自动存好');
  expect(readdirSync(folder).filter((name) => !name.endsWith('.pdf'))).toEqual([]);
});
