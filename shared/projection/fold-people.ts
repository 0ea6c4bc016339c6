import type { Body } from '../events/bodies.ts';
import { dateOfShift } from '../time/shifts.ts';
import { minutesBetween } from '../time/zone.ts';
import { enteredAttendance, repairedAttendance } from './fold-ledger.ts';
import type { Entry, EventEntry } from './route.ts';
import type {
  AttendanceRow,
  BookRow,
  DepartureRelease,
  HandoverSettings,
  ShiftTemplateRow,
  StaffRow,
  StationRow,
} from './rows.ts';

/** Folds of the book itself, its stations, its people and their hours. An entry before the first of its entity changes nothing. */

/** A shop that has said nothing: nobody is held up, three passes are many, three handovers are looked over. */
export const defaultHandoverSettings: HandoverSettings = {
  requireAcceptance: false,
  passLimit: 3,
  countersignFirst: 3,
};

export const foldBook = (row: BookRow | null, entry: EventEntry): BookRow | null => {
  if (entry.type === 'bookCreated' && row === null) {
    const { bookId, shopName, zone, language } = entry.body;
    const handover = defaultHandoverSettings;
    return { bookId, shopName, zone, language, createdAt: entry.at, handover, askedSince: null };
  }
  if (entry.type === 'bookSettingsChanged' && row !== null) {
    const { shopName, requireAcceptance, passLimit, countersignFirst } = entry.body;
    const { handover } = row;
    const asks = requireAcceptance ?? handover.requireAcceptance;
    return {
      ...row,
      // Saying again what stands already starts nothing anew.
      askedSince: asks ? (row.askedSince ?? entry.at) : null,
      shopName: shopName ?? row.shopName,
      handover: {
        requireAcceptance: asks,
        passLimit: passLimit ?? handover.passLimit,
        countersignFirst: countersignFirst ?? handover.countersignFirst,
      },
    };
  }
  return row;
};

export const foldStation = (before: StationRow | null, entry: EventEntry): StationRow | null => {
  const station = entry.writer.slice(0, entry.writer.indexOf('.'));
  const row = before ?? { station, writers: [], failures: 0, lastFailedAt: null, recovered: [] };
  switch (entry.type) {
    case 'writerStarted':
      return row.writers.includes(entry.writer) ? row : { ...row, writers: [...row.writers, entry.writer] };
    case 'journalRecovered':
      return {
        ...row,
        recovered: [...row.recovered, { at: entry.at, file: entry.body.file, bytes: entry.body.bytes }],
      };
    case 'pinFailed':
      return { ...row, failures: row.failures + 1, lastFailedAt: entry.at };
    case 'pinVerified':
    case 'pinUnlocked':
      return { ...row, failures: 0, lastFailedAt: null };
    default:
      return before;
  }
};

export const foldStaff = (row: StaffRow | null, entry: EventEntry): StaffRow | null => {
  if (entry.type === 'staffAdded') {
    const { staffId, name, role } = entry.body;
    return (
      row ?? {
        ...{ id: staffId, name, role, mentor: null, active: true, leftAt: null, addedAt: entry.at },
        ...{ failures: 0, lastFailedAt: null },
      }
    );
  }
  if (row === null) return null;
  switch (entry.type) {
    case 'staffChanged':
      return {
        ...row,
        name: entry.body.name ?? row.name,
        role: entry.body.role ?? row.role,
        mentor: entry.body.mentor === undefined ? row.mentor : entry.body.mentor,
        active: entry.body.active ?? row.active,
        leftAt: leftAtOf(row, entry.at, entry.body.active),
      };
    case 'probationSet':
      return { ...row, mentor: entry.body.mentor };
    case 'pinFailed':
      return { ...row, failures: row.failures + 1, lastFailedAt: entry.at };
    case 'pinSet':
    case 'pinVerified':
    case 'pinUnlocked':
      return { ...row, failures: 0, lastFailedAt: null };
    default:
      return row;
  }
};

/** Saying again what stands already moves nothing. */
const leftAtOf = ({ leftAt }: StaffRow, at: string, active: boolean | undefined): string | null => {
  if (active === undefined) return leftAt;
  return active ? null : (leftAt ?? at);
};

export const foldShiftTemplate = (
  row: ShiftTemplateRow | null,
  entry: EventEntry,
): ShiftTemplateRow | null => {
  if (entry.type === 'shiftTemplateAdded') {
    const { templateId, name, start, end } = entry.body;
    const hours = [{ at: entry.at, start, end }];
    return row ?? { id: templateId, name, start, end, hours, retired: false };
  }
  if (entry.type !== 'shiftTemplateChanged' || row === null) return row;
  const { name, retired } = entry.body;
  const { start = row.start, end = row.end } = entry.body;
  const isOther = start !== row.start || end !== row.end;
  return {
    ...row,
    ...{ start, end },
    name: name ?? row.name,
    hours: isOther ? [...row.hours, { at: entry.at, start, end }] : row.hours,
    retired: retired ?? row.retired,
  };
};

export const foldAttendance = (row: AttendanceRow | null, entry: EventEntry): AttendanceRow | null => {
  if (entry.type === 'checkedIn' && row === null) {
    const { attendanceId, staffId, shift, startsAt, endsAt } = entry.body;
    return {
      id: attendanceId,
      staffId,
      shift,
      date: dateOfShift(shift),
      startsAt,
      endsAt,
      withdrawnAt: null,
      moves: [],
      inAt: entry.at,
      outAt: null,
      lateMinutes: Math.max(0, minutesBetween(startsAt, entry.at)),
      earlyMinutes: 0,
      awaited: [],
      release: null,
      alsoReleased: [],
      repairs: [],
      entered: null,
    };
  }
  if (entry.type === 'attendanceEntered' && row === null) return enteredAttendance(entry);
  return row === null ? null : attended(row, entry);
};

const attended = (row: AttendanceRow, entry: EventEntry): AttendanceRow => {
  switch (entry.type) {
    case 'checkedOut':
      if (row.outAt !== null) return row;
      return { ...row, outAt: entry.at, earlyMinutes: Math.max(0, minutesBetween(entry.at, row.endsAt)) };
    case 'checkInWithdrawn':
      return {
        ...row,
        withdrawnAt: row.withdrawnAt ?? entry.at,
        outAt: row.outAt ?? entry.at,
        earlyMinutes: 0,
      };
    case 'shiftMoved':
      return moved(row, entry);
    case 'attendanceRepaired':
      return repairedAttendance(row, entry);
    case 'reliefAwaited':
      return { ...row, awaited: [...row.awaited, { at: entry.at, why: entry.body.why ?? null }] };
    case 'departureReleased':
      return released(row, entry);
    case 'departureConfirmed':
      return departureConfirmed(row, entry);
    default:
      return row;
  }
};

/** The right shift, and lateness and leaving counted by its hours. */
const moved = (row: AttendanceRow, entry: Entry<'shiftMoved', Body<'shiftMoved'>>): AttendanceRow => {
  const { from, shift, startsAt, endsAt } = entry.body;
  return {
    ...row,
    ...{ shift, startsAt, endsAt, date: dateOfShift(shift) },
    moves: [...row.moves, { at: entry.at, by: entry.actor, from }],
    lateMinutes: Math.max(0, minutesBetween(startsAt, row.inAt)),
    earlyMinutes: row.outAt === null ? 0 : Math.max(0, minutesBetween(row.outAt, endsAt)),
  };
};

/** The first release counts; one written at the same time elsewhere is kept beside it. */
const released = (
  row: AttendanceRow,
  entry: Entry<'departureReleased', Body<'departureReleased'>>,
): AttendanceRow => {
  const { way, reason, approvedBy } = entry.body;
  const release: DepartureRelease = {
    ...{ order: entry.order, way, reason, at: entry.at, by: entry.actor, approvedBy: approvedBy ?? null },
    ...{ confirmation: null, alsoConfirmed: [] },
  };
  return row.release === null
    ? { ...row, release }
    : { ...row, alsoReleased: [...row.alsoReleased, release] };
};

/** What the lead said afterwards, on the release that is meant; the first word counts and none is dropped. */
const departureConfirmed = (
  row: AttendanceRow,
  entry: Entry<'departureConfirmed', Body<'departureConfirmed'>>,
): AttendanceRow => {
  const { confirmed, comment, basedOn } = entry.body;
  const said = { confirmed, by: entry.actor, at: entry.at, comment: comment ?? null };
  const isMeant = ({ order }: DepartureRelease): boolean => order === (basedOn ?? row.release?.order);
  const told = (release: DepartureRelease): DepartureRelease => {
    if (!isMeant(release)) return release;
    return release.confirmation === null
      ? { ...release, confirmation: said }
      : { ...release, alsoConfirmed: [...release.alsoConfirmed, said] };
  };
  const release = row.release === null ? null : told(row.release);
  return { ...row, release, alsoReleased: row.alsoReleased.map(told) };
};
