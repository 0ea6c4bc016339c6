import type { Language } from '../../../shared/vocabulary.ts';
import type { TextSetter } from '../kit/text-setter.ts';
import type { TextStyleName } from '../kit/theme.ts';
import type { Labels } from '../labels.ts';
import type { NoPicture, PrintPicture } from '../pictures/print-picture.ts';

/** What every part of the booklet needs to say something. */
export interface Voice {
  readonly t: Labels;
  readonly language: Language;
  readonly setter: TextSetter;
  /** Of the text, and of what stands out in it. */
  readonly body: TextStyleName;
  readonly strong: TextStyleName;
  readonly shopName: string;
  /** A picture of the book as it is printed, or why it is not. */
  readonly pictureOf: (hash: string) => PrintPicture | NoPicture;
  /** The page a chapter begins on, as it is printed; `null` where it is not in the booklet. */
  readonly pageOf: (chapter: string) => string | null;
}
