import { expect, test } from './fixtures.ts';
import { toast } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { LI, lock, type Person, startDesk, writes, ZHANG } from './shift-change.ts';

/** What somebody at work writes down about a colleague who had to go, and what a lead may do about it. */

const zone = zoneAtNoon(new Date());
const MIN: Person = { id: 's-min', initials: 'zm', name: '赵敏', pin: '295481', role: 'lead' };

test.use({ appOptions: { env: { TZ: zone } } });

test('a colleague writes down that somebody fell ill; the reason survives closing; a lead checks them out', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  const desk = await startDesk(app, info.outputPath('book'), zone, [ZHANG, LI, MIN]);
  await writes(page, ZHANG, [['checkIn', { shift: desk.shift('now') }]]);
  await writes(page, LI, [['checkIn', { shift: desk.shift('next') }]]);
  await page.getByRole('button', { name: '张三先走了？' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '张三 当班' });
  await dialog.getByLabel('原因').fill('发烧去医院');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '张三先走了？' }).press('Enter');
  await expect(dialog.getByLabel('原因')).toHaveValue('发烧去医院');
  await dialog.getByLabel('原因').press('Enter');
  await expect(toast(page, /已记下：张三先走了/)).toBeVisible();
  await lock(page);
  await writes(page, MIN, []);
  await page.getByRole('button', { name: '不签到，先进去' }).click();
  await page.getByRole('button', { name: '张三先走了？' }).press('Enter');
  await dialog.getByRole('button', { name: '替 TA 签退' }).click();
  await expect(toast(page, '张三已签退')).toBeVisible();
});
