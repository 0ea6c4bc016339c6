import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { section, table, text } from '../../../electron/report/kit/index.ts';
import { page } from '../../../electron/report/kit/theme.ts';
import { createTextRuns } from '../../../electron/report/text-runs.ts';
import { wrap } from '../../../electron/report/wrap.ts';
import { baseSeed } from '../files/random.ts';
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

  it('[R3] a label glued to its number is torn nowhere, however the lines fall', () => {
    const said = `电话 138****1234 · 订单\u00a0DD2026100001 · 李雷`;
    for (let before = 0; before < 40; before += 1)
      for (let width = 11_000; width < 17_000; width += 700) {
        const lines = linesOf(`${'客'.repeat(before)}${said}`, width);
        expect(lines.join('\n'), `${before} before, ${width} wide`).toContain('订单 DD2026100001');
      }
    fc.assert(
      fc.property(
        fc.stringMatching(/^[客户说，a-z ]{0,30}$/u),
        fc.stringMatching(/^[订单编号]{1,4}$/u),
        fc.stringMatching(/^[A-Z]{0,2}[0-9]{1,8}$/u),
        fc.integer({ min: 12_000, max: 20_000 }),
        (before, label, number, width) => {
          const lines = linesOf(`${before} · ${label}\u00a0${number} · 完`, width);
          expect(lines.join('\n')).toContain(`${label} ${number}`);
        },
      ),
      { seed: baseSeed(), numRuns: 2_000 },
    );
  });

  it('[R3] glue gives where a label and its number are wider than the line, before the number does', () => {
    expect(linesOf('订单\u00a026111400000', 6600)).toEqual(['订单 ', '26111400000']);
    expect(linesOf('26111400000\u00a0', 3000).join('')).toBe('26111400000 ');
  });

  it('[R3] a sentence that ends in glue is no label, and may be broken as before', () => {
    const lines = linesOf(`${'客'.repeat(40)}\u00a0完`, 10_000);
    expect(lines.map((line) => line.length)).toEqual([10, 10, 10, 6, 6]);
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
