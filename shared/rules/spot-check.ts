import type { Rows } from '../projection/projection.ts';
import type { FollowUpRow } from '../projection/rows.ts';
import { fingerprint } from '../report/fingerprint.ts';
import { businessDateOf } from '../time/shifts.ts';
import type { LocalDate } from '../time/zone.ts';
import type { FollowUpKind } from '../vocabulary.ts';

/** What a supervisor looks into first: visits, calls and renewals that are written down as done (S1). */
export const checkedKinds: readonly FollowUpKind[] = ['visit', 'callBack', 'renewal'];

const done = new Set(['followUpProgressed', 'followUpClosed']);

/** What was said to be done in those days, which is what can be checked; slips and doubles say nothing. */
export const checkable = (
  rows: Rows,
  holds: (date: LocalDate) => boolean,
  zone: string,
): readonly FollowUpRow[] =>
  rows
    .all('followUp')
    .filter(({ outcome }) => outcome !== 'mistaken' && outcome !== 'duplicate')
    .filter(({ history }) =>
      history.some(
        ({ what, at, shift }) =>
          done.has(what) && holds(businessDateOf({ at, shift: shift ?? undefined }, zone)),
      ),
    );

/**
 * So many of them, in an order that nobody chooses: by the mark of the seed and the id. Visits, calls and renewals come
 * before anything else. The same seed and the same rows draw the same.
 */
export const draw = (pool: readonly FollowUpRow[], seed: string, count: number): readonly string[] => {
  const place = (row: FollowUpRow): string =>
    `${checkedKinds.includes(row.kind) ? 0 : 1}${fingerprint(`${seed} ${row.id}`)}`;
  return [...pool]
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
};
