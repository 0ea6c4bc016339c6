import { pathToFileURL } from 'node:url';
import { type SetRow, SetTable, SetText } from '../../electron/report/press/set.ts';

/** A node of a laid-out document, as far as a web page is concerned. */
interface Node {
  readonly stack?: readonly unknown[];
  readonly columns?: readonly unknown[];
  readonly table?: {
    readonly body: readonly (readonly unknown[])[];
    readonly widths: readonly number[];
    readonly headerRows: number;
  };
  readonly svg?: string;
  readonly width?: number;
  readonly canvas?: unknown;
  readonly colSpan?: number;
  readonly unbreakable?: boolean;
}

const nodeOf = (value: unknown): Node => (typeof value === 'object' && value !== null ? value : {});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Words as they were before they were broken into lines. */
const wordsOf = ({ lines, look }: SetText): string => {
  const style = `font-size:${look.size}pt;color:${look.colour}${look.bold ? ';font-weight:700' : ''}`;
  const words = lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  return `<span style="${style}">${escaped(words)}</span>`;
};

/** What begins at the same place of a row is one cell. */
const cellsOf = ({ texts }: SetRow): ReadonlyMap<number, string> => {
  const cells = new Map<number, string>();
  for (const { x, text } of texts) cells.set(x, `${cells.get(x) ?? ''}<p>${wordsOf(text)}</p>`);
  return cells;
};

const setTableOf = ({ head, rows }: SetTable): string => {
  const all = [...head, ...rows].map(cellsOf);
  const starts = [...new Set(all.flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b);
  const end = rows[0]?.rule?.width ?? 0;
  const sizes = starts.map((start, at) => `<col style="width:${(starts[at + 1] ?? end) - start}pt">`);
  const drawn = all.map((cells, at) => {
    const tag = at < head.length ? 'th' : 'td';
    return `<tr>${starts.map((start) => `<${tag}>${cells.get(start) ?? ''}</${tag}>`).join('')}</tr>`;
  });
  const [above, below] = [drawn.slice(0, head.length), drawn.slice(head.length)];
  return `<table><colgroup>${sizes.join('')}</colgroup><thead>${above.join('')}</thead><tbody>${below.join('')}</tbody></table>`;
};

const row = (cells: readonly unknown[], tag: string): string => {
  const shown = cells.filter((cell) => cell !== '');
  const drawn = shown.map((cell) => {
    const { colSpan } = nodeOf(cell);
    return `<${tag}${colSpan === undefined ? '' : ` colspan="${colSpan}"`}>${markup(cell)}</${tag}>`;
  });
  return `<tr>${drawn.join('')}</tr>`;
};

const tableOf = ({ body, widths, headerRows }: NonNullable<Node['table']>): string => {
  const sizes = widths.map((width) => `<col style="width:${width}pt">`).join('');
  const head = body.slice(0, headerRows).map((cells) => row(cells, 'th'));
  const rest = body.slice(headerRows).map((cells) => row(cells, 'td'));
  return `<table><colgroup>${sizes}</colgroup><thead>${head.join('')}</thead><tbody>${rest.join('')}</tbody></table>`;
};

const markup = (value: unknown): string => {
  if (value instanceof SetText) return `<p>${wordsOf(value)}</p>`;
  if (value instanceof SetTable) return setTableOf(value);
  const { stack, columns, table, svg, canvas, unbreakable } = nodeOf(value);
  if (table !== undefined) return tableOf(table);
  if (svg !== undefined) return svg;
  if (canvas !== undefined) return '<hr>';
  if (columns !== undefined)
    return `<div class="columns">${columns.map((one) => `<div>${markup(one)}</div>`).join('')}</div>`;
  const inner = (stack ?? []).map(markup).join('');
  return unbreakable === true ? `<div class="whole">${inner}</div>` : inner;
};

/** The same words, tables and charts as a web page that prints on A4. */
export const pageOf = (
  content: unknown,
  fonts: { readonly regular: string; readonly bold: string },
): string => {
  const face = (path: string, weight: number): string =>
    `@font-face{font-family:Body;font-weight:${weight};src:url("${pathToFileURL(path).href}")}`;
  return `<!doctype html><meta charset="utf-8"><style>
${face(fonts.regular, 400)}${face(fonts.bold, 700)}
@page{size:A4;margin:48pt 42pt}
body{font:9.5pt/1.45 Body,sans-serif;margin:0}
p{margin:0}table{border-collapse:collapse;width:100%}
td,th{border-bottom:.4pt solid #ccc;padding:3.5pt 7pt;text-align:left;vertical-align:top}
tr,.whole{break-inside:avoid}.columns{display:flex;gap:16pt}.columns>div{flex:1}
</style>${(Array.isArray(content) ? content : []).map(markup).join('')}`;
};
