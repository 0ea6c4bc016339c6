import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { isCaptureSeen } from './capture-window.ts';
import { expect } from './fixtures.ts';
import { entryField, followUp, go, MANAGER_PIN, signIn, startOwnBook, toast, undoOf } from './front-desk.ts';
import { test } from './on-stand-in.ts';
import { createPcClock, hereAt } from './pc-clock.ts';

// Two starts in some of them; a busy machine may take long over them.
test.describe.configure({ timeout: 120_000 });

const PROMISE = '答应客户的时间到了';
const LATER = '15 分钟后再说';
const MINUTE = 60_000;
const atThree = { title: PROMISE, body: '15:00，点一下打开这一条', actions: [LATER] };

const pcOf = (info: TestInfo) => {
  mkdirSync(info.outputPath(), { recursive: true });
  return createPcClock(info.outputPath());
};

const write = async (page: Page, line: string): Promise<void> => {
  await entryField(page).fill(line);
  await page.keyboard.press('Enter');
  await expect(followUp(page, line.replace('! ', ''))).toBeVisible();
};

const line = (page: Page) => page.getByRole('region', { name: '到时间了' });
const panel = (page: Page) => page.getByRole('complementary', { name: '跟进' });

test('a promise that falls due while the PC sleeps pops up, says nothing of the customer, and leads to its follow-up', async ({
  launch,
}, info) => {
  const pc = pcOf(info);
  const app = await launch({ env: pc.env });
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await write(page, '王女士 明天下午3点前回电话');
  expect(await app.tray()).toEqual({
    tooltip: '接力本：没有到时间的事',
    items: ['打开接力本', '记一条', '退出接力本'],
  });

  await pc.sleepUntil(app, hereAt(1, 15, 1));
  await expect.poll(() => app.notifications()).toEqual([atThree]);
  await expect.poll(async () => (await app.tray())?.tooltip).toBe('接力本：1 件事到时间了');
  expect((await app.deeds('app.setBadgeCount')).at(-1)?.args).toEqual([1]);

  await go(page, '设置');
  expect(await app.answerNotification(PROMISE)).toBe(true);
  await expect(panel(page).getByRole('heading', { name: '王女士 明天下午3点前回电话' })).toBeVisible();
  expect(await app.notifications()).toEqual([]);
  await expect(line(page)).toContainText('王女士 明天下午3点前回电话');
  await line(page).getByRole('button', { name: '知道了' }).click();
  await expect(line(page)).toHaveCount(0);
});

test('put off from the message it is told once more, and a restart repeats nothing', async ({
  launch,
}, info) => {
  const pc = pcOf(info);
  const app = await launch({ env: pc.env });
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await write(page, '王女士 明天下午3点前回电话');
  await pc.sleepUntil(app, hereAt(1, 15));
  await expect.poll(() => app.notifications()).toEqual([atThree]);
  await expect(line(page)).toBeVisible();
  expect(await app.answerNotification(PROMISE, LATER)).toBe(true);
  expect(await app.notifications()).toEqual([]);
  await expect(line(page)).toHaveCount(0);

  await pc.sleepUntil(app, pc.now() + 14 * MINUTE);
  expect(await app.notifications()).toEqual([]);
  await app.close();

  const second = await launch({ env: pc.env });
  second.page.setDefaultTimeout(10_000);
  // Nobody has signed in yet: whoever comes is told.
  await expect.poll(async () => (await second.tray())?.tooltip).toBe('接力本：1 件事到时间了');
  pc.set(pc.now() + 2 * MINUTE);
  await second.power('unlock-screen');
  expect(await second.notifications()).toEqual([]);
  await signIn(second.page, 'lrx', '林若溪', MANAGER_PIN);
  await second.page.getByRole('button', { name: '不签到，先进去' }).click();
  await expect.poll(() => second.notifications()).toEqual([atThree]);
  await second.close();

  const third = await launch({ env: pc.env });
  third.page.setDefaultTimeout(10_000);
  await signIn(third.page, 'lrx', '林若溪', MANAGER_PIN);
  await third.page.getByRole('button', { name: '不签到，先进去' }).click();
  await expect.poll(async () => (await third.tray())?.tooltip).toBe('接力本：1 件事到时间了');
  await third.power('unlock-screen');
  expect(await third.notifications()).toEqual([]);
});

test('quiet hours hold it until they end; what is urgent comes through where that is ticked', async ({
  launch,
}, info) => {
  const pc = pcOf(info);
  const app = await launch({ env: pc.env });
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await write(page, '王女士 明天下午3点前回电话');
  await write(page, '! 李先生 明天下午3点半前上门');
  await go(page, '设置');
  const section = page.getByRole('region', { name: '提醒' });
  await section.getByRole('radio', { name: '有', exact: true }).click();
  await section.getByLabel('安静时段从几点').fill('14');
  await section.getByLabel('安静时段到几点').fill('16点');
  await section.getByRole('button', { name: '保存' }).click();
  await expect(section.getByLabel('安静时段到几点')).toHaveValue('16:00');

  await pc.sleepUntil(app, hereAt(1, 15, 45));
  await expect.poll(async () => (await app.tray())?.tooltip).toBe('接力本：2 件事到时间了');
  expect(await app.notifications()).toEqual([]);
  await section.getByRole('checkbox', { name: '紧急的照样提醒' }).click();
  await expect
    .poll(() => app.notifications())
    .toEqual([{ title: `紧急：${PROMISE}`, body: '15:30，点一下打开这一条', actions: [LATER] }]);

  await section.getByRole('radio', { name: '也写内容' }).click();
  await pc.sleepUntil(app, hereAt(1, 16));
  await expect.poll(() => app.notifications()).toHaveLength(2);
  const spoken = { ...atThree, body: '15:00 王女士 明天下午3点前回电话' };
  expect((await app.notifications())[1]).toEqual(spoken);

  // What is settled needs nobody to look: its message goes.
  await go(page, '今日');
  await followUp(page, '李先生').getByRole('button').first().click();
  await panel(page).getByLabel('结果').selectOption('成交');
  await panel(page).getByRole('button', { name: '关闭这一条' }).click();
  await expect.poll(() => app.notifications()).toEqual([spoken]);
});

test('where the system has no notifications a line in the window tells, puts off, and takes that back', async ({
  launch,
}, info) => {
  const pc = pcOf(info);
  const app = await launch({ env: pc.env, notifications: 'none' });
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await write(page, '王女士 明天下午3点前回电话');
  await write(page, '李先生 明天下午3点前送货');
  await go(page, '设置');
  const section = page.getByRole('region', { name: '提醒' });
  await expect(section).toContainText('这台电脑的系统弹不出提醒。到时间了，接力本窗口的顶上会出一行。');

  await pc.sleepUntil(app, hereAt(1, 15));
  await expect(line(page)).toContainText('2 件事到时间了');
  await line(page).getByRole('button', { name: LATER }).click();
  await expect(toast(page, '15 分钟后再提醒')).toBeVisible();
  await expect(line(page)).toHaveCount(0);
  await undoOf(page, '15 分钟后再提醒').click();
  await expect(line(page)).toContainText('2 件事到时间了');
  await line(page).getByRole('button', { name: LATER }).press('Enter');
  // It counts from when main has heard it, which is said; the PC must not sleep before.
  await expect(toast(page, '15 分钟后再提醒')).toBeVisible();
  await pc.sleepUntil(app, pc.now() + 16 * MINUTE);
  await expect(line(page)).toContainText('2 件事到时间了');
  await line(page).getByRole('button', { name: '看看' }).click();
  await expect(followUp(page, '王女士')).toBeVisible();
  expect(await app.notifications()).toEqual([]);
});

test('nothing pops up on a locked screen, nor while what was told is damaged does the app stay away', async ({
  launch,
}, info) => {
  const pc = pcOf(info);
  const app = await launch({ env: pc.env });
  await startOwnBook(app, info.outputPath('book'));
  await write(app.page, '王女士 明天下午3点前回电话');
  await app.power('lock-screen');
  await pc.sleepUntil(app, hereAt(1, 15));
  await expect.poll(async () => (await app.tray())?.tooltip).toBe('接力本：1 件事到时间了');
  expect(await app.notifications()).toEqual([]);
  await app.power('unlock-screen');
  await expect.poll(() => app.notifications()).toEqual([atThree]);
  await app.close();

  const books = join(info.outputPath('profile'), 'books');
  const kept = (await readdir(books, { recursive: true })).filter((name) => /due-[ab]\.json$/.test(name));
  expect(kept.length).toBeGreaterThan(0);
  for (const name of kept) writeFileSync(join(books, name), '{"generation":');
  const second = await launch({ env: pc.env });
  second.page.setDefaultTimeout(10_000);
  await signIn(second.page, 'lrx', '林若溪', MANAGER_PIN);
  await second.page.getByRole('button', { name: '不签到，先进去' }).click();
  await expect.poll(() => second.notifications()).toEqual([atThree]);
});

test('the tray opens Baton, writes an entry down, and quits', async ({ launch }, info) => {
  const app = await launch();
  expect((await app.tray())?.items).toEqual(['打开接力本', '(记一条)', '退出接力本']);
  await startOwnBook(app, info.outputPath('book'));
  await expect.poll(async () => (await app.tray())?.items).toContain('记一条');
  expect(await app.chooseInTray('记一条')).toBe(true);
  await expect.poll(() => isCaptureSeen(app)).toBe(true);
  expect(await app.chooseInTray(null)).toBe(true);
  expect(await app.chooseInTray('退出接力本')).toBe(true);
  await app.close();
});
