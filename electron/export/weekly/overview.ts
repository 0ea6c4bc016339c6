import { digestMark } from '../../../shared/report/digest-mark.ts';
import type {
  BookDigest,
  DayFigures,
  KindFigures,
  WeekFigures,
  WeeklySummary,
} from '../../../shared/report/weekly-summary.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { date, type Field, tableOf } from '../fields.ts';
import { type Cell, EMPTY, number, text } from '../table.ts';
import { column, count, type DocumentLabels, partOf, type WeeklyPart } from './part.ts';

/** Every key figure, in the order in which a week is told. */
export const figureKeys = [
  'opened',
  'reopened',
  'closed',
  'pending',
  'overdue',
  'handovers',
  'handoversLate',
  'handoversWaiting',
  'notes',
  'lateArrivals',
  'climbing',
  'disputed',
  'refused',
  'unscheduled',
  'countersignsMissing',
  'released',
  'waits',
  'routinesMissed',
] as const satisfies readonly (keyof WeekFigures)[];

type FigureKey = (typeof figureKeys)[number];

/** The key figures beside last week’s. */
export const figuresPart = partOf<FigureKey>(
  'figures',
  ['figures', 'lastWeek'],
  () => figureKeys,
  (labels, { figures, lastWeek }) => {
    const field = column<FigureKey>(labels);
    return [
      field('figure', 'line', (key) => text(labels(`figure.${key}`))),
      field('thisWeek', 'count', (key) => number(figures[key])),
      field('lastWeek', 'count', (key) => number(lastWeek[key])),
      field('change', 'count', (key) => number(figures[key] - lastWeek[key])),
    ];
  },
);

/** Opened, closed and left open, day by day. */
export const daysPart = partOf<DayFigures>(
  'days',
  ['days'],
  ({ days }) => days,
  (labels) => {
    const field = column<DayFigures>(labels);
    return [
      field('date', 'date', (day) => date(day.date)),
      field(
        'opened',
        'count',
        count(({ opened }) => opened),
      ),
      field(
        'reopened',
        'count',
        count(({ reopened }) => reopened),
      ),
      field(
        'closed',
        'count',
        count(({ closed }) => closed),
      ),
      field('openAtEnd', 'name', ({ open }) => (open === null ? EMPTY : number(open))),
    ];
  },
);

/** The columns of a table by kinds. */
export const kindFields = (labels: DocumentLabels): readonly Field<KindFigures>[] => {
  const field = column<KindFigures>(labels);
  return [
    field('kind', 'name', ({ kind }) => text(labels(`vocabulary:kind.${kind}`))),
    field(
      'opened',
      'count',
      count(({ opened }) => opened),
    ),
    field(
      'closed',
      'count',
      count(({ closed }) => closed),
    ),
    field(
      'openLeft',
      'count',
      count(({ pending }) => pending),
    ),
  ];
};

/** What the week was about. */
export const kindsPart = partOf<KindFigures>('kinds', ['kinds'], ({ kinds }) => kinds, kindFields);

type OutcomeLine = WeeklySummary['outcomes'][number];

/** The columns of a table by outcomes. */
export const outcomeFields = (labels: DocumentLabels): readonly Field<OutcomeLine>[] => {
  const field = column<OutcomeLine>(labels);
  return [
    field('outcome', 'name', ({ outcome }) => text(labels(`vocabulary:outcome.${outcome}`))),
    field(
      'count',
      'count',
      count((line) => line.count),
    ),
  ];
};

/** How what was closed ended. */
export const outcomesPart = partOf<OutcomeLine>(
  'outcomes',
  ['outcomes'],
  ({ outcomes }) => outcomes,
  outcomeFields,
);

/** A line about the file itself: what, and its value. */
export type About = readonly [what: string, value: Cell];

/** The columns of the table about the file. */
export const aboutFields = (labels: DocumentLabels): readonly Field<About>[] => {
  const field = column<About>(labels);
  return [field('what', 'line', ([what]) => text(what)), field('value', 'text', ([, value]) => value)];
};

/** The lines by which a file can be checked against the book it was made of. */
export const digestLines = (digest: BookDigest, period: string, labels: DocumentLabels): readonly About[] => [
  [labels('about.events'), number(digest.events)],
  [labels('about.digest'), text(digest.hash)],
  [labels('about.mark'), text(digestMark(digest, period))],
  ...(digest.damaged === undefined
    ? []
    : [
        [
          labels('about.damaged'),
          text(labels('about.damagedText', { writers: digest.damaged.join(', ') })),
        ] as const,
      ]),
];

const aboutLines = (summary: WeeklySummary, labels: DocumentLabels): readonly About[] => {
  const { shopName, week, from, to, asOf, zone, sealed, digest } = summary;
  return [
    [labels('about.shop'), text(shopName)],
    [labels('about.week'), text(week)],
    [labels('about.from'), date(from)],
    [labels('about.to'), date(to)],
    [labels('about.asOf'), date(asOf)],
    [labels('about.zone'), text(zone)],
    ...(sealed === null ? [] : [sealed, ...sealed.alsoBy]).map(
      ({ by, at }) => [labels('about.sealed'), text(`${by} ${localDateOf(at, zone)}`)] as const,
    ),
    [labels('about.masked'), text(labels('about.maskedText'))],
    ...digestLines(digest, week, labels),
  ];
};

/** Which week of which shop this is, and the digest by which the file can be checked against the book. */
export const aboutPart: WeeklyPart = {
  id: 'about',
  shows: ['week', 'from', 'to', 'asOf', 'shopName', 'zone', 'sealed', 'digest'],
  table: (summary, labels) =>
    tableOf(labels('table.about'), aboutFields(labels), aboutLines(summary, labels)),
};
