import type { BriefingRow } from '../../shared/projection/rows.ts';
import { type Calendar, dayText } from '../format/moments.ts';
import type { Translate } from '../i18n/text.ts';

/** `11月25日前读完`, or that its day has passed. */
export const briefingDueText = (
  { dueOn }: Pick<BriefingRow, 'dueOn'>,
  isOverdue: boolean,
  calendar: Calendar,
  t: Translate,
): string => t(isOverdue ? 'briefings:overdue' : 'briefings:due', { day: dayText(dueOn, calendar, t) });
