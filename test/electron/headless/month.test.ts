import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { monthParts } from '../../../electron/export/month-tables.ts';
import type { MonthReport } from '../../../shared/report/month-report-value.ts';
import { readXlsx } from '../export/read-xlsx.ts';
import { type Baton, createBaton } from './support/baton.ts';

describe('baton month', () => {
  let baton: Baton;

  beforeAll(async () => {
    baton = createBaton({ now: '2026-12-02T02:00:00.000Z' });
    await baton.run(['init', '--book', baton.book, '--shop', '暖巢', '--manager', '林若溪']);
    const note = (at: string): string =>
      `${JSON.stringify({ command: 'writeNote', actor: '林若溪', at, input: { kind: 'problem', text: '卡纸' } })}\n`;
    const ran = await baton.run(['append', '--book', baton.book], {
      // The Sunday that ends the month and the Monday after it, in one calendar month.
      stdin: ['2026-11-03T10:00', '2026-11-17T10:00', '2026-11-29T10:00', '2026-11-30T10:00'].map(note),
    });
    expect(ran.status).toBe(0);
  });
  afterAll(() => baton.remove());

  const run = (...args: readonly string[]) => baton.run(['month', '--book', baton.book, ...args]);

  it('rolls up whole weeks, the last whole month unless one is named, for people and as JSON', async () => {
    const report = (await run('--json')).json() as MonthReport;
    expect([report.month, report.from, report.to]).toEqual(['2026-11', '2026-11-02', '2026-11-29']);
    expect(report.weeks.map(({ figures }) => figures.notes)).toEqual([1, 0, 1, 1]);
    expect(report.total.notes).toBe(3);
    expect((await run()).out.join('\n')).toContain('Notes 1 0 1 1  month 3');
    const next = (await run('--month', '2026-12', '--json')).json() as MonthReport;
    expect(next.weeks.map(({ week, figures }) => [week, figures.notes])).toEqual([['2026-W49', 1]]);
  });

  it('writes its tables by the ending, one of them alone, and the whole value', async () => {
    const [sheets, table, value] = ['m.xlsx', 'm.csv', 'm.json'].map((name) => join(baton.folder, name));
    expect((await run('--out', sheets ?? '')).status).toBe(0);
    expect(readXlsx(readFileSync(sheets ?? ''))).toHaveLength(monthParts.length);
    expect((await run('--out', table ?? '', '--table', 'weeks')).status).toBe(0);
    expect(
      readFileSync(table ?? '', 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(1 + 4);
    expect((await run('--out', value ?? '')).status).toBe(0);
    const report = JSON.parse(readFileSync(value ?? '', 'utf8')) as MonthReport;
    expect(report).toEqual((await run('--json')).json());
    expect((await run('--out', value ?? '', '--table', 'weeks')).status).toBe(2);
    expect((await run('--table', 'weeks')).status).toBe(2);
  });

  it('writes a PDF, and nothing for a month that is none, has not begun, or another kind of file', async () => {
    const file = join(baton.folder, 'november.pdf');
    expect((await run('--out', file)).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^%PDF/);
    for (const [month, out, status] of [
      ['2026-13', 'a.pdf', 2],
      ['2027-05', 'b.pdf', 1],
      ['2026-11', 'c.docx', 2],
    ] as const) {
      const path = join(baton.folder, out);
      expect([out, (await run('--month', month, '--out', path)).status]).toEqual([out, status]);
      expect(existsSync(path)).toBe(false);
    }
  });
});
