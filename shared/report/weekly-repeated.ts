import { groupsOnInSteps, type NoteGroup, weeksOf } from '../notes/groups.ts';
import type { Rows } from '../projection/projection.ts';
import type { NoteRow } from '../projection/rows.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import { flatEachOf, type Steps } from '../steps.ts';
import { type WeekName, weekOf } from '../time/week.ts';
import { addDays, type LocalDate } from '../time/zone.ts';
import type { NoteKind, NoteVerdict } from '../vocabulary.ts';
import type { Period } from './weekly-period.ts';

/** What became of a note, as the lead said last. */
export interface VerdictLine {
  /** `null` while nobody has answered. */
  readonly verdict: NoteVerdict | null;
  /** Who is to see to it, and by which date. */
  readonly givenTo: string | null;
  readonly until: LocalDate | null;
}

/** What was said in this week and not for the first time in the half year before its end. */
export interface RepeatedLine extends VerdictLine {
  /** The oldest note of the group. */
  readonly id: string;
  readonly kind: NoteKind;
  /** The newest words. */
  readonly text: string;
  /** In this week. */
  readonly times: number;
  /** Up to now. */
  readonly total: number;
  /** The business weeks in which it was mentioned, this one too. */
  readonly weeks: number;
  /** Of these, without a gap up to this one. */
  readonly inARow: number;
  readonly firstOn: LocalDate;
}

type NameOf = (staffId: string) => string;

export const verdictLine = ({ answered }: NoteRow, nameOf: NameOf): VerdictLine => ({
  verdict: answered === null || answered.verdict === 'unsolved' ? null : answered.verdict,
  givenTo: answered?.to == null ? null : nameOf(answered.to),
  until: answered?.until ?? null,
});

/** Weeks without a gap up to the one that begins on this Monday. */
const inARow = (weeks: readonly WeekName[], monday: LocalDate): number => {
  const mentioned = new Set(weeks);
  let count = 0;
  while (mentioned.has(weekOf(addDays(monday, -7 * count)))) count += 1;
  return count;
};

const repeatedLine = (group: NoteGroup, period: Period, nameOf: NameOf): readonly RepeatedLine[] => {
  const { id, kind, notes } = group;
  const [first, newest] = [notes[0], notes.at(-1)];
  const times = notes.filter(({ on }) => period.holds(on)).length;
  if (first === undefined || newest === undefined || notes.length < 2 || times === 0) return [];
  const weeks = weeksOf(group);
  const told = notes.findLast(({ answered }) => answered !== null) ?? newest;
  return [
    {
      ...{ id, kind, text: maskPhonesIn(newest.text), times, total: notes.length },
      ...{ weeks: weeks.length, inARow: inARow(weeks, period.from), firstOn: first.on },
      ...verdictLine(told, nameOf),
    },
  ];
};

/** What keeps coming up, the most often said in this week first. */
export function* repeatedLines(rows: Rows, period: Period, nameOf: NameOf): Steps<readonly RepeatedLine[]> {
  const groups = yield* groupsOnInSteps(rows.all('note'), period.asOf);
  const lines = yield* flatEachOf(groups, (group) => repeatedLine(group, period, nameOf));
  return lines.sort((a, b) => b.times - a.times || b.total - a.total || (a.id < b.id ? -1 : 1));
}
