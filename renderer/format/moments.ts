import {
  daysBetween,
  type LocalDate,
  localDateOf,
  localTimeOf,
  minutesBetween,
  weekdayOf,
} from '../../shared/time/zone.ts';
import type { Translate } from '../i18n/text.ts';

/** Dates as people say them. Pure: the time now and the book's zone are handed in. */
export interface Calendar {
  readonly now: string;
  readonly zone: string;
}

const partsOf = (date: LocalDate): { year: number; month: number; day: number } => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
};

const months = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const;

/** The parts of a date, the month by its name. */
const named = (date: LocalDate, t: Translate) => {
  const { year, month, day } = partsOf(date);
  return { year, day, month: t(`common:time.${months[month - 1] ?? 'm1'}`) };
};

/** `11月23日`, whatever day today is: for what is read later. */
export const dateText = (date: LocalDate, t: Translate): string => t('common:time.dayDate', named(date, t));

const weekdays = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7'] as const;

export const weekdayText = (date: LocalDate, t: Translate): string =>
  t(`common:time.${weekdays[weekdayOf(date) - 1] ?? 'w1'}`);

/** `今天`, `昨天`, `11月23日`. */
export const dayText = (date: LocalDate, { now, zone }: Calendar, t: Translate): string => {
  const today = localDateOf(now, zone);
  const distance = daysBetween(today, date);
  if (distance === 0) return t('common:time.dayToday');
  if (distance === -1) return t('common:time.dayYesterday');
  if (distance === 1) return t('common:time.dayTomorrow');
  const sameYear = partsOf(date).year === partsOf(today).year;
  return sameYear ? dateText(date, t) : t('common:time.dayDateYear', named(date, t));
};

/** `11月23日 周一`, `Mon 23 Nov`. */
export const weekdayDateText = (date: LocalDate, t: Translate): string =>
  t('common:time.weekdayDate', { date: dateText(date, t), weekday: weekdayText(date, t) });

/** `今天 周一`, `11月23日 周一`: the order of a date only where there is one. */
export const weekdayDayText = (date: LocalDate, calendar: Calendar, t: Translate): string => {
  const parts = { date: dayText(date, calendar, t), weekday: weekdayText(date, t) };
  const isNear = Math.abs(daysBetween(localDateOf(calendar.now, calendar.zone), date)) <= 1;
  return isNear ? `${parts.date} ${parts.weekday}` : t('common:time.weekdayDate', parts);
};

/** `今天 16:30`, `周五 09:00` (within the coming six days), `11月23日 16:30`. */
export const momentText = (instant: string, { now, zone }: Calendar, t: Translate): string => {
  const date = localDateOf(instant, zone);
  const time = localTimeOf(instant, zone);
  const today = localDateOf(now, zone);
  const distance = daysBetween(today, date);
  if (distance === 0) return t('common:time.today', { time });
  if (distance === -1) return t('common:time.yesterday', { time });
  if (distance === 1) return t('common:time.tomorrow', { time });
  if (distance > 1 && distance < 7) return t('common:time.weekday', { weekday: weekdayText(date, t), time });
  const parts = { ...named(date, t), time };
  return partsOf(date).year === partsOf(today).year
    ? t('common:time.date', parts)
    : t('common:time.dateYear', parts);
};

/** A span in its largest sensible unit: `12 分钟`, `2 小时`, `3 天`. */
export const spanText = (minutes: number, t: Translate): string => {
  if (minutes < 60) return t('common:time.minutes', { count: minutes });
  if (minutes < 48 * 60) return t('common:time.hours', { count: Math.floor(minutes / 60) });
  return t('common:time.days', { count: Math.floor(minutes / (24 * 60)) });
};

/** A span to the minute: `12 分钟`, `1 小时 28 分钟`. */
export const exactSpanText = (minutes: number, t: Translate): string => {
  const rest = t('common:time.minutes', { count: minutes % 60 });
  if (minutes < 60) return rest;
  const hours = t('common:time.hours', { count: Math.floor(minutes / 60) });
  return minutes % 60 === 0 ? hours : `${hours} ${rest}`;
};

/** `刚刚`, `12 分钟前`, `昨天 16:30`: when something was done. */
export const agoText = (instant: string, calendar: Calendar, t: Translate): string => {
  const minutes = minutesBetween(instant, calendar.now);
  if (minutes < 1 && minutes > -1) return t('common:time.justNow');
  if (minutes > 0 && minutes < 60) return t('common:time.ago', { span: spanText(minutes, t) });
  return momentText(instant, calendar, t);
};

export interface Due {
  readonly text: string;
  /** `overdue` has passed; `soon` is within the hour. */
  readonly tone: 'overdue' | 'soon' | 'later';
}

const SOON_MINUTES = 60;

/** A promise as a person says it: `今天 16:30 前`, or how long it is overdue. */
export const dueText = (instant: string, calendar: Calendar, t: Translate): Due => {
  const left = minutesBetween(calendar.now, instant);
  if (instant <= calendar.now) {
    return { text: t('common:time.overdue', { span: spanText(Math.max(1, -left), t) }), tone: 'overdue' };
  }
  const text = t('common:time.by', { moment: momentText(instant, calendar, t) });
  return { text, tone: left <= SOON_MINUTES ? 'soon' : 'later' };
};
