import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../electron/export/csv.ts';
import { EMPTY, number, type Table, text } from '../../../electron/export/table.ts';
import { toXlsx } from '../../../electron/export/xlsx.ts';
import { isSoak } from '../../shared/support/check.ts';
import { readXlsx } from './read-xlsx.ts';

const table = (cells: Table['rows'][number]): Table => ({
  name: '明细',
  columns: cells.map((_, place) => ({ title: `列${place}`, width: 10 })),
  rows: [cells],
});

const readCsv = (bytes: Uint8Array): readonly (readonly string[])[] =>
  parse(Buffer.from(bytes), { bom: true, relax_column_count: true });

const formulas = ['=1+1', '+86 140', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1', '\n=1', '＝1'];
const numberLike = ['20261129123456789012', '00123', '3-12', '3/4', '2026/1/2', '2026-11', '1E5', '1.5e-3'];

describe('a table as CSV', () => {
  it('begins with the byte order mark and ends its lines as Windows does', () => {
    const bytes = toCsv(table([text('张三'), number(7)]));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(Buffer.from(bytes).toString('utf8').slice(1)).toBe('列0,列1\r\n张三,7\r\n');
  });

  it('gives every text back that somebody typed, commas, quotes and line breaks included', () => {
    const property = fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
      const [, row = []] = readCsv(toCsv(table(texts.map(text))));
      const shown = row.map((value, place) => (value === `'${texts[place]}` ? texts[place] : value));
      expect(shown).toEqual(texts);
    });
    void fc.assert(property, { numRuns: isSoak ? 5_000 : 200 });
  });

  it.each(formulas)('lets no spreadsheet take %j for a formula', (formula) => {
    const [, row = []] = readCsv(toCsv(table([text(formula), text('安')])));
    expect(row[0]).toBe(`'${formula}`);
  });

  it.each(numberLike)('lets no spreadsheet make another value of %j', (words) => {
    const [, row = []] = readCsv(toCsv(table([text(words), text('安')])));
    expect(row[0]).toBe(`'${words}`);
  });

  it.each(['302', '138****1234', '2026-W47', '3-12 号', '订单 00123', '12E'])(
    'leaves %j as it is',
    (words) => {
      const [, row = []] = readCsv(toCsv(table([text(words), text('安')])));
      expect(row[0]).toBe(words);
    },
  );

  it('writes dates and times so that a spreadsheet reads them as such', () => {
    const moment = { kind: 'moment', date: '2026-11-23', time: '09:05' } as const;
    const [, row] = readCsv(
      toCsv(table([{ kind: 'date', date: '2026-11-23' }, moment, EMPTY, number(1.5, 2)])),
    );
    expect(row).toEqual(['2026-11-23', '2026-11-23 09:05', '', '1.50']);
  });
});

describe('tables as XLSX', () => {
  it('have typed cells, one sheet each, and the titles stay in sight', async () => {
    const moment = { kind: 'moment', date: '2026-11-23', time: '18:00' } as const;
    const first = table([text('张三'), number(7), { kind: 'date', date: '2026-11-23' }, moment, EMPTY]);
    const sheets = readXlsx(await toXlsx([first, { ...first, name: '汇总 [2026/11]' }]));
    expect(sheets.map(({ name, frozen }) => [name, frozen])).toEqual([
      ['明细', true],
      ['汇总  2026 11', true],
    ]);
    expect(sheets[0]?.rows[0]?.slice(0, 2)).toEqual([{ text: '列0' }, { text: '列1' }]);
    const [who, count, date, at] = sheets[0]?.rows[1] ?? [];
    expect(who).toEqual({ text: '张三' });
    expect(count).toMatchObject({ number: 7 });
    // Days since 30 December 1899, as spreadsheets count.
    expect(date).toEqual({ number: 46349, format: 'yyyy-mm-dd' });
    expect(at).toEqual({ number: 46349.75, format: 'yyyy-mm-dd hh:mm' });
  });

  it('hold no character that would keep the workbook from opening', async () => {
    const [sheet] = readXlsx(await toXlsx([table([text('坏\uFFFF\u000B字'), text('<&>"')])]));
    expect(sheet?.rows[1]).toEqual([{ text: '坏[U+FFFF][U+000B]字' }, { text: '<&>"' }]);
  });

  it('keep a text that looks like the number of a character', async () => {
    const [sheet] = readXlsx(await toXlsx([table([text('_x0041_x0042_'), text('_x41_ a_xyz'), text('_')])]));
    expect(sheet?.rows[1]).toEqual([{ text: '_x0041_x0042_' }, { text: '_x41_ a_xyz' }, { text: '_' }]);
  });

  it.each(formulas)('store %j as text, never as a formula', async (formula) => {
    const [sheet] = readXlsx(await toXlsx([table([text(formula)])]));
    expect(sheet?.rows[1]?.[0]).toEqual({ text: formula });
  });
});
