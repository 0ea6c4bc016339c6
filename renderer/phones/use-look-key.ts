import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isTyping, matches } from '../keyboard.ts';

/** Where the key V shows the first number: anywhere on the screen, with the focus nearby, or not at all. */
export type LookKey = 'screen' | 'near' | 'none';

/** True where the key is meant for this element: an open dialog has the keyboard for what is in it. */
const isMeant = (element: HTMLElement, where: LookKey, target: EventTarget | null): boolean => {
  const dialog = document.querySelector('dialog[open]');
  if (dialog !== null && !dialog.contains(element)) return false;
  const entry = element.closest('li[tabindex], li.note, article, dialog') ?? element;
  return where === 'screen' || (target instanceof Node && entry.contains(target));
};

/** The key V (看) on a number. A key that is held down looks once. */
export const useLookKey = (root: RefObject<HTMLElement | null>, where: LookKey, run: () => void): void => {
  const latest = useRef(run);
  latest.current = run;
  // Before the page is painted: whoever sees the key may press it.
  useLayoutEffect(() => {
    if (where === 'none') return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const element = root.current;
      if (element === null || event.defaultPrevented || event.repeat || !matches(event, 'v')) return;
      if (isTyping(event.target) || !isMeant(element, where, event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [root, where]);
};
