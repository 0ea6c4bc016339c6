import type { ContactId, WritingKey } from '../customer/contacts.ts';

/** One phone number, order number or account, and everything that was ever written with it. */
export interface ContactRow {
  readonly id: ContactId;
  /** The first first; also what names it no more, since only its own row knows that. */
  readonly writings: readonly WritingKey[];
  readonly touchedAt: string;
}
