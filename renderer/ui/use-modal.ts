import { type RefObject, useLayoutEffect, useRef } from 'react';

/** A modal that holds the keys: the dialog, and the stage in it that has the focus, where there is one. */
export const useModal = (): {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly stage: RefObject<HTMLDivElement | null>;
} => {
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  // Closed while it is still in the page: only then the platform gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown !== null && !shown.open) shown.showModal();
    stage.current?.focus();
    return () => shown?.close();
  }, []);
  return { dialog, stage };
};
