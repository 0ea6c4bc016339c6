import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { fullWeek } from '../../test/electron/report/support/summaries.ts';

const PER_SHIFT = 9;
const WAITING = 35;

/** A busy shop’s week: nine people on each shift, customers told of in a line; two charts. */
export const dozenPages = (): WeeklySummary => {
  const week = fullWeek(WAITING);
  const everybody = week.attendance.flatMap(({ people }) => people);
  return {
    ...week,
    pending: week.pending.map((line) => ({
      ...line,
      summary: line.summary.slice(0, 18),
      severity: 'normal',
      customerName: null,
      phone: null,
      orderNo: null,
      nextAction: null,
      overdue: false,
    })),
    attendance: week.attendance.map((shift, index) => ({
      ...shift,
      people: everybody.slice(index, index + PER_SHIFT),
    })),
    statements: { of: 'everybody', lines: [] },
    attention: [],
    departures: [],
    routines: [],
    repeated: [],
    notes: [],
    customerVoice: [],
  };
};

/** As many open customers as no shop has. */
export const thousandsOfRows = (rows: number): WeeklySummary => fullWeek(rows);
