import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandSchemas } from '../../../shared/commands/schemas.ts';
import { type ImportLabels, type ImportProblem, readLines } from '../../../shared/import/entries.ts';
import { momentIn } from '../../../shared/import/moments.ts';
import { numberCell } from '../../../shared/import/rounded.ts';
import { columnName, MOST_LINES, toTable } from '../../../shared/import/table.ts';
import {
  defaultMapping,
  guessTargets,
  type ImportMapping,
  importTargets,
} from '../../../shared/import/targets.ts';
import { separatorOf } from '../../../shared/import/text.ts';
import { severities } from '../../../shared/vocabulary.ts';
import { check } from '../support/check.ts';

const severityLabels = { red: ['紧急', 'Urgent'], amber: ['较急'], normal: ['一般'] } as const;
const labels: ImportLabels = {
  kind: (kind) => [kind === 'renewal' ? '续费' : kind],
  severity: (severity) => severityLabels[severity],
};

const tableOf = (...rows: readonly (readonly string[])[]) => {
  const read = toTable(rows);
  if ('problem' in read) throw new Error(read.problem);
  return read.table;
};

const linesOf = (mapping: Partial<ImportMapping>, ...rows: readonly (readonly string[])[]) => {
  const table = tableOf(...rows);
  return readLines(table, { ...defaultMapping(table.headings), ...mapping }, labels);
};

const problemsOf = (cells: Readonly<Record<string, string>>): readonly ImportProblem[] => {
  const [line] = linesOf({}, Object.keys(cells), Object.values(cells));
  return line?.state === 'problem' ? line.problems.map(({ problem }) => problem) : [];
};

describe('a table', () => {
  it('begins under the first row that has headings, and keeps the line numbers of the file', () => {
    const read = toTable([
      ['十二月到期客户'],
      [''],
      ['姓名', '电话', ''],
      ['王', '1', ''],
      ['', ''],
      ['李', '2', ''],
    ]);
    expect(read).toEqual({
      table: {
        headings: ['姓名', '电话'],
        lines: [
          ['王', '1'],
          ['', ''],
          ['李', '2'],
        ],
      },
      skipped: 3,
    });
  });

  it.each([
    ['empty', []],
    ['empty', [['', ' ']]],
    ['empty', [['姓名', '电话']]],
    ['tooManyColumns', [Array.from({ length: 61 }, (_, n) => `c${n}`)]],
    ['tooManyLines', [['a', 'b'], ...Array.from({ length: MOST_LINES + 1 }, () => ['1', '2'])]],
  ] as const)('that is none says why: %s', (problem, rows) => {
    expect(toTable(rows)).toEqual({ problem });
  });

  it('names columns without a heading as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });

  it.each([
    [',', '姓名,地址\n王,"上海,静安"\n李,北京'],
    ['\t', '姓名\t地址\n王\t上海,静安,一号'],
    [';', 'name;price\na;1,5\nb;2,5'],
    ['，', '姓名，电话\n王，1'],
  ])('is separated by what its lines agree on: %j', (separator, text) => {
    expect(separatorOf(text)).toBe(separator);
  });
});

describe('columns', () => {
  it('of common exports are known by their headings, each target once', () => {
    expect(guessTargets(['订单编号', '买家会员名', '收货人手机', '联系电话', '宝贝标题', '备注'])).toEqual([
      'orderNo',
      'name',
      'details',
      'phone',
      'summary',
      'details',
    ]);
    expect(guessTargets(['Customer Name', 'Phone', 'Plan', 'Expiry date'])).toEqual([
      'name',
      'phone',
      'summary',
      'promisedAt',
    ]);
  });

  it('with dates of expiry make a list of renewals', () => {
    expect(defaultMapping(['姓名', '到期日']).kind).toBe('renewal');
    expect(defaultMapping(['姓名', '电话']).kind).toBe('callBack');
  });

  it.each(['发货日期', '发货时间', '实际发货时间', 'Shipped on', 'ship-date', 'Date Shipped', 'shipped_at'])(
    '[M8] with the date of shipping are known: %s',
    (heading) => {
      expect(guessTargets(['订单编号', heading])).toEqual(['orderNo', 'shippedAt']);
      expect(defaultMapping(['订单编号', heading]).kind).toBe('unshipped');
    },
  );

  it.each(['预计发货时间', '最晚发货时间', '发货状态', '发货', 'Shipped', 'Shipping address'])(
    '[M8] about something else of shipping are not taken for it: %s',
    (heading) => {
      expect(guessTargets(['订单编号', heading])).toEqual(['orderNo', 'details']);
    },
  );
});

describe('a moment in a cell', () => {
  it.each([
    ['2026-11-23', '2026-11-23T18:00'],
    ['2026/1/3', '2026-01-03T18:00'],
    ['2026.11.23 9:05', '2026-11-23T09:05'],
    ['2026年11月23日', '2026-11-23T18:00'],
    ['2026年11月23日 16点30分', '2026-11-23T16:30'],
    ['20261123', '2026-11-23T18:00'],
    ['2026-11-23T16:30:59', '2026-11-23T16:30'],
    ['2026-02-29', null],
    ['11/23', null],
    ['23/11/2026', null],
    ['2026-11-23 25:00', null],
    ['明天', null],
  ])('%s is %s', (cell, moment) => {
    expect(momentIn(cell, '18:00')).toBe(moment);
  });
});

describe('a line', () => {
  it('[M1] becomes an entry with everything its columns say; the rest is kept in the details [M4]', () => {
    const [line] = linesOf(
      { lead: '续费', kind: 'renewal' },
      ['姓名', '手机', '套餐', '到期日', '紧急程度', '楼栋'],
      ['王芳', '138 1234 5678', '500M', '2026/12/09', '紧急', '3 栋\n501'],
    );
    expect(line).toEqual({
      line: 1,
      state: 'entry',
      entry: {
        kind: 'renewal',
        severity: 'red',
        summary: '续费 500M',
        details: '楼栋: 3 栋\n501',
        customer: { name: '王芳', phone: '138 1234 5678' },
        promisedAt: '2026-12-09T18:00',
      },
    });
  });

  it.each([
    [{ 姓名: '王', 到期日: '下周', 事项: '办' }, ['dateUnreadable']],
    [{ 订单号: 'A1', 发货时间: '上周', 事项: '办' }, ['dateUnreadable']],
    [{ 姓名: '王', 手机: '问门卫', 事项: '办' }, ['phoneUnreadable']],
    [{ 姓名: '王'.repeat(81), 事项: '办' }, ['tooLong']],
    [{ 姓名: '王', 类型: '不知道', 事项: '办' }, ['kindUnknown']],
    [{ 姓名: '王', 优先级: '特特急', 事项: '办' }, ['severityUnknown']],
    [{ 订单号: numberCell(3456789012345678), 事项: '办' }, ['rounded']],
    [{ 姓名: '王', 事项: '无' }, ['nothingToSay']],
  ] as const)('[M1] that cannot be read says why: %j', (cells, problems) => {
    expect(problemsOf(cells)).toEqual(problems);
  });

  it.each([
    ['2026/11/20', '2026-11-20T18:00', 'warehouse'],
    ['2026-11-20 09:31:07', '2026-11-20T09:31', 'warehouse'],
    ['', undefined, 'unshipped'],
    ['-', undefined, 'unshipped'],
    ['未发货', undefined, 'unshipped'],
    ['0000-00-00 00:00:00', undefined, 'unshipped'],
    ['Not shipped', undefined, 'unshipped'],
  ])('[M8] says when its order was shipped, or that it was not: %j', (cell, shippedAt, kind) => {
    const [line] = linesOf({}, ['订单号', '商品', '发货时间'], ['A-100', '沙发', cell]);
    expect(line).toMatchObject({ state: 'entry', entry: { kind } });
    expect(line?.state === 'entry' ? line.shippedAt : null).toBe(shippedAt);
  });

  it('[M8] keeps the kind that was chosen or written, shipped or not', () => {
    const rows = [
      ['商品', '类型', '发货时间'],
      ['沙发', 'unshipped', '2026-11-20'],
      ['沙发', '', '2026-11-20'],
    ];
    const kinds = linesOf({ kind: 'callBack' }, ...rows).map((line) =>
      line.state === 'entry' ? line.entry.kind : null,
    );
    expect(kinds).toEqual(['unshipped', 'callBack']);
  });

  it('[M1] longer than a line may be is kept whole', () => {
    const long = '很'.repeat(400);
    const [line] = linesOf({}, ['事项', '姓名'], [long, '王']);
    if (line?.state !== 'entry') throw new Error('no entry');
    expect(line.entry.summary).toHaveLength(300);
    expect(line.entry.details).toBe(long);
  });

  it('[M1] whatever stands in it, is an entry that the command takes, a problem, or empty', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '2026-11-23', '无'),
    );
    const property = fc.property(
      fc.array(fc.tuple(fc.constantFrom(...importTargets), cell), { minLength: 1, maxLength: 8 }),
      (columns) => {
        const targets = columns.map(([target], place) =>
          target !== 'details' && columns.findIndex(([other]) => other === target) < place
            ? 'details'
            : target,
        );
        const table = {
          headings: targets.map((_, place) => columnName(place)),
          lines: [columns.map(([, c]) => c)],
        };
        const mapping = { ...defaultMapping(table.headings), targets, lead: '续费' };
        const [line] = readLines(table, mapping, labels);
        if (line?.state === 'entry') {
          const from = { importId: 'i-1', line: 1, shippedAt: line.shippedAt };
          const parsed = commandSchemas.openFollowUp.safeParse({ ...line.entry, importedFrom: from });
          expect(parsed.error?.issues ?? []).toEqual([]);
        } else if (line?.state === 'problem') expect(line.problems.length).toBeGreaterThan(0);
        else expect(columns.every(([, text]) => text.trim() === '')).toBe(true);
      },
    );
    check(property, { runs: 3_000, soak: 100_000 });
  });

  it('has a severity that every label of both languages names', () => {
    for (const severity of severities) {
      const [line] = linesOf({}, ['事项', '优先级'], ['办', labels.severity(severity)[0] ?? '']);
      expect(line?.state === 'entry' ? line.entry.severity : null).toBe(severity);
    }
  });
});

it('[M7] a number of a spreadsheet is written out, and marked where it was rounded', () => {
  expect([13812345678, 0.5, 1e14, -3].map(numberCell)).toEqual([
    '13812345678',
    '0.5',
    '100000000000000',
    '-3',
  ]);
  expect(numberCell(3456789012345678)).toBe('\u00003456789012345678');
  expect(numberCell(Number.NaN)).toBe('');
});
