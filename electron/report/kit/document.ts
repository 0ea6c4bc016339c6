import type { Content } from 'pdfmake/interfaces.js';
import type { Fonts } from '../fonts.ts';
import { type Block, type Frame, layBlock } from './block.ts';
import { columns, rule, stack, text } from './blocks.ts';
import type { Sheets } from './sheets.ts';
import { createTextSetter } from './text-setter.ts';
import { narrowMargin, page } from './theme.ts';

/** A whole document: words and blocks, no layout. */
export interface ReportDocument {
  readonly title: string;
  readonly subject: string;
  /** For programs: what the file was made of. ASCII, so that it stands in the file as it is. */
  readonly keywords?: string;
  /** BCP 47. */
  readonly language: string;
  /** Milliseconds since 1970, written into the file; the same value and time give the same bytes. */
  readonly createdAt: number;
  /** Stands at the head of every page but the first. */
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: string;
  readonly pageLabel: (page: number, pages: number) => string;
  readonly body: readonly Block[];
  /** `narrow` where everything should stand on one page. */
  readonly margins?: 'plain' | 'narrow';
  readonly orientation?: 'portrait' | 'landscape';
}

type Margin = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

const HEADER_ABOVE = 20;

const headerOf = ({ header }: ReportDocument, frame: Frame, { left, top, right }: Margin): Content => {
  const line = columns([
    { share: 2, block: text(header.left, { style: 'note' }) },
    { share: 1, block: text(header.right, { style: 'note', align: 'right' }) },
  ]);
  const { content } = layBlock(line, frame);
  return { stack: [content], margin: [left, top - HEADER_ABOVE, right, 0] };
};

const footerOf = (
  { footer, pageLabel }: ReportDocument,
  frame: Frame,
  { left, right }: Margin,
  [at, of]: readonly [number, number],
): Content => {
  const line = columns([
    { share: 4, block: text(footer, { style: 'note' }) },
    { share: 1, block: text(pageLabel(at, of), { style: 'note', align: 'right' }) },
  ]);
  const { content } = layBlock(stack([rule(), line]), frame);
  return { stack: [content], margin: [left, 14, right, 0] };
};

/** Sets a document with the given fonts. `onRow` hears of rows: see `Frame`. */
export const layDocument = (
  document: ReportDocument,
  fonts: Fonts,
  onRow: () => void = () => undefined,
): Sheets => {
  const margin: Margin = document.margins === 'narrow' ? narrowMargin : page.margin;
  const lies = document.orientation === 'landscape';
  const width = lies ? page.height : page.width;
  const setter = createTextSetter(fonts, { marks: document.language === 'en' ? 'latin' : 'hanzi' });
  const frame: Frame = { width: width - margin.left - margin.right, setter, onRow };
  return {
    pageSize: { width, height: lies ? page.width : page.height },
    margins: margin,
    language: document.language,
    isTagged: true,
    info: {
      Producer: 'Baton',
      Creator: 'Baton',
      Title: document.title,
      Subject: document.subject,
      ...(document.keywords === undefined ? {} : { Keywords: document.keywords }),
      CreationDate: new Date(document.createdAt),
    },
    header: (at) => (at === 1 ? '' : headerOf(document, frame, margin)),
    footer: (at, of) => footerOf(document, frame, margin, [at, of]),
    content: document.body.map((block) => layBlock(block, frame).content),
  };
};
