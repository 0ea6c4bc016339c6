import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { go, toastUndo } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { LI, lock, startDesk, writes, ZHANG } from './shift-change.ts';

/** What becomes of a note: a lead’s answer, seen by whoever wrote it, and by whom it is given to. */

const zone = zoneAtNoon(new Date());

test.use({ appOptions: { env: { TZ: zone } } });

const SHELF = '货架太高，够不到';

const noteLine = (page: Page): Locator => page.getByRole('listitem').filter({ hasText: SHELF }).last();
const forMe = (page: Page): Locator => page.getByRole('region', { name: '随手记', exact: true });

/** Two notes that say the same are one line; said to be different they are two, and joined again by Ctrl+Z or a word. */
const groupNotes = async (page: Page): Promise<void> => {
  const lines = page.getByRole('listitem').filter({ hasText: '货架' });
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText('货架高，够不着');
  await page.getByRole('button', { name: '共 2 次' }).press('Enter');
  await expect(noteLine(page)).toBeVisible();
  await page.getByRole('button', { name: '不是一回事' }).first().press('Enter');
  await expect(page.getByRole('button', { name: '共 2 次' })).toBeHidden();
  await expect(lines).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '共 2 次' })).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ hasText: '缺梯子' })
    .getByRole('button', { name: '归到一起' })
    .press('Enter');
  await page.keyboard.type('货架');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '共 3 次' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '共 2 次' })).toBeVisible();
};

/** A no needs a word, and says so; what is half said is there again after Esc, whatever is said to another note. */
const declineHalf = async (page: Page): Promise<void> => {
  const reason = page.getByRole('textbox', { name: '为什么不采纳' });
  await page.getByRole('radio', { name: '不采纳' }).click();
  await expect(page.getByRole('radio', { name: '不采纳' })).toBeFocused();
  await page.getByRole('button', { name: /^回复 Enter/ }).click();
  await expect(page.getByRole('alert')).toHaveText('不采纳要说一句为什么。');
  await expect(reason).toBeFocused();
  await page.keyboard.type('没有预算');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('张三会看到。')).toBeVisible();
  await page.keyboard.press('Escape');
  const ladder = page.getByRole('listitem').filter({ hasText: '缺梯子' });
  await ladder.getByRole('button', { name: '回复' }).press('Enter');
  await page.getByRole('radio', { name: '采纳', exact: true }).click();
  await page.getByRole('textbox', { name: '说一句（可不填）' }).fill('买一把');
  await page.keyboard.press('Escape');
  await noteLine(page).getByRole('button', { name: '回复' }).press('Enter');
  await expect(reason).toHaveValue('没有预算');
};

test('a lead gives a note to a colleague with the keyboard, undoes it, gives it again; it is solved, and whoever wrote it hears', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  const desk = await startDesk(app, info.outputPath('book'), zone, [ZHANG, LI]);
  await writes(page, ZHANG, [
    ['checkIn', { shift: desk.shift('next') }],
    ['writeNote', { id: 'n-ladder', kind: 'idea', text: '缺梯子' }],
    ['writeNote', { id: 'n-shelf', kind: 'problem', text: SHELF }],
    ['writeNote', { id: 'n-again', kind: 'problem', text: '货架高，够不着' }],
  ]);
  await writes(page, LI, [['checkIn', { shift: desk.shift('next') }]]);
  await writes(page, desk.manager, []);
  await go(page, '随手记');
  await groupNotes(page);

  const give = async (): Promise<void> => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByLabel('交给谁').selectOption(LI.name);
    await page.getByRole('textbox', { name: '说一句（可不填）' }).fill('问问供应商');
    await page.keyboard.press('Enter');
    await expect(noteLine(page)).toContainText('交给 李四');
  };
  await noteLine(page).getByRole('button', { name: '回复' }).press('Enter');
  await give();
  await toastUndo(page).click();
  await expect(noteLine(page)).not.toContainText('交给 李四');
  await noteLine(page).getByRole('button', { name: '回复' }).press('Enter');
  await declineHalf(page);
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('交给谁').selectOption(LI.name);
  await page.getByRole('textbox', { name: '说一句（可不填）' }).fill('问问供应商');
  await page.keyboard.press('Enter');
  await expect(noteLine(page)).toContainText('交给 李四');

  await writes(page, LI, []);
  await go(page, '今日');
  await expect(forMe(page)).toContainText('林若溪交给你办');
  await expect(forMe(page)).toContainText('问问供应商');
  await forMe(page).getByRole('button').press('Enter');
  await expect(page.getByText('交给我的 1')).toBeVisible();
  await noteLine(page).getByRole('button', { name: '解决了' }).click();
  await page.keyboard.type('换了矮的');
  await page.keyboard.press('Enter');
  await expect(noteLine(page)).toContainText('已解决');
  await expect(page.getByText('交给我的')).toBeHidden();
  await go(page, '今日');
  await expect(forMe(page)).toBeHidden();

  await lock(page);
  await writes(page, ZHANG, []);
  await go(page, '今日');
  await expect(forMe(page)).toContainText('李四回了你的随手记：已解决');
  await forMe(page).getByRole('button', { name: '知道了' }).press('Enter');
  await expect(forMe(page)).toBeHidden();
});
