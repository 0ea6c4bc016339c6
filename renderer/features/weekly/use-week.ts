import { useCallback } from 'react';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { ok } from '../../../shared/result.ts';
import type { WeekName } from '../../../shared/time/week.ts';
import { type Asked, useAnswer } from '../../queries/use-answer.ts';
import { useServices } from '../../services.ts';

/** A week as main has put it together, and its mark: what whoever signs it has looked at. */
export interface LookedAt {
  readonly summary: WeeklySummary;
  readonly mark: string;
}

/** Asks main for the value of a week. */
export const useWeek = (week: WeekName): Asked<LookedAt> => {
  const { call } = useServices();
  const ask = useCallback(async () => {
    const told = await call('report.weekly', { week });
    if (!told.ok) return told;
    const { bytes, mark } = told.value;
    return ok({ summary: JSON.parse(new TextDecoder().decode(bytes)) as WeeklySummary, mark });
  }, [call, week]);
  return useAnswer(ask);
};
