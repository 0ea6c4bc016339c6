import type { DayPlan } from '../../../../shared/projection/rows.ts';
import { isComposing, type KeyLike } from '../../../keyboard.ts';

/** A square of the grid; column 0 is the person's name and stands for the whole week of that person. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export type GridAct =
  | { readonly kind: 'move'; readonly place: Place }
  | { readonly kind: 'plan'; readonly plan: DayPlan }
  | { readonly kind: 'copy' }
  | { readonly kind: 'paste' };

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

const moved = (
  key: string,
  ctrl: boolean,
  { row, column }: Place,
  { rows, columns }: GridSize,
): Place | null => {
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
};

const typed = (key: string, templateIds: readonly string[]): GridAct | null => {
  if (key === '0') return { kind: 'plan', plan: null };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'plan', plan: undefined };
  const plan = /^[1-9]$/.test(key) ? templateIds[Number(key) - 1] : undefined;
  return plan === undefined ? null : { kind: 'plan', plan };
};

/**
 * What a key does in the grid: arrows, Home and End move; `1` to `9` plan the shift of that number, `0` a rest day,
 * Delete takes the plan away; Ctrl+C and Ctrl+V carry a square or a row. `null` where the key is not the grid's.
 */
export const gridAct = (
  event: KeyLike,
  place: Place,
  size: GridSize,
  templateIds: readonly string[],
): GridAct | null => {
  if (isComposing(event) || event.altKey) return null;
  const ctrl = event.ctrlKey || event.metaKey;
  const next = moved(event.key, ctrl, place, size);
  if (next !== null) return { kind: 'move', place: next };
  if (!ctrl) return event.shiftKey ? null : typed(event.key, templateIds);
  if (event.shiftKey) return null;
  if (event.key.toLowerCase() === 'c') return { kind: 'copy' };
  return event.key.toLowerCase() === 'v' ? { kind: 'paste' } : null;
};

/** What is carried from one place of the grid to another: one plan, or those of a week from Monday on. */
export type Carried = readonly DayPlan[];

/** The columns of squares a place stands for. */
const columnsOf = ({ column }: Place, columns: number): readonly number[] =>
  column === 0 ? Array.from({ length: columns - 1 }, (_, index) => index) : [column - 1];

/** The plans at a place: the square's, or the whole row's. */
export const carriedFrom = (place: Place, row: readonly DayPlan[]): Carried =>
  columnsOf(place, row.length + 1).map((column) => row[column]);

/** Where what is carried goes, by day of the week: a row fills a row, one plan fills the square or the row it is put on. */
export const carriedTo = (
  place: Place,
  carried: Carried,
  days: number,
): readonly (readonly [number, DayPlan])[] =>
  carried.length > 1
    ? carried.slice(0, days).map((plan, day) => [day, plan] as const)
    : columnsOf(place, days + 1).map((day) => [day, carried[0]] as const);
