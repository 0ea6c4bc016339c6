import { Temporal } from 'temporal-polyfill';

const SEPARATED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(.+))?$/u;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/u;
const CLOCK = /^(\d{1,2})\s*[:：点时]\s*(\d{1,2})?\s*分?(?:\s*[:：]\s*\d{1,2}(?:\.\d+)?\s*秒?)?$/u;

const clockOf = (text: string): string | null => {
  const [, hour = '', minute = '0'] = CLOCK.exec(text.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
};

/**
 * A date or a moment as lists write it (`2026-11-23`, `2026/11/23 16:30`, `2026年11月23日`, `20261123`), as wall-clock
 * text that a command takes (`2026-11-23T16:30`). Without a time of its own it is `time`. `null` for anything else: a
 * day and month without a year, or in the American order, is not guessed at.
 */
export const momentIn = (cell: string, time: string): string | null => {
  const text = cell.trim();
  const [, year, month, day, rest] = SEPARATED.exec(text) ?? TOGETHER.exec(text) ?? [];
  if (year === undefined) return null;
  const clock = rest === undefined ? time : clockOf(rest);
  if (clock === null) return null;
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) };
    return `${Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString()}T${clock}`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
