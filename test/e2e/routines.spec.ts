import { mkdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { checkIn, go, MANAGER_PIN, signIn, startOwnBook, toast } from './front-desk.ts';
import { test } from './on-stand-in.ts';
import { createPcClock } from './pc-clock.ts';

const card = (page: Page): Locator => page.getByRole('region', { name: '例行', exact: true });
const line = (page: Page, name: string): Locator =>
  card(page).getByRole('listitem').filter({ hasText: name });
const more = (page: Page, name: string): Locator => line(page, name).getByRole('button', { name: '加一' });

const BUYERS = '主动联系在线买家';
const SHOPS = '看看同行怎么做';
const LIST = '收到次月到期名单';
const VISITS = '名单上的客户都上门通知了';

/** Three with the keyboard alone, one right after the other; one taken back, one undone. */
const countToThree = async (page: Page): Promise<void> => {
  await expect(more(page, BUYERS)).toBeVisible();
  await page.keyboard.press('r');
  await expect(more(page, BUYERS)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(line(page, BUYERS)).toContainText('✓ 3 / 3–5');
  await page.keyboard.press('-');
  await expect(toast(page, `已撤回一次：${BUYERS}`)).toBeVisible();
  await expect(line(page, BUYERS)).toContainText('2 / 3–5');
  await page.keyboard.press('+');
  await expect(line(page, BUYERS)).toContainText('3 / 3–5');
  await page.keyboard.press('Control+z');
  await expect(line(page, BUYERS)).toContainText('2 / 3–5');
  // Nobody waits between two keys, and none is lost.
  for (const key of ['+', '+', '-']) await page.keyboard.press(key);
  await expect(line(page, BUYERS)).toContainText('3 / 3–5');
  for (const key of ['+', '-', '-']) await page.keyboard.press(key);
  await expect(line(page, BUYERS)).toContainText(/(?<!✓ )2 \/ 3–5/);
};

/** What wants proof asks for it in one line; Esc puts that away, and what was typed is still there. */
const proveVisits = async (page: Page): Promise<void> => {
  await more(page, VISITS).press('Enter');
  await page.keyboard.type('挂号信 3 封，');
  await page.keyboard.press('Escape');
  await expect(more(page, VISITS)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type('发票在抽屉里');
  await page.keyboard.press('Enter');
  await expect(line(page, VISITS)).toContainText('✓ 1 / 1');
  await expect(more(page, VISITS)).toBeFocused();
};

/** The lead finds what was missed with its words, says that the supervisor was told, and takes it back once. */
const reportAtTheDesk = async (page: Page): Promise<void> => {
  await go(page, '班组');
  const missed = page.getByRole('region', { name: '漏了的例行，要报告主管' });
  await expect(missed.getByRole('listitem')).toHaveCount(1);
  await expect(missed.getByRole('textbox')).toHaveValue('次月到期、联系不上的名单，到 10 号还没收到');
  await missed.getByRole('button', { name: '我知道了' }).click();
  await expect(missed).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(missed).toBeVisible();
  await missed.getByRole('textbox').fill('名单催了两次，说 16 号发');
  await missed.getByRole('button', { name: '我知道了' }).click();
  await expect(missed).toBeHidden();
  await page.getByRole('radio', { name: '例行' }).click();
  const outcome = page.getByRole('group').filter({ hasText: LIST });
  await expect(outcome).toContainText('没做到');
  await outcome.getByText(LIST).click();
  await expect(outcome).toContainText('已报主管：名单催了两次，说 16 号发');
  await go(page, '周报');
  await page.getByRole('button', { name: '上一周' }).click();
  const row = page.getByRole('table', { name: '例行' }).getByRole('row').filter({ hasText: LIST });
  await expect(row).toContainText('名单催了两次');
  await go(page, '今日');
};

test('routines are counted to their goal, proved on the 15th, and what is left is told at check-out', async ({
  launch,
}, info) => {
  mkdirSync(info.outputPath(), { recursive: true });
  const clock = createPcClock(info.outputPath());
  const startAt = async (local: string) => {
    clock.set(Date.parse(`${local}+08:00`));
    const app = await launch({ env: { ...clock.env, TZ: 'Asia/Shanghai' } });
    await app.page.clock.setFixedTime(clock.now());
    await app.page.reload();
    return app;
  };
  const leave = async (page: Page): Promise<void> => {
    await page.getByRole('dialog').getByRole('button', { name: '签退', exact: true }).click();
    await expect(page.getByRole('combobox', { name: '名字或拼音首字母' })).toBeVisible();
  };

  await test.step('a book of December asks for January’s', async () => {
    const app = await startAt('2026-12-30T12:10');
    await startOwnBook(app, info.outputPath('book'));
    await app.close();
  });
  await test.step('a Tuesday: what is left today is told, the week and the month have time', async () => {
    const app = await startAt('2027-01-05T12:10');
    const { page } = app;
    await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
    await checkIn(page, '早班');
    await countToThree(page);
    await expect(line(page, LIST)).toContainText('1月10日截止');
    await expect(line(page, VISITS)).toHaveCount(0);
    await page.getByRole('button', { name: '签退' }).click();
    const left = page.getByRole('dialog').getByRole('region', { name: '例行还没做完' });
    await expect(left).toContainText(`${BUYERS}：2 / 3–5`);
    await expect(left).not.toContainText(SHOPS);
    await leave(page);
    await app.close();
  });
  await test.step('Friday the 15th: proof is given, what the 10th missed is reported', async () => {
    const app = await startAt('2027-01-15T12:10');
    const { page } = app;
    await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
    await checkIn(page, '早班');
    await expect(line(page, BUYERS)).toContainText('0 / 3–5');
    await proveVisits(page);
    await expect(line(page, LIST)).toContainText('1月10日截止，没做完');
    await reportAtTheDesk(page);
    await expect(line(page, LIST)).toContainText('已报主管');
    await page.getByRole('button', { name: '签退' }).click();
    const left = page.getByRole('dialog').getByRole('region', { name: '例行还没做完' });
    await expect(left).toContainText(SHOPS);
    await expect(left).not.toContainText(VISITS);
    await leave(page);
  });
});

test('a lead adds a routine, changes it with undo, and retires it; Today has what is asked for', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  await startOwnBook(app, info.outputPath('shop', 'book'));
  const nav = page.getByRole('navigation', { name: '例行' });
  await go(page, '班组');
  await page.getByRole('radio', { name: '例行' }).click();
  await test.step('a new one, the form by keyboard', async () => {
    await nav.getByRole('button', { name: '新例行' }).click();
    await expect(page.getByLabel('名称')).toBeFocused();
    await page.keyboard.type('给老客户发节日祝福');
    await page.getByLabel('谁来做').selectOption({ label: '全店一起' });
    await page.getByLabel('至少几次').fill('２');
    await page.keyboard.press('Enter');
    await expect(toast(page, '已加上“给老客户发节日祝福”')).toBeVisible();
    await expect(nav.getByRole('button', { name: '给老客户发节日祝福' })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });
  await test.step('its goal is changed, and that undone', async () => {
    await page.getByLabel('最好到几次').fill('1');
    await expect(page.getByText('不能比至少的少')).toBeVisible();
    await page.getByLabel('最好到几次').fill('4');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(toast(page, '已修改“给老客户发节日祝福”')).toBeVisible();
    await go(page, '今日');
    await expect(line(page, '给老客户发节日祝福')).toContainText('0 / 2–4');
    await page.keyboard.press('Control+z');
    await expect(line(page, '给老客户发节日祝福')).toContainText('0 / 2');
    await expect(line(page, '给老客户发节日祝福')).not.toContainText('2–4');
  });
  await test.step('what is half typed is there again', async () => {
    await go(page, '班组');
    await page.getByRole('radio', { name: '例行' }).click();
    await nav.getByRole('button', { name: BUYERS }).click();
    await page.getByLabel('名称').fill('主动找五位买家');
    await nav.getByRole('button', { name: '给老客户发节日祝福' }).click();
    await nav.getByRole('button', { name: BUYERS }).click();
    await expect(page.getByLabel('名称')).toHaveValue('主动找五位买家');
    await page.getByRole('button', { name: '不改了' }).click();
    await expect(page.getByLabel('名称')).toHaveValue(BUYERS);
  });
  await test.step('retired, it is asked for no more; what was said of it stays readable', async () => {
    await nav.getByRole('button', { name: '给老客户发节日祝福' }).click();
    await page.getByRole('button', { name: '停用' }).click();
    await expect(nav.getByRole('button', { name: '给老客户发节日祝福' })).toContainText('停用的');
    await page.getByText('改动记录').click();
    await expect(page.getByRole('article').getByText('2–4').first()).toBeVisible();
    await go(page, '今日');
    await expect(card(page)).toBeVisible();
    await expect(line(page, '给老客户发节日祝福')).toHaveCount(0);
  });
});
