/** What a document author works with. Nothing here takes or gives a pdfmake node. */
export type { Block } from './block.ts';
export { columns, firstThatFits, section, space, stack, text } from './blocks.ts';
export { barsAndLine } from './charts/bars-and-line.ts';
export { lines } from './charts/lines.ts';
export type { ReportDocument } from './document.ts';
export { ended } from './ended.ts';
export { type Figure, keyFigures } from './figures.ts';
export { prose } from './prose.ts';
export { qrCode } from './qr.ts';
export { signatures } from './signatures.ts';
export { type TableColumn, table } from './table.ts';
export { narrowHeight, type TextStyleName } from './theme.ts';
