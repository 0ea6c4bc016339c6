import { mkdirSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { RunningApp } from './running-app.ts';

/** The hands of somebody at the front desk, in the words of the Chinese window. */

export const MANAGER_PIN = '804619';

/** First start: a book of one's own in `folder`, its manager signed in and past the choice of a shift. */
export const startOwnBook = async (app: RunningApp, folder: string): Promise<void> => {
  const { page } = app;
  page.setDefaultTimeout(10_000);
  mkdirSync(folder, { recursive: true });
  await page.getByLabel('店名').fill('晨光家居');
  await page.getByLabel('你的名字').fill('林若溪');
  await page.getByLabel('六位密码').fill(MANAGER_PIN);
  await page.getByLabel('再输一次密码').fill(MANAGER_PIN);
  await page.getByLabel('我要放到别的文件夹').check();
  await app.answerOpenDialog([folder]);
  await page.getByRole('button', { name: '建立', exact: true }).click();
  await page.getByRole('button', { name: '不签到，先进去' }).click();
  await expect(navigation(page)).toBeVisible();
};

export const navigation = (page: Page): Locator => page.getByRole('navigation', { name: '主菜单' });

/** Says who one is by pinyin initials, Enter, PIN: no mouse. */
export const signIn = async (page: Page, initials: string, name: string, pin: string): Promise<void> => {
  await page.getByRole('combobox', { name: '名字或拼音首字母' }).pressSequentially(initials);
  await expect(page.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(`${name}的六位密码`)).toBeFocused();
  await page.keyboard.type(pin);
};

/** Past the choice of a shift, which whoever is at work already is not asked: in the demo that depends on the hour. */
export const pastShiftChoice = async (page: Page): Promise<void> => {
  const without = page.getByRole('button', { name: '不签到，先进去' });
  await without.or(navigation(page)).first().waitFor();
  if (await without.isVisible()) await without.click();
};

/** Chooses a shift and checks in with Enter. */
export const checkIn = async (page: Page, shift: string): Promise<void> => {
  await page.getByRole('radio', { name: shift }).check();
  await page.keyboard.press('Enter');
  await expect(navigation(page)).toBeVisible();
};

const screens = ['今日', '交接', '跟进', '随手记', '周报', '手册', '班组', '设置'] as const;

/** Goes to a screen by its shortcut. */
export const go = async (page: Page, screen: (typeof screens)[number]): Promise<void> => {
  await page.keyboard.press(`Alt+${screens.indexOf(screen) + 1}`);
  await expect(navigation(page).getByRole('button', { name: screen })).toHaveAttribute(
    'aria-current',
    'page',
  );
};

export const entryField = (page: Page): Locator => page.getByRole('textbox', { name: '记一条跟进' });

/** The follow-ups in the list on Today. */
export const followUp = (page: Page, text: string): Locator =>
  page.getByRole('region', { name: '跟进', exact: true }).getByRole('listitem').filter({ hasText: text });

export const toast = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: '消息' }).getByText(text);

/** The way back from what was done last. */
export const toastUndo = (page: Page): Locator =>
  page.getByRole('region', { name: '消息' }).getByRole('button', { name: '撤销' });

/** The way back from what this message tells: another may still stand there when a click comes quickly. */
export const undoOf = (page: Page, text: string | RegExp): Locator =>
  page.locator('.toast').filter({ hasText: text }).getByRole('button', { name: '撤销' });

/** Signs in the dialog that is open. */
export const sign = async (page: Page, pin: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('密码（六位数字）')).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
};

/** Types letters with an input method and presses keys that choose the word; the letters are still there afterwards. */
export const composeKeys = async (
  page: Page,
  field: Locator,
  typed: string,
  pressed: readonly string[] = ['Enter'],
): Promise<void> => {
  await field.focus();
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', {
    text: typed,
    selectionStart: typed.length,
    selectionEnd: typed.length,
  });
  await expect(field).toHaveValue(typed);
  for (const key of pressed) await page.keyboard.press(key);
  // Played this way the key itself still ends the line in a field of many lines.
  await expect(field).toHaveValue(new RegExp(`^${typed}\\n?$`));
  await keys.detach();
};

/** Types with an input method: keys that choose the word (Enter) or leave it, then the words themselves. */
export const composeInto = async (
  page: Page,
  field: Locator,
  typed: string,
  words: string,
  pressed: readonly string[] = ['Enter'],
): Promise<void> => {
  await composeKeys(page, field, typed, pressed);
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.insertText', { text: words });
  await expect(field).toHaveValue(words);
  await keys.detach();
};
