import type { ManualPageRow, ManualScriptRow } from '../projection/rows.ts';
import { type Language, roles } from '../vocabulary.ts';
import type { Chapter, FrontMatter, ScriptBlock, SectionNames } from './chapter.ts';
import { readPage } from './read-page.ts';

/** The names of the parts in every language: a page is in the one its author wrote. */
export type NamesByLanguage = Readonly<Record<Language, SectionNames>>;

/** What is known of a page of the shop’s own: it is everybody’s. */
export const ownFront = (id: string, kinds: FrontMatter['kinds'] = []): Omit<FrontMatter, 'title'> => ({
  ...{ id, order: Number.MAX_SAFE_INTEGER, screens: [], kinds },
  roles: [...roles],
});

const firstOrder = ({ versions }: { readonly versions: readonly { readonly order: string }[] }): string =>
  versions[0]?.order ?? '';

const byBeginning = (a: ManualPageRow | ManualScriptRow, b: ManualPageRow | ManualScriptRow): number =>
  firstOrder(a) === firstOrder(b) ? 0 : firstOrder(a) < firstOrder(b) ? -1 : 1;

/** The chapter with the scripts of the shop behind its own, in the part where scripts stand. */
const withScripts = (chapter: Chapter, scripts: readonly ManualScriptRow[], names: SectionNames): Chapter => {
  const blocks = scripts.flatMap(({ id, value }): readonly ScriptBlock[] =>
    value === null || value.chapter !== chapter.id
      ? []
      : [{ kind: 'script', text: value.text, own: { id, title: value.title } }],
  );
  if (blocks.length === 0) return chapter;
  const { sections } = chapter;
  return {
    ...chapter,
    sections: sections.some(({ id }) => id === 'say')
      ? sections.map((section) =>
          section.id === 'say' ? { ...section, blocks: [...section.blocks, ...blocks] } : section,
        )
      : [...sections, { id: 'say', heading: names.say, blocks }],
  };
};

/**
 * The manual as this shop reads it: its text in the place of shipped chapters it has changed, its own pages behind them
 * in the order in which they were begun, its scripts beside the others. A shipped chapter never changes a shop’s text;
 * a version whose chapter comes no longer with Baton stays as a page of the shop’s own.
 */
export const withShop = (
  shipped: readonly Chapter[],
  pages: readonly ManualPageRow[],
  scripts: readonly ManualScriptRow[],
  names: NamesByLanguage,
  language: Language,
): readonly Chapter[] => {
  const byId = new Map(pages.map((row) => [row.id, row]));
  const versions = shipped.map((chapter) => {
    const value = byId.get(chapter.id)?.value ?? null;
    const { id, order, kinds, screens, roles: readers } = chapter;
    if (value === null) return chapter;
    const front = { id, order, kinds, screens, roles: readers };
    return readPage(front, value, names[value.language], 'version').chapter;
  });
  const known = new Set(shipped.map(({ id }) => id));
  const own = [...pages]
    .sort(byBeginning)
    .flatMap(({ id, value }) =>
      value === null || known.has(id)
        ? []
        : [readPage(ownFront(id, value.kinds), value, names[value.language], 'own').chapter],
    );
  const inOrder = [...scripts].sort(byBeginning);
  return [...versions, ...own].map((chapter) => withScripts(chapter, inOrder, names[language]));
};
