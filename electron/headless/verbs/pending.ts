import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { pendingAt, pendingOn } from '../../../shared/rules/pending.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { isLocalDate, localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import type { Book } from '../../book/book.ts';
import { momentOption, withBookToRead } from '../book-access.ts';
import { type Io, type Options, optionOf, refuse, show, type Verb } from '../io.ts';
import { masked } from '../masked.ts';

/** What one pending customer looks like to a script: names for ids. */
const describeFollowUp = (book: Book, row: FollowUpRow) => ({
  id: row.id,
  kind: row.kind,
  severity: row.severity,
  summary: row.summary,
  customer: row.customer,
  openedAt: row.openedAt,
  openedOn: row.openedOn,
  openedBy: book.rows.get('staff', row.openedBy)?.name ?? row.openedBy,
  promisedAt: row.promisedAt,
  nextAction: row.nextAction,
  holderShift: row.holderShift,
  carryover: row.carryover,
});

type Pending = ReturnType<typeof describeFollowUp>;

const lineOf = (
  io: Io,
  zone: string,
  { severity, kind, summary, promisedAt, carryover, id }: Pending,
): string => {
  const promised =
    promisedAt === null
      ? ''
      : io.words.say('pending.promised', {
          date: localDateOf(promisedAt, zone),
          time: localTimeOf(promisedAt, zone),
        });
  const carried = carryover === 0 ? '' : io.words.say('pending.carried', { count: carryover });
  const [urgency, about] = [
    io.words.say(`vocabulary:severity.${severity}`),
    io.words.say(`vocabulary:kind.${kind}`),
  ];
  return [urgency, about, maskPhonesIn(summary), promised, carried, id]
    .filter((part) => part !== '')
    .join('  ');
};

interface Asked {
  readonly at: string;
  readonly rows: readonly FollowUpRow[];
}

/** A plain date means the close of that business date, as in the weekly; anything else is a moment. */
const ask = (book: Book, options: Options): Result<Asked> => {
  const text = optionOf(options, 'at');
  if (text !== undefined && isLocalDate(text)) return ok({ at: text, rows: pendingOn(book.rows, text) });
  if (text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text))
    return err(refusal('malformed', { field: '--at', value: text }));
  const at = momentOption(options, 'at', book.zone(), book.now());
  return at.ok ? ok({ at: at.value, rows: pendingAt(book.rows, at.value) }) : at;
};

/** `pending`: the follow-ups that were open then, most urgent first. */
export const pending: Verb = {
  options: ['at'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book }) => {
      const asked = ask(book, options);
      if (!asked.ok) return refuse(io, asked.error);
      const followUps = asked.value.rows.map((row) => describeFollowUp(book, row));
      show(io, masked({ at: asked.value.at, count: followUps.length, followUps }), () => [
        io.words.say('pending.title', { at: asked.value.at, count: followUps.length }),
        ...followUps.map((row) => lineOf(io, book.zone(), row)),
      ]);
      return 0;
    }),
};
