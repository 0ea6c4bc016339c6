import type { Chapter, SectionNames } from '../../shared/manual/chapter.ts';
import { indexManual, type ManualIndex } from '../../shared/manual/find.ts';
import { readChapters } from '../../shared/manual/read-chapters.ts';

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
  const { chapters, faults } = readChapters(sources, names);
  return { chapters, index: indexManual(chapters), faults };
};
