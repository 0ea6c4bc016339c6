import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { batonJson } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { entryField, followUp, MANAGER_PIN, navigation, signIn, startOwnBook } from './front-desk.ts';
import { createProfileDisk } from './profile-disk.ts';
import { mounts, unmount } from './small-disk.ts';
import { databaseFolders, expectWhole } from './whole-projection.ts';

// Two or three starts each; a busy machine may take long over them.
test.describe.configure({ timeout: 120_000 });

const inMemory = (page: Page) => page.getByText('这台电脑的浏览器存储用不了。内容照常写进接力本');

const managerSignsIn = async (page: Page): Promise<void> => {
  page.setDefaultTimeout(10_000);
  await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
  await page.getByRole('button', { name: '不签到，先进去' }).click();
  await expect(navigation(page)).toBeVisible();
};

/** A line long enough for the browser to need new space for it. */
const line = (number: number): string => `第 ${number} 位${'，说来话长'.repeat(50)}`;

const writeDown = async (page: Page, number: number): Promise<void> => {
  await entryField(page).fill(line(number));
  await entryField(page).press('Enter');
  await expect(page.getByRole('radio', { name: `待跟进 ${number}` })).toBeVisible();
};

/** Every line is acknowledged, in the book, and nothing is wrong with the book. */
const expectInBook = async (folder: string, count: number): Promise<void> => {
  const at = new Date().toISOString();
  expect(await batonJson(['verify', '--book', folder])).toMatchObject({ sound: true });
  expect(await batonJson(['pending', '--book', folder, '--at', at])).toMatchObject({ count });
};

test('[P1] the disk of the browser’s own databases is full: the book goes on, and the projection is whole afterwards', async ({
  launch,
}, info) => {
  const userData = info.outputPath('profile');
  const folder = info.outputPath('book');
  const disk = createProfileDisk(userData);
  try {
    const first = await launch();
    const { page } = first;
    await startOwnBook(first, folder);
    await writeDown(page, 1);
    await expectWhole(page, folder);
    let count = 1;
    await test.step('what no longer fits is shown from memory, and said', async () => {
      while (!(await inMemory(page).isVisible())) {
        expect(count).toBeLessThan(40);
        await disk.fill(page);
        count += 1;
        await writeDown(page, count);
      }
    });
    await test.step('from memory it goes on as before', async () => {
      count += 1;
      await writeDown(page, count);
      await expect(followUp(page, '第 1 位')).toBeVisible();
      await expect(followUp(page, `第 ${count} 位`)).toBeVisible();
      await expectInBook(folder, count);
    });
    await first.close();
    // What Node prints when an exception ends it.
    expect(first.output()).not.toContain('Node.js v');

    disk.free();
    const second = await launch();
    await managerSignsIn(second.page);
    await expect(second.page.getByRole('alert')).toHaveCount(0);
    await expect(inMemory(second.page)).toBeHidden();
    await expect(followUp(second.page, `第 ${count} 位`)).toBeVisible();
    await expectWhole(second.page, folder);
    await expectInBook(folder, count);
    await second.close();
  } finally {
    disk.remove();
  }
});

/** Makes a folder one that cannot be opened for writing, even by root, and answers how to give it back. */
const takeAway = (folder: string): (() => void) => {
  if (mounts('--bind', folder, folder)) {
    expect(mounts('-o', 'remount,ro,bind', folder)).toBe(true);
    return () => unmount(folder);
  }
  const away = `${folder}.away`;
  renameSync(folder, away);
  writeFileSync(folder, 'a file where a folder should be');
  return () => {
    rmSync(folder);
    renameSync(away, folder);
  };
};

test('[P1] the folder of the browser’s databases cannot be opened: the book goes on, and the projection is whole afterwards', async ({
  launch,
}, info) => {
  const folder = info.outputPath('book');
  const first = await launch();
  await startOwnBook(first, folder);
  await writeDown(first.page, 1);
  await expectWhole(first.page, folder);
  await first.close();

  const folders = databaseFolders(info.outputPath('profile'));
  expect(folders.length).toBeGreaterThan(0);
  const giveBack = folders.map(takeAway);
  try {
    const second = await launch();
    await managerSignsIn(second.page);
    await expect(inMemory(second.page)).toBeVisible();
    await expect(followUp(second.page, '第 1 位')).toBeVisible();
    await writeDown(second.page, 2);
    await expectInBook(folder, 2);
    await second.close();
  } finally {
    for (const back of giveBack) back();
  }

  const third = await launch();
  await managerSignsIn(third.page);
  await expect(third.page.getByRole('alert')).toHaveCount(0);
  await expect(inMemory(third.page)).toBeHidden();
  await expect(followUp(third.page, '第 2 位')).toBeVisible();
  await expectWhole(third.page, folder);
});
