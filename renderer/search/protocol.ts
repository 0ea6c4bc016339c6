import type { Envelope } from '../../shared/events/envelope.ts';
import type { Found, SearchQuery } from '../../shared/search/finder.ts';

/** What the window says to the thread that searches, and what it hears. */
export type ToSearch =
  | { readonly what: 'take'; readonly events: readonly Envelope[] }
  | { readonly what: 'find'; readonly ask: number; readonly query: SearchQuery; readonly limit: number };

export interface FromSearch {
  readonly ask: number;
  readonly found: Found;
}
