import type { TableCell } from 'pdfmake/interfaces.js';
import { type Block, layBlock, makeBlock } from './block.ts';
import { stack, text } from './blocks.ts';
import { type Colour, colours } from './theme.ts';

/** One key figure beside its predecessor. All words come ready made. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly comparison: string;
  readonly colour?: Colour;
}

const PER_ROW = 4;
const GAP = 8;
const INSET = 9;

const tile = ({ label, value, comparison, colour }: Figure): Block =>
  stack([
    text(label, { style: 'label' }),
    text(value, { style: 'figure', colour: colour ?? 'ink' }),
    text(comparison, { style: 'note' }),
  ]);

const rowOf = (figures: readonly Figure[]): Block =>
  makeBlock((frame) => {
    const width = (frame.width - GAP * (PER_ROW - 1)) / PER_ROW;
    const inner = width - 2 * INSET;
    const laid = figures.map((figure) => layBlock(tile(figure), { ...frame, width: inner }));
    const height = Math.max(...laid.map((part) => part.height)) + 2 * INSET;
    const cells: TableCell[] = laid.map((part) => ({ stack: [part.content], fillColor: colours.wash }));
    const blanks: TableCell[] = Array.from({ length: PER_ROW - cells.length }, () => ({ text: '' }));
    const withGaps = [...cells, ...blanks].flatMap((cell, index) =>
      index === 0 ? [cell] : [{ text: '' }, cell],
    );
    return {
      height: height + GAP,
      content: {
        margin: [0, 0, 0, GAP],
        table: {
          widths: withGaps.map((_, index) => (index % 2 === 0 ? inner : GAP)),
          body: [withGaps],
          dontBreakRows: true,
        },
        layout: {
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingLeft: (column) => (column % 2 === 0 ? INSET : 0),
          paddingRight: (column) => (column % 2 === 0 ? INSET : 0),
          paddingTop: () => INSET - 2,
          paddingBottom: () => INSET - 2,
        },
      },
    };
  });

/** Key figures as tiles, four to a row. */
export const keyFigures = (figures: readonly Figure[]): Block =>
  stack(
    Array.from({ length: Math.ceil(figures.length / PER_ROW) }, (_, row) =>
      rowOf(figures.slice(row * PER_ROW, (row + 1) * PER_ROW)),
    ),
  );
