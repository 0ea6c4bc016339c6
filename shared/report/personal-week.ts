import type { Rows, WholeBook } from '../projection/projection.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { pendingOn } from '../rules/pending.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { type ShiftId, templateOfShift } from '../time/shifts.ts';
import { type WeekName, weekOf } from '../time/week.ts';
import type {
  ClosedLine,
  PersonalRoutine,
  PersonalVisit,
  PersonalWeek,
  PersonCounts,
} from './personal-week-value.ts';
import { weeklySummary } from './weekly.ts';
import { countedTurns, pendingLine, within } from './weekly-follow-ups.ts';
import { handoverLine, handoversOf, saidIn } from './weekly-handovers.ts';
import { noteLine, notesOf } from './weekly-notes.ts';
import { type Period, periodsOf } from './weekly-period.ts';
import { routinesOf } from './weekly-routines.ts';
import type { BookDigest, WeeklySummary } from './weekly-summary.ts';

export interface PersonalOptions {
  readonly week: WeekName;
  readonly staffId: string;
  readonly now: string;
  readonly digest: BookDigest;
}

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

const closedBy = (rows: Rows, period: Period, staffId: string): readonly ClosedLine[] =>
  within(countedTurns(rows), period)
    .filter(({ as, turn }) => as === 'closed' && turn.by === staffId)
    .map(({ row, turn }) => ({
      id: row.id,
      date: turn.on,
      kind: row.kind,
      summary: maskPhonesIn(row.summary),
      customerName: row.customer?.name === undefined ? null : maskPhonesIn(row.customer.name),
      outcome: turn.outcome,
    }))
    .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));

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
 * One person’s week: their share of the weekly value, and line by line what is theirs. Refuses as `weeklySummary` does,
 * and `unknownPerson`.
 */
export const personalWeek = (
  rows: WholeBook,
  { week, staffId, now, digest }: PersonalOptions,
): Result<PersonalWeek> => {
  const staff = rows.get('staff', staffId);
  if (staff === null) return err(refusal('unknownPerson', { staff: staffId }));
  const summary = weeklySummary(rows, { week, now, digest });
  if (!summary.ok) return summary;
  const { zone, shopName, from, to, asOf } = summary.value;
  const periods = periodsOf(week, now, zone);
  if (!periods.ok) return periods;
  const { current: period, previous } = periods.value;
  const before = weeklySummary(rows, { week: weekOf(previous.from), now, digest });
  if (!before.ok) return before;
  const nameOf = (id: string): string => maskPhonesIn(rows.get('staff', id)?.name ?? id);
  const shiftNameOf = (shift: ShiftId): string =>
    rows.get('shiftTemplate', templateOfShift(shift))?.name ?? templateOfShift(shift);
  const handovers = handoversOf(rows, period);
  const said = {
    questioned: saidIn(rows, handovers, 'questioned'),
    refused: saidIn(rows, handovers, 'refused'),
  };
  return ok({
    ...{ week, from, to, asOf, shopName, zone, staffId, name: nameOf(staffId), role: staff.role, digest },
    figures: countsOf(summary.value, staffId),
    lastWeek: countsOf(before.value, staffId),
    visits: visitsOf(summary.value, staffId),
    closed: closedBy(rows, period, staffId),
    pending: pendingOn(rows, period.asOf)
      .filter(({ openedBy }) => openedBy === staffId)
      .map((row) => pendingLine(row, period, nameOf)),
    handovers: handovers
      .filter(({ signedBy, acceptance }) => signedBy === staffId || acceptance?.by === staffId)
      .map((row) => handoverLine(row, said, nameOf, shiftNameOf)),
    routines: routinesOfPerson(rows, period, { staffId, now, zone }),
    notes: notesOf(rows, period)
      .filter(({ by }) => by === staffId)
      .map((note) => noteLine(note, nameOf)),
    statement: summary.value.statements.lines.find((line) => line.staffId === staffId) ?? null,
  });
};
