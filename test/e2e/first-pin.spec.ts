import type { Page } from '@playwright/test';
import { profileWithDemo } from './demo-profile.ts';
import { expect, test } from './fixtures.ts';
import { go, MANAGER_PIN, navigation, signIn } from './front-desk.ts';

const choose = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: '名字或拼音首字母' }).fill(name);
  await page.getByRole('option', { name }).click();
};

/** Past the choice of a shift, which is not asked while the demo book has its manager on duty. */
const enter = async (page: Page): Promise<void> => {
  const withoutShift = page.getByRole('button', { name: '不签到，先进去' });
  await expect(withoutShift.or(navigation(page))).toBeVisible();
  if (await withoutShift.isVisible()) await withoutShift.click();
  await expect(navigation(page)).toBeVisible();
};

/** Somebody of the demo book who is no manager. */
const AGENT = '马晓燕';

test('on a PC where nobody has a PIN, the manager sets the first one and signs in with it', async ({
  launch,
}, info) => {
  test.setTimeout(120_000);
  const userData = info.outputPath('profile');
  await profileWithDemo(userData, 1);
  const { page } = await launch({ userData, realPins: true });
  page.setDefaultTimeout(10_000);

  await test.step('others are told that the manager comes first', async () => {
    await expect(page.getByText('你是哪位')).toBeVisible({ timeout: 30_000 });
    await choose(page, AGENT);
    await expect(page.getByText(`再在“设置”里给${AGENT}设`)).toBeVisible();
    await expect(page.locator('input')).toHaveCount(0);
    await page.getByRole('button', { name: '不是我，换人' }).click();
  });

  await test.step('[A1] a weak PIN is explained, and cannot be set', async () => {
    await choose(page, '林若溪');
    await expect(page.getByText('这台电脑上还没有人设过密码。请主管先设一个')).toBeVisible();
    await expect(page.getByLabel('新密码', { exact: true })).toBeFocused();
    await page.keyboard.type('123456');
    await expect(page.getByText('这个密码太好猜了')).toBeVisible();
    await page.getByLabel('再输一次新密码').fill('123456');
    await expect(page.getByRole('button', { name: '设密码并登录' })).toBeDisabled();
  });

  await test.step('a good one signs in', async () => {
    await page.getByLabel('新密码', { exact: true }).fill(MANAGER_PIN);
    await page.getByLabel('再输一次新密码').fill(MANAGER_PIN);
    await page.keyboard.press('Enter');
    await enter(page);
  });

  await test.step('from then on it is asked for, and the others get theirs in Settings', async () => {
    await page.keyboard.press('Control+l');
    await choose(page, AGENT);
    await expect(page.getByText('请组长或主管先登录')).toBeVisible();
    await page.getByRole('button', { name: '不是我，换人' }).click();
    await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
    await enter(page);
    await go(page, '设置');
    await expect(page.getByRole('button', { name: `设密码 ${AGENT}` })).toBeVisible();
  });
});
