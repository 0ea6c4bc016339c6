import type { Content } from 'pdfmake/interfaces.js';

/** A word across a page, paler than what stands there. */
export interface PageMark {
  readonly text: string;
  readonly color: string;
  readonly opacity: number;
  readonly bold: boolean;
  /** In degrees, clockwise. */
  readonly angle: number;
}

/** A document whose text is set: what is left is to put it onto pages. All lengths in points. */
export interface Sheets {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly margins: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
  /** BCP 47. */
  readonly language: string;
  /** As it stands in the file: `Title`, `CreationDate`. */
  readonly info: Readonly<Record<string, string | Date>>;
  readonly header: (page: number) => Content;
  readonly footer: (page: number, pages: number) => Content;
  readonly content: readonly Content[];
  /** Lies across every page. */
  readonly mark?: PageMark;
  /** Whether the file says what each thing on its pages is, for who has it read out: only where that follows from the blocks. */
  readonly isTagged?: true;
}
