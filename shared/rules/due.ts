import type { Rows } from '../projection/projection.ts';
import type { AttendanceRow, FollowUpRow } from '../projection/rows.ts';
import { instantAt, toEpochMs, toInstantText } from '../time/zone.ts';
import { handoversFrom, hasToSign, isReleased } from './gate.ts';
import { PREPARE_MINUTES } from './handover.ts';
import { maskPhonesIn } from './phone.ts';
import { routinesFor } from './routine.ts';
import { backAt } from './snooze.ts';

export const dueKinds = ['promise', 'action', 'back', 'handover', 'routine'] as const;
export type DueKind = (typeof dueKinds)[number];

/** A moment at which somebody at this PC wants to be told something. */
export interface DueMoment {
  /** What is due and at which instant: another time is another key, so that it is told anew. */
  readonly key: string;
  readonly kind: DueKind;
  readonly at: string;
  /** The follow-up it is about; `null` for the handover and for a routine. */
  readonly item: string | null;
  /** Its summary with phone numbers masked, or what the routine is called; empty for the handover. */
  readonly text: string;
  readonly red: boolean;
}

const ofItem = (row: FollowUpRow): readonly DueMoment[] => {
  const { id, promisedAt, nextAction } = row;
  const moment = (kind: DueKind, at: string): DueMoment => ({
    key: `${id}/${kind}/${at}`,
    kind,
    at,
    item: id,
    text: maskPhonesIn(row.summary),
    red: row.severity === 'red',
  });
  const back = backAt(row);
  const action = nextAction?.dueAt ?? null;
  return [
    ...(promisedAt === null ? [] : [moment('promise', promisedAt)]),
    // A promise made for before the end of the snooze is what brings it back, and is told as that.
    ...(back === null || back === promisedAt ? [] : [moment('back', back)]),
    // What was to be done while it was put off is told when it is back.
    ...(action === null || action === promisedAt || (back !== null && action <= back)
      ? []
      : [moment('action', action)]),
  ];
};

const ofShiftEnd = (rows: Rows, attendance: AttendanceRow): readonly DueMoment[] => {
  const { shift, endsAt } = attendance;
  if (isReleased(attendance) || !hasToSign(rows, shift)) return [];
  // The same for everybody of a shift: it is handed over once.
  const key = `${shift}/handover/${endsAt}/${handoversFrom(rows, shift).length}`;
  const at = toInstantText(toEpochMs(endsAt) - PREPARE_MINUTES * 60_000);
  return [{ key, kind: 'handover', at, item: null, text: '', red: false }];
};

/** On the last day of a routine it is told in the morning, while there is time to do it. */
const ROUTINE_TIME = '09:00';

/**
 * What recurs by week or month, has to be proved, and is not done: the list by the 10th, the visits by the 15th. Told to
 * whoever at work owes it, once; afterwards it stays due until it is made up or its month is over. What is asked for
 * every day is told at check-out.
 */
export const routineMoments = (
  rows: Rows,
  here: readonly AttendanceRow[],
  { now, zone }: { readonly now: string; readonly zone: string },
): readonly DueMoment[] =>
  here.flatMap(({ staffId, date }) =>
    routinesFor(rows, { staffId, date, now, zone })
      .filter(({ routine, left, due, overdue }) => {
        const isTold = routine.proof !== 'none' && routine.cadence !== 'day';
        return isTold && left > 0 && (date <= due || overdue);
      })
      .map(({ routine, due }): DueMoment => {
        const at = instantAt(due, ROUTINE_TIME, zone);
        const key = `${routine.id}/routine/${due}`;
        return { key, kind: 'routine', at, item: null, text: maskPhonesIn(routine.name), red: false };
      }),
  );

/** The soonest first, and what several people have before them once. */
export const soonestFirst = (moments: readonly DueMoment[]): readonly DueMoment[] => {
  const once = new Map(moments.map((moment) => [moment.key, moment]));
  return [...once.values()].sort((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1));
};

/**
 * Everything that is or will be due, soonest first: promises, next actions and what comes back of every open follow-up,
 * and the handover of these people at work. Whoever is there is told, whichever shift holds it: a customer waits for the
 * shop, and a shift that has gone cannot look. Also what is long past: whether it was told is not known here.
 */
export const dueMoments = (rows: Rows, here: readonly AttendanceRow[]): readonly DueMoment[] => {
  const items = rows.all('followUp').filter(({ state }) => state === 'open');
  return soonestFirst([
    ...items.flatMap(ofItem),
    ...here.flatMap((attendance) => ofShiftEnd(rows, attendance)),
  ]);
};
