import type { Word } from '../../press/set.ts';
import type { TextOptions, TextSetter } from '../text-setter.ts';

/** Of a font size: how far what people read of digits and hanzi reaches over the baseline, and under it. */
const RISE = 0.8;
const FALL = 0.14;

/** Which point of a word is at the place it is given: its left end, its middle, its right end. */
export type Anchor = 'start' | 'middle' | 'end';

const BEFORE: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };

/** Sets words on one line at a place. */
export const wordAt = (
  setter: TextSetter,
  words: string,
  [x, baseline]: readonly [x: number, baseline: number],
  anchor: Anchor,
  options: TextOptions,
): Word => {
  const { text, width } = setter.line(words, options);
  return { x: x - width * BEFORE[anchor], baseline, text };
};

/** The baseline of a word whose middle is to be at this height. */
export const baselineAround = (middle: number, size: number): number => middle + (size * (RISE - FALL)) / 2;

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a word covers. */
export const boxOf = ({ x, baseline, text }: Word): Box => ({
  ...{ left: x, right: x + text.room },
  ...{ top: baseline - RISE * text.look.size, bottom: baseline + FALL * text.look.size },
});

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
