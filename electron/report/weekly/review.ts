import { meanOf } from '../../../shared/report/trend-mean.ts';
import { drawnFigures, trendWeeks } from '../../../shared/report/trend-weeks.ts';
import {
  type SignatureLine,
  type TrendFigure,
  trendFigures,
} from '../../../shared/report/weekly-review-value.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { type Block, lines, section, space, stack, table, text } from '../kit/index.ts';
import { additionTable } from './additions.ts';
import { momentOf, number, type Voice } from './voice.ts';

/** What who answers for the shop looks at on Monday, on paper. Parts without content are left out. */

const right = { align: 'right' as const };

/** Where `W47` begins in `2026-W47`. */
const WEEK_AT = 5;

const mean = (value: number | null): Block => text(value === null ? '—' : String(value), right);

/** Week by week what came in, went out and was left; nothing while there are too few weeks to see a way. */
const trendChart = ({ review }: WeeklySummary, { t }: Voice): readonly Block[] => {
  const weeks = trendWeeks(review);
  if (weeks.length === 0) return [];
  const chart = lines({
    title: t('review.trend'),
    categories: weeks.map(({ week }) => week.slice(WEEK_AT)),
    lines: drawnFigures.map((figure) => ({
      name: t(`review.figures.${figure}`),
      values: weeks.map((week) => week[figure]),
    })),
    height: 138,
  });
  return [chart, space(6)];
};

/** Figures beside the week before and the last 4 and 12 weeks; not in the first week of a book. */
const trendTable = (summary: WeeklySummary, voice: Voice): readonly Block[] => {
  const { t } = voice;
  const { own, trend } = summary.review;
  if (trend.length === 0) return [];
  const row = (figure: TrendFigure): readonly Block[] => [
    text(t(`review.figures.${figure}`)),
    number(own[figure]),
    mean(trend[0]?.[figure] ?? null),
    mean(meanOf(trend, figure, 4)),
    mean(meanOf(trend, figure, 12)),
  ];
  const list = table({
    columns: [
      { label: t('review.figure') },
      { label: t('review.thisWeek'), width: 60, ...right },
      { label: t('review.lastWeek'), width: 60, ...right },
      { label: t('review.mean', { count: 4 }), width: 90, ...right },
      { label: t('review.mean', { count: 12 }), width: 90, ...right },
    ],
    rows: trendFigures.map(row),
  });
  // As one: what is drawn and its figures are read together.
  return [section(t('review.trend'), [stack([...trendChart(summary, voice), list])])];
};

const lateText = (minutes: number | null, { t }: Voice): Block =>
  minutes === null
    ? text(t('review.never'), { style: 'strong', colour: 'alert' })
    : text(t('review.minutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }));

const promiseTable = ({ review }: WeeklySummary, voice: Voice): readonly Block[] => {
  const { t } = voice;
  const { due, kept, moved, broken } = review.promises;
  if (due === 0) return [];
  const lead = t('review.promisesLead', { due, kept, moved, broken: broken.length });
  const list = table({
    columns: [
      { label: t('review.promised'), width: 76 },
      { label: t('review.what') },
      { label: t('review.promisedBy'), width: 78 },
      { label: t('review.lateBy'), width: 90 },
    ],
    rows: broken.map((line) => [
      text(momentOf(line.promisedAt, voice)),
      text(line.summary),
      text(line.by),
      lateText(line.lateMinutes, voice),
    ]),
  });
  return [section(t('review.promises'), broken.length === 0 ? [] : [list], lead)];
};

const complaintTable = ({ review }: WeeklySummary, { t, dates }: Voice): readonly Block[] => {
  if (review.complaints.length === 0) return [];
  const list = table({
    columns: [
      { label: t('pending.opened'), width: 60 },
      { label: t('review.kind'), width: 70 },
      { label: t('review.what') },
      { label: t('review.how'), width: 80 },
    ],
    rows: review.complaints.map(({ openedOn, kind, summary, outcome }) => [
      text(dates.short(openedOn)),
      text(t(`vocabulary:kind.${kind}`)),
      text(summary),
      outcome === null
        ? text(t('review.open'), { style: 'strong', colour: 'alert' })
        : text(t(`vocabulary:outcome.${outcome}`)),
    ]),
  });
  return [section(t('review.complaints'), [list])];
};

const helpList = ({ review }: WeeklySummary, { t }: Voice): readonly Block[] => {
  if (review.help.length === 0) return [];
  const list = table({
    columns: [{ label: t('people.name'), width: 150 }, { label: t('attention.why') }],
    rows: review.help.map(({ name, reasons }) => [
      text(name, { style: 'strong' }),
      text(
        reasons.map(({ reason, count }) => t(`review.reason.${reason}`, { count })).join(t('review.comma')),
      ),
    ]),
  });
  return [section(t('review.help'), [list], t('review.helpLead'))];
};

const spotTable = ({ review }: WeeklySummary, { t }: Voice): readonly Block[] => {
  if (review.spotChecks.length === 0) return [];
  const list = table({
    columns: [
      { label: t('review.what') },
      { label: t('review.promisedBy'), width: 78 },
      { label: t('review.how'), width: 180 },
    ],
    rows: review.spotChecks.map(({ summary, by, verdict, comment }) => [
      text(summary),
      text(by),
      stack([
        text(verdict === null ? t('review.notJudged') : t(`vocabulary:spotVerdict.${verdict}`), {
          style: verdict === 'contradicted' ? 'strong' : 'body',
          ...(verdict === 'contradicted' ? { colour: 'alert' as const } : {}),
        }),
        ...(comment === null ? [] : [text(comment, { style: 'note' })]),
      ]),
    ]),
  });
  return [section(t('review.spotChecks'), [list])];
};

const decisionTable = (
  title: 'review.decisions' | 'review.lastDecisions',
  lines: WeeklySummary['review']['decisions'],
  { t, dates }: Voice,
): readonly Block[] => {
  if (lines.length === 0) return [];
  const list = table({
    columns: [
      { label: t('review.decided') },
      { label: t('review.owner'), width: 78 },
      { label: t('review.due'), width: 70 },
      { label: t('review.state'), width: 120 },
    ],
    rows: lines.map(({ text: said, owner, due, state, comment }) => [
      text(said),
      text(owner ?? ''),
      text(due === null ? '' : dates.short(due)),
      stack([
        text(t(`vocabulary:decisionState.${state}`)),
        ...(comment === null ? [] : [text(comment, { style: 'note' })]),
      ]),
    ]),
  });
  return [section(t(title), [list])];
};

/** Everything of the Monday page, in its order. */
export const reviewBlocks = (summary: WeeklySummary, voice: Voice): readonly Block[] => [
  ...trendTable(summary, voice),
  ...promiseTable(summary, voice),
  ...complaintTable(summary, voice),
  ...helpList(summary, voice),
  ...spotTable(summary, voice),
  ...decisionTable('review.lastDecisions', summary.review.lastDecisions, voice),
  ...decisionTable('review.decisions', summary.review.decisions, voice),
  ...additionTable(summary, voice),
];

/** Whether the week is signed, said under its title. */
export const sealLine = ({ sealed }: WeeklySummary, voice: Voice): readonly Block[] => {
  const signature = (
    key: 'review.sealed' | 'review.alsoSealed',
    { by, at, comment }: SignatureLine,
  ): readonly Block[] => [
    text(voice.t(key, { name: by, moment: momentOf(at, voice) }), { style: 'note' }),
    ...(comment === null ? [] : [text(comment)]),
  ];
  if (sealed === null) return [];
  return [
    ...signature('review.sealed', sealed),
    ...sealed.alsoBy.flatMap((also) => signature('review.alsoSealed', also)),
  ];
};
