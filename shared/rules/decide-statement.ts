import type { CommandInput } from '../commands/schemas.ts';
import { canonicalJson } from '../projection/canonical.ts';
import { refusal } from '../refusal.ts';
import { err, ok } from '../result.ts';
import { mondayOf } from '../time/week.ts';
import type { DecideContext, Decided } from './context.ts';
import { statementOf, statementWeeks } from './statement.ts';

const NOTHING = { work: null, problems: null, customerWords: null };

/**
 * Everybody writes their own, of the running or the last week, as a whole: of one that is signed it is an addition to the
 * next. Whoever has written another one since they
 * looked, on another PC, looks first.
 */
export const decideWriteStatement = (
  { week, basedOn, work, problems, customerWords }: CommandInput<'writeStatement'>,
  { rows, now, zone, actor }: DecideContext,
): Decided => {
  const monday = mondayOf(week);
  if (!monday.ok) return monday;
  const [running, last] = statementWeeks(now, zone);
  if (week > running) return err(refusal('inTheFuture', { week }));
  if (week < last) return err(refusal('weekOver', { week }));
  const row = statementOf(rows, week, actor.staff.id);
  if (basedOn !== undefined && row !== null && basedOn !== row.head)
    return err(
      refusal('changedMeanwhile', { id: row.id, by: actor.staff.id, at: row.versions.at(-1)?.at ?? '' }),
    );
  const said = { work, problems, customerWords };
  if (canonicalJson(said) === canonicalJson(row?.text ?? NOTHING)) return err(refusal('nothingToChange'));
  return ok({
    type: 'statementWritten',
    body: { staffId: actor.staff.id, week, ...(row === null ? {} : { basedOn: row.head }), ...said },
  });
};
