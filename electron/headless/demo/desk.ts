import type { CommandName } from '../../../shared/commands/schemas.ts';
import type { Acknowledgement } from '../../../shared/ipc/values.ts';
import type { Rows } from '../../../shared/projection/projection.ts';
import type { AttendanceRow } from '../../../shared/projection/rows.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { IdPrefix } from '../../../shared/rules/context.ts';
import { localDateOf, toEpochMs, toInstantText } from '../../../shared/time/zone.ts';
import type { Submission } from '../../book/book.ts';
import type { Dice } from './dice.ts';
import type { Phrases } from './phrases.ts';
import type { Timeline } from './timeline.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** What the demo needs of a book: the way in that everybody uses, and what is there now. */
export interface DemoBook {
  readonly rows: Rows;
  readonly submit: (submission: Submission) => Promise<Result<Acknowledgement>>;
}

/** A clock that stands where it was put. */
export interface SetClock {
  readonly now: () => number;
  readonly set: (ms: number) => void;
}

/** The front desk of the demo: its book, its people, and chance. */
export interface Desk {
  readonly rows: Rows;
  readonly dice: Dice;
  /** For what is told beside: its throws leave the rest of the history as it is. */
  readonly aside: Dice;
  readonly phrases: Phrases;
  readonly timeline: Timeline;
  readonly zone: string;
  readonly nowMs: () => number;
  readonly today: () => string;
  readonly instant: (ms: number) => string;
  /** Asks the book for something; a refusal shows when the day is settled. */
  readonly ask: (staffId: string, name: CommandName, input: Readonly<Record<string, unknown>>) => void;
  readonly newId: (prefix: IdPrefix) => string;
  /** Follow-ups that are to be left as they are: what the reader of the demo finds unsettled. */
  readonly kept: Set<string>;
  /** Who is at work now and not just forgot to check out. */
  readonly present: () => readonly AttendanceRow[];
  /** Does something once somebody is there to do it: now, or first thing next morning. */
  readonly withSomebody: (action: (staffId: string) => void) => void;
  /** Waits until all that was asked is on the disk; the first refusal, if any. */
  readonly settle: () => Promise<Result<null>>;
}

export interface DeskDeps {
  readonly book: DemoBook;
  readonly clock: SetClock;
  readonly dice: Dice;
  readonly aside: Dice;
  readonly phrases: Phrases;
  readonly timeline: Timeline;
  readonly zone: string;
}

/** Minutes after the end of a shift during which people still finish what they are at. */
const LINGER_MS = 10 * MINUTE_MS;

export const createDesk = ({ book, clock, dice, aside, phrases, timeline, zone }: DeskDeps): Desk => {
  let asked = 0;
  let underWay: Promise<Result<Acknowledgement>>[] = [];
  const today = (): string => localDateOf(toInstantText(clock.now()), zone);

  const present = (): readonly AttendanceRow[] =>
    book.rows
      .all('attendance')
      .filter(({ outAt, endsAt }) => outAt === null && clock.now() <= toEpochMs(endsAt) + LINGER_MS);

  const withSomebody = (action: (staffId: string) => void): void => {
    const [first, ...others] = present();
    if (first !== undefined) {
      action(dice.pick([first, ...others]).staffId);
      return;
    }
    const minutes = (24 * 60 + 9 * 60 - minutesOfDay(clock.now(), zone)) % (24 * 60);
    timeline.plan(clock.now() + (minutes + dice.int(12, 45)) * MINUTE_MS, () => withSomebody(action));
  };

  return {
    rows: book.rows,
    kept: new Set(),
    dice,
    aside,
    phrases,
    timeline,
    zone,
    nowMs: clock.now,
    today,
    instant: toInstantText,
    ask: (staffId, name, input) => {
      asked += 1;
      underWay.push(book.submit({ commandId: `demo-${asked}`, name, input, staffId, auth: 'asserted' }));
    },
    newId: (prefix) => `${prefix}-${today().replaceAll('-', '')}-${dice.text(8)}`,
    present,
    withSomebody,
    settle: async () => {
      const answers = await Promise.all(underWay);
      underWay = [];
      return answers.find((answer) => !answer.ok) ?? ok(null);
    },
  };
};

/** Minutes since midnight on the wall clock. */
export const minutesOfDay = (ms: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(ms);
  const part = (type: 'hour' | 'minute'): number => Number(parts.find((one) => one.type === type)?.value);
  return part('hour') * 60 + part('minute');
};
