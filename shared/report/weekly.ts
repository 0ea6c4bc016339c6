import type { Rows, WholeBook } from '../projection/projection.ts';
import type { NoteRow } from '../projection/rows.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { handoverSettings, isLate } from '../rules/handover.ts';
import { pendingOn } from '../rules/pending.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { atOnce, eachOf, type Steps } from '../steps.ts';
import { type ShiftId, templateOfShift } from '../time/shifts.ts';
import type { WeekName } from '../time/week.ts';
import { sealedFigures, sealedSummary, sealOf } from './sealed-week.ts';
import { attendanceLines, presences } from './weekly-attendance.ts';
import {
  type Counted,
  countedTurns,
  countOf,
  dayFigures,
  isOverdue,
  kindFigures,
  outcomeFigures,
  pendingLine,
  within,
} from './weekly-follow-ups.ts';
import { handoverLine, handoversOf, saidIn } from './weekly-handovers.ts';
import { noteKindFigures, noteLine, notesOf } from './weekly-notes.ts';
import { attentionLines, departureLines, missingTold, passingFigures } from './weekly-passing.ts';
import { peopleFigures, progressAuthors } from './weekly-people.ts';
import { type Period, periodsOf } from './weekly-period.ts';
import { repeatedLines } from './weekly-repeated.ts';
import { weekReview } from './weekly-review.ts';
import { routineFigures, routineLines, routinesOf } from './weekly-routines.ts';
import { weekStatements } from './weekly-statements.ts';
import type { BookDigest, WeekFigures, WeeklySummary } from './weekly-summary.ts';

export interface WeeklyOptions {
  readonly week: WeekName;
  /** UTC instant; in a week that is not over the value speaks of the days up to its date. */
  readonly now: string;
  /** The book's zone when left out. */
  readonly zone?: string;
  readonly digest: BookDigest;
}

/** When and where it is looked at. */
interface Seen {
  readonly now: string;
  readonly zone: string;
}

/**
 * The figures of one week, all from what a period gathers. Every turn, note, shift and handover is counted on its own
 * business date; what is open at the close of a day is a list, and its count is the length of that list.
 */
function* gather(rows: Rows, period: Period, turns: readonly Counted[], { now, zone }: Seen) {
  const pending = pendingOn(rows, period.asOf);
  yield;
  const notes = notesOf(rows, period);
  yield;
  const gathered = {
    turns: within(turns, period),
    pending,
    presences: presences(rows, period, now, zone),
    handovers: handoversOf(rows, period),
    notes,
    routines: routinesOf(rows, period, now, zone),
  };
  yield;
  const figures: WeekFigures = {
    opened: countOf(gathered.turns, 'opened'),
    reopened: countOf(gathered.turns, 'reopened'),
    closed: countOf(gathered.turns, 'closed'),
    pending: gathered.pending.length,
    overdue: gathered.pending.filter((row) => isOverdue(row, period)).length,
    handovers: gathered.handovers.length,
    handoversLate: gathered.handovers.filter((row) => isLate(row) === true).length,
    handoversWaiting: gathered.handovers.filter((row) => isLate(row) === null).length,
    notes: gathered.notes.length,
    lateArrivals: gathered.presences.filter(({ lateMinutes }) => lateMinutes > 0).length,
    ...routineFigures(gathered.routines),
    ...passingFigures(rows, period, { ...gathered, passLimit: handoverSettings(rows).passLimit }),
  };
  return { ...gathered, figures };
}

/** Names as they are today; an id stands for itself until its first event has arrived. */
const namesIn = (rows: Rows) => ({
  nameOf: (staffId: string): string => maskPhonesIn(rows.get('staff', staffId)?.name ?? staffId),
  shiftNameOf: (shift: ShiftId): string =>
    rows.get('shiftTemplate', templateOfShift(shift))?.name ?? templateOfShift(shift),
});

type Gathered = ReturnType<typeof gather> extends Generator<unknown, infer Value> ? Value : never;

interface Lining {
  readonly period: Period;
  readonly zone: string;
  readonly passLimit: number;
}

/** Everything that is told line by line, out of what was gathered. */
function* linesOf(rows: Rows, gathered: Gathered, { period, zone, passLimit }: Lining) {
  const { nameOf, shiftNameOf } = namesIn(rows);
  const { pending, handovers, notes } = gathered;
  const isVoice = ({ kind }: NoteRow): boolean => kind === 'customerVoice';
  const progressBy = yield* progressAuthors(rows, period, zone);
  const said = {
    questioned: saidIn(rows, handovers, 'questioned'),
    refused: saidIn(rows, handovers, 'refused'),
  };
  const told = yield* missingTold(rows, handovers, period, zone);
  return {
    attendance: attendanceLines(gathered.presences, nameOf, shiftNameOf),
    handovers: handovers.map((row) => handoverLine(row, said, nameOf, shiftNameOf)),
    attention: attentionLines(pending, { period, passLimit, zone, nameOf }),
    departures: departureLines(rows, period, nameOf, shiftNameOf),
    routines: routineLines(gathered.routines, nameOf),
    pending: yield* eachOf(pending, (row) => pendingLine(row, period, nameOf)),
    notes: yield* eachOf(
      notes.filter((note) => !isVoice(note)),
      (note) => noteLine(note, nameOf),
    ),
    customerVoice: yield* eachOf(notes.filter(isVoice), (note) => noteLine(note, nameOf)),
    repeated: yield* repeatedLines(rows, period, nameOf),
    people: yield* peopleFigures(rows, { ...gathered, progressBy, missingTold: told }),
  };
}

/**
 * The week as one value, in an order that does not depend on how the rows came. Refuses `weekMalformed`, and `noBook`
 * when neither the rows nor the options name a zone.
 */
export function* weeklySummaryInSteps(
  rows: WholeBook,
  { week, now, zone: asked, digest }: WeeklyOptions,
): Steps<Result<WeeklySummary>> {
  const { nameOf } = namesIn(rows);
  const seal = sealOf(rows, week);
  if (seal !== null) return ok(sealedSummary(rows, seal, nameOf));
  const book = rows.get('book', 'book');
  const zone = asked ?? book?.zone;
  if (zone === undefined) return err(refusal('noBook'));
  const periods = periodsOf(week, now, zone);
  if (!periods.ok) return periods;
  const { current: period, previous } = periods.value;
  if (period.asOf < period.from) return err(refusal('inTheFuture', { week }));
  const turns = yield* countedTurns(rows);
  const gathered = yield* gather(rows, period, turns, { now, zone });
  const { passLimit } = handoverSettings(rows);
  const lines = yield* linesOf(rows, gathered, { period, zone, passLimit });
  return ok({
    week,
    from: period.from,
    to: period.to,
    shopName: book?.shopName ?? '',
    zone,
    asOf: period.asOf,
    figures: gathered.figures,
    lastWeek: sealedFigures(rows, previous) ?? (yield* gather(rows, previous, turns, { now, zone })).figures,
    days: yield* dayFigures(rows, turns, period),
    kinds: kindFigures(gathered.turns, gathered.pending),
    passLimit,
    outcomes: outcomeFigures(gathered.turns),
    noteKinds: noteKindFigures(gathered.notes),
    ...lines,
    statements: weekStatements(rows, week, gathered.presences),
    review: yield* weekReview(rows, { week, period, now, zone, turns, people: lines.people, nameOf }),
    sealed: null,
    digest,
  });
}

/** The same at once. */
export const weeklySummary = (rows: WholeBook, options: WeeklyOptions): Result<WeeklySummary> =>
  atOnce(weeklySummaryInSteps(rows, options));
