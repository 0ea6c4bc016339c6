import type { NoteRow } from '../../../shared/projection/rows.ts';
import { assignmentOf, isUnsolved } from '../../../shared/rules/note.ts';
import { addDays, type LocalDate } from '../../../shared/time/zone.ts';
import type { NoteKind } from '../../../shared/vocabulary.ts';

export interface NoteFilter {
  readonly kind: NoteKind | 'any';
  /** A staff id; empty for everybody. */
  readonly by: string;
  readonly unsolved: boolean;
  /** Whose assignments, a staff id; empty where it does not matter. */
  readonly givenTo: string;
}

export const EVERYTHING: NoteFilter = { kind: 'any', by: '', unsolved: false, givenTo: '' };

export const filtered = (
  notes: readonly NoteRow[],
  { kind, by, unsolved, givenTo }: NoteFilter,
): readonly NoteRow[] =>
  notes.filter(
    (note) =>
      (kind === 'any' || note.kind === kind) &&
      (by === '' || note.by === by) &&
      (!unsolved || isUnsolved(note)) &&
      (givenTo === '' || assignmentOf(note)?.to === givenTo),
  );

export interface NoteDay {
  readonly date: LocalDate;
  readonly notes: readonly NoteRow[];
}

/** By business date, the newest day and the newest note first. */
export const byDay = (notes: readonly NoteRow[]): readonly NoteDay[] => {
  const days = new Map<LocalDate, NoteRow[]>();
  for (const note of notes) {
    const day = days.get(note.on);
    if (day === undefined) days.set(note.on, [note]);
    else day.push(note);
  }
  return [...days]
    .sort(([a], [b]) => (a > b ? -1 : 1))
    .map(([date, list]) => ({ date, notes: list.sort((a, b) => (a.at > b.at ? -1 : 1)) }));
};

/** So many lines are drawn, and so many more each time they are asked for: an old book has ten thousands that are open. */
export const LINES_AT_ONCE = 300;

/** Each note once, wherever it was read from. */
export const joined = (recent: readonly NoteRow[], older: readonly NoteRow[]): readonly NoteRow[] => [
  ...new Map([...older, ...recent].map((note) => [note.id, note])).values(),
];

/** The day packed history is read from, one month further back with each step (`20261024`). */
export const sinceOf = (today: LocalDate, steps: number): string | null =>
  steps === 0 ? null : addDays(today, -14 - 30 * steps).replaceAll('-', '');
