import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rosterFile } from '../../../electron/export/roster-file.ts';
import { rosterParts } from '../../../electron/export/roster-tables.ts';
import { createDocumentLabels } from '../../../electron/export/weekly/part.ts';
import common from '../../../resources/i18n/zh-CN/common.json' with { type: 'json' };
import chinese from '../../../resources/i18n/zh-CN/documents.json' with { type: 'json' };
import vocabulary from '../../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import {
  type RosterReport,
  type RosterReportDay,
  rosterReport,
} from '../../../shared/report/roster-report.ts';
import { languages } from '../../../shared/vocabulary.ts';
import { createSmallBook } from '../../shared/support/book.ts';
import { checkAsync } from '../../shared/support/check.ts';
import { chooser } from '../../shared/support/choose.ts';
import { MONDAY_MS, tapeOf } from '../../shared/support/history.ts';
import { randomRoster } from '../../shared/support/random-roster.ts';
import { NO_DIGEST } from '../../shared/support/writer.ts';
import { rosterOf } from '../report/support/rosters.ts';
import { expectNamed } from './expect-named.ts';
import { readXlsx } from './read-xlsx.ts';
import { momentIn, readCsvTable, readTable } from './sheet-words.ts';

const zh = createDocumentLabels('zh-CN');
const { w1, w2, w3, w4, w5, w6, w7 } = common.time;
const weekdays = [w1, w2, w3, w4, w5, w6, w7];
const sheetsOf = async (report: RosterReport) => readXlsx(await rosterFile(report, 'xlsx', zh));

const inSquare = ({ kind, shift, onLeave }: RosterReportDay): string => {
  if (onLeave) return kind === 'shift' ? `请假（${shift}）` : '请假';
  return { none: '', rest: '休', shift }[kind];
};

const minutesOf = ({ span }: RosterReportDay): number =>
  span === null ? 0 : (Date.parse(span.endsAt) - Date.parse(span.startsAt)) / 60_000;

const gridRows = ({ people }: RosterReport) =>
  people.map(({ name, role, days }) => {
    const coming = days.filter((day) => day.isComing);
    const minutes = coming.reduce((sum, day) => sum + minutesOf(day), 0);
    return [
      ...[name, vocabulary.role[role], ...days.map(inSquare)],
      ...[String(coming.length), (minutes / 60).toFixed(2)],
    ];
  });

const listRows = ({ people, dates, zone }: RosterReport) =>
  dates.flatMap((date, place) =>
    people.flatMap(({ name, role, days }) => {
      const day = days[place];
      if (day === undefined) return [];
      const { kind, shift, onLeave, hasLeft, isComing, span } = day;
      const remark = hasLeft ? chinese.plan.hasLeft : onLeave && kind === 'shift' ? chinese.plan.away : '';
      return [
        [
          ...[date, weekdays[place], name, vocabulary.role[role]],
          ...[onLeave ? '请假' : chinese.plan[kind], shift],
          ...[momentIn(span?.startsAt ?? null, zone), momentIn(span?.endsAt ?? null, zone)],
          isComing ? String(minutesOf(day)) : '',
          kind === 'shift' ? (isComing ? '1' : '0') : '',
          remark,
        ],
      ];
    }),
  );

const countRows = ({ shifts }: RosterReport) =>
  shifts.map(({ name, start, end, counts, few }) => [
    ...[name, start, end, ...counts.map(String)],
    weekdays.filter((_, day) => few[day]).join(' '),
  ]);

/** Every table is the value; answers the rows of the list. */
const mustShow = async (report: RosterReport): Promise<readonly (readonly string[])[]> => {
  const sheets = await sheetsOf(report);
  const days = report.dates.map((date, place) => `${date} ${weekdays[place]}`);
  const { column, table } = chinese;
  expect(readTable(sheets, table.rosterGrid)).toEqual({
    titles: [column.name, column.role, ...days, column.shifts, column.hours],
    rows: gridRows(report),
  });
  const list = readTable(sheets, table.rosterList);
  expect(list.rows).toEqual(listRows(report));
  expect(readTable(sheets, table.rosterCounts)).toEqual({
    titles: [column.shift, column.start, column.end, ...days, column.few],
    rows: countRows(report),
  });
  expect(readCsvTable(await rosterFile(report, 'csv', zh))).toEqual([list.titles, ...list.rows]);
  return list.rows;
};

describe('the plan of a week as tables', () => {
  it('every list of the value stands in some table', () => {
    const shown = new Set<string>(rosterParts.flatMap(({ shows }) => shows));
    expect(Object.keys(rosterOf(1)).filter((key) => !shown.has(key))).toEqual([]);
  });

  it.each(languages)('in %s has a name for each sheet and a title for each column', (language) => {
    const labels = createDocumentLabels(language);
    const tables = rosterParts.map(({ table }) => table(rosterOf(9), labels));
    expectNamed(tables, language);
  });

  it('has dates as dates, moments as moments, minutes and counts as numbers', async () => {
    const sheets = await sheetsOf(rosterOf(3));
    const row = sheets.find(({ name }) => name === chinese.table.rosterList)?.rows[1];
    const day = { number: expect.any(Number), format: 'yyyy-mm-dd' };
    const moment = { number: expect.any(Number), format: 'yyyy-mm-dd hh:mm' };
    expect([row?.[0], row?.[6], row?.[7]]).toEqual([day, moment, moment]);
    expect([row?.[8], row?.[9]]).toEqual([
      { number: 600, format: '0' },
      { number: 1, format: '0' },
    ]);
  });

  it('keeps a name that looks like a formula a name', async () => {
    const report = rosterOf(2);
    const named = { ...report, people: report.people.map((person) => ({ ...person, name: '=cmd' })) };
    await mustShow(named);
    const csv = Buffer.from(await rosterFile(named, 'csv', zh)).toString('utf8');
    expect(csv).toContain("'=cmd");
    expect(csv).not.toContain(',=cmd');
  });

  it('of a week nobody planned, with nobody in it, keeps every sheet with its titles', async () => {
    for (const { rows } of await sheetsOf(rosterOf(0))) expect(rows[0]?.length).toBeGreaterThan(1);
  });

  it('says who works when, who is away, and on which days too few come', async () => {
    const report = rosterOf(9);
    const days = report.people.flatMap((person) => person.days);
    for (const is of ['onLeave', 'hasLeft'] as const)
      expect(days.some((day) => day[is] && day.kind === 'shift')).toBe(true);
    await mustShow(report);
  });

  it('says just what the value does of any plan, and the list adds up to the counts', async () => {
    const seen = { shift: 0, rest: 0, none: 0 };
    const property = fc.asyncProperty(tapeOf(80), async (tape) => {
      const book = createSmallBook();
      for (const number of tape) {
        const [name, input, by] = randomRoster(book.rows(), chooser(number), MONDAY_MS);
        book.ask(by ?? 's-lead', name, input);
      }
      book.writer.record({ type: 'staffChanged', body: { staffId: 's-bo', active: false } }, book.nowMs());
      const read = rosterReport(book.rows(), '2026-W47', NO_DIGEST);
      if (!read.ok) throw new Error(read.error.code);
      const report = read.value;
      const list = await mustShow(report);
      for (const { name, counts } of report.shifts) {
        const comingOn = (date: string): number =>
          list
            .filter((row) => row[0] === date && row[5] === name)
            .reduce((sum, row) => sum + Number(row[9]), 0);
        expect(report.dates.map(comingOn)).toEqual(counts);
      }
      for (const { kind } of report.people.flatMap(({ days }) => days)) seen[kind] += 1;
    });
    await checkAsync(property, { runs: 15, soak: 500 });
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
  });
});
