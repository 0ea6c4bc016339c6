import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { missingOf } from '../../../shared/rules/completeness.ts';
import { byUrgency, partOf } from '../../../shared/rules/handover.ts';
import type { HandoverPart, Severity } from '../../../shared/vocabulary.ts';
import { handoverParts } from '../../../shared/vocabulary.ts';

interface Placed {
  readonly part: HandoverPart;
  readonly severity: Severity;
  readonly promisedAt?: string | null | undefined;
  readonly nextAction?: { readonly dueAt?: string | undefined } | null | undefined;
}

export interface Section<T> {
  readonly part: HandoverPart;
  readonly items: readonly T[];
}

/** The five parts of the daily record (S10) in their order, empty ones too; most urgent first within each. */
export const sectionsOf = <T extends Placed>(items: readonly T[]): readonly Section<T>[] =>
  handoverParts.map((part) => ({
    part,
    items: items.filter((item) => item.part === part).sort(byUrgency),
  }));

/** Open follow-ups with the part each belongs to. */
export const placed = (rows: readonly FollowUpRow[]): readonly (FollowUpRow & Placed)[] =>
  rows.map((row) => ({ ...row, part: partOf(row.kind) }));

/** Those that lack something by their severity, the most urgent first: what is asked for, and what is counted. */
export const lackingOf = (rows: readonly FollowUpRow[]): readonly FollowUpRow[] =>
  rows.filter((row) => missingOf(row).length > 0).sort(byUrgency);

/** The next row after `id` in this order that lacks something, going round; `null` when every other is complete. */
export const lackingAfter = (
  rows: readonly FollowUpRow[],
  order: readonly string[],
  id: string,
): string | null => {
  const lacking = new Set(lackingOf(rows).map((row) => row.id));
  const start = order.indexOf(id) + 1;
  return (
    [...order.slice(start), ...order.slice(0, start)].find((one) => one !== id && lacking.has(one)) ?? null
  );
};
