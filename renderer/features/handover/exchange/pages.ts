import { type Severity, severities } from '../../../../shared/vocabulary.ts';
import type { Entry } from '../entry.ts';

/** The pages of a run-through, as values. */

/** So many normal items fit on one page in type that two people read from where they stand. */
export const NORMAL_A_PAGE = 6;

export interface Page {
  readonly severity: Severity;
  readonly entries: readonly Entry[];
  /** How many items there are up to and with the last of this page. */
  readonly upTo: number;
}

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_none, place) =>
    items.slice(place * size, (place + 1) * size),
  );

/**
 * Severity first (I-PASS): every red and amber item has a page to itself, normal ones share pages. Each entry stands
 * on exactly one page, in the order given within its severity.
 */
export const pagesOf = (entries: readonly Entry[]): readonly Page[] => {
  let upTo = 0;
  return severities.flatMap((severity) =>
    chunks(
      entries.filter(({ item }) => item.severity === severity),
      severity === 'normal' ? NORMAL_A_PAGE : 1,
    ).map((some) => {
      upTo += some.length;
      return { severity, entries: some, upTo };
    }),
  );
};

/** `4:07`: minutes and seconds, as a clock on the wall shows them. */
export const elapsedText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
