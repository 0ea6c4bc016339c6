import { z } from 'zod';
import type { Refusal } from '../refusal.ts';
import type { WeekName } from '../time/week.ts';
import type { LocalTime } from '../time/zone.ts';

/** When last week’s PDF is made by itself: 1 Monday to 7 Sunday, and a time of the shop. */
export interface ScheduleTime {
  readonly weekday: number;
  readonly time: LocalTime;
}

export const scheduleTimeSchema = z.strictObject({
  weekday: z.int().min(1).max(7),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});

/** Before the shop opens on Monday: the week is over, and whoever comes first finds it. */
export const USUAL_TIME: ScheduleTime = { weekday: 1, time: '08:00' };

/** Where the file could not be put, or why it could not be made. */
export const scheduleProblems = ['missing', 'notWritable', 'full', 'insideBook', 'failed'] as const;

/** Why a week’s PDF is not where it should be yet. It is tried again until it is. */
export interface ScheduleProblem {
  readonly kind: (typeof scheduleProblems)[number];
  readonly week: WeekName;
  /** What was refused, in full. */
  readonly refusal: Refusal;
}

/** A week’s PDF that was made by itself on this PC. */
export interface MadeWeek {
  readonly week: WeekName;
  readonly path: string;
  /** When it was made, as an instant. */
  readonly at: string;
}

/** What this PC makes by itself of the open book. */
export interface ScheduleState extends ScheduleTime {
  readonly isOn: boolean;
  readonly folder: string | null;
  /** The next that will be made, and when; `null` while it is off. */
  readonly next: { readonly week: WeekName; readonly at: string } | null;
  readonly last: MadeWeek | null;
  /** Nobody has said yet that they know of these; newest week first. */
  readonly news: readonly MadeWeek[];
  readonly problem: ScheduleProblem | null;
}

/** While no book is open. */
export const NO_SCHEDULE: ScheduleState = {
  ...USUAL_TIME,
  isOn: false,
  folder: null,
  next: null,
  last: null,
  news: [],
  problem: null,
};
