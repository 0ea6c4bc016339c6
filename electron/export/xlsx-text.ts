import type { Blanks } from '../i18n/say.ts';

/** The word at the end of a text that is cut. */
export type CutLabel = (key: 'common:cell.cut', values: Blanks) => string;

/** Excel holds no longer text in a cell, in UTF-16 units, and calls a file with one damaged. */
const LONGEST = 32_767;

/** What no XML file may hold, and what the library would drop besides, is named instead, as in the PDF: it would be gone without a word. */
const NOT_XML = /[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]|(?![\t\n\r])\p{Cc}/gu;

const codePoint = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Excel reads `_x0041_` in a text as the character of that number, unless its first underscore is written so itself. */
const NUMBERED = /_(?=x[0-9a-f]{4}_)/giu;

/** Excel’s own limits name so many line feeds for a cell; the file format knows none. */
const MOST_LINE_FEEDS = 253;

/** What would be a line more than Excel takes is shown as a sign instead: no word is lost. */
const linesOf = (words: string): string => {
  let count = 0;
  return words.replace(/\r\n|[\r\n]/gu, (feed) => {
    count += 1;
    return count > MOST_LINE_FEEDS ? ' ↵ ' : feed;
  });
};

const cut = (words: string, labels: CutLabel): string => {
  if (words.length <= LONGEST) return words;
  const end = labels('common:cell.cut', { count: words.length });
  // Half of a character at the cut is dropped by the library.
  return `${words.slice(0, LONGEST - end.length)}${end}`;
};

/** A text as a cell of a workbook holds it: every character of it, or, where it is too long, as many as Excel takes and a word that says so. */
export const xlsxText = (words: string, labels: CutLabel): string =>
  cut(linesOf(words.replace(NOT_XML, codePoint)), labels).replace(NUMBERED, '_x005F_');
