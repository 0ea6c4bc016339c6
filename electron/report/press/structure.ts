import { SetChoice, SetFigure, type SetRow, SetTable, SetText } from './set.ts';

/** What a part of a document is, as a PDF names it. */
export type Role = 'Document' | `H${number}` | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';

/** A mark on a page. */
export interface Drawn {
  readonly page: number;
  readonly mark: number;
}

/** A part of a document as it is read, not as it lies on pages. */
export class Part {
  readonly role: Role;
  /** Read out for what is drawn. */
  readonly alt: string | null;
  readonly parts: Part[] = [];
  /** Where it was drawn first, and where it went on: noted by whoever draws. Most parts are drawn in one go. */
  first: Drawn | undefined;
  more: Drawn[] | undefined;

  constructor(role: Role, alt: string | null = null) {
    this.role = role;
    this.alt = alt;
  }

  with(role: Role, alt: string | null = null): Part {
    const part = new Part(role, alt);
    this.parts.push(part);
    return part;
  }
}

/** A document as it is read: its parts in their order, and what is drawn of each. */
export interface Structure {
  readonly whole: Part;
  /** The part that a text, a place in a row or a figure belongs to; what has none is there for the eye alone. */
  readonly parts: ReadonlyMap<object, Part>;
}

/** A node of a laid-out document, as far as reading it is concerned. */
interface Node {
  readonly stack?: readonly unknown[];
  readonly columns?: readonly unknown[];
  readonly table?: {
    readonly body: readonly (readonly unknown[])[];
    readonly widths: readonly number[];
    /** None where a table only puts things side by side. */
    readonly headerRows?: number;
  };
  readonly colSpan?: number;
}

const nodeOf = (value: unknown): Node => (typeof value === 'object' && value !== null ? value : {});

/** Reads a document whose pages are made in its order, which is the order of its blocks. */
export const structureOf = (content: readonly unknown[]): Structure => {
  const whole = new Part('Document');
  const parts = new Map<object, Part>();
  /** Levels of the headings that are open: one more is one deeper, whatever it is called. */
  const levels: number[] = [];

  const roleOf = ({ level }: SetText['look']): Role => {
    if (level === 0) return 'P';
    while ((levels.at(-1) ?? 0) >= level) levels.pop();
    levels.push(level);
    return `H${levels.length}`;
  };
  const readText = (text: SetText, into: Part): Part => {
    const known = parts.get(text.paragraph) ?? into.with(roleOf(text.look));
    parts.set(text.paragraph, known);
    return known;
  };
  const readRow = ({ texts, cells }: SetRow, table: Part, role: 'TH' | 'TD'): void => {
    const row = table.with('TR');
    for (let cell = 0; cell < cells; cell += 1) row.with(role);
    texts.forEach((placed, at) => {
      const cell = row.parts[placed.cell ?? 0];
      if (cell === undefined) return;
      // One text is the cell itself; of several each is read out by itself.
      const isAlone = texts[at - 1]?.cell !== placed.cell && texts[at + 1]?.cell !== placed.cell;
      parts.set(placed, isAlone ? cell : cell.with('P'));
    });
  };
  const readSetTable = ({ head, rows }: SetTable, into: Part): void => {
    for (const { texts, cells } of head)
      if (cells === 0) for (const placed of texts) parts.set(placed, readText(placed.text, into));
    const table = into.with('Table');
    for (const row of head) if (row.cells > 0) readRow(row, table, 'TH');
    for (const row of rows) readRow(row, table, 'TD');
  };
  const readTable = ({ body, widths, headerRows = 0 }: NonNullable<Node['table']>, into: Part): void => {
    const isTitle = (row: readonly unknown[], at: number): boolean =>
      at < headerRows && nodeOf(row[0]).colSpan === widths.length;
    body.forEach((row, at) => {
      if (isTitle(row, at)) read(row[0], into);
    });
    const table = into.with('Table');
    body.forEach((row, at) => {
      if (isTitle(row, at)) return;
      const line = table.with('TR');
      for (const cell of row) read(cell, line.with(at < headerRows ? 'TH' : 'TD'));
    });
  };
  const read = (value: unknown, into: Part): void => {
    if (value instanceof SetText) {
      readText(value, into);
      return;
    }
    if (value instanceof SetTable) {
      readSetTable(value, into);
      return;
    }
    if (value instanceof SetFigure) {
      parts.set(value, into.with('Figure', value.alt));
      return;
    }
    if (value instanceof SetChoice) {
      read(value.chosen, into);
      return;
    }
    const { stack, columns, table } = nodeOf(value);
    if (table?.headerRows !== undefined) readTable(table, into);
    else for (const inner of stack ?? columns ?? table?.body.flat() ?? []) read(inner, into);
  };
  for (const block of content) read(block, whole);
  return { whole, parts };
};
