import { err, ok, type Result } from '../result.ts';
import { type Chapter, type SectionNames, sectionIds } from './chapter.ts';
import { unknownBlanks } from './fill.ts';
import { readFrontMatter } from './front-matter.ts';
import { type MarkdownProblem, readMarkdown } from './markdown.ts';

/** What is wrong, for whoever writes chapters that come with Baton. */
const faultOf = ({ kind, excerpt, token }: MarkdownProblem): string => {
  switch (kind) {
    case 'mark':
      return `"${excerpt}" has a mark that does nothing: ** beside punctuation, or an entity`;
    case 'link':
      return `the link "${excerpt}" leads to no chapter`;
    case 'block':
      return `"${excerpt}": a block is \`\`\`script or has no name`;
    case 'task':
      return `"${excerpt}": boxes cannot be ticked here`;
    case 'rank':
      return `"${excerpt}": only ## parts a chapter, and only ### parts a part`;
    case 'picture':
    case 'shown':
      return `"${excerpt}" is ${token}, which a page of the manual cannot show`;
  }
};

/**
 * Reads one chapter. It has exactly the five parts, each with something in it, under the names of its language; else
 * every fault is told, for whoever wrote it.
 */
export const readChapter = (source: string, names: SectionNames): Result<Chapter, readonly string[]> => {
  const opened = readFrontMatter(source);
  if (!opened.ok) return opened;
  const { front, body } = opened.value;
  const { parts, problems } = readMarkdown(body);
  const [above, ...rest] = parts;
  const faults = problems.map(faultOf);
  if (above !== undefined && above.blocks.length > 0) faults.push('there is text above the first heading');
  const wanted = sectionIds.map((id) => names[id]);
  const found = rest.map(({ heading }) => heading);
  if (found.join('\n') !== wanted.join('\n'))
    faults.push(`the headings are ${found.join(' / ')}; they must be ${wanted.join(' / ')}`);
  const sections = sectionIds.map((id, place) => ({
    id,
    heading: names[id],
    blocks: rest[place]?.blocks ?? [],
  }));
  for (const { id, blocks } of sections) if (blocks.length === 0) faults.push(`the part "${id}" is empty`);
  const chapter = { ...front, sections };
  for (const blank of unknownBlanks(chapter)) faults.push(`${blank} in a script is filled in by nothing`);
  return faults.length > 0 ? err(faults) : ok(chapter);
};
