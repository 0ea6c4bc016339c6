import { describe, expect, test } from 'vitest';
import { checkWindowOptions } from './api/window-options.ts';
import { findBrowser, installedPlaces } from './host/browser.ts';
import { createSchemeUrls } from './host/scheme-urls.ts';
import { strict } from './host/strict.ts';

describe('addresses of the app’s scheme', () => {
  const urls = createSchemeUrls((scheme) => scheme === 'app');

  test.each([
    ['app://baton/index.html?a=b#c', 'https://baton.app.invalid/index.html?a=b#c'],
    ['app://baton', 'https://baton.app.invalid'],
    ['app://baton/%2e%2e/x', 'https://baton.app.invalid/%2e%2e/x'],
  ])('%s is %s on the page, and back', (own, page) => {
    expect(urls.toPage(own)).toBe(page);
    expect(urls.toApp(page)).toBe(own);
  });

  test.each([
    'https://evil.test/',
    'https://baton.app.invalid.evil.test/',
    'https://evil.test/baton.app.invalid/',
    'https://baton.other.invalid/',
    'https://user@baton.app.invalid/',
    'https://baton.app.invalid:444/',
    'http://baton.app.invalid/',
    'about:blank',
  ])('%s stays what it is', (url) => expect(urls.toApp(url)).toBe(url));
});

describe('where browsers are', () => {
  test('each system has its places', () => {
    expect(installedPlaces('linux', {})).toContain('/usr/bin/google-chrome');
    expect(installedPlaces('darwin', { HOME: '/Users/x' })).toContain(
      '/Users/x/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    );
    expect(installedPlaces('win32', { PROGRAMFILES: 'C:\\P' })).toContain(
      'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
    );
    expect(installedPlaces('aix', {})).toEqual([]);
  });

  test('a wish that cannot be met is an error, not another browser', async () => {
    await expect(findBrowser({ BATON_BROWSER: '/no/such/browser' })).rejects.toThrow('/no/such/browser');
  });

  test('this machine has one', async () => expect(await findBrowser()).toBeDefined());
});

describe('strictness', () => {
  const api = strict('thing', { known: 1, method: () => 2 });

  test('what is there works; what is not says its name', () => {
    expect([api.known, api.method()]).toEqual([1, 2]);
    expect(() => Reflect.get(api, 'other')).toThrow('stand-in: electron.thing.other is not provided');
    expect(() => Reflect.set(api, 'other', 1)).toThrow('stand-in: electron.thing.other is not provided');
  });

  test('it can be awaited and printed', async () => {
    expect(await api).toBe(api);
    expect(JSON.stringify(api)).toBe('{"known":1}');
  });

  test('a window with weaker preferences than the stand-in can show is refused', () => {
    expect(() => checkWindowOptions({ webPreferences: { sandbox: false } })).toThrow('sandbox: false');
    expect(() => checkWindowOptions({ webPreferences: { webSecurity: false } })).toThrow(
      'webSecurity: false',
    );
    expect(() => checkWindowOptions({ webPreferences: { zoomFactor: 2 } })).toThrow('zoomFactor');
  });
});
