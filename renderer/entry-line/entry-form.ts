import type { CommandInput } from '../../shared/commands/schemas.ts';
import type { Attachment } from '../../shared/fields.ts';
import { findPhones } from '../../shared/rules/phone.ts';
import type { Channel, FollowUpKind, Severity } from '../../shared/vocabulary.ts';
import type { TypedContacts } from '../customers/use-look-up.ts';
import type { WallClock } from '../format/wall-clock.ts';
import { customerFrom } from '../phones/typed-phone.ts';
import { type LineWords, type Reading, type ReadLine, readingOf, readLine, type Token } from './read-line.ts';

/** What is typed into a quick entry, as typed; what is empty is left to what the line says. */
export interface EntryForm {
  readonly summary: string;
  readonly kind: FollowUpKind | '';
  readonly severity: Severity | '';
  readonly name: string;
  readonly phone: string;
  readonly orderNo: string;
  readonly account: string;
  readonly channel: Channel | '';
  readonly address: string;
  readonly details: string;
  readonly nextText: string;
  readonly promisedAt: WallClock;
  /** Kept in the book’s folder already. */
  readonly pictures: readonly Attachment[];
  /** Readings of the line that are not meant. */
  readonly ignored: readonly Reading[];
}

export const EMPTY_ENTRY: EntryForm = {
  summary: '',
  kind: '',
  severity: '',
  name: '',
  phone: '',
  orderNo: '',
  account: '',
  channel: '',
  address: '',
  details: '',
  nextText: '',
  promisedAt: '',
  pictures: [],
  ignored: [],
};

/** Whether something is filled in besides the line and its pictures. */
export const hasFields = ({ summary, pictures, ignored, ...fields }: EntryForm): boolean =>
  Object.values(fields).some((value) => value !== '');

/** The book takes no more of one entry. */
const MOST_PICTURES = 12;

/** The form with these pictures besides; the same picture is there once. */
export const withPictures = (form: EntryForm, added: readonly Attachment[]): EntryForm => {
  const pictures = new Map([...form.pictures, ...added].map((picture) => [picture.hash, picture]));
  return { ...form, pictures: [...pictures.values()].slice(0, MOST_PICTURES) };
};

/** An entry that was refused, with what has been typed since: both lines in the field, and of the details the newer. */
export const restored = (sent: EntryForm, since: EntryForm): EntryForm => ({
  summary: [sent.summary, since.summary].filter((line) => line !== '').join(' '),
  kind: since.kind || sent.kind,
  severity: since.severity || sent.severity,
  name: since.name || sent.name,
  phone: since.phone || sent.phone,
  orderNo: since.orderNo || sent.orderNo,
  account: since.account || sent.account,
  channel: since.channel || sent.channel,
  address: since.address || sent.address,
  details: [sent.details, since.details].filter((text) => text !== '').join('\n'),
  nextText: since.nextText || sent.nextText,
  promisedAt: since.promisedAt || sent.promisedAt,
  pictures: withPictures(sent, since.pictures).pictures,
  ignored: [...new Set([...sent.ignored, ...since.ignored])],
});

/** The line of a form, read; what was chosen in its fields counts before what the line says. */
export const readEntry = (form: EntryForm, words: LineWords): ReadLine => {
  const chosen = { severity: form.severity, kind: form.kind, promise: form.promisedAt, owner: '' };
  // A draft of an older version has no such list, one of a newer version perhaps none of these.
  const ignored: readonly unknown[] = Array.isArray(form.ignored) ? form.ignored : [];
  return readLine(
    form.summary,
    words,
    (token) => chosen[token.what] !== '' || ignored.includes(readingOf(token)),
  );
};

/** What will be written: the fields, else the line, else what is usual. */
export const meantIn = (form: EntryForm, read: ReadLine) => ({
  kind: form.kind || read.kind || 'intent',
  severity: form.severity || read.severity || 'normal',
  promisedAt: form.promisedAt || read.promisedAt || '',
});

/** The kind that somebody chose or wrote; `null` while it is only the usual one. */
export const kindSaid = (form: EntryForm, read: ReadLine): FollowUpKind | null => form.kind || read.kind;

/** The form after a click on a chip: not meant, or meant after all. Then a choice in the fields gives way to it. */
export const toggled = (form: EntryForm, token: Token): EntryForm => {
  const reading = readingOf(token);
  if (token.state === 'counts') return { ...form, ignored: [...form.ignored, reading] };
  const field = { severity: 'severity', kind: 'kind', promise: 'promisedAt', owner: null }[token.what];
  return {
    ...form,
    ...(field === null ? {} : { [field]: '' }),
    ignored: form.ignored.filter((one) => one !== reading),
  };
};

/** The form with a time chosen in its field. Without one nothing is promised, whatever the line says. */
export const withPromise = (form: EntryForm, read: ReadLine, promisedAt: WallClock): EntryForm => {
  const times = read.tokens.filter(({ what }) => what === 'promise').map(readingOf);
  const ignored = promisedAt === '' ? [...new Set([...form.ignored, ...times])] : form.ignored;
  return { ...form, promisedAt, ignored };
};

/**
 * The command for an entry; `null` while there is no sentence. `goOn` is what whoever is named in the line has to do,
 * since a next action needs a word.
 */
export const commandOf = (
  form: EntryForm,
  read: ReadLine,
  goOn: string,
): CommandInput<'openFollowUp'> | null => {
  if (read.summary === '') return null;
  const { kind, severity, promisedAt } = meantIn(form, read);
  const customer = customerFrom(form, null);
  const [details, nextText] = [form.details.trim(), form.nextText.trim()];
  return {
    kind,
    severity,
    summary: read.summary,
    ...(details === '' ? {} : { details }),
    ...(customer === undefined ? {} : { customer }),
    ...(promisedAt === '' ? {} : { promisedAt }),
    ...nextActionIn(nextText, read.owner, promisedAt, goOn),
    ...attachmentsIn(form),
  };
};

/** The pictures as a command has them: nothing where there are none. */
export const attachmentsIn = ({ pictures }: Pick<EntryForm, 'pictures'>) =>
  pictures.length === 0 ? {} : { attachments: [...pictures] };

/** Somebody who is named goes on by the time that was promised; a step without a name has no time of its own. */
const nextActionIn = (
  text: string,
  owner: string | null,
  promisedAt: WallClock,
  goOn: string,
): Pick<CommandInput<'openFollowUp'>, 'nextAction'> => {
  if (owner === null) return text === '' ? {} : { nextAction: { text } };
  const due = promisedAt === '' ? {} : { dueAt: promisedAt };
  return { nextAction: { text: text === '' ? goOn : text, owner, ...due } };
};

/** What the customer may be known by, out of a form: numbers wherever they were typed. */
export const contactsTyped = ({
  summary,
  phone,
  orderNo,
  account,
}: Pick<EntryForm, 'summary' | 'phone' | 'orderNo' | 'account'>): TypedContacts => ({
  numbers: [
    ...(phone.trim() === '' ? [] : [phone.trim()]),
    ...findPhones(summary).map(({ number }) => number),
  ],
  orderNo,
  account,
});

/** What is chosen in a form, in words. */
export interface EntryWords {
  readonly promised: (moment: WallClock) => string;
  readonly channel: (channel: Channel) => string;
}

/**
 * The form as a line of progress, for a follow-up that is there already: nothing that was typed is left out. Empty while
 * nothing says what is new.
 */
export const asProgress = (form: EntryForm, words: EntryWords): string => {
  const summary = form.summary.trim();
  if (summary === '') return '';
  const { name, phone, orderNo, account, channel, address, details, nextText, promisedAt } = form;
  const chosen = [
    channel === '' ? '' : words.channel(channel),
    promisedAt === '' ? '' : words.promised(promisedAt),
  ];
  return [summary, name, phone, orderNo, account, address, details, nextText, ...chosen]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');
};
