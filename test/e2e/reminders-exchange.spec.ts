import { mkdirSync } from 'node:fs';
import { instantAt, localDateOf, toEpochMs, toInstantText } from '../../shared/time/zone.ts';
import { expect } from './fixtures.ts';
import { entryField } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { test } from './on-stand-in.ts';
import { whoWrites } from './page/commands.ts';
import { createPcClock } from './pc-clock.ts';
import { fullShift, LI, startDesk, writes, ZHANG } from './shift-change.ts';

const zone = zoneAtNoon(new Date());

test.describe.configure({ timeout: 120_000 });

test('nothing pops into a handover that is gone through at the screen; afterwards it is told', async ({
  launch,
}, info) => {
  mkdirSync(info.outputPath(), { recursive: true });
  const pc = createPcClock(info.outputPath());
  const app = await launch({ env: { ...pc.env, TZ: zone } });
  const { page, shift } = await startDesk(app, info.outputPath('book'), zone, [ZHANG, LI]);
  await writes(page, ZHANG, [
    ['checkIn', { shift: shift('now') }],
    // What recurs would be told, too, on the last day of a week and on the fifteenth.
    ...['other-shops', 'expiring-visits'].map(
      (routineId) => ['countRoutine', { routineId, proof: { text: '做完了' } }] as const,
    ),
    ...fullShift(zone),
    ['signHandover', {}],
  ]);
  await writes(page, LI, [['checkIn', { shift: shift('next') }]]);
  await expect(entryField(page)).toBeVisible();
  const told = async () => (await app.notifications()).map(({ title, body }) => [title, body]);
  // That the first shift ends soon is said no more: it has signed.
  await expect.poll(told).toEqual([]);

  await page.keyboard.press('Alt+2');
  await expect(page.getByText('已看 0/25')).toBeVisible();
  await page.keyboard.press('e');
  const exchange = page.getByRole('dialog', { name: '对着屏幕交接' });
  await expect(exchange).toBeVisible();
  // What the window says comes to main in order: once this is answered, main has heard of the exchange.
  await page.evaluate(whoWrites);
  const today = localDateOf(toInstantText(Date.now()), zone);
  await pc.sleepUntil(app, toEpochMs(instantAt(today, '15:31', zone)));
  await expect.poll(async () => (await app.tray())?.tooltip).toBe('接力本：2 件事到时间了');
  expect(await told()).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(exchange).toBeHidden();
  await expect.poll(told).toEqual([['2 件事到时间了', '答应客户的 2 件 · 其中紧急 1 件']]);
});
