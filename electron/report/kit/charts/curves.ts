import type { Outline, Point, Shape, Stroke } from '../../press/shapes.ts';

export type Sign = 'circle' | 'square' | 'triangle';

/** How a line looks: told from the others without colour. */
export interface CurveLook {
  readonly sign: Sign;
  /** From side to side, in points. */
  readonly signSize: number;
  readonly fill: string;
  readonly stroke: Stroke;
}

const signAt = (sign: Sign, [x, y]: Point, size: number): Outline => {
  const half = size / 2;
  if (sign === 'circle') return { centre: [x, y], radius: half };
  const [left, right, top, bottom] = [x - half, x + half, y - half, y + half];
  return sign === 'square'
    ? {
        corners: [
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
        ],
      }
    : {
        corners: [
          [x, top],
          [right, bottom],
          [left, bottom],
        ],
      };
};

/** The stretches between the gaps. */
const stretchesOf = (points: readonly (Point | null)[]): readonly (readonly Point[])[] => {
  const stretches: Point[][] = [[]];
  for (const point of points) {
    if (point === null) stretches.push([]);
    else stretches.at(-1)?.push(point);
  }
  return stretches.filter((stretch) => stretch.length > 1);
};

/** A line through the points with a sign at each; where there is none, a gap. */
export const curve = (points: readonly (Point | null)[], look: CurveLook): readonly Shape[] => [
  { kind: 'lines', lines: stretchesOf(points), stroke: look.stroke },
  {
    kind: 'outlines',
    outlines: points.flatMap((point) => (point === null ? [] : [signAt(look.sign, point, look.signSize)])),
    fill: look.fill,
    stroke: { colour: look.stroke.colour, thickness: Math.min(look.stroke.thickness, 1.1) },
  },
];
