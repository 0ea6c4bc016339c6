import type { CommandInput } from '../../../shared/commands/schemas.ts';
import { findPhones } from '../../../shared/rules/phone.ts';
import type { Channel, FollowUpKind, Severity } from '../../../shared/vocabulary.ts';
import type { TypedContacts } from '../../customers/use-look-up.ts';
import type { WallClock } from '../../format/wall-clock.ts';
import { customerFrom } from '../../phones/typed-phone.ts';

/** What is typed into the quick entry, as typed. */
export interface EntryForm {
  readonly summary: string;
  readonly kind: FollowUpKind;
  readonly severity: Severity;
  readonly name: string;
  readonly phone: string;
  readonly orderNo: string;
  readonly account: string;
  readonly channel: Channel | '';
  readonly promisedAt: WallClock;
}

export const EMPTY_ENTRY: EntryForm = {
  summary: '',
  kind: 'intent',
  severity: 'normal',
  name: '',
  phone: '',
  orderNo: '',
  account: '',
  channel: '',
  promisedAt: '',
};

/** An entry that was refused, with what has been typed since: both lines in the field, and of the details the newer. */
export const restored = (sent: EntryForm, since: EntryForm): EntryForm => ({
  ...sent,
  summary: [sent.summary, since.summary].filter((line) => line !== '').join(' '),
  name: since.name || sent.name,
  phone: since.phone || sent.phone,
  orderNo: since.orderNo || sent.orderNo,
  account: since.account || sent.account,
  channel: since.channel || sent.channel,
  promisedAt: since.promisedAt || sent.promisedAt,
});

/** The command for an entry; `null` while there is no summary. */
export const commandOf = (form: EntryForm): CommandInput<'openFollowUp'> | null => {
  const summary = form.summary.trim();
  if (summary === '') return null;
  const customer = customerFrom(form, null);
  return {
    kind: form.kind,
    severity: form.severity,
    summary,
    ...(customer === undefined ? {} : { customer }),
    ...(form.promisedAt === '' ? {} : { promisedAt: form.promisedAt }),
  };
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
  const { name, phone, orderNo, account, channel, promisedAt } = form;
  const chosen = [
    channel === '' ? '' : words.channel(channel),
    promisedAt === '' ? '' : words.promised(promisedAt),
  ];
  return [summary, name, phone, orderNo, account, ...chosen]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');
};
