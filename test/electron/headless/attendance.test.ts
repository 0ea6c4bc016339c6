import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportHost } from '../../../electron/report/host.ts';
import type { MonthAttendance } from '../../../shared/report/month-attendance-value.ts';
import { ok } from '../../../shared/result.ts';
import { readXlsx } from '../export/read-xlsx.ts';
import { type Baton, createBaton } from './support/baton.ts';

describe('baton attendance', () => {
  let baton: Baton;

  beforeAll(async () => {
    baton = createBaton({ now: '2026-12-02T02:00:00.000Z' });
    await baton.run(['init', '--book', baton.book, '--shop', '暖巢', '--manager', '=林若溪']);
    const line = (at: string, command: string, input: object = {}): string =>
      `${JSON.stringify({ command, actor: '=林若溪', at, input })}\n`;
    const ran = await baton.run(['append', '--book', baton.book], {
      stdin: [
        line('2026-11-27T09:12', 'checkIn'),
        line('2026-11-27T19:00', 'checkOut'),
        line('2026-11-30T13:55', 'checkIn', { shift: '2026-11-30/late' }),
        line('2026-12-01T00:07', 'checkOut'),
      ],
    });
    expect(ran.status).toBe(0);
  });
  afterAll(() => baton.remove());

  const run = (...args: readonly string[]) => baton.run(['attendance', '--book', baton.book, ...args]);

  it('sums up the last whole month unless one is named, for people and as JSON', async () => {
    const ran = await run('--json');
    expect(ran.status).toBe(0);
    const { month, people } = ran.json() as MonthAttendance;
    expect(month).toBe('2026-11');
    // The shift that ends with the month belongs to the date on which it began.
    expect(people[0]?.duties.map(({ date, lateMinutes, minutes }) => [date, lateMinutes, minutes])).toEqual([
      ['2026-11-27', 12, 588],
      ['2026-11-30', 0, 612],
    ]);
    expect((await run('--month', '2026-12')).out.join('\n')).toContain('there 0');
    expect((await run()).out.join('\n')).toContain('20.0 h, late 1');
  });

  it('writes CSV and XLSX that say the same, with a name that looks like a formula as text', async () => {
    const [csv, xlsx] = [join(baton.folder, 'a.csv'), join(baton.folder, 'a.xlsx')];
    for (const path of [csv, xlsx]) expect((await run('--out', path)).status).toBe(0);
    const lines = parse(readFileSync(csv), { bom: true, columns: true }) as readonly Record<string, string>[];
    expect(lines.map(({ Name, In, Out }) => [Name, In, Out])).toEqual([
      ["'=林若溪", '2026-11-27 09:12', '2026-11-27 19:00'],
      ["'=林若溪", '2026-11-30 13:55', '2026-12-01 00:07'],
    ]);
    const [shifts, totals] = readXlsx(readFileSync(xlsx));
    expect(shifts?.rows.slice(1).map(([, , name]) => name)).toEqual([
      { text: '=林若溪' },
      { text: '=林若溪' },
    ]);
    expect(totals?.rows[1]?.[4]).toEqual({ number: 20, format: '0.00' });
  });

  it('has the sheet made as a PDF of the value it prints as JSON, in the language asked for', async () => {
    const asked: unknown[] = [];
    const reports: ReportHost = {
      render: async (document, value, options) => {
        asked.push([document, value, options.language]);
        return ok(Buffer.from('%PDF'));
      },
      file: async () => ok(new Uint8Array()),
      warm: () => undefined,
      close: () => undefined,
    };
    const path = join(baton.folder, 'a.pdf');
    const other = createBaton({
      ...{ now: '2026-12-02T02:00:00.000Z', language: 'zh-CN' as const },
      reports: () => reports,
    });
    const args = ['attendance', '--book', baton.book, '--out', path, '--json'];
    const ran = await other.run(args);
    other.remove();
    expect(ran.status).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe('%PDF');
    expect(asked).toEqual([['attendance', ran.json(), 'zh-CN']]);
  });

  it.each([
    [['--month', '2026-13'], 2],
    [['--month', 'last'], 2],
    [['--out', 'a.txt'], 2],
  ])('answers %j with %i', async (args, status) => {
    expect((await run(...args)).status).toBe(status);
  });

  it('writes nothing into the book’s folder', async () => {
    const path = join(baton.book, 'a.csv');
    expect(await run('--out', path)).toMatchObject({ status: 1 });
    expect(existsSync(path)).toBe(false);
  });
});
