import type { CommandInput } from '../commands/schemas.ts';
import { MOST_SEALED_CHARACTERS, MOST_WEEK_PARTS } from '../events/week-bodies.ts';
import { canonicalJson } from '../projection/canonical.ts';
import type { Rows } from '../projection/projection.ts';
import { refusal } from '../refusal.ts';
import { beganAfter } from '../report/blank-week.ts';
import { markOf, sealOf } from '../report/sealed-week.ts';
import { partsOf } from '../report/week-parts.ts';
import { weeklySummary } from '../report/weekly.ts';
import { periodsOf } from '../report/weekly-period.ts';
import type { WeeklySummary } from '../report/weekly-summary.ts';
import { err, ok, type Result } from '../result.ts';
import { localDateOf } from '../time/zone.ts';
import type { DecideContext, Decided } from './context.ts';
import { checkable, draw } from './spot-check.ts';

/** Decisions about a week that is over. */

const isSealed = (rows: Rows, week: string): boolean => sealOf(rows, week) !== null;

const MILLION = 1_000_000;

/** What it says as text, in as many parts as it needs; too many are refused. */
const textOf = (summary: WeeklySummary): Result<readonly string[]> => {
  const parts = partsOf(canonicalJson(summary));
  const most = (MOST_WEEK_PARTS * MOST_SEALED_CHARACTERS) / MILLION;
  return parts.length > MOST_WEEK_PARTS
    ? err(refusal('weekTooLarge', { week: summary.week, most }))
    : ok(parts);
};

/** Seals exactly what was looked at: a week in which something has changed since is looked at once more. */
export const decideSealWeek = (
  { week, seen, comment }: CommandInput<'sealWeek'>,
  context: DecideContext,
): Decided => {
  const { rows, now, zone, newId } = context;
  const periods = periodsOf(week, now, zone);
  if (!periods.ok) return periods;
  if (localDateOf(now, zone) <= periods.value.current.to) return err(refusal('weekNotOver', { week }));
  if (isSealed(rows, week)) return err(refusal('weekSealed', { week }));
  const digest = context.digest();
  const summary = weeklySummary(rows, { week, now, zone, digest });
  if (!summary.ok) return summary;
  const book = rows.get('book', 'book');
  if (book !== null && beganAfter(summary.value, book) !== null)
    return err(refusal('weekBeforeBook', { week }));
  const text = textOf(summary.value);
  if (!text.ok) return text;
  if (markOf(summary.value) !== seen) return err(refusal('changedMeanwhile', { id: week }));
  const body = {
    week,
    heads: digest.heads.map(({ writer, seq }) => ({ writer, seq })),
    ...(comment === undefined ? {} : { comment }),
  };
  const [value, ...more] = text.value;
  if (more.length === 0) return ok({ type: 'weekSealed', body: { ...body, value } });
  const kept = { textId: newId('x'), parts: text.value.length };
  return ok({
    ...{ type: 'weekSealed', body: { ...body, kept } },
    before: text.value.map((part, place) => ({
      ...{ type: 'weekPartKept', body: { textId: kept.textId, week, part: place, text: part } },
    })),
  });
};

/**
 * The draw is made here and not in the window, so that nobody draws until it pleases them. A signed week is not looked
 * into any more; what was drawn before may still be judged, since whoever called the customer has something to say.
 */
export const decideDrawSpotChecks = (
  { week, count }: CommandInput<'drawSpotChecks'>,
  { rows, now, zone, newId }: DecideContext,
): Decided => {
  const periods = periodsOf(week, now, zone);
  if (!periods.ok) return periods;
  if (isSealed(rows, week)) return err(refusal('weekSealed', { week }));
  const before = new Set(
    rows
      .all('spotCheck')
      .filter((row) => row.week === week)
      .flatMap(({ items }) => items.map(({ followUpId }) => followUpId)),
  );
  const pool = checkable(rows, periods.value.current.holds, zone).filter(({ id }) => !before.has(id));
  if (pool.length === 0) return err(refusal('nothingToDraw', { week }));
  const drawId = newId('d');
  return ok({
    type: 'spotChecksDrawn',
    body: { drawId, week, outOf: pool.length, followUps: [...draw(pool, drawId, count)] },
  });
};

export const decideJudgeSpotCheck = (
  { drawId, followUpId, verdict, comment, basedOn }: CommandInput<'judgeSpotCheck'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('spotCheck', drawId);
  const item = row?.items.find((one) => one.followUpId === followUpId);
  if (row === null || item === undefined) return err(refusal('notFound', { id: followUpId }));
  if (basedOn !== undefined && basedOn !== row.head && item.said.length > 0)
    return err(refusal('changedMeanwhile', { id: followUpId }));
  const last = item.said.at(-1);
  if (last?.verdict === verdict && last.comment === (comment ?? null)) return err(refusal('nothingToChange'));
  const said = comment === undefined ? {} : { comment };
  return ok({ type: 'spotCheckJudged', body: { drawId, followUpId, verdict, ...said, basedOn: row.head } });
};

export const decideMakeDecision = (
  { id, week, text, owner, due }: CommandInput<'makeDecision'>,
  { rows, now, zone, newId }: DecideContext,
): Decided => {
  const periods = periodsOf(week, now, zone);
  if (!periods.ok) return periods;
  if (isSealed(rows, week)) return err(refusal('weekSealed', { week }));
  const decisionId = id ?? newId('d');
  if (rows.get('decision', decisionId) !== null) return err(refusal('alreadyExists', { id: decisionId }));
  if (owner !== undefined && rows.get('staff', owner) === null)
    return err(refusal('unknownPerson', { staff: owner }));
  const more = { ...(owner === undefined ? {} : { owner }), ...(due === undefined ? {} : { due }) };
  return ok({ type: 'decisionMade', body: { decisionId, week, text, ...more } });
};

export const decideSettleDecision = (
  { decisionId, state, comment, followUpId, noteId, basedOn }: CommandInput<'settleDecision'>,
  { rows }: DecideContext,
): Decided => {
  const row = rows.get('decision', decisionId);
  if (row === null) return err(refusal('notFound', { id: decisionId }));
  if (basedOn !== undefined && basedOn !== row.head)
    return err(refusal('changedMeanwhile', { id: decisionId }));
  if (row.state === state && row.comment === (comment ?? null)) return err(refusal('nothingToChange'));
  const more = {
    ...(comment === undefined ? {} : { comment }),
    ...(followUpId === undefined ? {} : { followUpId }),
    ...(noteId === undefined ? {} : { noteId }),
  };
  return ok({ type: 'decisionSettled', body: { decisionId, state, ...more, basedOn: row.head } });
};
