import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { date, moment } from '../../../electron/export/fields.ts';
import { EMPTY, number, type Table, text } from '../../../electron/export/table.ts';
import { createDocumentLabels } from '../../../electron/export/weekly/part.ts';
import { toXlsx as toXlsxIn } from '../../../electron/export/xlsx.ts';
import { readXlsx } from './read-xlsx.ts';

const zh = createDocumentLabels('zh-CN');
const toXlsx = (tables: readonly Table[]) => toXlsxIn(tables, zh);

const columns = [
  { title: '日期', width: 12 },
  { title: '登记时间', width: 17 },
  { title: '转手太多', width: 11 },
  { title: '事情', width: 60 },
];

const rowOf = (words: string): Table['rows'][number] => [
  date('2026-11-29'),
  moment('2026-11-29T01:00:00Z', 'Asia/Shanghai'),
  number(3),
  text(words),
];

const tableOf = (...notes: readonly string[]): Table => ({ name: '每天', columns, rows: notes.map(rowOf) });

const partOf = async (tables: readonly Table[], name: string): Promise<string> =>
  strFromU8(unzipSync(await toXlsx(tables))[`xl/${name}`] ?? new Uint8Array());

/** The names of the elements that stand directly in the root of a part, in their order. */
const children = (xml: string): readonly string[] => {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, closing, name = ''] of xml.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^>]*|\/)?>/g)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (!tag.endsWith('/>')) depth += 1;
    }
  }
  return names;
};

/** What is said of a cell: its style as it stands in the styles. */
const styleOf = async (table: Table, cell: string): Promise<string> => {
  const parts = unzipSync(await toXlsx([table]));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const style = new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1];
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  const formats = [...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf .*?<\/xf>/g)];
  return formats[Number(style)]?.[0] ?? '';
};

describe('a sheet of a workbook', () => {
  it('has its elements in the order without which Excel calls a file damaged', async () => {
    const tables = [tableOf('一', '二'), { ...tableOf(), name: '空' }];
    for (const sheet of ['sheet1', 'sheet2'])
      expect(children(await partOf(tables, `worksheets/${sheet}.xml`))).toEqual([
        ...['sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter'],
        ...['pageMargins', 'pageSetup', 'headerFooter'],
      ]);
    expect(children(await partOf(tables, 'styles.xml'))).toEqual([
      ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'],
    ]);
    expect(children(await partOf(tables, 'workbook.xml'))).toEqual([
      ...['workbookPr', 'bookViews', 'sheets', 'definedNames', 'calcPr'],
    ]);
  });

  it('can be filtered by its titles, and they stand on every page of it', async () => {
    const tables = [tableOf('一', '二'), { ...tableOf(), name: "谁的 '事' & 别的" }];
    expect(await partOf(tables, 'worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:D3"/>');
    expect(await partOf(tables, 'worksheets/sheet2.xml')).toContain('<autoFilter ref="A1:D1"/>');
    const names = [...(await partOf(tables, 'workbook.xml')).matchAll(/<definedName (.*?)<\/definedName>/g)];
    expect(names.map(([, name]) => name)).toEqual([
      `name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'每天'!$A$1:$D$3`,
      `name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'谁的 ''事'' &amp; 别的'!$A$1:$D$1`,
      `name="_xlnm.Print_Titles" localSheetId="0">'每天'!$1:$1`,
      `name="_xlnm.Print_Titles" localSheetId="1">'谁的 ''事'' &amp; 别的'!$1:$1`,
    ]);
  });

  it('has only its titles frozen, and the cursor is below them', async () => {
    expect(await partOf([tableOf('一')], 'worksheets/sheet1.xml')).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
  });

  it('is printed as wide as the paper, across where it is wide', async () => {
    const fit = 'fitToWidth="1" fitToHeight="0"';
    const narrow = await partOf([tableOf('短')], 'worksheets/sheet1.xml');
    expect(narrow).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(narrow).toContain(`<pageSetup paperSize="9" orientation="portrait" ${fit}/>`);
    const wide = await partOf([tableOf('很长的事情'.repeat(20))], 'worksheets/sheet1.xml');
    expect(wide).toContain(`<pageSetup paperSize="9" orientation="landscape" ${fit}/>`);
  });

  it('goes on beside where one page could not be read, with the column that says what a row is about', async () => {
    const one = tableOf('很长的事情'.repeat(20));
    const many = {
      ...one,
      columns: Array.from({ length: 4 }, () => one.columns).flat(),
      rows: one.rows.map((row) => Array.from({ length: 4 }, () => row).flat()),
    };
    const sheet = await partOf([many], 'worksheets/sheet1.xml');
    expect(sheet).toContain(
      'orientation="landscape" fitToWidth="2" fitToHeight="0" pageOrder="overThenDown"/>',
    );
    expect(await partOf([many], 'workbook.xml')).toContain(">'每天'!$D:$D,'每天'!$1:$1</definedName>");
    const widths = [...sheet.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(Math.max(...widths)).toBe(40);
  });

  it('has columns as wide as what stands in them or their titles with a button, and no wider than they may be', async () => {
    const widths = async (note: string) =>
      [...(await partOf([tableOf(note)], 'worksheets/sheet1.xml')).matchAll(/<col [^>]*width="(\d+)"/g)].map(
        ([, width]) => Number(width),
      );
    expect(await widths('短')).toEqual([12, 17, 11, 7]);
    expect(await widths('十个汉字是二十格宽的')).toEqual([12, 17, 11, 22]);
    expect(await widths('长'.repeat(100))).toEqual([12, 17, 11, 60]);
  });

  it('shows long texts and titles in lines, and a very long one does not fill the window', async () => {
    const notes = ['短', '一\n二\r\n三', '长'.repeat(50), 'a'.repeat(4000), '\n'.repeat(30)];
    const long = { title: '一个很长很长很长的标题', width: 11 };
    const wide = {
      ...tableOf(...notes),
      columns: [...columns, long],
      rows: notes.map((note) => [...rowOf(note), EMPTY]),
    };
    const sheet = await partOf([wide], 'worksheets/sheet1.xml');
    const rows = [...sheet.matchAll(/<row r="\d+" ht="(\d+)"( customHeight="1")?/g)];
    expect(rows.map(([, height, fixed]) => [Number(height), fixed !== undefined])).toEqual([
      ...[
        [32, false],
        [16, false],
        [48, false],
        [32, false],
      ],
      ...[
        [192, true],
        [192, true],
      ],
    ]);
  });

  it('gives no second line to a text that fits in the first', async () => {
    const sheet = await partOf([tableOf('十个汉字是二十格宽的')], 'worksheets/sheet1.xml');
    expect(sheet).toContain('<row r="1" ht="16">');
    expect(sheet).toContain('<row r="2" ht="16">');
    const day = { title: '2026-11-16 周一', width: 17 };
    const roster = { name: '排班', columns: [day], rows: [] };
    expect(await partOf([roster], 'worksheets/sheet1.xml')).toContain('<row r="1" ht="16">');
  });

  it('is read from the left and from the top, and figures from the right', async () => {
    const table = tableOf('一');
    expect(await styleOf(table, 'A2')).toContain('<alignment horizontal="left" vertical="top"/>');
    expect(await styleOf(table, 'B2')).toContain('<alignment horizontal="left" vertical="top"/>');
    expect(await styleOf(table, 'C2')).toContain('<alignment horizontal="right" vertical="top" indent="1"/>');
    expect(await styleOf(table, 'D2')).toContain(
      '<alignment horizontal="left" vertical="top" wrapText="1"/>',
    );
    const mixed = { ...table, rows: [...table.rows, [EMPTY, EMPTY, text('没有'), EMPTY]] };
    expect(await styleOf(mixed, 'C2')).toContain('<alignment horizontal="left" vertical="top"/>');
  });

  it('has a day that Excel does not know as text', async () => {
    const rows = [[date('1900-02-28')], [date('0001-01-01')], [date('1900-03-01')]];
    const at = [[moment('1899-12-31T00:00:00Z', 'UTC')]];
    const [sheet] = readXlsx(
      await toXlsx([{ name: '旧', columns: columns.slice(0, 1), rows: [...rows, ...at] }]),
    );
    expect(sheet?.rows.slice(1).map(([cell]) => cell)).toEqual([
      { text: '1900-02-28' },
      { text: '0001-01-01' },
      { number: 61, format: 'yyyy-mm-dd' },
      { text: '1899-12-31 00:00' },
    ]);
  });
});
