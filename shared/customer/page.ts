import { type Customer, customerSchema, type PhoneMark } from '../fields.ts';
import type { FieldChange, FollowUpRow, HistoryLine } from '../projection/rows.ts';
import { phonesOf } from '../rules/decide-phone.ts';
import { inReadingOrder } from '../rules/handover.ts';
import type { Channel } from '../vocabulary.ts';
import { hasRealAddress } from './address.ts';
import type { WritingKey } from './contacts.ts';
import type { Gathered } from './gather.ts';
import { isMistaken, orderOf, type Writing } from './writings.ts';

/** A number with the writing it may be looked at on. */
export interface CustomerPhone {
  readonly phone: PhoneMark;
  readonly writing: Writing;
}

/** One line of what was ever promised, done or said. */
export interface CustomerLine {
  readonly writing: Writing;
  readonly line: HistoryLine;
}

/** How and when the customer first came: the first word of the book counts for ever (S5) `[K4]`. */
export interface FirstContact {
  readonly key: WritingKey;
  readonly at: string;
  readonly by: string;
  /** How; `null` while nobody has said. */
  readonly channel: Channel | null;
}

/** Where the customer is; a placeholder only while nobody has said a real one `[K7]`. */
export interface CustomerAddress {
  readonly text: string;
  readonly isPlaceholder: boolean;
}

/** Everything there is to say of one customer. */
export interface CustomerPage {
  /** Every name the customer was given, the newest first. */
  readonly names: readonly string[];
  readonly phones: readonly CustomerPhone[];
  /** Each as it was last written, the newest first. */
  readonly orderNos: readonly string[];
  readonly accounts: readonly string[];
  readonly address: CustomerAddress | null;
  readonly first: FirstContact;
  /** What is still promised, in reading order. */
  readonly open: readonly FollowUpRow[];
  /** The newest first `[K5]`. */
  readonly lines: readonly CustomerLine[];
  readonly writings: readonly Writing[];
  readonly more: boolean;
}

/** What was looked at, and passed on without a word, is in the writing’s own history. */
const quiet: readonly string[] = [
  'phoneRevealed',
  'handedOver',
  'movedWithShift',
  'withdrawnWithList',
  'noteAnswerSeen',
  'notesJoined',
  'noteParted',
  'noteGroupingWithdrawn',
];

const isSaid = ({ what, text }: HistoryLine): boolean =>
  !quiet.includes(what) && (what !== 'takenOver' || text !== null);

/** What a field held when the follow-up was written down: what its first change found there. */
const atOpening = <F extends 'promisedAt' | 'customer'>(row: FollowUpRow, field: F): FollowUpRow[F] => {
  const changes = row.history
    .filter(({ what }) => what === 'followUpUpdated')
    .flatMap((line) => line.changes)
    .filter((change) => change.field === field);
  const [first] = changes;
  // A change holds what stood in the field, as the row had it then.
  return first === undefined ? row[field] : (first.before as FollowUpRow[F]);
};

/** The opening line of a follow-up tells what was promised with it, too. */
const withPromise = (writing: Writing, line: HistoryLine, place: number): HistoryLine => {
  if (writing.kind !== 'followUp' || place > 0) return line;
  const promisedAt = atOpening(writing.row, 'promisedAt');
  const promise: readonly FieldChange[] =
    promisedAt === null ? [] : [{ field: 'promisedAt', before: null, after: promisedAt }];
  return { ...line, changes: [...promise, ...line.changes] };
};

/** Yes and no are told in words of their own. */
const answers: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  settled: ['noteSettled', 'noteUnsettled'],
  withdrawn: ['noteWithdrawn', 'noteRestored'],
};

/** A lead’s verdict as well. */
const verdicts: Readonly<Record<string, string>> = {
  adopted: 'noteAdopted',
  declined: 'noteDeclined',
  assigned: 'noteAssigned',
};

const inWords = (line: HistoryLine): HistoryLine => {
  const struck = line.what === 'noteAnswerStruck';
  const verdict = line.changes.find(({ field }) => field === 'verdict');
  if (verdict !== undefined)
    return {
      ...line,
      what: struck ? line.what : (verdicts[String(verdict.after)] ?? line.what),
      changes: line.changes.filter((change) => change !== verdict),
    };
  const answered = line.changes.find(({ field }) => answers[field] !== undefined);
  if (answered === undefined) return line;
  const [yes, no] = answers[answered.field] ?? [line.what, line.what];
  return {
    ...line,
    what: struck ? line.what : answered.after === true ? yes : no,
    changes: line.changes.filter((change) => change !== answered),
  };
};

const linesOf = (writing: Writing): readonly CustomerLine[] =>
  writing.row.history
    .map((line, place) => withPromise(writing, inWords(line), place))
    .filter(isSaid)
    .map((line) => ({ writing, line }));

/** That two writings are one customer’s is said in both; here it is one line. */
const toldOnce = (lines: readonly CustomerLine[]): CustomerLine[] => {
  const told = new Set<string>();
  return lines.filter(({ line }) => {
    if (!line.changes.some(({ field }) => field === 'sameAs')) return true;
    if (told.has(line.order)) return false;
    told.add(line.order);
    return true;
  });
};

/** Every value once, compared as people do; the newest spelling of each. */
const eachOnce = (values: readonly string[]): readonly string[] => {
  const known = new Set<string>();
  return values.filter((value) => {
    const folded = value.normalize('NFKC').toLowerCase();
    if (known.has(folded)) return false;
    known.add(folded);
    return true;
  });
};

/** One time somebody said who the customer is. */
interface Said {
  readonly order: string;
  readonly customer: Customer;
}

/** Every such time in a writing: with its opening, and with each change. */
const saidIn = (writing: Writing): readonly Said[] => {
  const first = writing.kind === 'followUp' ? atOpening(writing.row, 'customer') : writing.row.customer;
  const changed = writing.row.history.flatMap(({ order, changes }) =>
    changes.flatMap(({ field, after }): readonly Said[] => {
      const customer = field === 'customer' ? customerSchema.safeParse(after) : null;
      return customer?.success === true ? [{ order, customer: customer.data }] : [];
    }),
  );
  return [...(first === null ? [] : [{ order: orderOf(writing), customer: first }]), ...changed];
};

const firstChannel = (said: readonly Said[]): Channel | null =>
  said.find(({ customer }) => customer.channel !== undefined)?.customer.channel ?? null;

const addressOf = (said: readonly Said[]): CustomerAddress | null => {
  const real = said.findLast(({ customer }) => hasRealAddress(customer));
  const any = real ?? said.findLast(({ customer }) => customer.address !== undefined);
  const text = any?.customer.address;
  return text === undefined ? null : { text, isPlaceholder: real === undefined };
};

/** Names that were ever given, the newest first. */
const namesIn = (said: readonly Said[]): readonly string[] =>
  said.toReversed().flatMap(({ customer }) => customer.name ?? []);

/** What is written on a customer’s page, out of everything that was written about them. */
export const pageOf = ({ writings, more }: Gathered): CustomerPage | null => {
  const sound = writings.filter((writing) => !isMistaken(writing));
  const told = sound.length === 0 ? writings : sound;
  const [first] = told;
  if (first === undefined) return null;
  const newest = told.toReversed();
  const texts = (field: 'orderNo' | 'account'): readonly string[] =>
    eachOnce(newest.flatMap(({ row }) => row.customer?.[field] ?? []));
  const phones = new Map<string, CustomerPhone>();
  for (const writing of newest) {
    for (const phone of phonesOf(writing.row))
      if (!phones.has(phone.tag)) phones.set(phone.tag, { phone, writing });
  }
  const said = told.flatMap(saidIn).sort((a, b) => (a.order < b.order ? -1 : 1));
  const [opening] = first.row.history;
  return {
    names: eachOnce(namesIn(said)),
    phones: [...phones.values()],
    orderNos: texts('orderNo'),
    accounts: texts('account'),
    address: addressOf(said),
    first: { key: first.key, at: opening?.at ?? '', by: opening?.by ?? '', channel: firstChannel(said) },
    open: told
      .flatMap((writing) =>
        writing.kind === 'followUp' && writing.row.state === 'open' ? [writing.row] : [],
      )
      .sort(inReadingOrder),
    lines: toldOnce(writings.flatMap(linesOf)).sort((a, b) => (a.line.order > b.line.order ? -1 : 1)),
    writings,
    more,
  };
};
