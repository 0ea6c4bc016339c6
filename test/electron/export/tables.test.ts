import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../electron/export/csv.ts';
import { createExportLabels } from '../../../electron/export/labels.ts';
import { sheetsOf } from '../../../electron/export/sheets.ts';
import { EMPTY, number, type Table, text } from '../../../electron/export/table.ts';
import { createDocumentLabels } from '../../../electron/export/weekly/part.ts';
import { toXlsx as toXlsxIn } from '../../../electron/export/xlsx.ts';
import { isSoak } from '../../shared/support/check.ts';
import { readXlsx } from './read-xlsx.ts';

const table = (cells: Table['rows'][number]): Table => ({
  name: '明细',
  columns: cells.map((_, place) => ({ title: `列${place}`, width: 10 })),
  rows: [cells],
});

const zh = createDocumentLabels('zh-CN');
const toXlsx = (tables: readonly Table[]) => toXlsxIn(tables, zh);

const readCsv = (bytes: Uint8Array): readonly (readonly string[])[] =>
  parse(Buffer.from(bytes), { bom: true, relax_column_count: true });

const formulas = ['=1+1', '+86 140', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1', '\n=1', '＝1'];
const numberLike = ['20261129123456789012', '00123', '3-12', '3/4', '2026/1/2', '2026-11', '1E5', '1.5e-3'];
/** LibreOffice made a day, a number or a time of each. */
const otherwiseRead = ['(5)', '12.50', '2:1', 'May 5', 'Sep-12', 'may2019', '5-Mar', '3 - 12', 'Dec 3, 2026'];

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

  it.each([...numberLike, ...otherwiseRead])('lets no spreadsheet make another value of %j', (words) => {
    const [, row = []] = readCsv(toCsv(table([text(words), text('安')])));
    expect(row[0]).toBe(`'${words}`);
  });

  it.each([
    '302',
    '12.5',
    '09:00',
    'May',
    'Mary 5',
    '(急) 5',
    '138****1234',
    '2026-W47',
    '3-12 号',
    '订单 00123',
    '12E',
  ])('leaves %j as it is', (words) => {
    const [, row = []] = readCsv(toCsv(table([text(words), text('安')])));
    expect(row[0]).toBe(words);
  });

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

  it('hold no character that would keep the workbook from opening, and lose none without a word', async () => {
    const rows = [
      ['坏\uFFFF\u000B字', '坏[U+FFFF][U+000B]字'],
      ['<&>"', '<&>"'],
      ['半\uD83D个\uDE00', '半[U+D83D]个[U+DE00]'],
      ['整😀个', '整😀个'],
      ['\uFFFD \uFDD0 \u{1FFFE}后', '[U+FFFD] [U+FDD0] [U+1FFFE]后'],
      ['\u0085\u007F一\t二', '[U+0085][U+007F]一\t二'],
    ];
    const made = table(rows.map(([typed = '']) => text(typed)));
    const titled = { ...made, columns: rows.map(([typed = '']) => ({ title: `列${typed}`, width: 10 })) };
    const [sheet] = readXlsx(await toXlsx([titled]));
    expect(sheet?.rows).toEqual([
      rows.map(([, read = '']) => ({ text: `列${read}` })),
      rows.map(([, read = '']) => ({ text: read })),
    ]);
  });

  it.each([
    ['zh-CN', '共 40000 字，一格放不下', '在接力本里'],
    ['en', '40000 characters, more than a cell holds', 'in Baton'],
  ] as const)(
    'cut in %s what no cell holds, and say so and where the rest is',
    async (language, why, where) => {
      const long = '长'.repeat(40_000);
      for (const labels of [createDocumentLabels(language), createExportLabels(language)]) {
        const [sheet] = readXlsx(await toXlsxIn([table([text(long)])], labels));
        const [cell] = sheet?.rows[1] ?? [];
        const read = cell !== null && cell !== undefined && 'text' in cell ? cell.text : '';
        expect(read).toHaveLength(32_767);
        expect(read).toMatch(/^长{32000}/);
        expect(read.slice(-200)).toContain(why);
        expect(read.slice(-200)).toContain(where);
      }
      expect(readCsv(toCsv(table([text(long)])))[1]).toEqual([long]);
    },
  );

  it('have no more line feeds than Excel takes, and every word: what would be a line more is a sign', async () => {
    for (const feed of ['\n', '\r\n', '\r']) {
      const lines = Array.from({ length: 300 }, (_, line) => `行${line}完`);
      const [sheet] = readXlsx(await toXlsx([table([text(lines.join(feed))])]));
      const [cell] = sheet?.rows[1] ?? [];
      const read = cell !== null && cell !== undefined && 'text' in cell ? cell.text : '';
      expect(read.match(/\r\n|[\r\n]/gu)).toHaveLength(253);
      expect(read.split(/\r\n|[\r\n]| ↵ /u)).toEqual(lines);
    }
  });

  it('hold as much as a cell does, and cut no character in two', async () => {
    const full = '长'.repeat(32_767);
    const [odd, even] = ['😀'.repeat(20_000), `a${'😀'.repeat(20_000)}`];
    const [sheet] = readXlsx(await toXlsx([table([text(full), text(odd), text(even)])]));
    const read = (sheet?.rows[1] ?? []).map((cell) => (cell !== null && 'text' in cell ? cell.text : ''));
    expect(read[0]).toBe(full);
    for (const words of read.slice(1)) {
      expect(words.length).toBeLessThanOrEqual(32_767);
      expect(words).not.toMatch(/\p{Cs}|\[U\+/u);
    }
  });

  it('have names that Excel takes, none twice', async () => {
    const names = [
      '汇总',
      '汇总',
      'Total',
      'TOTAL',
      '',
      "'明细'",
      'History',
      '😀'.repeat(20),
      '长'.repeat(40),
    ];
    const tables = [...names, '长'.repeat(50)].map((name) => ({ ...table([number(1)]), name }));
    expect(readXlsx(await toXlsx(tables)).map(({ name }) => name)).toEqual([
      ...['汇总', '汇总 (2)', 'Total', 'TOTAL (2)', '_', '明细', 'History (2)', '😀'.repeat(15)],
      ...['长'.repeat(31), `${'长'.repeat(27)} (2)`],
    ]);
  });

  it('go on in a sheet of their own where one does not hold them', () => {
    const row = [number(1)];
    const long = { ...table(row), rows: Array.from({ length: 1_048_576 }, () => row) };
    expect(
      sheetsOf([long, table(row)]).map(({ name, rows, columns }) => [name, rows.length, columns]),
    ).toEqual([
      ['明细', 1_048_575, long.columns],
      ['明细 (2)', 1, long.columns],
      ['明细 (3)', 1, long.columns],
    ]);
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
