import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readList } from '../../../renderer/lists/read-list.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = async (bytes: Uint8Array) => {
  const read = await readList(bytes);
  return 'problem' in read ? read.problem : [read.table.headings, ...read.table.lines];
};

/** “姓名,事项 / 王芳,回电” as Excel in China saves it. */
const GB18030 = Uint8Array.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xca, 0xc2, 0xcf, 0xee, 0x0a, 0xcd, 0xf5, 0xb7, 0xbc, 0x2c, 0xbb, 0xd8, 0xb5,
  0xe7,
]);

describe('a list', () => {
  it.each([
    ['UTF-8', utf8('姓名,事项\n王芳,回电')],
    ['UTF-8 with a mark', utf8('\ufeff姓名,事项\r\n王芳,回电\r\n')],
    ['GB 18030', GB18030],
    [
      'UTF-16',
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from('姓名\t事项\n王芳\t回电', (c) => c.charCodeAt(0)).buffer),
      ]),
    ],
  ])('is read in %s', async (_name, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      ['姓名', '事项'],
      ['王芳', '回电'],
    ]);
  });

  it('keeps line breaks and separators inside quotes', async () => {
    expect(await rowsOf(utf8('姓名,地址\n王芳,"上海,静安\n三号楼"'))).toEqual([
      ['姓名', '地址'],
      ['王芳', '上海,静安\n三号楼'],
    ]);
  });

  it('is read from a workbook, dates and long numbers as they are meant [M7]', async () => {
    const cell = (value: string) => ({ type: String, value });
    const rows = [
      [cell('单号'), cell('到期'), cell('数')],
      [
        cell('3456789012345678'),
        { type: Date, value: new Date('2026-12-09T00:00:00Z'), format: 'yyyy-mm-dd' },
        { type: Number, value: 3456789012345678 },
      ],
    ];
    const bytes = await writeExcelFile([{ sheet: '一', data: rows }]).toBuffer();
    expect(await rowsOf(new Uint8Array(bytes))).toEqual([
      ['单号', '到期', '数'],
      ['3456789012345678', '2026-12-09', '\u00003456789012345678'],
    ]);
  });

  it.each([
    ['oldExcel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['noText', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ['unreadable', utf8('PK\u0003\u0004 not really')],
    ['empty', utf8('')],
    ['tooLarge', new Uint8Array(21 * 1024 * 1024)],
    ['tooLarge', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(201 * 1024 * 1024) })],
  ])('that is none is refused as %s', async (problem, bytes) => {
    expect(await rowsOf(bytes)).toBe(problem);
  });

  it('[E4] is read or refused, whatever bytes it has', async () => {
    const seed = Math.floor(Math.random() * 0x7fffffff);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 200 }).map((rest) => Uint8Array.from([0x50, 0x4b, 3, 4, ...rest])),
      fc.string({ unit: 'binary', maxLength: 300 }).map(utf8),
    );
    const property = fc.asyncProperty(bytes, async (data) => {
      expect(await readList(data)).toBeTypeOf('object');
    });
    await fc.assert(property, { seed, numRuns: 1_500 });
  });
});
