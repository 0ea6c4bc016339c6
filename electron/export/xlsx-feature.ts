import type writeXlsxFile from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Table } from './table.ts';
import { type Height, leadingColumn, orientationOf, pagesAcross } from './xlsx-layout.ts';

/** A sheet: its table, how wide its columns are, how high its rows, the titles’ first. */
export interface LaidOut {
  readonly table: Table;
  readonly widths: readonly number[];
  readonly heights: readonly Height[];
}

/** The library’s own name for it is one of what a file holds in Node, which it does not export. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

const SHEET = 'xl/worksheets/sheet{id}.xml';
const STYLES = 'xl/styles.xml';

/** Excel calls a file damaged whose elements are not in the order of the standard (ECMA-376). */
const inserted = (file: typeof SHEET | typeof STYLES, root: string) => (xml: string, element: string) =>
  insertElementMarkupAccordingToOrderOfSiblings(xml, element, getOrderOfSiblings(file, root) ?? [], root);

const replaced = (xml: string, name: string, element: string): string => {
  const found = findElement(xml, name);
  return found === undefined ? xml : replaceElement(xml, found, element);
};

/** The titles and all rows, `A1:D20`. */
const rangeOf = ({ columns, rows }: Table): string => `A1:${getCellAddress(rows.length, columns.length - 1)}`;

/** A range of a sheet as a name of the workbook wants it, `'每天'!$A$1:$D$20`. */
const absolute = (sheet: string, range: string): string =>
  sanitizeTextContent(`'${sheet.replaceAll("'", "''")}'!${range.replaceAll(/[A-Z]+|\d+/g, '$$$&')}`);

/** What stands on every page: the titles, and, of a sheet of several pages beside each other, the column that says what a row is about. */
const repeated = ({ table, widths }: LaidOut): readonly string[] => {
  if (pagesAcross(table, widths) === 1) return ['1:1'];
  const column = getCellAddress(0, leadingColumn(table)).replace(/\d+/, '');
  return [`${column}:${column}`, '1:1'];
};

/** Excel writes the range of a filter down a second time, as a hidden name; a row of titles on every page is a name too. */
const definedNames = (sheets: readonly LaidOut[]): string => {
  const named = (name: string, attributes: string, rangesIn: (sheet: LaidOut) => readonly string[]) =>
    sheets.map((sheet, place) => {
      const ranges = rangesIn(sheet).map((range) => absolute(sheet.table.name, range));
      return `<definedName name="_xlnm.${name}" localSheetId="${place}"${attributes}>${ranges.join(',')}</definedName>`;
    });
  return `<definedNames>${[
    ...named('_FilterDatabase', ' hidden="1"', ({ table }) => [rangeOf(table)]),
    ...named('Print_Titles', '', repeated),
  ].join('')}</definedNames>`;
};

/** The library names the pane at the lower right, and there is none without frozen columns. */
const PANE = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

/** The names of the file and the sheet above, the page and how many there are below. */
const HEADER_FOOTER =
  '<headerFooter><oddHeader>&amp;L&amp;F&amp;R&amp;A</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';

/** The style of every cell, of the first font: columns are measured in its digits, and who reads strictly misses it. */
const NORMAL = [
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
];

const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** A height that is not said to be custom is found anew when the row is written in. */
const heightAttributes = ({ height, isCut }: Height) => ({
  ht: height,
  ...(isCut ? { customHeight: 1 } : {}),
});

/** As wide as the paper; of several pages beside each other, those of the same rows come one after the other. */
const pageAttributes = ({ table, widths }: LaidOut) => {
  const across = pagesAcross(table, widths);
  return {
    ...{ orientation: orientationOf(widths), fitToWidth: across, fitToHeight: 0 },
    ...(across > 1 ? { pageOrder: 'overThenDown' } : {}),
  };
};

/**
 * What the library has no option for: the titles are a filter, rows are as high as their texts, and a sheet is printed as
 * wide as the paper, or on several pages beside each other, with its titles on each. `sheets` are those of the workbook, in their order.
 */
export const sheetFeature = (sheets: readonly LaidOut[]): Feature => ({
  files: {
    transform: {
      [SHEET]: {
        transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          const height = sheet?.heights[index ?? -1];
          if (tag === 'row' && height !== undefined) return { ...attributes, ...heightAttributes(height) };
          return tag === 'pageSetup' && sheet !== undefined
            ? { ...attributes, ...pageAttributes(sheet) }
            : attributes;
        },
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          const filter = sheet === undefined ? [] : [`<autoFilter ref="${rangeOf(sheet.table)}"/>`];
          return [FIT_TO_PAGE, ...filter, HEADER_FOOTER].reduce(
            inserted(SHEET, 'worksheet'),
            replaced(xml, 'pane', PANE),
          );
        },
      },
      [STYLES]: { transform: (xml) => NORMAL.reduce(inserted(STYLES, 'styleSheet'), xml) },
      'xl/workbook.xml': { transform: (xml) => replaced(xml, 'definedNames', definedNames(sheets)) },
    },
  },
});
