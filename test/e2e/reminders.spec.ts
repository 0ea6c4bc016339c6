import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { entryField, followUp, startOwnBook } from './front-desk.ts';
import { test } from './on-stand-in.ts';
import { createPcClock, hereAt } from './pc-clock.ts';

const write = async (page: Page, line: string): Promise<void> => {
  await entryField(page).fill(line);
  await page.keyboard.press('Enter');
  await expect(followUp(page, line)).toBeVisible();
};

const PROMISE = '答应客户的时间到了';

test('a promise that falls due pops up, says nothing of the customer, and leads to its follow-up', async ({
  launch,
}, info) => {
  mkdirSync(info.outputPath(), { recursive: true });
  const clock = createPcClock(info.outputPath());
  const app = await launch({ env: clock.env });
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await write(page, '王女士 明天下午3点前回电话');
  expect(await app.notifications()).toEqual([]);

  await clock.sleepUntil(app, hereAt(1, 15, 1));
  await expect
    .poll(() => app.notifications())
    .toEqual([{ title: PROMISE, body: '15:00，点一下打开这一条', actions: ['15 分钟后再说'] }]);

  expect(await app.answerNotification(PROMISE)).toBe(true);
  const panel = page.getByRole('complementary', { name: '跟进' });
  await expect(panel.getByRole('heading', { name: '王女士 明天下午3点前回电话' })).toBeVisible();
  expect(await app.notifications()).toEqual([]);
});
