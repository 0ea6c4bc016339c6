import { isMonth, type MonthName, monthOf } from '../../shared/time/month.ts';
import { localDateOf } from '../../shared/time/zone.ts';
import type { Translate } from '../i18n/text.ts';

/** The month of this moment, in the book's zone. */
export const thisMonth = (now: string, zone: string): MonthName => monthOf(localDateOf(now, zone));

/** The month asked for, if it is one; else this month. */
export const chosenMonth = (item: string | null, current: MonthName): MonthName =>
  item !== null && isMonth(item) ? item : current;

const names = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const;

/** `2026年11月`. */
export const monthText = (month: MonthName, t: Translate): string => {
  const [year = '', number = ''] = month.split('-');
  return t('attendance:month.label', {
    year,
    month: t(`common:time.${names[Number(number) - 1] ?? 'm1'}`),
  });
};
