import { describe, expect, it } from 'vitest';
import { closing } from '../../../electron/report/closing.ts';
import {
  type Block,
  columns,
  ended,
  prose,
  section,
  stack,
  table,
  text,
} from '../../../electron/report/kit/index.ts';
import { createLabels } from '../../../electron/report/labels.ts';
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import { printBlocks } from './support/print.ts';
import { readPdf } from './support/read-pdf.ts';
import { readStructure } from './support/read-structure.ts';

const hash = '3f2a9c41d07be558'.repeat(4);
const head = { writer: 'st_front-desk-2', seq: 4_116, hash };
const digest = { hash, events: 4_116, writers: 1, bookId: 'b-1', heads: [head] };
const signatures = closing(['制表人', '组长', '主管'], { digest, period: '2026-W48' }, createLabels('zh-CN'));

const list = (count: number, cell: (words: string) => Block = text): Block =>
  section('清单', [
    table({
      columns: [{ label: '事情' }, { label: '次数', width: 60 }],
      rows: Array.from({ length: count }, (_, row) => [cell(`行${row}完`), text(`${row}`)]),
    }),
  ]);

/** In a cell with more than text, which pdfmake lays out itself. */
const beside = (words: string): Block =>
  columns([
    { share: 1, block: text(words) },
    { share: 1, block: text('旁边') },
  ]);

/** Of one row as tall as a third of a page. */
const withTall = (count: number): Block =>
  list(count, (words) => (words === '行3完' ? stack([text(words), text('高\n'.repeat(20))]) : text(words)));

const said = (lines: number): Block =>
  section('小结', [
    section('沈喆', [
      prose('我做的事', Array.from({ length: lines }, (_, line) => `行${line}完`).join('\n')),
    ]),
  ]);

const filler = (lines: number): readonly Block[] => Array.from({ length: lines }, () => text('前面的话'));

const pagesOf = async (blocks: readonly Block[]) => {
  const bytes = await printBlocks([ended(blocks, signatures)]);
  const { items, pages } = await readPdf(bytes);
  const on = (page: number): readonly string[] =>
    items.filter((item) => item.page === page).map((item) => item.text);
  return { bytes, items, pages, on };
};

const rows = (words: readonly string[]): number => words.filter((word) => /^行\d+完$/u.test(word)).length;

describe('[W13] what ends a document', () => {
  it.each([
    ['a table of text', list(14), 3],
    ['a short table with more than text in it', list(9, beside), 9],
    ['a table with a row that may be torn', withTall(7), 3],
    ['what somebody has said', said(14), 2],
  ] as const)('is never alone on a page after %s, wherever that ends', async (_, before, least) => {
    // Steps of 43 points: what ends it is three times as tall.
    for (let lines = 0; lines < 52; lines += 3) {
      const { items, pages, on } = await pagesOf([...filler(lines), before]);
      const last = on(pages);
      expect(last, `${lines} lines before`).toContain(chinese.signatures.title);
      expect(rows(last), `${lines} lines before`).toBeGreaterThanOrEqual(least);
      expect(items.filter((item) => item.text === chinese.signatures.title)).toHaveLength(1);
      const told = items.map((item) => item.text).filter((word) => /^行\d+完$/u.test(word));
      expect(new Set(told).size).toBe(told.length);
      expect(last.join('')).toContain(hash.slice(0, 32));
      for (const name of ['制表人', '组长', '主管']) expect(last).toContain(name);
    }
  });

  it('leaves what somebody has said in a few lines whole, wherever a page ends', async () => {
    const people = ['甲', '乙', '丙', '丁', '戊', '己'];
    const words = people.map((name) =>
      section(
        name,
        [prose('我做的事', `${name}一\n${name}二\n${name}三`), prose('问题', `${name}四`)],
        '客服',
        'part',
      ),
    );
    for (let lines = 24; lines < 48; lines += 3) {
      const { items } = await pagesOf([...filler(lines), section('小结', words)]);
      for (const name of people) {
        const on = items.filter((item) => item.text.startsWith(name)).map(({ page }) => page);
        expect(on).toHaveLength(5);
        expect(new Set(on).size, `${name}, ${lines} lines before`).toBe(1);
      }
    }
  });

  it('stands closer together where a page can be spared so, and is read out once', async () => {
    const heights = new Set<number>();
    for (let lines = 34; lines < 46; lines += 1) {
      const { bytes, items, pages } = await pagesOf([...filler(lines), text('最后一句')]);
      const [title] = items.filter((item) => item.text === chinese.signatures.title);
      const [name] = items.filter((item) => item.text === '主管');
      heights.add(Math.round((title?.y ?? 0) - (name?.y ?? 0)));
      const last = items.filter((item) => item.page === pages).map((item) => item.text);
      expect(last).toContain('最后一句');
      const { parts } = await readStructure(bytes);
      expect(parts.filter((part) => part.text.trim() === '主管')).toHaveLength(1);
    }
    expect(heights.size).toBe(2);
  });
});
