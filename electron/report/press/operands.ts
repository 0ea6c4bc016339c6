/** A number as a page takes it: hundredths of a point are finer than any printer. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

const operandsOf = (hex: string): string =>
  [1, 3, 5]
    .map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000)
    .join(' ');

const known = new Map<string, string>();

/** `#rrggbb` as a page takes it: three shares of one. */
export const colourOperands = (hex: string): string => {
  const operands = known.get(hex) ?? operandsOf(hex);
  known.set(hex, operands);
  return operands;
};
