import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthFile } from '../../../electron/export/month-file.ts';
import { monthParts } from '../../../electron/export/month-tables.ts';
import { createDocumentLabels } from '../../../electron/export/weekly/part.ts';
import { monthReport } from '../../../shared/report/month-report.ts';
import { languages } from '../../../shared/vocabulary.ts';
import { checkAsync } from '../../shared/support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../../shared/support/history.ts';
import { NO_DIGEST, projectionOf, textOf } from '../../shared/support/writer.ts';
import { emptyMonth, monthOf } from '../report/support/months.ts';
import { renumbered } from '../report/support/renumbered.ts';
import {
  type AskedTables,
  figure,
  kindLine,
  mustSay,
  outcomeLine,
  personLine,
  table,
  yes,
} from './asked-lines.ts';
import { figureOrder } from './asked-week.ts';
import { expectNamed } from './expect-named.ts';
import { readXlsx } from './read-xlsx.ts';
import { readCsvTable } from './sheet-words.ts';

const zone = 'Asia/Shanghai';
const month = monthOf(5);
const zh = createDocumentLabels('zh-CN');
const sheetsOf = async (value: typeof month) => readXlsx(await monthFile(value, 'xlsx', zh));

/** What each table has to say, told anew from the value; that about the file is left out. */
const tablesOf = ({ total, lastMonth, weeks, kinds, outcomes, people }: typeof month): AskedTables => ({
  [table.monthFigures]: figureOrder.map((key) => ({
    figure: figure[key],
    thisMonth: String(total[key]),
    lastMonth: String(lastMonth[key]),
    change: String(total[key] - lastMonth[key]),
  })),
  [table.kinds]: kinds.map(kindLine),
  [table.outcomes]: outcomes.map(outcomeLine),
  [table.people]: people.map(personLine),
  [table.monthWeeks]: weeks.map(({ week, from, to, isSealed, figures }) => ({
    ...{ week, from, to, sealed: yes(isSealed) },
    titled: figureOrder.map((key) => [figure[key], String(figures[key])] as const),
  })),
});

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

  it('has each figure of each week and of both months, each kind, outcome and person, in row and column', async () => {
    const property = fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
      const value = renumbered(month, seed);
      mustSay(await sheetsOf(value), tablesOf(value));
    });
    await checkAsync(property, { runs: 5, soak: 200 });
  });

  it('says just what the value does of any month, in XLSX, CSV and JSON', async () => {
    let told = 0;
    const property = fc.asyncProperty(tapeOf(100), saneSkews, async (tape, skews) => {
      const { events, nowMs } = play(tape, { zone, skews, strideMinutes: 300, startMs: MONDAY_MS });
      const now = textOf(nowMs);
      const read = monthReport(projectionOf(events), { month: '2026-11', now, digest: NO_DIGEST });
      if (!read.ok) throw new Error(read.error.code);
      const tables = tablesOf(read.value);
      mustSay(await sheetsOf(read.value), tables);
      const csv = readCsvTable(await monthFile(read.value, 'csv', zh, 'figures'));
      expect(csv.slice(1)).toEqual(
        tables[table.monthFigures]?.map((line) => [
          ...[line.figure, line.thisMonth, line.lastMonth, line.change],
        ]),
      );
      const json = Buffer.from(await monthFile(read.value, 'json', zh)).toString('utf8');
      expect(JSON.parse(json)).toEqual(read.value);
      told += read.value.total.opened + read.value.people.length;
    });
    await checkAsync(property, { runs: 4, soak: 200 });
    expect(told).toBeGreaterThan(0);
  });

  it('of a month without a line keeps every sheet with its titles', async () => {
    const sheets = await sheetsOf(emptyMonth());
    expect(sheets).toHaveLength(monthParts.length);
    for (const { rows } of sheets) expect(rows[0]?.length).toBeGreaterThan(1);
  });
});
