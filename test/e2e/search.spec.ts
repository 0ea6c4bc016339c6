import { expect, test } from './fixtures.ts';
import { composeInto, entryField, followUp, startOwnBook } from './front-desk.ts';
import { drawnAnew, noteDrawing } from './page/drawing.ts';
import { letGo, loseProjection } from './page/lost-projection.ts';

test('Ctrl+K finds what was ever written, by any part of it, by its sound, by who and when; and what can be done', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  for (const text of ['王女士退款三天没到账', '赵先生问沙发(三人)', '李姐的茶几缺角']) {
    await entryField(page).fill(text);
    await page.keyboard.press('Enter');
    await expect(entryField(page)).toHaveValue('');
  }
  // No key is lost of who does not wait until the box is there.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('款三');
  const box = page.getByRole('combobox', { name: '搜索' });
  const found = page.getByRole('listbox', { name: '结果' }).getByRole('option');
  await expect(found.first().locator('mark')).toHaveText('款三');

  // The box and its answers are drawn for a key, and nothing of the screen behind them, however much is on it.
  await expect(async () => {
    await page.evaluate(noteDrawing);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    for (const typed of ['款', '退款', '款三']) {
      await box.fill(typed);
      await expect(found.first().locator('mark')).toHaveText(typed);
    }
    const { noted, again } = await page.evaluate(drawnAnew);
    expect(noted).toBeGreaterThan(20);
    // The clock of the screen ticks every half minute, and may do so just now.
    expect(again).toEqual([]);
  }).toPass({ timeout: 20_000 });

  await expect(box).toBeFocused();
  await box.fill('');
  await expect(page.getByText('拼音首字母，如 王女士')).toBeVisible();
  await box.fill('wns');
  await expect(found.filter({ hasText: '王女士' })).toHaveCount(1);
  await box.fill('(三人)');
  await expect(found).toHaveCount(1);
  await box.fill('.*');
  await expect(page.getByText('没有找到')).toBeVisible();
  await box.fill('@林若溪 今天 未结');
  await expect(found).toHaveCount(3);
  await expect(found.first()).toContainText('李姐的茶几缺角');

  await box.fill('');
  await composeInto(page, box, 'chaji', '茶几');
  await expect(found).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '跟进' })).toContainText('李姐的茶几缺角');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(box).toHaveValue('茶几');
  await box.fill('paiban');
  await expect(found.first()).toContainText('排班');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid')).toBeVisible();
});

test('[P1] while the projection is built anew in the middle of the day, what was written is found all the same', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await entryField(page).fill('王女士要一张橡木餐桌');
  await entryField(page).press('Enter');
  await expect(followUp(page, '橡木餐桌')).toBeVisible();
  await page.evaluate(loseProjection);
  // Any key that reads something finds that it is gone.
  await page.keyboard.press('Alt+4');
  const building = page.getByRole('progressbar', { name: '正在整理接力本' });
  await expect(building).toBeVisible();
  await page.keyboard.press('Control+k');
  const found = page.getByRole('listbox', { name: '结果' }).getByRole('option');
  await page.getByRole('combobox', { name: '搜索' }).fill('橡木');
  await expect(found.filter({ hasText: '王女士要一张橡木餐桌' })).toContainText('林若溪');
  await expect(building).toBeAttached();
  await page.keyboard.press('Enter');
  await page.evaluate(letGo);
  await expect(page.getByRole('complementary', { name: '跟进详情' })).toContainText('橡木餐桌');
});
