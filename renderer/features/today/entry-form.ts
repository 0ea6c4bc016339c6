import type { CommandInput } from '../../../shared/commands/schemas.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { phonesOf } from '../../../shared/rules/decide-phone.ts';
import { findPhones } from '../../../shared/rules/phone.ts';
import type { FollowUpKind, Severity } from '../../../shared/vocabulary.ts';
import type { WallClock } from '../../format/wall-clock.ts';
import { customerFrom } from '../../phones/typed-phone.ts';
import type { KnownTags } from '../../phones/use-tags.ts';

/** What is typed into the quick entry, as typed. */
export interface EntryForm {
  readonly summary: string;
  readonly kind: FollowUpKind;
  readonly severity: Severity;
  readonly name: string;
  readonly phone: string;
  readonly orderNo: string;
  readonly promisedAt: WallClock;
}

export const EMPTY_ENTRY: EntryForm = {
  summary: '',
  kind: 'intent',
  severity: 'normal',
  name: '',
  phone: '',
  orderNo: '',
  promisedAt: '',
};

/** An entry that was refused, with what has been typed since: both lines in the field, and of the details the newer. */
export const restored = (sent: EntryForm, since: EntryForm): EntryForm => ({
  ...sent,
  summary: [sent.summary, since.summary].filter((line) => line !== '').join(' '),
  name: since.name || sent.name,
  phone: since.phone || sent.phone,
  orderNo: since.orderNo || sent.orderNo,
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

/** The numbers in a form, wherever they were typed. */
export const numbersIn = ({ summary, phone }: Pick<EntryForm, 'summary' | 'phone'>): readonly string[] => [
  ...(phone.trim() === '' ? [] : [phone.trim()]),
  ...findPhones(summary).map(({ number }) => number),
];

/**
 * An open follow-up with the same phone or order number: look up before writing a new one (S5). Numbers are compared
 * by their tags, order numbers without case.
 */
export const sameCustomer = (
  form: Pick<EntryForm, 'summary' | 'phone' | 'orderNo'>,
  open: readonly FollowUpRow[],
  known: KnownTags,
): FollowUpRow | null => {
  const tags = new Set(numbersIn(form).flatMap((number) => known.get(number) ?? []));
  const orderNo = form.orderNo.trim().toLowerCase();
  const found = open.find((row) => {
    const samePhone = phonesOf(row).some(({ tag }) => tags.has(tag));
    return samePhone || (orderNo !== '' && row.customer?.orderNo?.toLowerCase() === orderNo);
  });
  return found ?? null;
};
