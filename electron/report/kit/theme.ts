/** A4 in points, and the space around the text. Content is 499 pt wide: about 50 hanzi of body text in a line. */
export const page = {
  width: 595.28,
  height: 841.89,
  margin: { left: 48, top: 50, right: 48, bottom: 52 },
} as const;

/** For records that should stand on one page: what can be printed on any printer and still be filed. */
export const narrowMargin = { left: 36, top: 34, right: 36, bottom: 40 } as const;

export const contentWidth = page.width - page.margin.left - page.margin.right;
export const contentHeight = page.height - page.margin.top - page.margin.bottom;
/** What is no taller moves to the next page as a whole; for anything taller the white it leaves is not worth it. */
export const keptHeight = contentHeight * 0.6;
export const narrowHeight = page.height - narrowMargin.top - narrowMargin.bottom;

/** Greys apart enough to tell on a black-and-white printer; one colour, used sparingly. */
export const colours = {
  ink: '#1b2328',
  muted: '#5a666e',
  accent: '#0b5a63',
  pale: '#a9c9cd',
  alert: '#a32116',
  rule: '#cfd6da',
  wash: '#f2f6f6',
} as const;

export type Colour = keyof typeof colours;

export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
  /** Distance from line to line, in font sizes. */
  readonly leading: number;
  readonly colour: Colour;
}

/** The type scale. Nothing in between: a document chooses a name, not a number. */
export const textStyles = {
  title: { size: 22, bold: true, leading: 1.35, colour: 'ink' },
  heading: { size: 12.5, bold: true, leading: 1.45, colour: 'accent' },
  figure: { size: 19, bold: true, leading: 1.3, colour: 'ink' },
  body: { size: 9.5, bold: false, leading: 1.5, colour: 'ink' },
  strong: { size: 9.5, bold: true, leading: 1.5, colour: 'ink' },
  note: { size: 8, bold: false, leading: 1.45, colour: 'muted' },
  label: { size: 8, bold: true, leading: 1.45, colour: 'muted' },
  /** For one-page records, where what does not fit would be read on a second sheet or not at all. */
  item: { size: 8.5, bold: false, leading: 1.4, colour: 'ink' },
  itemStrong: { size: 8.5, bold: true, leading: 1.4, colour: 'ink' },
  small: { size: 7.5, bold: false, leading: 1.3, colour: 'ink' },
  smallStrong: { size: 7.5, bold: true, leading: 1.3, colour: 'ink' },
  tiny: { size: 7, bold: false, leading: 1.24, colour: 'ink' },
  tinyStrong: { size: 7, bold: true, leading: 1.24, colour: 'ink' },
  micro: { size: 6.5, bold: false, leading: 1.2, colour: 'ink' },
  microStrong: { size: 6.5, bold: true, leading: 1.2, colour: 'ink' },
  /** For what hangs on a wall, as long as it fits. */
  wall: { size: 12, bold: false, leading: 1.4, colour: 'ink' },
  wallStrong: { size: 12, bold: true, leading: 1.4, colour: 'ink' },
  /** For pages of A6, read in the hand. */
  coverTitle: { size: 27, bold: true, leading: 1.25, colour: 'ink' },
  coverName: { size: 12, bold: true, leading: 1.4, colour: 'accent' },
  chapter: { size: 13.5, bold: true, leading: 1.28, colour: 'ink' },
  pocketHeading: { size: 8.6, bold: true, leading: 1.4, colour: 'accent' },
  pocket: { size: 7.75, bold: false, leading: 1.5, colour: 'ink' },
  pocketStrong: { size: 7.75, bold: true, leading: 1.5, colour: 'ink' },
  /** The same for letters, which are read smaller than hanzi. */
  pocketLatin: { size: 7.3, bold: false, leading: 1.38, colour: 'ink' },
  pocketLatinStrong: { size: 7.3, bold: true, leading: 1.38, colour: 'ink' },
  pocketNote: { size: 6.5, bold: false, leading: 1.4, colour: 'muted' },
} as const satisfies Record<string, TextStyle>;

export type TextStyleName = keyof typeof textStyles;
