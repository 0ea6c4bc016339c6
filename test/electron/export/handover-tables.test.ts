import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoverFile } from '../../../electron/export/handover-file.ts';
import { type HandoverTable, handoverTables } from '../../../electron/export/handover-tables.ts';
import { createDocumentLabels, type DocumentLabels } from '../../../electron/export/weekly/part.ts';
import { type HandoverReport, handoverReport } from '../../../shared/report/handover-report.ts';
import { type Language, languages } from '../../../shared/vocabulary.ts';
import { createSmallBook } from '../../shared/support/book.ts';
import { checkAsync } from '../../shared/support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../../shared/support/history.ts';
import { NO_DIGEST, projectionOf } from '../../shared/support/writer.ts';
import { handoverOf } from '../report/support/handovers.ts';
import { renumbered } from '../report/support/renumbered.ts';
import { askedTables, type Row, seen } from './asked-handover.ts';
import { readXlsx } from './read-xlsx.ts';

const zone = 'Asia/Shanghai';
const zh = createDocumentLabels('zh-CN');

type Id = HandoverTable['id'];

/** The value of a cell as CSV has it: no kind, and an apostrophe where a spreadsheet would make something else of it. */
const plain = (cell: string): string => cell.replace(/^(?:text|number|yyyy-mm-dd hh:mm|yyyy-mm-dd) /, '');

const csvRows = async (
  report: HandoverReport,
  labels: DocumentLabels,
  only?: Id,
): Promise<readonly (readonly string[])[]> =>
  parse(Buffer.from(await handoverFile(report, 'csv', labels, only)), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });

const mustShow = async (report: HandoverReport, language: Language): Promise<void> => {
  const labels = createDocumentLabels(language);
  const wanted = askedTables(report, labels);
  const sheets = readXlsx(await handoverFile(report, 'xlsx', labels));
  expect(sheets).toHaveLength(handoverTables.length);
  const whole: string[][] = [];
  for (const [place, { id }] of handoverTables.entries()) {
    const { name = '', rows = [] } = sheets[place] ?? {};
    const [titles = [], ...lines] = rows.map((row) => row.map(seen));
    const heads = titles.map(plain);
    const read = lines.map(
      (line): Row => Object.fromEntries(heads.map((head, column) => [head, line[column] ?? ''])),
    );
    expect(read, id).toEqual(wanted[id]);
    const [first = [], ...others] = await csvRows(report, labels, id);
    expect(first).toEqual(heads);
    expect(
      others.map((line) => line.map((cell) => cell.replace(/^'/, ''))),
      id,
    ).toEqual(wanted[id].map((row) => heads.map((head) => plain(row[head] ?? ''))));
    whole.push([name], [...first], ...others.map((line) => [...line]));
  }
  expect(await csvRows(report, labels)).toEqual(whole);
};

describe('a handover as tables', () => {
  it('every list and every figure of the value stands in some table', () => {
    const shown = new Set<string>(handoverTables.flatMap(({ shows }) => shows));
    expect(Object.keys(handoverOf(3)).filter((key) => !shown.has(key))).toEqual([]);
  });

  it.each(languages)('in %s has a name for each sheet and a title for each column', (language) => {
    const labels = createDocumentLabels(language);
    const tables = handoverTables.map(({ table }) => table(handoverOf(3), labels));
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
    for (const { name, columns } of tables) {
      const titles = columns.map(({ title }) => title);
      expect(new Set(titles).size, name).toBe(titles.length);
      if (language === 'en') expect([name, ...titles].join()).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('has every name, number, date and word of the value, each in its row and column, in XLSX and in CSV', async () => {
    const property = fc.asyncProperty(
      fc.noShrink(fc.nat()),
      fc.nat({ max: 30 }),
      fc.constantFrom(...languages),
      async (seed, items, language) => {
        const report = renumbered(handoverOf(items), seed);
        const { accepted, parts } = report;
        await mustShow(
          {
            ...report,
            ...{ added: parts[0]?.items ?? [], alsoAccepted: accepted === null ? [] : [accepted] },
            ...{ late: true, unscheduled: '孩子发烧', acceptRemarks: '晚班会盯着\n明早再看' },
          },
          language,
        );
        await mustShow(
          {
            ...{
              ...report,
              accepted: null,
              late: null,
              nothingOpen: true,
              signed: { ...report.signed, auth: 'seal' },
            },
            countersigns: [{ side: 'handedOver', signature: null, comment: null }],
          },
          language,
        );
      },
    );
    await checkAsync(property, { runs: 10, soak: 300 });
  });

  it('has them of any handover of a random history', async () => {
    let verdicts = 0;
    const property = fc.asyncProperty(
      fc.noShrink(tapeOf(300)),
      saneSkews,
      fc.constantFrom(...languages),
      async (tape, skews, language) => {
        const { events } = play(tape, { zone, skews, strideMinutes: 40, startMs: MONDAY_MS });
        const rows = projectionOf(events);
        for (const { id } of rows.all('handover')) {
          const read = handoverReport(rows, id, NO_DIGEST);
          if (!read.ok) throw new Error(read.error.code);
          await mustShow(read.value, language);
          const items = [...read.value.parts.flatMap((part) => part.items), ...read.value.added];
          verdicts += items.filter(({ verdict }) => verdict !== null).length;
        }
      },
    );
    await checkAsync(property, { runs: 8, soak: 200 });
    expect(verdicts).toBeGreaterThan(0);
  }, 120_000);

  it('[D2] has no whole number, no formula, and an order of twenty digits as it was typed', async () => {
    const book = createSmallBook();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    const customer = {
      ...{ name: '=HYPERLINK("http://x","王女士 13812345678")', phone: '13812345678' },
      ...{ orderNo: '20261129123456789012', account: '@王' },
    };
    book.act('s-ann', 'openFollowUp', {
      ...{ id: 'f-1', kind: 'callBack', summary: '+回电 13812345678', customer },
      nextAction: { text: '打 13812345678', owner: '波 13812345678' },
    });
    book.act('s-ann', 'signHandover', { id: 'h-1', remarks: '-急事打 13812345678' });
    const report = handoverReport(book.rows(), 'h-1', NO_DIGEST);
    if (!report.ok) throw new Error(report.error.code);
    await mustShow(report.value, 'zh-CN');
    const sheets = readXlsx(await handoverFile(report.value, 'xlsx', zh));
    const cells = sheets.flatMap(({ rows }) => rows.flat().map(seen));
    for (const words of [
      '=HYPERLINK("http://x","王女士 138****5678")',
      ...['20261129123456789012', '@王', '+回电 138****5678', '-急事打 138****5678', '138****5678'],
    ])
      expect(cells).toContain(`text ${words}`);
    const csv = Buffer.from(await handoverFile(report.value, 'csv', zh)).toString();
    for (const words of [`"'=HYPERLINK(""http://x"",`, `,'20261129123456789012,'@王,`, `'-急事打`])
      expect(csv).toContain(words);
    expect(csv + cells.join()).not.toMatch(/1234[- ]?5678\D/);
  });
});
