import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { checkIn, entryField, followUp, go, startOwnBook, toast } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';

test.use({ appOptions: { env: { TZ: zoneAtNoon(new Date()) } } });

const panelOf = (page: Page) => page.getByRole('complementary', { name: '跟进详情' });
const followsIn = (page: Page) => panelOf(page).getByRole('region', { name: '之后该做的事' });

/** Who has looked in without a shift checks in where they find that they need one, and is back there. */
const cameToWork = async (page: Page): Promise<void> => {
  await go(page, '交接');
  await page.getByRole('main').getByRole('button', { name: '签到' }).click();
  await checkIn(page, '早班');
  await expect(page.getByRole('heading', { name: '交接', level: 1 })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('button', { name: '签退' })).toBeVisible();
  await go(page, '今日');
};

const open = async (page: Page, text: string): Promise<void> => {
  await followUp(page, text).getByRole('button').first().press('Enter');
  await expect(panelOf(page).getByRole('heading', { name: text })).toBeVisible();
};

test('what was noted of an order opens what is to be done, once, and says because of what', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await cameToWork(page);
  await entryField(page).fill('王女士买了沙发');
  await page.getByLabel('客户', { exact: true }).fill('王女士');
  await page.getByLabel('电话').fill('13912347788');
  await entryField(page).press('Enter');

  await test.step('a missed call is there at once', async () => {
    await open(page, '王女士买了沙发');
    await followsIn(page).getByRole('button', { name: '有未接来电' }).press('Enter');
    await followsIn(page).getByLabel('未接来电的时间').press('Enter');
    await expect(toast(page, '记下了：未接来电，该做的事到时候自己出来')).toBeVisible();
    await expect(followUp(page, '王女士：回未接来电')).toHaveCount(1);
    await followsIn(page).getByRole('button', { name: '看这一条' }).press('Enter');
    await expect(panelOf(page).getByText('因为今天未接来电，到时间自动记下')).toBeVisible();
    const phones = panelOf(page).getByRole('group', { name: '电话' });
    await phones.getByRole('button', { name: '看完整号码 139****7788' }).click();
    await expect(phones.getByText('139 1234 7788')).toBeVisible();
    await panelOf(page).getByRole('button', { name: '看原来那条' }).press('Enter');
    await expect(panelOf(page).getByRole('heading', { name: '王女士买了沙发' })).toBeVisible();
  });

  await test.step('what lies ahead says when, and is gone when it was not so', async () => {
    await followsIn(page).getByRole('button', { name: '签收了' }).press('Enter');
    await followsIn(page).getByLabel('签收的时间').press('Enter');
    await expect(followsIn(page).getByText(/前：回访：东西好不好用/)).toBeVisible();
    await expect(followsIn(page).getByText('自己出来')).toHaveCount(2);
    await expect(followUp(page, '回访')).toHaveCount(0);
    await followsIn(page).getByRole('button', { name: '不是这样：签收' }).press('Enter');
    await expect(followsIn(page).getByText(/回访/)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(followsIn(page).getByText(/前：回访：东西好不好用/)).toBeVisible();
  });

  await test.step('an appointment needs its time', async () => {
    await followsIn(page).getByRole('button', { name: '约好上门' }).press('Enter');
    await followsIn(page).getByRole('button', { name: '记下', exact: true }).press('Enter');
    await expect(followsIn(page).getByText('写上是什么时候')).toBeVisible();
  });

  await test.step('a lead’s own rule counts for what comes; the shop rests on Sundays', async () => {
    await go(page, '设置');
    const section = page.getByRole('region', { name: '跟进节奏' });
    await expect(section.getByRole('row', { name: /^发货后 2 天，18:00 前/ })).toBeVisible();
    await section.getByRole('button', { name: '修改：查包裹到了哪里，给客户留个言' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '修改节奏' });
    await dialog.getByLabel('多久', { exact: true }).fill('x');
    await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled();
    await dialog.getByLabel('多久', { exact: true }).fill('0');
    await dialog.getByLabel('要做什么').fill('看物流');
    await dialog.getByLabel('要做什么').press('Enter');
    await expect(dialog).toBeHidden();
    await expect(section.getByRole('row', { name: /^发货后 0 天，18:00 前/ })).toContainText('看物流');
    await section.getByRole('button', { name: '周日' }).press('Enter');
    await expect(section.getByRole('button', { name: '周日' })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Control+z');
    await expect(section.getByRole('button', { name: '周日' })).toHaveAttribute('aria-pressed', 'false');
    await expect(section.getByRole('row', { name: /^发货后 0 天/ })).toBeVisible();

    await go(page, '今日');
    await open(page, '王女士买了沙发');
    await followsIn(page).getByRole('button', { name: '发货了' }).press('Enter');
    await followsIn(page).getByLabel('发货的时间').press('Enter');
    await expect(followUp(page, '王女士：看物流')).toHaveCount(1);
  });

  await test.step('nothing opens again after a restart of the window', async () => {
    await page.reload();
    await expect(followUp(page, '王女士')).toHaveCount(3);
    await expect(page.getByRole('radio', { name: '待跟进 3' })).toBeVisible();
  });
});
