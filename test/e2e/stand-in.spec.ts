import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import {
  describeKinds,
  fetchBytes,
  fetchJson,
  hearPushes,
  invoke,
  isDark,
  lookAtBridge,
  refuseToSend,
  roundTrip,
  store,
} from './page/stand-in.ts';
import { root } from './places.ts';
import type { RunningApp } from './running-app.ts';
import { forkStandIn, launchOnStandIn } from './stand-in-app.ts';

const entry = `${root}/test/stand-in/fixture-app/main.mjs`;

/** A small app of its own on the stand-in, whatever the other tests run on: this is what holds the stand-in to Electron. */
const test = base.extend<{ launch: () => Promise<RunningApp>; app: RunningApp }, { sharedApp: RunningApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  launch: async ({}, use, testInfo) => {
    const running: RunningApp[] = [];
    await use(async () => {
      const app = await launchOnStandIn({ userData: testInfo.outputPath('profile') }, entry);
      running.push(app);
      return app;
    });
    for (const app of running) await app.kill();
  },
  app: async ({ launch }, use) => use(await launch()),

  sharedApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use, { project, workerIndex }) => {
      const userData = join(project.outputDir, `stand-in-${workerIndex}`);
      const app = await launchOnStandIn({ userData }, entry);
      await use(app);
      await app.kill();
    },
    { scope: 'worker' },
  ],
});

// One after the other, so that they share one app; those that end it or start a second one have their own.
test.describe.configure({ mode: 'default' });

test('values cross as structured clones, both ways', async ({ sharedApp: app }) => {
  expect(await app.page.evaluate(describeKinds)).toEqual([
    'undefined',
    'null',
    '-0',
    'NaN',
    'Infinity',
    '1180591620717411303424n',
    JSON.stringify('\u0000"\ud83d\ude00'),
    'Date 5',
    'Date NaN',
    'RegExp /a+/giu',
    'Map {"k":1}=>Set undefined',
    'Uint8Array 02ff',
    'Float64Array 000000000000f83f',
    'DataView 0000',
    'ArrayBuffer 0,0',
    'RangeError r',
    '[1,null,3]',
    '{"shared":{"a":1},"again":{"a":1}}',
    '{"__proto__":1}',
  ]);
  expect(await app.page.evaluate(roundTrip)).toEqual({
    shared: true,
    cycle: true,
    holes: true,
    map: true,
    date: true,
  });
});

test('what Electron cannot clone is refused in its words', async ({ sharedApp: app }) => {
  expect(await app.page.evaluate(refuseToSend)).toEqual(Array(3).fill('An object could not be cloned.'));
  const answer = await app.page.evaluate(invoke, ['function'] as const);
  expect(answer).toMatch(/^Error: Error invoking remote method 'function': .*could not be cloned/);
  expect(await app.page.evaluate(invoke, ['push-function'] as const)).toContain('could not be cloned');
});

test('an error of main arrives as Electron words it', async ({ sharedApp: app }) => {
  expect(await app.page.evaluate(invoke, ['fail'] as const)).toBe(
    "Error: Error invoking remote method 'fail': TypeError: from main",
  );
  expect(await app.page.evaluate(invoke, ['nobody'] as const)).toBe(
    "Error: Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  );
});

test('main sees the sender under the app’s own address', async ({ sharedApp: app }) => {
  expect(await app.page.evaluate(invoke, ['sender'] as const)).toEqual({
    url: 'app://baton/index.html',
    origin: 'app://baton',
    main: true,
    same: true,
    parent: null,
  });
});

test('the preload lives in a world of its own and the page has only what it exposed', async ({
  sharedApp: app,
}) => {
  expect(await app.page.evaluate(lookAtBridge)).toEqual({
    atFirstScript: 'object',
    leaked: 'undefined',
    sees: {
      process: 'undefined',
      Buffer: 'undefined',
      page: 'undefined',
      fs: 'module not found: node:fs',
      send: 'stand-in: electron.ipcRenderer.sendSync is not provided',
      webFrame: 'stand-in: electron.webFrame is not provided',
    },
    bytes: [1, 2, 3],
    frozen: [true, true, true, true],
    replace: 'TypeError',
    remove: 'did false',
    double: 42,
    callBack: 'true 5',
    fail: 'RangeError',
    failLater: 'RangeError later',
  });
});

test('pushes arrive in order, until they are no longer wanted', async ({ sharedApp: app }) => {
  expect(await app.page.evaluate(hearPushes)).toEqual([
    [{ n: 1 }, 'date'],
    ['map', 'date'],
  ]);
});

test('what the stand-in lacks says so', async ({ sharedApp: app }) => {
  expect(await app.page.evaluate(invoke, ['missing'] as const)).toEqual([
    'stand-in: electron.clipboard.writeText is not provided',
    'stand-in: electron.app.getGPUInfo is not provided',
    "stand-in: electron.app.on('login') is not provided",
    'stand-in: electron.BrowserWindow.setProgressBar is not provided',
    'stand-in: electron.webContents.executeJavaScript is not provided',
    'stand-in: electron.BrowserWindow option kiosk is not provided',
    'stand-in: electron.BrowserWindow option webPreferences.nodeIntegration: true is not provided',
    'stand-in: electron.BrowserWindow option webPreferences.contextIsolation: false is not provided',
  ]);
});

test('the app’s scheme: method, body, headers, ranges and large bodies', async ({ sharedApp: app }) => {
  const init = { method: 'POST', body: '接力', headers: { range: 'bytes=0-1' } };
  expect(await app.page.evaluate(fetchJson, ['/echo?a=%2e#x', init] as const)).toEqual({
    url: 'app://baton/echo?a=%2e',
    method: 'POST',
    range: 'bytes=0-1',
    origin: 'app://baton',
    referer: 'app://baton/index.html',
    body: '接力',
  });
  expect(await app.page.evaluate(fetchBytes, ['/large', ''] as const)).toEqual([20 * 1024 * 1024, 0, null]);
  expect(await app.page.evaluate(fetchBytes, ['/part', 'bytes=100-199'] as const)).toEqual([
    100,
    0,
    'bytes 100-199/20971520',
  ]);
});

test('the theme the app chooses is the one the page sees', async ({ sharedApp: app }) => {
  expect(await app.page.evaluate(isDark)).toBe(false);
  expect(await app.page.evaluate(invoke, ['theme', 'dark'] as const)).toBe(true);
  await expect.poll(() => app.page.evaluate(isDark)).toBe(true);
  await app.page.evaluate(invoke, ['theme', 'system'] as const);
  await app.setSystemTheme('dark');
  await expect.poll(() => app.page.evaluate(isDark)).toBe(true);
});

test('dialogs are scripted, shortcuts and power are played', async ({ app }) => {
  expect(await app.page.evaluate(invoke, ['save'] as const)).toContain('the test prepared no answer');
  await app.answerSaveDialog('/tmp/y.pdf');
  await app.answerSaveDialog(null);
  expect(await app.page.evaluate(invoke, ['save'] as const)).toEqual({
    canceled: false,
    filePath: '/tmp/y.pdf',
  });
  expect(await app.page.evaluate(invoke, ['save'] as const)).toEqual({ canceled: true, filePath: '' });
  expect(await app.deeds('dialog.showSaveDialog')).toHaveLength(3);
  expect(await app.pressShortcut('CommandOrControl+Shift+K')).toBe(true);
  expect(await app.pressShortcut('F1')).toBe(false);
  expect(await app.page.evaluate(invoke, ['noted'] as const)).toEqual(['shortcut']);
  expect(await app.page.evaluate(invoke, ['app'] as const)).toEqual(['Fixture', '1.2.3', 'zh-CN', false]);
});

test('a utility process speaks in structured clones', async ({ sharedApp: app }) => {
  expect(await app.page.evaluate(invoke, ['worker'] as const)).toEqual({
    answer: { kinds: [true, true, true], type: 'utility', argument: 'argument' },
    exit: expect.any(Number),
  });
});

test('a second instance hands over its arguments and leaves', async ({ app }, testInfo) => {
  const second = forkStandIn({ userData: testInfo.outputPath('profile'), args: ['--hello'] }, entry);
  expect(await second.exited).toEqual([0, null]);
  expect(second.output()).toBe('second\n');
  await expect.poll(() => app.page.evaluate(invoke, ['noted'] as const)).toEqual(['second --hello']);
});

test('IndexedDB outlives kill -9, and the next start takes the lock over', async ({ launch }) => {
  const before = await launch();
  expect(await before.page.evaluate(store, 'kept')).toBe('kept');
  await before.kill();
  const after = await launch();
  expect(await after.page.evaluate(store, undefined)).toBe('kept');
  await after.close();
  const third = await launch();
  expect(await third.page.evaluate(store, undefined)).toBe('kept');
});
