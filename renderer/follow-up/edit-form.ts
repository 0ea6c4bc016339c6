import type { CommandInput } from '../../shared/commands/schemas.ts';
import { canonicalJson } from '../../shared/projection/canonical.ts';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { findPhones } from '../../shared/rules/phone.ts';
import type { Channel, FollowUpKind, Severity } from '../../shared/vocabulary.ts';
import type { TypedContacts } from '../customers/use-look-up.ts';
import { toWallClock, type WallClock } from '../format/wall-clock.ts';
import { customerFrom, shownPhone } from '../phones/typed-phone.ts';

/** The fields of a follow-up as a form holds them: text, never absent. */
export interface EditForm {
  readonly kind: FollowUpKind;
  readonly severity: Severity;
  readonly summary: string;
  readonly details: string;
  readonly name: string;
  readonly phone: string;
  readonly orderNo: string;
  readonly account: string;
  readonly channel: Channel | '';
  readonly address: string;
  /** Empty for a real address. */
  readonly placeholder: '' | 'yes';
  readonly promisedAt: WallClock;
  readonly nextText: string;
  readonly nextOwner: string;
  readonly nextDue: WallClock;
  readonly contingency: string;
}

export const formOf = (row: FollowUpRow, zone: string): EditForm => ({
  kind: row.kind,
  severity: row.severity,
  summary: row.summary,
  details: row.details ?? '',
  name: row.customer?.name ?? '',
  phone: shownPhone(row.customer),
  orderNo: row.customer?.orderNo ?? '',
  account: row.customer?.account ?? '',
  channel: row.customer?.channel ?? '',
  address: row.customer?.address ?? '',
  placeholder: row.customer?.placeholder === true ? 'yes' : '',
  promisedAt: row.promisedAt === null ? '' : toWallClock(row.promisedAt, zone),
  nextText: row.nextAction?.text ?? '',
  nextOwner: row.nextAction?.owner ?? '',
  nextDue: row.nextAction?.dueAt === undefined ? '' : toWallClock(row.nextAction.dueAt, zone),
  contingency: row.contingency ?? '',
});

type Changes = CommandInput<'updateFollowUp'>['changes'];

/** Text without its edges; `null` takes the field away. */
const textOrNothing = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const nextActionOf = ({ nextText, nextOwner, nextDue }: EditForm): Changes['nextAction'] =>
  nextText.trim() === ''
    ? null
    : {
        text: nextText.trim(),
        ...(nextOwner.trim() === '' ? {} : { owner: nextOwner.trim() }),
        ...(nextDue === '' ? {} : { dueAt: nextDue }),
      };

/** Each field of the command, out of the form as a whole. */
const asChanges = (form: EditForm, row: FollowUpRow): Required<Omit<Changes, 'attachments'>> => ({
  kind: form.kind,
  severity: form.severity,
  summary: form.summary.trim(),
  details: textOrNothing(form.details),
  customer: customerFrom(form, row.customer) ?? null,
  promisedAt: form.promisedAt === '' ? null : form.promisedAt,
  nextAction: nextActionOf(form),
  contingency: textOrNothing(form.contingency),
});

/**
 * What a save sends: exactly the fields whose form differs from the row's own form, so that what somebody else has
 * changed meanwhile in other fields stays. `null` when nothing differs or there is no summary left.
 */
export const changesOf = (row: FollowUpRow, form: EditForm, zone: string): Changes | null => {
  const [before, after] = [asChanges(formOf(row, zone), row), asChanges(form, row)];
  const changed = Object.entries(after).filter(
    ([field, value]) => canonicalJson(value) !== canonicalJson(Reflect.get(before, field)),
  );
  return changed.length === 0 || after.summary === '' ? null : Object.fromEntries(changed);
};

/** What has been typed over the row that the customer may be known by; what stood there is no news. */
export const newContacts = (row: FollowUpRow, form: EditForm): TypedContacts => {
  const { orderNo = '', account = '' } = row.customer ?? {};
  const phone = form.phone.trim();
  return {
    numbers: [
      ...(phone === '' || phone.includes('*') ? [] : [phone]),
      ...findPhones(form.summary).map(({ number }) => number),
    ],
    orderNo: form.orderNo === orderNo ? '' : form.orderNo,
    account: form.account === account ? '' : form.account,
  };
};
