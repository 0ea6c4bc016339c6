import { rosterDayText } from '../../shared/report/roster-day-text.ts';
import type {
  RosterReport,
  RosterReportDay,
  RosterReportLine,
  RosterReportShift,
} from '../../shared/report/roster-report.ts';
import { minutesBetween } from '../../shared/time/zone.ts';
import { date, type Field, moment, tableOf, weekdayText } from './fields.ts';
import { EMPTY, number, text } from './table.ts';
import { type About, aboutFields, digestLines } from './weekly/overview.ts';
import { column, type DocumentLabels, type TablePart, widths } from './weekly/part.ts';

/** One part of the plan of a week as a table. */
export type RosterPart = TablePart<RosterReport, 'grid' | 'list' | 'counts' | 'about'>;

/** A column for each day, called `2026-11-16 周一`. */
const dayFields = <T>(
  { dates }: RosterReport,
  labels: DocumentLabels,
  cell: (line: T, day: number) => ReturnType<Field<T>['cell']>,
): readonly Field<T>[] =>
  dates.map((value, day) => ({
    title: `${value} ${weekdayText(value, labels)}`,
    width: widths.moment,
    cell: (line) => cell(line, day),
  }));

/** How long they work that day, in minutes; nothing where they do not come. */
const minutesOf = ({ span, isComing }: RosterReportDay): number =>
  span === null || !isComing ? 0 : minutesBetween(span.startsAt, span.endsAt);

const gridFields = (report: RosterReport, labels: DocumentLabels): readonly Field<RosterReportLine>[] => {
  const field = column<RosterReportLine>(labels);
  return [
    field('name', 'line', ({ name }) => text(name)),
    field('role', 'short', ({ role }) => text(labels(`vocabulary:role.${role}`))),
    ...dayFields<RosterReportLine>(report, labels, ({ days }, place) => {
      const day = days[place];
      return day === undefined
        ? EMPTY
        : text(rosterDayText(day, (word, values) => labels(`report:roster.${word}`, values)));
    }),
    field('shifts', 'count', ({ days }) => number(days.filter(({ isComing }) => isComing).length)),
    field('hours', 'count', ({ days }) => number(days.reduce((sum, day) => sum + minutesOf(day), 0) / 60, 2)),
  ];
};

interface Planned {
  readonly person: RosterReportLine;
  readonly date: string;
  readonly day: RosterReportDay;
}

/** Everybody’s every day, those nobody planned too: a filter finds the gaps. */
const plannedIn = ({ people, dates }: RosterReport): readonly Planned[] =>
  dates.flatMap((value, place) =>
    people.flatMap((person) => {
      const day = person.days[place];
      return day === undefined ? [] : [{ person, date: value, day }];
    }),
  );

const remarkOf = ({ onLeave, kind, hasLeft }: RosterReportDay, labels: DocumentLabels): string => {
  if (hasLeft) return labels('plan.hasLeft');
  return onLeave && kind === 'shift' ? labels('plan.away') : '';
};

const listFields = ({ zone }: RosterReport, labels: DocumentLabels): readonly Field<Planned>[] => {
  const field = column<Planned>(labels);
  return [
    field('date', 'date', (line) => date(line.date)),
    field('weekday', 'short', (line) => text(weekdayText(line.date, labels))),
    field('name', 'line', ({ person }) => text(person.name)),
    field('role', 'short', ({ person }) => text(labels(`vocabulary:role.${person.role}`))),
    field('plan', 'short', ({ day }) => text(labels(`plan.${day.onLeave ? 'leave' : day.kind}`))),
    field('shift', 'short', ({ day }) => text(day.shift)),
    field('start', 'moment', ({ day }) => moment(day.span?.startsAt ?? null, zone)),
    field('end', 'moment', ({ day }) => moment(day.span?.endsAt ?? null, zone)),
    field('minutes', 'count', ({ day }) => (day.isComing ? number(minutesOf(day)) : EMPTY)),
    // Added up by day and shift it is the table of people per shift.
    field('isComing', 'count', ({ day }) => (day.kind === 'shift' ? number(day.isComing ? 1 : 0) : EMPTY)),
    field('remark', 'line', ({ day }) => text(remarkOf(day, labels))),
  ];
};

const countFields = (report: RosterReport, labels: DocumentLabels): readonly Field<RosterReportShift>[] => {
  const field = column<RosterReportShift>(labels);
  return [
    field('shift', 'short', ({ name }) => text(name)),
    field('start', 'short', ({ start }) => text(start)),
    field('end', 'short', ({ end }) => text(end)),
    ...dayFields<RosterReportShift>(report, labels, ({ counts }, day) => number(counts[day] ?? 0)),
    field('few', 'line', ({ few }) =>
      text(
        report.dates
          .flatMap((value, day) => (few[day] === true ? [weekdayText(value, labels)] : []))
          .join(' '),
      ),
    ),
  ];
};

const aboutLines = (report: RosterReport, labels: DocumentLabels): readonly About[] => {
  const { shopName, week, dates, zone, digest } = report;
  return [
    [labels('about.shop'), text(shopName)],
    [labels('about.week'), text(week)],
    [labels('about.from'), date(dates[0] ?? '')],
    [labels('about.to'), date(dates.at(-1) ?? '')],
    [labels('about.zone'), text(zone)],
    ...digestLines(digest, week, labels),
  ];
};

/** The tables of a roster: the grid people know, the same as a list to filter and add up, how many come to each shift. */
export const rosterParts: readonly RosterPart[] = [
  {
    id: 'grid',
    shows: ['people', 'dates'],
    table: (report, labels) => tableOf(labels('table.rosterGrid'), gridFields(report, labels), report.people),
  },
  {
    id: 'list',
    shows: ['people', 'dates'],
    table: (report, labels) =>
      tableOf(labels('table.rosterList'), listFields(report, labels), plannedIn(report)),
  },
  {
    id: 'counts',
    shows: ['shifts', 'dates'],
    table: (report, labels) =>
      tableOf(labels('table.rosterCounts'), countFields(report, labels), report.shifts),
  },
  {
    id: 'about',
    shows: ['week', 'shopName', 'zone', 'dates', 'digest'],
    table: (report, labels) =>
      tableOf(labels('table.about'), aboutFields(labels), aboutLines(report, labels)),
  },
];
