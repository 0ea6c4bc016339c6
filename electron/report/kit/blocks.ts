import type { Content } from 'pdfmake/interfaces.js';
import { type Placed, SetNeed } from '../press/set.ts';
import { type Block, type Frame, layBlock, makeBlock } from './block.ts';
import type { Laid } from './laid.ts';
import type { TextOptions } from './text-setter.ts';
import { colours, contentHeight, keptHeight } from './theme.ts';

/** Text of any origin, line breaks kept. The only way for words to get onto the page. */
export const text = (words: string, options: TextOptions = {}): Block =>
  makeBlock(({ width, setter }) => setter.set(words, width, options));

/** Blocks one under the other. */
export const stack = (blocks: readonly Block[]): Block =>
  makeBlock((frame) => stackLaid(blocks.map((block) => layBlock(block, frame))));

/** Of a page, what the ends of tables leave white where a record runs over several. */
const FILLED = 0.92;

/**
 * The first of several settings of the same thing that is no taller than a page of `height` points; else, of those it may
 * flow on in, the first that takes the fewest pages.
 */
export const firstThatFits = (
  settings: readonly Block[],
  height: number,
  flowing: readonly Block[] = settings.slice(-1),
): Block =>
  makeBlock((frame) => {
    const lay = (setting: Block): Laid => layBlock(setting, frame);
    const fits = settings.map(lay).find((one) => one.height <= height);
    if (fits !== undefined) return fits;
    const pagesOf = (one: Laid): number => Math.ceil(one.height / (height * FILLED));
    const flows = flowing.map(lay);
    const fewest = Math.min(...flows.map(pagesOf));
    return flows.find((one) => pagesOf(one) === fewest) ?? stackLaid([]);
  });

/** White space, in points. */
export const space = (height: number): Block =>
  makeBlock(() => ({
    content: { text: '', fontSize: 0.1, margin: [0, 0, 0, height] },
    ...{ height, texts: [] },
  }));

/** For the kit's own files. */
export const stackLaid = (laid: readonly Laid[]): Laid => {
  const [only] = laid;
  if (only !== undefined && laid.length === 1) return { content: only.content, ...extentOf(laid) };
  return { content: { stack: laid.map(({ content }) => content) }, ...extentOf(laid) };
};

const extentOf = (laid: readonly Laid[]): Omit<Laid, 'content' | 'under'> => {
  const texts: Placed[] = [];
  let height = 0;
  let isText = true;
  for (const part of laid) {
    isText &&= part.texts !== undefined;
    for (const { x, y, text } of part.texts ?? []) texts.push({ x, y: y + height, text });
    height += part.height;
  }
  return isText ? { height, texts } : { height };
};

/** For the kit's own files: moved to the next page as a whole, unless it is too tall for that to be worth it. */
export const together = (laid: Laid): Laid =>
  laid.height > keptHeight ? laid : { ...laid, content: { stack: [laid.content], unbreakable: true } };

/** For the kit's own files: moved to the next page unless so many points are left after it. */
export const needing = (laid: Laid, follow: number): Laid =>
  laid.height > keptHeight
    ? laid
    : {
        ...laid,
        content: { stack: [new SetNeed(laid.height + follow), laid.content] },
      };

/** For the kit's own files: so many points of what comes after it stand with its last lines. */
export const followed = (laid: Laid, follow: number): Laid =>
  laid.followedBy === undefined ? needing(laid, follow) : laid.followedBy(follow);

/** A hairline across the frame. */
export const rule = (): Block =>
  makeBlock(({ width }) => ({
    content: {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: colours.rule }],
    },
    height: 0.5,
  }));

export interface Column {
  /** Share of the width. */
  readonly share: number;
  readonly block: Block;
}

/** Blocks side by side, `gap` points apart. */
export const columns = (parts: readonly Column[], gap = 16): Block =>
  makeBlock((frame) => {
    const total = parts.reduce((sum, { share }) => sum + share, 0);
    const room = frame.width - gap * (parts.length - 1);
    const widths = parts.map(({ share }) => (room * share) / total);
    const laid = parts.map(({ block }, index) => layBlock(block, { ...frame, width: widths[index] ?? 0 }));
    const content: Content = {
      columns: laid.map((part, index) => ({ width: widths[index] ?? 0, stack: [part.content] })),
      columnGap: gap,
    };
    return { content, height: Math.max(0, ...laid.map(({ height }) => height)) };
  });

/** How a section's title stands out: on its own, closer to its neighbours, or as one of many parts of a one-page record. */
export type SectionLook = 'plain' | 'close' | 'dense' | 'part';

const headingLooks = {
  plain: { style: 'heading', above: 15, below: 5, level: 2 },
  close: { style: 'heading', above: 6, below: 6.5, level: 2 },
  dense: { style: 'itemStrong', above: 5, below: 1, level: 2 },
  /** A part of a section. */
  part: { style: 'strong', above: 9, below: 2, level: 3 },
} as const;

const headingOf = (
  title: string,
  lead: string | undefined,
  look: SectionLook,
  { width, setter }: Frame,
): Laid => {
  const { style, above, below, level } = headingLooks[look];
  const words = setter.set(title, width, { style, colour: 'accent', level });
  const introduction = lead === undefined ? [] : [setter.set(lead, width, { style: 'note' })];
  const { content, height, texts = [] } = stackLaid([words, ...introduction]);
  return {
    content: { stack: [content], margin: [0, above, 0, below] },
    height: height + above + below,
    texts: texts.map(({ x, y, text: set }) => ({ x, y: y + above, text: set })),
  };
};

/** A line of no height that puts the section into the PDF's outline; nothing for what is no section of its own. */
export const outlineMarks = (title: string | null): readonly Laid[] =>
  title === null
    ? []
    : [
        {
          content: { text: ' ', fontSize: 0.01, lineHeight: 0.01, outline: true, outlineText: title },
          height: 0,
        },
      ];

const keepUnder = (heading: Laid, first: Laid, title: string | null): Laid =>
  first.under?.(heading, title) ?? together(stackLaid([...outlineMarks(title), heading, first]));

const sectionLaid = (heading: Laid, title: string | null, first: Laid, rest: readonly Laid[]): Laid => ({
  ...stackLaid([keepUnder(heading, first, title), ...rest]),
  // Where it is the first part of another section, both titles stay with its first lines.
  under: (outer, outerTitle) =>
    stackLaid([keepUnder(stackLaid([outer, heading]), first, outerTitle), ...rest]),
  followedBy: (height) => {
    const last = rest.at(-1);
    if (last !== undefined)
      return sectionLaid(heading, title, first, [...rest.slice(0, -1), followed(last, height)]);
    if (first.followedBy !== undefined) return sectionLaid(heading, title, first.followedBy(height), []);
    return needing(sectionLaid(heading, title, first, []), height);
  },
});

/** A part no taller stays on one page: where it is torn, the next page does not say whose it is. */
const WHOLE_PART = contentHeight / 4;

const wholePart = (laid: Laid): Laid => ({
  ...together(laid),
  under: (outer, title) => together(laid.under?.(outer, title) ?? stackLaid([outer, laid])),
  followedBy: (height) => needing(together(laid), height),
});

/**
 * A titled part of the document, with a line under the title if `lead` is given. The title is never left alone at the
 * foot of a page, and stands in the outline unless it is a part of another.
 */
export const section = (
  title: string,
  blocks: readonly Block[],
  lead?: string,
  look: SectionLook = 'plain',
): Block =>
  makeBlock((frame) => {
    const heading = headingOf(title, lead, look, frame);
    const [first, ...rest] = blocks.map((block) => layBlock(block, frame));
    if (first === undefined) return heading;
    const laid = sectionLaid(heading, look === 'part' ? null : title, first, rest);
    return look === 'part' && laid.height <= WHOLE_PART ? wholePart(laid) : laid;
  });
