import './dialog.css';
import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** As large as the window allows, for pages. */
  readonly look?: 'pages';
  readonly children: ReactNode;
}

/** A modal dialog: the platform's own, which keeps focus inside, closes on Esc and gives focus back. */
export const Dialog = ({ title, onClose, look, children }: DialogProps) => {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={look === 'pages' ? 'dialog dialog-pages appear' : 'dialog appear'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId} className="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
};
