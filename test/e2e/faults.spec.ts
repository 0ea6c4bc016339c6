import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { batonJson } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import {
  entryField,
  followUp,
  go,
  MANAGER_PIN,
  navigation,
  signIn,
  startOwnBook,
  toast,
} from './front-desk.ts';
import { keptDrafts } from './kept-drafts.ts';
import { zoneAtNoon } from './noon.ts';
import { coverWindow, startOnceMore } from './second-start.ts';
import { createSmallDisk } from './small-disk.ts';

test.use({ appOptions: { env: { TZ: zoneAtNoon(new Date()) } } });
// Two or three starts each; a busy machine may take long over them.
test.describe.configure({ timeout: 120_000 });

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

const managerSignsIn = async (page: Page): Promise<void> => {
  page.setDefaultTimeout(10_000);
  await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
  await page.getByRole('button', { name: '不签到，先进去' }).click();
  await expect(navigation(page)).toBeVisible();
};

const writeDown = async (page: Page, text: string, count: number): Promise<void> => {
  await entryField(page).fill(text);
  await entryField(page).press('Enter');
  await expect(page.getByRole('radio', { name: `待跟进 ${count}` })).toBeVisible();
};

test('[C9] a second start leaves; a book that was moved away is missed, a foreign folder refused, the book found', async ({
  launch,
}, info) => {
  const folder = info.outputPath('shop', 'book');
  const first = await launch();
  await startOwnBook(first, folder);
  await entryField(first.page).fill('写到一半');
  await test.step('the second start ends at once, brings the window to the front, and that goes on', async () => {
    const isInFront = await coverWindow(first);
    expect(await startOnceMore(info.outputPath('profile'))).toBe(0);
    if (isInFront !== null) await expect.poll(isInFront).toBe(true);
    await expect(entryField(first.page)).toHaveValue('写到一半');
    await entryField(first.page).press('Enter');
    await expect(followUp(first.page, '写到一半')).toBeVisible();
  });
  await first.close();

  const moved = info.outputPath('shop', 'moved');
  renameSync(folder, moved);
  const second = await launch();
  const { page } = second;
  const alert = page.getByRole('alert');
  await expect(alert).toHaveText('上次的本没能打开 找不到接力本的文件夹。请检查硬盘或网络盘有没有连上。');
  await expect(page.getByRole('button', { name: '建立', exact: true })).toBeEnabled();
  const foreign = info.outputPath('photos');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'cat.jpg'), 'a cat');
  await second.answerOpenDialog([foreign]);
  await page.getByRole('button', { name: '打开已有的本' }).click();
  await expect(alert.last()).toHaveText('这个文件夹不是接力本。请选里面有“journals”的那个文件夹。');
  expect(readdirSync(foreign)).toEqual(['cat.jpg']);
  await second.answerOpenDialog([moved]);
  await page.getByRole('button', { name: '打开已有的本' }).click();
  await managerSignsIn(page);
  await expect(followUp(page, '写到一半')).toBeVisible();
  await writeDown(page, '搬家以后的第一条', 2);
});

test('[P5] kill -9 while somebody types: the words are there at the next start', async ({ launch }, info) => {
  const first = await launch();
  await startOwnBook(first, info.outputPath('book'));
  const typed = '周先生的灯，打电话 13812345678';
  await entryField(first.page).pressSequentially(typed);
  // Main has it on its disk a moment after the last key; before that a power cut takes it.
  const kept = async () =>
    (await keptDrafts(info.outputPath('profile'))).some((draft) => draft.includes(typed));
  await expect.poll(kept).toBe(true);
  await first.kill();
  const { page } = await launch();
  await managerSignsIn(page);
  await expect(entryField(page)).toHaveValue(typed);
  await expect(page.getByRole('radio', { name: '待跟进 0' })).toBeVisible();
});

test('[C4] a damaged journal: named, readable up to the damage, not written to, and what is typed stays', async ({
  launch,
}, info) => {
  const folder = info.outputPath('book');
  const first = await launch();
  await startOwnBook(first, folder);
  for (const [place, text] of ['第一位', '第二位', '第三位', '第四位'].entries())
    await writeDown(first.page, text, place + 1);
  await first.close();
  const [journal = ''] = filesIn(join(folder, 'journals'));
  const bytes = readFileSync(journal);
  const spot = bytes.indexOf('第三位');
  bytes.writeUInt8(bytes.readUInt8(spot) ^ 1, spot);
  writeFileSync(journal, bytes);

  const { page } = await launch();
  await managerSignsIn(page);
  const banner = page.getByRole('status').filter({ hasText: '接力本现在只能看，不能写。' });
  await expect(banner).toContainText('账本文件 000001.jsonl 有损坏');
  await expect(followUp(page, '第一位')).toBeVisible();
  await expect(followUp(page, '第二位')).toBeVisible();
  await expect(followUp(page, '第四位')).toBeHidden();
  await entryField(page).fill('写得进吗');
  await entryField(page).press('Enter');
  await expect(toast(page, '有损坏，现在只能看')).toBeVisible();
  await expect(entryField(page)).toHaveValue('写得进吗');
  await banner.getByRole('button', { name: '重试' }).click();
  // The book is opened anew, so everybody says again who they are.
  await expect(page.getByRole('heading', { name: '你是哪位' })).toBeVisible();
  await expect(banner).toContainText('账本文件 000001.jsonl 有损坏');
  await managerSignsIn(page);
  await expect(entryField(page)).toHaveValue('写得进吗');
  expect(readFileSync(journal).equals(bytes)).toBe(true);
});

test('[C6] a full disk and a PDF that cannot be saved: said plainly, nothing lost, nothing half-written', async ({
  launch,
}, info) => {
  const disk = createSmallDisk();
  try {
    const folder = join(disk.folder, 'book');
    const app = await launch({ env: { TZ: zoneAtNoon(new Date()), ...disk.env } });
    const { page } = app;
    await startOwnBook(app, folder);
    await writeDown(page, '第 1 位', 1);
    const savePdf = async (target: string, said: string): Promise<void> => {
      await app.answerSaveDialog(target);
      await page.getByRole('button', { name: '存成 PDF' }).click();
      await expect(toast(page, said)).toBeVisible();
      // The newest message is the last one.
      await page.getByRole('button', { name: '关闭' }).last().click();
      await expect(toast(page, said)).toBeHidden();
    };
    await test.step('a target that cannot be written', async () => {
      await go(page, '周报');
      await page.getByRole('radio', { name: '打印版' }).click();
      const taken = info.outputPath('out', '周报.pdf');
      mkdirSync(taken, { recursive: true });
      await savePdf(taken, '文件存不进那个位置');
      await savePdf(info.outputPath('no-such-folder', '周报.pdf'), '要存进的文件夹找不到');
      expect(readdirSync(info.outputPath('out'))).toEqual(['周报.pdf']);
      expect(existsSync(info.outputPath('no-such-folder'))).toBe(false);
    });
    disk.fill();
    await test.step('a target on the full disk', async () => {
      const before = readdirSync(disk.folder);
      await savePdf(join(disk.folder, '周报.pdf'), '那个磁盘满了，文件没有存下来');
      expect(readdirSync(disk.folder)).toEqual(before);
      await go(page, '今日');
    });
    const banner = page.getByRole('status').filter({ hasText: '磁盘满了，暂时不能写。' });
    const long = (count: number): string => `第 ${count} 位${'，说来话长'.repeat(50)}`;
    let count = 1;
    await test.step('an entry that does not fit any more stays in its field', async () => {
      // What is left of the journal's last block takes one or two more.
      while ((await banner.count()) === 0) {
        await entryField(page).fill(long(count + 1));
        await entryField(page).press('Enter');
        const next = page.getByRole('radio', { name: `待跟进 ${count + 1}` });
        await expect(next.or(banner).first()).toBeVisible();
        if ((await banner.count()) === 0) count += 1;
      }
      await expect(toast(page, '磁盘满了，这一条还没有存进去')).toBeVisible();
      await expect(entryField(page)).toHaveValue(long(count + 1));
      await expect(followUp(page, '第 1 位')).toBeVisible();
    });
    await test.step('with room again it goes on by itself', async () => {
      disk.free();
      await expect(banner).toBeHidden();
      await entryField(page).press('Enter');
      await expect(page.getByRole('radio', { name: `待跟进 ${count + 1}` })).toBeVisible();
      await expect(entryField(page)).toHaveValue('');
    });
    const at = new Date().toISOString();
    expect(await batonJson(['verify', '--book', folder])).toMatchObject({ sound: true });
    expect(await batonJson(['pending', '--book', folder, '--at', at])).toMatchObject({ count: count + 1 });
  } finally {
    disk.remove();
  }
});
