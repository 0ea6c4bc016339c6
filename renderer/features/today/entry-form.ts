import type { CommandInput } from '../../../shared/commands/schemas.ts';
import type { Customer } from '../../../shared/fields.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { normalisePhone } from '../../../shared/rules/phone.ts';
import type { FollowUpKind, Severity } from '../../../shared/vocabulary.ts';
import type { WallClock } from '../../format/wall-clock.ts';

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

/** A customer out of three fields; `undefined` when all are empty. */
export const customerOf = (fields: {
  readonly name: string;
  readonly phone: string;
  readonly orderNo: string;
}): Customer | undefined => {
  const filled = Object.entries(fields).flatMap(([field, text]) =>
    text.trim() === '' ? [] : [[field, text.trim()] as const],
  );
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
};

/** The command for an entry; `null` while there is no summary. */
export const commandOf = (form: EntryForm): CommandInput<'openFollowUp'> | null => {
  const summary = form.summary.trim();
  if (summary === '') return null;
  const customer = customerOf({ name: form.name, phone: form.phone, orderNo: form.orderNo });
  return {
    kind: form.kind,
    severity: form.severity,
    summary,
    ...(customer === undefined ? {} : { customer }),
    ...(form.promisedAt === '' ? {} : { promisedAt: form.promisedAt }),
  };
};

/** Digits from which a phone number is told apart from the beginning of one. */
const WHOLE_PHONE = 7;

/**
 * An open follow-up with the same phone or order number: look up before writing a new one (S5). Numbers are compared
 * by their digits, order numbers without case.
 */
export const sameCustomer = (
  form: Pick<EntryForm, 'phone' | 'orderNo'>,
  open: readonly FollowUpRow[],
): FollowUpRow | null => {
  const phone = normalisePhone(form.phone);
  const orderNo = form.orderNo.trim().toLowerCase();
  const found = open.find(({ customer }) => {
    const samePhone =
      phone.length >= WHOLE_PHONE &&
      customer?.phone !== undefined &&
      normalisePhone(customer.phone) === phone;
    return samePhone || (orderNo !== '' && customer?.orderNo?.toLowerCase() === orderNo);
  });
  return found ?? null;
};
