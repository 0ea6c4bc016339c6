import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { composeKeys, entryField, followUp, go, startOwnBook, toast } from './front-desk.ts';

test('the Enter that chooses a word of an input method sends nothing off, in every kind of field', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const compose = async (field: Locator, words: string): Promise<void> => {
    await field.fill('');
    await composeKeys(page, field, 'pinyin');
    await field.fill(words);
  };
  const panel = page.getByRole('complementary', { name: '跟进详情' });

  await test.step('the entry, its details and the list’s filter', async () => {
    await compose(page.getByRole('searchbox', { name: '在列表里找' }), '桌');
    await page.keyboard.press('Escape');
    await compose(entryField(page), '王女士问餐桌');
    await compose(
      page.getByRole('region', { name: '记一条跟进' }).getByLabel('客户', { exact: true }),
      '王女士',
    );
    await expect(followUp(page, '餐桌')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(followUp(page, '餐桌')).toBeVisible();
  });

  await test.step('every field of the panel', async () => {
    await followUp(page, '餐桌').getByRole('button').first().press('Enter');
    await compose(panel.getByLabel('进展'), '量了尺寸');
    await compose(panel.getByLabel('说明 (可不填)'), '已办');
    await compose(panel.getByLabel('地址', { exact: true }), '幸福路');
    await compose(panel.getByLabel('下一步', { exact: true }), '送样');
    await panel.getByRole('button', { name: '问一句' }).press('Enter');
    await compose(panel.getByPlaceholder('哪里不清楚？'), '几号送');
    await expect(panel.getByRole('button', { name: '保存修改' })).toBeVisible();
    await expect(toast(page, /已修改|已关闭|已问|已记进展/)).toHaveCount(0);
    await expect(panel.getByLabel('进展')).toHaveValue(/^量了尺寸\s*$/);
    await expect(panel.getByLabel('说明 (可不填)')).toHaveValue('已办');
    await page.keyboard.press('Escape');
  });

  await test.step('notes and settings', async () => {
    await go(page, '随手记');
    await compose(page.getByPlaceholder(/看到什么/), '页面写错');
    await compose(page.getByPlaceholder('客户名'), '李');
    await expect(page.getByText('还没有随手记')).toBeVisible();
    await go(page, '设置');
    await compose(page.getByRole('region', { name: '店铺' }).getByRole('textbox'), '暖巢');
    await page.getByRole('button', { name: '改 早班' }).press('Enter');
    await compose(page.getByLabel('名称'), '大早班');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '加人' }).press('Enter');
    await compose(page.getByRole('dialog').getByLabel('姓名'), '新来的');
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});
