import type { RoutineView } from '../../shared/rules/routine.ts';
import type { LocalDate } from '../../shared/time/zone.ts';
import { type Calendar, dayText } from '../format/moments.ts';
import type { Translate } from '../i18n/text.ts';

/** `3–5`, or `3` where no more is aimed at. */
export const goalText = (
  { least, most }: { readonly least: number; readonly most: number },
  t: Translate,
): string => (most > least ? t('routines:goal.range', { least, most }) : String(least));

/** `2 / 3–5`: how many there are, and how many there should be. */
export const countText = ({ sum, routine }: RoutineView, t: Translate): string =>
  t('routines:goal.count', { sum, goal: goalText(routine, t) });

/** `今天之内`, `本周之内`, `12月15日前`. */
export const dueText = (
  {
    routine: { cadence },
    due,
  }: { readonly routine: { readonly cadence: 'day' | 'week' | 'month' }; readonly due: LocalDate },
  calendar: Calendar,
  t: Translate,
): string =>
  cadence === 'month'
    ? t('routines:due.month', { day: dayText(due, calendar, t) })
    : t(`routines:due.${cadence}`);

/** Keys of drafts are short and hold no slash; the end of a long one tells the runs of routines apart. */
export const draftKeyOf = (
  what: 'proof' | 'report',
  { id }: { readonly id: string },
  period: string,
): string => `routine-${what}-${`${id}-${period.replace('/', '-')}`.slice(-60)}`;

/** `每天`, `每周`, `每月 15 号`. */
export const rhythmText = (
  { cadence, day }: { readonly cadence: 'day' | 'week' | 'month'; readonly day: number | null },
  t: Translate,
): string =>
  cadence === 'month' && day !== null
    ? t('routines:rhythm.month', { day })
    : t(`routines:cadence.${cadence}`);
