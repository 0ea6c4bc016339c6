import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { checkIn, go, MANAGER_PIN, signIn, startOwnBook, toast } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';

const ZHANG = { initials: 'zs', name: '张三', pin: '739182' };
const NEW_ITEM = '打开直播间的补光灯';
/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.use({ appOptions: { env: { TZ: zoneAtNoon(new Date()) } } });

const addPerson = async (page: Page, { name, pin }: typeof ZHANG): Promise<void> => {
  await go(page, '设置');
  await page.getByRole('button', { name: '加人' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: `设密码 ${name}` }).click();
  await dialog.getByLabel('新密码', { exact: true }).fill(pin);
  await dialog.getByLabel('再输一次新密码').fill(pin);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
};

const openTeamList = async (page: Page, name: string): Promise<void> => {
  await go(page, '班组');
  await page.getByRole('radio', { name: '清单' }).click();
  await page.getByRole('navigation', { name: '清单' }).getByRole('button', { name }).click();
};

/** The lists of the manager's new book: a new item, moved up twice without the mouse, one move taken back. */
const editByKeyboard = async (page: Page): Promise<void> => {
  await openTeamList(page, '开班清单');
  const rows = page.getByRole('region', { name: '内容' }).getByRole('listitem');
  await expect(rows).toHaveCount(7);
  await page.getByLabel('加一项').focus();
  await page.keyboard.type(NEW_ITEM);
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(8);
  await page.getByRole('button', { name: `移动“${NEW_ITEM}”` }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  const place = (number: number): Locator => page.getByLabel(`第 ${number} 项`, { exact: true });
  await expect(place(6)).toHaveValue(NEW_ITEM);
  await expect(toast(page, `已移动：${NEW_ITEM}`)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(place(7)).toHaveValue(NEW_ITEM);
  // Renamed where it stands; the Enter takes it.
  await place(1).fill('桌子擦干净，水杯放好');
  await place(1).press('Enter');
  await expect(toast(page, '已修改：桌子擦干净，水杯放好')).toBeVisible();
};

const list = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Ticks with Space, proves with a number, a sentence and a photo, skips with a reason; arrows move between the boxes. */
const goThroughLists = async (page: Page): Promise<void> => {
  const opening = list(page, '开班清单');
  await opening.getByRole('button', { name: '开班清单' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(opening.getByText('1/8')).toBeVisible();
  await opening.getByRole('checkbox', { name: '联系了几位' }).press('Space');
  await page.keyboard.type('３');
  await page.keyboard.press('Enter');
  await expect(opening.getByText('3 个')).toBeVisible();
  await expect(opening.getByRole('checkbox', { name: '联系了几位' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('仓库今天盘点');
  await page.keyboard.press('Enter');
  await expect(opening.getByText('跳过：仓库今天盘点')).toBeVisible();
  await expect(opening.getByText('3/8')).toBeVisible();
  const cleaning = list(page, '值日打扫');
  await cleaning.getByRole('button', { name: '值日打扫' }).click();
  await cleaning.getByRole('checkbox', { name: '打扫完拍一张照片' }).click();
  await cleaning
    .locator('input[type=file]')
    .setInputFiles({ name: '地面.png', mimeType: 'image/png', buffer: PNG });
  await expect(cleaning.getByRole('button', { name: '凭证：打扫完拍一张照片' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '清单 4/12' })).toBeVisible();
};

const leave = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '签退' }).click();
  const left = page.getByRole('dialog').getByRole('region', { name: '没做完的清单' });
  await expect(left).toContainText('开班清单还差 5 项');
  await expect(left).toContainText('值日打扫还差 3 项');
  await left.getByRole('button', { name: '去清单' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: '签退' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '签退' }).click();
  await expect(page.getByRole('combobox', { name: '名字或拼音首字母' })).toBeVisible();
};

test('a lead changes a list by keyboard, an agent ticks it with proof and hears at check-out what is left', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('shop', 'book'));
  await addPerson(page, ZHANG);
  await test.step('the lead edits the list, with undo', () => editByKeyboard(page));
  await test.step('the agent goes through the lists', async () => {
    await page.keyboard.press('Control+l');
    await signIn(page, ZHANG.initials, ZHANG.name, ZHANG.pin);
    await checkIn(page, '早班');
    await go(page, '今日');
    await goThroughLists(page);
  });
  await test.step('check-out reminds and holds nobody up', () => leave(page));
  await test.step('the lead reads who did what, with its proof', async () => {
    await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
    await page.getByRole('button', { name: '不签到，先进去' }).click();
    await openTeamList(page, '做得怎样');
    const run = page.getByRole('group').filter({ hasText: '开班清单' });
    await expect(run).toContainText('张三 2 项');
    await run.getByText('开班清单').click();
    await expect(run).toContainText('跳过：仓库今天盘点');
    await expect(run.getByText('3 个')).toBeVisible();
  });
});
