import { expect, test } from './fixtures.ts';
import { checkIn, entryField, followUp, signIn, toast, toastUndo } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { LI, lock, startDesk, writes, ZHANG } from './shift-change.ts';

/** What somebody at work writes down about a colleague who had to go, and what somebody does about their own wrong shift. */

const zone = zoneAtNoon(new Date());

test.use({ appOptions: { env: { TZ: zone } } });

test('a colleague writes down that somebody fell ill, the reason surviving Esc, and checks them out', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  const desk = await startDesk(app, info.outputPath('book'), zone, [ZHANG, LI]);
  await writes(page, ZHANG, [['checkIn', { shift: desk.shift('now') }]]);
  await writes(page, LI, [['checkIn', { shift: desk.shift('next') }]]);
  await page.getByRole('button', { name: '张三先走了？' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '张三 当班' });
  await dialog.getByLabel('原因').fill('发烧去医院');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '张三先走了？' }).press('Enter');
  await expect(dialog.getByLabel('原因')).toHaveValue('发烧去医院');
  await dialog.getByLabel('原因').press('Enter');
  await expect(toast(page, '张三已签退')).toBeVisible();
  await expect(page.getByRole('list', { name: '在班人员' })).not.toContainText('张三');
});

test('a check-in to the wrong shift is taken back, or moved along with what was written', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  await startDesk(app, info.outputPath('book'), zone, [ZHANG]);
  await lock(page);
  await signIn(page, 'zs', '张三', ZHANG.pin);
  await checkIn(page, '接班二');
  await toastUndo(page).click();
  await expect(page.getByRole('heading', { name: '张三，上哪个班？' })).toBeVisible();

  await checkIn(page, '接班二');
  await entryField(page).fill('王女士要三人沙发');
  await page.keyboard.press('Enter');
  await expect(followUp(page, '王女士要三人沙发')).toBeVisible();
  await page.getByRole('button', { name: '在写 张三' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '换班次' });
  await dialog.getByRole('radio', { name: '当班' }).check();
  await page.keyboard.press('Enter');
  await expect(toast(page, '张三已换到当班')).toBeVisible();
  await expect(page.getByRole('button', { name: '在写 张三' })).toContainText('当班');
  await followUp(page, '王女士要三人沙发').getByRole('button').first().click();
  await expect(page.getByText('随人换到')).toBeVisible();
});
