import { shiftIdOf } from '../../../shared/time/shifts.ts';
import { instantAt, type LocalDate, toEpochMs, weekdayOf } from '../../../shared/time/zone.ts';
import { leave, planIllness } from './departures.ts';
import { type Desk, MINUTE_MS } from './desk.ts';
import { openOne } from './follow-ups.ts';
import { type LastShifts, planHandover } from './handovers.ts';
import { forgetsToCome, forgetsToLeave } from './ledger.ts';
import { writeOne } from './notes.ts';
import { type Crew, type Duty, dutiesOn, isPromotion } from './roster.ts';
import { type DemoLeave, isAwayOn } from './team.ts';

export interface Day {
  readonly date: LocalDate;
  /** From 0, the first Monday of the book. */
  readonly number: number;
  readonly duties: readonly Duty[];
  /** When each shift of the day signs. */
  readonly signings: readonly { readonly shift: string; readonly signMs: number; readonly endMs: number }[];
}

/** Who works and when shifts sign, fixed before anything happens. */
export const drawUpDay = (
  { dice, zone }: Desk,
  date: LocalDate,
  number: number,
  crew: Crew,
  leaves: readonly DemoLeave[],
): Day => {
  const duties = dutiesOn(date, number, zone, crew).filter(({ staffId }) => !isAwayOn(leaves, staffId, date));
  const ends = new Map(duties.map(({ templateId, endMs }) => [templateId, endMs]));
  const signings = [...ends].map(([templateId, endMs]) => ({
    shift: shiftIdOf(date, templateId),
    signMs: endMs - dice.int(6, 14) * MINUTE_MS,
    endMs,
  }));
  return { date, number, duties, signings };
};

const planDuty = (desk: Desk, day: Day, duty: Duty): void => {
  const { date, number } = day;
  const { staffId, templateId, startMs, endMs } = duty;
  const { dice, timeline } = desk;
  const isLate = dice.chance(7);
  const comesMs = startMs + (isLate ? dice.int(3, 26) : dice.int(-14, 0)) * MINUTE_MS;
  const comes = !forgetsToCome(desk, day, duty);
  const shift = shiftIdOf(date, templateId);
  if (comes) timeline.plan(comesMs, () => desk.ask(staffId, 'checkIn', { shift }));
  // Every second Thursday the trainee forgets to check out.
  if (number % 14 === 3 && staffId === 's-tang') return;
  const leavesMs = endMs + (dice.chance(3) ? -dice.int(16, 40) : dice.int(9, 16)) * MINUTE_MS;
  if (!comes || forgetsToLeave(desk, day, duty)) return;
  timeline.plan(leavesMs, () => leave(desk, staffId, shift));
};

const planSpread = (desk: Desk, fromMs: number, minutes: number, count: number, action: () => void): void => {
  for (let left = count; left > 0; left -= 1) {
    const atMs = fromMs + desk.dice.int(0, minutes * 60) * 1000;
    desk.timeline.plan(atMs, action);
  }
};

/** How much comes in on a day. */
interface Pace {
  readonly followUps: readonly [least: number, most: number];
  readonly notes: readonly [least: number, most: number];
  readonly atWeekends: number;
  readonly atNight: number;
}

export const BUSY: Pace = { followUps: [52, 62], notes: [6, 11], atWeekends: 8, atNight: 14 };

/** For whoever practises: what waits can be gone through in a quarter of an hour. */
export const QUIET: Pace = { followUps: [14, 18], notes: [3, 6], atWeekends: 3, atNight: 4 };

/** Everything of a day that does not follow from something else. */
export const planDay = (desk: Desk, day: Day, last: LastShifts, pace: Pace): void => {
  const { dice } = desk;
  for (const duty of day.duties) planDuty(desk, day, duty);
  planIllness(desk, day);
  for (const { shift, signMs, endMs } of day.signings) {
    planHandover(desk, shift, signMs, endMs, last);
  }
  const opensMs = toEpochMs(instantAt(day.date, '09:05', desk.zone));
  const busy = weekdayOf(day.date) >= 6 ? pace.atWeekends : 0;
  planSpread(desk, opensMs, 14 * 60 + 45, dice.int(...pace.followUps) + busy, () => openOne(desk));
  planSpread(desk, opensMs, 14 * 60, dice.int(...pace.notes), () => writeOne(desk));
  if (isPromotion(day.number))
    planSpread(desk, opensMs + 15 * 60 * MINUTE_MS, 330, pace.atNight, () => openOne(desk));
};
