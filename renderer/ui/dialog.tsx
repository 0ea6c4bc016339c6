import './dialog.css';
import { type ReactNode, useId } from 'react';
import { useModal } from './use-modal.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** As large as the window allows, for pages. */
  readonly look?: 'pages';
  readonly children: ReactNode;
}

/** A modal dialog: the platform's own, which keeps focus inside, closes on Esc and gives focus back. */
export const Dialog = ({ title, onClose, look, children }: DialogProps) => {
  const { dialog } = useModal();
  const titleId = useId();
  return (
    <dialog
      ref={dialog}
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
