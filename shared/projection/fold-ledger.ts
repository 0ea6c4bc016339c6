import { dateOfShift } from '../time/shifts.ts';
import { minutesBetween } from '../time/zone.ts';
import { historyLine, isConcurrent } from './history.ts';
import type { EventEntry } from './route.ts';
import type { AttendanceRow, HistoryLine } from './rows.ts';
import type { DecidedMerit, FundBooking, LedgerRow } from './rows-ledger.ts';

type Of<T extends EventEntry['type']> = Extract<EventEntry, { type: T }>;

/** An attendance as a lead wrote it in. */
export const enteredAttendance = ({ body, at, actor }: Of<'attendanceEntered'>): AttendanceRow => {
  const { attendanceId, staffId, shift, startsAt, endsAt, inAt, outAt, reason } = body;
  return {
    id: attendanceId,
    staffId,
    shift,
    date: dateOfShift(shift),
    startsAt,
    endsAt,
    withdrawnAt: null,
    moves: [],
    inAt,
    outAt: outAt ?? null,
    lateMinutes: Math.max(0, minutesBetween(startsAt, inAt)),
    earlyMinutes: outAt === undefined ? 0 : Math.max(0, minutesBetween(outAt, endsAt)),
    awaited: [],
    release: null,
    alsoReleased: [],
    repairs: [],
    entered: { at, by: actor, reason },
  };
};

/** The newest repair counts: it was written by somebody who saw what stood there. */
export const repairedAttendance = (row: AttendanceRow, entry: Of<'attendanceRepaired'>): AttendanceRow => {
  const { outAt, reason } = entry.body;
  const repair = { at: entry.at, by: entry.actor, outAt, before: row.outAt, reason };
  const earlyMinutes = Math.max(0, minutesBetween(outAt, row.endsAt));
  return { ...row, outAt, earlyMinutes, repairs: [...row.repairs, repair] };
};

/** Folds one entry of the ledger. What is taken back stays, struck out; a proposal may be decided again then. */
export const foldLedger = (row: LedgerRow | null, entry: EventEntry): LedgerRow | null => {
  switch (entry.type) {
    case 'meritDecided':
      return row === null ? decided(entry) : decidedAgain(row, entry);
    case 'meritEntered':
      return row === null ? entered(entry) : witness(row, historyLine(entry, { concurrent: true }));
    case 'fundSpent':
      return row === null ? spent(entry) : witness(row, historyLine(entry, { concurrent: true }));
    case 'meritReversed':
      return row === null ? null : reversed(row, entry);
    default:
      return row;
  }
};

const NEW = { history: [], bookings: [] };

const decided = (
  entry: Of<'meritDecided'>,
  before: Pick<LedgerRow, 'history' | 'bookings'> = NEW,
): DecidedMerit => {
  const { entryId, staffId, kind, shift, minutes, ordinal, cleaningDays, fineFen, decision, reason } =
    entry.body;
  return {
    id: entryId,
    source: 'decided',
    staffId,
    kind,
    date: dateOfShift(shift),
    at: entry.at,
    by: entry.actor,
    facts: { shift, minutes, ordinal },
    cleaningDays,
    fineFen,
    decision,
    reason: reason ?? null,
    reversed: null,
    head: entry.order,
    bookings: [...before.bookings, ...booked(entry, decision === 'confirmed' ? fineFen : 0)],
    history: [...before.history, decisionLine(entry, false)],
  };
};

/** A movement of the fund; none where there is no money in it. */
const booked = ({ at, actor }: EventEntry, amountFen: number): readonly FundBooking[] =>
  amountFen === 0 ? [] : [{ at, by: actor, amountFen }];

/** What each decision said, so that the line alone tells it. */
const decisionLine = (entry: Of<'meritDecided'>, concurrent: boolean): HistoryLine => {
  const { decision, minutes, ordinal, cleaningDays, fineFen, reason } = entry.body;
  const after = { decision, minutes, ordinal, cleaningDays, fineFen };
  return historyLine(entry, {
    text: reason,
    changes: [{ field: 'decision', before: null, after }],
    concurrent,
  });
};

/** Two leads decided at once: the first decision stands, the second is shown. One that was taken back is decided anew. */
const decidedAgain = (row: LedgerRow, entry: Of<'meritDecided'>): LedgerRow =>
  row.source === 'decided' && row.reversed !== null && entry.body.basedOn === row.head
    ? decided(entry, row)
    : witness(row, decisionLine(entry, true));

const entered = (entry: Of<'meritEntered'>): LedgerRow => {
  const { entryId, staffId, kind, date, cleaningDays, fineFen, awardFen, reason } = entry.body;
  return {
    id: entryId,
    source: 'entered',
    ...{ staffId, kind, date, cleaningDays, fineFen, awardFen, reason },
    ...{ at: entry.at, by: entry.actor, reversed: null, head: entry.order },
    bookings: booked(entry, fineFen),
    history: [historyLine(entry, { text: reason })],
  };
};

const spent = (entry: Of<'fundSpent'>): LedgerRow => {
  const { entryId, date, amountFen, what } = entry.body;
  return {
    id: entryId,
    source: 'spent',
    ...{ date, amountFen, what },
    ...{ at: entry.at, by: entry.actor, reversed: null, head: entry.order },
    bookings: booked(entry, -amountFen),
    history: [historyLine(entry, { text: what })],
  };
};

const reversed = (row: LedgerRow, entry: Of<'meritReversed'>): LedgerRow => {
  const { reason, basedOn } = entry.body;
  const line = historyLine(entry, { text: reason, concurrent: isConcurrent(basedOn, row.head) });
  if (row.reversed !== null) return witness(row, line);
  const inFund = row.bookings.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return witness(
    {
      ...row,
      reversed: { at: entry.at, by: entry.actor, reason },
      bookings: [...row.bookings, ...booked(entry, -inFund)],
    },
    line,
  );
};

const witness = (row: LedgerRow, line: HistoryLine): LedgerRow => ({
  ...row,
  head: line.order,
  history: [...row.history, line],
});
