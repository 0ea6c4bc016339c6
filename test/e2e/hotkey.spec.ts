import type { Locator, Page } from '@playwright/test';
import { isCaptureSeen, openCapture } from './capture-window.ts';
import { expect } from './fixtures.ts';
import { entryField, followUp, go, MANAGER_PIN, signIn, startOwnBook, toast } from './front-desk.ts';
import { test } from './on-stand-in.ts';
import { coverWindow } from './second-start.ts';

// Two or three starts each; a busy machine may take long over them.
test.describe.configure({ timeout: 120_000 });

const DEFAULT = 'Ctrl+Alt+J';

/** The row in the settings: what it says and how to change it. */
const row = (page: Page): Locator => page.locator('.setting').filter({ hasText: '随时记一条' });
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: '换一组键' });

const change = async (page: Page): Promise<void> => {
  await row(page).getByRole('button', { name: '换一组键' }).click();
  await expect(dialog(page).getByLabel('按下新的一组键')).toBeFocused();
};

const managerSignsIn = async (page: Page): Promise<void> => {
  page.setDefaultTimeout(10_000);
  await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
  await page.getByRole('button', { name: '不签到，先进去' }).click();
};

/** From the small window to the main one. */
const openBaton = async (small: Page): Promise<void> =>
  small.getByRole('button', { name: '打开接力本' }).first().click();

test('from the small window Baton comes to the front, ready to write, wherever it was', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await go(page, '设置');
  const small = await openCapture(app);
  const isInFront = await coverWindow(app);
  await openBaton(small);
  if (isInFront !== null) await expect.poll(isInFront).toBe(true);
  await expect(entryField(page)).toBeFocused();
  await page.keyboard.type('电话里说的');
  await page.keyboard.press('Enter');
  await expect(followUp(page, '电话里说的')).toBeVisible();

  await test.step('a dialog that is open keeps what was begun in it', async () => {
    await go(page, '设置');
    await change(page);
    await openCapture(app);
    await openBaton(small);
    await expect(dialog(page).getByLabel('按下新的一组键')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  });

  await test.step('where nobody is signed in, the field has the cursor as soon as somebody is', async () => {
    await page.keyboard.press('Control+L');
    await expect(page.getByText('你是哪位')).toBeVisible();
    await openCapture(app);
    await openBaton(small);
    await managerSignsIn(page);
    await expect(entryField(page)).toBeFocused();
  });
});

test('another hotkey is chosen by pressing it, none is a choice, and both are kept', async ({
  launch,
}, info) => {
  const first = await launch();
  const { page } = first;
  await startOwnBook(first, info.outputPath('book'));
  await go(page, '设置');
  await expect(row(page)).toContainText(DEFAULT);
  await change(page);
  await page.keyboard.press('Control+K');
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'Ctrl、Alt、Shift 里按住两个，再按一个字母或数字。',
  );
  await page.keyboard.press('Control+Alt+K');
  await expect(dialog(page)).toBeHidden();
  await expect(toast(page, '好了，随时按 Ctrl+Alt+K 就能写')).toBeVisible();
  await expect(row(page)).toContainText('Ctrl+Alt+K');
  expect(await first.pressShortcut(DEFAULT)).toBe(false);
  await first.close();

  const second = await launch();
  await managerSignsIn(second.page);
  await go(second.page, '设置');
  await expect(row(second.page)).toContainText('Ctrl+Alt+K');
  expect(await second.pressShortcut('Ctrl+Alt+K')).toBe(true);
  await expect.poll(() => isCaptureSeen(second)).toBe(true);
  await change(second.page);
  await second.page.keyboard.press('Tab');
  await expect(dialog(second.page).getByRole('button', { name: '不用快捷键' })).toBeFocused();
  await second.page.keyboard.press('Enter');
  await expect(row(second.page)).toContainText('没有设快捷键');
  expect(await second.pressShortcut('Ctrl+Alt+K')).toBe(false);
  await second.close();

  const third = await launch();
  await managerSignsIn(third.page);
  await go(third.page, '设置');
  await expect(row(third.page)).toContainText('没有设快捷键');
  expect(await third.pressShortcut(DEFAULT)).toBe(false);
});

test('a hotkey that another program has is told in plain words, at the start and when it is chosen', async ({
  launch,
}, info) => {
  const app = await launch({ takenShortcuts: [DEFAULT, 'Ctrl+Alt+A'] });
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await go(page, '设置');
  await expect(row(page)).toContainText('这组键别的程序正在用，现在按了没有反应。请换一组。');
  await change(page);
  await page.keyboard.press('Control+Alt+A');
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'Ctrl+Alt+A 别的程序正在用。请换一组键；原来的照旧。',
  );
  await page.keyboard.press('Control+Shift+7');
  await expect(dialog(page)).toBeHidden();
  await expect(row(page)).toContainText(/在别的程序里按这组键，跳出一个小窗/);
  expect(await app.pressShortcut('Ctrl+Shift+7')).toBe(true);
  await expect.poll(() => isCaptureSeen(app)).toBe(true);
});
