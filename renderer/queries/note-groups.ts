import { useDeferredValue, useMemo } from 'react';
import { groupsOn, LOOK_BACK_DAYS, type NoteGroup } from '../../shared/notes/groups.ts';
import type { NoteRow } from '../../shared/projection/rows.ts';
import { addDays, localDateOf } from '../../shared/time/zone.ts';
import { useCalendar } from '../frame.tsx';
import type { Reader } from '../projection/reader.ts';
import { useRows } from './use-rows.ts';

/** What rests changes only by coming back to what is live, which counts first: it is read once for each projection. */
const resting = new WeakMap<Reader, { readonly since: string; readonly notes: readonly NoteRow[] }>();

const restingSince = async (reader: Reader, since: string): Promise<readonly NoteRow[]> => {
  const known = resting.get(reader);
  if (known?.since === since) return known.notes;
  const notes = await reader.packed('note', since);
  resting.set(reader, { since, notes });
  return notes;
};

/** Each note of the last half year with its group; `undefined` while it is being read. */
export const useNoteGroups = (): ReadonlyMap<string, NoteGroup> | undefined => {
  const { now, zone } = useCalendar();
  const today = localDateOf(now, zone);
  const since = addDays(today, -LOOK_BACK_DAYS).replaceAll('-', '');
  const notes = useRows(
    async (reader) => {
      const old = await restingSince(reader, since);
      const live = await reader.live('note');
      return [...new Map([...old, ...live].map((note) => [note.id, note])).values()];
    },
    [since],
  );
  // Typing goes on while some thousands of notes are compared.
  const calm = useDeferredValue(notes);
  return useMemo(() => {
    if (calm === undefined) return undefined;
    // A note of a night shift that has begun is dated today at the latest, one with a wrong clock later.
    const groups = groupsOn(calm, addDays(today, 1));
    return new Map(groups.flatMap((group) => group.notes.map(({ id }) => [id, group] as const)));
  }, [calm, today]);
};
