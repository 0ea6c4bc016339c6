import './toasts.css';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { Button } from './button.tsx';
import { Kbd } from './small.tsx';

/** The messages themselves, each with its undo. */
export const ToastLines = () => {
  const t = useText();
  const { toasts } = useServices();
  const shown = useStore(toasts.shown);
  return (
    <>
      {shown.map((toast) => (
        <div key={toast.id} className={`toast toast-${toast.kind} appear`}>
          <span className="toast-text">{toast.text}</span>
          {toast.undo === null ? null : (
            <Button size="small" className="toast-undo" onClick={() => void toast.undo?.()}>
              {t('shell:undoHint')} <Kbd>Ctrl+Z</Kbd>
            </Button>
          )}
          <Button
            size="small"
            look="quiet"
            className="toast-close"
            aria-label={t('common:action.close')}
            onClick={() => toasts.dismiss(toast.id)}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      ))}
    </>
  );
};

/** The messages at the lower edge; read out as they come. */
export const ToastStack = () => {
  const t = useText();
  const { toasts } = useServices();
  const shown = useStore(toasts.shown);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    // Shown anew with each message, so that it stands above a dialog opened meanwhile.
    ref.current?.hidePopover();
    if (shown.length > 0) ref.current?.showPopover();
  }, [shown]);
  return (
    <section
      ref={ref}
      popover="manual"
      className="toasts"
      aria-label={t('shell:messages')}
      aria-live="polite"
    >
      <ToastLines />
    </section>
  );
};
