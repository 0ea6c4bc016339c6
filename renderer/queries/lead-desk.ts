import { useMemo } from 'react';
import { type LeadDesk, leadDesk, leadDeskCount } from '../../shared/report/lead-desk.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import { useNow } from '../services.ts';
import { useMe } from './people.ts';
import { rowsOf } from './rows-of.ts';
import { useRows } from './use-rows.ts';

/** What waits for a lead; `undefined` while it is read, `null` for people it does not concern. */
export const useLeadDesk = (): LeadDesk | null | undefined => {
  const me = useMe();
  const now = useNow();
  const isLead = me ? hasRole(me.staff.role, 'lead') : false;
  const rows = useRows(
    async (reader) => {
      if (!isLead) return null;
      const book = await reader.get('book', 'book');
      return rowsOf({
        book: book === null ? [] : [book],
        followUp: await reader.live('followUp', 'open'),
        attendance: await reader.live('attendance'),
        handover: await reader.live('handover'),
        leave: await reader.live('leave'),
        routine: await reader.live('routine'),
        routineRun: await reader.live('routineRun'),
        staff: await reader.live('staff'),
        briefing: await reader.live('briefing'),
      });
    },
    [isLead],
  );
  return useMemo(() => (rows ? leadDesk(rows, now) : rows), [rows, now]);
};

/** How many things wait for a lead; 0 for everybody else. */
export const useLeadCount = (): number => {
  const desk = useLeadDesk();
  return desk ? leadDeskCount(desk) : 0;
};
