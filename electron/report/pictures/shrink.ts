import type { Size } from './size.ts';

/** A picture as its points: red, green, blue, how solid, row by row. */
export interface Raster extends Size {
  readonly data: Uint8ClampedArray;
}

/** As large as it fits, and never larger than it is. */
export const fitInto = ({ width, height }: Size, most: Size): Size => {
  const share = Math.min(1, most.width / width, most.height / height);
  return {
    width: Math.max(1, Math.round(width * share)),
    height: Math.max(1, Math.round(height * share)),
  };
};

/** One source row onto `count` columns: each point spreads over the columns it lies on. */
const narrowed = ({ data, width }: Raster, row: number, count: number, into: Float32Array): void => {
  into.fill(0);
  const step = count / width;
  for (let x = 0; x < width; x += 1) {
    const at = (row * width + x) * 4;
    const solid = (data[at + 3] ?? 0) / 255;
    const paper = 255 * (1 - solid);
    const first = Math.min(count - 1, Math.floor(x * step));
    const second = (x + 1) * step - (first + 1);
    for (let channel = 0; channel < 3; channel += 1) {
      const value = (data[at + channel] ?? 0) * solid + paper;
      const left = first * 3 + channel;
      into[left] = (into[left] ?? 0) + value * (second > 0 ? step - second : step);
      if (second > 0 && first + 1 < count) into[left + 3] = (into[left + 3] ?? 0) + value * second;
    }
  }
};

/**
 * The picture in so few points, each the mean of what lies under it, on white paper where one could see through it. It
 * goes row by row, so that it needs no second copy of a large picture.
 */
export const shrink = (raster: Raster, { width, height }: Size): Raster => {
  const sums = new Float32Array(width * height * 3);
  const row = new Float32Array(width * 3);
  const step = height / raster.height;
  for (let y = 0; y < raster.height; y += 1) {
    narrowed(raster, y, width, row);
    const first = Math.min(height - 1, Math.floor(y * step));
    const second = (y + 1) * step - (first + 1);
    const parts = second > 0 && first + 1 < height ? [step - second, second] : [step];
    parts.forEach((part, below) => {
      const from = (first + below) * width * 3;
      for (let at = 0; at < row.length; at += 1)
        sums[from + at] = (sums[from + at] ?? 0) + (row[at] ?? 0) * part;
    });
  }
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1)
    for (let channel = 0; channel < 3; channel += 1) data[at * 4 + channel] = sums[at * 3 + channel] ?? 0;
  return { width, height, data };
};
