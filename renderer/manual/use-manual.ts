import { useEffect, useMemo, useState } from 'react';
import { indexManual } from '../../shared/manual/find.ts';
import type { ManualPageRow, ManualScriptRow } from '../../shared/projection/rows.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { useLanguage } from '../i18n/text.ts';
import { useRows } from '../queries/use-rows.ts';
import { useServices } from '../services.ts';
import type { ManualBook } from './read-manual.ts';

/** The manual that comes with Baton in a language; `undefined` while it is read, `null` where it could not be. */
export const useShippedManual = (language: Language): ManualBook | null | undefined => {
  const { manual, report } = useServices();
  const [book, setBook] = useState<ManualBook | null>();
  useEffect(() => {
    let shown = true;
    manual.load(language).then(
      (loaded) => {
        if (shown) setBook(loaded);
      },
      (error: unknown) => {
        report('manual', error);
        if (shown) setBook(null);
      },
    );
    return () => {
      shown = false;
    };
  }, [manual, language, report]);
  return book;
};

type Written = ManualPageRow | ManualScriptRow;

/** Of which version it is, and how often something was said that is no version. */
const stateOf = (row: Written): string =>
  `${row.id} ${row.head} ${row.looks.length} ${'judged' in row ? row.judged.length : 0}`;

const headsOf = (rows: readonly Written[] | undefined): string => rows?.map(stateOf).join('\n') ?? '';

/** The same rows until one of them says something else: reading them anew is work. */
const useUnchanged = <R extends Written>(rows: readonly R[] | undefined): readonly R[] | undefined => {
  const heads = headsOf(rows);
  const isRead = rows !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row in the same state is the same row
  return useMemo(() => rows, [heads, isRead]);
};

/** What the shop has written into its manual, withdrawn pages too; `undefined` while it is read. */
export const useShopPages = (): readonly ManualPageRow[] | undefined =>
  useUnchanged(useRows((reader) => reader.live('manualPage'), []));

export const useShopScripts = (): readonly ManualScriptRow[] | undefined =>
  useUnchanged(useRows((reader) => reader.live('manualScript'), []));

/**
 * The manual in the language on screen as this shop reads it; `undefined` while it is read, `null` where it could not be.
 * While the book is read, it is as Baton ships it.
 */
export const useManual = (): ManualBook | null | undefined => {
  const book = useShippedManual(useLanguage());
  const pages = useShopPages();
  const scripts = useShopScripts();
  return useMemo(() => {
    if (book == null || pages === undefined || scripts === undefined) return book;
    if (pages.length === 0 && scripts.length === 0) return book;
    const chapters = book.withShop(pages, scripts);
    return { ...book, chapters, index: indexManual(chapters) };
  }, [book, pages, scripts]);
};
