import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weeklyFile } from '../../../electron/export/weekly-file.ts';
import { weeklyParts } from '../../../electron/export/weekly-tables.ts';
import chinese from '../../../resources/i18n/zh-CN/documents.json' with { type: 'json' };
import { weeklySummary } from '../../../shared/report/weekly.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { checkAsync } from '../../shared/support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../../shared/support/history.ts';
import { NO_DIGEST, projectionOf, textOf } from '../../shared/support/writer.ts';
import { renumbered } from '../report/support/renumbered.ts';
import { fullWeek } from '../report/support/summaries.ts';
import { mustSay } from './asked-lines.ts';
import { figureOrder, weekTables } from './asked-week.ts';
import { readXlsx } from './read-xlsx.ts';

const zone = 'Asia/Shanghai';

/** What a second count over the events finds (weekly-brute-force) is the value; here, that each file says just that. */
it('every figure of any week is the same number in the value, in JSON, in XLSX and in CSV', async () => {
  let told = 0;
  const property = fc.asyncProperty(tapeOf(80), saneSkews, async (tape, skews) => {
    const { events, nowMs } = play(tape, { zone, skews, strideMinutes: 120, startMs: MONDAY_MS });
    const now = textOf(nowMs);
    const rows = projectionOf(events);
    const read = weeklySummary(rows, { week: weekOf(localDateOf(now, zone)), now, digest: NO_DIGEST });
    if (!read.ok) throw new Error(read.error.code);
    const week = read.value;
    expect(JSON.parse(Buffer.from(await weeklyFile(week, 'json', 'zh-CN')).toString())).toEqual(week);

    mustSay(readXlsx(await weeklyFile(week, 'xlsx', 'zh-CN')), weekTables(week));
    const { figures, lastWeek } = week;
    const lines: readonly (readonly string[])[] = parse(
      Buffer.from(await weeklyFile(week, 'csv', 'zh-CN', 'figures')),
      { bom: true },
    );
    expect(lines.slice(1).map((cells) => cells.slice(1).map(Number))).toEqual(
      figureOrder.map((key) => [figures[key], lastWeek[key], figures[key] - lastWeek[key]]),
    );
    told += figures.opened + figures.closed + figures.notes;
  });
  await checkAsync(property, { runs: 12, soak: 300 });
  expect(told).toBeGreaterThan(0);
});

it('every table of a week of all parts has every line of it, each cell under its title', async () => {
  const week = fullWeek(14);
  const tables = weekTables(week);
  for (const [name, rows] of Object.entries(tables)) expect(rows.length, name).toBeGreaterThan(0);
  expect(weeklyParts.map(({ id }) => chinese.table[id]).sort()).toEqual(
    [...Object.keys(tables), chinese.table.about].sort(),
  );
  const property = fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
    const one = renumbered(week, seed);
    mustSay(readXlsx(await weeklyFile(one, 'xlsx', 'zh-CN')), weekTables(one));
  });
  await checkAsync(property, { runs: 3, soak: 100 });
});
