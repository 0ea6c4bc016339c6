import type { EventType } from '../../../shared/events/bodies.ts';
import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { dateAt } from './sealed-history.ts';

/** Which weeks an event belongs to, worked out from the events alone, by another way than the program’s. */

type Fields = Readonly<Record<string, unknown>>;

const textIn = (body: Fields, field: string): string => String(body[field] ?? '');

/** The week of the business date on which it was done. */
export const ownWeek = ({ shift, at }: Pick<Envelope, 'shift' | 'at'>): string =>
  weekOf(shift === undefined ? dateAt(Date.parse(at)) : shift.slice(0, 10));

const inOrder = (events: readonly Envelope[]): readonly Envelope[] =>
  [...events].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));

const ofShift = (shift: string): string => weekOf(shift.slice(0, 10));

/** What of a kind says where it belongs; whatever is not here belongs to the day on which it was done. */
export const createBruteLate = (all: readonly Envelope[]) => {
  const events = inOrder(all);
  const about = (field: string, id: string, ...types: readonly EventType[]): Envelope | undefined =>
    events.find(({ type, body }) => types.some((one) => one === type) && body[field] === id);

  const visit = ({ body }: Envelope): readonly string[] => {
    const id = textIn(body, 'attendanceId');
    const came = about('attendanceId', id, 'checkedIn', 'attendanceEntered');
    const moved = events.filter(
      ({ type, body: { attendanceId } }) => type === 'shiftMoved' && attendanceId === id,
    );
    const shift = moved.at(-1)?.body['shift'] ?? came?.body['shift'];
    return typeof shift === 'string' ? [ofShift(shift)] : [];
  };
  const handover = ({ body }: Envelope): readonly string[] => {
    const signed = about('handoverId', textIn(body, 'handoverId'), 'handoverSigned');
    return signed === undefined ? [] : [ofShift(textIn(signed.body, 'fromShift'))];
  };
  const note = (event: Envelope): readonly string[] => {
    const written = about('noteId', textIn(event.body, 'noteId'), 'noteWritten');
    return [ownWeek(event), ...(written === undefined ? [] : [ownWeek(written)])];
  };
  const named = ({ body }: Envelope): readonly string[] => [textIn(body, 'week')];
  const leave = ({ body }: Envelope): readonly string[] => {
    const asked = about('leaveId', textIn(body, 'leaveId'), 'leaveRequested');
    if (asked === undefined) return [];
    const weeks: string[] = [];
    const [from, to] = [textIn(asked.body, 'from'), textIn(asked.body, 'to')];
    for (let ms = Date.parse(from); ms <= Date.parse(to); ms += 86_400_000)
      weeks.push(weekOf(new Date(ms).toISOString().slice(0, 10)));
    return weeks;
  };
  const run = ({ body }: Envelope): readonly string[] => {
    const [cadence, first] = textIn(body, 'period').split('/');
    if (cadence === 'month') return [];
    return [weekOf(first ?? '')];
  };

  const promised = (event: Envelope, { promisedAt }: Fields): readonly string[] => [
    ownWeek(event),
    ...(typeof promisedAt === 'string' ? [weekOf(dateAt(Date.parse(promisedAt)))] : []),
  ];

  const places: { readonly [T in EventType]?: (event: Envelope) => readonly string[] } = {
    ...{ checkedIn: visit, checkedOut: visit, checkInWithdrawn: visit, attendanceRepaired: visit },
    ...{
      attendanceEntered: visit,
      reliefAwaited: visit,
      departureReleased: visit,
      departureConfirmed: visit,
    },
    shiftMoved: ({ body }) => [ofShift(textIn(body, 'from')), ofShift(textIn(body, 'shift'))],
    ...{ handoverSigned: handover, handoverCountersigned: handover, handoverAmended: handover },
    handoverAccepted: (event) => [...handover(event), ofShift(textIn(event.body, 'toShift'))],
    ...{ noteAmended: note, noteWithdrawn: note },
    followUpOpened: (event) => promised(event, event.body),
    followUpUpdated: (event) => promised(event, Object(event.body['changes'])),
    ...{ statementWritten: named, spotChecksDrawn: named, decisionMade: named },
    spotCheckJudged: ({ body }) => {
      const drawn = about('drawId', textIn(body, 'drawId'), 'spotChecksDrawn');
      return drawn === undefined ? [] : named(drawn);
    },
    decisionSettled: ({ body }) => {
      const made = about('decisionId', textIn(body, 'decisionId'), 'decisionMade');
      const after = (week: string): string => {
        const [year, number] = week.split('-W');
        // The week after, by its Thursday.
        const january4 = Date.UTC(Number(year), 0, 4);
        return weekOf(new Date(january4 + Number(number) * 7 * 86_400_000).toISOString().slice(0, 10));
      };
      return made === undefined ? [] : named(made).map(after);
    },
    rosterPlanned: ({ body }) =>
      (body['cells'] as readonly Fields[]).map((cell) => weekOf(textIn(cell, 'date'))),
    ...{ leaveRequested: leave, leaveDecided: leave, leaveWithdrawn: leave },
    ...{ routineCounted: run, routineReported: run, routineEntryWithdrawn: run },
  };
  return {
    weeksOf: (event: Envelope): readonly string[] => {
      const place = (
        places as Readonly<Record<string, ((event: Envelope) => readonly string[]) | undefined>>
      )[event.type];
      return place === undefined ? [ownWeek(event)] : place(event);
    },
  };
};
