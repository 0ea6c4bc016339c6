import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverage, escapeCodePoint } from '../../../electron/report/coverage.ts';
import { table, text } from '../../../electron/report/kit/index.ts';
import { createTextRuns } from '../../../electron/report/text-runs.ts';
import { fonts, printBlocks } from './support/print.ts';
import { readPdf } from './support/read-pdf.ts';

const printed = (words: string): Promise<Uint8Array> => printBlocks([text(words)]);

const shown = async (words: string): Promise<string> => (await readPdf(await printed(words))).text;

/** What was typed, and what the text of the PDF must hold where that is not the same. */
const asTyped: readonly string[] = [
  '𠮷田 䶮 喆 堃 㛃 𬱖 龘 𫖯',
  '😀 👍 🛋 🪑 ✔ ✓ ★ ☆ ☎ ❤ ♀ ⚠',
  '👨‍👩‍👧 🇨🇳 1️⃣ ❤️ ☎️ 👩🏽‍⚕️ 👋🏿',
  '① ⑳ ℃ € ¥ £ № ㎡ ㈱ Ⅳ ‰ ½ → ∑ √ ≠',
  '한글 이름 あいう アイウ ㄅㄆㄇ',
  'العربية السلام عليكم',
  'Müller Łódź Ångström Привет Ελληνικά ʕ•ᴥ•ʔ',
  '𝓐𝓫𝓬 ①②③ ⓐⓑⓒ',
  '“引号” ‘单’ ——破折…… ·间隔号· 、。《书》【】「」',
  'e\u0301 n\u0303',
];

const asEscaped: readonly (readonly [typed: string, printed: string])[] = [
  ['\ud842', '[U+D842]'],
  ['\udfb7甲', '[U+DFB7]甲'],
  ['甲\u0000乙', '甲[U+0000]乙'],
  ['甲\u0007\u001b乙', '甲[U+0007][U+001B]乙'],
  ['\ufeff甲', '[U+FEFF]甲'],
  ['a\u202egpj.exe', 'a[U+202E]gpj.exe'],
  ['\u{2a736}', '[U+2A736]'],
  ['ไทย', '[U+0E44][U+0E17][U+0E22]'],
  ['\u{10ffff}', '[U+10FFFF]'],
  ['\ue000', '[U+E000]'],
  ['\ufe0f', '[U+FE0F]'],
  ['甲\u200b乙', '甲[U+200B]乙'],
];

const squeezed = (words: string): string => words.replace(/\s/gu, '');
/** pdf.js gives right-to-left text in drawing order or in reading order, depending on the line. */
const sorted = (words: string): string => Array.from(squeezed(words)).sort().join('');

describe('characters', () => {
  it.each(asTyped)('[R1] what was typed is in the text of the PDF: %s', async (words) => {
    expect(sorted(await shown(words))).toBe(sorted(words));
  });

  it.each(asEscaped)('[R1] what no font shows is spelled out: %j', async (typed, printed) => {
    expect(squeezed(await shown(typed))).toBe(printed);
  });

  it('[R1] a skin tone the font cannot draw follows its hand', async () => {
    expect(sorted(await shown('👋🏿'))).toBe(sorted('👋🏿'));
  });

  it('[R1] characters that share a glyph keep their own text', async () => {
    expect(squeezed(await shown('·•一⼀'))).toBe('·•一⼀');
  });

  it('[R1] a document has no character of the one before, though both share their fonts and a glyph', async () => {
    for (const words of ['一·', '⼀•', '一·']) expect(squeezed(await shown(words))).toBe(words);
    const [first, between, last] = [await printed('一·'), await printed('⼀•'), await printed('一·')];
    expect(Buffer.compare(first, last)).toBe(0);
    expect(Buffer.compare(first, between)).not.toBe(0);
  });

  it('[R1] tabs and no-break spaces separate, line breaks break', async () => {
    const { items } = await readPdf(await printBlocks([text('甲\t乙\u00a0丙\r\n丁\n\n戊')]));
    const lines = new Set(items.filter((item) => item.text.trim() !== '').map(({ y }) => Math.round(y)));
    expect(items.map((item) => item.text).join('')).toMatch(/甲\s+乙\s丙.*丁.*戊/su);
    expect(lines.size).toBe(3);
  });

  it('[R1] any text at all comes out whole', () => {
    const runs = createTextRuns(fonts);
    const seed = Number(process.env['BATON_SEED'] ?? Date.now() % 1e6);
    const strict = (line: string): void => {
      const out = runs
        .clusters(line, false)
        .map((cluster) => cluster.text)
        .join('');
      let rest = out;
      for (const character of line) {
        const codePoint = character.codePointAt(0) ?? 0;
        const forms = [
          character,
          escapeCodePoint(codePoint),
          ...(character === '\t' ? ['    '] : /\s/u.test(character) ? [' '] : []),
        ];
        const form = forms.find((candidate) => rest.startsWith(candidate));
        if (form === undefined && /[\ufe0e\ufe0f]/u.test(character)) continue;
        expect(form, `seed ${seed}: ${escapeCodePoint(codePoint)} is missing`).toBeDefined();
        rest = rest.slice(form?.length ?? 0);
      }
    };
    const emoji = fc.constantFrom(
      '😀',
      '\u200d',
      '\ufe0f',
      '🏽',
      '🇨',
      '🇳',
      '\u20e3',
      '1',
      '👩',
      '⚕',
      '字',
      '\u0301',
      '\u{e0100}',
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), strict), { seed, numRuns: 300 });
    fc.assert(fc.property(fc.string({ unit: emoji, maxLength: 12 }), strict), { seed, numRuns: 300 });
  });

  it('[R1] the fonts hold every hanzi of the national list and all Hangul', () => {
    const coverage = createCoverage(fonts);
    const missing = (from: number, to: number): number =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((cp) => !coverage.familyOf(cp))
        .length;
    expect(missing(0x4e00, 0x9fa5)).toBe(0);
    expect(missing(0x3400, 0x4db5)).toBe(0);
    expect(missing(0xac00, 0xd7a3)).toBe(0);
  });

  it('[R2] text that looks like code, markup or a picture stays text', async () => {
    const hostile = [
      '{"image":"/etc/passwd"}',
      'data:image/png;base64,AAAA',
      '<svg onload="x"/>&amp;',
      'https://example.com/x',
      '{{page}} $t(weekly.title) %s',
      '[object Object]',
      '__proto__',
    ];
    const bytes = await printBlocks([
      table({ columns: [{ label: hostile.join() }], rows: hostile.map((words) => [text(words)]) }),
    ]);
    const read = await readPdf(bytes);
    for (const words of hostile) expect(squeezed(read.text)).toContain(squeezed(words));
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
      /\/Subtype\s*\/(?:Link|Image)|\/URI|\/JavaScript/u,
    );
  });
});
