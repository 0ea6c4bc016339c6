import type { Table } from './table.ts';

/** Excel reads no more rows in a sheet than 1,048,576, and one of them is of titles. */
const MOST_ROWS = 1_048_575;
/** Nor a longer name of a sheet, in UTF-16 units. */
const LONGEST_NAME = 31;

/** A table that is longer than a sheet goes on in the next, under its titles. */
const inSheets = (table: Table): readonly Table[] => {
  const { rows } = table;
  if (rows.length <= MOST_ROWS) return [table];
  return Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, place) => ({
    ...table,
    rows: rows.slice(place * MOST_ROWS, (place + 1) * MOST_ROWS),
  }));
};

/** The beginning of a name that has room; no character is cut in two. */
const shortened = (name: string, room: number): string => {
  let short = '';
  for (const character of name)
    if (short.length + character.length <= room) short += character;
    else break;
  return short.trim();
};

/** Without the characters that no sheet may have in its name, and no apostrophe at its ends. */
const allowed = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]|\p{Cc}|\p{Cs}/gu, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');

const named = (name: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`;
    const candidate = `${shortened(allowed(name), LONGEST_NAME - ending.length) || '_'}${ending}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};

/**
 * Tables as the sheets of a workbook that Excel opens without a word: each with a name that it takes and that no other
 * has, whether in capitals or not, and none with more rows than it reads.
 */
export const sheetsOf = (tables: readonly Table[]): readonly Table[] => {
  // Excel keeps this name for a list of changes.
  const taken = new Set(['history']);
  return tables.flatMap(inSheets).map((table) => {
    const name = named(table.name, taken);
    taken.add(name.toLowerCase());
    return { ...table, name };
  });
};
