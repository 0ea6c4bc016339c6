import { describe, expect, it } from 'vitest';
import { narrowMargin, page } from '../../../electron/report/kit/theme.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import { ownAttendance } from '../../../shared/report/month-attendance.ts';
import type {
  AttendanceMark,
  DutyLine,
  MonthAttendance,
  PersonAttendance,
  VisitLine,
} from '../../../shared/report/month-attendance-value.ts';
import { type Language, languages } from '../../../shared/vocabulary.ts';
import { attendanceOf } from './support/attendances.ts';
import { gridOf } from './support/paper-grid.ts';
import { mustHaveRows, sheetOf, squeezed } from './support/paper-tables.ts';
import { ends, left, type PaperVoice, voiceIn } from './support/paper-voice.ts';
import { paperWords } from './support/paper-words.ts';
import { renumbered } from './support/renumbered.ts';
import { fontDirs } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);

const sorted = (signs: string): string => [...signs].sort().join('');

/** The square of a day: the hours of who was there, then a sign for each thing that is to be said. */
const dayOf = ({ duties, leaveDates }: PersonAttendance, date: string, { t }: PaperVoice): string => {
  const here = duties.filter((duty) => duty.date === date);
  const there = here.filter(({ visits }) => visits.length > 0);
  const minutes = there.reduce((sum, duty) => sum + duty.minutes, 0);
  const marks = new Set(here.flatMap((duty) => duty.marks));
  if (leaveDates.includes(date)) marks.add('leave');
  marks.delete('present');
  const signs = [...marks].map((mark) => t(`attendance:sign.${mark}`)).join('');
  return `${there.length === 0 ? '' : (minutes / 60).toFixed(1)}${sorted(signs)}`;
};

/** As they are read, with the signs of a day in any order. */
const signsSorted = (square: string): string => {
  const hours = /^\d+\.\d/u.exec(square)?.[0] ?? '';
  return `${hours}${sorted(square.slice(hours.length))}`;
};

const totalsOf = ({ totals }: PersonAttendance, { t }: PaperVoice): readonly string[] => {
  const span = (minutes: number): string => (minutes === 0 ? '' : t('attendanceSheet.minutes', { minutes }));
  const rare = (['forgotten', 'overlap', 'extra', 'waited'] as const)
    .filter((name) => totals[name] > 0)
    .map((name) => `${t(`attendance:sign.${name}`)}${totals[name]}`);
  return [
    ...[(totals.minutes / 60).toFixed(1), String(totals.planned), String(totals.worked)],
    ...[`${totals.late}${span(totals.lateMinutes)}`, `${totals.early}${span(totals.earlyMinutes)}`],
    ...[totals.missing, totals.leave, totals.corrected].map(String),
    rare.join(''),
  ].map(squeezed);
};

const marksOf = ({ marks, lateMinutes, earlyMinutes }: DutyLine, { t }: PaperVoice): string =>
  told(marks)
    .map((mark) =>
      mark === 'late'
        ? t('attendanceSheet.late', { minutes: lateMinutes })
        : mark === 'early'
          ? t('attendanceSheet.early', { minutes: earlyMinutes })
          : t(`attendance:mark.${mark}`),
    )
    .join('');

const told = (marks: readonly AttendanceMark[]): readonly AttendanceMark[] =>
  marks.filter((mark) => mark !== 'present' && mark !== 'leave' && mark !== 'ahead');

const whyOf = ({ entered, repairs, awaited, release }: VisitLine, voice: PaperVoice): string => {
  const { t, time, moment } = voice;
  return [
    ...(entered === null ? [] : [t('attendance:detail.entered', { ...entered, at: moment(entered.at) })]),
    ...repairs.map(({ by, at, outAt, reason }) =>
      t('attendance:detail.repair', {
        ...{ by, reason, at: moment(at), out: time(outAt), before: t('attendance:detail.noneBefore') },
      }),
    ),
    ...awaited.map(({ at, why }) => t('attendance:detail.awaitedWhy', { time: time(at), why: why ?? '' })),
    ...(release === null ? [] : [t('attendance:detail.release', { reason: release.reason })]),
  ].join('');
};

const eventRow = (name: string | null, duty: DutyLine, voice: PaperVoice): readonly string[] => {
  const { t, dates, time } = voice;
  const { date, shiftName, startsAt, endsAt, visits } = duty;
  const been = visits.map(
    ({ inAt, outAt }) => `${time(inAt)} – ${outAt === null ? t('attendanceSheet.noOut') : time(outAt)}`,
  );
  return [
    ...(name === null ? [] : [name]),
    dates.day(date),
    t('attendanceSheet.hours', { name: shiftName, start: time(startsAt), end: time(endsAt) }),
    ...[been.join(''), marksOf(duty, voice), visits.map((visit) => whyOf(visit, voice)).join('')],
  ];
};

const mustShowAttendance = async (value: MonthAttendance, language: Language): Promise<void> => {
  const voice = voiceIn(language, value.zone);
  const { t } = voice;
  const pdf = await renderer.render('attendance', value, { language, createdAt: 0 });
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  const words = await paperWords(pdf.value);
  const totals = ['hours', 'planned', 'worked', 'late', 'early', 'missing', 'leave', 'corrected'] as const;
  const rows = gridOf(words, {
    names: value.people.map(({ name }) => name),
    ...{ left: narrowMargin.left, nameEnd: narrowMargin.left + 78 },
    centred: value.dates.map((date) => String(Number(date.slice(8)))),
    ended: ends(...totals.map((name) => t(`attendance:total.${name}`)), t('attendanceSheet.others')),
  });
  const days = value.dates.length;
  expect(rows.map((row) => row.map((cell, at) => (at > 0 && at <= days ? signsSorted(cell) : cell)))).toEqual(
    value.people.map((person) => [
      squeezed(person.name),
      ...value.dates.map((date) => squeezed(dayOf(person, date, voice))),
      ...totalsOf(person, voice),
    ]),
  );

  const [title, signatures] = [t('attendanceSheet.events'), t('signatures.title')];
  const sheet = sheetOf(words, {
    ...{ titles: [t('attendanceSheet.days'), title, signatures], left: narrowMargin.left, tall: 0 },
    ...{ from: narrowMargin.top - 2, to: page.width - narrowMargin.bottom + 4 },
  });
  const isOwn = value.of === 'oneself';
  mustHaveRows(sheet, {
    title,
    columns: left(
      ...(isOwn ? [] : [t('attendanceSheet.person')]),
      ...[t('attendanceSheet.date'), t('attendanceSheet.shift'), t('attendanceSheet.visits')],
      ...[t('attendanceSheet.what'), t('attendanceSheet.why')],
    ),
    rows: value.people.flatMap(({ name, duties }) =>
      duties
        .filter(({ marks }) => told(marks).length > 0)
        .map((duty) => eventRow(isOwn ? null : name, duty, voice)),
    ),
  });
};

describe('the attendance sheet on paper', () => {
  it.each(languages)(
    'has the hours and signs of each day in its square, each total under its title, each event in its row, in %s',
    async (language) => {
      await mustShowAttendance(attendanceOf(5), language);
      await mustShowAttendance(renumbered(attendanceOf(2), 7), language);
      await mustShowAttendance(ownAttendance(attendanceOf(3), 's-2'), language);
    },
  );
});
