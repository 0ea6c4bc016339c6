import { describe, expect, it } from 'vitest';
import { type Block, columns, section, stack, table, text } from '../../../electron/report/kit/index.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import { trendFigures } from '../../../shared/report/weekly-review-value.ts';
import { printBlocks } from './support/print.ts';
import { readPdf } from './support/read-pdf.ts';
import { fontDirs, fullWeek } from './support/summaries.ts';

const filler = (lines: number): readonly Block[] => Array.from({ length: lines }, () => text('前面的话'));

const rowsOf = (count: number, cell: (words: string) => Block): readonly (readonly Block[])[] =>
  Array.from({ length: count }, (_, row) => [cell(`行${row}完`), text(`${row}`)]);

const list = (count: number, cell: (words: string) => Block = text): Block =>
  table({ columns: [{ label: '事情' }, { label: '次数', width: 60 }], rows: rowsOf(count, cell) });

/** In a cell with more than text, which pdfmake lays out itself. */
const beside = (words: string): Block =>
  columns([
    { share: 1, block: text(words) },
    { share: 1, block: text('旁边') },
  ]);

const pagesOf = async (blocks: readonly Block[]) => {
  const { items } = await readPdf(await printBlocks(blocks));
  const on = (words: RegExp): ReadonlySet<number> =>
    new Set(items.filter(({ text: said }) => words.test(said)).map(({ page }) => page));
  return { items, on };
};

describe('[W12] a short table', () => {
  it.each([
    ['of text', text],
    ['with more than text in it', beside],
  ] as const)('%s stands on one page with its title, wherever the page ends', async (_, cell) => {
    for (let lines = 35; lines < 52; lines += 1) {
      const { items, on } = await pagesOf([...filler(lines), section('小表', [list(12, cell)])]);
      expect([...on(/^行\d+完$|^小表$/u)], `${lines} lines before`).toHaveLength(1);
      expect(items.filter(({ text: said }) => /^行\d+完$/u.test(said))).toHaveLength(12);
    }
  });

  it('is torn rather than leave more than a third of a page white: three rows at least on each side, under its title', async () => {
    for (let lines = 30; lines < 35; lines += 1) {
      const { items } = await pagesOf([...filler(lines), section('小表', [list(12)])]);
      for (const page of [1, 2]) {
        const here = items.filter((item) => item.page === page).map(({ text: said }) => said);
        expect(here.filter((said) => /^行\d+完$/u.test(said)).length, `${lines} lines`).toBeGreaterThan(2);
        expect(here).toContain('小表');
      }
      expect(items.filter(({ text: said }) => /^行\d+完$/u.test(said))).toHaveLength(12);
    }
  });

  it('without a title of its own stays whole as well', async () => {
    const { on } = await pagesOf([...filler(42), list(12)]);
    expect([...on(/^行\d+完$|^事情$/u)]).toEqual([2]);
  });

  it('is one that is short: a longer or a taller one fills the page it begins on', async () => {
    const longer = await pagesOf([...filler(40), section('小表', [list(13)])]);
    expect([...longer.on(/^行\d+完$/u)]).toEqual([1, 2]);
    const tall = (words: string): Block => stack([text(words), text('高\n高\n高\n高')]);
    const taller = await pagesOf([...filler(20), section('小表', [list(12, tall)])]);
    expect([...taller.on(/^行\d+完$/u)]).toEqual([1, 2]);
    expect([...taller.on(/^小表$/u)]).toEqual([1, 2]);
  });

  it('under the drawing of the weeks stays with it and with their title', async () => {
    const renderer = createDocumentRenderer(fontDirs);
    const figures = trendFigures.map((figure) => chinese.review.figures[figure]);
    for (const count of [0, 2, 4, 6, 8, 10, 12]) {
      const outcome = await renderer.render('weekly', fullWeek(count), { language: 'zh-CN', createdAt: 1 });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      const { items } = await readPdf(outcome.value);
      const title = items.filter(({ text: said }) => said === chinese.review.trend);
      expect(title).toHaveLength(1);
      const page = title[0]?.page;
      const named = figures.map((name) => items.filter((item) => item.text === name && item.page === page));
      expect(
        named.every((found) => found.length > 0),
        `a week of ${count}`,
      ).toBe(true);
    }
  });
});
