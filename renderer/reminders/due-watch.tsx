import { useEffect, useRef } from 'react';
import { dueMoments, routineMoments, soonestFirst } from '../../shared/rules/due.ts';
import { thereNow } from '../../shared/rules/gate.ts';
import { useBookRow } from '../queries/people.ts';
import { useRoutineRows } from '../queries/routines.ts';
import { rowsOf } from '../queries/rows-of.ts';
import { useRows } from '../queries/use-rows.ts';
import { useBook, useNow, useServices, useSession } from '../services.ts';
import { useStore } from '../store.ts';

/** What is written quickly one after the other is looked at once. */
const QUIET_MS = 300;

/**
 * Keeps main told of what is due, whoever is signed in, whatever screen is shown. Draws nothing. Who is at work is read
 * from the book, which does not say at which PC somebody stands: so every PC tells for everybody at work.
 */
export const DueWatch = () => {
  const { reminders, toasts } = useServices();
  const bookId = useBook()?.bookId ?? null;
  const { staffId } = useSession();
  const now = useNow();
  const inExchange = useStore(toasts.isHeld);
  const wasInExchange = useRef(inExchange);
  const attendance = useRows((reader) => reader.live('attendance', 'in'), []);
  const handover = useRows((reader) => reader.live('handover'), []);
  const followUp = useRows((reader) => reader.live('followUp', 'open'), []);
  const routines = useRoutineRows();
  const zone = useBookRow()?.zone;
  useEffect(() => {
    if (bookId === null || attendance === undefined || handover === undefined || followUp === undefined)
      return;
    const tell = (): void => {
      const rows = rowsOf({ attendance, handover, followUp });
      const here = thereNow(rows, now);
      void reminders.tell({
        bookId,
        moments: soonestFirst([
          ...dueMoments(rows, here),
          ...(routines === undefined || zone === undefined
            ? []
            : routineMoments(routines, here, { now, zone })),
        ]),
        now,
        inExchange,
        isAttended: here.length > 0 || staffId !== null,
      });
    };
    // That nothing may pop up must be known before the next thing falls due.
    const isUrgent = inExchange !== wasInExchange.current;
    wasInExchange.current = inExchange;
    if (isUrgent) return tell();
    const timer = setTimeout(tell, QUIET_MS);
    return () => clearTimeout(timer);
  }, [reminders, bookId, attendance, handover, followUp, routines, zone, now, inExchange, staffId]);
  return null;
};
