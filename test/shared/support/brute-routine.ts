import type { Envelope } from '../../../shared/events/envelope.ts';
import { inOrder, textIn } from './brute.ts';

/**
 * What was asked for and what was done of it, counted by hand from the list of events, sharing no code with the rules
 * or the rows. Dates are those of `Asia/Shanghai`, which is UTC+8 all year.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const dateAt = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 10);
const midnight = (date: string): number => Date.parse(`${date}T00:00:00+08:00`);
const dateOf = ({ shift, at }: Envelope): string => shift?.slice(0, 10) ?? dateAt(Date.parse(at));

export interface BruteObligation {
  readonly due: string;
  readonly routineId: string;
  readonly period: string;
  readonly staffId: string | null;
  readonly state: string;
  readonly inTime: number;
  readonly total: number;
}

interface Visit {
  readonly id: string;
  readonly staffId: string;
  readonly date: string;
  readonly atWork: boolean;
  readonly leftIll: boolean;
}

/** Everybody who came, and whether they are still there. */
const visitsIn = (events: readonly Envelope[], nowMs: number): readonly Visit[] => {
  const came = new Map<string, Envelope>();
  for (const event of events) {
    const isArrival = event.type === 'checkedIn' || event.type === 'attendanceEntered';
    const id = textIn(event, 'attendanceId');
    if (isArrival && !came.has(id)) came.set(id, event);
  }
  return [...came].map(([id, event]) => {
    const of = (type: string): readonly Envelope[] =>
      events.filter((one) => one.type === type && textIn(one, 'attendanceId') === id);
    const isOut =
      event.type === 'attendanceEntered' || [...of('checkedOut'), ...of('attendanceRepaired')].length > 0;
    const waits = of('reliefAwaited').some(
      ({ at }) => Date.parse(at) <= nowMs && nowMs - Date.parse(at) <= 6 * HOUR,
    );
    const isForgotten = nowMs - Date.parse(textIn(event, 'endsAt')) > 6 * HOUR && !waits;
    return {
      id,
      staffId: textIn(event, 'staffId'),
      date: textIn(event, 'shift').slice(0, 10),
      atWork: !isOut && !isForgotten,
      leftIll: of('departureReleased').some(({ body }) => body['way'] === 'leftIll'),
    };
  });
};

const firstOf = (cadence: string, due: string): string => {
  if (cadence === 'day') return due;
  if (cadence === 'month') return `${due.slice(0, 8)}01`;
  return new Date(Date.parse(due) - 6 * DAY).toISOString().slice(0, 10);
};

/** Whether a date is the last one on which something of this rhythm is in time. */
const isDueOn = (cadence: string, day: unknown, date: string): boolean => {
  const utc = new Date(date);
  if (cadence === 'week') return utc.getUTCDay() === 0;
  if (cadence === 'day') return true;
  const days = new Date(Date.UTC(utc.getUTCFullYear(), utc.getUTCMonth() + 1, 0)).getUTCDate();
  return utc.getUTCDate() === Math.min(Number(day), days);
};

/** The routine as it stood at the end of a date; `null` unless it came round in this rhythm all the while. */
const askedOn = (versions: readonly Envelope[], due: string): Envelope | null => {
  const before = (ms: number): readonly Envelope[] => versions.filter(({ at }) => Date.parse(at) < ms);
  const end = midnight(due) + DAY;
  const last = before(end).at(-1);
  if (last === undefined) return null;
  const rhythm = ({ body }: Envelope): string => `${body['cadence']} ${body['day']} ${body['scope']}`;
  const from = midnight(firstOf(textIn(last, 'cadence'), due));
  const atStart = before(from + 1).at(-1);
  if (atStart === undefined) return null;
  const meanwhile = versions.filter(({ at }) => Date.parse(at) > from && Date.parse(at) < end);
  const isSteady = [atStart, ...meanwhile].every(
    (version) => version.body['active'] !== false && rhythm(version) === rhythm(last),
  );
  return isSteady && isDueOn(textIn(last, 'cadence'), last.body['day'], due) ? last : null;
};

/** Everything asked for with its last day from `from` to `to`. */
export const bruteRoutines = (
  all: readonly Envelope[],
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: string },
): readonly BruteObligation[] => {
  const events = inOrder(all);
  const nowMs = Date.parse(now);
  const visits = visitsIn(events, nowMs);
  const withdrawn = new Set(
    events.filter(({ type }) => type === 'routineEntryWithdrawn').map((event) => textIn(event, 'basedOn')),
  );
  const orderOf = ({ hlc, writer, seq }: Envelope): string =>
    `${hlc}|${writer}|${seq.toString(36).padStart(11, '0')}`;
  const counts = events.filter((event) => event.type === 'routineCounted' && !withdrawn.has(orderOf(event)));
  const ids = [
    ...new Set(
      events.filter(({ type }) => type === 'routineAdded').map((event) => textIn(event, 'routineId')),
    ),
  ];
  const found: BruteObligation[] = [];
  for (let due = from; due <= to; due = new Date(Date.parse(due) + DAY).toISOString().slice(0, 10)) {
    for (const routineId of ids) {
      const said = events.filter((event) => textIn(event, 'routineId') === routineId);
      const added = said.find(({ type }) => type === 'routineAdded');
      const versions = said.filter((event) => event === added || event.type === 'routineChanged');
      const asked = askedOn(versions, due);
      if (asked === null) continue;
      const first = firstOf(textIn(asked, 'cadence'), due);
      const period = `${asked.body['cadence']}/${first}`;
      const there = visits.filter(({ date }) => first <= date && date <= due);
      const people = [...new Set(there.map(({ staffId }) => staffId))];
      for (const staffId of asked.body['scope'] === 'each' ? people : there.length > 0 ? [null] : []) {
        const mine = counts.filter(
          (event) =>
            textIn(event, 'routineId') === routineId &&
            event.body['period'] === period &&
            (staffId === null || event.actor === staffId),
        );
        const sum = (list: readonly Envelope[]): number =>
          list.reduce((total, { body }) => total + Number(body['amount']), 0);
        const inTime = sum(mine.filter((event) => dateOf(event) <= due));
        const goesOn = there.some((visit) => visit.atWork && (staffId === null || visit.staffId === staffId));
        const isOver = dateAt(nowMs) > due && !goesOn;
        const isIll = there.some((visit) => visit.leftIll && visit.staffId === staffId);
        if (isIll && textIn(asked, 'cadence') === 'day' && inTime < Number(asked.body['least'])) continue;
        const state = inTime >= Number(asked.body['least']) ? 'done' : isOver ? 'missed' : 'open';
        found.push({ due, routineId, period, staffId, state, inTime, total: sum(mine) });
      }
    }
  }
  return found;
};
