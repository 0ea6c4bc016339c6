import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { checkIn, go, MANAGER_PIN, signIn, startOwnBook, toast, undoOf } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { askMain, whoWrites } from './page/commands.ts';
import { lock, writes, ZHANG } from './shift-change.ts';

test.use({ appOptions: { env: { TZ: zoneAtNoon(new Date()) } } });

const TITLE = '新书柜“松木 120”';
const words = [
  '## 规格',
  '宽 120 厘米，比老款宽 5 厘米。装不上找厂家 13812345678。',
  '',
  '- 一层承重 30 公斤',
  '- 多一个抽屉',
];
const long = Array.from({ length: 40 }, (_, line) => `第 ${line + 1} 条：进店先问放在哪里。`).join('\n\n');

const article = (page: Page): Locator => page.getByRole('article', { name: '手册' });
const notices = (page: Page): Locator => page.getByRole('region', { name: '通知', exact: true });
const readers = (page: Page): Locator => page.getByRole('region', { name: '谁读过' });
const readKey = (page: Page): Locator => page.getByRole('button', { name: '我读完了' });

/** A lead announces a product with a question; the words are there again after a reload. */
const announce = async (page: Page): Promise<void> => {
  await go(page, '手册');
  const contents = page.getByRole('navigation', { name: '目录' });
  await contents.getByRole('button', { name: '通知' }).press('Enter');
  await expect(article(page)).toContainText('还没有通知');
  await page.getByRole('button', { name: '发一条通知' }).press('Enter');
  await expect(page.getByLabel('标题')).toBeFocused();
  await page.keyboard.type(TITLE);
  await page.getByLabel('内容').fill(`${words.join('\n')}\n\n${long}`);
  await expect(page.getByRole('region', { name: '大家看到的样子' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: '加一道题' }).click();
  await page.getByLabel('问什么').fill('一层承重多少？');
  await expect(page.getByRole('button', { name: '发出' })).toBeDisabled();
  await expect(page.getByText('还差：题没写全')).toBeVisible();
  await page.getByRole('textbox', { name: '答案 1' }).fill('20 公斤');
  await page.getByRole('textbox', { name: '答案 2' }).fill('30 公斤');
  await page.getByRole('radio', { name: '答案 2 是对的' }).check();
  await page.getByLabel('为什么').fill('说明书写的是 30 公斤。');
  await page.getByLabel('为什么').blur();
  await go(page, '今日');
  await go(page, '手册');
  await contents.getByRole('button', { name: '通知' }).press('Enter');
  await page.getByRole('button', { name: '发一条通知' }).press('Enter');
  await expect(page.getByLabel('问什么')).toHaveValue('一层承重多少？');
  await page.keyboard.press('Control+Enter');
  await expect(toast(page, `已发出通知“${TITLE}”`)).toBeVisible();
  await expect(readers(page).getByRole('row', { name: /^张三/ })).toContainText('还没读');
  await undoOf(page, '已发出通知').click();
  await expect(article(page)).toContainText('已撤回');
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(readers(page).getByRole('row', { name: /^张三/ })).toContainText('还没读');
};

/** From the contents of the manual to the list, and there to the briefing. */
const openIt = async (page: Page): Promise<void> => {
  await go(page, '手册');
  await page.getByRole('navigation', { name: '目录' }).getByRole('button', { name: '通知' }).click();
  await article(page).getByRole('button', { name: TITLE }).click();
};

/** Told on the way in, read there to its end, by a key. */
const readAtTheDoor = async (page: Page): Promise<void> => {
  await expect(notices(page)).toContainText('有 1 条通知还没读');
  await notices(page).getByRole('button', { name: TITLE }).press('Enter');
  await expect(page.getByRole('heading', { name: '规格' })).toBeVisible();
  await expect(readKey(page)).toBeDisabled();
  await page.keyboard.press('r');
  await page.getByRole('article', { name: '通知' }).press('End');
  await expect(readKey(page)).toBeEnabled();
  await page.keyboard.press('r');
  await expect(page.getByText('已读', { exact: true })).toBeVisible();
};

test('a lead announces a product; whoever checks in is told, reads to the end and answers; the lead sees who has and who has not', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const manager = { id: await page.evaluate(whoWrites), pin: MANAGER_PIN };
  await writes(page, manager, [
    ['addStaff', { id: ZHANG.id, name: ZHANG.name, role: 'agent' }],
    ['addStaff', { name: '李四', role: 'trainee' }],
  ]);
  const pin = { channel: 'session.setPin', request: { staffId: ZHANG.id, pin: ZHANG.pin } } as const;
  expect(await page.evaluate(askMain, [pin])).toBeNull();

  await test.step('announced, undone, put back', () => announce(page));
  await test.step('read on the way in', async () => {
    await lock(page);
    await signIn(page, ZHANG.initials, ZHANG.name, ZHANG.pin);
    await readAtTheDoor(page);
  });
  await test.step('its question, among the five of the day and by itself', async () => {
    const quiz = page.getByRole('region', { name: '题目' });
    await page
      .getByRole('region', { name: '这条通知的题' })
      .getByRole('button', { name: '答 1 道题' })
      .click();
    await expect(quiz).toContainText('一层承重多少？');
    await page.keyboard.press('b');
    await expect(quiz.getByRole('status')).toContainText('说明书写的是 30 公斤。');
    await page.keyboard.press('Enter');
    await expect(toast(page, '通过了：1 道对 1 道')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(notices(page)).toHaveCount(0);
    await checkIn(page, '早班');
    await expect(notices(page)).toHaveCount(0);
  });
  await test.step('its number, looked at by a key', async () => {
    await openIt(page);
    await expect(article(page).getByText('装不上找厂家 138****5678。')).toBeVisible();
    await page.keyboard.press('v');
    await expect(article(page).getByText('138 1234 5678')).toBeVisible();
    await expect(article(page).getByText('号码被看过 1 次')).toBeVisible();
  });
  await test.step('who has not', async () => {
    await lock(page);
    await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
    await page.getByRole('button', { name: '不签到，先进去' }).click();
    await openIt(page);
    await expect(readers(page)).toContainText('3 人里 2 人读过');
    await expect(readers(page).getByRole('row', { name: /^张三/ })).toContainText('1 道对 1 道');
    await expect(readers(page).getByRole('row', { name: /^李四/ })).toContainText('还没读');
    await readers(page).getByRole('button', { name: '复制没读的名单' }).click();
    await expect(toast(page, '已复制名单')).toBeVisible();
  });
});
