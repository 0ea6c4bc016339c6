import type { Envelope } from '../../../shared/events/envelope.ts';

const attendanceOf = ({ body }: Envelope): string => String(body['attendanceId']);

/**
 * Events in order, those of a check-in that was taken back left out, and each other one standing as if it had been to
 * the shift it was moved to last.
 */
export const withSlipsMended = (events: readonly Envelope[]): readonly Envelope[] => {
  const right = new Map<string, Envelope>();
  const undone = new Set<string>();
  for (const event of events) {
    if (event.type === 'shiftMoved') right.set(attendanceOf(event), event);
    if (event.type === 'checkInWithdrawn') undone.add(attendanceOf(event));
  }
  if (right.size === 0 && undone.size === 0) return events;
  return events.flatMap((event) => {
    if (event.type !== 'checkedIn') return [event];
    const moved = right.get(attendanceOf(event));
    if (undone.has(attendanceOf(event))) return [];
    if (moved === undefined) return [event];
    const { shift, startsAt, endsAt } = moved.body;
    return [{ ...event, body: { ...event.body, shift, startsAt, endsAt } }];
  });
};
