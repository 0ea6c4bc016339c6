import type { Chapter, SectionNames } from '../../shared/manual/chapter.ts';
import { indexManual, type ManualIndex } from '../../shared/manual/find.ts';
import { readFrontMatter } from '../../shared/manual/front-matter.ts';
import { readChapters } from '../../shared/manual/read-chapters.ts';
import { readPage } from '../../shared/manual/read-page.ts';
import { type NamesByLanguage, withShop } from '../../shared/manual/shop.ts';
import type { ManualPageRow, ManualScriptRow } from '../../shared/projection/rows.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** The manual in one language, ready to be read and searched. */
export interface ManualBook {
  readonly language: Language;
  /** In the order of the manual. */
  readonly chapters: readonly Chapter[];
  readonly index: ManualIndex;
  /** The text of each chapter that comes with Baton, as its author wrote it. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is wrong with chapters that are left out. A release has none: `npm test` sees to it. */
  readonly faults: readonly string[];
  /** The chapters as a shop reads them that has written these. */
  readonly withShop: (
    pages: readonly ManualPageRow[],
    scripts: readonly ManualScriptRow[],
  ) => readonly Chapter[];
  /** Reads a page of a shop; here, so that whoever reads no manual loads nothing that reads Markdown. */
  readonly readPage: typeof readPage;
  /** What the parts of a chapter are called. */
  readonly names: NamesByLanguage;
}

const textsOf = (sources: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.values(sources).flatMap((source) => {
      const read = readFrontMatter(source);
      return read.ok ? [[read.value.front.id, read.value.body.trim()] as const] : [];
    }),
  );

/** Reads all chapters; one that is faulty costs itself, never the others. */
export const readManual = (
  sources: Readonly<Record<string, string>>,
  names: Readonly<Record<Language, SectionNames>>,
  language: Language,
): ManualBook => {
  const { chapters, faults } = readChapters(sources, names[language]);
  return {
    ...{ language, chapters, faults, names, readPage },
    index: indexManual(chapters),
    texts: textsOf(sources),
    withShop: (pages, scripts) => withShop(chapters, pages, scripts, names, language),
  };
};
