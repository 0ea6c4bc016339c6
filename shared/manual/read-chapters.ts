import type { Chapter, SectionNames } from './chapter.ts';
import { readChapter } from './read-chapter.ts';

/** Chapters in the order of the manual. */
export interface ReadChapters {
  readonly chapters: readonly Chapter[];
  /** What is wrong with those that are left out. */
  readonly faults: readonly string[];
}

/** Reads chapters by their paths; one that is faulty costs itself, never the others. */
export const readChapters = (
  sources: Readonly<Record<string, string>>,
  names: SectionNames,
): ReadChapters => {
  const read = Object.entries(sources).map(([path, source]) => ({
    path,
    chapter: readChapter(source, names),
  }));
  return {
    chapters: read
      .flatMap(({ chapter }) => (chapter.ok ? [chapter.value] : []))
      .sort((a, b) => a.order - b.order),
    faults: read.flatMap(({ path, chapter }) =>
      chapter.ok ? [] : chapter.error.map((fault) => `${path}: ${fault}`),
    ),
  };
};
