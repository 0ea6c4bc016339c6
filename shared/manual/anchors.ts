import { type Chapter, headingKey } from './chapter.ts';

/**
 * What a heading in an address means in this chapter: the id of a part, or the key of a heading inside one; `null` where
 * there is none. A part is named by its id in any language, or by its name.
 */
export const anchorOf = ({ sections }: Chapter, heading: string): string | null => {
  const part = sections.find(
    (section) => section.id === heading || headingKey(section.heading ?? '') === heading,
  );
  if (part !== undefined) return part.id;
  const inside = sections
    .flatMap(({ blocks }) => blocks)
    .some((block) => block.kind === 'heading' && block.key === heading);
  return inside ? heading : null;
};
