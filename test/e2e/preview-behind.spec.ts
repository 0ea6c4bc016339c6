import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { go, pastShiftChoice, signIn } from './front-desk.ts';
import { blankFrames, watchForBlankPages } from './page/blank-pages.ts';
import { askMain } from './page/commands.ts';

test.setTimeout(180_000);

const OLD = '本子里有了新内容';

/** What another window, or another PC, writes meanwhile. */
const write = async (page: Page, name: string, input: Record<string, unknown>): Promise<void> => {
  const request = { commandId: randomUUID(), name, input };
  expect(await page.evaluate(askMain, [{ channel: 'book.command', request }])).toBeNull();
};

const writeFollowUp = (page: Page, summary: string): Promise<void> =>
  write(page, 'openFollowUp', { kind: 'other', summary });

const openDemo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '打开演示本' }).click();
  const said = await page.getByText('演示本里每个人的密码').textContent({ timeout: 90_000 });
  await signIn(page, 'lrx', '林若溪', /\d{6}/.exec(said ?? '')?.[0] ?? '');
  await pastShiftChoice(page);
};

const team = async (page: Page, tab: string): Promise<void> => {
  await go(page, '班组');
  await page
    .getByRole('radiogroup', { name: '班组的页面' })
    .getByRole('radio', { name: tab, exact: true })
    .click();
};

/** Says that it is old only after something it is made of was written, and is made anew by a key. */
const becomesOld = async (within: Page | Locator, page: Page, change: () => Promise<void>): Promise<void> => {
  const made = within.getByRole('status').filter({ hasText: '排的' });
  await expect(made).toHaveText(/^今天 \d\d:\d\d 排的$/);
  await change();
  await expect(made).toHaveText(/^本子里有了新内容，这份是今天 \d\d:\d\d 排的$/);
  await page.keyboard.press('r');
  await expect(made).toHaveText(/^今天 \d\d:\d\d 排的$/);
};

test('pages that are open say when the book has gone on, and are made anew where one reads, without a blank moment', async ({
  app,
}) => {
  const { page } = app;
  await openDemo(page);
  await go(page, '周报');
  await page.getByRole('radio', { name: '打印版' }).click();
  const pages = page.getByRole('img', { name: /^第 \d+ 页/ });
  await expect(pages.first()).toBeVisible();
  const scroller = page.locator('.screen');
  await scroller.evaluate((node) => node.scrollTo(0, 1_500));
  const top = await pages.first().evaluate((node) => node.getBoundingClientRect().top);
  await page.evaluate(watchForBlankPages);
  await expect.poll(async () => (await page.evaluate(blankFrames))?.frames).toBeGreaterThan(0);
  await writeFollowUp(page, '沙发到货有划痕');
  const anew = page.getByRole('button', { name: '重新排版' });
  await expect(page.getByText(OLD)).toBeVisible();
  // Nothing has moved, and nothing was made without being asked for.
  expect(await pages.first().evaluate((node) => node.getBoundingClientRect().top)).toBe(top);
  await anew.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(OLD)).toBeHidden();
  await expect(anew).toBeFocused();
  expect(await pages.first().evaluate((node) => node.getBoundingClientRect().top)).toBe(top);
  expect(await page.evaluate(blankFrames)).toEqual({ frames: expect.any(Number), blank: 0 });

  await page.getByRole('radio', { name: '整个月' }).click();
  await becomesOld(page, page, () => writeFollowUp(page, '茶几缺一只脚'));
});

test('each document is made old by what it is made of alone', async ({ app }) => {
  const { page } = app;
  await openDemo(page);
  const dialog = page.getByRole('dialog');
  await go(page, '周报');
  await page.getByRole('button', { name: '预览沈喆的这一周' }).click();
  await becomesOld(dialog, page, () => write(page, 'writeNote', { kind: 'problem', text: '标签掉了' }));
  await page.keyboard.press('Escape');

  await go(page, '交接');
  await page.getByRole('radio', { name: '交接记录' }).click();
  await page.getByRole('button', { name: '预览' }).click();
  const renameShop = (shopName: string) => () => write(page, 'changeBookSettings', { shopName });
  const afterOthers = async (change: () => Promise<void>): Promise<void> => {
    await expect(dialog.getByRole('img', { name: /^第 1 页/ })).toBeVisible();
    await writeFollowUp(page, '与这一份无关');
    await becomesOld(dialog, page, change);
    await page.keyboard.press('Escape');
  };
  await afterOthers(renameShop('晨光家居'));
  await team(page, '排班');
  await page.getByRole('button', { name: '预览' }).click();
  await afterOthers(renameShop('晨光家居二店'));
  await team(page, '考勤');
  await page.getByRole('button', { name: '预览' }).click();
  await afterOthers(renameShop('晨光家居三店'));
});
