import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceFile } from '../../../electron/export/attendance-file.ts';
import { createExportLabels } from '../../../electron/export/labels.ts';
import chinese from '../../../resources/i18n/zh-CN/attendance.json' with { type: 'json' };
import common from '../../../resources/i18n/zh-CN/common.json' with { type: 'json' };
import vocabulary from '../../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import { monthAttendance, ownAttendance } from '../../../shared/report/month-attendance.ts';
import type { DutyLine, MonthAttendance } from '../../../shared/report/month-attendance-value.ts';
import { checkAsync } from '../../shared/support/check.ts';
import { bookOf, scene } from '../../shared/support/scene.ts';
import { textOf } from '../../shared/support/writer.ts';
import { attendanceOf } from '../report/support/attendances.ts';
import { renumbered } from '../report/support/renumbered.ts';
import { readXlsx } from './read-xlsx.ts';
import { momentIn, readCsvTable, readTable } from './sheet-words.ts';

const zh = createExportLabels('zh-CN');
const { export: words, mark, total } = chinese;
const { w1, w2, w3, w4, w5, w6, w7 } = common.time;
const weekdays = [w7, w1, w2, w3, w4, w5, w6];

const said = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '');

const noteOf = ({ visits }: DutyLine): string =>
  visits
    .flatMap(({ entered, repairs }) => [
      ...(entered === null ? [] : [said(words.noteEnter, { by: entered.by, reason: entered.reason })]),
      ...repairs.map(({ by, reason }) => said(words.noteRepair, { by, reason })),
    ])
    .join('; ');

type Row = Readonly<Record<string, string>>;

/** Every shift of everybody, by date, and of one date as people stand in the month. */
const shiftRows = ({ people, zone, dates }: MonthAttendance): readonly Row[] =>
  dates.flatMap((date) =>
    people.flatMap(({ name, role, duties }) =>
      duties
        .filter((duty) => duty.date === date)
        .map((duty) => ({
          [words.date]: date,
          [words.weekday]: weekdays[new Date(date).getUTCDay()] ?? '',
          [words.name]: name,
          [words.role]: vocabulary.role[role],
          [words.shift]: duty.shiftName,
          [words.start]: momentIn(duty.startsAt, zone),
          [words.end]: momentIn(duty.endsAt, zone),
          [words.in]: momentIn(duty.inAt, zone),
          [words.out]: momentIn(duty.outAt, zone),
          [words.lateMinutes]: String(duty.lateMinutes),
          [words.earlyMinutes]: String(duty.earlyMinutes),
          [words.minutes]: String(duty.minutes),
          [words.state]: duty.marks.map((one) => mark[one]).join(chinese.grid.and),
          [words.note]: noteOf(duty),
        })),
    ),
  );

const totalRows = ({ people }: MonthAttendance): readonly Row[] =>
  people.map(({ name, role, totals }) => ({
    [words.name]: name,
    [words.role]: vocabulary.role[role],
    [total.planned]: String(totals.planned),
    [total.worked]: String(totals.worked),
    [words.hours]: (totals.minutes / 60).toFixed(2),
    [total.late]: String(totals.late),
    [words.lateMinutes]: String(totals.lateMinutes),
    [total.early]: String(totals.early),
    [words.earlyMinutes]: String(totals.earlyMinutes),
    [total.missing]: String(totals.missing),
    [total.leave]: String(totals.leave),
    [words.forgotten]: String(totals.forgotten),
    [total.corrected]: String(totals.corrected),
    [words.overlap]: String(totals.overlap),
    [words.extra]: String(totals.extra),
    [words.waited]: String(totals.waited),
  }));

const titled = (titles: readonly string[], rows: readonly (readonly (string | undefined)[])[]) =>
  rows.map((row) => Object.fromEntries(titles.map((title, place) => [title, row[place]])));

const mustShow = async (value: MonthAttendance): Promise<void> => {
  const sheets = readXlsx(await attendanceFile(value, 'xlsx', zh));
  for (const [name, rows] of [
    [words.detail, shiftRows(value)],
    [words.totals, totalRows(value)],
  ] as const) {
    const read = readTable(sheets, name);
    expect(titled(read.titles, read.rows), name).toEqual(rows);
  }
  const [titles = [], ...lines] = readCsvTable(await attendanceFile(value, 'csv', zh));
  expect(titled(titles, lines)).toEqual(shiftRows(value));
};

describe('the attendance of a month as tables', () => {
  it('has every shift and every total of it, each in its row and column, everybody’s and one’s own', async () => {
    const property = fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
      const value = renumbered(attendanceOf(5), seed);
      await mustShow(value);
      await mustShow(ownAttendance(value, 's-2'));
    });
    await checkAsync(property, { runs: 3, soak: 100 });
  });

  it('says just what the value does of any month, which is a count minute by minute', async () => {
    const marks = new Set<string>();
    const property = fc.asyncProperty(scene, async (facts) => {
      const month = monthAttendance(bookOf(facts), { month: facts.month, now: textOf(facts.nowMs) });
      if (!month.ok) throw new Error(month.error.code);
      await mustShow(month.value);
      for (const { duties } of month.value.people)
        for (const duty of duties) for (const one of duty.marks) marks.add(one);
    });
    await checkAsync(property, { runs: 25, soak: 1_000 });
    expect(marks.size).toBeGreaterThan(6);
  });
});
