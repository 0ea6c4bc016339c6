import type { NoteRow } from '../projection/rows.ts';
import { atOnce, eachOf, type Steps } from '../steps.ts';
import { type WeekName, weekOf } from '../time/week.ts';
import { addDays, type LocalDate } from '../time/zone.ts';
import type { NoteKind } from '../vocabulary.ts';
import { joinAlike, likenesses } from './similar.ts';
import { signNumbersOf } from './words.ts';

/**
 * Notes that say the same: of one kind with similar words, or joined by a lead. A function of the notes alone, in whatever
 * order they came. What a lead has parted is never in one group again, by likeness or by a chain of others.
 */
export interface NoteGroup {
  /** The id of its oldest note. */
  readonly id: string;
  readonly kind: NoteKind;
  /** The oldest first. */
  readonly notes: readonly NoteRow[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byAge = (a: NoteRow, b: NoteRow): number =>
  compare(a.on, b.on) || compare(a.at, b.at) || compare(a.id, b.id);

/** The signs of a row are worked out once: rows do not change, there are only new ones. */
const known = new WeakMap<NoteRow, Int32Array>();
const signsOfRow = (row: NoteRow): Int32Array => {
  const signs = known.get(row) ?? signNumbersOf(row.text);
  known.set(row, signs);
  return signs;
};

/** Two notes that belong together, by their places, the stronger first. */
interface Edge {
  readonly a: number;
  readonly b: number;
}

/** What leads said of pairs: for each the newest word that stands. */
const saidOf = (notes: readonly NoteRow[]) => {
  const places = new Map(notes.map(({ id }, place) => [id, place]));
  const newest = new Map<string, Edge & { readonly order: string; readonly together: boolean }>();
  notes.forEach(({ bonds }, place) => {
    for (const { order, together, others, withdrawn } of bonds) {
      if (withdrawn) continue;
      for (const other of others) {
        const at = places.get(other);
        if (at === undefined || at === place) continue;
        const [a, b] = at < place ? [at, place] : [place, at];
        const before = newest.get(`${a} ${b}`);
        if (before === undefined || before.order < order) newest.set(`${a} ${b}`, { a, b, order, together });
      }
    }
  });
  return [...newest.values()].sort((x, y) =>
    x.order === y.order ? x.a - y.a || x.b - y.b : x.order < y.order ? 1 : -1,
  );
};

/** The places of each kind. */
const placesByKind = (notes: readonly NoteRow[]): readonly (readonly number[])[] => {
  const ofKind = new Map<NoteKind, number[]>();
  notes.forEach(({ kind }, place) => {
    const list = ofKind.get(kind);
    if (list === undefined) ofKind.set(kind, [place]);
    else list.push(place);
  });
  return [...ofKind.values()];
};

/** Which places are connected, as far as one has been told. */
const createUnion = (size: number) => {
  const above = Array.from({ length: size }, (_none, place) => place);
  const rootOf = (place: number): number => {
    let at = place;
    for (let next = above[at] ?? at; next !== at; next = above[at] ?? at) {
      above[at] = above[next] ?? next;
      at = next;
    }
    return at;
  };
  /** The lower root stays, so that a group is named by its oldest. */
  const join = (a: number, b: number): void => {
    const [one, other] = [rootOf(a), rootOf(b)];
    above[Math.max(one, other)] = Math.min(one, other);
  };
  return { rootOf, join };
};

const signsAt = (notes: readonly NoteRow[], places: readonly number[]): Steps<readonly Int32Array[]> =>
  eachOf(
    places.flatMap((place) => notes[place] ?? []),
    signsOfRow,
  );

/** Everything that hangs together by a word or by likeness, no matter what was parted: what can be in one group at all. */
function* connected(notes: readonly NoteRow[], joined: readonly Edge[]): Steps<(place: number) => number> {
  const union = createUnion(notes.length);
  for (const { a, b } of joined) union.join(a, b);
  for (const list of placesByKind(notes)) {
    const at = (place: number): number => list[place] ?? 0;
    yield* joinAlike(yield* signsAt(notes, list), {
      rootOf: (place) => union.rootOf(at(place)),
      join: (a, b) => union.join(at(a), at(b)),
    });
  }
  return union.rootOf;
}

/** Alike within a kind, the most alike first. */
function* alike(notes: readonly NoteRow[]): Steps<readonly Edge[]> {
  const edges: (Edge & { readonly share: number })[] = [];
  for (const list of placesByKind(notes))
    yield* likenesses(yield* signsAt(notes, list), ({ a, b, share }) =>
      edges.push({ a: list[a] ?? 0, b: list[b] ?? 0, share }),
    );
  return edges.sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b);
}

/** Edge by edge, the newest word and then the greatest likeness first, never two of which any pair was parted. */
function* takenApart(notes: readonly NoteRow[]): Steps<readonly (readonly NoteRow[])[]> {
  const said = saidOf(notes);
  const members = new Map(notes.map((_note, place) => [place, [place]]));
  const cluster = notes.map((_note, place) => place);
  const apart = new Map<number, Set<number>>();
  for (const { a, b, together } of said) {
    if (together) continue;
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  }
  const mayMeet = (one: readonly number[], other: readonly number[]): boolean =>
    !one.some((place) => {
      const not = apart.get(place);
      return not !== undefined && other.some((there) => not.has(there));
    });
  for (const { a, b } of [...said.filter(({ together }) => together), ...(yield* alike(notes))]) {
    yield;
    const [into, from] = [cluster[a] ?? a, cluster[b] ?? b];
    if (into === from) continue;
    const [here, there] = [members.get(into) ?? [], members.get(from) ?? []];
    if (!mayMeet(here, there)) continue;
    for (const place of there) cluster[place] = into;
    here.push(...there);
    members.delete(from);
  }
  return gathered(notes, (place) => cluster[place] ?? place);
}

/** Notes by what their places have in common. */
const gathered = (
  notes: readonly NoteRow[],
  keyOf: (place: number) => number,
): readonly (readonly NoteRow[])[] => {
  const lists = new Map<number, NoteRow[]>();
  notes.forEach((note, place) => {
    const list = lists.get(keyOf(place));
    if (list === undefined) lists.set(keyOf(place), [note]);
    else list.push(note);
  });
  return [...lists.values()];
};

function* grouped(all: readonly NoteRow[]): Steps<readonly NoteGroup[]> {
  const notes = all.filter(({ withdrawn }) => !withdrawn).sort(byAge);
  const said = saidOf(notes);
  const rootOf = yield* connected(
    notes,
    said.filter(({ together }) => together),
  );
  // Only where somebody was parted does it matter in which order they came together.
  const disputed = new Set(said.filter(({ together }) => !together).map(({ a }) => notes[rootOf(a)]?.id));
  const groups: { readonly first: NoteRow; readonly group: NoteGroup }[] = [];
  for (const list of gathered(notes, rootOf))
    for (const own of disputed.has(list[0]?.id) ? yield* takenApart(list) : [list]) {
      const [first] = own;
      if (first !== undefined) groups.push({ first, group: { id: first.id, kind: first.kind, notes: own } });
    }
  return groups.sort((a, b) => byAge(a.first, b.first)).map(({ group }) => group);
}

interface Grouped {
  readonly of: readonly NoteRow[];
  readonly groups: readonly NoteGroup[];
}

/** A week is looked at, signed and printed with the same notes: what was found last is not looked for again. */
let last: Grouped = { of: [], groups: [] };

/** Every note that is not struck out, in its group; a note nobody repeats is a group of one. The oldest group first. */
export function* noteGroupsInSteps(all: readonly NoteRow[]): Steps<readonly NoteGroup[]> {
  const isSame = last.of.length === all.length && last.of.every((note, place) => note === all[place]);
  if (isSame) return last.groups;
  const groups = yield* grouped(all);
  last = { of: [...all], groups };
  return groups;
}

/** The same at once. */
export const noteGroups = (all: readonly NoteRow[]): readonly NoteGroup[] => atOnce(noteGroupsInSteps(all));

/** The business weeks in which it was mentioned, the oldest first, each once. */
export const weeksOf = ({ notes }: NoteGroup): readonly WeekName[] => [
  ...new Set(notes.map(({ on }) => weekOf(on))),
];

/** So far back it is looked for what was said before: a matter nobody mentions for half a year is a new one. */
export const LOOK_BACK_DAYS = 26 * 7;

const writtenBy = (all: readonly NoteRow[], asOf: LocalDate): readonly NoteRow[] => {
  const since = addDays(asOf, -LOOK_BACK_DAYS);
  return all.filter(({ on }) => since < on && on <= asOf);
};

/** The groups as they were on a date, of what was written in the half year up to it. */
export const groupsOnInSteps = (all: readonly NoteRow[], asOf: LocalDate): Steps<readonly NoteGroup[]> =>
  noteGroupsInSteps(writtenBy(all, asOf));

/** The same at once. */
export const groupsOn = (all: readonly NoteRow[], asOf: LocalDate): readonly NoteGroup[] =>
  noteGroups(writtenBy(all, asOf));
