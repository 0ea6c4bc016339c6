import { refusal } from '../../../shared/refusal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { createNewBook } from '../../book/create-book.ts';
import type { BookEnvironment } from '../../book/open-book.ts';
import type { SetClock } from './desk.ts';
import { createDice } from './dice.ts';
import { type DemoPlan, demoBeginsAt, playDemo } from './play.ts';
import { readCast } from './roster.ts';

export interface DemoOptions {
  readonly seed: number;
  /** Whole weeks before the running one: 1 to 520. */
  readonly weeks: number;
  /** Where the history ends; rounded down to the hour. */
  readonly at: number;
}

export interface Demo {
  readonly bookId: string;
  readonly folder: string;
  readonly managerId: string;
  readonly events: number;
  /** From when to when, as UTC instants in milliseconds. */
  readonly fromMs: number;
  readonly toMs: number;
}

const MAX_WEEKS = 520;
const HOUR_MS = 3_600_000;

const createSetClock = (startMs: number): SetClock => {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    set: (ms) => {
      nowMs = ms;
    },
  };
};

/**
 * Makes a demo book in a folder: weeks of a front desk's life, up to the full hour before `at`. The same seed, weeks
 * and hour give the same bytes, on any machine. `profileDir` should be one that is thrown away afterwards: whoever
 * opens the book next is another writer. Refuses what making and writing a book refuses.
 */
export const createDemoBook = async (
  env: BookEnvironment,
  folder: string,
  { seed, weeks, at }: DemoOptions,
): Promise<Result<Demo>> => {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MAX_WEEKS)
    return err(refusal('malformed', { field: 'weeks', value: weeks }));
  const { shopName, zone, staff } = readCast();
  const plan: DemoPlan = { seed, weeks, endMs: Math.floor(at / HOUR_MS) * HOUR_MS };
  const fromMs = demoBeginsAt(plan, zone);
  const clock = createSetClock(fromMs);
  // Dice of their own, so that what the book mints cannot change what happens at the desk.
  const random = createDice(~seed).text;
  const managerName = staff.find(({ key }) => key === 'boss')?.name ?? shopName;
  const created = await createNewBook({ ...env, clock, random, station: 'front1', machine: 'demo' }, folder, {
    shopName,
    managerName,
    zone,
    language: 'zh-CN',
  });
  if (!created.ok) return created;
  const { open, managerId } = created.value;
  const played = await playDemo(open.book, clock, managerId, plan);
  const closed = await open.close();
  if (!played.ok) return played;
  if (!closed.ok) return closed;
  return ok({
    bookId: open.book.bookId,
    folder,
    managerId,
    events: open.book.eventCount(),
    fromMs,
    toMs: plan.endMs,
  });
};
