import { orderKey } from '../../../shared/events/envelope.ts';
import { canonicalExport } from '../../../shared/projection/canonical.ts';
import { keyOf } from '../../../shared/projection/route.ts';
import { entityKinds } from '../../../shared/projection/rows.ts';
import { refusal } from '../../../shared/refusal.ts';
import type { Book } from '../../book/book.ts';
import { withBookToRead } from '../book-access.ts';
import { type Io, optionOf, refuse, type Verb } from '../io.ts';

const printEvents = (io: Io, book: Book): void => {
  const ordered = [...book.events()].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  for (const event of ordered) io.out(JSON.stringify(event));
};

const printRows = (io: Io, book: Book): void => {
  const rows = entityKinds.flatMap((kind) =>
    book.rows.all(kind).map((row) => {
      const id = 'id' in row ? row.id : 'station' in row ? row.station : 'book';
      return [keyOf(kind, id), row] as const;
    }),
  );
  io.out(canonicalExport(rows).trimEnd());
};

/** `export`: every event in the order of the book, one JSON a line; or with `--what rows` the rows made from them. */
export const exportBook: Verb = {
  options: ['what'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book }) => {
      const what = optionOf(options, 'what') ?? 'events';
      if (what === 'events') printEvents(io, book);
      else if (what === 'rows') printRows(io, book);
      else return refuse(io, refusal('malformed', { field: '--what', value: what }));
      return 0;
    }),
};
