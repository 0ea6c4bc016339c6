import { CONTENTS, writeAddress } from '../../shared/manual/address.ts';
import { type PracticeProgress, type PracticeTaskId, practiceTasks } from '../../shared/practice/tasks.ts';
import { type Translate, useText } from '../i18n/text.ts';
import { useManual } from '../manual/use-manual.ts';
import { MANUAL } from '../navigation.ts';
import { useServices, useSession } from '../services.ts';

type Task = (typeof practiceTasks)[number];

/** What a task asks, in one sentence. */
export const sentenceOf = (id: PracticeTaskId, { toFind }: PracticeProgress, t: Translate): string =>
  id === 'find' && toFind !== null ? t('practice:find.named', { name: toFind }) : t(`practice:${id}.text`);

/** The chapter that teaches it; before anybody is signed in there is no manual to open. */
export const ChapterLink = ({ task }: { readonly task: Task }) => {
  const t = useText();
  const { navigation } = useServices();
  const { staffId } = useSession();
  const title = useManual()?.chapters.find(({ id }) => id === task.chapter)?.title;
  if (staffId === null || title === undefined) return null;
  return (
    <button
      type="button"
      className="practice-link"
      onClick={() => navigation.go(MANUAL, writeAddress({ ...CONTENTS, slug: task.chapter }))}
    >
      {t('practice:chapter', { title })}
    </button>
  );
};

/** Every task, with what is done of it. Nobody ticks: the book says what was done. */
export const TaskList = ({ progress }: { readonly progress: PracticeProgress }) => {
  const t = useText();
  return (
    <>
      <p className="practice-how">{t('practice:how')}</p>
      <ol className="practice-tasks" aria-label={t('practice:list')}>
        {practiceTasks.map((task) => {
          const isDone = progress.done.includes(task.id);
          return (
            <li key={task.id} className={isDone ? 'practice-task practice-task-done' : 'practice-task'}>
              <span
                className="practice-tick"
                role="img"
                aria-label={t(isDone ? 'practice:done' : 'practice:toDo')}
              >
                {isDone ? '✓' : ''}
              </span>
              <div>
                <strong>{t(`practice:${task.id}.title`)}</strong>
                {isDone ? null : (
                  <>
                    <p>{sentenceOf(task.id, progress, t)} </p>
                    <ChapterLink task={task} />
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
};
