import type { ScheduleProblem } from '../../shared/ipc/schedule.ts';
import { partsOfWeek } from '../../shared/time/week.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import type { Translate } from '../i18n/text.ts';

/** Which week is not in its folder, why, and what to do. */
export const problemText = (
  { kind, week, refusal }: ScheduleProblem,
  folder: string | null,
  t: Translate,
): string =>
  t(`schedule:problem.${kind}`, {
    week: t('weekly:week.label', partsOfWeek(week)),
    folder: folder ?? '',
    reason: refusalText(refusal, t),
  });
