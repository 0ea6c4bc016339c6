import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import { canonicalExport } from '../../../shared/projection/canonical.ts';
import { keyOf } from '../../../shared/projection/route.ts';
import { entityKinds } from '../../../shared/projection/rows.ts';
import { refusal } from '../../../shared/refusal.ts';
import type { Book } from '../../book/book.ts';
import { randomText } from '../../book/ids.ts';
import type { OpenBook } from '../../book/open-book.ts';
import { withBookToRead, withBookToWrite } from '../book-access.ts';
import { findActor } from '../find-actor.ts';
import { type ExitStatus, type Io, type Options, optionOf, refuse, show, type Verb } from '../io.ts';
import { withMasks } from '../masked.ts';

const inOrder = (book: Book): readonly Envelope[] =>
  [...book.events()].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));

const printEvents = (io: Io, book: Book): void => {
  for (const event of inOrder(book)) io.out(JSON.stringify(withMasks(event)));
};

/** The events once more with every number that can be read here, as `number` beside its mask. */
const printWithNumbers = async (io: Io, { book, numbers }: OpenBook): Promise<void> => {
  for (const event of inOrder(book)) {
    const { body, ...rest } = withMasks(event);
    const phones = await Promise.all(
      body.phones.map(async (mark) => {
        const number = await numbers.reveal(mark.tag);
        return number.ok ? { ...mark, number: number.value } : mark;
      }),
    );
    io.out(JSON.stringify({ ...rest, body: { ...body, phones } }));
  }
};

/** A manager says why, which is written down before a single number is printed `[D2]`. */
const exportWithNumbers = async (io: Io, options: Options, reason: string): Promise<ExitStatus> =>
  withBookToWrite(io, options, async (open) => {
    const staffId = findActor(open.book, optionOf(options, 'actor') ?? '');
    if (!staffId.ok) return refuse(io, staffId.error);
    const written = await open.book.submit({
      ...{ commandId: `export-${randomText(16)}`, name: 'exportPhones', input: { reason } },
      ...{ staffId: staffId.value, auth: 'asserted' },
    });
    if (!written.ok) return refuse(io, written.error);
    await printWithNumbers(io, open);
    return 0;
  });

const printRows = (io: Io, book: Book): void => {
  const rows = entityKinds.flatMap((kind) =>
    book.rows.all(kind).map((row) => {
      const id = 'id' in row ? row.id : 'station' in row ? row.station : 'book';
      return [keyOf(kind, id), row] as const;
    }),
  );
  const byKey = () => Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));
  show(io, byKey(), () => [canonicalExport(rows).trimEnd()]);
};

/**
 * `export`: every event in the order of the book, one JSON a line; or with `--what rows` the rows made from them. Phone
 * numbers by their masks, unless a manager (`--actor`) gives a reason (`--phones`).
 */
export const exportBook: Verb = {
  options: ['what', 'phones', 'actor'],
  needsBook: true,
  run: (io, options) => {
    const what = optionOf(options, 'what') ?? 'events';
    const reason = optionOf(options, 'phones');
    if (reason !== undefined && what !== 'events')
      return Promise.resolve(refuse(io, refusal('malformed', { field: '--phones', value: what })));
    if (reason !== undefined) return exportWithNumbers(io, options, reason);
    return withBookToRead(io, options, async ({ book }) => {
      if (what === 'events') printEvents(io, book);
      else if (what === 'rows') printRows(io, book);
      else return refuse(io, refusal('malformed', { field: '--what', value: what }));
      return 0;
    });
  },
};
