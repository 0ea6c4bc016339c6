import type { Envelope } from '../../../shared/events/envelope.ts';
import type { Rows } from '../../../shared/projection/projection.ts';
import { markOf, sealOf } from '../../../shared/report/sealed-week.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { followUpKinds, noteKinds } from '../../../shared/vocabulary.ts';
import { type Choose, chooser, oneOf } from './choose.ts';
import { MONDAY_MS, staffIds } from './history.ts';
import { type RandomCommand, randomCommand } from './random-command.ts';
import { world } from './world.ts';
import { createWriter, NO_DIGEST, type TestWriter, textOf } from './writer.ts';

const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;

/** The calendar date in Shanghai, without anybody’s calendar. */
export const dateAt = (ms: number): string => textOf(ms + OFFSET_MS).slice(0, 10);

/** What happened in a shop with three PCs whose first one signs weeks, sooner or later, while others are cut off. */
export interface SealedHistory {
  /** Every event anybody wrote, as the first PC has received them. */
  readonly events: readonly Envelope[];
  readonly nowMs: number;
}

/** Journals travel without gaps: what waits for a PC comes in the order in which it was written. */
const createPost = (writers: readonly TestWriter[]) => {
  const waiting = new Map<TestWriter, Envelope[]>(writers.map((writer) => [writer, []]));
  return {
    send: (from: TestWriter, event: Envelope): void => {
      for (const [writer, queue] of waiting) if (writer !== from) queue.push(event);
    },
    deliver: (to: TestWriter, most: number, wallMs: number): void => {
      for (const event of waiting.get(to)?.splice(0, most) ?? []) to.receive(event, wallMs);
    },
  };
};

/** Signs a week that is over, as the PC has it now, should nobody have signed it. */
const sealSome = (writer: TestWriter, back: number, wallMs: number): Envelope | null => {
  const week = weekOf(dateAt(wallMs - back * 7 * DAY_MS));
  const rows = writer.rows();
  if (sealOf(rows, week) !== null) return null;
  const summary = weeklySummary(rows, { week, now: textOf(wallMs), digest: NO_DIGEST });
  if (!summary.ok) return null;
  const sealed = writer.submit('sealWeek', { week, seen: markOf(summary.value) }, 's-boss', wallMs);
  return sealed.ok ? sealed.value : null;
};

/** A word that puts right, perhaps long after, what was counted already: seldom said on an ordinary day. */
const randomCorrection = (rows: Rows, choose: Choose): RandomCommand => {
  const followUpId = oneOf(choose, rows.all('followUp'))?.id ?? 'f-none';
  const noteId = oneOf(choose, rows.all('note'))?.id ?? 'n-none';
  const staffId = oneOf(choose, ['s-boss', 's-lead']) ?? 's-boss';
  const text = `句 ${choose(1_000_000)}`;
  switch (choose(6)) {
    case 0:
      return {
        name: 'updateFollowUp',
        input: { followUpId, changes: { kind: oneOf(choose, followUpKinds) } },
        staffId,
      };
    case 1:
      return { name: 'closeFollowUp', input: { followUpId, outcome: 'mistaken', reason: text }, staffId };
    case 2:
      return { name: 'reopenFollowUp', input: { followUpId, reason: text }, staffId };
    case 3:
      return { name: 'withdrawNote', input: { noteId, withdrawn: choose(3) > 0 }, staffId };
    case 4:
      return { name: 'amendNote', input: { noteId, kind: oneOf(choose, noteKinds), text }, staffId };
    default:
      return { name: 'writeNote', input: { kind: oneOf(choose, noteKinds), text }, staffId };
  }
};

/** Each number of the tape is one step: a command, a delivery, or a signature. */
export const playSealed = (tape: readonly number[]): SealedHistory => {
  const writers = [0, 1, 2].map((place) => createWriter(`pc${place}.aaaaaaa${place}`, ZONE));
  const [first] = writers;
  if (first === undefined) throw new Error('no PC');
  const post = createPost(writers);
  for (const draft of world) post.send(first, first.record(draft, MONDAY_MS));
  for (const writer of writers) post.deliver(writer, 100, MONDAY_MS);
  let nowMs = MONDAY_MS;
  for (const number of tape) {
    const choose = chooser(number);
    nowMs += choose(7 * 3_600_000);
    const what = choose(16);
    if (what < 2) {
      const sealed = sealSome(first, 1 + choose(2), nowMs);
      if (sealed !== null) post.send(first, sealed);
      continue;
    }
    const writer: TestWriter = oneOf(choose, writers) ?? first;
    if (what < 5) {
      // Whoever signs hears of the others seldom, and then of much at once.
      if (writer !== first || choose(4) === 0) post.deliver(writer, choose(30), nowMs);
      continue;
    }
    const { name, input, staffId } =
      what < 8
        ? randomCorrection(writer.rows(), choose)
        : randomCommand(writer.rows(), choose, staffIds, nowMs);
    if (name === 'sealWeek') continue;
    const done = writer.submit(name, input, staffId, nowMs);
    if (done.ok) post.send(writer, done.value);
  }
  for (const writer of writers) post.deliver(writer, Number.POSITIVE_INFINITY, nowMs);
  return { events: first.events(), nowMs };
};
