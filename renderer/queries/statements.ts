import { useMemo } from 'react';
import type { NoteRow, StatementRow } from '../../shared/projection/rows.ts';
import { statementIdOf } from '../../shared/projection/statement-id.ts';
import { sealOf } from '../../shared/report/sealed-week.ts';
import { type StatementAsked, statementAsked } from '../../shared/rules/statement.ts';
import { type WeekName, weekOf } from '../../shared/time/week.ts';
import { useCalendar } from '../frame.tsx';
import { useServices, useSession } from '../services.ts';
import { statementDraftKey } from '../statement/statement-draft.ts';
import { rowsOf } from './rows-of.ts';
import { useRows } from './use-rows.ts';
import { useNotes } from './work.ts';

/** Questions about what people say of their weeks. `undefined` means: still being read. */

/** Somebody’s statement of a week, however old; `null` where they have written none. */
export const useStatement = (week: WeekName, staffId: string): StatementRow | null | undefined =>
  useRows(
    async (reader) => {
      const id = statementIdOf(week, staffId);
      return id === null ? null : reader.get('statement', id);
    },
    [week, staffId],
  );

/** Whether somebody has signed a week, so that nothing of it changes any more. */
export const useIsSealed = (week: WeekName): boolean | undefined =>
  useRows(
    async (reader) =>
      sealOf(
        rowsOf({ weekSeal: await reader.live('weekSeal'), weekText: await reader.live('weekText') }),
        week,
      ) !== null,
    [week],
  );

/** Which statement I am asked for now; `null` for none, and while that is not known. */
export const useStatementAsked = (): StatementAsked | null => {
  const { staffId } = useSession();
  const { now, zone } = useCalendar();
  const { drafts } = useServices();
  const read = useRows(
    async (reader) => ({
      staff: await reader.live('staff'),
      attendance: await reader.live('attendance'),
      roster: await reader.live('roster'),
      leave: await reader.live('leave'),
      statement: await reader.live('statement'),
      weekSeal: await reader.live('weekSeal'),
      weekText: await reader.live('weekText'),
    }),
    [],
  );
  return useMemo(() => {
    if (staffId === null || read === undefined) return null;
    const isBegun = (week: WeekName): boolean => drafts.read(statementDraftKey(week, staffId)) !== null;
    return statementAsked(rowsOf(read), { staffId, now, zone, isBegun });
  }, [read, staffId, now, zone, drafts]);
};

/** The notes somebody wrote in a week, of the last two weeks; those struck out are left out. */
export const useNotesOf = (week: WeekName, staffId: string): readonly NoteRow[] | undefined => {
  const notes = useNotes();
  return useMemo(
    () => notes?.filter(({ by, on, withdrawn }) => by === staffId && !withdrawn && weekOf(on) === week),
    [notes, week, staffId],
  );
};
