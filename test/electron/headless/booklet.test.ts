import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Booklet } from '../../../shared/booklet/value.ts';
import { type Baton, createBaton } from './support/baton.ts';

describe('baton booklet', () => {
  let baton: Baton;

  beforeAll(async () => {
    baton = createBaton({ now: '2026-12-02T02:00:00.000Z' });
    await baton.run(['init', '--book', baton.book, '--shop', '暖巢', '--manager', '林若溪']);
  });
  afterAll(() => baton.remove());

  const run = (...args: readonly string[]) => baton.run(['booklet', '--book', baton.book, ...args]);

  it('says which chapters there are, and prints those that are named as sheets or as pages to read', async () => {
    const all = (await run('--json')).json() as { readonly chapters: readonly { readonly id: string }[] };
    expect(all.chapters.length).toBeGreaterThan(24);
    const [sheets, pages] = [join(baton.folder, 'sheets.pdf'), join(baton.folder, 'pages.pdf')];
    const chapters = ['--chapters', 'renewals, handover'];
    expect((await run(...chapters, '--out', sheets)).status).toBe(0);
    expect((await run(...chapters, '--out', pages, '--form', 'reading', '--flip', 'short')).status).toBe(0);
    const [printed, read] = [sheets, pages].map(
      (file) => JSON.parse(readFileSync(file, 'utf8').replace('%PDF ', '')) as Booklet,
    );
    expect(printed).toMatchObject({ shopName: '暖巢', date: '2026-12-02', form: 'sheets', flip: 'long' });
    // In the order of the manual, whatever the order they were named in.
    expect(printed?.chapters.map(({ title }) => title)).toEqual(['Handing over and taking over', 'Renewals']);
    expect(read).toEqual({ ...printed, form: 'reading', flip: 'short' });
    const other = (await run('--chapters', 'renewals', '--json')).json() as Booklet;
    expect(other.edition).not.toBe(printed?.edition);
  });

  it('has what the shop wrote in the place of what comes with Baton, and its own pages', async () => {
    const value = { language: 'en', kinds: [], pictures: [] };
    const pages = [
      { pageId: 'renewals', value: { ...value, title: 'Our renewals', text: 'We ring on the 20th.' } },
      { value: { ...value, title: 'The key of the back door', text: '## Where\n\nWith the guard.' } },
    ];
    const stdin = pages.map(
      (input) => `${JSON.stringify({ command: 'writePage', actor: '林若溪', input })}\n`,
    );
    expect((await baton.run(['append', '--book', baton.book], { stdin })).status).toBe(0);
    const { chapters } = (await run('--json')).json() as Booklet;
    const titles = chapters.map(({ title }) => title);
    expect(titles).toContain('Our renewals');
    expect(titles).not.toContain('Renewals');
    expect(titles.at(-1)).toBe('The key of the back door');
  });

  it('refuses a chapter there is not, another kind of file, another way to turn paper', async () => {
    const file = join(baton.folder, 'never.pdf');
    for (const wrong of [
      ['--chapters', 'nowhere'],
      ['--flip', 'sideways'],
      ['--form', 'scroll'],
    ])
      expect((await run(...wrong, '--out', file)).status).toBe(2);
    expect((await run('--out', join(baton.folder, 'never.docx'))).status).toBe(2);
    expect(existsSync(file)).toBe(false);
  });
});
