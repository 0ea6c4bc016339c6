import type { Page } from '@playwright/test';
import { HOTKEY, isCaptureSeen, openCapture } from './capture-window.ts';
import { expect } from './fixtures.ts';
import {
  composeInto,
  entryField,
  followUp,
  go,
  MANAGER_PIN,
  signIn,
  startOwnBook,
  toast,
} from './front-desk.ts';
import { test } from './on-stand-in.ts';
import { ask, describeWindow } from './page/hardening.ts';

// Two starts in one of them; a busy machine may take long over them.
test.describe.configure({ timeout: 120_000 });

const managerSignsIn = async (page: Page): Promise<void> => {
  page.setDefaultTimeout(10_000);
  await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
  await page.getByRole('button', { name: '不签到，先进去' }).click();
};

test('over any program: one line, Enter, and it stands in the main window; Ctrl+Z takes it back', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const small = await openCapture(app);
  await expect(entryField(small)).toBeFocused();
  const state = (await app.windows()).find(({ url }) => url.includes('view=capture'));
  expect(state).toMatchObject({ visible: true, onTop: true });
  await expect
    .poll(async () => (await app.windows()).find(({ url }) => url.includes('view=capture'))?.height)
    .toBe(Math.ceil((await small.getByRole('main').boundingBox())?.height ?? 0));

  await entryField(small).fill('! #退款 王女士 明天下午3点前');
  await expect(small.getByRole('group', { name: '这一行的意思' }).getByRole('button')).toHaveText([
    '紧急',
    '退换货',
    '明天 15:00 前',
  ]);
  await small.keyboard.press('Enter');
  await expect(followUp(page, '王女士 明天下午3点前')).toContainText('明天 15:00 前');
  await expect.poll(() => isCaptureSeen(app)).toBe(false);

  expect(await app.pressShortcut(HOTKEY)).toBe(true);
  await expect.poll(() => isCaptureSeen(app)).toBe(true);
  await expect(entryField(small)).toBeFocused();
  await expect(entryField(small)).toHaveValue('');
  await expect(toast(small, /^已记下：/)).toBeVisible();
  await small.keyboard.press('Control+z');
  await expect(followUp(page, '王女士')).toHaveCount(0);
  await expect(app.pages()).toHaveLength(2);
});

test('an input method’s keys choose its words: none of them saves, adds or puts away', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await entryField(page).fill('王女士沙发少一条腿 13912347788');
  await page.keyboard.press('Enter');
  await expect(followUp(page, '王女士')).toBeVisible();

  const small = await openCapture(app);
  const inBook = page.getByRole('radio', { name: /^待跟进/ });
  await entryField(small).fill('');
  await composeInto(small, entryField(small), 'jiaogen', '还要一个脚凳', [
    'Enter',
    'Control+Enter',
    'Escape',
  ]);
  await expect(inBook).toHaveAccessibleName('待跟进 1');
  expect(await isCaptureSeen(app)).toBe(true);

  await test.step('nor from a field, where a plain Enter saves', async () => {
    await small.getByRole('button', { name: '更多' }).click();
    await composeInto(small, small.getByLabel('客户', { exact: true }), 'xiaowang', '小王');
    await expect(inBook).toHaveAccessibleName('待跟进 1');
    await small.getByLabel('客户', { exact: true }).press('Enter');
    await expect(followUp(page, '还要一个脚凳')).toContainText('小王');
    await expect.poll(() => isCaptureSeen(app)).toBe(false);
  });

  await test.step('nor where Ctrl+Enter adds to what is open already', async () => {
    await openCapture(app);
    await entryField(small).fill('腿已寄出');
    await small.getByRole('button', { name: '更多' }).click();
    await small.getByLabel('电话').fill('139-1234-7788');
    const known = small.getByRole('region', { name: '本子里记过' });
    await expect(known.getByRole('listitem')).toContainText('王女士沙发少一条腿');
    await composeInto(small, small.getByLabel('客户', { exact: true }), 'wang', '王姐', ['Control+Enter']);
    expect(await isCaptureSeen(app)).toBe(true);
    await small.keyboard.press('Control+Enter');
    await expect.poll(() => isCaptureSeen(app)).toBe(false);
    await followUp(page, '王女士沙发少一条腿').getByRole('button').first().click();
    const panel = page.getByRole('complementary', { name: '跟进详情' });
    await expect(panel.getByText('腿已寄出 · 王姐 · 139****7788')).toBeVisible();
  });

  await test.step('what the book knows opens in the main window', async () => {
    await page.keyboard.press('Escape');
    await go(page, '设置');
    await openCapture(app);
    await entryField(small).fill('又问 13912347788');
    await small.getByRole('button', { name: '打开“王女士沙发少一条腿 139****7788”' }).click();
    await expect(page.getByRole('heading', { name: /王女士沙发少一条腿/ })).toBeVisible();
    expect(await isCaptureSeen(app)).toBe(false);
  });
});

test('Esc keeps what is typed, through a power cut too; the main window’s own line is another', async ({
  launch,
}, info) => {
  const first = await launch();
  await startOwnBook(first, info.outputPath('book'));
  await entryField(first.page).fill('在主窗口里写的');
  const small = await openCapture(first);
  await expect(entryField(small)).toHaveValue('');
  await entryField(small).fill('写到一半');
  await small.keyboard.press('Escape');
  await expect.poll(() => isCaptureSeen(first)).toBe(false);
  await openCapture(first);
  await expect(entryField(small)).toHaveValue('写到一半');
  await small.keyboard.press('Escape');
  await expect.poll(() => isCaptureSeen(first)).toBe(false);
  await first.kill();

  const second = await launch();
  await managerSignsIn(second.page);
  const again = await openCapture(second);
  await expect(entryField(again)).toHaveValue('写到一半');
  await expect(entryField(second.page)).toHaveValue('在主窗口里写的');
});

test('where nobody is signed in it says so and leads to Baton, and what was typed stays', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  await test.step('no book yet', async () => {
    const small = await openCapture(app);
    await expect(small.getByRole('heading', { name: '还没有本子' })).toBeVisible();
    await small.keyboard.press('Escape');
    await expect.poll(() => isCaptureSeen(app)).toBe(false);
  });
  await startOwnBook(app, info.outputPath('book'));
  const small = await openCapture(app);
  await entryField(small).fill('还没写完');
  await small.keyboard.press('Escape');
  await expect.poll(() => isCaptureSeen(app)).toBe(false);
  await page.bringToFront();
  await page.keyboard.press('Control+L');
  await openCapture(app);
  await expect(small.getByRole('heading', { name: '这台电脑上还没有人登录' })).toBeVisible();
  await expect(small.getByRole('button', { name: '打开接力本 Enter' })).toBeFocused();
  await small.keyboard.press('Enter');
  await expect.poll(() => isCaptureSeen(app)).toBe(false);
  await managerSignsIn(page);
  await expect(entryField(page)).toBeFocused();
  await openCapture(app);
  await expect(entryField(small)).toHaveValue('还没写完');
});

test('[E1] [E2] the small window may do what the main one may, and only it may ask what was copied', async ({
  launch,
}, info) => {
  const app = await launch();
  await startOwnBook(app, info.outputPath('book'));
  await app.copy({ text: '13800138000' });
  const small = await openCapture(app);
  expect(await small.evaluate(describeWindow)).toEqual(await app.page.evaluate(describeWindow));
  const asked = [
    ['capture.look', {}],
    ['capture.takePicture', {}],
    ['capture.fit', { height: 100 }],
    ['capture.hide', {}],
    ['capture.openBaton', { place: null }],
  ] as const;
  for (const [channel, input] of asked)
    expect(await app.page.evaluate(ask, [channel, input] as const)).toMatchObject({
      ok: false,
      error: { code: 'notPermitted' },
    });
  expect(await small.evaluate(ask, ['capture.look', {}] as const)).toEqual({
    ok: true,
    value: { pieces: [{ kind: 'phone', text: '13800138000' }], picture: null },
  });
  expect(await isCaptureSeen(app)).toBe(true);
});

test('without its main window Baton is over', async ({ launch }, info) => {
  const app = await launch();
  await startOwnBook(app, info.outputPath('book'));
  await openCapture(app);
  await app.close();
  expect(app.output()).not.toContain('Error');
});
