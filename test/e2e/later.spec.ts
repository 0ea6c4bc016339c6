import { expect, test } from './fixtures.ts';
import { entryField, followUp, startOwnBook, toast, undoOf } from './front-desk.ts';

test('a customer answers and the time stays; what is put off leaves the list, comes back, and is never lost', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await entryField(page).fill('王女士要三人沙发');
  await page.keyboard.press('Enter');
  const item = followUp(page, '王女士要三人沙发');
  await item.getByRole('button').first().press('Enter');
  const panel = page.getByRole('complementary', { name: '跟进' });
  await expect(panel.getByRole('heading', { name: '王女士要三人沙发' })).toBeVisible();
  await item.getByRole('button').first().focus();

  await page.keyboard.press('t');
  await expect(toast(page, '记下了：客户回复了，约定不变')).toBeVisible();
  await expect(panel.getByText(/客户.*回复过/)).toBeVisible();

  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await expect(panel.getByText(/先放着/)).toBeVisible();
  await expect(item).toHaveCount(0);
  await page.getByRole('radio', { name: '稍后 1' }).click();
  await expect(item).toBeVisible();

  await undoOf(page, '再回到列表').click();
  await page.getByRole('radio', { name: '待跟进 1' }).click();
  await expect(item).toBeVisible();
});
