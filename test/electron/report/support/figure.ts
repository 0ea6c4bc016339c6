import { type Block, layBlock } from '../../../../electron/report/kit/block.ts';
import { type Box, boxOf, overlap } from '../../../../electron/report/kit/charts/words.ts';
import { createTextSetter } from '../../../../electron/report/kit/text-setter.ts';
import { contentWidth } from '../../../../electron/report/kit/theme.ts';
import { SetFigure, type Word } from '../../../../electron/report/press/set.ts';
import type { Outline, Point, Shape } from '../../../../electron/report/press/shapes.ts';
import { fonts } from './print.ts';

/** What a chart becomes on a page of a report. */
export const figureOf = (block: Block): SetFigure => {
  const frame = { width: contentWidth, setter: createTextSetter(fonts) };
  const { content } = layBlock(block, frame);
  if (!(content instanceof SetFigure)) throw new Error('no figure');
  return content;
};

export const wordsOf = ({ text }: Word): string =>
  text.lines.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');

/** Where words stand, in reading order. */
export const placesOf = (
  figure: SetFigure,
  isWanted: (word: Word) => boolean = () => true,
): readonly (Box & { readonly words: string; readonly middle: number })[] =>
  figure.words.filter(isWanted).map((word) => {
    const box = boxOf(word);
    return { ...box, words: wordsOf(word), middle: (box.left + box.right) / 2 };
  });

const ofKind =
  <Kind extends Shape['kind']>(kind: Kind) =>
  (shape: Shape): shape is Extract<Shape, { readonly kind: Kind }> =>
    shape.kind === kind;

export const areasIn = ({ shapes }: SetFigure) => shapes.filter(ofKind('areas'));
export const linesIn = ({ shapes }: SetFigure) => shapes.filter(ofKind('lines'));
export const outlinesIn = ({ shapes }: SetFigure) => shapes.filter(ofKind('outlines'));

const middleOf = (numbers: readonly number[]): number => (Math.min(...numbers) + Math.max(...numbers)) / 2;

export const centreOf = (outline: Outline): Point =>
  'centre' in outline
    ? outline.centre
    : [middleOf(outline.corners.map(([x]) => x)), middleOf(outline.corners.map(([, y]) => y))];

/** Pairs of words of which one covers the other. */
export const coveredIn = (figure: SetFigure): readonly string[] => {
  const places = placesOf(figure);
  return places.flatMap((place, at) =>
    places
      .slice(at + 1)
      .filter((other) => overlap(place, other))
      .map((other) => `${place.words} on ${other.words}`),
  );
};

/** Words that stand out of the drawing, of which the upper edge may be met. */
export const outsideOf = (figure: SetFigure): readonly string[] =>
  placesOf(figure)
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.01 || right > contentWidth + 0.01 || top < -0.5 || bottom > figure.height,
    )
    .map(({ words }) => words);
