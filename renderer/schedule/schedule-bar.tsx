import { partsOfWeek } from '../../shared/time/week.ts';
import './schedule-bar.css';
import type { MadeWeek } from '../../shared/ipc/schedule.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { useMe } from '../queries/people.ts';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { problemText } from './problem-text.ts';
import { TryAgain } from './try-again.tsx';
import { useSchedule } from './use-schedule.ts';

const Made = ({ news, newest }: { readonly news: readonly MadeWeek[]; readonly newest: MadeWeek }) => {
  const t = useText();
  const { call, toasts } = useServices();
  const show = async (): Promise<void> => {
    const result = await call('schedule.show', { week: newest.week });
    if (!result.ok) toasts.refused(refusalText(result.error, t));
  };
  return (
    <section className="schedule-bar" aria-label={t('schedule:bar.made')}>
      <p role="status">
        {news.length === 1
          ? t('schedule:made.one', { week: t('weekly:week.label', partsOfWeek(newest.week)) })
          : t('schedule:made.several', { count: news.length })}
      </p>
      <Button size="small" onClick={() => void show()}>
        {t('schedule:show')}
      </Button>
      <Button size="small" look="quiet" onClick={() => void call('schedule.seen', {})}>
        {t('schedule:known')}
      </Button>
    </section>
  );
};

/** What was made by itself, until somebody says they know; and what could not be put where it belongs. */
export const ScheduleBar = () => {
  const t = useText();
  const { schedule } = useServices();
  const { news, problem, folder } = useStore(schedule);
  const { ask } = useSchedule();
  const me = useMe();
  const may = me !== undefined && me !== null && hasRole(me.staff.role, 'lead');
  const [newest] = news;
  return (
    <>
      {newest === undefined ? null : <Made news={news} newest={newest} />}
      {problem === null ? null : (
        <section className="schedule-bar schedule-bar-problem" aria-label={t('schedule:bar.problem')}>
          <p role="status">{problemText(problem, folder, t)}</p>
          <TryAgain size="small" />
          {may ? (
            <Button size="small" onClick={() => void ask('schedule.chooseFolder', {})}>
              {t('schedule:change')}
            </Button>
          ) : null}
        </section>
      )}
    </>
  );
};
