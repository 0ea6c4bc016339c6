import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue: 0 to 255. */
export type Colour = readonly [number, number, number];

/** Whether a point of the square from (0, 0) to (1, 1) lies inside. */
export type Shape = (x: number, y: number) => boolean;

/** A shape in a colour, over those before it; without a colour it is a hole in them. */
export interface Layer {
  readonly shape: Shape;
  readonly colour: Colour | null;
}

export const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2;

/** A square in the middle with round corners. */
export const roundedSquare = (margin: number, radius: number): Shape => {
  const inner = 0.5 - margin - radius;
  return (x, y) => {
    const dx = Math.max(0, Math.abs(x - 0.5) - inner);
    const dy = Math.max(0, Math.abs(y - 0.5) - inner);
    return dx ** 2 + dy ** 2 <= radius ** 2;
  };
};

/** Rows of a drawing on a grid of 16 by 16, `#` where there is something. */
export const onGrid =
  (rows: readonly string[], left: number, top: number): Shape =>
  (x, y) =>
    rows[Math.floor(y * 16) - top]?.[Math.floor(x * 16) - left] === '#';

/** Points looked at in each direction of a pixel. */
const FINE = 4;

const pixelAt = (layers: readonly Layer[], size: number, px: number, py: number): readonly number[] => {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let at = 0; at < FINE * FINE; at += 1) {
    const x = (px + ((at % FINE) + 0.5) / FINE) / size;
    const y = (py + (Math.floor(at / FINE) + 0.5) / FINE) / size;
    const colour = layers.findLast(({ shape }) => shape(x, y))?.colour ?? null;
    if (colour === null) continue;
    covered += 1;
    for (const channel of [0, 1, 2] as const) sum[channel] = (sum[channel] ?? 0) + colour[channel];
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((total) => Math.round(total / covered)), Math.round((255 * covered) / (FINE * FINE))];
};

/** The rows of a square picture as PNG has them: a zero, then red, green, blue and opacity of each pixel. */
const rowsOf = (layers: readonly Layer[], size: number): Uint8Array => {
  const rows = new Uint8Array(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows.set(pixelAt(layers, size, x, y), y * (size * 4 + 1) + 1 + x * 4);
  }
  return rows;
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The layers as a square PNG, drawn anew each time: the same ones give the same pixels everywhere. */
export const drawPng = (layers: readonly Layer[], size: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, with opacity.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rowsOf(layers, size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
