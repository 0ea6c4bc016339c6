import type { Fonts } from './fonts.ts';
import type { Printer } from './printer.ts';

/** What a document is printed with. */
export interface Press {
  readonly fonts: Fonts;
  readonly printer: Printer;
}

/** The press, and who hears how much is done, from 0 to 1. */
export interface Printing {
  readonly press: Press;
  readonly onProgress: (share: number) => void;
}
