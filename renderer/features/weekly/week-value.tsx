import { type ReactNode, useEffect, useRef } from 'react';
import type { WeekName } from '../../../shared/time/week.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useSlow } from '../../queries/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/small.tsx';
import { type LookedAt, useWeek } from './use-week.ts';

interface WeekValueProps {
  readonly week: WeekName;
  /** Another one than before: the value is read once more. */
  readonly stamp?: string | undefined;
  readonly children: (week: LookedAt, again: () => void) => ReactNode;
}

/** Asks main for the value of a week, says when it takes long or fails, and shows it. */
export const WeekValue = ({ week, stamp, children }: WeekValueProps) => {
  const t = useText();
  const asked = useWeek(week);
  const slow = useSlow(asked.busy);
  const seen = useRef(stamp);
  const { again } = asked;
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== stamp) again();
    seen.current = stamp;
  }, [stamp, again]);
  return (
    <div aria-busy={asked.busy}>
      <p className="week-status" role="status">
        {slow ? t('weekly:working') : ''}
      </p>
      {asked.problem === null ? null : (
        <EmptyState title={t('weekly:failed')} text={refusalText(asked.problem, t)}>
          <Button onClick={asked.again}>{t('weekly:retry')}</Button>
        </EmptyState>
      )}
      {asked.value?.summary.week === week ? children(asked.value, again) : null}
    </div>
  );
};
