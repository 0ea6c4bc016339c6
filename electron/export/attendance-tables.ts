import type {
  AttendanceTotals,
  DutyLine,
  MonthAttendance,
  PersonAttendance,
} from '../../shared/report/month-attendance-value.ts';
import { type Field, moment, tableOf, weekdayText } from './fields.ts';
import type { ExportLabels } from './labels.ts';
import { number, type Table, text } from './table.ts';

/** Who wrote in what afterwards, and why. */
const noteOf = ({ visits }: DutyLine, labels: ExportLabels): string =>
  visits
    .flatMap(({ entered, repairs }) => [
      ...(entered === null ? [] : [labels('export.noteEnter', { by: entered.by, reason: entered.reason })]),
      ...repairs.map(({ by, reason }) => labels('export.noteRepair', { by, reason })),
    ])
    .join('; ');

interface Detail {
  readonly person: PersonAttendance;
  readonly duty: DutyLine;
  readonly zone: string;
}

const detailFields = (labels: ExportLabels): readonly Field<Detail>[] => [
  { title: labels('export.date'), width: 12, cell: ({ duty }) => ({ kind: 'date', date: duty.date }) },
  {
    title: labels('export.weekday'),
    width: 8,
    cell: ({ duty }) => text(weekdayText(duty.date, labels)),
  },
  { title: labels('export.name'), width: 14, cell: ({ person }) => text(person.name) },
  {
    title: labels('export.role'),
    width: 10,
    cell: ({ person }) => text(labels(`vocabulary:role.${person.role}`)),
  },
  { title: labels('export.shift'), width: 12, cell: ({ duty }) => text(duty.shiftName) },
  { title: labels('export.start'), width: 17, cell: ({ duty, zone }) => moment(duty.startsAt, zone) },
  { title: labels('export.end'), width: 17, cell: ({ duty, zone }) => moment(duty.endsAt, zone) },
  { title: labels('export.in'), width: 17, cell: ({ duty, zone }) => moment(duty.inAt, zone) },
  { title: labels('export.out'), width: 17, cell: ({ duty, zone }) => moment(duty.outAt, zone) },
  { title: labels('export.lateMinutes'), width: 12, cell: ({ duty }) => number(duty.lateMinutes) },
  { title: labels('export.earlyMinutes'), width: 12, cell: ({ duty }) => number(duty.earlyMinutes) },
  { title: labels('export.minutes'), width: 12, cell: ({ duty }) => number(duty.minutes) },
  {
    title: labels('export.state'),
    width: 24,
    cell: ({ duty }) => text(duty.marks.map((mark) => labels(`mark.${mark}`)).join(labels('grid.and'))),
  },
  { title: labels('export.note'), width: 40, cell: ({ duty }) => text(noteOf(duty, labels)) },
];

const totalsFields = (labels: ExportLabels): readonly Field<PersonAttendance>[] => {
  const count = (title: string, of: (totals: AttendanceTotals) => number): Field<PersonAttendance> => ({
    title,
    width: 10,
    cell: ({ totals }) => number(of(totals)),
  });
  return [
    { title: labels('export.name'), width: 14, cell: ({ name }) => text(name) },
    { title: labels('export.role'), width: 10, cell: ({ role }) => text(labels(`vocabulary:role.${role}`)) },
    count(labels('total.planned'), ({ planned }) => planned),
    count(labels('total.worked'), ({ worked }) => worked),
    { title: labels('export.hours'), width: 12, cell: ({ totals }) => number(totals.minutes / 60, 2) },
    count(labels('total.late'), ({ late }) => late),
    count(labels('export.lateMinutes'), ({ lateMinutes }) => lateMinutes),
    count(labels('total.early'), ({ early }) => early),
    count(labels('export.earlyMinutes'), ({ earlyMinutes }) => earlyMinutes),
    count(labels('total.missing'), ({ missing }) => missing),
    count(labels('total.leave'), ({ leave }) => leave),
    count(labels('export.forgotten'), ({ forgotten }) => forgotten),
    count(labels('total.corrected'), ({ corrected }) => corrected),
    count(labels('export.overlap'), ({ overlap }) => overlap),
    count(labels('export.extra'), ({ extra }) => extra),
    count(labels('export.waited'), ({ waited }) => waited),
  ];
};

/** A month of attendance as tables: every shift of every person, then each person’s totals. */
export const attendanceTables = (
  { people, zone }: MonthAttendance,
  labels: ExportLabels,
): readonly [Table, Table] => [
  tableOf(
    labels('export.detail'),
    detailFields(labels),
    people
      .flatMap((person) => person.duties.map((duty): Detail => ({ person, duty, zone })))
      .sort((a, b) => (a.duty.date < b.duty.date ? -1 : a.duty.date > b.duty.date ? 1 : 0)),
  ),
  tableOf(labels('export.totals'), totalsFields(labels), people),
];
