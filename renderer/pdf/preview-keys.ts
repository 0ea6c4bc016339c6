import { type RefObject, useEffect } from 'react';
import { isComposing, isTyping } from '../keyboard.ts';

/**
 * Keys of a preview, also of one in a dialog: heard where nobody types and no other dialog is open. `onKey` says
 * whether the key was one of its own.
 */
export const usePreviewKeys = (
  within: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => boolean,
): void => {
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      const dialog = document.querySelector('dialog[open]');
      if (event.defaultPrevented || isComposing(event) || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (dialog !== null && !dialog.contains(within.current)) return;
      if (onKey(event)) event.preventDefault();
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  });
};
