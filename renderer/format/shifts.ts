import type { ShiftTemplateRow } from '../../shared/projection/rows.ts';
import { dateOfShift, type ShiftId, templateOfShift } from '../../shared/time/shifts.ts';
import type { Translate } from '../i18n/text.ts';
import { type Calendar, dayText } from './moments.ts';

/** `早班`, with the day where it is not today: `昨天 晚班`. */
export const shiftText = (
  shift: ShiftId,
  templates: readonly ShiftTemplateRow[],
  calendar: Calendar,
  t: Translate,
): string => {
  const template = templates.find(({ id }) => id === templateOfShift(shift));
  const name = template?.name ?? templateOfShift(shift);
  const day = dayText(dateOfShift(shift), calendar, t);
  return day === t('common:time.dayToday') ? name : `${day} ${name}`;
};
