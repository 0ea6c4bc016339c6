import './capture.css';
import { useEffect, useMemo, useRef } from 'react';
import { hasRole } from '../../shared/rules/permissions.ts';
import { StatusLine } from '../app/status-line.tsx';
import { type Frame, FrameProvider } from '../frame.tsx';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useShortcuts } from '../keyboard.ts';
import { useMe } from '../queries/people.ts';
import { useBook, useServices } from '../services.ts';
import { type Readable, useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/small.tsx';
import { ToastLines } from '../ui/toast-stack.tsx';
import { CaptureEntry } from './capture-entry.tsx';
import { useFit } from './use-fit.ts';

interface CapturePageProps {
  /** How often the hotkey has shown this window. */
  readonly shown: Readable<number>;
}

interface InsteadProps {
  readonly title: string;
  readonly text: string;
}

/** Why nothing can be written here now, and the way to where that is mended. */
const Instead = ({ title, text }: InsteadProps) => {
  const t = useText();
  const { call } = useServices();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section className="card capture-instead">
      <div>
        <h1>{title}</h1>
        <p className="faint">{text}</p>
      </div>
      <Button ref={button} look="primary" onClick={() => void call('capture.openBaton', { place: null })}>
        {t('capture:open')} <Kbd>Enter</Kbd>
      </Button>
    </section>
  );
};

/** Whoever may not write in the main window may not here either. */
const Desk = ({ shown, onHide }: CapturePageProps & { readonly onHide: () => void }) => {
  const t = useText();
  const me = useMe();
  if (me === undefined) return null;
  if (me === null) return <Instead title={t('capture:signedOut')} text={t('capture:signedOutText')} />;
  if (me.attendance === null && !hasRole(me.staff.role, 'lead'))
    return <Instead title={t('capture:noShift', { name: me.staff.name })} text={t('capture:noShiftText')} />;
  return <CaptureEntry shown={shown} onHide={onHide} />;
};

const Body = (props: CapturePageProps & { readonly onHide: () => void }) => {
  const t = useText();
  const book = useBook();
  const state = useStore(useServices().projection.state);
  const lastFrame = useRef<Frame | null>(null);
  if (book === null) return <Instead title={t('capture:noBook')} text={t('capture:noBookText')} />;
  if (state.phase === 'unreadable')
    return <Instead title={t('capture:unreadable')} text={refusalText(state.problem, t)} />;
  return (
    <FrameProvider last={lastFrame}>
      <Desk {...props} />
    </FrameProvider>
  );
};

/** The small window that the hotkey puts over every program: one line, and it is gone again. */
export const CapturePage = ({ shown }: CapturePageProps) => {
  const t = useText();
  const { call, drafts, toasts } = useServices();
  const me = useMe();
  const box = useRef<HTMLElement>(null);
  useFit(box);
  const shortcuts = useMemo(() => {
    const hide = (): void => {
      void drafts.flush();
      void call('capture.hide', {});
    };
    return {
      hide,
      list: [
        { chord: 'Escape', run: hide },
        { chord: 'Ctrl+Z', run: () => void toasts.undoNewest() },
      ],
    };
  }, [call, drafts, toasts]);
  useShortcuts(shortcuts.list);
  return (
    <main ref={box} className="capture">
      <header className="capture-head">
        <span className="capture-title">
          {t('capture:title')} <span className="faint">{me?.staff.name}</span>
        </span>
        <Button size="small" look="quiet" onClick={() => void call('capture.openBaton', { place: null })}>
          {t('capture:open')}
        </Button>
        <Button size="small" look="quiet" onClick={shortcuts.hide}>
          {t('capture:hide')} <Kbd>Esc</Kbd>
        </Button>
      </header>
      <StatusLine />
      <Body shown={shown} onHide={shortcuts.hide} />
      <section className="capture-messages" aria-label={t('shell:messages')} aria-live="polite">
        <ToastLines />
      </section>
    </main>
  );
};
