import { crossesMidnight, type ShiftHours } from '../../../shared/time/shifts.ts';

/**
 * A time as people type it (`9`, `9:30`, `0930`, `９：３０`, `9点30`, `24`) as `09:30`; `null` for what is none. `24:00` is a
 * time only where a day may end.
 */
export const readClock = (text: string, mayEndDay: boolean): string | null => {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[\s.\u70b9]/g, ':')
    .replace(/:+$/, '');
  const match = /^(\d{1,2}):(\d{2})$/.exec(plain) ?? /^(\d{1,2}?)(\d{2})?$/.exec(plain);
  if (match?.[1] === undefined) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour === 24 && minute === 0) return mayEndDay ? '24:00' : null;
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** How long a shift lasts by the clock, in hours with halves (`9.5`). */
export const hoursOf = (hours: ShiftHours): number => {
  const length = minutesOf(hours.end) - minutesOf(hours.start) + (crossesMidnight(hours) ? 24 * 60 : 0);
  return Math.round(length / 6) / 10;
};
