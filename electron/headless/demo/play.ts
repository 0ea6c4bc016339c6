import { ok, type Result } from '../../../shared/result.ts';
import { mondayOf, weekOf } from '../../../shared/time/week.ts';
import {
  addDays,
  daysBetween,
  instantAt,
  type LocalDate,
  localDateOf,
  toEpochMs,
  toInstantText,
} from '../../../shared/time/zone.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { planBriefings } from './briefings.ts';
import { drawUpRota, planChecklists } from './checklists.ts';
import { BUSY, type Day, drawUpDay, planDay, QUIET } from './days.ts';
import { planTrial } from './departures.ts';
import { createDesk, DAY_MS, type DemoBook, type Desk, HOUR_MS, type SetClock } from './desk.ts';
import { createDice } from './dice.ts';
import { planLearning } from './learning.ts';
import { planLedger } from './ledger.ts';
import { readPhrases } from './phrases.ts';
import { type Crew, LEAD, readCast } from './roster.ts';
import { planRoutines } from './routines.ts';
import { planStatements } from './statements.ts';
import { type DemoLeave, drawUpLeaves, planLeaves, planRosters } from './team.ts';
import { createTimeline } from './timeline.ts';

export interface DemoPlan {
  readonly seed: number;
  /** Whole weeks before the one in which the book ends. */
  readonly weeks: number;
  /** Where the history ends, in milliseconds since 1970. */
  readonly endMs: number;
  /** Somebody new has been hired who has not come to work yet: whoever practises. */
  readonly withNewcomer: boolean;
  /** What everybody there speaks. */
  readonly language: Language;
  /** Where the shop stands. */
  readonly zone: string;
}

/** The Monday on which the demo shop opens: `weeks` whole weeks and the running one are in the book. */
export const firstMonday = ({ weeks, endMs, zone }: DemoPlan): LocalDate => {
  const monday = mondayOf(weekOf(localDateOf(toInstantText(endMs), zone)));
  if (!monday.ok) throw new Error('a date lies in no week');
  return addDays(monday.value, -7 * weeks);
};

/** When the demo book is made: the evening before the shop opens. */
export const demoBeginsAt = (plan: DemoPlan): number =>
  toEpochMs(instantAt(firstMonday(plan), '00:00', plan.zone)) - 7 * HOUR_MS;

/** From here on the lead is asked: an item that nobody has settled in two days and a half. */
const PASS_LIMIT = 10;

const hire = (desk: Desk, managerId: string, { language }: DemoPlan): void => {
  const { staff, night } = readCast(language);
  for (const { key, id, name, role } of staff) {
    if (key !== 'boss') desk.ask(managerId, 'addStaff', { id, name, role });
  }
  desk.ask(managerId, 'addShiftTemplate', night);
  // Four shifts sign every day: three passes would be nothing out of the ordinary.
  desk.ask(managerId, 'changeBookSettings', { passLimit: PASS_LIMIT });
};

/** Within the last hour, so that nothing of the weeks before is asked of them. */
const hireNewcomer = (desk: Desk, managerId: string, { language, withNewcomer, endMs }: DemoPlan): void => {
  const { newcomer } = readCast(language);
  if (withNewcomer)
    desk.timeline.plan(endMs, () => desk.ask(managerId, 'addStaff', { ...newcomer, role: 'agent' }));
};

/** The cast under the ids it has in this book: the manager was there first. */
const crewOf = (desk: Desk, managerId: string, { language }: DemoPlan): Crew => ({
  staff: readCast(language).staff.map((one) => (one.key === 'boss' ? { ...one, id: managerId } : one)),
  templates: [...desk.rows.all('shiftTemplate')].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

const drawUpDays = (desk: Desk, plan: DemoPlan, crew: Crew, leaves: readonly DemoLeave[]): readonly Day[] => {
  const first = firstMonday(plan);
  const days: Day[] = [];
  for (let number = 0; ; number += 1) {
    const date = addDays(first, number);
    if (toEpochMs(instantAt(date, '00:00', desk.zone)) > plan.endMs) return days;
    days.push(drawUpDay(desk, date, number, crew, leaves));
  }
};

/** The shift that signs last before the end is left waiting, so that the book has something to take over. */
const lastSigning = (days: readonly Day[], endMs: number): string | null =>
  days
    .flatMap(({ signings }) => signings)
    .filter(({ signMs }) => signMs <= endMs)
    .reduce<{ readonly shift: string; readonly signMs: number } | null>(
      (last, signing) => (last === null || signing.signMs > last.signMs ? signing : last),
      null,
    )?.shift ?? null;

/** The shifts of the last day: what their receivers refuse and ask is there for the reader. */
const shiftsOfLastDay = (days: readonly Day[], endMs: number): ReadonlySet<string> =>
  new Set(
    days
      .flatMap(({ signings }) => signings)
      .filter((signing) => signing.endMs > endMs - DAY_MS)
      .map(({ shift }) => shift),
  );

/**
 * Lets a shop live through some weeks in a book that has its manager and nothing else: nine people write, hand over,
 * are late and forget, all through the book's own commands and rules. The same plan gives the same commands at the
 * same times. The first thing the book refuses ends it.
 */
export const playDemo = async (
  book: DemoBook,
  clock: SetClock,
  managerId: string,
  plan: DemoPlan,
): Promise<Result<null>> => {
  const { zone } = plan;
  const phrases = readPhrases(plan.language);
  const timeline = createTimeline();
  const dice = createDice(plan.seed);
  const aside = createDice(Math.imul(plan.seed, 0x7feb352d) + plan.weeks);
  const desk = createDesk({ book, clock, dice, aside, phrases, timeline, zone });
  hire(desk, managerId, plan);
  hireNewcomer(desk, managerId, plan);
  drawUpRota(desk, managerId, firstMonday(plan));
  const crew = crewOf(desk, managerId, plan);
  const first = firstMonday(plan);
  const leaves = drawUpLeaves(
    first,
    plan.weeks,
    daysBetween(first, localDateOf(toInstantText(plan.endMs), zone)),
    crew,
    phrases.said.leave,
  );
  const days = drawUpDays(desk, plan, crew, leaves);
  planRosters(desk, first, plan.weeks, crew, LEAD);
  planLeaves(desk, leaves, LEAD);
  planTrial(desk, first, managerId);
  const waiting = lastSigning(days, plan.endMs);
  const unsettled = shiftsOfLastDay(days, plan.endMs);
  for (const day of days) planDay(desk, day, { waiting, unsettled }, plan.withNewcomer ? QUIET : BUSY);
  const own = createDice(Math.imul(plan.seed, 0x27d4eb2f) + plan.weeks);
  for (const day of days) planChecklists(desk, own, day, LEAD);
  const counted = createDice(Math.imul(plan.seed, 0x165667b1) + plan.weeks);
  for (const day of days) planRoutines(desk, counted, day);
  const said = createDice(Math.imul(plan.seed, 0x2c1b3c6d) + plan.weeks);
  for (const day of days) planStatements(desk, said, day);
  planBriefings(desk, createDice(Math.imul(plan.seed, 0x85ebca6b) + plan.weeks), days, LEAD);
  const { quizBank: bank } = await import('./quiz-bank.ts');
  const learned = createDice(Math.imul(plan.seed, 0x9e3779b9) + plan.weeks);
  planLearning(desk, learned, days, { bank, language: plan.language });
  for (const day of days) planLedger(desk, day, LEAD, managerId);
  let settleAt = clock.now();
  for (let next = timeline.next(plan.endMs); next !== undefined; next = timeline.next(plan.endMs)) {
    clock.set(Math.max(clock.now(), next.atMs));
    next.action();
    if (clock.now() < settleAt) continue;
    const settled = await desk.settle();
    if (!settled.ok) return settled;
    settleAt = clock.now() + 6 * HOUR_MS;
  }
  const settled = await desk.settle();
  return settled.ok ? ok(null) : settled;
};
