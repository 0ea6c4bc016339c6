import type { ReactNode } from 'react';
import type { WeekName } from '../../../shared/time/week.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useAfterChanges } from '../../queries/use-after-changes.ts';
import { useSlow } from '../../queries/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/small.tsx';
import { type LookedAt, useWeek } from './use-week.ts';

interface WeekValueProps {
  readonly week: WeekName;
  readonly children: (week: LookedAt, again: () => void) => ReactNode;
}

/** Asks main for the value of a week, says when it takes long or fails, shows it, and keeps up with the book. */
export const WeekValue = ({ week, children }: WeekValueProps) => {
  const t = useText();
  const asked = useAfterChanges(useWeek(week));
  const slow = useSlow(asked.busy);
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
      {asked.value?.summary.week === week ? children(asked.value, asked.again) : null}
    </div>
  );
};
