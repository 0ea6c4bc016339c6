import { changeText, isAlarming, keyFigureNames } from '../../../shared/report/key-figures.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { partsOfWeek } from '../../../shared/time/week.ts';
import { damageNote } from '../damage-note.ts';
import {
  type Block,
  barsAndLine,
  columns,
  type Figure,
  keyFigures,
  section,
  space,
  stack,
  table,
  text,
} from '../kit/index.ts';
import type { LabelKey } from '../labels.ts';
import { sealLine } from './review.ts';
import { count, emptyNote, type Voice } from './voice.ts';

const weekTitle = ({ week }: WeeklySummary, { t }: Voice): string => t('weekly.week', partsOfWeek(week));

export const weekPeriod = ({ from, to }: WeeklySummary, { t, dates }: Voice): string =>
  t('weekly.period', { from: dates.day(from), to: dates.day(to) });

/** Shop, week and span; says how far the figures go when the week is not over. */
export const titleBlock = (summary: WeeklySummary, voice: Voice): Block => {
  const { t, dates } = voice;
  const { asOf, to } = summary;
  const partial = asOf < to ? [text(t('weekly.asOf', { date: dates.day(asOf) }), { style: 'note' })] : [];
  return stack([
    text(summary.shopName, { style: 'strong', colour: 'accent' }),
    text(weekTitle(summary, voice), { style: 'title' }),
    text(weekPeriod(summary, voice), { colour: 'muted' }),
    ...partial,
    ...sealLine(summary, voice),
    ...damageNote(summary.digest, t),
    space(10),
  ]);
};

/** Key figures beside last week's. */
export const figureTiles = ({ figures, lastWeek }: WeeklySummary, { t }: Voice): Block =>
  keyFigures(
    keyFigureNames.map((key): Figure => {
      const before = lastWeek[key];
      const change = changeText(figures[key], before);
      return {
        label: t(`figures.${key}`),
        value: String(figures[key]),
        comparison:
          change === ''
            ? t('weekly.comparison', { before })
            : t('weekly.comparisonChange', { before, change }),
        colour: isAlarming(key, figures[key]) ? 'alert' : 'ink',
      };
    }),
  );

/** Opened and closed per day as bars, the number left open in the evening as a line. */
export const dayChart = ({ days, figures }: WeeklySummary, { t, dates }: Voice): Block => {
  const quiet = days.every(({ opened, closed, open }) => opened + closed + (open ?? 0) === 0);
  const chart = barsAndLine({
    title: t('days.title'),
    categories: days.map(({ date }) => dates.day(date)),
    bars: [
      { name: t('days.opened'), values: days.map(({ opened }) => opened) },
      { name: t('days.closed'), values: days.map(({ closed }) => closed) },
    ],
    line: { name: t('days.open'), values: days.map(({ open }) => open) },
    height: 168,
  });
  const reopened = figures.reopened > 0 ? t('days.reopened', { count: figures.reopened }) : undefined;
  return section(t('days.title'), [quiet ? emptyNote(t('days.quiet')) : chart], reopened);
};

const kindTable = ({ kinds }: Pick<WeeklySummary, 'kinds'>, { t }: Voice): Block =>
  kinds.length === 0
    ? emptyNote(t('kinds.empty'))
    : table({
        columns: [
          { label: t('kinds.kind'), share: 2 },
          ...(['kinds.opened', 'kinds.closed', 'kinds.pending'] satisfies LabelKey[]).map((key) => ({
            label: t(key),
            share: 1,
            align: 'right' as const,
          })),
        ],
        rows: kinds.map(({ kind, opened, closed, pending }) => [
          text(t(`vocabulary:kind.${kind}`)),
          count(opened),
          count(closed),
          count(pending),
        ]),
      });

const outcomeTable = ({ outcomes }: Pick<WeeklySummary, 'outcomes'>, { t }: Voice): Block =>
  outcomes.length === 0
    ? emptyNote(t('kinds.noOutcomes'))
    : table({
        columns: [
          { label: t('kinds.outcome'), share: 2 },
          { label: t('kinds.count'), share: 1, align: 'right' },
        ],
        rows: outcomes.map(({ outcome, count: times }) => [
          text(t(`vocabulary:outcome.${outcome}`)),
          count(times),
        ]),
      });

/** What the week was about and how it ended, side by side. */
export const kindsAndOutcomes = (summary: Pick<WeeklySummary, 'kinds' | 'outcomes'>, voice: Voice): Block => {
  const { kinds, outcomes } = summary;
  if (kinds.length + outcomes.length === 0)
    return section(voice.t('kinds.title'), [emptyNote(voice.t('kinds.empty'))]);
  return section(voice.t('kinds.title'), [
    columns(
      [
        { share: 3, block: kindTable(summary, voice) },
        { share: 2, block: outcomeTable(summary, voice) },
      ],
      28,
    ),
  ]);
};
