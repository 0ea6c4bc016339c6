import type { Part } from '../search/highlight.ts';

/** A text in parts, what was found in it marked. */
export const Marked = ({ parts }: { readonly parts: readonly Part[] }) =>
  parts.map(({ text, found }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name than their place
    found ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  );
