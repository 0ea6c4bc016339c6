import { describe, expect, it } from 'vitest';
import { monthFile } from '../../../electron/export/month-file.ts';
import { monthParts } from '../../../electron/export/month-tables.ts';
import { createDocumentLabels } from '../../../electron/export/weekly/part.ts';
import chinese from '../../../resources/i18n/zh-CN/documents.json' with { type: 'json' };
import { languages } from '../../../shared/vocabulary.ts';
import { emptyMonth, monthOf } from '../report/support/months.ts';
import { expectNamed } from './expect-named.ts';
import { readXlsx } from './read-xlsx.ts';

const month = monthOf(5);
const zh = createDocumentLabels('zh-CN');
const sheetsOf = async (value: typeof month) => readXlsx(await monthFile(value, 'xlsx', zh));

describe('a month as tables', () => {
  it('every list and every figure of the value stands in some table', () => {
    const shown = new Set<string>(monthParts.flatMap(({ shows }) => shows));
    expect(Object.keys(month).filter((key) => !shown.has(key))).toEqual([]);
  });

  it.each(languages)('in %s has a name for each sheet and a title for each column', (language) => {
    const labels = createDocumentLabels(language);
    const tables = monthParts.map(({ table }) => table(month, labels));
    expectNamed(tables, language);
  });

  it('has the figures of each week in a line of their own, and of the month beside the one before', async () => {
    const sheets = await sheetsOf(month);
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const weeks = rowsOf(chinese.table.monthWeeks);
    expect(weeks).toHaveLength(1 + month.weeks.length);
    const titles = weeks[0]?.map((cell) => (cell !== null && 'text' in cell ? cell.text : ''));
    const opened = titles?.indexOf(zh('figure.opened')) ?? -1;
    expect(weeks.slice(1).map((row) => row[opened])).toEqual(
      month.weeks.map(({ figures }) => ({ number: figures.opened, format: '0' })),
    );
    const total = rowsOf(chinese.table.monthFigures).find((row) =>
      JSON.stringify(row[0]).includes(zh('figure.closed')),
    );
    const { total: now, lastMonth } = month;
    expect(total?.slice(1)).toEqual(
      [now.closed, lastMonth.closed, now.closed - lastMonth.closed].map((number) => ({
        ...{ number, format: '0' },
      })),
    );
    expect(rowsOf(chinese.table.people)).toHaveLength(1 + month.people.length);
  });

  it('of a month without a line keeps every sheet with its titles', async () => {
    const sheets = await sheetsOf(emptyMonth());
    expect(sheets).toHaveLength(monthParts.length);
    for (const { rows } of sheets) expect(rows[0]?.length).toBeGreaterThan(1);
  });
});
