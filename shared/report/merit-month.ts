import type { Rows } from '../projection/projection.ts';
import type { LedgerRow } from '../projection/rows-ledger.ts';
import { refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { dutiesOfMonth, groundOf, type Proposal, proposalsOf } from '../rules/merits.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { isMonth, monthOf } from '../time/month.ts';
import { type ShiftId, templateOfShift } from '../time/shifts.ts';
import { fundOfMonth } from './merit-fund.ts';
import type { MeritLine, MeritMonth, PersonMerits, ProposalLine } from './merit-month-value.ts';
import { type MonthOptions, namesOf } from './month-attendance.ts';
import { byStanding } from './weekly-people.ts';

type Personal = Exclude<LedgerRow, { readonly source: 'spent' }>;

const isPersonal = (row: LedgerRow): row is Personal => row.source !== 'spent';

const shiftNameOf = (rows: Rows, shift: ShiftId): string =>
  rows.get('shiftTemplate', templateOfShift(shift))?.name ?? templateOfShift(shift);

const proposalLine = (rows: Rows, proposal: Proposal, row: LedgerRow | null): ProposalLine => {
  const { id, staffId, kind, date, shift, minutes, ordinal, cleaningDays, fineFen, duty } = proposal;
  const visits = duty.visits.map((visit) => visit.row);
  const release = visits.find((visit) => visit.release !== null)?.release ?? null;
  return {
    ...{ id, staffId, kind, date, shift, minutes, ordinal, cleaningDays, fineFen },
    name: namesOf(rows)(staffId),
    shiftName: shiftNameOf(rows, shift),
    plannedAt: kind === 'late' ? duty.startsAt : duty.endsAt,
    actualAt: (kind === 'late' ? duty.presence?.inAt : duty.presence?.outAt) ?? '',
    corrected: visits.some(({ repairs, entered }) => repairs.length > 0 || entered !== null),
    release: release === null ? null : { way: release.way, reason: maskPhonesIn(release.reason) },
    takenBack: row?.reversed == null ? null : maskPhonesIn(row.reversed.reason),
  };
};

const meritLine = (rows: Rows, row: Personal, now: ReadonlyMap<string, Proposal>): MeritLine => {
  const nameOf = namesOf(rows);
  const { id, staffId, date, at, cleaningDays, fineFen, reversed } = row;
  const isDecided = row.source === 'decided';
  const proposal = now.get(id);
  return {
    ...{ id, staffId, kind: row.kind, date, at, cleaningDays, fineFen },
    name: nameOf(staffId),
    by: nameOf(row.by),
    awardFen: isDecided ? 0 : row.awardFen,
    decision: isDecided ? row.decision : 'confirmed',
    reason: row.reason === null ? null : maskPhonesIn(row.reason),
    facts: isDecided ? { ...row.facts, shiftName: shiftNameOf(rows, row.facts.shift) } : null,
    ground: isDecided ? groundOf(row, proposal) : 'same',
    factsNow:
      proposal === undefined
        ? null
        : {
            minutes: proposal.minutes,
            ordinal: proposal.ordinal,
            cleaningDays: proposal.cleaningDays,
            fineFen: proposal.fineFen,
          },
    reversed:
      reversed === null
        ? null
        : { at: reversed.at, by: nameOf(reversed.by), reason: maskPhonesIn(reversed.reason) },
    alsoDecided: row.history.some(({ concurrent }) => concurrent),
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const personMerits = (
  { id, name }: { readonly id: string; readonly name: string },
  waiting: readonly ProposalLine[],
  entries: readonly MeritLine[],
): PersonMerits => {
  const counted = entries.filter(
    ({ staffId, reversed, decision }) => staffId === id && reversed === null && decision === 'confirmed',
  );
  return {
    staffId: id,
    name,
    waiting: waiting.filter(({ staffId }) => staffId === id).length,
    cleaningDays: sum(counted.map(({ cleaningDays }) => cleaningDays)),
    fineFen: sum(counted.map(({ fineFen }) => fineFen)),
    awardFen: sum(counted.map(({ awardFen }) => awardFen)),
    warnings: counted.filter(({ cleaningDays, fineFen, awardFen }) => cleaningDays + fineFen + awardFen === 0)
      .length,
  };
};

const isIdle = ({ waiting, cleaningDays, fineFen, awardFen, warnings }: PersonMerits): boolean =>
  waiting + cleaningDays + fineFen + awardFen + warnings === 0;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An entry waits again once it was taken back. */
const isOpen = (row: LedgerRow | null): boolean => row === null || row.reversed !== null;

/** Merits, penalties and the fund of one month as one value. Refuses `monthMalformed` and `noBook`. */
export const meritMonth = (rows: Rows, { month, now, zone: asked }: MonthOptions): Result<MeritMonth> => {
  if (!isMonth(month)) return err(refusal('monthMalformed', { month: month.slice(0, 32) }));
  const book = rows.get('book', 'book');
  const zone = asked ?? book?.zone;
  if (zone === undefined) return err(refusal('noBook'));
  const proposals = proposalsOf(dutiesOfMonth(rows, month, { now, zone }));
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const ledger = rows.all('ledger');
  const waiting = proposals
    .filter(({ id }) => isOpen(rows.get('ledger', id)))
    .map((proposal) => proposalLine(rows, proposal, rows.get('ledger', proposal.id)))
    .sort((a, b) => compare(a.actualAt, b.actualAt) || compare(a.id, b.id));
  const entries = ledger
    .filter(isPersonal)
    .filter(({ date }) => monthOf(date) === month)
    .map((row) => meritLine(rows, row, byId))
    .sort((a, b) => compare(b.date, a.date) || compare(b.at, a.at) || compare(a.id, b.id));
  const people = [...rows.all('staff')]
    .sort(byStanding)
    .map(({ id, active }) => ({
      active,
      person: personMerits({ id, name: namesOf(rows)(id) }, waiting, entries),
    }))
    .filter(({ active, person }) => active || !isIdle(person))
    .map(({ person }) => person);
  const fund = fundOfMonth(ledger, { month, zone, nameOf: namesOf(rows) });
  return ok({ month, shopName: book?.shopName ?? '', zone, now, waiting, entries, people, fund });
};

/** The month as one person may see it: their own lines, and the fund without the names of others. */
export const ownMerits = (value: MeritMonth, staffId: string): MeritMonth => ({
  ...value,
  waiting: value.waiting.filter((line) => line.staffId === staffId),
  entries: value.entries.filter((line) => line.staffId === staffId),
  people: value.people.filter((line) => line.staffId === staffId),
  fund: {
    ...value.fund,
    lines: value.fund.lines.map((line) =>
      line.staffId === null || line.staffId === staffId
        ? line
        : { ...line, entryId: '', staffId: null, name: null, what: null },
    ),
  },
});
