import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { shippedChapters } from '../../../electron/manual/shipped-chapters.ts';
import { compose } from '../../../electron/report/booklet/compose.ts';
import { pocket } from '../../../electron/report/booklet/pocket.ts';
import { openFonts } from '../../../electron/report/fonts.ts';
import { createTextSetter } from '../../../electron/report/kit/text-setter.ts';
import { createLabels } from '../../../electron/report/labels.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import { flips, paddedPages } from '../../../shared/booklet/imposition.ts';
import type { Booklet } from '../../../shared/booklet/value.ts';
import type { Block, Chapter } from '../../../shared/manual/chapter.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { bind, type Print, type PrintedSide } from '../../shared/booklet/support/paper.ts';
import { bookletOf, type Found, type ReadSide, readSides } from './support/booklets.ts';
import { fontDirs } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);
const printed = async (booklet: Booklet, language: Language = 'zh-CN'): Promise<Uint8Array> => {
  const pdf = await renderer.render('booklet', booklet, { language, createdAt: 1_795_000_000_000 });
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return pdf.value;
};

const manual = await shippedChapters('zh-CN');
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place + 1);

/** What stands in one quarter of a side, as a reader who holds it upright sees it. */
const quarter = ({ found }: ReadSide, row: number, column: number): readonly Found[] => {
  const inside = found.filter(
    ({ x, y }) => Math.floor(x / pocket.width) === column && Math.floor(y / pocket.height) === row,
  );
  const ups = new Set(inside.map(({ up }) => up));
  if (ups.size > 1) throw new Error('text on a page stands both ways');
  return inside.map(({ x, y, ...rest }) => {
    const [left, top] = [x - column * pocket.width, y - row * pocket.height];
    return rest.up === 1
      ? { ...rest, x: left, y: top }
      : { ...rest, x: pocket.width - left, y: pocket.height - top };
  });
};

const FOOT = pocket.height - pocket.bottom;

/** The number at the foot of a page; the cover has none and is 1, nor has the back, which is the last. */
const numberOf = (words: readonly Found[], last: number): number => {
  const numbers = words.filter(({ text, y }) => y > FOOT && /^\d+$/.test(text));
  const [only] = numbers;
  if (numbers.length === 1 && only !== undefined) return Number(only.text);
  const all = words.map(({ text }) => text).join('');
  if (numbers.length === 0 && all.includes(chinese.booklet.screenCounts)) return last;
  return numbers.length === 0 && all.includes(chinese.booklet.title) ? 1 : Number.NaN;
};

/** A side as its letters say: which page stands where, and which way up. */
const printOf = (side: ReadSide, last: number): PrintedSide =>
  [0, 1].map((row) =>
    [0, 1].map((column): Print => {
      const words = quarter(side, row, column);
      return { page: numberOf(words, last), up: words[0]?.up ?? 1 };
    }),
  );

const wordsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(wordsOf);
    if (block.kind === 'quote') return wordsOf(block.blocks);
    if (block.kind === 'script' || block.kind === 'sample') return block.text.split(/\{[^}]*\}|\n/);
    const lines = block.kind === 'table' ? block.rows.flat() : [block.inlines];
    return lines.flat().flatMap((inline) => ('text' in inline ? [inline.text] : []));
  });

const squeezed = (text: string): string => text.replace(/\s/gu, '');

describe('the pocket booklet as a file', () => {
  for (const flip of flips)
    it(`for a printer that turns sheets about their ${flip} edge: read back, cut, piled and folded it runs from cover to back, upright`, async () => {
      const sides = await readSides(await printed(bookletOf(manual.slice(0, 7), { flip })), true);
      for (const { width, height } of sides)
        expect([width, height].map(Math.round)).toEqual([Math.round(595.28), Math.round(841.89)]);
      const last = sides.length * 4;
      const prints = sides.map((side) => printOf(side, last));
      const sheets = upTo(sides.length / 2).map((sheet) => {
        const [front, back] = [prints[2 * sheet - 2], prints[2 * sheet - 1]];
        if (front === undefined || back === undefined) throw new Error('a sheet has one side');
        return { front, back };
      });
      const order = bind(sheets, flip);
      expect(order.map(({ page }) => page)).toEqual(upTo(last));
      expect(new Set(order.map(({ up }) => up))).toEqual(new Set([1]));
      expect(sides.map(({ hasMarks }) => hasMarks)).toEqual(sides.map((_, at) => at % 2 === 0));
      // What is printed keeps clear of the edge and of the fold.
      for (const side of sides)
        for (const row of [0, 1])
          for (const column of [0, 1])
            for (const { x, y, text } of quarter(side, row, column)) {
              expect(x, text).toBeGreaterThan(20);
              expect(y, text).toBeLessThan(pocket.height - 12);
            }
    });

  it('opens chapters of two pages on the left, by pages that are blank anyway and not by another sheet', () => {
    const fonts = openFonts(fontDirs);
    if (!fonts.ok) throw new Error(fonts.error.code);
    const t = createLabels('zh-CN');
    const voice = { t, language: 'zh-CN', body: 'pocket', strong: 'pocketStrong', shopName: '' } as const;
    const pictureOf = () => 'missing' as const;
    const composed = (form: Booklet['form']) => {
      const setter = createTextSetter(fonts.value);
      const { pages } = compose(
        bookletOf(manual, { form }),
        { ...voice, setter, pictureOf },
        () => undefined,
      );
      const titles = new Set(manual.map(({ title }) => title));
      const starts = pages.flatMap(({ outline }, at) => (titles.has(outline ?? '') ? [at + 1] : []));
      return { starts, count: pages.length };
    };
    const [read, sheets] = [composed('reading'), composed('sheets')];
    expect(sheets.starts).toHaveLength(manual.length);
    expect(sheets.count).toBe(paddedPages(read.count + 1));
    const lengths = read.starts.map((start, at) => (read.starts[at + 1] ?? read.count + 1) - start);
    const ends = sheets.starts.map((start, at) => start + (lengths[at] ?? 0));
    const blankBefore = sheets.starts.map((start, at) => (at === 0 ? 0 : start - (ends[at - 1] ?? 0)));
    const used = blankBefore.reduce((sum, one) => sum + one, 0);
    const torn = sheets.starts.filter((start, at) => lengths[at] === 2 && start % 2 === 1);
    const spare = sheets.count - read.count - 1;
    expect(lengths.filter((length) => length === 2).length).toBeGreaterThan(20);
    expect(torn.length === 0 || used === spare, `${torn.length} torn, ${used} of ${spare} used`).toBe(true);
    for (const [at, blank] of blankBefore.entries())
      if (blank > 0) expect([blank, lengths[at], (sheets.starts[at] ?? 0) % 2]).toEqual([1, 2, 0]);
  });

  it('has each font once, and asks for the way the sheets are turned', async () => {
    const document = await PDFDocument.load(await printed(bookletOf(manual.slice(0, 3), { flip: 'short' })));
    const fonts = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.has(PDFName.of('FontFile2')) ? [object] : [],
      )
      .map((font) => String(font.get(PDFName.of('FontName'))).replace(/^.*\+/, ''));
    expect(fonts.length).toBeGreaterThan(0);
    expect(new Set(fonts).size).toBe(fonts.length);
    expect(document.catalog.getViewerPreferences()?.getDuplex()).toBe('DuplexFlipShortEdge');
  });

  it.each(['zh-CN', 'en'] as const)(
    'in %s the manual is in it, word for word, where the contents say, no heading left at the foot of a page',
    async (language) => {
      const all = await shippedChapters(language);
      const chapters = language === 'en' ? all.slice(0, 9) : all;
      const pages = await readSides(await printed(bookletOf(chapters, { form: 'reading' }), language));
      const text = squeezed(pages.flatMap(({ found }) => found.map((one) => one.text)).join(''));
      const headings = new Set(chapters.flatMap(({ sections }) => sections.map(({ heading }) => heading)));
      // The rest of a line may stand on the next page, under the title at its head.
      for (const { title, sections } of chapters)
        for (const words of sections.flatMap(({ blocks }) => wordsOf(blocks)))
          for (const word of words.split(/\s|(?<=[，。；：、！？])/u))
            if (!text.includes(squeezed(word))) expect(word, title).toBe('on paper');
      pages.forEach(({ found, height }, at) => {
        for (const heading of found.filter((one) => headings.has(one.text))) {
          const below = found.filter(({ y }) => y > heading.y + 2 && y < height - pocket.bottom * Math.SQRT2);
          expect(below.length, `${heading.text} on page ${at + 1}`).toBeGreaterThan(0);
        }
      });
      // “(p. 12)” is never torn.
      const torn = pages.flatMap(({ found }) => found.filter((one) => /(?:（\d+|\(p\.)\s*$/.test(one.text)));
      expect(torn.map((one) => one.text)).toEqual([]);
      const large = 13 * Math.SQRT2;
      const opens = pages.flatMap(({ found }, at) =>
        found.some(({ size }) => size > large) && at > 1
          ? [
              {
                page: at + 1,
                title: found
                  .filter(({ size }) => size > large)
                  .map((one) => one.text)
                  .join(''),
              },
            ]
          : [],
      );
      expect(opens.map(({ title }) => squeezed(title))).toEqual(chapters.map(({ title }) => squeezed(title)));
      const said = pages
        .slice(1, 3)
        .flatMap(({ found }) =>
          found.filter(({ text: one, y }) => /^\d+$/.test(one) && y < 500 * Math.SQRT2),
        );
      const table = said
        .filter(({ x, y }) => x < 60 * Math.SQRT2 && y < FOOT * Math.SQRT2)
        .map((one) => Number(one.text));
      expect(table).toEqual(opens.map(({ page }) => page));
    },
  );

  it('says on which page another chapter stands, and nothing of one that is not in it', async () => {
    const [first, second] = [manual[0], manual[1]];
    if (first === undefined || second === undefined) throw new Error('no chapters');
    const linking: Chapter = {
      ...first,
      sections: first.sections.map((section, at) => ({
        ...section,
        blocks: [
          {
            kind: 'paragraph',
            inlines: ['opening-the-shift', 'renewals'].map((slug) => ({
              kind: 'link' as const,
              to: { slug: at === 0 ? slug : 'renewals', heading: null },
              inlines: [{ kind: 'text' as const, text: `《${slug}》` }],
            })),
          },
        ],
      })),
    };
    const chapters = [linking, { ...second, id: 'opening-the-shift' }];
    const pages = await readSides(await printed(bookletOf(chapters, { form: 'reading' })));
    const at =
      pages.findIndex(({ found }, place) => place > 1 && found.some(({ text }) => text === second.title)) + 1;
    const text = squeezed(pages.flatMap(({ found }) => found.map((one) => one.text)).join(''));
    expect(at).toBeGreaterThan(2);
    expect(text).toContain(`《opening-the-shift》（${at}页）《renewals》`);
    expect(text.match(/（\d+页）/g)).toHaveLength(1);
  });

  it('shows what is rare, masks numbers of customers, and tears neither table nor endless word out of its page', async () => {
    const [first] = manual;
    if (first === undefined) throw new Error('no chapter');
    const cell = (text: string) => [{ kind: 'text' as const, text }];
    const blocks: readonly Block[] = [
      { kind: 'paragraph', inlines: cell('𠮷野家 😀 한글 喆堃䶮 电话13812345678') },
      { kind: 'table', rows: upTo(40).map((row) => [cell(`第${row}行`), cell('内容'.repeat(30))]) },
      { kind: 'script', text: '按店里的话说', own: { id: 'w-1', title: '店里自己的一句' } },
      { kind: 'script', text: 'x'.repeat(2_500) },
      { kind: 'quote', blocks: [{ kind: 'paragraph', inlines: cell('引'.repeat(1_200)) }] },
    ];
    const odd = {
      ...first,
      sections: first.sections.map((section) => ({ ...section, heading: null, blocks })),
    };
    const pages = await readSides(await printed(bookletOf([odd], { form: 'reading' })));
    const text = squeezed(pages.flatMap(({ found }) => found.map((one) => one.text)).join(''));
    for (const words of ['𠮷野家', '😀', '한글', '喆堃䶮', '138****5678', '第40行'])
      expect(text).toContain(words);
    for (const { found } of pages.filter((page) => page.found.some((one) => one.text === '店里自己的一句')))
      expect(found.map((one) => one.text)).toContain('按店里的话说');
    expect(text).not.toContain('13812345678');
    for (const { found, height } of pages)
      for (const { y, text: words } of found) expect(y, words).toBeLessThan(height - 12);
  });
});
