import { expect, test } from './fixtures.ts';
import { composeInto, entryField, followUp, go, startOwnBook, toast } from './front-desk.ts';

test('what a line says is shown while it is typed, can be taken back, and is what is saved', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const field = entryField(page);
  const chips = page.getByRole('group', { name: '这一行的意思' });
  const chip = (name: string | RegExp) => chips.getByRole('button', { name });

  await field.fill('! #退款 @早班 王女士 明天下午3点前回电');
  await expect(chips.getByRole('button')).toHaveText(['紧急', '退换货', '交给早班', '明天 15:00 前']);
  await expect(page.getByRole('radio', { name: '紧急' })).toBeChecked();
  await expect(page.getByLabel('类型')).toHaveValue('refundReturn');
  await expect(page.getByLabel('其他时间')).toHaveValue(/T15:00$/);

  await test.step('by keyboard: not that', async () => {
    await chip('紧急').focus();
    await page.keyboard.press('Enter');
    await expect(chip('紧急')).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByRole('radio', { name: '一般' })).toBeChecked();
    await expect(field).toHaveValue('! #退款 @早班 王女士 明天下午3点前回电');
    await page.keyboard.press('Space');
    await expect(page.getByRole('radio', { name: '紧急' })).toBeChecked();
  });

  await test.step('what is chosen counts before what is typed', async () => {
    await page.getByRole('radio', { name: '要紧' }).click();
    await expect(chip('紧急')).toHaveAttribute('aria-pressed', 'false');
    await chip('退换货').click();
    await field.focus();
    await page.keyboard.press('Enter');
  });

  await expect(toast(page, '已记下：! #退款 @早班 王女士 明天下午3点前回电')).toBeVisible();
  const item = followUp(page, '@早班 王女士');
  await expect(item).toContainText('明天 15:00 前');
  await item.getByRole('button').first().click();
  const panel = page.getByRole('complementary', { name: '跟进' });
  await expect(panel.getByLabel('下一步')).toHaveValue('跟进');
  await expect(panel.getByLabel('谁来办')).toHaveValue('早班');
  await page.keyboard.press('Escape');

  await test.step('an input method’s Enter chooses its word; only then does Enter save', async () => {
    await composeInto(page, field, 'houtian', '后天给张先生报价 #大单');
    await expect(chips.getByRole('button')).toHaveText([/前$/, '大单报价']);
    await expect(followUp(page, '张先生')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(followUp(page, '后天给张先生报价 大单')).toBeVisible();
  });

  await test.step('readings that were taken back are kept with the draft', async () => {
    await field.fill('周五来过');
    await chips.getByRole('button').click();
    await go(page, '设置');
    await go(page, '今日');
    await expect(entryField(page)).toHaveValue('周五来过');
    await expect(chips.getByRole('button')).toHaveAttribute('aria-pressed', 'false');
  });
});
