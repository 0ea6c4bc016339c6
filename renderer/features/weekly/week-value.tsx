import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import type { WeekName } from '../../../shared/time/week.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useAnswer, useSlow } from '../../queries/use-answer.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/small.tsx';

interface WeekValueProps {
  readonly week: WeekName;
  /** Another one than before: the value is read once more. */
  readonly stamp?: string | undefined;
  readonly children: (summary: WeeklySummary, again: () => void) => ReactNode;
}

/** Asks main for the value of a week, says when it takes long or fails, and shows it. */
export const WeekValue = ({ week, stamp, children }: WeekValueProps) => {
  const t = useText();
  const { call } = useServices();
  const asked = useAnswer(useCallback(() => call('report.weekly', { week }), [call, week]));
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
      {asked.value?.week === week ? children(asked.value, again) : null}
    </div>
  );
};
