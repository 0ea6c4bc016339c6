import { useMemo } from 'react';
import type { Chapter } from '../../../shared/manual/chapter.ts';
import { findInManual, type ManualHit } from '../../../shared/manual/find.ts';
import type { ReadQuery } from '../../../shared/search/query.ts';
import { useManual } from '../../manual/use-manual.ts';
import type { NameMatch } from '../../name-search.ts';
import { useNameMatch } from '../../use-name-match.ts';

/** What people look for is mostly what was written: of the manual a few lines, each of another chapter. */
const MOST_NAMED = 3;
const MOST_OTHERS = 4;

interface ManualHits {
  /** Chapters that are called so: before everything that was written. */
  readonly named: readonly ManualHit[];
  /** Chapters in which it stands: after that. */
  readonly others: readonly ManualHit[];
}

const NONE: ManualHits = { named: [], others: [] };

const titleHit = ({ id, title }: Chapter): ManualHit => ({
  slug: id,
  title,
  section: null,
  heading: null,
  text: title,
});

/** Chapters by their names, any part of them or their pinyin. */
const chaptersNamed = (chapters: readonly Chapter[], words: readonly string[], match: NameMatch) =>
  chapters.filter(({ title }) => words.every((word) => match(title, word))).map(titleHit);

const eachChapterOnce = (hits: readonly ManualHit[]): readonly ManualHit[] =>
  [...new Map(hits.toReversed().map((hit) => [hit.slug, hit])).values()].toReversed();

/** What the manual has for a query. Who asks for a person, a kind or a day asks for what was written: then nothing. */
export const useManualHits = ({ words, chips }: ReadQuery): ManualHits => {
  const book = useManual();
  const match = useNameMatch();
  return useMemo(() => {
    if (book == null || words.length === 0 || chips.length > 0) return NONE;
    const named = chaptersNamed(book.chapters, words, match).slice(0, MOST_NAMED);
    const known = new Set(named.map(({ slug }) => slug));
    const others = findInManual(book.index, words).filter(({ slug }) => !known.has(slug));
    return { named, others: eachChapterOnce(others).slice(0, MOST_OTHERS) };
  }, [book, words, chips, match]);
};
