import { useEffect, useState } from 'react';
import type { Hit } from '../../../shared/search/finder.ts';
import type { ReadQuery } from '../../../shared/search/query.ts';
import { useServices } from '../../services.ts';
import { useStore } from '../../store.ts';

const MOST_HITS = 60;

interface Hits {
  readonly hits: readonly Hit[];
  readonly more: boolean;
  /** The answer to what is typed now is on its way. */
  readonly waiting: boolean;
}

const NONE: Hits = { hits: [], more: false, waiting: false };

/** What is found for a query; asked again when more of the book is loaded. The last answer stays until the next is there. */
export const useHits = (query: ReadQuery): Hits => {
  const { search } = useServices();
  const { done } = useStore(search.loaded);
  const [found, setFound] = useState<Hits>(NONE);
  const isEmpty = query.words.length === 0 && query.chips.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has been loaded since may hold an answer
  useEffect(() => {
    if (isEmpty) return setFound(NONE);
    let current = true;
    setFound((before) => ({ ...before, waiting: true }));
    const { chips: _chips, ...wanted } = query;
    void search.find(wanted, MOST_HITS).then((answer) => {
      if (current && answer !== null) setFound({ ...answer, waiting: false });
    });
    return () => {
      current = false;
    };
  }, [search, query, isEmpty, done]);
  return found;
};
