import type { Judgement, ManualPageRow } from '../projection/rows.ts';

/**
 * The shipped questions of a chapter that the shop has rewritten. They are asked until a lead says that one is not true
 * any more: nothing disappears by itself. With the shipped chapter back, all of them are asked again.
 */

const isRewritten = (row: ManualPageRow): boolean => row.value !== null && row.shippedMark !== null;

/** What a lead said last; `null` where nobody has, or took it back. */
export const judgementOf = ({ judged }: ManualPageRow): Judgement | null => {
  const last = judged.at(-1);
  return last === undefined || last.withdrawn === null ? null : last;
};

/** The names of those that are not asked. */
export const withdrawnOf = (row: ManualPageRow | null): ReadonlySet<string> =>
  new Set(row !== null && isRewritten(row) ? (judgementOf(row)?.withdrawn ?? []) : []);

/** Whether somebody should look: the chapter has other words than those the questions were held against. */
export const isToBeJudged = (row: ManualPageRow): boolean => {
  if (!isRewritten(row)) return false;
  const seen = judgementOf(row)?.seen;
  const then = row.versions.find(({ order }) => order === seen);
  return then === undefined || then.value?.text !== row.value?.text;
};

/** The chapters about which nothing is asked any more, and since when: no test of them can be passed. */
export const unaskedChapters = (pages: readonly ManualPageRow[]): ReadonlyMap<string, string> =>
  new Map(
    pages.flatMap((row) => {
      const judgement = isRewritten(row) ? judgementOf(row) : null;
      return judgement?.left === 0 ? [[row.id, judgement.at] as const] : [];
    }),
  );
