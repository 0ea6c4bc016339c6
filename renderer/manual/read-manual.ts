import type { Chapter, SectionNames } from '../../shared/manual/chapter.ts';
import { indexManual, type ManualIndex } from '../../shared/manual/find.ts';
import { readChapter } from '../../shared/manual/read-chapter.ts';

/** The manual in one language, ready to be read and searched. */
export interface ManualBook {
  /** In the order of the manual. */
  readonly chapters: readonly Chapter[];
  readonly index: ManualIndex;
  /** What is wrong with chapters that are left out. A release has none: `npm test` sees to it. */
  readonly faults: readonly string[];
}

/** Reads all chapters; one that is faulty costs itself, never the others. */
export const readManual = (sources: Readonly<Record<string, string>>, names: SectionNames): ManualBook => {
  const read = Object.entries(sources).map(([path, source]) => ({
    path,
    chapter: readChapter(source, names),
  }));
  const chapters = read
    .flatMap(({ chapter }) => (chapter.ok ? [chapter.value] : []))
    .sort((a, b) => a.order - b.order);
  const faults = read.flatMap(({ path, chapter }) =>
    chapter.ok ? [] : chapter.error.map((fault) => `${path}: ${fault}`),
  );
  return { chapters, index: indexManual(chapters), faults };
};
