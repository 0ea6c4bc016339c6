import type { Block, Chapter, Inline, Section } from '../../../shared/manual/chapter.ts';
import { plainText } from '../../../shared/manual/chapter.ts';
import { rolesOf } from '../../../shared/manual/choose.ts';
import { fillScript } from '../../../shared/manual/fill.ts';
import {
  BOX_PADDING,
  bar,
  beside,
  boxed,
  gap,
  indented,
  label,
  leading,
  type Piece,
  paragraph,
  sideBySide,
  stacked,
  under,
} from '../kit/pieces.ts';
import type { Span } from '../kit/text-setter.ts';
import { aroundPictures, picturePieces } from './picture-pieces.ts';
import { textWidth } from './pocket.ts';
import type { Voice } from './voice.ts';

const INDENT = 13;
const CELL_GAP = 6;

/** Where a block stands: what is left of the width, and in which part of the chapter. */
interface Place {
  readonly width: number;
  readonly part: Section['id'];
}

type InlineSpan = (inline: Inline, style: Span['style']) => readonly Span[];

const spansOf =
  (voice: Voice): InlineSpan =>
  (inline, style) => {
    const inner = (inlines: readonly Inline[], of: Span['style'] = style): readonly Span[] =>
      inlines.flatMap((one) => spansOf(voice)(one, of));
    switch (inline.kind) {
      case 'text':
        return [{ text: inline.text, style }];
      case 'code':
        return [{ text: inline.text, style: voice.strong }];
      // In a heading; elsewhere pictures stand by themselves.
      case 'picture':
        return [{ text: inline.caption, style }];
      case 'break':
        return [{ text: '\n', style }];
      case 'strong':
      case 'em':
        return inner(inline.inlines, voice.strong);
      case 'link': {
        const page = voice.pageOf(inline.to.slug);
        const said: readonly Span[] =
          page === null
            ? []
            : [{ text: voice.t('booklet.see', { page }), style, colour: 'muted', isWhole: true }];
        return [...inner(inline.inlines), ...said];
      }
    }
  };

const textOf = (
  inlines: readonly Inline[],
  width: number,
  voice: Voice,
  style: Span['style'] = voice.body,
): readonly Piece[] => {
  const spans = inlines.flatMap((inline) => spansOf(voice)(inline, style));
  return paragraph(voice.setter, spans.length === 0 ? [{ text: '', style }] : spans, width);
};

/** Lines of text, and between them their pictures. */
const linesOf = (
  inlines: readonly Inline[],
  width: number,
  voice: Voice,
  style: Span['style'] = voice.body,
): readonly Piece[] =>
  aroundPictures(inlines).flatMap((part, at, parts) => {
    const next = parts[at + 1];
    const lines = 'kind' in part ? picturePieces(part, width, voice) : textOf(part, width, voice, style);
    // “It looks like this:” stays with what it looks like.
    const pieces = next !== undefined && 'kind' in next ? leading(lines) : lines;
    return at === 0 ? pieces : under(3, pieces);
  });

/** The sign before an item: its number, a cross before a mistake, a square. */
const signOf = (number: number | null, { part }: Place, { setter, body, strong }: Voice): Piece => {
  if (number !== null) return label(setter, `${number}.`, INDENT, { style: strong, colour: 'accent' });
  if (part === 'mistakes') return label(setter, '×', INDENT, { style: strong, colour: 'alert' });
  const middle = label(setter, ' ', INDENT, { style: body }).height / 2 - 1;
  return stacked([gap(middle), sideBySide([{ x: 1.5, piece: bar(2.6, 2.6, 'accent') }])]);
};

const listOf = (
  { items, start }: Extract<Block, { kind: 'list' }>,
  place: Place,
  voice: Voice,
): readonly Piece[] =>
  items.flatMap((blocks, at) => {
    const sign = signOf(start === null ? null : start + at, place, voice);
    const pieces = blocksOf(blocks, { ...place, width: place.width - INDENT }, voice);
    return under(at === 0 ? 2 : 1.6, beside(sign, indented(pieces, INDENT)));
  });

const scriptOf = (text: string, { width }: Place, voice: Voice): readonly Piece[] => {
  const words = {
    shop: voice.shopName,
    me: voice.t('booklet.blank.me'),
    customer: voice.t('booklet.blank.customer'),
  };
  const spans = fillScript(text, words).map(
    ({ text: part, blank }): Span =>
      blank === null || blank === 'shop'
        ? { text: part, style: voice.body }
        : { text: part, style: voice.body, colour: 'muted' },
  );
  const look = { fill: 'wash', edge: 'accent', outline: null } as const;
  return boxed(paragraph(voice.setter, spans, width - 2 * BOX_PADDING.x), width, look);
};

const sampleOf = (text: string, { width }: Place, { setter, body }: Voice): readonly Piece[] => {
  const lines = paragraph(setter, [{ text, style: body }], width - 2 * BOX_PADDING.x);
  return boxed(lines, width, { fill: null, edge: null, outline: 'muted' });
};

/** Columns as wide as what stands in them asks for, none starved. */
const columnsOf = (rows: readonly (readonly (readonly Inline[])[])[], width: number): readonly number[] => {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.min(24, Math.max(5, ...rows.map((row) => plainText(row[column] ?? []).length))),
  );
  const all = wanted.reduce((sum, one) => sum + one, 0);
  const room = width - CELL_GAP * (count - 1);
  return wanted.map((one) => (room * one) / all);
};

const tableOf = (
  { rows }: Extract<Block, { kind: 'table' }>,
  { width }: Place,
  voice: Voice,
): readonly Piece[] => {
  const widths = columnsOf(rows, width);
  return rows.map((cells, at) => {
    let x = 0;
    const parts = cells.map((cell, column) => {
      const own = widths[column] ?? 0;
      const piece = stacked(linesOf(cell, own, voice, at === 0 ? voice.strong : voice.body));
      const placed = { x, piece };
      x += own + CELL_GAP;
      return placed;
    });
    const rule = bar(width, at === 0 ? 0.8 : 0.4, at === 0 ? 'muted' : 'rule');
    return { ...stacked([gap(1.5), sideBySide(parts), gap(1.5), rule]), keep: at === 0 };
  });
};

const ABOVE = { paragraph: 3, heading: 7, list: 2, quote: 3, script: 3, sample: 3, table: 4 } as const;

const pieceOf = (block: Block, place: Place, voice: Voice): readonly Piece[] => {
  switch (block.kind) {
    case 'paragraph':
      return linesOf(block.inlines, place.width, voice);
    case 'heading':
      return leading(textOf(block.inlines, place.width, voice, voice.strong));
    case 'list':
      return listOf(block, place, voice);
    case 'quote': {
      const width = place.width - 2 * BOX_PADDING.x;
      const look = { fill: null, edge: 'pale', outline: null } as const;
      return boxed(blocksOf(block.blocks, { ...place, width }, voice), place.width, look);
    }
    case 'script': {
      const { own } = block;
      const title = own === undefined ? [] : [{ kind: 'text', text: own.title } as const];
      const above = own === undefined ? [] : leading(textOf(title, place.width, voice, voice.strong));
      return [...above, ...under(1, scriptOf(block.text, place, voice))];
    }
    case 'sample':
      return sampleOf(block.text, place, voice);
    case 'table':
      return tableOf(block, place, voice);
  }
};

const blocksOf = (blocks: readonly Block[], place: Place, voice: Voice): readonly Piece[] =>
  blocks.flatMap((block, at) => {
    const pieces = pieceOf(block, place, voice);
    const next = blocks[at + 1];
    // What says when a phrase is for stays with the phrase, and what a picture shows with the picture.
    const isText = next?.kind === 'paragraph' && next.inlines[0]?.kind !== 'picture';
    const leads = block.kind === 'paragraph' && next !== undefined && !isText;
    return under(at === 0 ? 0 : ABOVE[block.kind], leads ? leading(pieces) : pieces);
  });

/** A chapter: its title, for whom it is, and its parts. No heading is ever the last thing on a page. */
export const chapterPieces = (chapter: Chapter, voice: Voice): readonly Piece[] => {
  const { t, setter } = voice;
  const names = rolesOf(chapter).map((role) => t(`vocabulary:role.${role}`));
  const readers = t('booklet.for', { roles: names.join(t('booklet.and')) });
  const head = stacked([
    label(setter, chapter.title, textWidth, { style: 'chapter' }),
    gap(2),
    bar(22, 1.6, 'accent'),
    gap(3.5),
    label(setter, readers, textWidth, { style: 'pocketNote' }),
  ]);
  return [
    { ...head, keep: true },
    ...chapter.sections.flatMap(({ id, heading, blocks }) => {
      const pieces = blocksOf(blocks, { width: textWidth, part: id }, voice);
      if (heading === null) return under(8, pieces);
      const title = label(setter, heading, textWidth, { style: 'pocketHeading' });
      return [{ ...title, above: 8, keep: true }, ...under(1.5, pieces)];
    }),
  ];
};
