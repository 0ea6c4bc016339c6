import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalFile } from '../../../electron/export/personal-file.ts';
import { personalParts } from '../../../electron/export/personal-tables.ts';
import { createDocumentLabels } from '../../../electron/export/weekly/part.ts';
import vocabulary from '../../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import { personalWeek } from '../../../shared/report/personal-week.ts';
import type { PersonalWeek } from '../../../shared/report/personal-week-value.ts';
import { languages } from '../../../shared/vocabulary.ts';
import { checkAsync } from '../../shared/support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../../shared/support/history.ts';
import { unsealed } from '../../shared/support/weeks.ts';
import { NO_DIGEST, projectionOf, textOf } from '../../shared/support/writer.ts';
import { weekOf } from '../report/support/personals.ts';
import {
  type AskedTables,
  column,
  handoverLine,
  mustSay,
  noteLine,
  personCounts,
  statementLine,
  table,
  visitLine,
  waiting,
} from './asked-lines.ts';
import { expectNamed } from './expect-named.ts';
import { readXlsx } from './read-xlsx.ts';
import { readCsvTable } from './sheet-words.ts';

const zh = createDocumentLabels('zh-CN');
const zone = 'Asia/Shanghai';
/** What each table has to say, told anew from the value. */
const tablesOf = (value: PersonalWeek): AskedTables => ({
  [table.figures]: personCounts.map(([title, key]) => ({
    figure: column[title],
    thisWeek: String(value.figures[key]),
    lastWeek: String(value.lastWeek[key]),
    change: String(value.figures[key] - value.lastWeek[key]),
  })),
  [table.statements]: (value.statement === null ? [] : [value.statement]).map((line) =>
    statementLine(line, zone),
  ),
  [table.attendance]: value.visits.map((visit) => ({
    ...{ date: visit.date, shift: visit.shiftName },
    ...visitLine(visit, zone),
  })),
  [table.closed]: value.closed.map((line) => ({
    date: line.date,
    kind: vocabulary.kind[line.kind],
    summary: line.summary,
    customer: line.customerName ?? '',
    outcome: line.outcome === null ? '' : vocabulary.outcome[line.outcome],
  })),
  [table.pending]: value.pending.map((line) => waiting(line, zone)),
  [table.handovers]: value.handovers.map((line) => handoverLine(line, zone)),
  [table.routines]: value.routines.map((line) => ({
    routine: line.name,
    asked: String(line.asked),
    done: String(line.done),
    missed: String(line.missed),
  })),
  [table.ownNotes]: value.notes.map(noteLine),
});

const mustShow = async (value: PersonalWeek): Promise<void> =>
  mustSay(readXlsx(await personalFile(value, 'xlsx', zh)), tablesOf(value));

/** What random histories have much of; the rest is seldom in a few of them. */
const histories = ['visits', 'pending', 'handovers'] as const;

describe('one person’s week as tables', () => {
  it('every list and every figure of the value stands in some table', () => {
    const shown = new Set<string>(personalParts.flatMap(({ shows }) => shows));
    expect(Object.keys(weekOf(1)).filter((key) => !shown.has(key))).toEqual([]);
  });

  it.each(languages)('in %s has a name for each sheet and a title for each column', (language) => {
    const labels = createDocumentLabels(language);
    const tables = personalParts.map((part) => part.table(weekOf(3), labels));
    expectNamed(tables, language);
  });

  it('has every line of it in its row and column, and numbers stay masked', async () => {
    const value = weekOf(12);
    for (const key of [...histories, 'closed', 'notes', 'routines'] as const)
      expect(value[key].length, key).toBeGreaterThan(0);
    expect(value.statement).not.toBeNull();
    await mustShow(value);
    const csv = Buffer.from(await personalFile(value, 'csv', zh)).toString('utf8');
    expect(csv).toContain('138****1234');
    expect(csv.split('\r\n').filter((line) => line === table.pending)).toHaveLength(1);
  });

  it('has one table alone as CSV where one is named, a formula as text', async () => {
    const value = weekOf(2);
    const told = { ...value, notes: value.notes.map((note) => ({ ...note, by: '=cmd' })) };
    const bytes = await personalFile(told, 'csv', zh, 'notes');
    expect(readCsvTable(bytes)).toHaveLength(1 + told.notes.length);
    expect(Buffer.from(bytes).toString('utf8')).toContain(",'=cmd,");
  });

  it('says just what the value does of anybody’s week', async () => {
    const seen = { visits: 0, pending: 0, handovers: 0 };
    const property = fc.asyncProperty(tapeOf(100), saneSkews, async (tape, skews) => {
      const { events, nowMs } = play(tape, { zone, skews, strideMinutes: 60, startMs: MONDAY_MS });
      const [rows, now] = [unsealed(projectionOf(events)), textOf(nowMs)];
      for (const { id } of rows.all('staff')) {
        const own = personalWeek(rows, { week: '2026-W47', staffId: id, now, digest: NO_DIGEST });
        if (!own.ok) throw new Error(own.error.code);
        await mustShow(own.value);
        for (const key of histories) seen[key] += own.value[key].length;
      }
    });
    await checkAsync(property, { runs: 10, soak: 300 });
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
  });
});
