/** Where somebody is in a list and what they have picked, by id: rows come and go under it. Pure. */
export interface Choice {
  readonly cursor: string | null;
  /** Where the cursor stood last: when its row has gone, it stays at that height. */
  readonly place: number;
  readonly picked: ReadonlySet<string>;
  /** Where a range begins, and what was picked before it. */
  readonly range: { readonly from: string; readonly before: ReadonlySet<string> } | null;
}

export const NO_CHOICE: Choice = { cursor: null, place: 0, picked: new Set(), range: null };

/** The place of the cursor among these rows; -1 only where there are none. */
export const placeIn = (ids: readonly string[], { cursor, place }: Choice): number => {
  const found = cursor === null ? -1 : ids.indexOf(cursor);
  return found >= 0 ? found : Math.min(place, ids.length - 1);
};

const clamp = (ids: readonly string[], place: number): number => Math.max(0, Math.min(ids.length - 1, place));

/** Moves the cursor to a place; with `extend`, everything from where the range began to there is picked too. */
export const moveTo = (choice: Choice, ids: readonly string[], to: number, extend = false): Choice => {
  const place = clamp(ids, to);
  const cursor = ids[place];
  if (cursor === undefined) return choice;
  if (!extend) return { ...choice, cursor, place, range: null };
  const from = choice.range?.from ?? ids[placeIn(ids, choice)] ?? cursor;
  const before = choice.range?.before ?? choice.picked;
  const start = Math.max(0, ids.indexOf(from));
  const span = ids.slice(Math.min(start, place), Math.max(start, place) + 1);
  return { cursor, place, picked: new Set([...before, ...span]), range: { from, before } };
};

/** Picks the row at a place, or lets go of it; a range may begin there. */
export const toggleAt = (choice: Choice, ids: readonly string[], at: number): Choice => {
  const place = clamp(ids, at);
  const cursor = ids[place];
  if (cursor === undefined) return choice;
  const picked = new Set(choice.picked);
  if (!picked.delete(cursor)) picked.add(cursor);
  return { cursor, place, picked, range: { from: cursor, before: picked } };
};

/** Picks all that is shown; when it is already, lets go of it. What is picked and not shown stays picked. */
export const toggleAll = (choice: Choice, ids: readonly string[]): Choice => {
  const picked = new Set(choice.picked);
  const isAll = ids.every((id) => picked.has(id));
  for (const id of ids) {
    if (isAll) picked.delete(id);
    else picked.add(id);
  }
  return { ...choice, picked, range: null };
};

export const pickOnly = (choice: Choice, ids: readonly string[]): Choice => ({
  ...choice,
  picked: new Set(ids),
  range: null,
});
