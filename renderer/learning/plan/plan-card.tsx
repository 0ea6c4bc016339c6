import '../learning.css';
import './plan.css';
import { isSigned, openNow, type PlanProgress } from '../../../shared/learning/plan.ts';
import { dayText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { moveFocusAmong } from '../../ui/move-focus.ts';
import { Tag } from '../../ui/small.tsx';
import { PlanItems, type PlanReader } from './plan-items.tsx';

/** Done and asked for, week by week. */
export const PlanWeeks = ({ progress }: { readonly progress: PlanProgress }) => {
  const t = useText();
  const weeks = Array.from({ length: progress.weeks }, (_, place) => place + 1);
  return (
    <ol className="plan-weeks">
      {weeks.map((week) => {
        const items = progress.items.filter(({ item }) => item.week === week);
        const done = items.filter((one) => one.done).length;
        const late = items.some((one) => one.late);
        return (
          <li
            key={week}
            className={`plan-week ${late ? 'plan-week-late' : ''}`}
            aria-current={week === progress.week ? 'step' : undefined}
          >
            <span>{t('learning:plan.week', { week })}</span>
            <span className="plan-week-count">
              {done} / {items.length}
            </span>
            <progress
              value={done}
              max={Math.max(1, items.length)}
              aria-label={t('learning:plan.week', { week })}
            />
          </li>
        );
      })}
    </ol>
  );
};

/** Which week it is and how long it still goes on. */
export const PlanTime = ({ progress }: { readonly progress: PlanProgress }) => {
  const t = useText();
  const { calendar } = useFrame();
  const { week, weeks, daysLeft, startsOn, endsOn, passed } = progress;
  if (passed !== null) return <Tag tone="green">{t('learning:plan.passed')}</Tag>;
  if (week === 0)
    return (
      <span className="faint">{t('learning:plan.before', { date: dayText(startsOn, calendar, t) })}</span>
    );
  if (daysLeft === 0) return <Tag tone="amber">{t('learning:plan.over')}</Tag>;
  return (
    <span className="faint">
      {t('learning:plan.time', {
        ...{ week, weeks, end: dayText(endsOn, calendar, t) },
        left: t('learning:plan.daysLeft', { count: daysLeft }),
      })}
    </span>
  );
};

interface ListProps extends PlanReader {
  readonly progress: PlanProgress;
}

/** What is open now, then the whole plan for whoever wants to see it. */
export const PlanList = ({ progress, ...reader }: ListProps) => {
  const t = useText();
  const open = openNow(progress);
  // Whoever signs sees first what waits for them.
  const now =
    reader.signer === null
      ? open
      : open.toSorted((a, b) => Number(isSigned(b.item.kind)) - Number(isSigned(a.item.kind)));
  const weeks = Array.from({ length: progress.weeks }, (_, place) => place + 1);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside
    <div onKeyDown={(event) => moveFocusAmong(event, '[data-plan-stop]')}>
      {now.length === 0 ? (
        <p className="faint">
          {t(progress.week === 0 ? 'learning:plan.notYet' : 'learning:plan.nothingOpen')}
        </p>
      ) : (
        <PlanItems items={now} {...reader} />
      )}
      <details className="plan-all">
        <summary>
          {t('learning:plan.whole', {
            done: progress.items.filter(({ done }) => done).length,
            count: progress.items.length,
          })}
        </summary>
        {weeks.map((week) => (
          <section key={week} aria-label={t('learning:plan.week', { week })}>
            <h4>{t('learning:plan.week', { week })}</h4>
            <PlanItems items={progress.items.filter(({ item }) => item.week === week)} {...reader} />
          </section>
        ))}
      </details>
    </div>
  );
};
