import { editionOf } from '../../shared/booklet/edition.ts';
import type { Booklet } from '../../shared/booklet/value.ts';
import type { BookletRequest } from '../../shared/ipc/booklet.ts';
import type { Chapter } from '../../shared/manual/chapter.ts';
import { withShop } from '../../shared/manual/shop.ts';
import type { Rows } from '../../shared/projection/projection.ts';
import { localDateOf } from '../../shared/time/zone.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { partNames, shippedChapters } from './shipped-chapters.ts';

/** Of the book, what a booklet needs. */
export interface BookletBook {
  readonly rows: Rows;
  readonly now: () => string;
  readonly zone: () => string;
}

/** Every chapter a booklet of this book can have, as the shop reads them, in the order of the manual. */
export const chaptersOfBook = async (
  { rows }: Pick<BookletBook, 'rows'>,
  language: Language,
): Promise<readonly Chapter[]> =>
  withShop(
    await shippedChapters(language),
    rows.all('manualPage'),
    rows.all('manualScript'),
    partNames,
    language,
  );

/** The booklet of these chapters as it stands today; those it does not know are left out. Its pictures lie in the book’s folder. */
export const bookletOf = async (
  book: BookletBook,
  { chapters: wanted, language, form, flip }: BookletRequest,
  bookFolder: string,
): Promise<Booklet> => {
  const chapters = (await chaptersOfBook(book, language)).filter(({ id }) => wanted.includes(id));
  return {
    shopName: book.rows.get('book', 'book')?.shopName ?? '',
    date: localDateOf(book.now(), book.zone()),
    edition: editionOf(chapters),
    ...{ chapters, bookFolder, form, flip },
  };
};
