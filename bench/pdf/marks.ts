import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One line of glyphs in one font. Points from the top left; `y` is the baseline. */
export interface Glyphs {
  readonly kind: 'glyphs';
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

export interface Step {
  readonly to: 'move' | 'line' | 'curve' | 'close';
  readonly at: readonly number[];
}

/** A line or an area. */
export interface Shape {
  readonly kind: 'shape';
  readonly steps: readonly Step[];
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly lineWidth: number;
}

export interface MarkedPage {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly (Glyphs | Shape)[];
}

type Matrix = readonly number[];

interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
}

const firstState: State = { matrix: [1, 0, 0, 1, 0, 0], fill: '#000000', stroke: '#000000', lineWidth: 1 };

/** How pdf.js numbers the steps of a path, and how many numbers each takes. */
const stepKinds = [
  { to: 'move', size: 2 },
  { to: 'line', size: 2 },
  { to: 'curve', size: 6 },
  { to: 'curve', size: 4 },
  { to: 'close', size: 0 },
] as const;

const pointsOf = (numbers: readonly number[], matrix: Matrix): readonly number[] => {
  const points: number[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const point = [numbers[at] ?? 0, numbers[at + 1] ?? 0];
    Util.applyTransform(point, [...matrix]);
    points.push(...point);
  }
  return points;
};

const stepsOf = (data: ArrayLike<number>, matrix: Matrix, height: number): readonly Step[] => {
  const steps: Step[] = [];
  for (let at = 0; at < data.length; ) {
    const kind = stepKinds[data[at] ?? -1];
    if (kind === undefined) throw new Error(`no step ${data[at]}`);
    const numbers = Array.from({ length: kind.size }, (_, index) => Number(data[at + 1 + index]));
    const points = pointsOf(numbers, matrix);
    steps.push({ to: kind.to, at: points.map((value, index) => (index % 2 === 0 ? value : height - value)) });
    at += 1 + kind.size;
  }
  return steps;
};

const FILLS: readonly number[] = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke];
const STROKES: readonly number[] = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke];

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

interface Glyph {
  readonly unicode: string;
}

const marksOf = async (page: PdfPage, height: number): Promise<MarkedPage['marks']> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  const marks: (Glyphs | Shape)[] = [];
  const saved: State[] = [];
  let state = firstState;
  let text: { readonly font: string; readonly size: number; readonly matrix: Matrix } | undefined;
  let font = { font: '', size: 1 };
  fnArray.forEach((operator, index) => {
    const given: readonly unknown[] = argsArray[index] ?? [];
    const [first, second] = given;
    if (operator === OPS.save) saved.push(state);
    else if (operator === OPS.restore) state = saved.pop() ?? firstState;
    else if (operator === OPS.transform)
      state = { ...state, matrix: Util.transform([...state.matrix], given.map(Number)) };
    else if (operator === OPS.setFillRGBColor) state = { ...state, fill: String(first) };
    else if (operator === OPS.setStrokeRGBColor) state = { ...state, stroke: String(first) };
    else if (operator === OPS.setLineWidth) state = { ...state, lineWidth: Number(first) };
    else if (operator === OPS.setFont) {
      const { name } = page.commonObjs.get(String(first)) as { readonly name: string };
      font = { font: name.replace(/^[A-Z]{6}\+/u, ''), size: Number(second) };
    } else if (operator === OPS.setTextMatrix)
      text = { ...font, matrix: Object.values(first as object).map(Number) };
    else if (operator === OPS.showText) {
      const matrix = Util.transform([...state.matrix], [...(text?.matrix ?? firstState.matrix)]);
      const words = (first as readonly (Glyph | number)[]).map((one) =>
        typeof one === 'number' ? '' : one.unicode,
      );
      const [scale = 1, , , , x = 0, y = 0] = matrix.map(Number);
      const place = { size: font.size * Math.abs(scale), x, y: height - y };
      marks.push({ kind: 'glyphs', text: words.join(''), font: font.font, colour: state.fill, ...place });
    } else if (operator === OPS.constructPath) {
      const [data] = second as readonly (ArrayLike<number> | null)[];
      const [fill, stroke] = [FILLS, STROKES].map((those) => those.includes(Number(first)));
      if (data === null || data === undefined || !(fill || stroke)) return;
      const { matrix, lineWidth } = state;
      marks.push({
        kind: 'shape',
        steps: stepsOf(data, matrix, height),
        fill: fill ? state.fill : null,
        stroke: stroke ? state.stroke : null,
        lineWidth: lineWidth * Math.abs(Number(matrix[0])),
      });
    }
  });
  return marks;
};

/** Every glyph and line of a PDF, read back from it by pdf.js: whoever made it, and however. */
export const marksIn = async (bytes: Uint8Array): Promise<readonly MarkedPage[]> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
    .promise;
  const pages: MarkedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height, marks: await marksOf(page, height) });
  }
  await document.destroy();
  return pages;
};
