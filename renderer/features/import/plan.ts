import { type Double, doublesIn, type TagsOf } from '../../../shared/import/doubles.ts';
import { type ImportLine, readLines } from '../../../shared/import/entries.ts';
import { importIdOf } from '../../../shared/import/ids.ts';
import { type ShippedElsewhere, shippedElsewhere } from '../../../shared/import/shipped.ts';
import type { ImportTable } from '../../../shared/import/table.ts';
import { defaultMapping, type ImportMapping } from '../../../shared/import/targets.ts';
import type { FollowUpRow, ImportRow, MilestoneRow } from '../../../shared/projection/rows.ts';
import { importLabels } from './labels.ts';

/** A list that was chosen, and what it says, as a digest. */
export interface Chosen {
  readonly source: string;
  readonly table: ImportTable;
  readonly digest: string;
}

/** What the book knows of the same list: nothing, an import that was interrupted, or one that is done. */
export type Known =
  | { readonly state: 'new'; readonly importId: string }
  | { readonly state: 'interrupted' | 'done'; readonly row: ImportRow };

export const knownAs = ({ digest }: Chosen, imports: readonly ImportRow[]): Known => {
  const same = imports.filter((row) => row.digest === digest);
  const standing = same.find(({ withdrawn }) => !withdrawn);
  if (standing === undefined) return { state: 'new', importId: importIdOf(digest, same.length) };
  return { state: standing.finished === null ? 'interrupted' : 'done', row: standing };
};

/** The mapping of the newest list with the same headings, so that columns are mapped once; else a guess. */
export const firstMapping = (
  { table }: Pick<Chosen, 'table'>,
  imports: readonly ImportRow[],
): { readonly mapping: ImportMapping; readonly isRemembered: boolean } => {
  const headings = table.headings.join('\n');
  const before = [...imports]
    .sort((a, b) => (a.startedAt > b.startedAt ? -1 : 1))
    .find((row) => row.headings.join('\n') === headings);
  return before === undefined
    ? { mapping: defaultMapping(table.headings), isRemembered: false }
    : { mapping: before.mapping, isRemembered: true };
};

export type EntryLine = Extract<ImportLine, { state: 'entry' }>;

/** What every line of a list would become. */
export interface Checked {
  readonly lines: readonly ImportLine[];
  readonly doubles: ReadonlyMap<number, Double>;
  /** What is to be written. */
  readonly ready: readonly EntryLine[];
  /** Doubles that open nothing, but say of an order that it was shipped. */
  readonly noted: readonly ShippedElsewhere[];
  readonly problems: number;
  readonly empty: number;
}

/** Every line of a list as an entry, or what is wrong with it. */
export const linesOf = ({ table }: Pick<Chosen, 'table'>, mapping: ImportMapping): readonly ImportLine[] =>
  readLines(table, mapping, importLabels);

/** The phone numbers of the entries, each once. */
export const numbersOf = (lines: readonly ImportLine[]): readonly string[] => [
  ...new Set(
    lines
      .map((line) => (line.state === 'entry' ? line.entry.customer?.phone : undefined))
      .filter((phone) => typeof phone === 'string'),
  ),
];

interface CheckOptions {
  readonly importId: string;
  readonly withDoubles: boolean;
  readonly tagsOf: TagsOf;
}

export const checkList = (
  lines: readonly ImportLine[],
  known: { readonly open: readonly FollowUpRow[]; readonly milestones: readonly MilestoneRow[] },
  { importId, withDoubles, tagsOf }: CheckOptions,
): Checked => {
  const doubles = doublesIn(lines, known.open, importId, tagsOf);
  const entries = lines.filter((line) => line.state === 'entry');
  return {
    lines,
    doubles,
    ready: withDoubles ? entries : entries.filter(({ line }) => !doubles.has(line)),
    noted: withDoubles ? [] : shippedElsewhere(lines, doubles, known, importId),
    problems: lines.filter(({ state }) => state === 'problem').length,
    empty: lines.filter(({ state }) => state === 'empty').length,
  };
};

/** Another target for a column; where only one may have it, the one before keeps its words in the details. */
export const withTarget = (
  mapping: ImportMapping,
  column: number,
  target: ImportMapping['targets'][number],
): ImportMapping => {
  const isShared = target === 'details' || target === 'leaveOut';
  const targets = mapping.targets.map((before, place) => {
    if (place === column) return target;
    return !isShared && before === target ? 'details' : before;
  });
  return { ...mapping, targets };
};
