import './manual.css';
import './text.css';
import './print.css';
import './shop.css';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { CONTENTS, type ManualAddress, readAddress, writeAddress } from '../../../shared/manual/address.ts';
import type { Chapter } from '../../../shared/manual/chapter.ts';
import { readBriefingPlace } from '../../briefings/address.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { isTyping, useShortcuts } from '../../keyboard.ts';
import { ChapterTest } from '../../learning/chapter-test.tsx';
import { BOOKLET } from '../../manual/booklet-place.ts';
import type { ManualBook } from '../../manual/read-manual.ts';
import { useManual, useShippedManual } from '../../manual/use-manual.ts';
import { usePageRow } from '../../manual/use-shop.ts';
import { MANUAL } from '../../navigation.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { usePreferences, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { moveFocusAmong } from '../../ui/move-focus.ts';
import { EmptyState } from '../../ui/small.tsx';
import { BookletView } from './booklet/booklet-view.tsx';
import { BriefingPages } from './briefings/briefing-pages.tsx';
import { ChapterPage } from './chapter-page.tsx';
import { Contents, Overview } from './contents.tsx';
import { Finder } from './finder.tsx';
import { Numbers } from './numbers.tsx';
import { PageEditor } from './page-editor.tsx';
import { ShopBar, WithdrawnPage } from './shop-bar.tsx';
import { Tools } from './tools.tsx';

interface NeighboursProps {
  readonly chapters: readonly Chapter[];
  readonly chapter: Chapter;
}

const Neighbours = ({ chapters, chapter }: NeighboursProps) => {
  const t = useText();
  const { navigation } = useServices();
  const place = chapters.indexOf(chapter);
  const link = (name: string, to: Chapter | undefined) =>
    to === undefined ? (
      <span />
    ) : (
      <Button look="quiet" onClick={() => navigation.go(MANUAL, writeAddress({ ...CONTENTS, slug: to.id }))}>
        {name} · {to.title}
      </Button>
    );
  return (
    <div className="manual-neighbours">
      {link(t('manual:previous'), chapters[place - 1])}
      {link(t('manual:next'), chapters[place + 1])}
    </div>
  );
};

interface PageProps {
  readonly book: ManualBook;
  readonly address: ManualAddress;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onEdit: () => void;
}

const Page = ({ book, address, scroller, onEdit }: PageProps) => {
  const t = useText();
  const row = usePageRow(address.slug);
  const { chapters } = book;
  const briefing = readBriefingPlace(address.slug);
  if (briefing !== null) return <BriefingPages place={briefing} />;
  if (address.slug === null) return <Overview chapters={chapters} />;
  const chapter = chapters.find(({ id }) => id === address.slug);
  if (chapter === undefined && row !== null) return <WithdrawnPage row={row} />;
  if (chapter === undefined)
    return <EmptyState title={t('manual:notFound')} text={t('manual:notFoundText')} />;
  return (
    <>
      <ChapterPage {...{ chapter, address, scroller }}>
        <ShopBar {...{ chapter, onEdit }} />
        <Numbers chapter={chapter} />
      </ChapterPage>
      <ChapterTest key={chapter.id} chapter={chapter.id} />
      <Neighbours {...{ chapters, chapter }} />
    </>
  );
};

/** Text of another size begins where one was reading. */
const useReadingPlace = (scroller: RefObject<HTMLElement | null>, size: number): (() => void) => {
  const share = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another size moves the text
  useLayoutEffect(() => {
    const page = scroller.current;
    if (page !== null) page.scrollTop = share.current * page.scrollHeight;
  }, [size]);
  return () => {
    const page = scroller.current;
    if (page !== null) share.current = page.scrollTop / page.scrollHeight;
  };
};

interface ReadProps {
  readonly book: ManualBook;
  readonly address: ManualAddress;
  /** Opens the editor of a page; of a new one with `null`. */
  readonly onEdit: (slug: string | null) => void;
}

const Read = ({ book, address, onEdit }: ReadProps) => {
  const t = useText();
  const { navigation } = useServices();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const { manualSize } = usePreferences();
  const { slug } = address;
  // Another page has the keys that scroll.
  useEffect(() => {
    if (!isTyping(document.activeElement)) scroller.current?.focus({ preventScroll: true });
    // A chapter goes to where it was asked for; a briefing is read from its beginning.
    if (readBriefingPlace(slug) !== null) scroller.current?.scrollTo({ top: 0 });
  }, [slug]);
  const read = useReadingPlace(scroller, manualSize);
  const shortcuts = useMemo(
    () => [
      { chord: '/', run: () => field.current?.focus() },
      { chord: 'Escape', run: navigation.leave },
    ],
    [navigation],
  );
  useShortcuts(shortcuts);
  const edit = useCallback(() => onEdit(slug), [onEdit, slug]);
  return (
    <div className="manual">
      <aside className="manual-side" onKeyDown={(event) => moveFocusAmong(event, '.manual-stop')}>
        <Finder {...{ book, typed, field }} onTyped={setTyped}>
          <Contents chapters={book.chapters} shown={slug} onNew={() => onEdit(null)} />
        </Finder>
      </aside>
      <div className="manual-reading">
        <Tools
          words={address.words}
          onUnmark={() => navigation.go(MANUAL, writeAddress({ ...address, words: '' }))}
        />
        <article
          ref={scroller}
          className="manual-page"
          tabIndex={-1}
          aria-label={t('manual:title')}
          onScroll={read}
        >
          <div className={`manual-text manual-size-${manualSize}`}>
            <Page {...{ book, address, scroller, onEdit: edit }} />
          </div>
        </article>
      </div>
    </div>
  );
};

interface EditProps {
  readonly book: ManualBook;
  readonly slug: string | null;
  readonly onClose: () => void;
}

/** The editor of a page, on what stands in the book and in Baton. */
const Edit = ({ book, slug, onClose }: EditProps) => {
  const { navigation } = useServices();
  const row = usePageRow(slug);
  const shown = useLanguage();
  const language = row?.value?.language ?? shown;
  const shippedBook = useShippedManual(language);
  if (shippedBook === undefined) return null;
  const text = slug === null ? undefined : shippedBook?.texts.get(slug);
  const title = shippedBook?.chapters.find(({ id }) => id === slug)?.title ?? '';
  return (
    <PageEditor
      book={book}
      edited={{ slug, row, shipped: text === undefined ? null : { title, text }, language }}
      onClose={onClose}
      onSaved={(saved) => {
        onClose();
        navigation.go(MANUAL, writeAddress({ ...CONTENTS, slug: saved }));
      }}
    />
  );
};

/** The manual: contents, one chapter, and a search through all of them; for leads, the editor of a page. */
export const ManualScreen = ({ item }: ScreenProps) => {
  const t = useText();
  const book = useManual();
  const address = useMemo(() => readAddress(item), [item]);
  /** What is edited, and where that was asked for: whoever goes elsewhere leaves the editor. */
  const [edited, setEdited] = useState<{ readonly slug: string | null; readonly at: string | null } | null>(
    null,
  );
  const edit = useCallback((slug: string | null) => setEdited({ slug, at: item }), [item]);
  const close = useCallback(() => setEdited(null), []);
  if (book === undefined) return <p className="loading">{t('manual:loading')}</p>;
  if (book === null) return <EmptyState title={t('manual:failed')} text={t('manual:failedText')} />;
  if (item === BOOKLET) return <BookletView book={book} />;
  if (edited !== null && edited.at === item) return <Edit book={book} slug={edited.slug} onClose={close} />;
  return <Read book={book} address={address} onEdit={edit} />;
};
