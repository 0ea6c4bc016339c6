import { narrowMargin, page } from '../../../../electron/report/kit/theme.ts';
import type { RosterReport, RosterReportDay } from '../../../../shared/report/roster-report.ts';
import type { Language } from '../../../../shared/vocabulary.ts';
import { mustHaveRows, sheetOf } from './paper-tables.ts';
import { left, voiceIn } from './paper-voice.ts';
import type { PaperWord } from './paper-words.ts';

/** Whether the plan says in each square who works when, and under it how many come to each shift on each day. */
export const mustShowRoster = (plan: RosterReport, language: Language, words: readonly PaperWord[]): void => {
  const { t, dates } = voiceIn(language, plan.zone);
  const [year, week] = [plan.week.slice(0, 4), plan.week.slice(6)].map(Number);
  const title = t('roster.title', { year: year ?? 0, week: week ?? 0 });
  const counts = t('roster.counts');
  const sheet = sheetOf(words, {
    ...{ titles: [title, counts], left: narrowMargin.left, tall: 0 },
    ...{ from: narrowMargin.top - 2, to: page.width - narrowMargin.bottom + 4 },
  });
  const columns = left(t('roster.name'), ...plan.dates.map(dates.day));
  const said = ({ kind, shift, onLeave }: RosterReportDay): string => {
    if (onLeave) return kind === 'shift' ? t('roster.leaveInstead', { shift }) : t('roster.leave');
    return kind === 'none' ? '' : kind === 'rest' ? t('roster.rest') : shift;
  };
  const people = plan.people.map(({ name, days }) => [name, ...days.map(said)]);
  mustHaveRows(sheet, { title, columns, rows: people });
  const shiftRows = plan.shifts.map(({ name, start, end, counts: many }) => [
    t('roster.hours', { name, start, end }),
    ...many.map((count) => (count === 0 ? t('roster.nobody') : t('roster.people', { count }))),
  ]);
  mustHaveRows(sheet, { title: counts, headed: title, columns, rows: shiftRows });
};
