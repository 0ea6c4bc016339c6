import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { appPage, isAppPage } from '../../../electron/protocol/origin.ts';
import { guardContents, guardSession } from '../../../electron/window/guards.ts';

const createContents = () => {
  const emitter = new EventEmitter();
  let opened: ((details: { url: string }) => { action: string }) | undefined;
  return Object.assign(emitter, {
    setWindowOpenHandler: (handler: (details: { url: string }) => { action: 'deny' }) => {
      opened = handler;
    },
    open: (url: string) => opened?.({ url }),
    /** Whether the event went through. */
    attempt: (event: string, details: object): boolean => {
      let prevented = false;
      emitter.emit(event, {
        preventDefault: () => {
          prevented = true;
        },
        ...details,
      });
      return !prevented;
    },
  });
};

const guarded = () => {
  const contents = createContents();
  const outside: string[] = [];
  guardContents(contents, { isAppPage, openOutside: (url) => outside.push(url) });
  return { contents, outside };
};

const elsewhere = [
  'https://evil.test/',
  'http://baton/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  'app://evil/index.html',
  'app://baton.evil/index.html',
  'app://baton/other.html',
  'app://baton/index.html.evil',
  'app://baton@evil/index.html',
  'app://user@baton/index.html',
  'app://baton:1/index.html',
  'APP://baton/index.html',
  'app:/baton/index.html',
  'app://baton',
  '',
];

describe('[E6] a window stays on the app', () => {
  test.each(elsewhere)('not to %s', (url) => {
    for (const event of ['will-navigate', 'will-redirect']) {
      const { contents, outside } = guarded();
      expect(contents.attempt(event, { url, isMainFrame: true })).toBe(false);
      expect(outside).toEqual([url]);
    }
  });

  test.each([appPage, `${appPage}?view=capture`, `${appPage}#today`])('reloading %s is fine', (url) => {
    const { contents, outside } = guarded();
    expect(contents.attempt('will-navigate', { url, isMainFrame: true })).toBe(true);
    expect(outside).toEqual([]);
  });

  test('no frame inside it goes anywhere, not even to the app', () => {
    const { contents } = guarded();
    expect(contents.attempt('will-frame-navigate', { url: appPage, isMainFrame: false })).toBe(false);
  });

  test.each([...elsewhere, appPage])('no second window for %s', (url) => {
    const { contents, outside } = guarded();
    expect(contents.open(url)).toEqual({ action: 'deny' });
    expect(outside).toEqual([url]);
  });

  test('no webview', () => {
    const { contents } = guarded();
    expect(contents.attempt('will-attach-webview', {})).toBe(false);
  });
});

test('[E6] every permission, device and download is denied', () => {
  const answers: boolean[] = [];
  let prevented = false;
  guardSession({
    setPermissionRequestHandler: (handler) => {
      for (const name of ['media', 'geolocation', 'notifications', 'unknown'])
        handler({}, name, (granted) => answers.push(granted));
    },
    setPermissionCheckHandler: (handler) => answers.push(handler()),
    setDevicePermissionHandler: (handler) => answers.push(handler()),
    on: (_event, listener) =>
      listener({
        preventDefault: () => {
          prevented = true;
        },
      }),
  });
  expect(answers).toEqual([false, false, false, false, false, false]);
  expect(prevented).toBe(true);
});
