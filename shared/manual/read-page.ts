import type { ManualPage } from '../events/manual-bodies.ts';
import {
  type Chapter,
  type FrontMatter,
  headingKey,
  type Section,
  type SectionNames,
  sectionIds,
} from './chapter.ts';
import { unknownBlanks } from './fill.ts';
import { type MarkdownProblem, readMarkdown } from './markdown.ts';

/** What its author may want to know of a page: what does nothing in it, and which parts of a chapter it leaves out. */
export type PageProblem =
  | MarkdownProblem
  | { readonly kind: 'blank' | 'missing'; readonly excerpt: string; readonly token: string };

export interface ReadPage {
  readonly chapter: Chapter;
  readonly problems: readonly PageProblem[];
}

/** So many signs of a picture’s hash stand for it in the text. */
const SHORT = 12;

/** How a picture is called in the text of a page. */
export const pictureName = (hash: string): string => hash.slice(0, SHORT);

/** The pictures that stand in a text. */
export const picturesNamed = <P extends { readonly hash: string }>(
  text: string,
  pictures: readonly P[],
): readonly P[] => pictures.filter(({ hash }) => text.includes(`picture:${pictureName(hash)}`));

/** The parts of a page, each under a name that no other has; those of the manual under theirs. */
const sectionsOf = (
  parts: readonly { readonly heading: string | null; readonly blocks: Section['blocks'] }[],
  names: SectionNames,
): readonly Section[] => {
  const taken = new Set<string>();
  return parts
    .filter(({ heading, blocks }) => heading !== null || blocks.length > 0)
    .map(({ heading, blocks }, place) => {
      const known = sectionIds.find((id) => names[id] === heading);
      const wanted = known ?? (headingKey(heading ?? '') || 'part');
      const id = taken.has(wanted) ? `${wanted}-${place}` : wanted;
      taken.add(id);
      return { id, heading, blocks };
    });
};

/**
 * Reads a page of the shop. It may be of any form and always can be read: what cannot be shown stands there as it was
 * typed, and is told.
 */
export const readPage = (
  front: Omit<FrontMatter, 'title'>,
  { title, text, pictures }: Pick<ManualPage, 'title' | 'text' | 'pictures'>,
  names: SectionNames,
  shop: NonNullable<Chapter['shop']>,
): ReadPage => {
  const pictureOf = (name: string): string | null =>
    pictures.find(({ hash }) => pictureName(hash) === name)?.hash ?? null;
  const { parts, problems } = readMarkdown(text, { pictureOf });
  const chapter = { ...front, title, shop, sections: sectionsOf(parts, names) };
  const found = new Set(chapter.sections.map(({ id }) => id));
  const missing = shop === 'own' ? [] : sectionIds.filter((id) => !found.has(id));
  return {
    chapter,
    problems: [
      ...problems,
      ...unknownBlanks(chapter).map((excerpt) => ({ kind: 'blank' as const, excerpt, token: '' })),
      ...missing.map((id) => ({ kind: 'missing' as const, excerpt: names[id], token: id })),
    ],
  };
};
