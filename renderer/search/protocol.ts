import type { Found, SearchQuery } from '../../shared/search/finder.ts';

/** What the window says to the thread that searches, and what it hears: one answer to each, by its number. */
export type ToSearch = { readonly ask: number } & (
  | {
      readonly what: 'take';
      /** Events as main wrote them, for the thread to read: the window has them no more. */
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly what: 'find'; readonly query: SearchQuery; readonly limit: number }
);

export interface FromSearch {
  readonly ask: number;
  /** Absent where events were taken in. */
  readonly found?: Found;
}
