import jsQR from 'jsqr';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const PIXELS = 4;
const QUIET = 4;

/** How pdf.js writes down a path: these numbers, each with its coordinates. */
const MOVE = 0;
const LINE = 1;

/** The corners of a path of straight lines, stretch by stretch. */
const rectanglesOf = (path: ArrayLike<number>): readonly (readonly (readonly [number, number])[])[] => {
  const shapes: [number, number][][] = [];
  for (let at = 0; at < path.length; ) {
    const op = path[at] ?? -1;
    if (op !== MOVE && op !== LINE) {
      at += 1;
      continue;
    }
    const corner: [number, number] = [path[at + 1] ?? 0, path[at + 2] ?? 0];
    if (op === MOVE) shapes.push([corner]);
    else shapes.at(-1)?.push(corner);
    at += 3;
  }
  return shapes;
};

type Corners = readonly (readonly [number, number])[];

/** Wherever it stands and however large it is: in modules, from its own corner. */
const inModules = (shapes: readonly Corners[]): readonly Corners[] => {
  const [xs, ys] = [0, 1].map((axis) => shapes.flat().map((corner) => corner[axis] ?? 0));
  const [left, top] = [Math.min(...(xs ?? [])), Math.min(...(ys ?? []))];
  const heights = shapes.map((corners) => {
    const own = corners.map(([, y]) => y);
    return Math.max(...own) - Math.min(...own);
  });
  const module = Math.min(...heights);
  return shapes.map((corners) =>
    corners.map(([x, y]) => [Math.round((x - left) / module), Math.round((y - top) / module)] as const),
  );
};

const draw = (path: ArrayLike<number>): { readonly pixels: Uint8ClampedArray; readonly side: number } => {
  const shapes = inModules(rectanglesOf(path));
  const modules = Math.max(...shapes.flat(2));
  const side = (modules + 2 * QUIET) * PIXELS;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const corners of shapes) {
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    for (let y = (Math.min(...ys) + QUIET) * PIXELS; y < (Math.max(...ys) + QUIET) * PIXELS; y += 1)
      for (let x = (Math.min(...xs) + QUIET) * PIXELS; x < (Math.max(...xs) + QUIET) * PIXELS; x += 1)
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  }
  return { pixels, side };
};

/** What a camera reads from the QR code on a page: its path painted, and read by somebody else’s code. */
export const readQr = async (bytes: Uint8Array, page: 'first' | 'last'): Promise<string | null> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const shown = await document.getPage(page === 'first' ? 1 : document.numPages);
  const { fnArray, argsArray } = await shown.getOperatorList();
  const paths = fnArray.flatMap((fn, index): ArrayLike<number>[] => {
    const [, data] = (fn === OPS.constructPath ? argsArray[index] : []) as [unknown, [ArrayLike<number>]?];
    return data?.[0] === undefined || data[0] === null ? [] : [data[0]];
  });
  await document.destroy();
  const longest = paths.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return null;
  const { pixels, side } = draw(longest);
  return jsQR(pixels, side, side)?.data ?? null;
};
