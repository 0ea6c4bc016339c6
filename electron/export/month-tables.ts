import type { MonthReport, MonthWeek } from '../../shared/report/month-report-value.ts';
import { date, tableOf } from './fields.ts';
import { number, text } from './table.ts';
import {
  type About,
  aboutFields,
  digestLines,
  figureKeys,
  kindFields,
  outcomeFields,
} from './weekly/overview.ts';
import { column, type DocumentLabels, type TablePart, widths, yes } from './weekly/part.ts';
import { personFields } from './weekly/team.ts';

type FigureKey = (typeof figureKeys)[number];

/** One part of a month as a table. */
export type MonthPart = TablePart<
  MonthReport,
  'figures' | 'weeks' | 'kinds' | 'outcomes' | 'people' | 'about'
>;

/** The month beside the one before it. */
const figures: MonthPart = {
  id: 'figures',
  shows: ['total', 'lastMonth'],
  table: ({ total, lastMonth }, labels) => {
    const field = column<FigureKey>(labels);
    const fields = [
      field('figure', 'line', (key) => text(labels(`figure.${key}`))),
      field('thisMonth', 'count', (key) => number(total[key])),
      field('lastMonth', 'count', (key) => number(lastMonth[key])),
      field('change', 'count', (key) => number(total[key] - lastMonth[key])),
    ];
    return tableOf(labels('table.monthFigures'), fields, figureKeys);
  },
};

/** A line a week, so that a spreadsheet can draw it; a column each figure. */
const weeks: MonthPart = {
  id: 'weeks',
  shows: ['weeks'],
  table: (report, labels) => {
    const field = column<MonthWeek>(labels);
    const fields = [
      field('week', 'short', ({ week }) => text(week)),
      field('from', 'date', ({ from }) => date(from)),
      field('to', 'date', ({ to }) => date(to)),
      field('sealed', 'count', ({ isSealed }) => yes(isSealed, labels)),
      ...figureKeys.map((key) => ({
        title: labels(`figure.${key}`),
        width: widths.count,
        cell: (line: MonthWeek) => number(line.figures[key]),
      })),
    ];
    return tableOf(labels('table.monthWeeks'), fields, report.weeks);
  },
};

const aboutLines = (
  { shopName, month, from, to, asOf, zone, digest }: MonthReport,
  labels: DocumentLabels,
): readonly About[] => [
  [labels('about.shop'), text(shopName)],
  [labels('about.month'), text(month)],
  [labels('about.from'), date(from)],
  [labels('about.to'), date(to)],
  [labels('about.asOf'), date(asOf)],
  [labels('about.zone'), text(zone)],
  ...digestLines(digest, month, labels),
];

/** The tables of a month, in the order of the report. */
export const monthParts: readonly MonthPart[] = [
  figures,
  weeks,
  {
    id: 'kinds',
    shows: ['kinds'],
    table: ({ kinds }, labels) => tableOf(labels('table.kinds'), kindFields(labels), kinds),
  },
  {
    id: 'outcomes',
    shows: ['outcomes'],
    table: ({ outcomes }, labels) => tableOf(labels('table.outcomes'), outcomeFields(labels), outcomes),
  },
  {
    id: 'people',
    shows: ['people'],
    table: ({ people }, labels) => tableOf(labels('table.people'), personFields(labels), people),
  },
  {
    id: 'about',
    shows: ['shopName', 'month', 'from', 'to', 'asOf', 'zone', 'digest'],
    table: (report, labels) =>
      tableOf(labels('table.about'), aboutFields(labels), aboutLines(report, labels)),
  },
];
