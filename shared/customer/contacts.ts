import type { BookEvent } from '../events/read.ts';
import type { Customer, PhoneMark } from '../fields.ts';

/**
 * What a customer is known by: a phone number (by its tag), an order number or an account. Each is an entity of its own,
 * `contact:<id>`, that holds what was ever written with it, so that looking a customer up reads a few rows and not the
 * book. See SPEC.md.
 */

/** Ways to know a customer, the surest first. */
export const contactKinds = ['phone', 'orderNo', 'account'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** `orderNo:tb9x`: what is the same for everybody who types it however. */
export type ContactId = `${ContactKind}:${string}`;

/** One thing that was written about a customer. */
export type WritingKey = `followUp:${string}` | `note:${string}`;

export const kindOfContact = (id: ContactId): ContactKind => id.slice(0, id.indexOf(':')) as ContactKind;

/** Without case, without the spaces of a hurried hand, full width as plain: as one compares with a glance. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

export const phoneContact = (tag: string): ContactId => `phone:${tag}`;

/** A number whose middle is masked stands for ten thousand: it is nobody’s. */
const textContact = (kind: 'orderNo' | 'account', text: string | undefined): readonly ContactId[] => {
  const value = folded(text ?? '');
  return value === '' || value.includes('****') ? [] : [`${kind}:${value}`];
};

/** What is typed or written beside the phone number. */
export type Named = Pick<Customer, 'orderNo' | 'account'>;

/** The contacts out of the fields that are compared as text. */
export const textContacts = ({ orderNo, account }: Named): readonly ContactId[] => [
  ...textContact('orderNo', orderNo),
  ...textContact('account', account),
];

const fromCustomer = (customer: Customer | null | undefined): readonly ContactId[] =>
  customer == null
    ? []
    : [
        ...(typeof customer.phone === 'object' ? [phoneContact(customer.phone.tag)] : []),
        ...textContacts(customer),
      ];

const fromPhones = (phones: readonly PhoneMark[]): readonly ContactId[] =>
  phones.map(({ tag }) => phoneContact(tag));

/** What an event says a customer is known by, and in which writing; `null` where it says nothing of the kind. */
export const contactsIn = (
  event: BookEvent,
): { readonly writing: WritingKey; readonly contacts: readonly ContactId[] } | null => {
  const said = (
    writing: WritingKey,
    customer?: Customer | null,
  ): { readonly writing: WritingKey; readonly contacts: readonly ContactId[] } => ({
    writing,
    contacts: [...new Set([...fromCustomer(customer), ...fromPhones(event.phones)])],
  });
  switch (event.type) {
    case 'followUpOpened':
      return said(`followUp:${event.body.followUpId}`, event.body.customer);
    case 'followUpUpdated':
      return said(`followUp:${event.body.followUpId}`, event.body.changes.customer);
    case 'followUpProgressed':
    case 'followUpClosed':
    case 'followUpReopened':
    case 'followUpQuestioned':
    case 'questionAnswered':
    case 'refusalSettled':
      return said(`followUp:${event.body.followUpId}`);
    case 'noteWritten':
      return said(`note:${event.body.noteId}`, event.body.customer);
    case 'noteAmended':
    case 'noteSettled':
    case 'noteAnswered':
      return said(`note:${event.body.noteId}`);
    default:
      return null;
  }
};
