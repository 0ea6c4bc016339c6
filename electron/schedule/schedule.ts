import {
  type MadeWeek,
  NO_SCHEDULE,
  type ScheduleProblem,
  type ScheduleState,
} from '../../shared/ipc/schedule.ts';
import { type Refusal, type RefusalCode, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { WeekName } from '../../shared/time/week.ts';
import { toInstantText } from '../../shared/time/zone.ts';
import type { Clocks } from '../due/clock-watch.ts';
import { createLedger, type Ledger, type PlanChange } from './ledger.ts';
import type { MadeNote, ScheduleMemory } from './memory.ts';

/** The book of which something is made by itself. */
export interface ScheduleBook {
  readonly bookId: string;
  readonly zone: () => string;
  readonly memory: ScheduleMemory;
  /** On the disk when it resolves; rejects where the disk does not take it. */
  readonly keep: (memory: ScheduleMemory) => Promise<void>;
  /** Puts that week’s PDF whole into the folder and answers its path, or leaves the folder as it was. */
  readonly make: (week: WeekName, folder: string) => Promise<Result<string>>;
}

export interface ScheduleDeps {
  readonly clocks: Clocks;
  /** Runs something after a while, until the answered function is called. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Tells the windows how things stand. */
  readonly tell: (state: ScheduleState) => void;
  readonly fault: (where: string, error: unknown) => void;
}

/** Makes last week’s PDF at its time, and makes up what was missed. */
export interface Schedule {
  readonly bookOpened: (book: ScheduleBook) => void;
  readonly state: () => ScheduleState;
  /** Refuses `noBook`, and `settingsNotKept` where the disk does not take it; then all is as before. */
  readonly change: (change: PlanChange) => Promise<Result<ScheduleState>>;
  /** Tries at once what could not be made; resolves when it is made, or still cannot be. */
  readonly tryNow: () => Promise<void>;
  /** Somebody knows of what was made. */
  readonly seen: () => void;
  /** Where that week’s file was put; `null` for one that was not made here. */
  readonly pathOf: (week: WeekName) => string | null;
  readonly sleeps: () => void;
  readonly wakes: () => void;
  /** Nothing more is made. Resolves when what was being written is written, or after two seconds. */
  readonly close: () => Promise<void>;
}

/** The book is shown first, then this begins. */
export const BEGIN_MS = 3_000;
export const LOOK_MS = 60_000;
/** A stick is plugged in again, a network drive comes back. */
export const RETRY_MS = 120_000;
const LONGEST_GOODBYE_MS = 2_000;

const kinds: Readonly<Partial<Record<RefusalCode, ScheduleProblem['kind']>>> = {
  targetMissing: 'missing',
  targetInBook: 'insideBook',
  targetNotWritable: 'notWritable',
  folderNotWritable: 'notWritable',
  targetFull: 'full',
};

const problemOf = (week: WeekName, reason: Refusal): ScheduleProblem => ({
  week,
  kind: kinds[reason.code] ?? 'failed',
  refusal: reason,
});

const toMade = ({ week, path, madeMs }: MadeNote): MadeWeek => ({ week, path, at: toInstantText(madeMs) });

/** The schedule of one book. */
interface Current {
  book: ScheduleBook;
  readonly ledger: Ledger;
  problem: ScheduleProblem | null;
  /** By the steady clock: not tried again before. */
  retryAt: number;
  making: Promise<void> | null;
}

const openCurrent = (clocks: Clocks, book: ScheduleBook): Current => {
  const one: Current = {
    book,
    ledger: createLedger(clocks, () => one.book.zone(), book.memory),
    problem: null,
    retryAt: 0,
    making: null,
  };
  return one;
};

const stateOf = ({ ledger, problem }: Current): ScheduleState => {
  const { isOn, time, folder, made } = ledger.memory();
  const byWeek = [...made].sort((a, b) => b.dueMs - a.dueMs);
  const [last] = byWeek;
  const { week, dueMs } = ledger.next();
  return {
    ...time,
    isOn,
    folder,
    next: isOn ? { week, at: toInstantText(dueMs) } : null,
    last: last === undefined ? null : toMade(last),
    news: byWeek.filter(({ isSeen }) => !isSeen).map(toMade),
    problem: isOn ? problem : null,
  };
};

const nothing = (): void => undefined;

export const createSchedule = ({ clocks, after, tell, fault }: ScheduleDeps): Schedule => {
  let current: Current | null = null;
  let stopTimer = nothing;

  const tellOf = (one: Current): void => {
    if (one === current) tell(stateOf(one));
  };
  /** What was made and is not remembered is made once more under the same name: no harm, but worth a line. */
  const keep = ({ book, ledger }: Current): void => {
    book.keep(ledger.memory()).catch((error: unknown) => fault('keeping what was made', error));
  };

  const makeOne = async ({ book }: Current, week: WeekName, folder: string): Promise<Result<string>> => {
    try {
      return await book.make(week, folder);
    } catch (error) {
      fault('making the week’s PDF', error);
      return err(refusal('unexpected', { reason: String(error) }));
    }
  };

  /** One after the other. What is wrong with the folder is wrong for all of them; what is wrong with a week is not. */
  const makeAll = async (one: Current, due: readonly WeekName[]): Promise<void> => {
    let problem: ScheduleProblem | null = null;
    let left = due.length;
    for (const week of due) {
      const { isOn, folder } = one.ledger.memory();
      if (one !== current || !isOn || folder === null) break;
      const outcome = await makeOne(one, week, folder);
      if (outcome.ok) {
        left -= 1;
        one.ledger.made(week, outcome.value);
        keep(one);
        tellOf(one);
        continue;
      }
      // Another one was chosen meanwhile, and is tried at once.
      if (one.ledger.memory().folder !== folder) return;
      if (outcome.error.code === 'cancelled') break;
      problem ??= problemOf(week, outcome.error);
      if (problem.kind !== 'failed') break;
    }
    one.problem = problem;
    one.retryAt = left === 0 ? 0 : clocks.steady() + RETRY_MS;
    tellOf(one);
  };

  const begin = (one: Current, due: readonly WeekName[]): void => {
    one.making = makeAll(one, due).finally(() => {
      one.making = null;
      // What became due or was changed meanwhile.
      if (one === current) look();
    });
  };

  const look = (): void => {
    const one = current;
    if (one === null) return;
    const { due, isChanged } = one.ledger.look();
    if (isChanged) keep(one);
    if (due.length > 0 && one.making === null && clocks.steady() >= one.retryAt) begin(one, due);
    if (due.length === 0 && one.problem !== null && one.making === null) {
      one.problem = null;
      tellOf(one);
    }
    stopTimer();
    const until = one.ledger.next().dueMs - clocks.wall();
    stopTimer = after(Math.min(LOOK_MS, Math.max(until, 1)), look);
  };

  const tryNow = async (): Promise<void> => {
    if (current !== null) current.retryAt = 0;
    look();
    await current?.making;
  };

  return {
    bookOpened: (book) => {
      // The same one, opened again after a failure, goes on with what it knows and is doing.
      if (current?.book.bookId === book.bookId) current.book = book;
      else current = openCurrent(clocks, book);
      stopTimer();
      stopTimer = after(BEGIN_MS, look);
      tellOf(current);
    },
    state: () => (current === null ? NO_SCHEDULE : stateOf(current)),
    change: async (change) => {
      const one = current;
      if (one === null) return err(refusal('noBook'));
      const takeBack = one.ledger.change(change);
      try {
        await one.book.keep(one.ledger.memory());
      } catch (error) {
        fault('keeping the schedule', error);
        takeBack();
        return err(refusal('settingsNotKept', { error: String(error) }));
      }
      one.problem = null;
      void tryNow();
      tellOf(one);
      return ok(stateOf(one));
    },
    tryNow,
    seen: () => {
      if (current === null) return;
      current.ledger.seen();
      keep(current);
      tellOf(current);
    },
    pathOf: (week) => current?.ledger.memory().made.find((one) => one.week === week)?.path ?? null,
    sleeps: () => current?.ledger.sleeps(),
    wakes: () => {
      void tryNow();
      current?.ledger.wakes();
    },
    close: async () => {
      const making = current?.making ?? null;
      current = null;
      stopTimer();
      if (making === null) return;
      await Promise.race([making, new Promise<void>((done) => after(LONGEST_GOODBYE_MS, done))]);
    },
  };
};
