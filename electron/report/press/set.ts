import type { Content } from 'pdfmake/interfaces.js';
import type { Run, WrappedLine } from '../wrap.ts';
import type { Shape } from './shapes.ts';

/** How the lines of one text look. */
export interface Look {
  readonly size: number;
  readonly bold: boolean;
  /** From line to line, in points. */
  readonly lineHeight: number;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Of what stands for characters that could not be printed. */
  readonly escapedColour: string;
  readonly align: 'left' | 'right' | 'center';
  /** Of a heading, the outermost 1; 0 of what is none. */
  readonly level: number;
}

const empty: Content[] = [];

/** What pdfmake reads from a node it has measured; ours need no measuring. To its types it is an empty stack. */
class Measured {
  readonly stack = empty;
  readonly positions: readonly never[] = [];
  readonly _minWidth = 0;
  readonly _maxWidth = 0;
}

/** Text in lines that fit, as a node of a document: pdfmake puts its lines onto pages as they are. */
export class SetText extends Measured {
  readonly lines: readonly WrappedLine[];
  readonly look: Look;
  /** The width that was there for it: lines may be aligned in it. */
  readonly room: number;
  /** The same for the lines of one paragraph that find their pages each by itself. */
  readonly paragraph: object;
  /** Of the runs that belong to a span, by its number; they are as high as `look`. */
  private readonly spans: readonly Look[];

  constructor(
    lines: readonly WrappedLine[],
    look: Look,
    room: number,
    { spans = [], paragraph }: { readonly spans?: readonly Look[]; readonly paragraph?: object } = {},
  ) {
    super();
    this.paragraph = paragraph ?? this;
    this.lines = lines;
    this.look = look;
    this.room = room;
    this.spans = spans;
  }

  lookOf({ span }: Run): Look {
    return span === undefined ? this.look : (this.spans[span] ?? this.look);
  }

  get height(): number {
    return this.lines.length * this.look.lineHeight;
  }
}

/** Text at its place in something whose height is known. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: SetText;
  /** Of a row: which of its cells it stands in. */
  readonly cell?: number;
}

/** Texts that stay together on a page, and the line under them. */
export interface SetRow {
  readonly texts: readonly Placed[];
  /** None where the row is the title over a table. */
  readonly cells: number;
  /** With what is drawn under it. */
  readonly height: number;
  readonly rule: { readonly thickness: number; readonly colour: string; readonly width: number } | null;
  /** Goes into the outline with the page this row comes to stand on. */
  readonly outline: string | null;
}

/** So many rows of a table that is torn stand together on its last page. */
export const LAST_ROWS = 3;

/** Rows one under the other; where the page ends, the next begins with the head again, unless they stay together. */
export class SetTable extends Measured {
  readonly head: readonly SetRow[];
  readonly rows: readonly SetRow[];
  /** How many rows stand with the head on one page, whatever is left of it. */
  readonly kept: number;
  readonly onRow: () => void;
  /** In points: so much of what comes after it stands with its last rows. */
  readonly follow: number;

  constructor(
    head: readonly SetRow[],
    rows: readonly SetRow[],
    { kept, follow, onRow }: Pick<SetTable, 'kept' | 'follow' | 'onRow'>,
  ) {
    super();
    this.head = head;
    this.rows = rows;
    this.kept = kept;
    this.follow = follow;
    this.onRow = onRow;
  }
}

/** The page ends here unless so much of it is left; in columns only where each of them asks for it. */
export class SetNeed extends Measured {
  readonly height: number;
  readonly inColumns: boolean;

  constructor(height: number, inColumns = false) {
    super();
    this.height = height;
    this.inColumns = inColumns;
  }
}

/** One thing in several settings, the roomiest first: it is set as roomy as the page it comes to stand on allows. */
export class SetChoice extends Measured {
  readonly settings: readonly { readonly content: Content; readonly height: number }[];
  /** What it came to when pages were made. */
  chosen: Content = '';

  constructor(settings: SetChoice['settings']) {
    super();
    this.settings = settings;
  }
}

/** Words of a figure: one line, from its left end. */
export interface Word {
  readonly x: number;
  readonly baseline: number;
  readonly text: SetText;
}

/** Shapes with words over them. */
export class SetFigure extends Measured {
  readonly shapes: readonly Shape[];
  readonly words: readonly Word[];
  readonly height: number;
  /** Read out for it. */
  readonly alt: string;

  constructor(shapes: readonly Shape[], words: readonly Word[], height: number, alt: string) {
    super();
    this.shapes = shapes;
    this.words = words;
    this.height = height;
    this.alt = alt;
  }
}

/** A picture at the size it is drawn in. */
export class SetPicture extends Measured {
  /** The same object for the same picture: it is in the file once. */
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;

  constructor(jpeg: Uint8Array, width: number, height: number) {
    super();
    this.jpeg = jpeg;
    this.width = width;
    this.height = height;
  }
}

export type SetNode = SetText | SetTable | SetFigure | SetPicture | SetNeed | SetChoice;

export const isSet = (node: unknown): node is SetNode => node instanceof Measured;
