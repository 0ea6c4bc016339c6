import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { fullWeek } from '../../test/electron/report/support/summaries.ts';

/** 80 customers on two lines each and 220 handovers on one: a dozen pages, 300 rows, two charts. */
export const dozenPages = (): WeeklySummary => {
  const week = fullWeek(80);
  const pending = week.pending.map((line) => ({
    ...line,
    summary: line.summary.slice(0, 18),
    customerName: null,
    phone: null,
    orderNo: null,
    nextAction: null,
  }));
  const handovers = Array.from({ length: 11 }, () => week.handovers)
    .flat()
    .slice(0, 220);
  return {
    ...week,
    pending,
    handovers,
    attention: [],
    departures: [],
    routines: [],
    attendance: [],
    notes: [],
    customerVoice: [],
  };
};

/** As many open customers as no shop has. */
export const thousandsOfRows = (rows: number): WeeklySummary => fullWeek(rows);
