import { type RefObject, useDeferredValue, useMemo } from 'react';
import { writeAddress } from '../../../shared/manual/address.ts';
import { findInManual, type ManualHit, wordsIn } from '../../../shared/manual/find.ts';
import { useText } from '../../i18n/text.ts';
import { isComposing, isSubmitEnter } from '../../keyboard.ts';
import type { ManualBook } from '../../manual/read-manual.ts';
import { MANUAL } from '../../navigation.ts';
import { highlight } from '../../search/highlight.ts';
import { useServices } from '../../services.ts';
import { Marked } from '../../ui/marked.tsx';
import { focusFirst } from '../../ui/move-focus.ts';
import { Kbd } from '../../ui/small.tsx';

interface FindFieldProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly hits: readonly ManualHit[];
  readonly onOpen: (hit: ManualHit) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Enter opens the first place, the arrow goes into the list, Esc gives the contents back. */
const FindField = ({ typed, onTyped, hits, onOpen, field }: FindFieldProps) => {
  const t = useText();
  return (
    <label className="manual-find">
      <input
        ref={field}
        type="search"
        className="input"
        aria-label={t('manual:find')}
        placeholder={t('manual:find')}
        title={t('manual:findHint')}
        maxLength={60}
        value={typed}
        onChange={(event) => onTyped(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          const [first] = hits;
          if (isSubmitEnter(event) && first !== undefined) {
            event.preventDefault();
            onOpen(first);
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            focusFirst(event.currentTarget.closest('.manual-side'), '.manual-stop');
          } else if (event.key === 'Escape' && typed !== '') {
            event.preventDefault();
            onTyped('');
          }
        }}
      />
      <Kbd>/</Kbd>
    </label>
  );
};

interface FoundProps {
  readonly hits: readonly ManualHit[];
  readonly typed: string;
  readonly onOpen: (hit: ManualHit) => void;
}

const Found = ({ hits, typed, onOpen }: FoundProps) => {
  const t = useText();
  const words = wordsIn(typed);
  return (
    <>
      <p className="manual-count" role="status">
        {hits.length === 0 ? t('manual:nothing') : t('manual:found', { count: hits.length })}
      </p>
      <ul className="manual-found" aria-label={t('search:results')}>
        {hits.map((hit) => (
          <li key={`${hit.slug}/${hit.section ?? ''}`}>
            <button type="button" className="manual-link manual-stop" onClick={() => onOpen(hit)}>
              <span className="manual-found-where">
                {hit.title}
                {hit.heading === null ? '' : ` · ${hit.heading}`}
              </span>
              {hit.section === null ? null : (
                <span className="manual-found-text">
                  <Marked parts={highlight(hit.text, words)} />
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};

interface FinderProps {
  readonly book: ManualBook;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly children: React.ReactNode;
}

/** The search of the manual; the contents are its children and stand there while nothing is looked for. */
export const Finder = ({ book, typed, onTyped, field, children }: FinderProps) => {
  const { navigation } = useServices();
  const wanted = useDeferredValue(typed);
  const hits = useMemo(() => findInManual(book.index, wordsIn(wanted)), [book, wanted]);
  const open = ({ slug, section }: ManualHit): void =>
    navigation.go(MANUAL, writeAddress({ slug, heading: section, words: typed.trim() }));
  return (
    <>
      <FindField {...{ typed, onTyped, hits, field }} onOpen={open} />
      {wanted.trim() === '' ? children : <Found hits={hits} typed={wanted} onOpen={open} />}
    </>
  );
};
