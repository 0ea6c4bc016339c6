import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { checkIn, entryField, followUp, go, MANAGER_PIN, signIn, startOwnBook } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { joinPractice, practiceFolders } from './practice-window.ts';

/** Handed on to the second Baton, so that a test can join its window on Electron too. */
const JOINABLE = '--remote-debugging-port=0';

const bytesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]),
  );

test.use({ appOptions: { env: { TZ: zoneAtNoon(new Date()) } } });

test('practice on an invented book: two tasks are done and ticked, and the real book does not hear of it', async ({
  launch,
}, info) => {
  const userData = info.outputPath('profile');
  const book = info.outputPath('book');
  const app = await launch({ userData, args: [JOINABLE] });
  await startOwnBook(app, book);
  await entryField(app.page).fill('真的客户要换货');
  await app.page.keyboard.press('Enter');
  await expect(followUp(app.page, '真的客户要换货')).toBeVisible();
  const before = bytesOf(book);

  await go(app.page, '手册');
  await app.page.getByRole('button', { name: '练习', exact: true }).click();
  const practice = await joinPractice(userData);
  const { page } = practice;
  const band = page.getByRole('region', { name: '练习', exact: true });
  await expect(band).toContainText('都不是真的');
  await expect(page).toHaveTitle(/练习/);
  await expect(band.getByRole('button', { name: '练习题 0/8' })).toBeVisible();

  await signIn(page, 'n', '你（练习）', MANAGER_PIN);
  await checkIn(page, '早班');
  await band.getByRole('button', { name: '练习题 1/8' }).click();
  const tasks = page.getByRole('list', { name: '练习题' });
  const ticked = (title: string) =>
    tasks.getByRole('listitem').filter({ hasText: title }).getByRole('img', { name: '做完了' });
  await expect(ticked('签到')).toBeVisible();
  await expect(ticked('记一位客户')).toBeHidden();
  await entryField(page).fill('练习一下，客户问起垫子');
  await page.keyboard.press('Enter');
  await expect(ticked('记一位客户')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('真的客户要换货');

  // Everything of it lies in one folder, and nothing of it in the book.
  expect(bytesOf(book)).toEqual(before);
  const written = [...bytesOf(practice.folder).values()].map((text) => Buffer.from(text, 'base64'));
  expect(written.some((bytes) => bytes.includes('问起垫子'))).toBe(true);

  await band.getByRole('button', { name: '结束练习' }).click();
  await expect.poll(() => practiceFolders(userData), { timeout: 20_000 }).toEqual([]);
  await practice.browser.close();
  expect(bytesOf(book)).toEqual(before);
  await go(app.page, '今日');
  await expect(followUp(app.page, '真的客户要换货')).toBeVisible();
  await expect(app.page.getByText('练习一下，客户问起垫子')).toBeHidden();
});
