import { weekdayOf } from '../../../shared/time/zone.ts';
import type { Day } from './days.ts';
import { type Desk, MINUTE_MS } from './desk.ts';
import type { Dice } from './dice.ts';
import type { Duty } from './roster.ts';

/** What people of the demo do of what recurs. Its dice are its own: the rest of the history stays as it is. */

/** Somebody counts one, if they are there at that moment. */
const plan = (desk: Desk, atMs: number, staffId: string, routineId: string, proof: object = {}): void =>
  desk.timeline.plan(atMs, () => {
    if (desk.present().some((row) => row.staffId === staffId))
      desk.ask(staffId, 'countRoutine', { routineId, ...proof });
  });

const within = ({ startMs, endMs }: Duty, dice: Dice): number =>
  startMs + dice.int(20, Math.max(21, Math.floor((endMs - startMs) / MINUTE_MS) - 20)) * MINUTE_MS;

/** The routines of one day: most is done, a little is missed. */
export const planRoutines = (desk: Desk, dice: Dice, day: Day): void => {
  for (const duty of day.duties) {
    const times = dice.weighted({ '1': 4, '2': 12, '3': 40, '4': 28, '5': 16 });
    for (let left = Number(times); left > 0; left -= 1)
      plan(desk, within(duty, dice), duty.staffId, 'approach');
  }
  const [first, ...others] = day.duties;
  if (first === undefined) return;
  const somebody = (): Duty => dice.pick([first, ...others]);
  if (dice.chance(92)) plan(desk, first.startMs + dice.int(10, 50) * MINUTE_MS, first.staffId, 'reviews');
  const [poster, looker] = [somebody(), somebody()];
  if (dice.chance(84)) plan(desk, within(poster, dice), poster.staffId, 'forum');
  const learned = { proof: { text: dice.pick(desk.phrases.said.learned) } };
  if (weekdayOf(day.date) === 4 && dice.chance(80))
    plan(desk, within(looker, dice), looker.staffId, 'other-shops', learned);
  const ofMonth = Number(day.date.slice(8));
  if (ofMonth === 9) plan(desk, within(first, dice), first.staffId, 'expiring-list');
  const receipt = { proof: { text: dice.pick(desk.phrases.said.receipts) } };
  if (ofMonth === 14) plan(desk, within(looker, dice), looker.staffId, 'expiring-visits', receipt);
};
