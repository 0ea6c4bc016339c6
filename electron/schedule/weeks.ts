import type { ScheduleTime } from '../../shared/ipc/schedule.ts';
import { mondayOf, type WeekName, weekOf } from '../../shared/time/week.ts';
import { addDays, instantAt, localDateOf, toEpochMs, toInstantText } from '../../shared/time/zone.ts';

/** So many missed weeks are made up; older ones are history that anybody can save by hand. */
export const MOST_MISSED = 8;

/** When a week is due: the first such day and time after its Sunday, in milliseconds since 1970. */
const dueMsOf = (monday: string, { weekday, time }: ScheduleTime, zone: string): number =>
  toEpochMs(instantAt(addDays(monday, 6 + weekday), time, zone));

/** The same of a week by its name. */
export const dueMsOfWeek = (week: WeekName, time: ScheduleTime, zone: string): number => {
  const monday = mondayOf(week);
  return monday.ok ? dueMsOf(monday.value, time, zone) : Number.POSITIVE_INFINITY;
};

/** The Monday of the week in which this moment lies. */
const mondayAt = (nowMs: number, zone: string): string => {
  const monday = mondayOf(weekOf(localDateOf(toInstantText(nowMs), zone)));
  if (!monday.ok) throw new RangeError('a week without a Monday');
  return monday.value;
};

/** The last weeks whose time has passed, newest first: `MOST_MISSED` of them, whatever was made. */
export const passedWeeks = (nowMs: number, time: ScheduleTime, zone: string) => {
  const monday = mondayAt(nowMs, zone);
  return (
    Array.from({ length: MOST_MISSED + 1 }, (_none, back) => addDays(monday, -7 * (back + 1)))
      .map((first) => ({ week: weekOf(first), dueMs: dueMsOf(first, time, zone) }))
      // Of last week the time may be still to come.
      .filter(({ dueMs }) => dueMs <= nowMs)
      .slice(0, MOST_MISSED)
  );
};

/** The week whose time comes next, of those that are not made. */
export const nextWeek = (
  nowMs: number,
  time: ScheduleTime,
  zone: string,
  made: ReadonlySet<WeekName> = new Set(),
) => {
  let first = addDays(mondayAt(nowMs, zone), -7);
  while (dueMsOf(first, time, zone) <= nowMs || made.has(weekOf(first))) first = addDays(first, 7);
  return { week: weekOf(first), dueMs: dueMsOf(first, time, zone) };
};
