import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { isCaptureSeen, openCapture, PICTURE } from './capture-window.ts';
import { expect } from './fixtures.ts';
import { entryField, followUp, startOwnBook } from './front-desk.ts';
import { test } from './on-stand-in.ts';

test.describe.configure({ timeout: 120_000 });

const offers = (page: Page): Locator => page.getByRole('group', { name: '刚才复制的' }).getByRole('button');

const everythingIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');

test('what was copied is offered and goes in by a tap; nothing does by itself', async ({ launch }, info) => {
  const app = await launch();
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const looks = async (): Promise<number> => (await app.deeds('clipboard.readText')).length;
  expect(await looks()).toBe(0);

  await app.copy({ text: '订单号3861234567890123456 李雷 138 0013 8000 顺丰SF1234567890123' });
  const small = await openCapture(app);
  expect(await looks()).toBe(1);
  await expect(offers(small)).toHaveText([
    '订单号 3861234567890123456',
    '电话 138****8000',
    '快递单号 SF1234567890123',
  ]);
  await expect(entryField(small)).toHaveValue('');
  await offers(small).nth(0).click();
  await expect(small.getByLabel('订单号')).toHaveValue('3861234567890123456');
  await offers(small).nth(0).click();
  await expect(small.getByLabel('电话')).toHaveValue('13800138000');
  await entryField(small).fill('李雷问到哪了');
  await offers(small).nth(0).press('Enter');
  await expect(entryField(small)).toHaveValue('李雷问到哪了 快递 SF1234567890123');
  await expect(entryField(small)).toBeFocused();
  await expect(offers(small)).toHaveCount(0);
  await small.keyboard.press('Enter');
  await expect(followUp(page, '李雷问到哪了 快递 SF1234567890123')).toContainText('138****8000');
  await expect.poll(() => isCaptureSeen(app)).toBe(false);

  await test.step('it is looked at again when the hotkey is pressed again, and only then', async () => {
    await app.copy({ text: '1203' });
    expect(await looks()).toBe(1);
    await openCapture(app);
    await expect(offers(small)).toHaveText(['房号 1203']);
    await offers(small).click();
    await expect(entryField(small)).toHaveValue('1203房');
    expect(await looks()).toBe(2);
    await small.getByRole('button', { name: '清空' }).click();
    await small.keyboard.press('Escape');
    await app.copy({ text: '亲，在吗？' });
    await openCapture(app);
    await expect(entryField(small)).toBeFocused();
    await expect(offers(small)).toHaveCount(0);
  });
});

test('a screenshot becomes a picture of the entry', async ({ launch }, info) => {
  const app = await launch();
  const { page } = app;
  const book = info.outputPath('book');
  await startOwnBook(app, book);
  await app.copy({ png: PICTURE });
  const small = await openCapture(app);
  await expect(offers(small)).toHaveText(['图片 320 × 180']);
  await entryField(small).fill('王女士发来的');
  expect(readdirSync(book)).not.toContain('attachments');
  await offers(small).click();
  const thumb = small.getByRole('button', { name: '拿掉第1张图片' });
  await expect(thumb.locator('img')).toHaveJSProperty('naturalWidth', 320);
  await entryField(small).press('Enter');
  await followUp(page, '王女士发来的').getByRole('button').first().click();
  await expect(
    page
      .getByRole('complementary', { name: '跟进详情' })
      .getByRole('region', { name: '图片' })
      .locator('img'),
  ).toHaveJSProperty('naturalWidth', 320);

  await test.step('it can be taken out before', async () => {
    await openCapture(app);
    await offers(small).click();
    await thumb.click();
    await expect(thumb).toHaveCount(0);
    await entryField(small).fill('没有图的');
    await small.keyboard.press('Enter');
    await expect.poll(() => isCaptureSeen(app)).toBe(false);
    await page.keyboard.press('Escape');
    await followUp(page, '没有图的').getByRole('button').first().click();
    await expect(page.getByRole('heading', { name: /没有图的/ })).toBeVisible();
    await expect(page.getByRole('region', { name: '图片' }).locator('img')).toHaveCount(0);
  });
});

test('[D1] what was copied and not tapped is kept nowhere', async ({ launch }, info) => {
  const app = await launch();
  const book = info.outputPath('book');
  await startOwnBook(app, book);
  await app.copy({ text: '订单号3861234567890123456 13800138000' });
  const small = await openCapture(app);
  await expect(offers(small)).toHaveCount(2);
  await entryField(small).fill('另外一件事');
  await small.keyboard.press('Escape');
  await expect.poll(() => isCaptureSeen(app)).toBe(false);
  await app.close();
  for (const folder of [book, info.outputPath('profile')]) {
    const everything = everythingIn(folder);
    expect(everything.length).toBeGreaterThan(0);
    expect(everything).not.toContain('3861234567890123456');
    expect(everything).not.toContain('13800138000');
  }
  expect(app.output()).not.toContain('3861234567890123456');
});
