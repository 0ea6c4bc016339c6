import type { LeaveRow } from '../../../../shared/projection/rows.ts';
import type { Breach } from '../../../../shared/rules/leave.ts';
import { daysBetween } from '../../../../shared/time/zone.ts';
import { dateText, weekdayDateText } from '../../../format/moments.ts';
import type { Translate } from '../../../i18n/text.ts';

/** `11月26日 周四`, or `11月26日 周四 至 11月27日 周五`. */
export const spanText = ({ from, to }: Pick<LeaveRow, 'from' | 'to'>, t: Translate): string => {
  const day = (date: string): string => weekdayDateText(date, t);
  return from === to ? day(from) : t('leave:span', { from: day(from), to: day(to) });
};

/** A broken rule in plain words, with the days it is about. */
export const breachText = ({ code, count, limit, dates }: Breach, t: Translate): string => {
  const [from, to] = [dates[0] ?? '', dates.at(-1) ?? ''];
  const days =
    dates.length > 2 && daysBetween(from, to) === dates.length - 1
      ? t('leave:span', { from: dateText(from, t), to: dateText(to, t) })
      : dates.map((date) => dateText(date, t)).join(t('leave:and'));
  return t(`leave:breach.${code}`, { count, limit, days });
};
