import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSettings } from '../../../electron/settings/settings.ts';
import { DEFAULT_BOOKLET } from '../../../shared/ipc/booklet.ts';
import { requestSchemas } from '../../../shared/ipc/contract.ts';
import { DEFAULT_HOTKEY, hotkeySchema } from '../../../shared/ipc/hotkey.ts';
import { DEFAULT_REMINDERS } from '../../../shared/ipc/reminders.ts';

// Outside Electron its package answers with the place of the binary, and would fetch one that is missing.
vi.hoisted(() => vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere'));

let folder: string;
const faults: string[] = [];
const settingsIn = (place: string) => createSettings(place, (where) => faults.push(where));
const file = (): string => join(folder, 'settings.json');
const write = (values: unknown): void => writeFileSync(file(), JSON.stringify(values));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-settings-'));
  faults.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

const FRESH = {
  language: 'system',
  theme: 'system',
  hotkey: DEFAULT_HOTKEY,
  reminders: DEFAULT_REMINDERS,
  manualSize: 100,
  supervisorMail: null,
  booklet: DEFAULT_BOOKLET,
};

describe('the settings of this PC', () => {
  test('begin with what most people leave as it is', () => {
    const settings = settingsIn(folder);
    expect(settings.preferences()).toEqual(FRESH);
    expect(settings.bookFolder()).toBeNull();
    expect(settings.windowBounds()).toBeNull();
  });

  test('are the same after a restart', () => {
    const bounds = { x: -5, y: 7, width: 1300, height: 820 };
    const settings = settingsIn(folder);
    settings.setPreferences({ theme: 'dark', manualSize: 130 });
    settings.setPreferences({ language: 'en', hotkey: 'Alt+Shift+7' });
    settings.setBookFolder('/shop/book');
    settings.setWindowBounds(bounds);
    const again = settingsIn(folder);
    expect(again.preferences()).toEqual({
      ...FRESH,
      language: 'en',
      theme: 'dark',
      hotkey: 'Alt+Shift+7',
      manualSize: 130,
    });
    expect(again.bookFolder()).toBe('/shop/book');
    expect(again.windowBounds()).toEqual(bounds);
  });

  test('no hotkey is a choice too, and not the same as none chosen yet', () => {
    settingsIn(folder).setPreferences({ hotkey: null });
    expect(settingsIn(folder).preferences().hotkey).toBeNull();
    expect(readFileSync(file(), 'utf8')).toContain('"hotkey": null');
  });

  test.each([
    'J',
    'Ctrl+J',
    'Ctrl+Alt+j',
    'Alt+Ctrl+J',
    'Ctrl+Alt+F12',
    'Super+Alt+J',
    ' Ctrl+Alt+J',
    '',
    7,
    ['Ctrl+Alt+J'],
  ])('a hotkey that is none (%j) costs itself and nothing else', (hotkey) => {
    write({ theme: 'dark', hotkey, bookFolder: '/shop/book' });
    const settings = settingsIn(folder);
    expect(settings.preferences()).toEqual({ ...FRESH, theme: 'dark' });
    expect(settings.bookFolder()).toBe('/shop/book');
  });

  test('a file that is no settings file at all is no reason not to start', () => {
    writeFileSync(file(), '{"theme": "dark", ');
    expect(settingsIn(folder).preferences()).toEqual(FRESH);
  });
});

describe('settings that the disk does not take', () => {
  test('are refused where somebody waits for them, reported where nobody does, and all is as before', () => {
    const settings = settingsIn(folder);
    settings.setPreferences({ theme: 'light' });
    // In the place of the file, which no user may write over, not even root.
    rmSync(file());
    mkdirSync(file());
    const settled = settings.setPreferences({ theme: 'dark' });
    expect(settled).toMatchObject({ ok: false, error: { code: 'settingsNotKept' } });
    settings.setBookFolder('/shop/book');
    settings.setWindowBounds({ x: 0, y: 0, width: 1280, height: 800 });
    expect(faults).toEqual(Array(3).fill('keeping the settings'));
  });
});

describe('a hotkey', () => {
  test('is two of Ctrl, Alt and Shift with a letter or a digit', () => {
    const good = ['Ctrl+Alt+J', 'Ctrl+Shift+0', 'Alt+Shift+Z', 'Ctrl+Alt+Shift+9'];
    expect(good.filter((text) => !hotkeySchema.safeParse(text).success)).toEqual([]);
    expect(hotkeySchema.parse(DEFAULT_HOTKEY)).toBe(DEFAULT_HOTKEY);
  });

  test('that is none does not pass from the window to the main process either', () => {
    const schema = requestSchemas['app.setPreferences'];
    expect(schema.safeParse({ hotkey: 'Ctrl+C' }).success).toBe(false);
    expect(schema.safeParse({ hotkey: 'Ctrl+Alt+J' }).success).toBe(true);
    expect(schema.parse({ hotkey: null })).toEqual({ hotkey: null });
    expect(schema.parse({})).toEqual({});
  });
});
