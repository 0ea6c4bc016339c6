import type { ContactId, WritingKey } from '../customer/contacts.ts';

/** One phone number, order number or account, and everything that was ever written with it. */
export interface ContactRow {
  readonly id: ContactId;
  /** The first first; also what names it no more, since only its own row knows that. */
  readonly writings: readonly WritingKey[];
  readonly touchedAt: string;
}

/** What people said about whose a writing is, beside what it shares with others `[K6]`. */
export interface Joint {
  /** Writings of the same customer, keys of them: `note:n-…`. */
  readonly sameAs: readonly string[];
  /** Contacts of its own that join it to nobody. */
  readonly apart: readonly string[];
}
