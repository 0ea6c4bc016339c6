import type { Envelope } from '../../shared/events/envelope.ts';
import type { Found, SearchQuery } from '../../shared/search/finder.ts';

/** What the window says to the thread that searches, and what it hears: one answer to each, by its number. */
export type ToSearch = { readonly ask: number } & (
  | { readonly what: 'take'; readonly events: readonly Envelope[] }
  | { readonly what: 'find'; readonly query: SearchQuery; readonly limit: number }
);

export interface FromSearch {
  readonly ask: number;
  /** Absent where events were taken in. */
  readonly found?: Found;
}
