import type { DayPlan, ShiftTemplateRow } from '../../../../shared/projection/rows.ts';
import { isOnLeave, type Square } from '../../../../shared/report/roster-week.ts';
import { dateText, weekdayText } from '../../../format/moments.ts';
import type { Translate } from '../../../i18n/text.ts';

/** A plan in words: the shift's name, a rest day, or nothing. */
export const planText = (plan: DayPlan, templates: readonly ShiftTemplateRow[], t: Translate): string => {
  if (plan === undefined) return t('roster:plan.none');
  if (plan === null) return t('roster:plan.rest');
  return templates.find(({ id }) => id === plan)?.name ?? plan;
};

/** `09:00–19:00`; empty for what is no shift. */
export const hoursText = (plan: DayPlan, templates: readonly ShiftTemplateRow[]): string => {
  const template = templates.find(({ id }) => id === plan);
  return template === undefined ? '' : `${template.start}–${template.end}`;
};

/** Leave on a day in two words: granted, or asked for. */
export const leaveText = (square: Square, t: Translate): string | null => {
  if (square.leave === null) return null;
  return isOnLeave(square) ? t('roster:leave.granted') : t('roster:leave.waiting');
};

/** All of a square in one sentence, for screen readers. */
export const squareText = (
  square: Square,
  name: string,
  templates: readonly ShiftTemplateRow[],
  t: Translate,
): string => {
  const { date, plan, cell } = square;
  const clash = cell?.clash ?? null;
  return [
    name,
    `${weekdayText(date, t)} ${dateText(date, t)}`,
    `${planText(plan, templates, t)} ${hoursText(plan, templates)}`.trim(),
    leaveText(square, t),
    clash === null ? null : t('roster:clash.short', { plan: planText(clash.templateId, templates, t) }),
  ]
    .filter((part) => part !== null)
    .join(t('roster:comma'));
};
