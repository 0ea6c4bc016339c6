import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rosterParts } from '../../../electron/export/roster-tables.ts';
import type { RosterReport } from '../../../shared/report/roster-report.ts';
import { readXlsx } from '../export/read-xlsx.ts';
import { readCsvTable } from '../export/sheet-words.ts';
import { type Baton, createBaton } from './support/baton.ts';

describe('baton roster', () => {
  let baton: Baton;

  beforeAll(async () => {
    baton = createBaton({ now: '2026-11-18T02:00:00.000Z' });
    await baton.run(['init', '--book', baton.book, '--shop', '暖巢', '--manager', '林若溪']);
    const [manager] = (await baton.run(['staff', '--book', baton.book, '--json'])).json() as { id: string }[];
    const input = {
      week: '2026-W47',
      cells: [
        { staffId: manager?.id, date: '2026-11-16', templateId: 'early' },
        { staffId: manager?.id, date: '2026-11-17', templateId: null },
      ],
    };
    const ran = await baton.run(['append', '--book', baton.book], {
      stdin: [`${JSON.stringify({ command: 'planRoster', actor: '林若溪', input })}\n`],
    });
    expect([ran.status, ran.out.join()]).toEqual([0, expect.not.stringContaining('"ok":false')]);
  });
  afterAll(() => baton.remove());

  const file = (name: string): string => join(baton.folder, name);
  const run = (...args: readonly string[]) => baton.run(['roster', '--book', baton.book, ...args]);

  it('tells this week’s plan unless another is named, for people and as JSON', async () => {
    const report = (await run('--json')).json() as RosterReport;
    expect([report.week, report.dates[0], report.people[0]?.days[0]?.kind]).toEqual([
      ...['2026-W47', '2026-11-16', 'shift'],
    ]);
    expect((await run()).out[1]).toMatch(/^ {2}林若溪 {2}\S+ Rest — — — — —$/u);
    expect((await run('--week', '2026-W48')).out[1]).toBe('  林若溪  — — — — — — —');
  });

  it('writes what the name of the file ends with: its tables, the list alone, the page', async () => {
    for (const ending of ['xlsx', 'csv', 'pdf'])
      expect([ending, (await run('--out', file(`r.${ending}`))).status]).toEqual([ending, 0]);
    expect(readXlsx(readFileSync(file('r.xlsx')))).toHaveLength(rosterParts.length);
    expect(readCsvTable(readFileSync(file('r.csv')))).toHaveLength(1 + 7);
    expect(readFileSync(file('r.pdf')).subarray(0, 4).toString()).toBe('%PDF');
    expect((await run('--out', file('grid.csv'), '--table', 'grid')).status).toBe(0);
    expect(readCsvTable(readFileSync(file('grid.csv')))).toHaveLength(1 + 1);
  });

  it.each([
    ['--out', 'r.doc'],
    ['--out', 'r.json'],
    ['--out', 'no.csv', '--table', 'days'],
    ['--out', 'no.pdf', '--table', 'grid'],
    ['--table', 'grid'],
    ['--week', '2026-W54'],
  ])('calls %j wrong usage and writes nothing', async (...args) => {
    const inFolder = args.map((arg) => (/^(r|no)\./u.test(arg) ? file(`no-${arg}`) : arg));
    expect((await run(...inFolder)).status).toBe(2);
    for (const path of inFolder) expect(existsSync(path)).toBe(false);
  });
});
