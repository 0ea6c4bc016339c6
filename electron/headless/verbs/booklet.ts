import { extname } from 'node:path';
import { flips } from '../../../shared/booklet/imposition.ts';
import { bookletForms } from '../../../shared/booklet/value.ts';
import type { BookletRequest } from '../../../shared/ipc/booklet.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { toEpochMs } from '../../../shared/time/zone.ts';
import type { OpenBook } from '../../book/open-book.ts';
import { bookletOf, chaptersOfBook } from '../../manual/booklet.ts';
import { withBookToRead } from '../book-access.ts';
import { printedDocument, putFile } from '../file-target.ts';
import { type ExitStatus, type Io, type Options, optionOf, refuse, show, type Verb } from '../io.ts';

/** One of the words an option takes; the first where it was not given. */
const oneOf = <T extends string>(options: Options, name: string, words: readonly [T, ...T[]]): Result<T> => {
  const given = optionOf(options, name);
  const found = given === undefined ? words[0] : words.find((word) => word === given);
  return found === undefined
    ? err(refusal('malformed', { field: `--${name}`, value: given ?? '' }))
    : ok(found);
};

const requestOf = async (io: Io, options: Options, { book }: OpenBook): Promise<Result<BookletRequest>> => {
  const form = oneOf(options, 'form', bookletForms);
  if (!form.ok) return form;
  const flip = oneOf(options, 'flip', flips);
  if (!flip.ok) return flip;
  const all = (await chaptersOfBook(book, io.language)).map(({ id }) => id);
  const named = optionOf(options, 'chapters')
    ?.split(',')
    .map((id) => id.trim());
  const unknown = named?.find((id) => !all.includes(id));
  if (unknown !== undefined) return err(refusal('malformed', { field: '--chapters', value: unknown }));
  return ok({ chapters: named ?? all, language: io.language, form: form.value, flip: flip.value });
};

const run = async (io: Io, options: Options, open: OpenBook): Promise<ExitStatus> => {
  const request = await requestOf(io, options, open);
  if (!request.ok) return refuse(io, request.error);
  const booklet = await bookletOf(open.book, request.value, open.folder);
  const { shopName, date, edition, chapters, form, flip } = booklet;
  const told = {
    shopName,
    date,
    edition,
    form,
    flip,
    chapters: chapters.map(({ id, title }) => ({ id, title })),
  };
  const path = optionOf(options, 'out') ?? null;
  if (path !== null) {
    if (extname(path).toLowerCase() !== '.pdf')
      return refuse(io, refusal('malformed', { field: '--out', value: path }));
    // The day, not the moment: the same text on one day gives the same file.
    const pdf = await printedDocument(io, 'booklet', booklet, toEpochMs(`${date}T00:00:00Z`));
    const status = await putFile(io, path, pdf);
    if (status !== 0) return status;
  }
  show(io, told, () => [
    io.words.say('booklet.title', { shop: shopName, date, edition }),
    ...told.chapters.map(({ id, title }) => `  ${id}  ${title}`),
    ...(path === null ? [] : [io.words.say('booklet.saved', { path })]),
  ]);
  return 0;
};

/** `booklet`: the manual, or some chapters of it, as a pocket booklet; without `--out` it says what would be in it. */
export const booklet: Verb = {
  options: ['chapters', 'form', 'flip', 'out'],
  needsBook: true,
  run: (io, options) => withBookToRead(io, options, (open) => run(io, options, open)),
};
