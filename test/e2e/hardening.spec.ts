import { expect, test } from './fixtures.ts';
import {
  ask,
  clickBlankLink,
  describeFrame,
  describeWindow,
  goTo,
  openWindow,
  permissionStates,
  statusOf,
  tryFetch,
  tryToRunText,
} from './page/hardening.ts';

// One after the other, so that those which only look share one app.
test.describe.configure({ mode: 'default' });

test('[E1] a page sees nothing of Node and one frozen object of two functions', async ({
  sharedApp: app,
}) => {
  expect(await app.page.evaluate(describeWindow)).toEqual({
    leaked: [],
    unusual: [],
    keys: ['invoke', 'on'],
    frozen: true,
    property: true,
    configurable: false,
  });
});

test('[E2] only channels of the contract, only input of their schema', async ({ sharedApp: app }) => {
  expect(await app.page.evaluate(ask, ['no.such.channel', {}] as const)).toContain('no such channel');
  for (const input of [undefined, null, 'x', { surplus: 1 }, []])
    expect(await app.page.evaluate(ask, ['draft.load', input] as const)).toMatchObject({
      ok: false,
      error: { code: 'malformed' },
    });
});

test('[E2] a frame inside the page is given no way to ask', async ({ sharedApp: app }) => {
  expect(await app.page.evaluate(describeFrame, '')).toEqual({ loaded: 'about:blank', baton: 'undefined' });
  const inner = await app.page.evaluate(describeFrame, '/index.html');
  expect(inner.baton).not.toBe('object');
});

test('[E1] no text becomes code', async ({ sharedApp: app }) => {
  const { ran, blocked } = await app.page.evaluate(tryToRunText);
  expect(ran).toEqual([]);
  expect(blocked).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'EvalError']));
});

test('[E1] nothing but the app itself can be fetched', async ({ sharedApp: app }) => {
  const asked: string[] = [];
  app.page.on('requestfinished', (request) => asked.push(request.url()));
  for (const url of ['https://evil.test/', 'http://127.0.0.1:1/', 'data:text/plain,x', 'file:///etc/passwd'])
    expect(await app.page.evaluate(tryFetch, url)).toContain('TypeError');
  expect(await app.page.evaluate(tryFetch, '/index.html')).toBe(200);
  expect(asked.filter((url) => !url.startsWith(app.url('/')))).toEqual([]);
});

test('[E6] no window opens and no page leaves', async ({ app }) => {
  const home = app.page.url();
  for (const url of ['https://evil.test/', 'about:blank', 'file:///etc/passwd', app.url('/index.html')])
    expect(await app.page.evaluate(openWindow, url)).toBe('null');
  await app.page.evaluate(clickBlankLink, 'https://evil.test/');
  for (const url of ['https://evil.test/', 'http://evil.test/', 'file:///etc/passwd', 'data:text/html,x'])
    expect(await app.page.evaluate(goTo, url)).toBe(home);
  await expect.poll(() => app.pages().length).toBe(1);
  expect(await app.deeds('shell.openExternal')).toEqual([]);
  expect(await app.deeds('dialog.showMessageBox')).toEqual([]);
});

test('[E6] an allowed page opens outside, after the person said yes to its address', async ({ app }) => {
  const url = 'https://github.com/baton/help';
  await app.answerMessageBox(0);
  await app.page.evaluate(openWindow, url);
  await expect.poll(() => app.deeds('dialog.showMessageBox')).toHaveLength(1);
  expect(await app.deeds('shell.openExternal')).toEqual([]);
  await app.answerMessageBox(1);
  await app.page.evaluate(openWindow, url);
  await expect
    .poll(() => app.deeds('shell.openExternal'))
    .toEqual([{ api: 'shell.openExternal', args: [url] }]);
});

test('[E6] every permission is denied', async ({ sharedApp: app }) => {
  const names = ['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'clipboard-read'];
  expect(await app.page.evaluate(permissionStates, names)).toEqual(names.map(() => 'denied'));
});

test('[E7] the page can read the build and nothing else', async ({ sharedApp: app }) => {
  const outside = [
    '/../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/....//package.json',
    '/assets/../../main/main.js',
    '/INDEX.HTML',
    '/index.html/',
    '/',
    '/attachments/',
    `/attachments/${'0'.repeat(64)}`,
    '/attachments/../index.htm',
    '/index.html%00.js',
    '//etc/passwd',
  ].map((path) => (path.startsWith('//') ? app.url(path) : path));
  expect(await app.page.evaluate(statusOf, outside)).toEqual(outside.map(() => 404));
});
