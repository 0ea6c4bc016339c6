import './routines.css';
import { useText } from '../i18n/text.ts';
import { useMyRoutines } from '../queries/routines.ts';
import { moveFocusAmong } from '../ui/move-focus.ts';
import { RoutineLine } from './routine-line.tsx';

/** What recurs and is mine to do today, this week and by a day of the month, counted here. Nothing where nothing is. */
export const RoutineCard = () => {
  const t = useText();
  const mine = useMyRoutines();
  if (mine === null || mine.views.length === 0) return null;
  const settled = mine.views.filter(({ left }) => left === 0).length;
  return (
    <section
      className="aside-block"
      aria-label={t('routines:title')}
      onKeyDown={(event) => moveFocusAmong(event, '[data-routine]')}
    >
      <div className="aside-head">
        <h2>
          {t('routines:title')} {t('routines:progress', { settled, total: mine.views.length })}
        </h2>
        <span className="faint routine-keys">{t('routines:keys')}</span>
      </div>
      <ul className="routines">
        {mine.views.map((view) => (
          <RoutineLine key={view.routine.id} view={view} />
        ))}
      </ul>
    </section>
  );
};
