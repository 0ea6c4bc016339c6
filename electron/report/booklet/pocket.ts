/** A page of A6: a quarter of an A4 sheet exactly, so that four of them fill a side. Lengths in points. */
export const pocket = {
  width: 595.28 / 2,
  height: 841.89 / 2,
  /** At the fold, which takes some of it. */
  inner: 29,
  outer: 23,
  top: 33,
  bottom: 31,
} as const;

export const textWidth = pocket.width - pocket.inner - pocket.outer;
export const textHeight = pocket.height - pocket.top - pocket.bottom;

/** Odd pages lie on the right: the fold is at their left. */
export const leftOf = (page: number): number => (page % 2 === 1 ? pocket.inner : pocket.outer);
