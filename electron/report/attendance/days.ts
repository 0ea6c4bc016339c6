import { type Day, daysOf, marksIn } from '../../../shared/report/attendance-days.ts';
import {
  type AttendanceMark,
  type AttendanceTotals,
  hoursText,
  type MonthAttendance,
  type PersonAttendance,
} from '../../../shared/report/month-attendance-value.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import type { Voice } from '../weekly/voice.ts';

/** White, since a dot is itself a sign. */
const SEPARATOR = '    ';

/** Signs that somebody has to look at. */
const alarming: ReadonlySet<AttendanceMark> = new Set(['missing', 'late', 'early', 'forgotten', 'overlap']);

/** Hours stand for a day without fault. */
const said = (marks: readonly AttendanceMark[]): readonly AttendanceMark[] =>
  marks.filter((mark) => mark !== 'present');

const dayCell = ({ duties, marks }: Day, { t }: Voice): Block => {
  const worked = duties.filter(({ visits }) => visits.length > 0);
  const minutes = worked.reduce((sum, duty) => sum + duty.minutes, 0);
  const signs = said(marks);
  const isQuiet = signs.every((mark) => mark === 'leave' || mark === 'ahead');
  const isAlarming = signs.some((mark) => alarming.has(mark));
  return stack([
    ...(worked.length === 0 ? [] : [text(hoursText(minutes), { style: 'micro', align: 'center' })]),
    ...(signs.length === 0
      ? []
      : [
          text(signs.map((mark) => t(`attendance:sign.${mark}`)).join(''), {
            style: isQuiet ? 'micro' : 'microStrong',
            align: 'center',
            colour: isAlarming ? 'alert' : isQuiet ? 'muted' : 'ink',
          }),
        ]),
  ]);
};

interface TotalColumn {
  readonly name: 'planned' | 'worked' | 'late' | 'early' | 'missing' | 'leave' | 'corrected';
  readonly width: number;
  readonly minutes?: 'lateMinutes' | 'earlyMinutes';
  readonly isAlarming?: true;
}

/** No title is broken within a word, in either language. */
const totalColumns: readonly TotalColumn[] = [
  { name: 'planned', width: 21 },
  { name: 'worked', width: 21 },
  { name: 'late', width: 25, minutes: 'lateMinutes', isAlarming: true },
  { name: 'early', width: 25, minutes: 'earlyMinutes', isAlarming: true },
  { name: 'missing', width: 23, isAlarming: true },
  { name: 'leave', width: 21 },
  { name: 'corrected', width: 21 },
];

const otherNames = ['forgotten', 'overlap', 'extra', 'waited'] as const;

/** The rarer counts, each with its sign, so that they take one column. */
const others = (totals: AttendanceTotals, { t }: Voice): Block =>
  text(
    otherNames
      .filter((name) => totals[name] > 0)
      .map((name) => `${t(`attendance:sign.${name}`)}${totals[name]}`)
      .join(' '),
    { style: 'tiny', align: 'right' },
  );

const totalCell = (
  totals: AttendanceTotals,
  { name, minutes, isAlarming }: TotalColumn,
  { t }: Voice,
): Block => {
  const number = totals[name];
  const colour = number === 0 ? 'muted' : isAlarming ? 'alert' : 'ink';
  const count = text(String(number), { style: 'tiny', align: 'right', colour });
  if (minutes === undefined || totals[minutes] === 0) return count;
  const span = t('attendanceSheet.minutes', { minutes: totals[minutes] });
  return stack([count, text(span, { style: 'micro', align: 'right', colour: 'muted' })]);
};

const rowOf = (person: PersonAttendance, { dates }: MonthAttendance, voice: Voice): readonly Block[] => {
  const { name, totals } = person;
  return [
    text(name, { style: 'smallStrong' }),
    ...daysOf(person, dates).map((day) => dayCell(day, voice)),
    text(hoursText(totals.minutes), { style: 'tinyStrong', align: 'right' }),
    ...totalColumns.map((column) => totalCell(totals, column, voice)),
    others(totals, voice),
  ];
};

/** What the signs stand for; only those that stand in the month. */
const legend = (value: MonthAttendance, { t }: Voice): string => {
  const { people, dates } = value;
  const signs = said(marksIn(people.map((person) => daysOf(person, dates)))).map(
    (mark) => `${t(`attendance:sign.${mark}`)} ${t(`attendance:mark.${mark}`)}`,
  );
  const isPlanned = people.some(({ duties }) => duties.some(({ planned }) => planned));
  const hasOthers = people.some(({ totals }) => otherNames.some((name) => totals[name] > 0));
  return [
    signs.join(SEPARATOR),
    [
      t('attendanceSheet.legend'),
      ...(hasOthers ? [t('attendanceSheet.othersHint')] : []),
      ...(isPlanned ? [] : [t('attendance:grid.noPlan')]),
    ].join(' '),
  ]
    .filter((line) => line !== '')
    .join('\n');
};

/** People by days, each square the hours and what is to be said of them, with everybody’s totals at the right. */
export const dayTable = (value: MonthAttendance, voice: Voice): Block => {
  const { t, dates } = voice;
  const right = { align: 'right' as const };
  const columns = [
    { label: t('attendanceSheet.person'), width: 78 },
    ...value.dates.map((date) => ({
      label: `${Number(date.slice(8))}\n${dates.initial(date)}`,
      align: 'center' as const,
    })),
    { label: t('attendance:total.hours'), width: 30, ...right },
    ...totalColumns.map(({ name, width }) => ({ label: t(`attendance:total.${name}`), width, ...right })),
    { label: t('attendanceSheet.others'), width: 31, ...right },
  ];
  const rows = value.people.map((person) => rowOf(person, value, voice));
  return section(
    t('attendanceSheet.days'),
    [table({ columns, rows, dense: true, tight: true })],
    legend(value, voice),
  );
};
