import { describe, expect, test } from 'vitest';
import {
  heldText,
  hotkeyOf,
  isModifier,
  type PressedKeys,
} from '../../../../renderer/features/settings/hotkey-keys.ts';

const press = (held: string, key: string, code: string): PressedKeys => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
});

describe('the keys somebody presses', () => {
  test('make a hotkey with two modifiers and a letter or digit', () => {
    expect(hotkeyOf(press('ca', 'k', 'KeyK'))).toBe('Ctrl+Alt+K');
    expect(hotkeyOf(press('as', 'K', 'KeyK'))).toBe('Alt+Shift+K');
    expect(hotkeyOf(press('cas', '7', 'Digit7'))).toBe('Ctrl+Alt+Shift+7');
  });

  test('go by their place where the character says nothing', () => {
    expect(hotkeyOf(press('cs', '!', 'Digit1'))).toBe('Ctrl+Shift+1');
    expect(hotkeyOf(press('ca', 'Process', 'KeyK'))).toBe('Ctrl+Alt+K');
    expect(hotkeyOf(press('as', 'å', 'KeyA'))).toBe('Alt+Shift+A');
    // A French keyboard: the letter printed on the key counts.
    expect(hotkeyOf(press('ca', 'a', 'KeyQ'))).toBe('Ctrl+Alt+A');
  });

  test('make none with one modifier, with a function key, or while only modifiers are down', () => {
    expect(hotkeyOf(press('c', 'k', 'KeyK'))).toBeNull();
    expect(hotkeyOf(press('', 'k', 'KeyK'))).toBeNull();
    expect(hotkeyOf(press('ca', 'F12', 'F12'))).toBeNull();
    expect(hotkeyOf(press('ca', 'Delete', 'Delete'))).toBeNull();
    expect(hotkeyOf(press('ca', 'Alt', 'AltLeft'))).toBeNull();
  });

  test('are shown while they are held', () => {
    expect(heldText(press('sca', 'Alt', 'AltLeft'))).toBe('Ctrl+Alt+Shift+');
    expect(heldText(press('', 'k', 'KeyK'))).toBe('');
    expect(['Control', 'AltGraph', 'k'].map((key) => isModifier(press('', key, '')))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
