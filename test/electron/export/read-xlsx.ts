import { strFromU8, unzipSync } from 'fflate';

/** What stands in a cell of a workbook: text, a number, or a formula, told apart. */
export type ReadCell =
  | { readonly text: string }
  | { readonly number: number; readonly format: string }
  | { readonly formula: string }
  | null;

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  readonly frozen: boolean;
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** ST_Xstring of ECMA-376: `_x0041_` is the character of that number, as Excel reads it. */
const numbered = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const textIn = (xml: string): string =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)]
    .map((match) => numbered(plain(match[1] ?? '')))
    .join('');

/** `C7` is in the third column. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The sheets of a workbook read from its parts, with nothing of the library that wrote it. */
export const readXlsx = (bytes: Uint8Array): readonly ReadSheet[] => {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map((match) =>
    textIn(match[1] ?? ''),
  );
  const styles = part('xl/styles.xml');
  const formats = new Map(
    [...styles.matchAll(/<numFmt\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'numFmtId') ?? '',
      plain(attribute(tag, 'formatCode') ?? ''),
    ]),
  );
  const cellFormats = [
    ...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf\s[^>]*>/g),
  ].map(([tag]) => formats.get(attribute(tag, 'numFmtId') ?? '') ?? attribute(tag, 'numFmtId') ?? '');

  const cell = (tag: string, inner: string): ReadCell => {
    const formula = /<f[^>]*>([\s\S]*?)<\/f>/.exec(inner)?.[1];
    if (formula !== undefined) return { formula };
    const type = attribute(tag, 't');
    if (type === 'inlineStr') return { text: textIn(inner) };
    const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1];
    if (value === undefined) return null;
    if (type === 's') return { text: strings[Number(value)] ?? '' };
    return { number: Number(value), format: cellFormats[Number(attribute(tag, 's') ?? 0)] ?? '' };
  };
  const row = (xml: string): readonly ReadCell[] => {
    const cells: ReadCell[] = [];
    for (const [, tag = '', inner = ''] of xml.matchAll(/<c(\s[^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const place = columnOf(attribute(tag, 'r') ?? 'A1');
      while (cells.length < place) cells.push(null);
      cells[place] = cell(tag, inner);
    }
    return cells;
  };
  const names = [...part('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) =>
    plain(attribute(tag, 'name') ?? ''),
  );
  return names.map((name, index) => {
    const sheet = part(`xl/worksheets/sheet${index + 1}.xml`);
    return {
      name,
      frozen: /<pane\s[^>]*state="frozen"/.test(sheet),
      rows: [...sheet.matchAll(/<row[^>]*>([\s\S]*?)<\/row>/g)].map((match) => row(match[1] ?? '')),
    };
  });
};
