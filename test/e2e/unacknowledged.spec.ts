import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from './fixtures.ts';
import { entryField, followUp, go, MANAGER_PIN, signIn, startOwnBook, toast } from './front-desk.ts';
import { test } from './on-stand-in.ts';

// Two or three starts each; a busy machine may take long over them.
test.describe.configure({ timeout: 120_000 });

/** The disk under `folder` hangs while the file `stuck` exists. */
const stuckDisk = (folder: string, stuck: string) => ({
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'stuck-disk.mjs')).href}`,
  BATON_TEST_DISK: folder,
  BATON_TEST_STUCK: stuck,
});

const LINE = '周先生的灯，明天上午到';

test('[P5] [C8] cut off between Enter and the acknowledgement: the line is in its field again, and never twice in the book', async ({
  launch,
}, info) => {
  const folder = info.outputPath('book');
  const stuck = info.outputPath('stuck');
  const first = await launch({ env: stuckDisk(folder, stuck) });
  await startOwnBook(first, folder);
  writeFileSync(stuck, '');
  await entryField(first.page).fill(LINE);
  await entryField(first.page).press('Enter');
  // Free at once for the next line, which is a draft of its own.
  await expect(entryField(first.page)).toHaveValue('');
  const journals = join(folder, 'journals');
  const inBook = (): boolean =>
    readdirSync(journals, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(LINE));
  await expect.poll(inBook).toBe(true);
  await first.kill();
  rmSync(stuck);

  const { page } = await launch();
  page.setDefaultTimeout(10_000);
  await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
  await page.getByRole('button', { name: '不签到，先进去' }).click();
  await expect(entryField(page)).toHaveValue(LINE);
  await entryField(page).press('Enter');
  await expect(toast(page, '这一条上次已经写进去了，没有重复写')).toBeVisible();
  await expect(entryField(page)).toHaveValue('');
  await expect(followUp(page, LINE)).toHaveCount(1);
  await expect(page.getByRole('radio', { name: '待跟进 1' })).toBeVisible();
});

test('[P5] while a slow disk takes its time one types on: the cursor stays where it is, and so does every word', async ({
  launch,
}, info) => {
  const folder = info.outputPath('book');
  const stuck = info.outputPath('stuck');
  const app = await launch({ env: stuckDisk(folder, stuck) });
  const { page } = app;
  await startOwnBook(app, folder);

  writeFileSync(stuck, '');
  await entryField(page).fill(LINE);
  await page.keyboard.press('Enter');
  await expect(entryField(page)).toBeFocused();
  await page.keyboard.type('李先生来电');
  const find = page.getByRole('searchbox');
  await find.focus();
  rmSync(stuck);
  await expect(toast(page, `已记下：${LINE}`)).toBeVisible();
  await expect(followUp(page, LINE)).toBeVisible();
  await expect(find).toBeFocused();
  await expect(entryField(page)).toHaveValue('李先生来电');

  await go(page, '随手记');
  const note = page.getByRole('textbox', { name: '记一句' });
  writeFileSync(stuck, '');
  await note.fill('样品间的灯坏了');
  await page.keyboard.press('Enter');
  await expect(note).toHaveValue('');
  await page.keyboard.type('仓库少一把椅子');
  rmSync(stuck);
  await expect(page.getByRole('listitem').filter({ hasText: '样品间的灯坏了' })).toBeVisible();
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('仓库少一把椅子');
});
