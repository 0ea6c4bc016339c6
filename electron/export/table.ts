/** A cell of a table that leaves Baton: typed, so that a spreadsheet can sort and add it up. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals?: number }
  /** `2026-11-23` */
  | { readonly kind: 'date'; readonly date: string }
  /** `2026-11-23` and `09:05`, the wall clock of the book’s zone. */
  | { readonly kind: 'moment'; readonly date: string; readonly time: string }
  | { readonly kind: 'empty' };

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

/** One sheet: what it is called, its columns, its rows. Every row has a cell for each column. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export const EMPTY: Cell = { kind: 'empty' };
export const text = (value: string): Cell => (value === '' ? EMPTY : { kind: 'text', text: value });
export const number = (value: number, decimals?: number): Cell =>
  decimals === undefined ? { kind: 'number', value } : { kind: 'number', value, decimals };
