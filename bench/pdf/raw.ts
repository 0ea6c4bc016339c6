import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Glyphs, MarkedPage, Shape } from './marks.ts';

/** pdfkit as pdfmake has it. */
interface PdfKit extends NodeJS.EventEmitter {
  addPage(options: object): this;
  font(path: string): this;
  fontSize(size: number): this;
  text(text: string, x: number, y: number, options: object): this;
  fillColor(colour: string): this;
  strokeColor(colour: string): this;
  lineWidth(width: number): this;
  moveTo(...at: readonly number[]): this;
  lineTo(...at: readonly number[]): this;
  bezierCurveTo(...at: readonly number[]): this;
  closePath(): this;
  fill(): this;
  stroke(): this;
  fillAndStroke(): this;
  end(): void;
}

const fromPdfmake = createRequire(createRequire(join(process.cwd(), 'package.json')).resolve('pdfmake'));
const PdfDocument: new (options: object) => PdfKit = fromPdfmake('pdfkit');

/** The name by which a PDF knows the font in a file. */
const nameOf = (path: string): string => {
  const fontkit: { openSync(path: string): { readonly postscriptName: string } } = fromPdfmake('fontkit');
  return fontkit.openSync(path).postscriptName;
};

const write = (document: PdfKit, { text, size, colour, x, y }: Glyphs, path: string): void => {
  document.font(path).fontSize(size).fillColor(colour);
  document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
};

const steps = { move: 'moveTo', line: 'lineTo', curve: 'bezierCurveTo', close: 'closePath' } as const;

const draw = (document: PdfKit, shape: Shape): void => {
  for (const { to, at } of shape.steps) document[steps[to]](...at);
  if (shape.fill !== null) document.fillColor(shape.fill);
  if (shape.stroke !== null) document.lineWidth(shape.lineWidth).strokeColor(shape.stroke);
  if (shape.fill !== null && shape.stroke !== null) document.fillAndStroke();
  else if (shape.fill !== null) document.fill();
  else document.stroke();
};

/** Writes the same glyphs and lines with pdfkit alone: nothing is measured, broken into lines or laid out. */
export const openRaw = (fontFiles: readonly string[]) => {
  const byName = new Map(fontFiles.map((path) => [nameOf(path), path]));
  const fileOf = ({ font }: Glyphs): string => {
    const path = byName.get(font);
    if (path === undefined) throw new Error(`no font ${font}`);
    return path;
  };
  return (pages: readonly MarkedPage[]): Promise<Uint8Array> =>
    new Promise((done) => {
      const document = new PdfDocument({
        autoFirstPage: false,
        font: null,
        compress: true,
        pdfVersion: '1.7',
      });
      const parts: Uint8Array[] = [];
      document.on('data', (part: Uint8Array) => parts.push(part)).on('end', () => done(Buffer.concat(parts)));
      for (const { width, height, marks } of pages) {
        document.addPage({ size: [width, height], margin: 0 });
        for (const mark of marks)
          if (mark.kind === 'shape') draw(document, mark);
          else write(document, mark, fileOf(mark));
      }
      document.end();
    });
};
