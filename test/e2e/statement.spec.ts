import { mkdirSync } from 'node:fs';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { expect } from './fixtures.ts';
import {
  checkIn,
  go,
  MANAGER_PIN,
  navigation,
  sign,
  signIn,
  startOwnBook,
  toast,
  undoOf,
} from './front-desk.ts';
import { keptDrafts } from './kept-drafts.ts';
import { test } from './on-stand-in.ts';
import { askMain, whoWrites } from './page/commands.ts';
import { createPcClock, type PcClock } from './pc-clock.ts';
import type { LaunchOptions, RunningApp } from './running-app.ts';
import { lock, writes, ZHANG } from './shift-change.ts';

// Two starts; a busy machine may take long over them.
test.describe.configure({ timeout: 120_000 });

const asked = (page: Page): Locator => page.getByRole('region', { name: '本周小结' });
const work = (page: Page): Locator => page.getByLabel('我做的事');
const problems = (page: Page): Locator => page.getByLabel('遇到的问题');
const offered = (page: Page, text: string): Locator =>
  page.getByRole('region', { name: '这一周我记下的问题和想法' }).getByRole('button', { name: text });

/** The manager’s book with 张三 in it, who comes on a Saturday and has noted something. */
const saturday = async (page: Page): Promise<void> => {
  const manager = { id: await page.evaluate(whoWrites), pin: MANAGER_PIN };
  await writes(page, manager, [['addStaff', { id: ZHANG.id, name: ZHANG.name, role: 'trainee' }]]);
  const pin = { channel: 'session.setPin', request: { staffId: ZHANG.id, pin: ZHANG.pin } } as const;
  expect(await page.evaluate(askMain, [pin])).toBeNull();
  await lock(page);
  await signIn(page, ZHANG.initials, ZHANG.name, ZHANG.pin);
  await checkIn(page, '早班');
  await writes(page, ZHANG, [['writeNote', { kind: 'problem', text: '打印机卡纸' }]]);
};

/** Half written, the window gone and back: nothing is lost. */
const begin = async (page: Page, profile: string): Promise<void> => {
  await asked(page).getByRole('button', { name: '去写' }).click();
  await offered(page, '打印机卡纸').click();
  await expect(problems(page)).toHaveValue('打印机卡纸（还没解决）');
  const figures = page.getByRole('region', { name: '这一周我的数字' });
  await figures.getByRole('button', { name: '全部放进去' }).press('Enter');
  await expect(work(page)).toHaveValue(/随手记 1 条/);
  await expect(work(page)).toBeFocused();
  await work(page).fill('卖了三张床');
  const kept = async () => (await keptDrafts(profile)).some((draft) => draft.includes('卖了三张床'));
  await expect.poll(kept).toBe(true);
  await page.reload();
  await expect(work(page)).toHaveValue('卖了三张床');
  await expect(problems(page)).toHaveValue('打印机卡纸（还没解决）');
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('radio', { name: '我的小结（没存）' })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(asked(page)).toContainText('小结写了一半，还没保存');
};

/** Somebody else comes in between and finds nothing of it; then the power goes. */
const leaveAlone = async (app: RunningApp, again: () => Promise<RunningApp>): Promise<RunningApp> => {
  await lock(app.page);
  await signIn(app.page, 'lrx', '林若溪', MANAGER_PIN);
  await app.page.getByRole('button', { name: '不签到，先进去' }).click();
  await go(app.page, '周报');
  await app.page.getByRole('radio', { name: '我的小结', exact: true }).click();
  await expect(work(app.page)).toHaveValue('');
  await app.kill();
  const next = await again();
  await signIn(next.page, ZHANG.initials, ZHANG.name, ZHANG.pin);
  await asked(next.page).getByRole('button', { name: '接着写' }).click();
  await expect(work(next.page)).toHaveValue('卖了三张床');
  await expect(problems(next.page)).toHaveValue('打印机卡纸（还没解决）');
  return next;
};

const finish = async (page: Page): Promise<void> => {
  await work(page).press('End');
  await page.keyboard.type('，还有两盏灯');
  await page.keyboard.press('Control+Enter');
  await expect(toast(page, '小结已保存。')).toBeVisible();
  await undoOf(page, '小结已保存。').click();
  await expect(work(page)).toHaveValue('');
  await page.getByText('写过的每一份（2）').click();
  await page.getByRole('button', { name: '放回来改' }).click();
  await expect(work(page)).toHaveValue('卖了三张床，还有两盏灯');
  // The page it is looked at on is no part of its form.
  await page.getByRole('button', { name: /^预览.*的这一周$/ }).click();
  await page.getByRole('dialog').getByRole('region').press('Control+Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await work(page).fill('卖了三张床，还有三盏灯');
  await work(page).press('Control+Enter');
  const versions = page.locator('.statement-versions').getByRole('listitem');
  await expect(versions.first()).toContainText('还有三盏灯');
  await expect(versions).toHaveCount(3);
  await expect(page.getByText('刚刚写好的')).toBeVisible();
};

/** The clock of a PC on the last working day of a week. */
const onSaturday = (info: TestInfo): PcClock => {
  mkdirSync(info.outputPath(), { recursive: true });
  const clock = createPcClock(info.outputPath());
  clock.set(Date.parse('2027-01-09T12:10:00+08:00'));
  return clock;
};

/** Baton on a PC whose clock says this. */
const startAt = async (
  launch: (options: Partial<LaunchOptions>) => Promise<RunningApp>,
  clock: PcClock,
): Promise<RunningApp> => {
  const started = await launch({ env: { ...clock.env, TZ: 'Asia/Shanghai' } });
  started.page.setDefaultTimeout(10_000);
  await started.page.clock.setFixedTime(clock.now());
  await started.page.reload();
  return started;
};

test('on the last shift of the week the statement is asked for, kept as it is typed, written, undone and written again', async ({
  launch,
}, info) => {
  const clock = onSaturday(info);
  const start = () => startAt(launch, clock);
  const app = await start();
  await startOwnBook(app, info.outputPath('book'));
  await expect(asked(app.page)).toHaveCount(0);
  await saturday(app.page);
  await begin(app.page, info.outputPath('profile'));
  const { page } = await leaveAlone(app, start);
  await page.getByRole('button', { name: '签退', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(asked(page)).toContainText('这是你这周最后一个班');
  await dialog.getByRole('button', { name: '接着写' }).click();
  await expect(dialog).toBeHidden();
  await finish(page);
  await page.getByRole('button', { name: '签退', exact: true }).click();
  await expect(dialog).toBeVisible();
  await expect(asked(page)).toHaveCount(0);
});

test('[P5] what was begun and not saved before the week was over is still there to be read', async ({
  launch,
}, info) => {
  const clock = onSaturday(info);
  const app = await startAt(launch, clock);
  await startOwnBook(app, info.outputPath('book'));
  await saturday(app.page);
  await begin(app.page, info.outputPath('profile'));
  await app.close();

  clock.set(Date.parse('2027-01-25T09:10:00+08:00'));
  const { page } = await startAt(launch, clock);
  await signIn(page, ZHANG.initials, ZHANG.name, ZHANG.pin);
  await page.getByRole('button', { name: /^签到/ }).click();
  await expect(navigation(page)).toBeVisible();
  await go(page, '周报');
  for (let back = 0; back < 3; back += 1) await page.getByRole('button', { name: '上一周' }).click();
  await page.getByRole('radio', { name: '我的小结（没存）' }).click();
  const left = page.getByRole('region', { name: '写了没存的' });
  await expect(left).toContainText('卖了三张床');
  await expect(left).toContainText('打印机卡纸（还没解决）');
  await page.getByRole('button', { name: '上一周' }).click();
  await expect(left).toBeHidden();
});

test('[Z3] a statement that comes after its week was signed says before that it becomes an addition, and is one', async ({
  launch,
}, info) => {
  const clock = onSaturday(info);
  const app = await startAt(launch, clock);
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await saturday(page);
  await begin(page, info.outputPath('profile'));
  await writes(page, ZHANG, [['checkOut', {}]]);
  const managerComes = async (): Promise<void> => {
    await lock(page);
    await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
    await page.getByRole('button', { name: '不签到，先进去' }).click();
  };
  clock.set(Date.parse('2027-01-11T09:00:00+08:00'));
  await page.clock.setFixedTime(clock.now());
  await page.reload();
  await managerComes();
  await go(page, '周报');
  await page.getByRole('radio', { name: '周一' }).click();
  await page.getByRole('button', { name: '上一周' }).click();
  await page.getByRole('button', { name: '签封这一周' }).click();
  await sign(page, MANAGER_PIN);
  await expect(toast(page, /已签封/)).toBeVisible();
  await lock(page);
  await signIn(page, ZHANG.initials, ZHANG.name, ZHANG.pin);
  await checkIn(page, '早班');
  // What was begun is still asked for, though the week is signed.
  await go(page, '今日');
  await asked(page).getByRole('button', { name: '接着写' }).click();
  await expect(page.getByText('会作为补录，写进下一周的周报')).toBeVisible();
  await expect(work(page)).toHaveValue('卖了三张床');
  await page.getByRole('button', { name: '作为补录交上' }).click();
  await expect(toast(page, '已交，会作为补录写进下一周的周报。')).toBeVisible();
  await managerComes();
  await go(page, '周报');
  await page.getByRole('radio', { name: '周一' }).click();
  await expect(page.getByRole('region', { name: '补录' }).getByRole('row').last()).toContainText(
    '卖了三张床',
  );
});
