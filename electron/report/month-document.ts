import { changeText, isAlarming, keyFigureNames } from '../../shared/report/key-figures.ts';
import type { MonthReport } from '../../shared/report/month-report-value.ts';
import { partsOfWeek } from '../../shared/time/week.ts';
import { closing } from './closing.ts';
import { damageNote } from './damage-note.ts';
import { createDates } from './dates.ts';
import {
  type Block,
  barsAndLine,
  ended,
  keyFigures,
  type ReportDocument,
  section,
  space,
  stack,
  table,
  text,
} from './kit/index.ts';
import type { Labels } from './labels.ts';
import type { RenderOptions } from './protocol.ts';
import { kindsAndOutcomes } from './weekly/overview.ts';
import { peopleTable } from './weekly/team.ts';
import { count, type Voice } from './weekly/voice.ts';

const SHORT_HASH = 16;

const monthTitle = ({ month }: MonthReport, { t, dates }: Voice): string =>
  t('month.title', dates.month(month));

const period = ({ from, to }: MonthReport, { t, dates }: Voice): string =>
  t('weekly.period', { from: dates.day(from), to: dates.day(to) });

const titleBlock = (report: MonthReport, voice: Voice): Block => {
  const { t, dates } = voice;
  const { asOf, to } = report;
  return stack([
    text(report.shopName, { style: 'strong', colour: 'accent' }),
    text(monthTitle(report, voice), { style: 'title' }),
    text(period(report, voice), { colour: 'muted' }),
    text(t('month.lead'), { style: 'note' }),
    ...(asOf < to ? [text(t('weekly.asOf', { date: dates.day(asOf) }), { style: 'note' })] : []),
    ...damageNote(report.digest, t),
    space(10),
  ]);
};

const tiles = ({ total, lastMonth }: MonthReport, { t }: Voice): Block =>
  keyFigures(
    keyFigureNames.map((key) => {
      const [now, before] = [total[key], lastMonth[key]];
      const change = changeText(now, before);
      return {
        label: t(`figures.${key}`),
        value: String(now),
        comparison:
          change === '' ? t('month.comparison', { before }) : t('month.comparisonChange', { before, change }),
        colour: isAlarming(key, now) ? ('alert' as const) : ('ink' as const),
      };
    }),
  );

const weekName = (week: string, { t }: Voice): string => t('month.week', partsOfWeek(week));

const chart = ({ weeks }: MonthReport, voice: Voice): Block => {
  const { t } = voice;
  return section(t('month.chart'), [
    barsAndLine({
      title: t('month.chart'),
      categories: weeks.map(({ week }) => weekName(week, voice)),
      bars: [
        { name: t('days.opened'), values: weeks.map(({ figures }) => figures.opened) },
        { name: t('days.closed'), values: weeks.map(({ figures }) => figures.closed) },
      ],
      line: { name: t('month.open'), values: weeks.map(({ figures }) => figures.pending) },
      height: 168,
    }),
  ]);
};

/** The figures a month is read by, week by week; the last column is the month’s. */
const monthFigures = [
  ...keyFigureNames,
  'reopened',
  'climbing',
  'disputed',
  'refused',
  'unscheduled',
  'countersignsMissing',
  'released',
  'routinesMissed',
] as const;

const weekTable = ({ weeks, total }: MonthReport, voice: Voice): Block => {
  const { t, dates } = voice;
  const right = { align: 'right' as const };
  const rows = monthFigures.map((key) => [
    text(t(`month.figures.${key}`)),
    ...weeks.map(({ figures }) => count(figures[key])),
    text(String(total[key]), { ...right, style: 'strong' }),
  ]);
  const span = [
    text(t('month.span'), { style: 'note' }),
    ...weeks.map(({ from, to }) => text(dates.span(from, to), { ...right, style: 'note' })),
    text(''),
  ];
  const sealed = [
    text(t('month.sealed'), { style: 'note' }),
    ...weeks.map(({ isSealed }) =>
      text(isSealed ? t('month.yes') : t('month.no'), { ...right, style: 'note' }),
    ),
    text(''),
  ];
  const columns = [
    { label: t('month.figure') },
    ...weeks.map(({ week }) => ({ label: weekName(week, voice), width: 66, ...right })),
    { label: t('month.whole'), width: 62, ...right },
  ];
  return section(t('month.weeks'), [table({ columns, rows: [span, ...rows, sealed] })], t('month.standing'));
};

const isBlank = ({ total, people }: MonthReport): boolean =>
  Object.values(total).every((figure) => figure === 0) && people.every(({ shifts }) => shifts === 0);

/** The month as who answers for the shop reads and files it: the weeks beside each other, then each person. */
export const monthDocument = (report: MonthReport, t: Labels, options: RenderOptions): ReportDocument => {
  const voice: Voice = { t, dates: createDates(options.language), zone: report.zone };
  const { digest, month, shopName } = report;
  const body = isBlank(report)
    ? [text(t('month.blank'))]
    : [
        chart(report, voice),
        weekTable(report, voice),
        kindsAndOutcomes(report, voice),
        peopleTable(report, voice, t('month.people')),
      ];
  return {
    title: `${t('month.name')} ${month} · ${shopName}`,
    subject: `${shopName} ${report.from} – ${report.to}`,
    language: options.language,
    createdAt: options.createdAt,
    header: { left: `${t('month.name')} ${month} · ${shopName}`, right: period(report, voice) },
    footer: t('weekly.footer', { hash: digest.hash.slice(0, SHORT_HASH), events: digest.events }),
    pageLabel: (page, pages) => t('pageOf', { page, pages }),
    body: [
      ended(
        [titleBlock(report, voice), tiles(report, voice), ...body],
        closing(
          [t('signatures.prepared'), t('signatures.lead'), t('signatures.manager')],
          { digest, period: month },
          t,
        ),
      ),
    ],
  };
};
