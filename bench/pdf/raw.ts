import { createRequire } from 'node:module';
import { join } from 'node:path';

/** pdfkit as pdfmake has it; its methods are called by name. */
type Target = Record<string, unknown>;
type PdfKit = new (options: object) => NodeJS.EventEmitter & Target;

const fromPdfmake = createRequire(createRequire(join(process.cwd(), 'package.json')).resolve('pdfmake'));
const PdfDocument: PdfKit = fromPdfmake('pdfkit');

/** Everything that puts something on a page or says how. */
const drawing = [
  ...['addPage', 'addContent', 'fontSize', 'text', 'opacity', 'fillOpacity', 'strokeOpacity'],
  ...['fill', 'stroke', 'fillAndStroke', 'fillColor', 'strokeColor', 'clip', 'save', 'restore'],
  ...['lineWidth', 'lineJoin', 'lineCap', 'miterLimit', 'dash', 'undash'],
  ...['transform', 'translate', 'scale', 'rotate'],
  ...['moveTo', 'lineTo', 'bezierCurveTo', 'quadraticCurveTo', 'closePath', 'path', 'rect', 'roundedRect'],
];

/** One call on the document, or on a font (which answers with the glyphs it will embed). */
interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
  /** The font in force, as a number in order of opening; -1 for none. */
  readonly font: number;
}

export interface Recorded {
  readonly calls: readonly Call[];
  /** The files of the fonts and the names under which pages know them. */
  readonly fonts: readonly { readonly path: string; readonly id: unknown }[];
}

const call = (target: object, method: string, args: readonly unknown[]): unknown => {
  const found: unknown = Reflect.get(target, method);
  if (typeof found !== 'function') throw new Error(`pdfkit has no ${method}`);
  return Reflect.apply(found, target, args);
};

/** Notes what is drawn while `work` runs; calls that pdfkit makes on itself are not noted, they come again by themselves. */
export const record = async (work: () => Promise<unknown>): Promise<Recorded> => {
  const { prototype } = PdfDocument;
  const calls: Call[] = [];
  const opened: Target[] = [];
  const paths: string[] = [];
  const before = new Map<object, Map<string, unknown>>();
  let depth = 0;

  const wrap = (
    owner: object,
    method: string,
    note: (self: Target, args: readonly unknown[]) => void,
  ): void => {
    const original: unknown = Reflect.get(owner, method);
    if (typeof original !== 'function') return;
    const kept = before.get(owner) ?? new Map<string, unknown>();
    before.set(owner, kept.set(method, original));
    Reflect.set(owner, method, function wrapped(this: Target, ...args: unknown[]): unknown {
      if (depth === 0) note(this, args);
      depth += 1;
      try {
        return Reflect.apply(original, this, args);
      } finally {
        depth -= 1;
      }
    });
  };
  const numberOf = (font: unknown): number => opened.indexOf(font as Target);
  for (const method of drawing)
    wrap(prototype, method, (self, args) =>
      calls.push({ method, args: [...args], font: numberOf(self['_font']) }),
    );

  const openFont: unknown = Reflect.get(prototype, 'font');
  if (typeof openFont !== 'function') throw new Error('pdfkit has no font');
  Reflect.set(prototype, 'font', function font(this: Target, path: string, ...rest: unknown[]): unknown {
    const answer: unknown = Reflect.apply(openFont, this, [path, ...rest]);
    const font = this['_font'] as Target;
    if (numberOf(font) === -1) {
      opened.push(font);
      paths.push(path);
      const owner: object = Object.getPrototypeOf(font);
      if (!before.has(owner))
        wrap(owner, 'encode', (self, args) =>
          calls.push({ method: 'encode', args: [...args], font: numberOf(self) }),
        );
    }
    return answer;
  });
  try {
    await work();
  } finally {
    Reflect.set(prototype, 'font', openFont);
    for (const [owner, methods] of before)
      for (const [method, original] of methods) Reflect.set(owner, method, original);
  }
  return { calls, fonts: opened.map((font, at) => ({ path: paths[at] ?? '', id: font['id'] })) };
};

/** The same glyphs and lines, written by pdfkit alone: nothing is measured, broken into lines or laid out. */
export const replay = ({ calls, fonts }: Recorded): Promise<Uint8Array> =>
  new Promise((done) => {
    const document = new PdfDocument({ autoFirstPage: false, font: null, compress: true, pdfVersion: '1.7' });
    const parts: Uint8Array[] = [];
    document.on('data', (part: Uint8Array) => parts.push(part)).on('end', () => done(Buffer.concat(parts)));
    const opened = fonts.map(({ path, id }) => {
      call(document, 'font', [path]);
      const font = document['_font'] as Target;
      font['id'] = id;
      return font;
    });
    for (const { method, args, font } of calls) {
      const inForce = opened[font];
      if (inForce !== undefined) document['_font'] = inForce;
      if (method !== 'encode' || inForce === undefined) {
        call(document, method, args);
        continue;
      }
      call(inForce, 'encode', args);
      const page = document['page'] as { fonts: Record<string, unknown> };
      page.fonts[String(inForce['id'])] ??= call(inForce, 'ref', []);
    }
    call(document, 'end', []);
  });
