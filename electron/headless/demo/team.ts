import { weekOf } from '../../../shared/time/week.ts';
import { addDays, instantAt, type LocalDate, toEpochMs, weekdayOf } from '../../../shared/time/zone.ts';
import type { LeaveKind } from '../../../shared/vocabulary.ts';
import { type Desk, HOUR_MS, MINUTE_MS } from './desk.ts';
import type { Phrases } from './phrases.ts';
import { type Crew, templateFor } from './roster.ts';

/** The plan of shifts and the requests for leave of the demo shop. No dice: who asks follows from the rotation. */

/** A request, drawn up before anything happens: who is away does no shift. */
export interface DemoLeave {
  readonly staffId: string;
  readonly kind: LeaveKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  readonly askedOn: LocalDate;
  /** Left out while it waits. */
  readonly decision?: { readonly granted: boolean; readonly reason?: string };
}

type LeaveWords = Phrases['said']['leave'];

interface Span {
  readonly kind: LeaveKind;
  /** Days from the Monday of the week. */
  readonly asked: number;
  readonly from: number;
  readonly days: number;
  readonly reason: keyof LeaveWords;
  readonly decision?: { readonly granted: boolean; readonly reason?: keyof LeaveWords };
}

/** What is asked in every week; a day of leave falls on a morning that two agents work. */
const everyWeek: readonly Span[] = [
  { kind: 'leave', asked: 0, from: 3, days: 1, reason: 'child', decision: { granted: true } },
  { kind: 'rest', asked: 2, from: 5, days: 1, reason: 'relatives', decision: { granted: true } },
];

/** What is asked now and then, by the number of the week. */
const seldom: readonly Span[] = [
  {
    ...{ kind: 'leave', asked: 1, from: 2, days: 2, reason: 'hospital' },
    decision: { granted: true, reason: 'hospitalYes' },
  },
  {
    ...{ kind: 'leave', asked: 0, from: 4, days: 5, reason: 'wedding' },
    decision: { granted: false, reason: 'weddingNo' },
  },
];

/** What still waits when the book ends, by days from the day before the last. */
const waiting: readonly Span[] = [
  { kind: 'leave', asked: 0, from: 2, days: 1, reason: 'tooth' },
  { kind: 'leave', asked: 0, from: 8, days: 4, reason: 'papers' },
  { kind: 'rest', asked: 0, from: 6, days: 1, reason: 'friend' },
];

/** The agents of a morning, first the one whose first morning it is. */
const morningOn = (crew: Crew, dayNumber: number, weekday: number): readonly string[] =>
  crew.staff
    .filter(({ role, key }) => role === 'agent' && templateFor(key, dayNumber, weekday) === 'early')
    .sort(
      (a, b) =>
        Number(templateFor(b.key, dayNumber + 1, 1) === 'early') -
        Number(templateFor(a.key, dayNumber + 1, 1) === 'early'),
    )
    .map(({ id }) => id);

const decided = (
  { granted, reason }: NonNullable<Span['decision']>,
  words: LeaveWords,
): NonNullable<DemoLeave['decision']> => ({
  granted,
  ...(reason === undefined ? {} : { reason: words[reason] }),
});

/** Every request of the weeks from `first` on, and what waits on the last day, counted from `first` as well. */
export const drawUpLeaves = (
  first: LocalDate,
  weeks: number,
  lastDay: number,
  crew: Crew,
  words: LeaveWords,
): readonly DemoLeave[] => {
  const leaves: DemoLeave[] = [];
  const add = (base: number, { asked, from, days, kind, reason, decision }: Span): void => {
    const day = base + from;
    const date = addDays(first, day);
    const last = addDays(date, days - 1);
    const isFree = (id: string): boolean =>
      !leaves.some((other) => other.staffId === id && other.from <= last && date <= other.to);
    const staffId = morningOn(crew, day, weekdayOf(date)).find(isFree);
    if (staffId === undefined) return;
    leaves.push({
      ...{ staffId, kind, reason: words[reason], from: date, to: last },
      askedOn: addDays(first, base + asked),
      ...(decision === undefined ? {} : { decision: decided(decision, words) }),
    });
  };
  for (let week = 0; week < weeks; week += 1) {
    for (const span of everyWeek) add(7 * week, span);
    const extra = seldom[week % seldom.length];
    if (extra !== undefined) add(7 * week, extra);
  }
  for (const span of waiting) add(lastDay - 1, span);
  return leaves;
};

export const isAwayOn = (leaves: readonly DemoLeave[], staffId: string, date: LocalDate): boolean =>
  leaves.some(
    (leave) =>
      leave.decision?.granted === true && leave.staffId === staffId && leave.from <= date && date <= leave.to,
  );

/** Requests are written mid-morning and decided in the evening. */
export const planLeaves = (desk: Desk, leaves: readonly DemoLeave[], leadId: string): void =>
  leaves.forEach(({ askedOn, decision, ...request }, index) => {
    const askedMs = toEpochMs(instantAt(askedOn, '10:00', desk.zone)) + index * MINUTE_MS;
    const { staffId } = request;
    desk.timeline.plan(askedMs, () => {
      const id = desk.newId('l');
      desk.ask(staffId, 'requestLeave', { id, ...request });
      if (decision === undefined) return;
      desk.timeline.plan(askedMs + 7 * HOUR_MS, () =>
        desk.ask(leadId, 'decideLeave', { leaveId: id, ...decision }),
      );
    });
  });

/** Each Friday afternoon the lead plans the week after; the first week is planned the evening before it begins. */
export const planRosters = (
  desk: Desk,
  first: LocalDate,
  weeks: number,
  crew: Crew,
  leadId: string,
): void => {
  for (let week = 0; week <= weeks; week += 1) {
    const monday = addDays(first, 7 * week);
    const cells = crew.staff.flatMap(({ id, key }) =>
      Array.from({ length: 7 }, (_, day) => {
        const date = addDays(monday, day);
        return { staffId: id, date, templateId: templateFor(key, 7 * week + day, weekdayOf(date)) };
      }),
    );
    const plannedMs = toEpochMs(instantAt(addDays(monday, week === 0 ? -1 : -3), '17:30', desk.zone));
    desk.timeline.plan(plannedMs, () => desk.ask(leadId, 'planRoster', { week: weekOf(monday), cells }));
  }
};
