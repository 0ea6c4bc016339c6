import type { CanvasElement, Content } from 'pdfmake/interfaces.js';
import { SetPicture } from '../press/set.ts';
import { type Mark, marksOf, moveMarks, type Piece } from './pieces.ts';
import type { Sheets } from './sheets.ts';
import { colours } from './theme.ts';

/** A page on which everything has its place. */
export interface DrawnPage {
  readonly placed: readonly { readonly piece: Piece; readonly x: number; readonly y: number }[];
  /** Stands in the outline of the file. */
  readonly outline: string | null;
}

/** A document whose pages are put together already. */
export interface DrawnDocument {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly createdAt: number;
  readonly width: number;
  readonly height: number;
  readonly pages: readonly DrawnPage[];
  /** Everything is drawn so many times as large as it was measured; text was set with the same number. */
  readonly scale: number;
}

const elementOf = (mark: Mark, scale: number): readonly CanvasElement[] => {
  if (mark.kind === 'text' || mark.kind === 'picture') return [];
  const [x, y] = [mark.x * scale, mark.y * scale];
  if (mark.kind === 'box')
    return [
      { type: 'rect', x, y, w: mark.width * scale, h: mark.height * scale, color: colours[mark.colour] },
    ];
  return [
    {
      ...{ type: 'line', x1: x, y1: y, x2: mark.x2 * scale, y2: mark.y2 * scale },
      ...{ lineWidth: mark.thickness * scale, lineColor: colours[mark.colour] },
    },
  ];
};

/** What is put at its place as a node of its own; a picture is one for the printer, as text that is set is. */
const nodeOf = (mark: Mark, scale: number): readonly Content[] => {
  if (mark.kind !== 'text' && mark.kind !== 'picture') return [];
  const width = mark.width * scale;
  const node = mark.kind === 'text' ? mark.content : new SetPicture(mark.jpeg, width, mark.height * scale);
  return [
    {
      columns: [{ width, stack: [node] }],
      absolutePosition: { x: mark.x * scale, y: mark.y * scale },
    },
  ];
};

const contentOf = ({ placed, outline }: DrawnPage, isFirst: boolean, scale: number): Content => {
  const marks = placed.flatMap(({ piece, x, y }) => moveMarks(marksOf(piece), x, y));
  const nodes = marks.flatMap((mark) => nodeOf(mark, scale));
  const shapes = marks.flatMap((mark) => elementOf(mark, scale));
  const entry: Content =
    outline === null
      ? { text: ' ', fontSize: 0.01 }
      : { text: ' ', fontSize: 0.01, outline: true, outlineText: outline };
  return {
    stack: [
      { ...entry, absolutePosition: { x: 0, y: 0 } },
      ...(shapes.length === 0 ? [] : [{ canvas: shapes, absolutePosition: { x: 0, y: 0 } }]),
      ...nodes,
    ],
    ...(isFirst ? {} : { pageBreak: 'before' as const }),
  };
};

const nothing = { left: 0, top: 0, right: 0, bottom: 0 } as const;

/** The document for the printer: there is nothing left to lay out. */
export const drawPages = (document: DrawnDocument): Sheets => {
  const { scale, title, subject, language } = document;
  return {
    pageSize: { width: document.width * scale, height: document.height * scale },
    margins: nothing,
    language,
    info: {
      Producer: 'Baton',
      Creator: 'Baton',
      Title: title,
      Subject: subject,
      CreationDate: new Date(document.createdAt),
    },
    header: () => '',
    footer: () => '',
    content: document.pages.map((page, at) => contentOf(page, at === 0, scale)),
  };
};
