import type { Laid } from './laid.ts';
import type { TextSetter } from './text-setter.ts';

/** The room a block gets, and what sets text in it. */
export interface Frame {
  readonly width: number;
  readonly setter: TextSetter;
  /** Hears of each row of a table that is set, and that pdfmake puts on a page. */
  readonly onRow?: () => void;
}

const lay = Symbol('lay');

/**
 * A piece of a document. Made by the kit's helpers only: the symbol is private to this file, so no document can slip a
 * raw pdfmake node in, and what a person typed reaches text nodes and never an image, a link or an SVG.
 */
export interface Block {
  readonly [lay]: (frame: Frame) => Laid;
}

/** For the kit's own files. */
export const makeBlock = (set: (frame: Frame) => Laid): Block => ({ [lay]: set });

/** For the kit's own files. */
export const layBlock = (block: Block, frame: Frame): Laid => block[lay](frame);
