import type { Locator, Page } from '@playwright/test';
import { appendLines } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { entryField, followUp, startOwnBook, toast, undoOf } from './front-desk.ts';

/** Two PCs at one follow-up: the window here, and a second writer in the same folder. */

const ID = 'f-sofa';

const openPanel = async (page: Page, book: string, other: string): Promise<Locator> => {
  const input = { id: ID, kind: 'intent', summary: '王女士要三人沙发' };
  await appendLines(book, other, [
    { command: 'addStaff', actor: '林若溪', input: { name: '张三', role: 'lead' } },
    { command: 'openFollowUp', actor: '林若溪', input },
  ]);
  await expect(followUp(page, '王女士要三人沙发')).toBeVisible({ timeout: 15_000 });
  await followUp(page, '王女士要三人沙发').getByRole('button').first().press('Enter');
  const panel = page.getByRole('complementary', { name: '跟进详情' });
  await expect(panel.getByLabel('进展')).toBeVisible();
  return panel;
};

test('two write in the same field: who, when and both texts stand there, one more key saves, nothing is lost', async ({
  app,
}, info) => {
  const { page } = app;
  const [book, other] = [info.outputPath('book'), info.outputPath('other')];
  await startOwnBook(app, book);
  const panel = await openPanel(page, book, other);
  const details = panel.getByLabel('详细情况');
  await details.fill('客厅朝北，要浅色');
  await panel.getByLabel('万一').fill('没货就推荐双人位');
  const say = (command: string, input: object) =>
    appendLines(book, other, [{ command, actor: '张三', input: { followUpId: ID, ...input } }]);
  await say('updateFollowUp', { changes: { details: '要真皮的', severity: 'red' } });

  const conflict = panel.getByRole('status', { name: '同一栏两个人在写' });
  await expect(conflict).toContainText('张三 刚刚 改的', { timeout: 15_000 });
  await expect(conflict).toContainText('要真皮的');
  await expect(conflict).toContainText('客厅朝北，要浅色');
  await expect(panel.getByRole('status').filter({ hasText: '你打开以后，张三动过这一条' })).toBeVisible();
  await expect(panel.getByRole('radio', { name: '紧急' })).toBeChecked();

  await details.press('Control+Enter');
  await expect(panel.getByRole('alert', { name: '同一栏两个人在写' })).toContainText('再按一次就照你写的存');
  await expect(details).toHaveValue('客厅朝北，要浅色');
  await expect(details).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(toast(page, /^已修改/)).toBeVisible();
  const history = panel.getByRole('listitem').filter({ hasText: '修改' });
  await expect(history.filter({ hasText: '林若溪' }).first()).toContainText('要真皮的');
  await expect(history.filter({ hasText: '张三' }).last()).toContainText('要真皮的');

  await details.fill('还要一个脚凳');
  await say('updateFollowUp', { changes: { details: '真皮，带脚凳' } });
  await expect(conflict).toContainText('真皮，带脚凳', { timeout: 15_000 });
  await conflict.getByRole('button', { name: '用现在的' }).press('Enter');
  await expect(details).toHaveValue('真皮，带脚凳');
  await undoOf(page, '已用现在的').click();
  await expect(details).toHaveValue('还要一个脚凳');
});

test('nothing is closed over what a colleague has just written, and what was typed when they closed it stays', async ({
  app,
}, info) => {
  const { page } = app;
  const [book, other] = [info.outputPath('book'), info.outputPath('other')];
  await startOwnBook(app, book);
  const panel = await openPanel(page, book, other);
  const say = (command: string, input: object) =>
    appendLines(book, other, [{ command, actor: '张三', input: { followUpId: ID, ...input } }]);
  await panel.getByLabel('说明').fill('客户说不要了');
  await say('recordProgress', { text: '客户又说要，晚上付款' });
  const notice = panel.getByRole('region', { name: '别人刚写的' });
  await expect(notice).toContainText('客户又说要，晚上付款', { timeout: 15_000 });
  await panel.getByLabel('说明').press('Enter');
  await expect(notice.getByRole('alert')).toContainText('先看一眼');
  await expect(panel.getByRole('button', { name: '关闭这一条' })).toBeVisible();
  await notice.getByRole('button', { name: '知道了' }).press('Enter');
  await expect(notice).toHaveCount(0);

  await panel.getByLabel('进展').fill('正打电话问');
  await say('closeFollowUp', { outcome: 'won' });
  await expect(panel.getByText('别人先关了。你写的说明还在：“客户说不要了”')).toBeVisible({
    timeout: 15_000,
  });
  await expect(panel.getByLabel('进展')).toHaveValue('正打电话问');
  await panel.getByLabel('进展').press('Enter');
  await expect(toast(page, '已记下进展')).toBeVisible();
  await expect(panel.getByRole('listitem').filter({ hasText: '正打电话问' })).toBeVisible();
  await expect(entryField(page)).toBeVisible();
});
