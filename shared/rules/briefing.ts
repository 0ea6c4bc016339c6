import type { CommandInput } from '../commands/schemas.ts';
import type { Rows } from '../projection/projection.ts';
import type { StaffRow } from '../projection/rows.ts';
import type {
  BriefingDefinition,
  BriefingQuestion,
  BriefingRow,
  BriefingVersion,
} from '../projection/rows-briefing.ts';
import { type LocalDate, localDateOf } from '../time/zone.ts';

/** Of whom a briefing is asked, who has read it, and what of it is still owed. */

/** What a briefing says, as it is asked for. */
export type BriefingSaid = Omit<CommandInput<'announceBriefing'>, 'id'>;

/** A briefing as it would be asked for once more. */
export const saidIn = ({
  kind,
  title,
  text,
  dueOn,
  readers,
  questions,
}: BriefingDefinition): BriefingSaid => ({
  ...{ kind, title, text, dueOn },
  readers: readers === null ? null : { roles: [...readers.roles], staffIds: [...readers.staffIds] },
  questions: questions.map(({ question, options, answer, explanation }) => ({
    ...{ question, options: [...options], answer, explanation },
  })),
});

/** The version that is shown and asked for. */
export const presentVersion = ({ versions }: BriefingRow): BriefingVersion | null =>
  versions.findLast(({ inForce }) => inForce) ?? null;

const isSameText = (a: BriefingVersion, b: BriefingVersion): boolean =>
  a.title === b.title && a.text === b.text;

/**
 * Versions that somebody may have read instead of the present one: every one since it was last to be read again, and an
 * older one in the same words (a change that was undone).
 */
export const versionsThatCount = (row: BriefingRow): readonly BriefingVersion[] => {
  const inForce = row.versions.filter((version) => version.inForce);
  const present = presentVersion(row);
  const since = inForce.findLastIndex(({ readAgain }) => readAgain);
  return inForce.filter(
    (version, place) => place >= since || (present !== null && isSameText(version, present)),
  );
};

/** How somebody knows a briefing: they read a version that counts, or wrote it. */
export interface Knows {
  readonly at: string;
  readonly on: LocalDate;
  readonly version: BriefingVersion;
  readonly wrote: boolean;
}

/** When somebody first came to know what is asked for now; `null` where they have not. */
export const knowledgeOf = (row: BriefingRow, staffId: string, zone: string): Knows | null => {
  const counting = versionsThatCount(row);
  for (const { staffId: reader, version: order, at, on } of row.receipts) {
    const version = reader === staffId ? counting.find((one) => one.order === order) : undefined;
    if (version !== undefined) return { at, on, version, wrote: false };
  }
  const own = counting.find(({ by }) => by === staffId);
  return own === undefined ? null : { at: own.at, on: localDateOf(own.at, zone), version: own, wrote: true };
};

/** The newest version somebody has read, whether it still counts or not. */
export const lastRead = (row: BriefingRow, staffId: string): BriefingVersion | null => {
  const read = new Set(row.receipts.filter((one) => one.staffId === staffId).map(({ version }) => version));
  return row.versions.findLast(({ inForce, order }) => inForce && read.has(order)) ?? null;
};

/** Whether a briefing is asked of somebody. Whoever comes later is asked too; whoever has left is not. */
export const isAskedOf = ({ withdrawn, readers }: BriefingRow, { id, role, active }: StaffRow): boolean =>
  active && !withdrawn && (readers === null || readers.roles.includes(role) || readers.staffIds.includes(id));

/** Whether its day has passed for somebody: for whoever came after it, it never has. */
export const isOverdueFor = (
  { dueOn }: BriefingRow,
  { addedAt }: StaffRow,
  now: string,
  zone: string,
): boolean => localDateOf(now, zone) > dueOn && localDateOf(addedAt, zone) <= dueOn;

export interface UnreadBriefing {
  readonly row: BriefingRow;
  readonly isOverdue: boolean;
  /** They have read an earlier version. */
  readonly isChanged: boolean;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The earliest day first, then as they were announced: the same order on every PC. */
export const byDay = (a: BriefingRow, b: BriefingRow): number =>
  compare(a.dueOn, b.dueOn) ||
  compare(a.versions[0]?.at ?? '', b.versions[0]?.at ?? '') ||
  compare(a.id, b.id);

/** What somebody has not read yet, the earliest day first. */
export const unreadBriefings = (
  rows: Rows,
  staffId: string,
  { now, zone }: { readonly now: string; readonly zone: string },
): readonly UnreadBriefing[] => {
  const person = rows.get('staff', staffId);
  if (person === null) return [];
  return rows
    .all('briefing')
    .filter((row) => isAskedOf(row, person) && knowledgeOf(row, staffId, zone) === null)
    .sort(byDay)
    .map((row) => ({
      row,
      isOverdue: isOverdueFor(row, person, now, zone),
      isChanged: lastRead(row, staffId) !== null,
    }));
};

export interface Readership {
  readonly row: BriefingRow;
  /** Of whom it is asked and who has not read it, by id. */
  readonly missing: readonly StaffRow[];
  /** Of those, for whom its day has passed. */
  readonly overdue: readonly StaffRow[];
}

/** Who owes the reading of a briefing. */
export const readershipOf = (
  row: BriefingRow,
  staff: readonly StaffRow[],
  { now, zone }: { readonly now: string; readonly zone: string },
): Readership => {
  const missing = staff
    .filter((person) => isAskedOf(row, person) && knowledgeOf(row, person.id, zone) === null)
    .sort((a, b) => compare(a.id, b.id));
  return { row, missing, overdue: missing.filter((person) => isOverdueFor(row, person, now, zone)) };
};

/** Briefings that somebody has not read though its day has passed, the earliest first. */
export const overdueBriefings = (rows: Rows, now: string, zone: string): readonly Readership[] =>
  rows
    .all('briefing')
    .map((row) => readershipOf(row, rows.all('staff'), { now, zone }))
    .filter(({ overdue }) => overdue.length > 0)
    .sort((a, b) => byDay(a.row, b.row));

/** `b-20261128-k3v9q2x8/q1x…`: how an answer names a question of a briefing. */
export const questionName = (briefingId: string, { id }: Pick<BriefingQuestion, 'id'>): string =>
  `${briefingId}/${id}`;

/** Briefings whose questions somebody learns: those they know, the newest first. */
export const learnedBriefings = (rows: Rows, staffId: string, zone: string): readonly BriefingRow[] =>
  rows
    .all('briefing')
    .filter((row) => !row.withdrawn && row.questions.length > 0 && knowledgeOf(row, staffId, zone) !== null)
    .sort((a, b) => compare(b.versions[0]?.at ?? '', a.versions[0]?.at ?? '') || compare(a.id, b.id));
