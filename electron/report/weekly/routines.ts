import type { RoutineLine, WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import { count, number, type Voice } from './voice.ts';

/** `每天 · 每个人 3–5`: how often, of whom, how many. */
const rhythm = ({ cadence, day, scope, least, most }: RoutineLine, { t }: Voice): string =>
  t('routines.rhythm', {
    when: cadence === 'month' ? t('routines.month', { day: day ?? '' }) : t(`routines.${cadence}`),
    who: t(`routines.${scope}`),
    goal: most > least ? `${least}–${most}` : String(least),
  });

/** Who missed it, what was made up, and what the supervisor was told. */
const missedWords = ({ missedBy, madeUp, reports }: RoutineLine, { t, dates, zone }: Voice): Block => {
  const names = missedBy.map(({ name, times }) => t('routines.times', { name, times }));
  return stack([
    ...(names.length === 0 ? [] : [text(names.join(t('routines.comma')))]),
    ...(madeUp === 0 ? [] : [text(t('routines.madeUp', { count: madeUp }), { style: 'note' })]),
    ...reports.map(({ at, by, text: said }) =>
      text(
        t('routines.reported', {
          moment: `${dates.short(localDateOf(at, zone))} ${localTimeOf(at, zone)}`,
          name: by,
          text: said,
        }),
        { style: 'note', colour: 'accent' },
      ),
    ),
  ]);
};

/** Routines with their last day in the week: how often asked for, done and missed; nothing where none was due. */
export const routineTable = ({ routines, figures }: WeeklySummary, voice: Voice): readonly Block[] => {
  if (routines.length === 0) return [];
  const { t } = voice;
  const right = { align: 'right' as const };
  const list = table({
    columns: [
      { label: t('routines.name') },
      { label: t('routines.asked'), width: 44, ...right },
      { label: t('routines.done'), width: 44, ...right },
      { label: t('routines.missed'), width: 44, ...right },
      { label: t('routines.counted'), width: 54, ...right },
      { label: t('routines.who'), width: 190 },
    ],
    rows: routines.map((line) => [
      stack([text(line.name), text(rhythm(line, voice), { style: 'note' })]),
      number(line.asked),
      number(line.done),
      line.missed === 0
        ? count(0)
        : text(String(line.missed), { align: 'right', style: 'strong', colour: 'alert' }),
      number(line.counted),
      missedWords(line, voice),
    ]),
  });
  const lead = t('routines.lead', { asked: figures.routinesAsked, missed: figures.routinesMissed });
  return [section(t('routines.title'), [list], lead)];
};
