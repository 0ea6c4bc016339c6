import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportHost } from '../../../electron/report/host.ts';
import { digestMark } from '../../../shared/report/digest-mark.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { ok } from '../../../shared/result.ts';
import { type Baton, createBaton } from './support/baton.ts';

/** Half past eight on a Monday morning in Shanghai: week 47 is over. */
const NOW = '2026-11-23T00:30:00.000Z';

describe('baton weekly --folder, as a scheduled task runs it', () => {
  let baton: Baton;
  let printed = 0;
  const paper: ReportHost = {
    warm: () => undefined,
    render: async (_document, value) => {
      printed += 1;
      const { digest, week } = value as WeeklySummary;
      return ok(Buffer.from(`%PDF-1.7 ${printed} (${digestMark(digest, week)}) %%EOF`));
    },
    file: async () => ok(new Uint8Array()),
    close: () => undefined,
  };
  beforeEach(async () => {
    printed = 0;
    baton = createBaton({ now: NOW, reports: () => paper });
    await baton.run(['init', '--book', baton.book, '--shop', '暖巢', '--manager', '林若溪']);
    mkdirSync(join(baton.folder, 'out'));
  });
  afterEach(() => baton.remove());
  const weekly = (...args: readonly string[]) => baton.run(['weekly', '--book', baton.book, ...args]);

  it('makes last week’s file once, and anew when the book has grown or the file is torn', async () => {
    const out = join(baton.folder, 'out');
    const first = await weekly('--folder', out);
    expect(first.status).toBe(0);
    const [name = '', ...others] = readdirSync(out);
    expect(others).toEqual([]);
    expect(name).toContain('暖巢');
    expect(name).toContain('2026-W47');
    const path = join(out, name);
    expect(first.out.at(-1)).toBe(`Saved as ${path}`);

    const second = await weekly('--folder', out);
    expect([second.status, second.out.at(-1)]).toEqual([0, `Already there, made of the same book: ${path}`]);
    expect((await weekly('--folder', out, '--json')).json()).toMatchObject({ file: { path, isNew: false } });
    expect(printed).toBe(1);

    writeFileSync(path, readFileSync(path).subarray(0, -3));
    expect((await weekly('--folder', out, '--json')).json()).toMatchObject({ file: { path, isNew: true } });
    await baton.run(['append', '--book', baton.book], {
      stdin: ['{"command":"addStaff","actor":"林若溪","input":{"name":"张三","role":"agent"}}\n'],
    });
    expect((await weekly('--folder', out)).out.at(-1)).toBe(`Saved as ${path}`);
    expect(printed).toBe(3);
    expect(readdirSync(out)).toEqual([name]);
  });

  it('of a damaged book says so everywhere, and leaves a file that is there as it is', async () => {
    const out = join(baton.folder, 'out');
    const append = (name: string) =>
      baton.run(['append', '--book', baton.book], {
        stdin: [JSON.stringify({ command: 'addStaff', actor: '林若溪', input: { name, role: 'agent' } })],
      });
    await append('张三');
    await weekly('--folder', out);
    const [name = ''] = readdirSync(out);
    const path = join(out, name);
    const whole = readFileSync(path);
    await append('李四');
    const [writer = ''] = readdirSync(join(baton.book, 'journals'));
    const journal = join(baton.book, 'journals', writer, '000001.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('张三', '张四'));

    const again = await weekly('--folder', out);
    expect([again.status, again.out.at(-1)]).toEqual([
      1,
      `Left as it was, since the book is damaged now: ${path}`,
    ]);
    expect(readFileSync(path)).toEqual(whole);
    expect((await weekly('--folder', out, '--json')).json()).toMatchObject({
      digest: { damaged: [writer] },
      file: { path, isNew: false },
    });
    expect(printed).toBe(1);

    // Where none is there, one that says what it is is better than none.
    rmSync(path);
    expect((await weekly('--folder', out)).status).toBe(1);
    expect([readdirSync(out), printed]).toEqual([[name], 2]);
    expect((await weekly('--text')).out).toContain(
      '! The book is damaged: some of what was written is missing here.',
    );
    const csv = join(baton.folder, 'week.csv');
    expect((await weekly('--out', csv)).status).toBe(1);
    expect(readFileSync(csv, 'utf8')).toContain(`of ${writer} only up to the damage`);
  });

  it('refuses a folder that is gone or a book’s (1), and a call that says two places or none (2)', async () => {
    const out = join(baton.folder, 'out');
    for (const folder of [baton.book, join(baton.book, 'journals')]) {
      const ran = await weekly('--folder', folder, '--json');
      expect([ran.status, ran.json()]).toMatchObject([1, { error: { code: 'targetInBook' } }]);
    }
    rmSync(out, { recursive: true });
    const gone = await weekly('--folder', out, '--json');
    expect([gone.status, gone.json()]).toMatchObject([1, { error: { code: 'targetMissing' } }]);
    expect((await weekly('--folder', '')).status).toBe(2);
    expect((await weekly('--folder', baton.folder, '--out', 'x.pdf')).status).toBe(2);
    expect(printed).toBe(0);
  });
});
