import { useCallback, useEffect, useRef } from 'react';
import type { MeritMonth } from '../../shared/report/merit-month-value.ts';
import type { MonthAttendance } from '../../shared/report/month-attendance-value.ts';
import type { MonthName } from '../../shared/time/month.ts';
import type { Reader } from '../projection/reader.ts';
import { useServices } from '../services.ts';
import { type Asked, useAnswer } from './use-answer.ts';
import { useRows } from './use-rows.ts';

/** What changes whenever something changes that a month is made from; cheap, since it looks at what is live only. */
const signature = async (reader: Reader): Promise<string> => {
  const attendance = await reader.live('attendance');
  const headed = [
    ...(await reader.live('ledger')),
    ...(await reader.live('roster')),
    ...(await reader.live('leave')),
  ];
  return [
    ...attendance.map(({ id, outAt, repairs, awaited }) => `${id}${outAt}${repairs.length}${awaited.length}`),
    ...headed.map(({ head }) => head),
  ].join();
};

/** Asks again once what the answer was made from has changed. */
const useKeptFresh = <T>(asked: Asked<T>): Asked<T> => {
  const now = useRows(signature, []);
  const seen = useRef<string | undefined>(undefined);
  const { again } = asked;
  useEffect(() => {
    if (now === undefined) return;
    if (seen.current !== undefined && seen.current !== now) again();
    seen.current = now;
  }, [now, again]);
  return asked;
};

/** The attendance of a month as main sums it up: everybody's for a lead, one's own for others. */
export const useMonthAttendance = (month: MonthName): Asked<MonthAttendance> => {
  const { call } = useServices();
  return useKeptFresh(useAnswer(useCallback(() => call('report.attendance', { month }), [call, month])));
};

/** Merits, penalties and the fund of a month, with the same eyes. */
export const useMeritMonth = (month: MonthName): Asked<MeritMonth> => {
  const { call } = useServices();
  return useKeptFresh(useAnswer(useCallback(() => call('report.merits', { month }), [call, month])));
};
