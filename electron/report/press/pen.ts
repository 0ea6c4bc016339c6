import type { Fonts } from '../fonts.ts';
import type { Run, WrappedLine } from '../wrap.ts';
import { colourOperands, rounded } from './operands.ts';
import type { EmbeddedFont, PdfDocument } from './parts.ts';
import type { Look, SetFigure, SetPicture, SetRow, SetText } from './set.ts';
import { drawShapes } from './shapes.ts';
import type { Part } from './structure.ts';
import type { Tagging } from './tagging.ts';

/** Glyphs of one stretch of text as a page takes them. */
interface Encoded {
  /** Operand of `TJ`; undefined where a glyph stands beside its place, as marks over letters do. */
  readonly glyphs: string | undefined;
  /** In thousandths of the size. */
  readonly width: number;
}

const encode = (font: EmbeddedFont, text: string): Encoded => {
  const [glyphs, positions] = font.encode(text);
  let operand = '';
  let width = 0;
  let open = false;
  let moved = false;
  positions.forEach(({ xAdvance, advanceWidth, xOffset, yOffset }, index) => {
    if (!open) operand += '<';
    operand += glyphs[index] ?? '';
    open = xAdvance === advanceWidth;
    if (!open) operand += `> ${rounded(advanceWidth - xAdvance)} `;
    moved ||= xOffset !== 0 || yOffset !== 0;
    width += xAdvance;
  });
  return { glyphs: moved ? undefined : `[${operand}${open ? '>' : ''}]`, width };
};

/**
 * Writes text that is set and the lines between rows, as few words of PDF as it takes: font, size and colour are said
 * where they change. pdfmake would say six things about each text, most of them what was said before.
 */
export interface Pen {
  line(line: WrappedLine, text: SetText, index: number, x: number, y: number): void;
  row(row: SetRow, x: number, y: number): void;
  figure(figure: SetFigure, x: number, y: number): void;
  picture(picture: SetPicture, x: number, y: number): void;
  /** What was written stands on the page: to be called before anybody else draws, and before the next page. */
  flush(): void;
}

export const createPen = (document: PdfDocument, fonts: Fonts, tagging?: Tagging): Pen => {
  const known = new Map<EmbeddedFont, Map<string, Encoded>>();
  const ascents = new Map(fonts.families.map(({ name, regular, bold }) => [name, { regular, bold }]));
  const opened = new Map<Uint8Array, object>();
  let words: string[] = [];
  let rules: string[] = [];
  /** What the words are part of that are being written; null before the first. */
  let open: Part | undefined | null = null;
  let font = '';
  let fill = '';

  const encoded = (of: EmbeddedFont, text: string): Encoded => {
    const texts = known.get(of) ?? new Map<string, Encoded>();
    known.set(of, texts);
    const found = texts.get(text) ?? encode(of, text);
    texts.set(text, found);
    return found;
  };
  const ascentOf = ({ family }: Run, { size, bold }: Look): number =>
    ((ascents.get(family)?.[bold ? 'bold' : 'regular'].ascent ?? 0) * size) / 1000;
  const tagged = (part: Part | undefined, lines: readonly string[]): readonly string[] =>
    tagging === undefined ? lines : [tagging.begin(part), ...lines, 'EMC'];
  /** What is written from now on is of that part. */
  const enter = (part: Part | undefined): void => {
    if (tagging === undefined || open === part) return;
    words.push(open === null ? tagging.begin(part) : `EMC\n${tagging.begin(part)}`);
    open = part;
  };
  const flush = (): void => {
    if (open !== null) words.push('EMC');
    if (words.length > 0) document.addContent(`BT\n${words.join('\n')}\nET`);
    if (rules.length > 0) document.addContent(tagged(undefined, rules).join('\n'));
    words = [];
    rules = [];
    open = null;
    font = '';
    fill = '';
  };
  /** pdfkit knows how to put a mark over a letter. */
  const writeMoved = (
    run: Run,
    { size }: Look,
    hex: string,
    x: number,
    top: number,
    of: EmbeddedFont,
    part: Part | undefined,
  ): void => {
    flush();
    if (tagging !== undefined) document.addContent(tagging.begin(part));
    document.fillColor(hex);
    document._font = of;
    document.fontSize(size).text(run.text, x, top, { lineBreak: false });
    if (tagging !== undefined) document.addContent('EMC');
  };
  const write = (run: Run, look: Look, part: Part | undefined, x: number, baseline: number): number => {
    const { size, bold } = look;
    const of = document.provideFont(run.family, bold, false);
    const { glyphs, width } = encoded(of, run.text);
    const hex = run.escaped ? look.escapedColour : look.colour;
    const advance = (width * size) / 1000;
    if (glyphs === undefined) {
      writeMoved(run, look, hex, x, baseline - ascentOf(run, look), of, part);
      return advance;
    }
    document.page.fonts[of.id] ??= of.ref();
    enter(part);
    const inForce = `/${of.id} ${rounded(size)} Tf`;
    if (inForce !== font) words.push(inForce);
    if (hex !== fill) words.push(`${colourOperands(hex)} rg`);
    font = inForce;
    fill = hex;
    words.push(`1 0 0 -1 ${rounded(x)} ${rounded(baseline)} Tm ${glyphs} TJ`);
    return advance;
  };
  const widthOf = (run: Run, { size, bold }: Look): number =>
    (encoded(document.provideFont(run.family, bold, false), run.text).width * size) / 1000;
  /** From left to right on one baseline. */
  const writeRuns = (
    { runs, isSpaced }: WrappedLine,
    text: SetText,
    part: Part | undefined,
    x: number,
    baseline: number,
  ): void => {
    let left = x;
    for (const run of runs) left += write(run, text.lookOf(run), part, left, baseline);
    // Nothing to see, but read out the last word of a line and the first of the next are two.
    const last = runs.at(-1);
    if (isSpaced && part !== undefined && last !== undefined)
      write({ ...last, text: ' ' }, text.lookOf(last), part, left, baseline);
  };
  const writeLine = (
    line: WrappedLine,
    text: SetText,
    part: Part | undefined,
    x: number,
    top: number,
  ): void => {
    const { runs } = line;
    let left = x;
    const { align } = text.look;
    if (align !== 'left') {
      const free = text.room - runs.reduce((sum, run) => sum + widthOf(run, text.lookOf(run)), 0);
      left += align === 'right' ? free : free / 2;
    }
    let rise = 0;
    for (const run of runs) rise = Math.max(rise, ascentOf(run, text.lookOf(run)));
    writeRuns(line, text, part, left, top + rise);
  };
  return {
    line: (line, text, index, x, y) => writeLine(line, text, tagging?.ofLine(text, index), x, y),
    row: (row, x, y) => {
      const { texts, height, rule, outline } = row;
      const isNew = tagging?.isNew(row) === true;
      if (outline !== null) document.outline.addItem(outline, { expanded: false });
      for (const placed of texts) {
        const { text } = placed;
        const part = isNew ? tagging?.of(placed) : undefined;
        text.lines.forEach((one, index) => {
          writeLine(one, text, part, x + placed.x, y + placed.y + index * text.look.lineHeight);
        });
      }
      if (rule === null) return;
      const middle = rounded(y + height - rule.thickness / 2);
      const stroke = `${rule.thickness} w ${colourOperands(rule.colour)} RG`;
      rules.push(`${stroke} ${rounded(x)} ${middle} m ${rounded(x + rule.width)} ${middle} l S`);
    },
    figure: (figure, x, y) => {
      // Words come before shapes when they are flushed: these shapes lie under their words.
      flush();
      const part = tagging?.of(figure);
      document.addContent(tagged(part, drawShapes(figure.shapes, x, y)).join('\n'));
      for (const { x: left, baseline, text } of figure.words)
        for (const line of text.lines) writeRuns(line, text, part, x + left, y + baseline);
    },
    picture: ({ jpeg, width, height }, x, y) => {
      flush();
      const picture =
        opened.get(jpeg) ?? document.openImage(Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length));
      opened.set(jpeg, picture);
      document.image(picture, x, y, { width, height });
    },
    flush,
  };
};
