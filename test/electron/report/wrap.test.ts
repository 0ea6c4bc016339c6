import { describe, expect, it } from 'vitest';
import { section, table, text } from '../../../electron/report/kit/index.ts';
import { page } from '../../../electron/report/kit/theme.ts';
import { createTextRuns } from '../../../electron/report/text-runs.ts';
import { wrap } from '../../../electron/report/wrap.ts';
import { fonts, printBlocks } from './support/print.ts';
import { readPdf } from './support/read-pdf.ts';

const linesOf = (words: string, width: number): readonly string[] =>
  wrap(createTextRuns(fonts).clusters(words, false), width).map(({ runs }) =>
    runs.map((run) => run.text).join(''),
  );

const samples: readonly string[] = [
  '客'.repeat(4000),
  'x'.repeat(3000),
  'https://detail.tmall.com/item.htm?id=6123456789&spm=a1z10.5-b-s.w4011-14600000000.'.repeat(20),
  'AVAToWAy. '.repeat(200),
  '。'.repeat(500),
  '（'.repeat(500),
  '😀👨‍👩‍👧'.repeat(200),
  '한글'.repeat(300),
  'العربية '.repeat(100),
  '\u{2b5af}'.repeat(100),
  `${'客户说：“先看看”。'.repeat(100)}\n`.repeat(3),
];

describe('wrapping', () => {
  it.each(samples)('[R3] lines fit and hold every character: %.20s', (words) => {
    const clusters = createTextRuns(fonts).clusters(words.replace(/\n/gu, ''), false);
    const lines = wrap(clusters, 12_000);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(12_000);
    const typed = clusters.map((cluster) => cluster.text).join('');
    const set = lines.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
    expect(set.replace(/\s/gu, '')).toBe(typed.replace(/\s/gu, ''));
  });

  it('[R3] no line starts with closing punctuation or ends with an opening one', () => {
    for (let width = 3000; width < 12_000; width += 500) {
      for (const line of linesOf('客户说：“先看看”，然后（大概）周五再来。好！《订单》', width)) {
        expect(line).not.toMatch(/^[，。”）！》：]/u);
        expect(line).not.toMatch(/[“（《]$/u);
      }
    }
  });

  it('[R3] words and numbers stay whole while they fit', () => {
    const lines = linesOf('order 26111400000 ships tomorrow, price 1,299.50 yuan', 9000);
    expect(lines.join(' ')).toBe('order 26111400000 ships tomorrow, price 1,299.50 yuan');
    expect(lines.some((line) => line.includes('1,299.50'))).toBe(true);
  });

  it('[R3] nothing leaves its cell or the page, whatever is typed', async () => {
    const rows = samples.map((words, index) => [
      text(words),
      text(`${index}`),
      text(words.slice(0, 200), { style: 'strong' }),
    ]);
    const columns = [{ label: '甲'.repeat(60), width: 120 }, { label: '乙', width: 40 }, { label: '丙' }];
    const { items } = await readPdf(await printBlocks([section('长', [table({ columns, rows })])]));
    const left = page.margin.left;
    const edges = [left + 120, left + 160, page.width - page.margin.right];
    for (const { x, y, width, text: words } of items) {
      if (words.trim() === '') continue;
      const column = x < left + 119 ? 0 : x < left + 159 ? 1 : 2;
      expect(x).toBeGreaterThanOrEqual(left - 0.5);
      expect(x + width, words).toBeLessThanOrEqual((edges[column] ?? 0) + 0.5);
      expect(y).toBeGreaterThan(page.margin.bottom - 2);
      expect(y).toBeLessThan(page.height - 20);
    }
  });
});
