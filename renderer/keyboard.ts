import { useLayoutEffect } from 'react';

/** What a key handler needs to know of an event; React's and the DOM's both have it. */
export interface KeyLike {
  readonly key: string;
  readonly keyCode?: number;
  readonly isComposing?: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly nativeEvent?: { readonly isComposing?: boolean };
}

/**
 * True while an input method composes: its Enter chooses a word and must do nothing else. 229 is what browsers report
 * for the key that ends a composition, after `isComposing` has gone false (session-desktop #686).
 */
export const isComposing = (event: KeyLike): boolean =>
  event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229;

/** An Enter that is meant, with whatever modifiers: not the one that chooses a word of an input method. */
export const isEnter = (event: KeyLike): boolean => event.key === 'Enter' && !isComposing(event);

/** For a form's `onKeyDown`: the Enter that chooses a word does not send the form off. */
export const withoutComposingEnter = (event: KeyLike & { preventDefault(): void }): void => {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
};

/** The one test for "Enter submits": plain Enter, not composing. Every Enter path uses it. */
export const isSubmitEnter = (event: KeyLike): boolean =>
  isEnter(event) && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;

/** Enter with Ctrl (or Command) submits where plain Enter begins a new line. */
export const isSubmitCtrlEnter = (event: KeyLike): boolean =>
  isEnter(event) && (event.ctrlKey || event.metaKey);

/** `Ctrl+K`, `Alt+1`, `?`, `n`: one key with its modifiers, as written in the translations and shown on screen. */
export type Chord = string;

/** True when the event is exactly this chord. Command stands for Ctrl on a Mac. */
export const matches = (event: KeyLike, chord: Chord): boolean => {
  if (isComposing(event)) return false;
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.includes(name) && name !== key;
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl !== wants('Ctrl') || event.altKey !== wants('Alt')) return false;
  // `?` already needs Shift on most keyboards, so Shift counts for letters only.
  if (key.length === 1 && /[a-z]/i.test(key) && event.shiftKey !== wants('Shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase();
};

/** True where typing goes into the text, so that single letters are no shortcuts. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** True where Ctrl+Z belongs to the text being typed. */
const hasTextToUndo = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';

export interface Shortcut {
  readonly chord: Chord;
  readonly run: () => void;
}

/** Window-wide shortcuts while the component is shown. Single letters and typed text are left to text fields. */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  // Before the page is painted: whoever sees it may press.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // An open dialog has the keyboard to itself.
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const found = shortcuts.find(({ chord }) => matches(event, chord));
      if (found === undefined) return;
      if (!found.chord.includes('+') && found.chord.length === 1 && isTyping(event.target)) return;
      if (found.chord === 'Ctrl+Z' && hasTextToUndo(event.target)) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shortcuts]);
};
