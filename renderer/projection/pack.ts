import type { AnyRow, EntityDoc } from '../../shared/projection/fold.ts';
import { type EntityKey, kindOfKey } from '../../shared/projection/route.ts';
import type {
  AttendanceRow,
  ChecklistRunRow,
  ContactRow,
  FollowUpRow,
  HandoverRow,
  LeaveRow,
  MilestoneRow,
  NoteRow,
  RosterRow,
  RoutineRunRow,
  StatementRow,
} from '../../shared/projection/rows.ts';
import { unconfirmedReleases } from '../../shared/report/lead-desk.ts';
import { openCountersigns } from '../../shared/rules/gate.ts';
import { isUnsolved, unreadAnswer } from '../../shared/rules/note.ts';
import { firstDayOf } from '../../shared/time/routine-periods.ts';
import { mondayOf } from '../../shared/time/week.ts';
import { isLocalDate } from '../../shared/time/zone.ts';
import { packKey } from './database.ts';

/** Days after which settled history is packed: two weeks, so that last week's report and list stay at hand. */
export const PACK_AFTER_DAYS = 14;

const DAY_MS = 24 * 60 * 60 * 1000;
const HASH_BUCKETS = 64;
/** There are as many contacts as customers, and one of them is looked for at a time. */
const CONTACT_BUCKETS = 512;
const DATED_ID = /^[a-z]-(\d{8})-/;

/** The pack of history an entity belongs to: the day in its id, else a bucket by hash. A function of the key alone. */
export const packKeyOf = (key: EntityKey): string => {
  const kind = kindOfKey(key);
  const id = key.slice(kind.length + 1);
  const buckets = kind === 'contact' ? CONTACT_BUCKETS : HASH_BUCKETS;
  return packKey(kind, DATED_ID.exec(id)?.[1] ?? `h${hashOf(id) % buckets}`);
};

/** Before every kind, so that they are read together. */
const QUIET = '!';
/** By hash alone: a list that came in on one day is many entities that are touched one by one. */
const QUIET_BUCKETS = 256;

/** The pack an entity lies in while it is quiet. A function of the key alone. */
export const quietKeyOf = (key: EntityKey): string =>
  `${QUIET}${packKey(kindOfKey(key), `q${hashOf(key) % QUIET_BUCKETS}`)}`;

export const isQuietPack = (name: string): boolean => name.startsWith(QUIET);

/** Where the keys of quiet packs begin and end. */
export const QUIET_PACKS = [QUIET, '"'] as const;

/** FNV-1a: spreads ids evenly, nothing more is asked of it. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
};

/** The rules look back over the month of a request and over what touches it. */
const LEAVE_COUNTS_DAYS = 62;

/** A run of a routine is looked at until its month is over, and the week after it. */
const PERIOD_DAYS = 38;
/** The longest a rule of the cadence waits after a milestone, in months as in days. */
const MILESTONE_COUNTS_DAYS = 400;

/** A statement may be written until the week after it is over. */
const STATEMENT_COUNTS_DAYS = 14;

/** The end of a date, or so many days after it; which zone does not matter by days. */
const endOf = (date: string | null, days = 7): string | null =>
  date === null ? null : new Date(Date.parse(date) + days * DAY_MS).toISOString();

/** Another PC may write a date that no calendar has: such a run stays where it is. */
const endOfPeriod = ({ period }: RoutineRunRow): string | null => {
  const first = firstDayOf(period);
  return isLocalDate(first) ? endOf(first, PERIOD_DAYS) : null;
};

/** When an entity came to rest; `null` while somebody still has to do something about it. */
const restedAt = (kind: string, row: AnyRow): string | null => {
  switch (kind) {
    case 'followUp': {
      const { state, touchedAt } = row as FollowUpRow;
      return state === 'closed' ? touchedAt : null;
    }
    case 'note': {
      const note = row as NoteRow;
      // An answer waits for whoever wrote the note, however long they are away.
      return isUnsolved(note) || unreadAnswer(note) !== null ? null : note.at;
    }
    case 'handover': {
      const handover = row as HandoverRow;
      const isDone = handover.acceptance !== null && openCountersigns(handover).length === 0;
      return isDone ? handover.signedAt : null;
    }
    case 'attendance': {
      const attendance = row as AttendanceRow;
      return unconfirmedReleases(attendance).length === 0 ? attendance.outAt : null;
    }
    case 'roster':
      return endOf((row as RosterRow).cells.at(-1)?.date ?? null);
    case 'leave': {
      const { state, to } = row as LeaveRow;
      return state === 'waiting' ? null : endOf(to, LEAVE_COUNTS_DAYS);
    }
    case 'checklistRun':
      return (row as ChecklistRunRow).touchedAt;
    case 'routineRun':
      return endOfPeriod(row as RoutineRunRow);
    case 'milestone':
      return endOf((row as MilestoneRow).at.slice(0, 10), MILESTONE_COUNTS_DAYS);
    case 'statement': {
      const monday = mondayOf((row as StatementRow).week);
      return endOf(monday.ok ? monday.value : null, STATEMENT_COUNTS_DAYS);
    }
    case 'contact':
      return (row as ContactRow).touchedAt;
    default:
      return null;
  }
};

/** Of these an old book has many that somebody still has to do something about. */
const quietSince = (kind: string, row: AnyRow): string | null => {
  switch (kind) {
    case 'followUp':
      return (row as FollowUpRow).touchedAt;
    case 'note':
      return (row as NoteRow).at;
    case 'milestone':
      return (row as MilestoneRow).notedAt;
    default:
      return null;
  }
};

const isOlder = (than: string | null, now: string): boolean =>
  than !== null && Date.parse(now) - Date.parse(than) > PACK_AFTER_DAYS * DAY_MS;

/**
 * Where an entity lies. `live`: a record of its own. `quiet`: still live for whoever reads, but nobody has touched it for two
 * weeks, so that it lies in one record with others like it: a browser takes as long over each record whatever is in it.
 * `settled`: history that rests since two weeks, read where somebody looks back. It never changes what a row says.
 */
export const lieOf = (key: EntityKey, { row }: EntityDoc, now: string): 'live' | 'quiet' | 'settled' => {
  if (row === null) return 'live';
  const kind = kindOfKey(key);
  if (isOlder(restedAt(kind, row), now)) return 'settled';
  return isOlder(quietSince(kind, row), now) ? 'quiet' : 'live';
};
