import { describe, expect, it } from 'vitest';
import {
  isComposing,
  isSubmitCtrlEnter,
  isSubmitEnter,
  matches,
  withoutComposingEnter,
} from '../../renderer/keyboard.ts';

const key = (name: string, rest: Record<string, unknown> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...rest,
});

describe('Enter and the input method', () => {
  const composing = [
    key('Enter', { isComposing: true }),
    key('Enter', { nativeEvent: { isComposing: true } }),
    // Safari and old Chromium: the composition has ended, this Enter still belongs to it.
    key('Enter', { keyCode: 229 }),
    key('Process', { keyCode: 229 }),
  ];

  it('never submits while a word is being composed, on any path', () => {
    for (const event of composing) {
      expect(isComposing(event)).toBe(true);
      expect(isSubmitEnter(event)).toBe(false);
      expect(isSubmitCtrlEnter({ ...event, ctrlKey: true })).toBe(false);
      expect(matches(event, 'Enter')).toBe(false);
    }
  });

  it('submits with plain Enter only; Shift+Enter begins a line', () => {
    expect(isSubmitEnter(key('Enter', { keyCode: 13 }))).toBe(true);
    for (const modifier of ['shiftKey', 'ctrlKey', 'altKey', 'metaKey']) {
      expect(isSubmitEnter(key('Enter', { [modifier]: true }))).toBe(false);
    }
    expect(isSubmitCtrlEnter(key('Enter', { metaKey: true }))).toBe(true);
    expect(isSubmitEnter(key('a'))).toBe(false);
  });
});

describe('a form', () => {
  it('is not sent off by the Enter that chooses a word, and by any other', () => {
    const held = (rest: Record<string, unknown>, name = 'Enter'): boolean => {
      let prevented = false;
      withoutComposingEnter({ ...key(name, rest), preventDefault: () => (prevented = true) });
      return prevented;
    };
    expect(held({ isComposing: true })).toBe(true);
    expect(held({ keyCode: 229 })).toBe(true);
    expect(held({ isComposing: true }, 'a')).toBe(false);
    expect(held({})).toBe(false);
  });
});

describe('chords', () => {
  it('match exactly their keys', () => {
    expect(matches(key('1', { altKey: true }), 'Alt+1')).toBe(true);
    expect(matches(key('1', { altKey: true, ctrlKey: true }), 'Alt+1')).toBe(false);
    expect(matches(key('z', { ctrlKey: true }), 'Ctrl+Z')).toBe(true);
    expect(matches(key('z', { metaKey: true }), 'Ctrl+Z')).toBe(true);
    expect(matches(key('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Z')).toBe(false);
    expect(matches(key('n'), 'n')).toBe(true);
    expect(matches(key('n', { ctrlKey: true }), 'n')).toBe(false);
    expect(matches(key('?', { shiftKey: true }), '?')).toBe(true);
    expect(matches(key('Escape'), 'Escape')).toBe(true);
  });
});
