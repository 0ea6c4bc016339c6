import type { AnyEntry } from './route.ts';
import type { FieldChange, HistoryLine } from './rows.ts';

interface LineParts {
  readonly text?: string | null | undefined;
  readonly changes?: readonly FieldChange[];
  readonly concurrent?: boolean;
}

/** One line of history made from an entry; `what` is the entry's type. */
export const historyLine = (entry: AnyEntry, { text, changes, concurrent }: LineParts = {}): HistoryLine => ({
  order: entry.order,
  at: entry.at,
  rec: entry.rec,
  by: entry.actor,
  shift: entry.shift,
  what: entry.type,
  text: text ?? null,
  changes: changes ?? [],
  concurrent: concurrent ?? false,
});

/**
 * True when the author of an entry had not seen `head`, the entry before it. Compared for equality: with a clock that
 * is wrong by days, what was not seen may carry the lower stamp.
 */
export const isConcurrent = (basedOn: string | undefined, head: string): boolean =>
  basedOn !== undefined && basedOn !== head;
