import { expect, test } from './fixtures.ts';
import { entryField, followUp, go, startOwnBook, toast } from './front-desk.ts';

test('a lead says what a visit must have and why; whoever opens one is asked, led to the field, and stopped by nothing', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const section = page.getByRole('region', { name: '跟进模板' });
  const visit = section.getByRole('row', { name: /^上门/ });
  const panel = page.getByRole('complementary', { name: '跟进详情' });
  const asked = panel.getByRole('region', { name: '还可以写上' });

  await test.step('by keyboard, and what was typed is there again after Esc', async () => {
    await go(page, '设置');
    await section.getByRole('button', { name: '修改 上门' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '“上门”的模板' });
    await dialog.getByRole('checkbox', { name: '万一' }).press('Space');
    await dialog.getByLabel('为什么要写万一').fill('客户不在家怎么办');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await section.getByRole('button', { name: '修改 上门' }).press('Enter');
    await expect(dialog.getByLabel('为什么要写万一')).toHaveValue('客户不在家怎么办');
    await dialog.getByRole('checkbox', { name: '电话' }).press('Space');
    await dialog.getByLabel('为什么要写万一').press('Enter');
    await expect(toast(page, '“上门”的模板已改')).toBeVisible();
    await expect(visit).toContainText('地址 · 答应的时间 · 详细情况 · 万一');
    await expect(visit).toContainText('自己店的');
  });

  await test.step('half a line is saved; the panel asks for the rest', async () => {
    await go(page, '今日');
    await entryField(page).fill('刘阿姨家装路由器');
    const entry = page.getByRole('region', { name: '记一条跟进' });
    await expect(entry.getByRole('region', { name: '还可以写上' })).toHaveCount(0);
    await entry.getByLabel('类型').selectOption('上门');
    await entry
      .getByRole('region', { name: '还可以写上' })
      .getByRole('button', { name: '答应的时间' })
      .press('Enter');
    await expect(entry.getByLabel('其他时间')).toBeFocused();
    await entry.getByLabel('详细情况').fill('要带光猫');
    await entryField(page).press('Enter');
    await followUp(page, '刘阿姨').getByRole('button').first().press('Enter');
    await expect(asked.getByRole('listitem')).toHaveText([
      /地址\s*没有真地址去不了/,
      /答应的时间/,
      /万一\s*客户不在家怎么办/,
    ]);
    await asked.getByRole('button', { name: '地址' }).press('Enter');
    await expect(panel.getByLabel('地址', { exact: true })).toBeFocused();
    await page.keyboard.type('幸福路 8 号');
    await expect(asked.getByRole('listitem')).toHaveCount(2);
    await expect(panel.getByLabel('详细情况')).toHaveValue('要带光猫');
    await panel.getByRole('button', { name: '用“出门前打电话确认”' }).press('Enter');
    await expect(panel.getByLabel('下一步', { exact: true })).toHaveValue('出门前打电话确认');
    await panel.getByRole('button', { name: '保存修改' }).press('Enter');
    await expect(panel.getByText('幸福路 8 号').first()).toBeVisible();
  });

  await test.step('the original comes back, and that is undone as well', async () => {
    await go(page, '设置');
    await section.getByRole('button', { name: '修改 上门' }).press('Enter');
    await page.getByRole('button', { name: '用回原来的' }).press('Enter');
    await expect(visit).toContainText('地址 · 电话 · 答应的时间 · 详细情况');
    await page.keyboard.press('Control+z');
    await expect(visit).toContainText('详细情况 · 万一');
  });
});
