import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createGlobalHotkey } from '../../../electron/window/hotkey.ts';
import { createGlobalShortcut } from '../../stand-in/api/system.ts';

const system = vi.hoisted(() => ({ globalShortcut: {}, press: (_keys: string): boolean => false }));
vi.mock('electron', () => system);

beforeEach(() => {
  const { api, press } = createGlobalShortcut(new Set(['Ctrl+Alt+T']));
  Object.assign(system.globalShortcut, api);
  system.press = press;
});

describe('the global hotkey', () => {
  test('is heard once taken, and another one takes its place', () => {
    const pressed = vi.fn();
    const hotkey = createGlobalHotkey(pressed);
    expect(hotkey.current()).toBeNull();
    expect(hotkey.use('Ctrl+Alt+J')).toBe(true);
    expect(hotkey.use('Ctrl+Alt+J')).toBe(true);
    expect(system.press('Ctrl+Alt+J')).toBe(true);
    expect(hotkey.use('Ctrl+Alt+K')).toBe(true);
    expect(system.press('Ctrl+Alt+J')).toBe(false);
    expect(system.press('Ctrl+Alt+K')).toBe(true);
    expect(pressed).toHaveBeenCalledTimes(2);
  });

  test('stays what it was when the system refuses the new one', () => {
    const hotkey = createGlobalHotkey(() => undefined);
    hotkey.use('Ctrl+Alt+J');
    expect(hotkey.use('Ctrl+Alt+T')).toBe(false);
    expect(hotkey.current()).toBe('Ctrl+Alt+J');
    expect(system.press('Ctrl+Alt+J')).toBe(true);
  });

  test('is given back to the system', () => {
    const hotkey = createGlobalHotkey(() => undefined);
    hotkey.use('Ctrl+Alt+J');
    expect(hotkey.use(null)).toBe(true);
    expect(hotkey.current()).toBeNull();
    expect(system.press('Ctrl+Alt+J')).toBe(false);
  });
});
