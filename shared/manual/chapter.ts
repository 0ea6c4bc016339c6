import { z } from 'zod';
import { followUpKinds, roles } from '../vocabulary.ts';

/**
 * A chapter of the manual as it is read, made of what a page can show and nothing else. What comes with Baton has five
 * parts in a fixed order; a page of the shop has what its author gave it.
 */

/** The parts of every chapter, in their order. */
export const sectionIds = ['when', 'steps', 'say', 'mistakes', 'book'] as const;
export type SectionId = (typeof sectionIds)[number];

/** What the parts are called in one language. */
export type SectionNames = Readonly<Record<SectionId, string>>;

/** What stands above the text of a chapter. */
export const frontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  order: z.int().min(1),
  title: z.string().min(1),
  /** Kinds of follow-up it is opened for. */
  kinds: z.array(z.enum(followUpKinds)),
  /** Screens it is opened from; the window knows which there are. */
  screens: z.array(z.string().min(1)),
  /** For whom it is written. */
  roles: z.array(z.enum(roles)).min(1),
});
export type FrontMatter = Readonly<z.infer<typeof frontMatterSchema>>;

/** Where a link leads: a chapter, and a heading in it. */
export interface ChapterLink {
  readonly slug: string;
  readonly heading: string | null;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  /** A picture of the book, under the hash of its bytes. */
  | { readonly kind: 'picture'; readonly hash: string; readonly caption: string }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'em'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly to: ChapterLink; readonly inlines: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'heading'; readonly key: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** A phrase to copy into the chat. */
  | {
      readonly kind: 'script';
      readonly text: string;
      /** Where it is one of the shop’s own: which, and what it is called. */
      readonly own?: { readonly id: string; readonly title: string };
    }
  /** Something as it is typed, such as a line for the entry. */
  | { readonly kind: 'sample'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] };

export type ScriptBlock = Extract<Block, { kind: 'script' }>;

export interface Section {
  /** A `SectionId`, or the key of a heading somebody in the shop chose. */
  readonly id: string;
  /** `null` for what stands above all headings. */
  readonly heading: string | null;
  readonly blocks: readonly Block[];
}

export interface Chapter extends FrontMatter {
  /** Of the shop: a page of its own, or its version of the shipped chapter. */
  readonly shop?: 'own' | 'version';
  readonly sections: readonly Section[];
}

/** The words of a line without its marks. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'break') return ' ';
      if (inline.kind === 'picture') return inline.caption;
      return 'inlines' in inline ? plainText(inline.inlines) : inline.text;
    })
    .join('');

/** Every block under these, from the outside in, in the order in which they are read. */
export const everyBlock = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'list') return [block, ...block.items.flatMap(everyBlock)];
    return block.kind === 'quote' ? [block, ...everyBlock(block.blocks)] : [block];
  });

/** The lines of a block itself, without those of the blocks inside it. */
export const linesOf = (block: Block): readonly (readonly Inline[])[] => {
  if (block.kind === 'paragraph' || block.kind === 'heading') return [block.inlines];
  return block.kind === 'table' ? block.rows.flat() : [];
};

/** The scripts of a chapter in their order: the first is copied with 1. */
export const scriptsOf = (chapter: Pick<Chapter, 'sections'>): readonly ScriptBlock[] =>
  chapter.sections
    .flatMap(({ blocks }) => everyBlock(blocks))
    .flatMap((block) => (block.kind === 'script' ? [block] : []));

/** How a heading is named in a link: in small letters, words joined by a dash, without punctuation. */
export const headingKey = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
