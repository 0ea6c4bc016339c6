import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { LAST_ROWS, type Placed, SetNeed, type SetRow, SetTable } from '../press/set.ts';
import { type Block, type Frame, layBlock, makeBlock } from './block.ts';
import { needing, outlineMarks } from './blocks.ts';
import type { Laid } from './laid.ts';
import type { Alignment } from './text-setter.ts';
import { colours, contentHeight, keptHeight } from './theme.ts';

export interface TableColumn {
  readonly label: string;
  /** Share of what fixed widths leave. */
  readonly share?: number;
  /** Fixed width in points, padding included. */
  readonly width?: number;
  readonly align?: Alignment;
}

export interface TableOptions {
  readonly columns: readonly TableColumn[];
  /** One block a column. */
  readonly rows: readonly (readonly Block[])[];
  /** False for a table that goes on under its predecessor's header. */
  readonly header?: boolean;
  /** Rows closer together. */
  readonly dense?: boolean;
  /** Columns closer together, for a table with one for each day of a month. */
  readonly tight?: boolean;
}

const PADDING = { x: 7, y: 3.5 };
const DENSE_PADDING = 1.2;
const TIGHT_PADDING = 0.8;
const HEADER_RULE = 0.9;
const ROW_RULE = 0.4;
const HEADER_LINE = { thickness: HEADER_RULE, colour: colours.muted };
const ROW_LINE = { thickness: ROW_RULE, colour: colours.rule };
/** A row taller than this may be torn by a page end; a shorter one moves over as a whole. */
const TEARABLE = contentHeight / 4;
/** A table of no more rows is taken in at a glance, and torn it is not. */
const MOST_KEPT = 12;

interface LaidRow {
  readonly cells: readonly Laid[];
  readonly height: number;
}

/** Outer columns stand flush with the text above and below. */
const paddingOf = (
  index: number,
  count: number,
  gap: number,
): { readonly left: number; readonly right: number } => ({
  left: index === 0 ? 0 : gap,
  right: index === count - 1 ? 0 : gap,
});

const innerWidths = (columns: readonly TableColumn[], width: number, gap: number): readonly number[] => {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const shares = columns.reduce(
    (sum, column) => sum + (column.width === undefined ? (column.share ?? 1) : 0),
    0,
  );
  return columns.map((column, index) => {
    const { left, right } = paddingOf(index, columns.length, gap);
    const outer = column.width ?? ((width - fixed) * (column.share ?? 1)) / shares;
    return Math.max(1, outer - left - right);
  });
};

const layRow = (
  cells: readonly Block[],
  widths: readonly number[],
  frame: Frame,
  padding: number,
): LaidRow => {
  frame.onRow?.();
  const laid = widths.map((width, index) => {
    const cell = cells[index];
    return cell === undefined ? { content: '', height: 0, texts: [] } : layBlock(cell, { ...frame, width });
  });
  return { cells: laid, height: Math.max(0, ...laid.map(({ height }) => height)) + 2 * padding };
};

const layHeader = (
  columns: readonly TableColumn[],
  widths: readonly number[],
  { setter }: Frame,
): LaidRow => {
  const cells = columns.map(({ label, align }, index) =>
    setter.set(label, widths[index] ?? 0, { style: 'label', align: align ?? 'left' }),
  );
  return { cells, height: Math.max(0, ...cells.map(({ height }) => height)) + 2 * PADDING.y };
};

/** `headings` title rows without lines or padding, then the header row if there is one, then the rows. */
const layoutFor = (
  headings: number,
  header: boolean,
  { padding, gap, onRow }: Pick<Parts, 'padding' | 'gap' | 'onRow'>,
): CustomTableLayout => ({
  hLineWidth: (line) => {
    if (!header) return line < headings ? 0 : ROW_RULE;
    return line <= headings ? 0 : line === headings + 1 ? HEADER_RULE : ROW_RULE;
  },
  vLineWidth: () => 0,
  hLineColor: (line) => (header && line === headings + 1 ? colours.muted : colours.rule),
  paddingLeft: (column, { table: { widths } }) => paddingOf(column, widths?.length ?? 0, gap).left,
  paddingRight: (column, { table: { widths } }) => paddingOf(column, widths?.length ?? 0, gap).right,
  paddingTop: (row) => (row < headings ? 0 : padding),
  paddingBottom: (row) => {
    onRow?.();
    return row < headings ? 0 : padding;
  },
});

interface Parts {
  readonly widths: readonly number[];
  readonly header: LaidRow | null;
  readonly rows: readonly LaidRow[];
  readonly padding: number;
  /** Beside the text of a cell. */
  readonly gap: number;
  readonly onRow: Frame['onRow'];
}

interface Heading {
  readonly laid: Laid;
  readonly title: string | null;
}

const heightOf = ({ header, rows }: Pick<Parts, 'header' | 'rows'>, heading?: Heading): number =>
  [...(header === null ? [] : [header]), ...rows].reduce(
    (sum, { height }) => sum + height + ROW_RULE,
    heading?.laid.height ?? 0,
  );

/** How many rows stay with the head: all of a short table, else the first. */
const keptRows = (parts: Parts, heading?: Heading): number =>
  parts.rows.length <= MOST_KEPT && heightOf(parts, heading) <= keptHeight ? parts.rows.length : 1;

const contentsOf = (row: LaidRow): TableCell[] => row.cells.map(({ content }) => content as TableCell);

/** The cells of a table whose rows may be torn: its last short rows stay with what follows. */
const cellsKeptWith = (follow: number, rows: readonly LaidRow[]): TableCell[][] => {
  const shorts = rows.length - 1 - rows.findLastIndex(({ height }) => height >= TEARABLE);
  const last = rows.slice(rows.length - Math.min(shorts, LAST_ROWS));
  const need = follow + last.reduce((sum, { height }) => sum + height + ROW_RULE, 0);
  return rows.map((row) =>
    follow > 0 && row === last[0]
      ? contentsOf(row).map((cell) => ({ stack: [new SetNeed(need, true), cell as Content] }))
      : contentsOf(row),
  );
};

/** The heading, when there is one, is part of what repeats on every page: a reader on page 3 still knows what this is. */
const tableContent = (parts: Parts, follow: number, heading?: Heading): Content => {
  const { widths, header, rows } = parts;
  const headers = header === null ? [] : [header];
  const isTearable = rows.some(({ height }) => height >= TEARABLE);
  const body = [...headers.map(contentsOf), ...cellsKeptWith(isTearable ? follow : 0, rows)];
  const firstRow = body[headers.length];
  const first = firstRow?.[0];
  if (heading && firstRow && first !== undefined)
    firstRow[0] = {
      stack: [...outlineMarks(heading.title).map(({ content }) => content), first as Content],
    };
  if (heading)
    body.unshift([
      { stack: [heading.laid.content], colSpan: widths.length },
      ...widths.slice(1).map(() => ''),
    ]);
  const headings = heading ? 1 : 0;
  const kept = keptRows(parts, heading);
  const keep = (rows[0]?.height ?? 0) < TEARABLE ? 1 : 0;
  return {
    unbreakable: !isTearable && kept === rows.length,
    table: {
      widths: [...widths],
      body,
      headerRows: headings + headers.length,
      keepWithHeaderRows: keep,
      dontBreakRows: !isTearable,
    },
    layout: layoutFor(headings, header !== null, parts),
  };
};

/** Where the text of each column begins, and how wide the whole is. */
const columnPlaces = (
  widths: readonly number[],
  gap: number,
): { readonly starts: readonly number[]; readonly width: number } => {
  const starts: number[] = [];
  let width = 0;
  widths.forEach((inner, index) => {
    const { left, right } = paddingOf(index, widths.length, gap);
    starts.push(width + left);
    width += left + inner + right;
  });
  return { starts, width };
};

/** A row as one piece, where there is nothing but text in it. */
const setRow = (
  { cells }: LaidRow,
  { starts, width }: ReturnType<typeof columnPlaces>,
  padding: number,
  rule: { readonly thickness: number; readonly colour: string },
): SetRow | undefined => {
  const texts: Placed[] = [];
  let content = 0;
  for (const [index, cell] of cells.entries()) {
    if (cell.texts === undefined) return undefined;
    for (const { x, y, text } of cell.texts)
      texts.push({ x: x + (starts[index] ?? 0), y: y + padding, text, cell: index });
    content = Math.max(content, cell.height);
  }
  const height = content + 2 * padding + rule.thickness;
  return { texts, cells: cells.length, height, rule: { ...rule, width }, outline: null };
};

/**
 * The table as rows that only need to find their page, which is what nearly every table is; undefined where a cell has
 * more than text in it, where a row may be torn, and where nothing repeats.
 */
const setTable = (parts: Parts, follow: number, heading?: Heading): SetTable | undefined => {
  const { widths, header, rows, padding, gap, onRow } = parts;
  if (rows.some(({ height }) => height >= TEARABLE) || (header === null && heading === undefined))
    return undefined;
  const places = columnPlaces(widths, gap);
  const head: SetRow[] = [];
  if (heading !== undefined) {
    const { texts, height } = heading.laid;
    if (texts === undefined) return undefined;
    const rule = header === null ? { ...ROW_LINE, width: places.width } : null;
    head.push({ texts, cells: 0, height: height + (rule?.thickness ?? 0), rule, outline: null });
  }
  const laid = [...(header === null ? [] : [header]), ...rows];
  const set: SetRow[] = [];
  for (const row of laid) {
    const isHeader = row === header;
    const whole = setRow(row, places, padding, isHeader ? HEADER_LINE : ROW_LINE);
    if (whole === undefined) return undefined;
    if (isHeader) head.push(whole);
    else set.push(set.length === 0 ? { ...whole, outline: heading?.title ?? null } : whole);
  }
  return new SetTable(head, set, {
    kept: keptRows(parts, heading),
    follow,
    onRow: onRow ?? (() => undefined),
  });
};

/**
 * A table whose header (and title, when it opens a section) repeats on every page. Short rows are never torn, the
 * header never stands without a row, and text wraps inside its cell.
 */
export const table = ({ columns, rows, header = true, dense = false, tight = false }: TableOptions): Block =>
  makeBlock((frame) => {
    const gap = tight ? TIGHT_PADDING : PADDING.x;
    const widths = innerWidths(columns, frame.width, gap);
    const padding = dense ? DENSE_PADDING : PADDING.y;
    const parts: Parts = {
      widths,
      header: header ? layHeader(columns, widths, frame) : null,
      rows: rows.map((row) => layRow(row, widths, frame, padding)),
      padding,
      gap,
      onRow: frame.onRow,
    };
    const height = heightOf(parts);
    const contentUnder = (follow: number, heading?: Heading): Content => {
      const set = setTable(parts, follow, heading);
      if (set !== undefined) return set;
      const laid = {
        content: tableContent(parts, follow, heading),
        height: height + (heading?.laid.height ?? 0),
      };
      return follow === 0 ? laid.content : needing(laid, follow).content;
    };
    const laid = (follow: number): Laid => ({
      // Most tables stand under a title, and are asked for once more then.
      get content() {
        return contentUnder(follow);
      },
      height,
      under: (above, title) => ({
        content: contentUnder(follow, { laid: above, title }),
        height: height + above.height,
      }),
      followedBy: laid,
    });
    return laid(0);
  });
