import { expect } from 'vitest';
import { narrowMargin, page } from '../../../../electron/report/kit/theme.ts';
import type {
  AttendanceMark,
  DutyLine,
  MonthAttendance,
  PersonAttendance,
  VisitLine,
} from '../../../../shared/report/month-attendance-value.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import type { Language } from '../../../../shared/vocabulary.ts';
import { gridOf } from './paper-grid.ts';
import { mustHaveRows, sheetOf, squeezed, wordsUnder } from './paper-tables.ts';
import { ends, left, type PaperVoice, voiceIn } from './paper-voice.ts';
import type { PaperWord } from './paper-words.ts';

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

/** A clock alone where it is of the day of the shift, else with its date. */
const clockOf = (at: string, { date }: DutyLine, { time, moment, zone }: PaperVoice): string =>
  localDateOf(at, zone) === date ? time(at) : moment(at);

const whyOf = (visit: VisitLine, duty: DutyLine, voice: PaperVoice): string => {
  const { t, moment } = voice;
  const { entered, repairs, awaited, release } = visit;
  const clock = (at: string): string => clockOf(at, duty, voice);
  return [
    ...(entered === null ? [] : [t('attendance:detail.entered', { ...entered, at: moment(entered.at) })]),
    ...repairs.map(({ by, at, outAt, before, reason }) =>
      t('attendance:detail.repair', {
        ...{ by, reason, at: moment(at), out: clock(outAt) },
        before: before === null ? t('attendance:detail.noneBefore') : clock(before),
      }),
    ),
    ...awaited.map(({ at, why }) =>
      why === null
        ? t('attendance:detail.awaited', { time: clock(at) })
        : t('attendance:detail.awaitedWhy', { time: clock(at), why }),
    ),
    ...(release === null ? [] : [t('attendance:detail.release', { reason: release.reason })]),
  ].join('');
};

const leftAt = ({ outAt, wantsRepair }: VisitLine, duty: DutyLine, voice: PaperVoice): string =>
  outAt === null
    ? voice.t(wantsRepair ? 'attendanceSheet.noOut' : 'attendanceSheet.onDuty')
    : clockOf(outAt, duty, voice);

const eventRow = (name: string | null, duty: DutyLine, voice: PaperVoice): readonly string[] => {
  const { t, dates, time } = voice;
  const { date, shiftName, startsAt, endsAt, visits } = duty;
  const been = visits.map((visit) => `${clockOf(visit.inAt, duty, voice)} – ${leftAt(visit, duty, voice)}`);
  const end = time(endsAt) === '00:00' ? '24:00' : time(endsAt);
  return [
    ...(name === null ? [] : [name]),
    dates.day(date),
    t('attendanceSheet.hours', { name: shiftName, start: time(startsAt), end }),
    ...[been.join(''), marksOf(duty, voice), visits.map((visit) => whyOf(visit, duty, voice)).join('')],
  ];
};

/** Whether the sheet has the hours and signs of each day in its square, each total under its title, each event in its row. */
export const mustShowAttendance = (
  value: MonthAttendance,
  language: Language,
  words: readonly PaperWord[],
): void => {
  const voice = voiceIn(language, value.zone);
  const { t } = voice;
  const totals = ['hours', 'planned', 'worked', 'late', 'early', 'missing', 'leave', 'corrected'] as const;
  const squares = gridOf(words, {
    names: value.people.map(({ name }) => name),
    ...{ left: narrowMargin.left, nameEnd: narrowMargin.left + 78 },
    centred: value.dates.map((date) => String(Number(date.slice(8)))),
    ended: ends(...totals.map((name) => t(`attendance:total.${name}`)), t('attendanceSheet.others')),
  });
  const days = value.dates.length;
  expect(
    squares.map((row) => row.map((cell, at) => (at > 0 && at <= days ? signsSorted(cell) : cell))),
  ).toEqual(
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
  const rows = value.people.flatMap(({ name, duties }) =>
    duties
      .filter(({ marks }) => told(marks).length > 0)
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
      .map((duty) => eventRow(isOwn ? null : name, duty, voice)),
  );
  if (rows.length === 0) {
    expect(wordsUnder(sheet, title)).toContain(squeezed(t('attendanceSheet.none')));
    return;
  }
  mustHaveRows(sheet, {
    title,
    columns: left(
      ...(isOwn ? [] : [t('attendanceSheet.person')]),
      ...[t('attendanceSheet.date'), t('attendanceSheet.shift'), t('attendanceSheet.visits')],
      ...[t('attendanceSheet.what'), t('attendanceSheet.why')],
    ),
    rows,
  });
};
