import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { WeekFigures, WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { weekOf } from '../../shared/time/week.ts';
import { localDateOf } from '../../shared/time/zone.ts';
import { readPdf } from '../electron/report/support/read-pdf.ts';
import { appendLines, batonJson } from './command-line.ts';
import { projectJournals } from './demo-profile.ts';
import { expect, test } from './fixtures.ts';
import {
  checkIn,
  composeInto,
  entryField,
  followUp,
  go,
  navigation,
  sign,
  signIn,
  startOwnBook,
  toast,
} from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { countEvents } from './page/projection.ts';
import type { RunningApp } from './running-app.ts';

const zone = zoneAtNoon(new Date());
const week = weekOf(localDateOf(new Date().toISOString(), zone));
const ZHANG = { initials: 'zs', name: '张三', pin: '739182' };
const LI = { initials: 'ls', name: '李四', pin: '628475' };
const SOFA = '王女士的沙发少了一条腿，今天要答复';
const PILLOW = '𠮷田先生问抱枕😀有没有蓝色';
const NOTE = '详情页上抱枕的尺寸写错了，客人打 13911112222 来问';

test.use({ appOptions: { env: { TZ: zone } } });

const addPerson = async (page: Page, { name, pin }: typeof ZHANG): Promise<void> => {
  await page.getByRole('button', { name: '加人' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: `设密码 ${name}` }).click();
  await dialog.getByLabel('新密码', { exact: true }).fill(pin);
  await dialog.getByLabel('再输一次新密码').fill(pin);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name }).getByRole('cell', { name: '有', exact: true })).toBeVisible();
};

const addShift = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '加班次' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('仓库班');
  await dialog.getByLabel('开始').fill('11');
  await dialog.getByLabel('结束').fill('20:30');
  await dialog.getByRole('button', { name: '添加' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: '仓库班' })).toContainText('11:00 – 20:30');
};

const writeFollowUps = async (page: Page): Promise<void> => {
  const field = entryField(page);
  await composeInto(page, field, 'wang nv shi', SOFA);
  await expect(page.getByRole('radio', { name: '待跟进 0' })).toBeVisible();
  await page.getByRole('radio', { name: '紧急' }).click();
  await page.getByLabel('类型').selectOption('投诉');
  await page.getByLabel('客户', { exact: true }).fill('王女士');
  await page.getByLabel('电话').fill('138 1234 5678');
  await page.getByRole('group', { name: '答应的时间' }).getByRole('button').first().click();
  await field.press('Enter');
  await expect(followUp(page, SOFA)).toContainText('138****5678');
  await expect(field).toHaveValue('');
  await field.fill(PILLOW);
  await field.press('Enter');
  await expect(page.getByRole('radio', { name: '待跟进 2' })).toBeVisible();
};

const updateAndUndo = async (page: Page): Promise<void> => {
  await followUp(page, SOFA).getByRole('button').click();
  const panel = page.getByRole('complementary', { name: '跟进详情' });
  await panel.getByLabel('进展').fill('已请仓库找配件');
  await panel.getByLabel('进展').press('Enter');
  await panel.getByLabel('详细情况').fill('左后腿，胡桃色');
  await panel.getByRole('button', { name: '保存修改' }).click();
  await expect(toast(page, /^已修改/)).toBeVisible();
  await page.keyboard.press('Escape');
  await followUp(page, PILLOW).getByRole('button').click();
  await panel.getByLabel('结果').selectOption('成交');
  await panel.getByRole('button', { name: '关闭这一条' }).click();
  await expect(page.getByRole('radio', { name: '待跟进 1' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: '待跟进 2' })).toBeVisible();
  await expect(panel.getByRole('button', { name: '关闭这一条' })).toBeVisible();
  await page.keyboard.press('Escape');
};

const writeNote = async (page: Page): Promise<void> => {
  await go(page, '随手记');
  await page.getByRole('textbox', { name: '记一句' }).fill(NOTE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: '139****2222' })).toContainText('张三');
};

const handOver = async (page: Page): Promise<void> => {
  await go(page, '交接');
  await expect(page.getByText('没了结 2 条，本班了结 0 条')).toBeVisible();
  await page.getByRole('button', { name: '补下一步' }).click();
  await page
    .getByRole('form')
    .getByRole('button', { name: /^(今天|明天) / })
    .first()
    .click();
  await page.getByLabel('下一步做什么').fill('催仓库寄配件');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 条紧急，都写全了。')).toBeVisible();
  await page.getByLabel('给下一班的话').fill('打印机缺墨');
  await page.keyboard.press('Control+Enter');
  // Long before the end of the shift: it says why.
  await page.getByRole('dialog').getByRole('button', { name: '临时调班' }).click();
  await sign(page, ZHANG.pin);
  await expect(page.getByText('这一班已经签字交班')).toBeVisible();
};

const takeOver = async (page: Page): Promise<void> => {
  await expect(page.getByText('早班交出 2 条，等人接班')).toBeVisible();
  await go(page, '交接');
  await expect(page.getByText('打印机缺墨')).toBeVisible();
  await expect(page.getByText('已看 0/2')).toBeVisible();
  // The urgent one is first and has the keys already.
  await expect(page.getByRole('listitem', { name: SOFA })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('用自己的话说一遍，回车接下')).toHaveValue(
    /^王女士 · 今天 \d\d:\d\d 前 · 催仓库寄配件$/,
  );
  await page.keyboard.press('Enter');
  await expect(page.getByText('已看 1/2')).toBeVisible();
  await page.keyboard.press('q');
  await page.keyboard.type('蓝色还是藏青色');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已看 2/2')).toBeVisible();
  await page.getByRole('button', { name: '签字接班' }).press('Enter');
  await sign(page, LI.pin);
  await expect(page.getByText('已签字接班')).toBeVisible();
  await go(page, '今日');
  for (const text of [SOFA, PILLOW]) await expect(followUp(page, text)).toContainText('已转 1 班');
};

const figureNames: Readonly<Record<string, keyof WeekFigures>> = {
  新开跟进: 'opened',
  了结: 'closed',
  未了结: 'pending',
  其中已超时: 'overdue',
  交接: 'handovers',
  迟交接: 'handoversLate',
  随手记: 'notes',
  迟到: 'lateArrivals',
};

/** The week on screen is the week the command prints. */
const compareWeek = async (page: Page, folder: string): Promise<void> => {
  await go(page, '周报');
  const figures = page.locator('.figure');
  await expect(figures).toHaveCount(Object.keys(figureNames).length);
  const names = await figures.getByRole('term').allTextContents();
  const values = await page.locator('.figure-value').allTextContents();
  const summary = (await batonJson(['weekly', '--book', folder, '--week', week])) as WeeklySummary;
  const printed = Object.entries(figureNames).map(([name, key]) => [name, String(summary.figures[key])]);
  expect(names.map((name, place) => [name, values[place]])).toEqual(printed);
  // The closing that was undone is counted as what it was: closed, and opened again.
  expect(summary.figures).toMatchObject({
    opened: 2,
    closed: 1,
    reopened: 1,
    pending: 2,
    handovers: 1,
    notes: 1,
  });
  expect(summary.pending.map(({ carryover }) => carryover)).toEqual([1, 1]);
  await expect(page.locator('.digest')).toHaveText(summary.digest.hash);
};

/** Every name, every masked number and the book's digest can be read back from the file. */
const savePdf = async (app: RunningApp, folder: string, path: string): Promise<void> => {
  const { page } = app;
  await page.getByRole('radio', { name: '打印版' }).click();
  await expect(page.getByRole('img', { name: '第 1 页，共 3 页' })).toBeVisible();
  // Whoever scrolls finds the next page drawn: a canvas nobody drew on is 300 wide.
  const next = page.getByRole('img', { name: '第 2 页，共 3 页' });
  await page.locator('.screen').evaluate((screen) => screen.scrollBy(0, 300));
  await expect(next).not.toBeInViewport();
  await expect.poll(() => next.evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBeGreaterThan(300);
  await app.answerSaveDialog(path);
  await page.getByRole('button', { name: '存成 PDF' }).click();
  await expect(page.getByText(`已保存到 ${path}`)).toBeVisible();
  const { digest, sound } = (await batonJson(['verify', '--book', folder])) as {
    digest: string;
    sound: boolean;
  };
  expect(sound).toBe(true);
  const { text } = await readPdf(readFileSync(path));
  const plain = text.replaceAll(/\s/gu, '');
  for (const part of ['晨光家居', '张三', '李四', '王女士', '138****5678', '139****2222', '𠮷', '😀', digest])
    expect(plain).toContain(part);
  expect(plain).not.toMatch(/13812345678|13911112222/);
};

test('[P2] from check-in to the weekly PDF, and all of it is there the next morning', async ({
  launch,
}, info) => {
  test.setTimeout(180_000);
  const folder = info.outputPath('shop', 'book');
  const first = await launch();
  const { page } = first;
  await test.step('the manager starts a book and adds people and a shift', async () => {
    await startOwnBook(first, folder);
    await go(page, '设置');
    for (const person of [ZHANG, LI]) await addPerson(page, person);
    await addShift(page);
  });
  await test.step('the early shift writes, changes, undoes', async () => {
    await page.keyboard.press('Control+l');
    await signIn(page, ZHANG.initials, ZHANG.name, ZHANG.pin);
    await checkIn(page, '早班');
    await go(page, '今日');
    await writeFollowUps(page);
    await updateAndUndo(page);
    await writeNote(page);
  });
  await test.step('it hands over and the next one takes over', async () => {
    await handOver(page);
    await page.keyboard.press('Control+j');
    await signIn(page, LI.initials, LI.name, LI.pin);
    await checkIn(page, '仓库班');
    await go(page, '今日');
    await takeOver(page);
  });
  await test.step('the week on screen, on the command line and on paper is one', async () => {
    await compareWeek(page, folder);
    await savePdf(first, folder, info.outputPath('周报.pdf'));
  });
  await first.close();

  await appendLines(folder, info.outputPath('other-profile'), [
    { command: 'writeNote', actor: '李四', input: { kind: 'idea', text: '抱枕可以配着沙发卖' } },
  ]);
  const second = await launch();
  await test.step('after a restart everything is there, and what was added meanwhile', async () => {
    const again = second.page;
    await expect(again.getByRole('option')).toHaveCount(3);
    for (const name of ['林若溪', '张三', '李四'])
      await expect(again.getByRole('option', { name })).toBeVisible();
    const { heads } = await projectJournals(folder);
    const total = Object.values(heads).reduce((sum, seq) => sum + seq, 0);
    await expect.poll(() => again.evaluate(countEvents)).toBe(total);
    await signIn(again, LI.initials, LI.name, LI.pin);
    await expect(navigation(again)).toBeVisible();
    for (const text of [SOFA, PILLOW]) await expect(followUp(again, text)).toContainText('已转 1 班');
    await go(again, '随手记');
    await expect(again.getByText('抱枕可以配着沙发卖')).toBeVisible();
    await expect(again.getByText('139****2222').first()).toBeVisible();
  });
});
