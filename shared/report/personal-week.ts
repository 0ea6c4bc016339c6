import { placeIn } from '../events/envelope.ts';
import type { Rows, WholeBook } from '../projection/projection.ts';
import type { WeekSealRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type WeekName, weekOf } from '../time/week.ts';
import type {
  ClosedLine,
  PersonalRoutine,
  PersonalVisit,
  PersonalWeek,
  PersonCounts,
} from './personal-week-value.ts';
import { sealOf } from './sealed-week.ts';
import { weeklySummaryInSteps } from './weekly.ts';
import { type Counted, countedTurns, within } from './weekly-follow-ups.ts';
import { type Period, periodsOf } from './weekly-period.ts';
import { routinesOf } from './weekly-routines.ts';
import type { BookDigest, WeeklySummary } from './weekly-summary.ts';

export interface PersonalOptions {
  readonly week: WeekName;
  readonly staffId: string;
  readonly now: string;
  readonly digest: BookDigest;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const NOTHING: PersonCounts = {
  ...{ shifts: 0, late: 0, opened: 0, closed: 0, progressed: 0, notes: 0 },
  ...{ handoversSigned: 0, handoversAccepted: 0, itemsHandedOver: 0, itemsComplete: 0, missingTold: 0 },
};

const countsOf = ({ people }: WeeklySummary, staffId: string): PersonCounts => {
  const found = people.find((person) => person.staffId === staffId);
  if (found === undefined) return NOTHING;
  const { staffId: _, name: __, role: ___, ...counts } = found;
  return counts;
};

const visitsOf = ({ attendance }: WeeklySummary, whose: string): readonly PersonalVisit[] =>
  attendance.flatMap(({ date, shiftName, people }) =>
    people.flatMap(({ staffId, name: _, ...visit }) =>
      staffId === whose ? [{ date, shiftName, ...visit }] : [],
    ),
  );

/** Whether a turn had been heard of when the week was signed; of one nobody signed each counts. */
const isHeard = ({ row, turn }: Counted, seal: WeekSealRow | null): boolean => {
  const line = row.history.find(({ at, by }) => at === turn.at && by === turn.by);
  const place = line === undefined ? null : placeIn(line.order);
  return seal === null || place === null || place.seq <= (seal.heads[place.writer] ?? 0);
};

const closedBy = (
  turns: readonly Counted[],
  period: Period,
  staffId: string,
  seal: WeekSealRow | null,
): readonly ClosedLine[] =>
  within(turns, period)
    .filter(({ as, turn }) => as === 'closed' && turn.by === staffId)
    .filter((counted) => isHeard(counted, seal))
    .map(({ row, turn }) => ({
      id: row.id,
      date: turn.on,
      kind: row.kind,
      summary: maskPhonesIn(row.summary),
      customerName: row.customer?.name === undefined ? null : maskPhonesIn(row.customer.name),
      outcome: turn.outcome,
    }))
    .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));

/** Those they signed, and those they had taken over by then. */
const handoversOfPerson = (rows: Rows, { handovers }: WeeklySummary, staffId: string) =>
  handovers.filter(({ id, acceptedBy }) => {
    const row = rows.get('handover', id);
    return row?.signedBy === staffId || (acceptedBy !== null && row?.acceptance?.by === staffId);
  });

/** Of every kind, as they were written. */
const notesOfPerson = (rows: Rows, { notes, customerVoice }: WeeklySummary, staffId: string) =>
  [...notes, ...customerVoice]
    .map((line) => ({ line, row: rows.get('note', line.id) }))
    .filter(({ row }) => row?.by === staffId)
    .sort(
      (a, b) =>
        compare(a.line.date, b.line.date) ||
        compare(a.row?.at ?? '', b.row?.at ?? '') ||
        compare(a.line.id, b.line.id),
    )
    .map(({ line }) => line);

/** What was asked of everybody by themselves; what the shop owes is nobody’s alone. */
const routinesOfPerson = (
  rows: Rows,
  period: Period,
  { staffId, now, zone }: { readonly staffId: string; readonly now: string; readonly zone: string },
): readonly PersonalRoutine[] => {
  const own = routinesOf(rows, period, now, zone).filter((one) => one.staffId === staffId);
  return [...new Set(own.map(({ routine }) => routine.id))].map((id) => {
    const asked = own.filter(({ routine }) => routine.id === id);
    const missed = asked.filter(({ state }) => state === 'missed').length;
    const name = asked.at(-1)?.asked.name ?? id;
    return { id, name, asked: asked.length, done: asked.length - missed, missed };
  });
};

/**
 * One person’s week: their share of the weekly value, and line by line what is theirs; of a signed week what was signed.
 * Refuses as `weeklySummary` does, and `unknownPerson`.
 */
export function* personalWeekInSteps(
  rows: WholeBook,
  { week, staffId, now, digest }: PersonalOptions,
): Steps<Result<PersonalWeek>> {
  const staff = rows.get('staff', staffId);
  if (staff === null) return err(refusal('unknownPerson', { staff: staffId }));
  const summary = yield* weeklySummaryInSteps(rows, { week, now, digest });
  if (!summary.ok) return summary;
  const { zone, shopName, from, to, asOf } = summary.value;
  const periods = periodsOf(week, now, zone);
  if (!periods.ok) return periods;
  const { current: period, previous } = periods.value;
  const before = yield* weeklySummaryInSteps(rows, { week: weekOf(previous.from), now, digest });
  if (!before.ok) return before;
  const name = maskPhonesIn(staff.name);
  return ok({
    ...{ week, from, to, asOf, shopName, zone, staffId, name, role: staff.role, digest },
    figures: countsOf(summary.value, staffId),
    lastWeek: countsOf(before.value, staffId),
    visits: visitsOf(summary.value, staffId),
    closed: closedBy(yield* countedTurns(rows), period, staffId, sealOf(rows, week)),
    pending: summary.value.pending.filter(({ id }) => rows.get('followUp', id)?.openedBy === staffId),
    handovers: handoversOfPerson(rows, summary.value, staffId),
    routines: routinesOfPerson(rows, period, { staffId, now, zone }),
    notes: notesOfPerson(rows, summary.value, staffId),
    statement: summary.value.statements.lines.find((line) => line.staffId === staffId) ?? null,
  });
}

/** The same at once. */
export const personalWeek = (rows: WholeBook, options: PersonalOptions): Result<PersonalWeek> =>
  atOnce(personalWeekInSteps(rows, options));
