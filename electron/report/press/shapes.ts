import { colourOperands, rounded } from './operands.ts';

/** In points, to the right and downwards. */
export type Point = readonly [x: number, y: number];

/** Left, top, width, height. */
export type Area = readonly [x: number, y: number, width: number, height: number];

export interface Stroke {
  /** `#rrggbb`. */
  readonly colour: string;
  readonly thickness: number;
  /** Lengths drawn and left out by turns; none where it is drawn through. */
  readonly dashes?: readonly number[];
}

/** A circle, or straight lines that come back to where they began. */
export type Outline =
  | { readonly centre: Point; readonly radius: number }
  | { readonly corners: readonly Point[] };

/** What a figure is drawn of. */
export type Shape =
  /** Of one colour, drawn as one, so that no seam shows between two of them. */
  | { readonly kind: 'areas'; readonly areas: readonly Area[]; readonly fill: string }
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Point[])[]; readonly stroke: Stroke }
  | {
      readonly kind: 'outlines';
      readonly outlines: readonly Outline[];
      readonly fill: string;
      readonly stroke: Stroke;
    };

/** How far the handles of a quarter of a circle reach, in radii. */
const HANDLE = 0.5523;

const at = ([x, y]: Point, dx: number, dy: number): string => `${rounded(x + dx)} ${rounded(y + dy)}`;

const pathOf = ([first, ...rest]: readonly Point[], dx: number, dy: number): string =>
  first === undefined
    ? ''
    : [`${at(first, dx, dy)} m`, ...rest.map((point) => `${at(point, dx, dy)} l`)].join(' ');

/** Four quarters, from the right, downwards. */
const circle = (centre: Point, radius: number, dx: number, dy: number): string => {
  const handle = HANDLE * radius;
  const to = (x: number, y: number): string => at(centre, dx + x, dy + y);
  return [
    `${to(radius, 0)} m`,
    `${to(radius, handle)} ${to(handle, radius)} ${to(0, radius)} c`,
    `${to(-handle, radius)} ${to(-radius, handle)} ${to(-radius, 0)} c`,
    `${to(-radius, -handle)} ${to(-handle, -radius)} ${to(0, -radius)} c`,
    `${to(handle, -radius)} ${to(radius, -handle)} ${to(radius, 0)} c h`,
  ].join(' ');
};

const strokeWords = ({ colour, thickness, dashes = [] }: Stroke): string =>
  `${colourOperands(colour)} RG ${rounded(thickness)} w [${dashes.join(' ')}] 0 d`;

/** What a shape is drawn with, along which paths, and the word that paints them. */
const partsOf = (
  shape: Shape,
  dx: number,
  dy: number,
): readonly [look: string, paths: readonly string[], paint: string] => {
  if (shape.kind === 'areas')
    return [
      `${colourOperands(shape.fill)} rg`,
      shape.areas.map(
        ([x, y, width, height]) => `${[x + dx, y + dy, width, height].map(rounded).join(' ')} re`,
      ),
      'f',
    ];
  if (shape.kind === 'lines')
    return [strokeWords(shape.stroke), shape.lines.map((line) => pathOf(line, dx, dy)), 'S'];
  return [
    `${colourOperands(shape.fill)} rg ${strokeWords(shape.stroke)}`,
    shape.outlines.map((outline) => {
      if ('centre' in outline) return circle(outline.centre, outline.radius, dx, dy);
      const path = pathOf(outline.corners, dx, dy);
      return path === '' ? '' : `${path} h`;
    }),
    'B',
  ];
};

/** Nothing where there is nothing to draw, as in a week without a figure: there is no painting without a path. */
const drawShape = (shape: Shape, dx: number, dy: number): readonly string[] => {
  const [look, all, paint] = partsOf(shape, dx, dy);
  const paths = all.filter((path) => path !== '');
  return paths.length === 0 ? [] : [look, ...paths, paint];
};

/** Words of PDF that draw shapes, the first at the bottom, moved by so much; what was in force before is again after it. */
export const drawShapes = (shapes: readonly Shape[], dx: number, dy: number): readonly string[] => [
  'q',
  ...shapes.flatMap((shape) => drawShape(shape, dx, dy)),
  'Q',
];
