import type { Inline } from '../../../shared/manual/chapter.ts';
import {
  BOX_PADDING,
  boxed,
  gap,
  label,
  type Piece,
  paragraph,
  picture as pictureOf,
  stacked,
} from '../kit/pieces.ts';
import { textHeight } from './pocket.ts';
import type { Voice } from './voice.ts';

export type PictureInline = Extract<Inline, { kind: 'picture' }>;

/** A small picture is not blown up: an inch has at least so many of its points. */
const LEAST_PER_INCH = 150;
const POINTS_PER_INCH = 72;

/** Something of the page is left for the words it belongs to. */
const MOST_HEIGHT = 0.6 * textHeight;

/** Words and pictures in their order; a picture inside a link or a stress stands by itself. */
export const aroundPictures = (
  inlines: readonly Inline[],
): readonly (PictureInline | readonly Inline[])[] => {
  const parts: (PictureInline | Inline[])[] = [];
  const say = (inline: Inline): void => {
    const last = parts.at(-1);
    if (Array.isArray(last)) last.push(inline);
    // A line that was broken around a picture does not begin with that break.
    else if (inline.kind !== 'break') parts.push([inline]);
  };
  for (const inline of inlines) {
    if (inline.kind === 'picture') parts.push(inline);
    else if (!('inlines' in inline)) say(inline);
    else
      for (const part of aroundPictures(inline.inlines)) {
        if ('kind' in part) parts.push(part);
        else say({ ...inline, inlines: part });
      }
  }
  return parts.map((part) =>
    Array.isArray(part) && part.at(-1)?.kind === 'break' ? part.slice(0, -1) : part,
  );
};

/** A picture and what stands under it, never parted; one that cannot be printed leaves its words and says why. */
export const picturePieces = (
  { hash, caption }: PictureInline,
  width: number,
  voice: Voice,
): readonly Piece[] => {
  const { setter, t } = voice;
  const found = voice.pictureOf(hash);
  if (typeof found === 'string') {
    const why = { text: t(`booklet.picture.${found}`), style: 'pocketNote' } as const;
    const words = caption === '' ? [] : [{ text: `${caption}\n`, style: voice.body }];
    const lines = paragraph(setter, [...words, why], width - 2 * BOX_PADDING.x);
    return [stacked(boxed(lines, width, { fill: null, edge: null, outline: 'rule' }))];
  }
  const share = Math.min(POINTS_PER_INCH / LEAST_PER_INCH, width / found.width, MOST_HEIGHT / found.height);
  const drawn = pictureOf(found.jpeg, found.width * share, found.height * share);
  const under = caption === '' ? [] : [gap(2), label(setter, caption, width, { style: 'pocketNote' })];
  return [stacked([gap(1.5), drawn, ...under, gap(2)])];
};
