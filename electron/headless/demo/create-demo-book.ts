import { refusal } from '../../../shared/refusal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { createNewBook } from '../../book/create-book.ts';
import type { BookEnvironment } from '../../book/open-book.ts';
import { withScratchFolder } from '../../files/scratch.ts';
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
  /** Chinese unless told. */
  readonly language?: Language;
  /** Two copies of one history are two books: each has its own number. */
  readonly copy?: number;
  /** Where the shop stands; in Shanghai unless told. */
  readonly zone?: string;
  /** With somebody in the staff who has not come to work yet, for whoever practises. */
  readonly withNewcomer?: boolean;
}

export interface Demo {
  readonly bookId: string;
  readonly folder: string;
  readonly managerId: string;
  /** Everybody who works there. */
  readonly staffIds: readonly string[];
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

/** What the demo needs of the machine: its own clock, chance and identity it brings along. */
export type DemoEnvironment = Pick<BookEnvironment, 'fs' | 'lock'>;

/** Dice for ids, apart from those of the desk, and other ones for every plan: two histories never share their ids. */
const idsFor = ({ seed, weeks, endMs }: DemoPlan, copy: number) =>
  createDice(Math.imul(seed, 0x9e3779b1) ^ Math.imul(weeks, 0x85ebca6b) ^ Math.floor(endMs / HOUR_MS) ^ copy)
    .text;

const write = async (
  env: DemoEnvironment,
  folder: string,
  plan: DemoPlan,
  { copy, profileDir }: { readonly copy: number; readonly profileDir: string },
) => {
  const { zone, language } = plan;
  const { shopName, staff } = readCast(language);
  const fromMs = demoBeginsAt(plan);
  const clock = createSetClock(fromMs);
  const managerName = staff.find(({ key }) => key === 'boss')?.name ?? shopName;
  const created = await createNewBook(
    { ...env, clock, random: idsFor(plan, copy), profileDir, station: 'front1', machine: 'demo' },
    folder,
    { shopName, managerName, zone, language },
  );
  if (!created.ok) return created;
  const { open, managerId } = created.value;
  const { book } = open;
  const played = await playDemo(book, clock, managerId, plan);
  const closed = await open.close();
  if (!played.ok) return played;
  if (!closed.ok) return closed;
  const events = book.eventCount();
  const staffIds = book.rows.all('staff').map(({ id }) => id);
  return ok({ bookId: book.bookId, folder, managerId, staffIds, events, fromMs, toMs: plan.endMs });
};

/**
 * Makes a demo book in a folder: `weeks` whole weeks of a front desk’s life and the running one, up to the full hour
 * before `at`. The same seed, weeks and hour give the same bytes, on any machine. Whoever opens the book afterwards is
 * another writer. Refuses what making and writing a book refuses.
 */
export const createDemoBook = async (
  env: DemoEnvironment,
  folder: string,
  { seed, weeks, at, copy = 0, withNewcomer = false, language = 'zh-CN', ...place }: DemoOptions,
): Promise<Result<Demo>> => {
  if (!Number.isInteger(seed)) return err(refusal('malformed', { field: '--seed', value: seed }));
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MAX_WEEKS)
    return err(refusal('malformed', { field: '--weeks', value: weeks }));
  const plan: DemoPlan = {
    seed,
    weeks,
    endMs: Math.floor(at / HOUR_MS) * HOUR_MS,
    ...{ withNewcomer, language },
    zone: place.zone ?? readCast(language).zone,
  };
  return withScratchFolder((profileDir) => write(env, folder, plan, { copy, profileDir }));
};
