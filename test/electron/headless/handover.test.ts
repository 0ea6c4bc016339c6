import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoverTables } from '../../../electron/export/handover-tables.ts';
import { readXlsx } from '../export/read-xlsx.ts';
import { type Baton, createBaton } from './support/baton.ts';

describe('baton handover --out', () => {
  let baton: Baton;

  beforeAll(async () => {
    baton = createBaton({ now: '2026-11-24T02:00:00.000Z' });
    await baton.run(['init', '--book', baton.book, '--shop', '暖巢', '--manager', '林若溪']);
    const line = (command: string, input: object = {}): string =>
      `${JSON.stringify({ command, actor: '林若溪', at: '2026-11-23T15:00', input })}\n`;
    const ran = await baton.run(['append', '--book', baton.book], {
      stdin: [
        line('openFollowUp', {
          ...{ id: 'f-1', kind: 'callBack', summary: '回 13812345678', promisedAt: '2026-11-23T18:30' },
          customer: { name: '=王女士', phone: '13812345678', orderNo: '20261129123456789012' },
        }),
        line('checkIn', { shift: '2026-11-23/late' }),
        line('signHandover', { id: 'h-1' }),
      ],
    });
    expect([ran.status, ran.out.join('\n')]).toEqual([0, expect.not.stringContaining('"ok":false')]);
  });
  afterAll(() => baton.remove());

  const file = (name: string): string => join(baton.folder, name);
  const run = (...args: readonly string[]) => baton.run(['handover', '--book', baton.book, ...args]);

  it('writes what the name of the file ends with: the page, or its tables', async () => {
    for (const ending of ['pdf', 'xlsx', 'csv']) {
      const ran = await run('--out', file(`h.${ending}`));
      expect([ending, ran.status, ran.out.at(-1)]).toEqual([
        ending,
        0,
        expect.stringContaining(`h.${ending}`),
      ]);
    }
    expect(readFileSync(file('h.pdf'), 'utf8')).toMatch(/^%PDF/);
    const sheets = readXlsx(readFileSync(file('h.xlsx')));
    expect(sheets).toHaveLength(handoverTables.length);
    expect(sheets.find(({ name }) => name === 'Handed over')?.rows[1]).toContainEqual({ text: '=王女士' });
    expect(readFileSync(file('h.csv'), 'utf8')).not.toContain('13812345678');
  });

  it('writes one table where one is named', async () => {
    expect((await run('--out', file('i.csv'), '--table', 'items')).status).toBe(0);
    const lines = parse(readFileSync(file('i.csv')), { bom: true, columns: true }) as readonly Record<
      string,
      string
    >[];
    expect(lines.map(({ Customer, Order, Promised }) => [Customer, Order, Promised])).toEqual([
      ["'=王女士", "'20261129123456789012", '2026-11-23 18:30'],
    ]);
  });

  it.each([
    ['--out', 'h.doc'],
    ['--out', 'h'],
    ['--table', 'items'],
    ['--out', 'h.csv', '--table', 'nothing'],
    ['--out', 'h.pdf', '--table', 'items'],
  ])('answers %s %s %s %s with 2, and writes nothing', async (...args) => {
    expect((await run(...args)).status).toBe(2);
    expect(existsSync(args[1] ?? '')).toBe(false);
  });

  it('writes nothing into the book’s folder', async () => {
    const path = join(baton.book, 'h.xlsx');
    expect(await run('--out', path)).toMatchObject({ status: 1 });
    expect(existsSync(path)).toBe(false);
  });
});
