import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSettings } from '../../../electron/settings/settings.ts';
import { requestSchemas } from '../../../shared/ipc/contract.ts';
import { DEFAULT_HOTKEY, hotkeySchema } from '../../../shared/ipc/hotkey.ts';

// Outside Electron its package answers with the place of the binary, and would fetch one that is missing.
vi.hoisted(() => vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere'));

let folder: string;
const file = (): string => join(folder, 'settings.json');
const write = (values: unknown): void => writeFileSync(file(), JSON.stringify(values));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FRESH = { language: 'system', theme: 'system', hotkey: DEFAULT_HOTKEY };

describe('the settings of this PC', () => {
  test('begin with what most people leave as it is', () => {
    const settings = createSettings(folder);
    expect(settings.preferences()).toEqual(FRESH);
    expect(settings.bookFolder()).toBeNull();
    expect(settings.windowBounds()).toBeNull();
  });

  test('are the same after a restart', () => {
    const bounds = { x: -5, y: 7, width: 1300, height: 820 };
    const settings = createSettings(folder);
    settings.setPreferences({ theme: 'dark' });
    settings.setPreferences({ language: 'en', hotkey: 'Alt+Shift+7' });
    settings.setBookFolder('/shop/book');
    settings.setWindowBounds(bounds);
    const again = createSettings(folder);
    expect(again.preferences()).toEqual({ language: 'en', theme: 'dark', hotkey: 'Alt+Shift+7' });
    expect(again.bookFolder()).toBe('/shop/book');
    expect(again.windowBounds()).toEqual(bounds);
  });

  test('no hotkey is a choice too, and not the same as none chosen yet', () => {
    createSettings(folder).setPreferences({ hotkey: null });
    expect(createSettings(folder).preferences().hotkey).toBeNull();
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
    const settings = createSettings(folder);
    expect(settings.preferences()).toEqual({ ...FRESH, theme: 'dark' });
    expect(settings.bookFolder()).toBe('/shop/book');
  });

  test('a file that is no settings file at all is no reason not to start', () => {
    writeFileSync(file(), '{"theme": "dark", ');
    expect(createSettings(folder).preferences()).toEqual(FRESH);
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
