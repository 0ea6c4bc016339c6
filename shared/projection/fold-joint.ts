import type { Body } from '../events/bodies.ts';
import { historyLine } from './history.ts';
import type { Entry } from './route.ts';
import type { FieldChange, FollowUpRow, NoteRow } from './rows.ts';

type JointEntry =
  | Entry<'customersMerged', Body<'customersMerged'>>
  | Entry<'customerParted', Body<'customerParted'>>;

const withAll = <T>(all: readonly T[], more: readonly T[]): readonly T[] => [...new Set([...all, ...more])];
const withoutAny = <T>(all: readonly T[], gone: readonly T[]): readonly T[] =>
  all.filter((one) => !gone.includes(one));

/**
 * What a follow-up or a note hears of who is whom `[K6]`. What somebody is editing or has judged still stands: only the
 * history grows. `own` is its key; both sides of a joint hear the same.
 */
export const foldJoint = <R extends FollowUpRow | NoteRow>(row: R, own: string, entry: JointEntry): R => {
  const isMerged = entry.type === 'customersMerged';
  const isNamed = entry.body.writing === own;
  const others = isNamed ? entry.body.others : [entry.body.writing];
  const by = isNamed ? entry.body.by : [];
  const change = (field: string, values: readonly string[]): readonly FieldChange[] =>
    values.length === 0 ? [] : [{ field, before: isMerged ? null : values, after: isMerged ? values : null }];
  const line = historyLine(entry, { changes: [...change('sameAs', others), ...change('knownBy', by)] });
  return {
    ...row,
    sameAs: isMerged ? withAll(row.sameAs, others) : withoutAny(row.sameAs, others),
    apart: isMerged ? withoutAny(row.apart, by) : withAll(row.apart, by),
    history: [...row.history, line],
  };
};
