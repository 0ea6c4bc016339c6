import { useMemo } from 'react';
import type { FollowUpRow, HandoverRow, NoteRow } from '../../shared/projection/rows.ts';
import { openFollowUps } from '../../shared/rules/handover.ts';
import { rowsOf } from './rows-of.ts';
import { useRows } from './use-rows.ts';

/** Questions about what is written down. `undefined` means: still being read. */

/** Every open follow-up, most urgent first. */
export const useOpenFollowUps = (): readonly FollowUpRow[] | undefined => {
  const followUp = useRows((reader) => reader.live('followUp', 'open'), []);
  return useMemo(
    () => (followUp === undefined ? undefined : openFollowUps(rowsOf({ followUp }))),
    [followUp],
  );
};

/** Follow-ups closed in the last two weeks, newest first. */
export const useClosedFollowUps = (): readonly FollowUpRow[] | undefined =>
  useRows(
    async (reader) =>
      [...(await reader.live('followUp', 'closed'))].sort((a, b) =>
        (a.closedAt ?? '') > (b.closedAt ?? '') ? -1 : 1,
      ),
    [],
  );

/** One follow-up, open or closed, however old; `null` when the book has none. */
export const useFollowUp = (id: string | null): FollowUpRow | null | undefined =>
  useRows(async (reader) => (id === null ? null : reader.get('followUp', id)), [id]);

/** Notes of the last two weeks and older ones that still wait for an answer, newest first. */
export const useNotes = (): readonly NoteRow[] | undefined =>
  useRows(async (reader) => newestFirst(await reader.live('note')), []);

/** Settled notes older than that, from a day on (`20261101`), newest first. */
export const useOldNotes = (since: string | null): readonly NoteRow[] | undefined =>
  useRows(async (reader) => (since === null ? [] : newestFirst(await reader.packed('note', since))), [since]);

const newestFirst = (notes: readonly NoteRow[]): readonly NoteRow[] =>
  [...notes].sort((a, b) => (a.at > b.at ? -1 : 1));

/** One note, however old; `null` when the book has none. */
export const useNote = (id: string | null): NoteRow | null | undefined =>
  useRows(async (reader) => (id === null ? null : reader.get('note', id)), [id]);

/** Handovers of the last two weeks and those still waiting, newest first. */
export const useHandovers = (): readonly HandoverRow[] | undefined =>
  useRows(
    async (reader) => [...(await reader.live('handover'))].sort((a, b) => (a.signedAt > b.signedAt ? -1 : 1)),
    [],
  );

/** One handover, however old; `null` when the book has none. */
export const useHandover = (id: string | null): HandoverRow | null | undefined =>
  useRows(async (reader) => (id === null ? null : reader.get('handover', id)), [id]);
