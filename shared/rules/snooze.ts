import type { FollowUpRow } from '../projection/rows.ts';

/** The moment at which a snoozed follow-up is back: what it was snoozed until, or what it promises if that is sooner. */
export const backAt = ({
  snoozedUntil,
  promisedAt,
}: Pick<FollowUpRow, 'snoozedUntil' | 'promisedAt'>): string | null => {
  if (snoozedUntil === null) return null;
  return promisedAt !== null && promisedAt < snoozedUntil ? promisedAt : snoozedUntil;
};

/**
 * Whether it is out of the way now. It comes back by itself, and sooner where a promise was made meanwhile; a question,
 * a refusal or a dispute bring it back at once, since somebody waits for a word. Handovers show it all the same.
 */
export const isSnoozed = (row: FollowUpRow, now: string): boolean => {
  const back = backAt(row);
  if (back === null || back <= now || row.state === 'closed') return false;
  return (
    row.refused === null && row.dispute === null && (row.question === null || row.question.answer !== null)
  );
};
