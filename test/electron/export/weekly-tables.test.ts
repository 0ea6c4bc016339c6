import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createDocumentLabels } from '../../../electron/export/weekly/part.ts';
import { weeklyFile } from '../../../electron/export/weekly-file.ts';
import { weeklyParts, weeklyTables } from '../../../electron/export/weekly-tables.ts';
import chinese from '../../../resources/i18n/zh-CN/documents.json' with { type: 'json' };
import { languages } from '../../../shared/vocabulary.ts';
import { emptyWeek, fullWeek } from '../report/support/summaries.ts';
import { readXlsx } from './read-xlsx.ts';

const week = fullWeek(30);
const zh = createDocumentLabels('zh-CN');

describe('a week as tables', () => {
  it('every list and every figure of the weekly value stands in some table', () => {
    const shown = new Set<string>(weeklyParts.flatMap(({ shows }) => shows));
    expect(Object.keys(week).filter((key) => !shown.has(key))).toEqual([]);
    expect(new Set(weeklyParts.map(({ id }) => id)).size).toBe(weeklyParts.length);
  });

  it.each(languages)(
    'in %s has a name of its own for each sheet, and a title for each column',
    (language) => {
      const tables = weeklyTables(week, createDocumentLabels(language));
      const names = tables.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, columns, rows } of tables) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[[\]:*?/\\.]/);
        const titles = columns.map(({ title }) => title);
        expect(new Set(titles).size, name).toBe(titles.length);
        for (const row of rows) expect(row).toHaveLength(columns.length);
        if (language === 'en') expect([name, ...titles].join()).not.toMatch(/\p{Script=Han}/u);
      }
    },
  );

  it('as XLSX: a sheet each, dates and counts are typed, order numbers are not rounded', async () => {
    const sheets = readXlsx(await weeklyFile(week, 'xlsx', 'zh-CN'));
    expect(sheets.map(({ name }) => name)).toEqual(weeklyParts.map(({ id }) => chinese.table[id]));
    expect(sheets.every(({ frozen }) => frozen)).toBe(true);
    const pending = sheets.find(({ name }) => name === chinese.table.pending);
    expect(pending?.rows).toHaveLength(31);
    const titles = pending?.rows[0]?.map((cell) => (cell !== null && 'text' in cell ? cell.text : ''));
    const cell = (row: number, column: keyof typeof chinese.column) =>
      pending?.rows[row]?.[titles?.indexOf(chinese.column[column]) ?? -1];
    expect(cell(1, 'openedOn')).toEqual({ number: expect.any(Number), format: 'yyyy-mm-dd' });
    expect(cell(1, 'promisedAt')).toEqual({ number: expect.any(Number), format: 'yyyy-mm-dd hh:mm' });
    expect(cell(1, 'orderNo')).toEqual({ text: week.pending[0]?.orderNo });
    expect(cell(2, 'ageDays')).toEqual({ number: 1, format: '0' });
    expect(cell(1, 'phone')).toEqual({ text: '138****1234' });
    const figures = sheets.find(({ name }) => name === chinese.table.figures);
    const overdue = figures?.rows.find(
      (row) => row[0] !== null && JSON.stringify(row[0]).includes(zh('figure.overdue')),
    );
    expect(overdue?.slice(1)).toEqual([2, 4, -2].map((number) => ({ number, format: '0' })));
  });

  it('as CSV: one under the other with its name above, and fewer than last week is still a number', async () => {
    const bytes = Buffer.from(await weeklyFile(week, 'csv', 'zh-CN'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines: readonly (readonly string[])[] = parse(bytes, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    for (const { id } of weeklyParts)
      expect(lines.filter((cells) => cells.length === 1 && cells[0] === chinese.table[id])).toHaveLength(1);
    expect(lines).toContainEqual([zh('figure.overdue'), '2', '4', '-2']);
  });

  it('as CSV of one table: nothing but its titles and its rows', async () => {
    const one = { ...week, people: week.people.map((person) => ({ ...person, name: `=${person.name}` })) };
    const lines: readonly (readonly string[])[] = parse(
      Buffer.from(await weeklyFile(one, 'csv', 'zh-CN', 'people')),
      { bom: true },
    );
    expect(lines).toHaveLength(1 + week.people.length);
    expect(lines[0]?.slice(0, 2)).toEqual([chinese.column.name, chinese.column.role]);
    expect(lines[1]?.[0]).toBe(`'=${week.people[0]?.name}`);
  });

  it('of an empty week keep every sheet with its titles', async () => {
    const sheets = readXlsx(await weeklyFile(emptyWeek(), 'xlsx', 'zh-CN'));
    expect(sheets).toHaveLength(weeklyParts.length);
    for (const { rows } of sheets) expect(rows[0]?.length).toBeGreaterThan(1);
  });
});
