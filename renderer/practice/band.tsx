import './practice.css';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useState } from 'react';
import { practiceTasks } from '../../shared/practice/tasks.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { type Translate, useText } from '../i18n/text.ts';
import { useShortcuts } from '../keyboard.ts';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { ChapterLink, sentenceOf, TaskList } from './tasks.tsx';

/** The document says that this is practice: its title, and the colours of everything in it. */
const useMarkedDocument = (t: Translate): void => {
  useEffect(() => {
    const before = document.title;
    document.title = t('practice:windowTitle');
    document.documentElement.dataset['practice'] = '';
    return () => {
      document.title = before;
      delete document.documentElement.dataset['practice'];
    };
  }, [t]);
};

/** The first thing still to do; all of it done, that is said. */
const Next = () => {
  const t = useText();
  const { practice } = useServices();
  const progress = useStore(practice.progress);
  if (progress === null) return null;
  const next = practiceTasks.find(({ id }) => !progress.done.includes(id));
  return (
    <p className="practice-next" aria-live="polite">
      {next === undefined ? (
        <strong>{t('practice:allDone')}</strong>
      ) : (
        <>
          <span>{sentenceOf(next.id, progress, t)}</span> <ChapterLink task={next} />
        </>
      )}
    </p>
  );
};

const useRestart = () => {
  const t = useText();
  const { call, desk, navigation, practice, toasts } = useServices();
  const [restarting, setRestarting] = useState(false);
  const restart = async (): Promise<void> => {
    setRestarting(true);
    const answer = await call('practice.restart', {});
    if (answer.ok) {
      navigation.go('today');
      desk.take(answer.value);
      await practice.refresh();
    } else toasts.refused(refusalText(answer.error, t));
    setRestarting(false);
  };
  return { restart, restarting };
};

/** Over every page of a practice window: that nothing here is real, what to try next, and the way out. */
export const PracticeBand = () => {
  const t = useText();
  const { call, practice } = useServices();
  const progress = useStore(practice.progress);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { restart, restarting } = useRestart();
  const list = useId();
  useMarkedDocument(t);
  return (
    <section className="practice-band" aria-label={t('practice:title')}>
      <strong className="practice-badge">{t('practice:title')}</strong>
      <span className="practice-unreal">{t('practice:unreal')}</span>
      <Next />
      <button
        type="button"
        className="practice-button"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {t('practice:tasks', { done: progress?.done.length ?? 0, total: practiceTasks.length })}
      </button>
      <button
        type="button"
        className="practice-button"
        disabled={restarting}
        title={t('practice:restartHint')}
        onClick={() => void restart()}
      >
        {restarting ? t('practice:restarting') : t('practice:restart')}
      </button>
      <button
        type="button"
        className="practice-button"
        title={t('practice:leaveHint')}
        onClick={() => void call('practice.leave', {})}
      >
        {t('practice:leave')}
      </button>
      {open && progress !== null ? (
        <Panel id={list} onClose={close}>
          <TaskList progress={progress} />
        </Panel>
      ) : null}
    </section>
  );
};

interface PanelProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Stays open while one works; `Esc` closes it. */
const Panel = ({ id, onClose, children }: PanelProps) => {
  useShortcuts(useMemo(() => [{ chord: 'Escape', run: onClose }], [onClose]));
  return (
    <div id={id} className="practice-panel">
      {children}
    </div>
  );
};
