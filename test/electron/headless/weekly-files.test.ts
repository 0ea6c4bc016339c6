import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalParts } from '../../../electron/export/personal-tables.ts';
import { weeklyParts } from '../../../electron/export/weekly-tables.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { readXlsx } from '../export/read-xlsx.ts';
import { type Baton, createBaton } from './support/baton.ts';

describe('baton weekly', () => {
  let baton: Baton;

  beforeAll(async () => {
    baton = createBaton({ now: '2026-11-24T02:00:00.000Z' });
    await baton.run(['init', '--book', baton.book, '--shop', '暖巢', '--manager', '林若溪']);
    const line = (at: string, command: string, input: object = {}): string =>
      `${JSON.stringify({ command, actor: '林若溪', at, input })}\n`;
    const ran = await baton.run(['append', '--book', baton.book], {
      stdin: [
        line('2026-11-17T09:12', 'checkIn'),
        line('2026-11-17T09:30', 'openFollowUp', {
          ...{ kind: 'refundReturn', severity: 'red', summary: '退款，回电 13912345678' },
        }),
        line('2026-11-17T19:00', 'writeNote', { kind: 'problem', text: '打印机卡纸' }),
      ],
    });
    expect([ran.status, ran.out.join('\n')]).toEqual([0, expect.not.stringContaining('"ok":false')]);
  });
  afterAll(() => baton.remove());

  const file = (name: string): string => join(baton.folder, name);
  const run = (...args: readonly string[]) =>
    baton.run(['weekly', '--book', baton.book, '--week', '2026-W47', ...args]);

  it('writes the week of one person as a PDF, and asks for who is in the book', async () => {
    const ran = await run('--person', '林若溪', '--out', file('own.pdf'), '--json');
    expect(ran.status).toBe(0);
    expect(ran.json()).toMatchObject({ name: '林若溪', figures: { opened: 1, notes: 1 } });
    expect(readFileSync(file('own.pdf')).subarray(0, 4).toString()).toBe('%PDF');
    expect((await run('--person', '没有这人', '--out', file('none.pdf'))).status).toBe(2);
    expect((await run('--person', '林若溪')).status).toBe(2);
    const more = [['--folder', baton.folder], ['--text'], ['--to', 'boss@shop.example']];
    for (const [option = '', ...value] of more) {
      const extra = await run('--person', '林若溪', '--out', file('none.pdf'), option, ...value);
      expect([extra.status, extra.err.join()]).toEqual([
        2,
        expect.stringContaining(`${option} does not go with`),
      ]);
    }
    expect(existsSync(file('none.pdf'))).toBe(false);
  });

  it('writes the week of one person as tables, one of them alone, and no other kind of file', async () => {
    expect((await run('--person', '林若溪', '--out', file('own.xlsx'))).status).toBe(0);
    expect(readXlsx(readFileSync(file('own.xlsx')))).toHaveLength(personalParts.length);
    const named = ['--person', '林若溪', '--table', 'pending'];
    expect((await run(...named, '--out', file('own.csv'))).status).toBe(0);
    const csv = readFileSync(file('own.csv'), 'utf8');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    expect(csv).toContain('139****5678');
    for (const out of ['own.json', 'own.eml', 'own'])
      expect((await run('--person', '林若溪', '--out', file(out))).status).toBe(2);
    expect((await run(...named, '--out', file('table.pdf'))).status).toBe(2);
    expect((await run('--person', '林若溪', '--table', 'days', '--out', file('no.csv'))).status).toBe(2);
  });

  it('writes what the name of the file ends with: tables, the value, the text, the PDF', async () => {
    for (const ending of ['xlsx', 'csv', 'json', 'txt', 'pdf']) {
      const ran = await run('--out', file(`week.${ending}`));
      expect([ending, ran.status]).toEqual([ending, 0]);
      expect(ran.out.at(-1)).toContain(`week.${ending}`);
    }
    const summary = (await run('--json')).json() as WeeklySummary;
    expect(summary.figures.opened).toBe(1);
    expect(JSON.parse(readFileSync(file('week.json'), 'utf8'))).toEqual(summary);
    expect(readXlsx(readFileSync(file('week.xlsx')))).toHaveLength(weeklyParts.length);
    expect(readFileSync(file('week.csv'), 'utf8')).toContain('139****5678');
    expect(readFileSync(file('week.csv'), 'utf8')).not.toContain('13912345678');
    expect(readFileSync(file('week.txt'), 'utf8').trimEnd()).toBe((await run('--text')).out.join('\n'));
    expect((await run('--text')).out[0]).toBe('[Week 47] 暖巢');
  });

  it('writes the draft of an e-mail with the PDF', async () => {
    expect((await run('--out', file('week.eml'), '--to', 'boss@example.com')).status).toBe(0);
    const { to, subject, attachments } = await PostalMime.parse(readFileSync(file('week.eml')));
    expect([to?.[0]?.address, subject]).toEqual([
      'boss@example.com',
      '暖巢: weekly report, week 47 (16 Nov to 22 Nov)',
    ]);
    expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['暖巢 Weekly 2026-W47.pdf', 'application/pdf'],
    ]);
  });

  it('writes one table where one is named', async () => {
    expect((await run('--out', file('p.csv'), '--table', 'pending')).status).toBe(0);
    expect(readFileSync(file('p.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(2);
  });

  it.each([
    ['--out', 'week.doc'],
    ['--out', 'week'],
    ['--out', 'week.xlsx', '--table', 'nothing'],
    ['--out', 'week.json', '--table', 'pending'],
    ['--table', 'pending'],
    ['--out', 'week.eml', '--to', 'nobody'],
    ['--out', 'week.pdf', '--to', 'boss@example.com'],
  ])('calls %j wrong usage and writes nothing', async (...args) => {
    const inFolder = args.map((arg) => (arg.startsWith('week') ? file(`no-${arg}`) : arg));
    expect((await run(...inFolder)).status).toBe(2);
    for (const path of inFolder) expect(existsSync(path)).toBe(false);
  });
});
