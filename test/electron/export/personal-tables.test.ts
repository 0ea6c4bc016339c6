import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalFile } from '../../../electron/export/personal-file.ts';
import { personalParts } from '../../../electron/export/personal-tables.ts';
import { createDocumentLabels } from '../../../electron/export/weekly/part.ts';
import chinese from '../../../resources/i18n/zh-CN/documents.json' with { type: 'json' };
import vocabulary from '../../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import { personalWeek } from '../../../shared/report/personal-week.ts';
import type { PersonalWeek } from '../../../shared/report/personal-week-value.ts';
import type { NoteLine, PendingLine } from '../../../shared/report/weekly-summary.ts';
import { languages } from '../../../shared/vocabulary.ts';
import { checkAsync } from '../../shared/support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../../shared/support/history.ts';
import { unsealed } from '../../shared/support/weeks.ts';
import { NO_DIGEST, projectionOf, textOf } from '../../shared/support/writer.ts';
import { weekOf } from '../report/support/personals.ts';
import { expectNamed } from './expect-named.ts';
import { readXlsx } from './read-xlsx.ts';
import { momentIn, readCsvTable, readTable } from './sheet-words.ts';

const zh = createDocumentLabels('zh-CN');
const zone = 'Asia/Shanghai';
const { column, table } = chinese;
type ColumnKey = keyof typeof column;

const yes = (is: boolean): string => (is ? chinese.yes : '');
const verdictOf = ({ verdict }: NoteLine): string =>
  verdict === null ? chinese.state.open : vocabulary.noteVerdict[verdict];

const waiting = (line: PendingLine): Partial<Record<ColumnKey, string>> => ({
  severity: vocabulary.severity[line.severity],
  kind: vocabulary.kind[line.kind],
  summary: line.summary,
  customer: line.customerName ?? '',
  phone: line.phone ?? '',
  orderNo: line.orderNo ?? '',
  openedOn: line.openedOn,
  openedBy: line.openedBy,
  ageDays: String(line.ageDays),
  carryover: String(line.carryover),
  promisedAt: momentIn(line.promisedAt, zone),
  overdue: yes(line.overdue),
  nextAction: line.nextAction ?? '',
});

/** What each table has to say, told anew from the value: the words under each title, row by row. */
const tablesOf = (
  value: PersonalWeek,
): Readonly<Record<string, readonly Partial<Record<ColumnKey, string>>[]>> => ({
  [table.figures]: (
    [
      ['shifts', 'shifts'],
      ['lateCount', 'late'],
      ['opened', 'opened'],
      ['progressed', 'progressed'],
      ['closed', 'closed'],
      ['notes', 'notes'],
      ['handoversSigned', 'handoversSigned'],
      ['handoversAccepted', 'handoversAccepted'],
      ['itemsHandedOver', 'itemsHandedOver'],
      ['itemsComplete', 'itemsComplete'],
      ['missingTold', 'missingTold'],
    ] as const
  ).map(([title, key]) => ({
    figure: column[title],
    thisWeek: String(value.figures[key]),
    lastWeek: String(value.lastWeek[key]),
    change: String(value.figures[key] - value.lastWeek[key]),
  })),
  [table.statements]: (value.statement === null ? [] : [value.statement]).map((line) => ({
    name: line.name,
    role: vocabulary.role[line.role],
    shifts: String(line.shifts),
    writtenAt: momentIn(line.writtenAt, zone),
    work: line.text?.work ?? '',
    problems: line.text?.problems ?? '',
    customerWords: line.text?.customerWords ?? '',
  })),
  [table.attendance]: value.visits.map((visit) => ({
    date: visit.date,
    shift: visit.shiftName,
    in: momentIn(visit.inAt, zone),
    out: momentIn(visit.outAt, zone),
    lateMinutes: String(visit.lateMinutes),
    earlyMinutes: String(visit.earlyMinutes),
    leftIll: yes(visit.leftIll),
    forgotten: yes(visit.forgotten),
  })),
  [table.closed]: value.closed.map((line) => ({
    date: line.date,
    kind: vocabulary.kind[line.kind],
    summary: line.summary,
    customer: line.customerName ?? '',
    outcome: line.outcome === null ? '' : vocabulary.outcome[line.outcome],
  })),
  [table.pending]: value.pending.map(waiting),
  [table.handovers]: value.handovers.map((line) => ({
    date: line.date,
    shift: line.shiftName,
    signedBy: line.signedBy,
    signedAt: momentIn(line.signedAt, zone),
    acceptedBy: line.acceptedBy ?? chinese.state.waiting,
    acceptedAt: momentIn(line.acceptedAt, zone),
    late: yes(line.late === true),
    items: String(line.items),
    questioned: String(line.questioned),
    refused: String(line.refused),
    additions: String(line.additions),
    countersignsMissing: String(line.countersignsMissing),
    unscheduled: line.unscheduled ?? '',
  })),
  [table.routines]: value.routines.map((line) => ({
    routine: line.name,
    asked: String(line.asked),
    done: String(line.done),
    missed: String(line.missed),
  })),
  [table.ownNotes]: value.notes.map((line) => ({
    date: line.date,
    kind: vocabulary.noteKind[line.kind],
    text: line.text,
    customer: line.customerName ?? '',
    by: line.by,
    state: verdictOf(line),
    givenTo: line.givenTo ?? '',
    until: line.until ?? '',
    answer: line.answer ?? '',
  })),
});

const mustShow = async (value: PersonalWeek): Promise<void> => {
  const sheets = readXlsx(await personalFile(value, 'xlsx', zh));
  for (const [name, asked] of Object.entries(tablesOf(value))) {
    const { titles, rows } = readTable(sheets, name);
    const told = rows.map((row) => Object.fromEntries(titles.map((title, place) => [title, row[place]])));
    const titled = asked.map((line) =>
      Object.fromEntries(Object.entries(line).map(([key, words]) => [column[key as ColumnKey], words])),
    );
    expect(told, name).toEqual(titled);
  }
};

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
