import './routines.css';
import { useMemo, useRef } from 'react';
import { useText } from '../i18n/text.ts';
import { useShortcuts } from '../keyboard.ts';
import { useMyRoutines } from '../queries/routines.ts';
import { moveFocusAmong } from '../ui/move-focus.ts';
import { Kbd } from '../ui/small.tsx';
import { RoutineLine } from './routine-line.tsx';

/** Goes to the first counter that is still short of its goal. */
const goTo = (list: HTMLElement | null): void => {
  const unfinished = list?.querySelector<HTMLElement>('.routine:not(.routine-done) [data-routine]');
  (unfinished ?? list?.querySelector<HTMLElement>('[data-routine]'))?.focus();
};

/** What recurs and is mine to do today, this week and by a day of the month, counted here. Nothing where nothing is. */
export const RoutineCard = () => {
  const t = useText();
  const mine = useMyRoutines();
  const list = useRef<HTMLUListElement>(null);
  useShortcuts(useMemo(() => [{ chord: 'r', run: () => goTo(list.current) }], []));
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
        <span className="faint routine-keys">
          <Kbd>R</Kbd> {t('routines:keys')}
        </span>
      </div>
      <ul ref={list} className="routines">
        {mine.views.map((view) => (
          <RoutineLine key={view.routine.id} view={view} />
        ))}
      </ul>
    </section>
  );
};
