import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { refusal } from '../../../shared/refusal.ts';
import { type TakeOver, takeOverOf } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { Book } from '../../book/book.ts';
import { withBookToRead } from '../book-access.ts';
import { type Io, optionOf, refuse, show, type Verb } from '../io.ts';
import { masked } from '../masked.ts';

const newestFirst = (a: HandoverRow, b: HandoverRow): number =>
  a.signedAt === b.signedAt ? (a.id < b.id ? -1 : 1) : a.signedAt < b.signedAt ? 1 : -1;

/** The signed record, and while it waits what whoever takes over will go through. */
const describeHandover = (book: Book, row: HandoverRow) => ({
  ...row,
  takeOver: row.acceptance === null ? toTakeOver(takeOverOf(book.rows, row)) : null,
});

const toTakeOver = ({ open, unheard }: TakeOver) => [
  ...open.map(({ followUp, since }) => ({ followUpId: followUp.id, since })),
  ...unheard.map(({ followUpId }) => ({ followUpId, since: 'unheard' as const })),
];

const lines = (io: Io, book: Book, row: HandoverRow): readonly string[] => {
  const nameOf = (id: string): string => book.rows.get('staff', id)?.name ?? id;
  return [
    io.words.say('handover.title', {
      id: row.id,
      shift: row.fromShift,
      by: nameOf(row.signedBy),
      at: row.signedAt,
    }),
    row.acceptance === null
      ? io.words.say('handover.waiting')
      : io.words.say('handover.accepted', {
          by: nameOf(row.acceptance.by),
          shift: row.acceptance.toShift,
          at: row.acceptance.at,
        }),
    ...row.items.map(({ severity, kind, summary, followUpId }) =>
      [
        io.words.say(`vocabulary:severity.${severity}`),
        io.words.say(`vocabulary:kind.${kind}`),
        maskPhonesIn(summary),
        followUpId,
      ].join('  '),
    ),
    ...row.additions.map(({ text, by, at }) =>
      io.words.say('handover.added', { text: maskPhonesIn(text), by: nameOf(by), at }),
    ),
  ];
};

/** `handover`: one handover, the newest unless `--id` names another. */
export const handover: Verb = {
  options: ['id'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book }) => {
      const id = optionOf(options, 'id');
      const rows = [...book.rows.all('handover')].sort(newestFirst);
      const row = id === undefined ? rows[0] : rows.find((candidate) => candidate.id === id);
      if (row === undefined) return refuse(io, refusal('notFound', { id: id ?? 'handover' }));
      show(io, masked(describeHandover(book, row)), () => lines(io, book, row));
      return 0;
    }),
};
