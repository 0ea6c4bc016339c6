import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventType, eventTypes, isEventType } from '../../../shared/events/bodies.ts';
import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import { canonicalJson } from '../../../shared/projection/canonical.ts';
import { createProjection, type WholeBook } from '../../../shared/projection/projection.ts';
import { isTold, kinds } from '../../../shared/report/additions/kinds.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { AdditionLine } from '../../../shared/report/weekly-review-value.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { createBruteLate, ownWeek } from '../support/brute-late.ts';
import { check } from '../support/check.ts';
import { MONDAY_MS, tapeOf } from '../support/history.ts';
import { dateAt, playSealed } from '../support/sealed-history.ts';
import { unsealed } from '../support/weeks.ts';
import { NO_DIGEST, projectionOf, textOf } from '../support/writer.ts';

const WEEK_MS = 7 * 86_400_000;

const summaryIn = (rows: WholeBook, week: string, now: string): WeeklySummary => {
  const summary = weeklySummary(rows, { week, now, digest: NO_DIGEST });
  if (!summary.ok) throw new Error(summary.error.code);
  return summary.value;
};

interface Seal {
  readonly week: string;
  readonly at: string;
  readonly has: (event: Envelope) => boolean;
}

const sealsIn = (events: readonly Envelope[]): ReadonlyMap<string, Seal> => {
  const seals = events
    .filter(({ type }) => type === 'weekSealed')
    .map(({ at, body }): Seal => {
      const heads = body['heads'] as readonly { readonly writer: string; readonly seq: number }[];
      const week = String(body['week']);
      return {
        ...{ week, at },
        has: ({ writer, seq }) => heads.some((head) => head.writer === writer && seq <= head.seq),
      };
    });
  return new Map(seals.map((seal) => [seal.week, seal]));
};

/** The weeks of a history, and the one after it. */
const weeksOf = (nowMs: number): readonly string[] => {
  const weeks: string[] = [];
  for (let ms = MONDAY_MS; ms <= nowMs + WEEK_MS; ms += WEEK_MS) weeks.push(weekOf(dateAt(ms)));
  return weeks;
};

interface Telling {
  readonly in: string;
  readonly line: AdditionLine;
}

/** Everything that some week tells of weeks before it, by the event it tells. */
const tellingsIn = (rows: WholeBook, nowMs: number): ReadonlyMap<string, readonly Telling[]> => {
  const tellings = new Map<string, Telling[]>();
  for (const week of weeksOf(nowMs))
    for (const line of summaryIn(rows, week, textOf(nowMs + WEEK_MS)).review.additions)
      tellings.set(line.order, [...(tellings.get(line.order) ?? []), { in: week, line }]);
  return tellings;
};

/** What a week says of itself; what it says of weeks before it is theirs. */
const ofItself = ({ lastWeek: _, review, ...value }: WeeklySummary): string => {
  const { trend: __, additions: ___, ...looked } = review;
  return canonicalJson({ ...value, review: looked });
};

/** Says that what was counted already is something else, or nothing: that is late whenever it is said. */
const isCorrection = ({ type, body }: Envelope): boolean =>
  ['importWithdrawn', 'noteWithdrawn', 'noteAmended'].includes(type) ||
  (type === 'followUpClosed' && body['outcome'] === 'mistaken') ||
  (type === 'followUpUpdated' && Object.hasOwn(Object(body['changes']), 'kind'));

/** Why it is right that an event which changed what a signed week would say is told nowhere. */
const isExcused = (
  event: Envelope,
  week: string,
  { seals, weeks }: { readonly seals: ReadonlyMap<string, Seal>; readonly weeks: readonly string[] },
): boolean => {
  const kind = isEventType(event.type) ? kinds[event.type] : null;
  if (kind === null || !kind.told) return false;
  if (isCorrection(event) && ownWeek(event) > week) return false;
  // It happened after the week; the table says why that is not late.
  if (kind.afterwards !== null && weeks.every((one) => one > week)) return true;
  // It stands in the value of the week it belongs to: nobody has signed that one, or they had it when they signed.
  return weeks.length > 0 && weeks.every((one) => seals.get(one)?.has(event) ?? true);
};

describe('[Z3] what reaches the book after its week was signed', () => {
  it('is told once in a week after it, or its kind is in no week; in any history, whoever was cut off', () => {
    const seen = new Map<string, number>();
    const property = fc.property(tapeOf(220), (tape) => {
      const { events, nowMs } = playSealed(tape);
      const [seals, brute] = [sealsIn(events), createBruteLate(events)];
      const rows = projectionOf(events);
      const tellings = tellingsIn(rows, nowMs);
      for (const event of events) {
        const isLate = brute.weeksOf(event).some((week) => seals.get(week)?.has(event) === false);
        const told = tellings.get(orderKey(event)) ?? [];
        if (isLate && isTold(event.type)) {
          expect(told, `${event.type} ${canonicalJson(event.body)}`).toHaveLength(1);
          seen.set(event.type, (seen.get(event.type) ?? 0) + 1);
        }
        expect(told.length, event.type).toBeLessThanOrEqual(1);
      }
      for (const [order, [telling]] of tellings) {
        if (telling === undefined) continue;
        const event = events.find((one) => orderKey(one) === order);
        const { line } = telling;
        expect(telling.in > line.week).toBe(true);
        expect(event && seals.get(line.week)?.has(event)).toBe(false);
        expect([line.enteredAt, line.what]).toEqual([event?.rec ?? event?.at, event?.type]);
      }
    });
    check(property, { runs: 60, soak: 2_000 });
    // Histories in which nothing of a kind is ever late prove nothing of it.
    const late = [...seen].filter(([, times]) => times > 0).map(([type]) => type);
    for (const type of ['followUpOpened', 'noteWritten', 'checkedIn', 'handoverSigned', 'routineCounted'])
      expect(late).toContain(type);
  }, 300_000);

  it('leaves out nothing that would have changed what the signed week says', () => {
    const changed = new Map<string, number>();
    const property = fc.property(tapeOf(200), (tape) => {
      const { events, nowMs } = playSealed(tape);
      const [seals, brute] = [sealsIn(events), createBruteLate(events)];
      const tellings = tellingsIn(projectionOf(events), nowMs);
      for (const { week, at, has } of seals.values()) {
        const book = createProjection();
        const rows = unsealed(book);
        for (const event of events) if (has(event)) book.apply(event);
        let before = ofItself(summaryIn(rows, week, at));
        for (const event of events) {
          if (has(event)) continue;
          book.apply(event);
          const after = ofItself(summaryIn(rows, week, at));
          if (after === before) continue;
          before = after;
          changed.set(event.type, (changed.get(event.type) ?? 0) + 1);
          if (tellings.has(orderKey(event))) continue;
          const weeks = brute.weeksOf(event);
          if (!isExcused(event, week, { seals, weeks }))
            expect.unreachable(`${event.type} of ${weeks.join()} changes ${week} and is told nowhere`);
        }
      }
    });
    check(property, { runs: 40, soak: 1_000 });
    expect(changed.size).toBeGreaterThan(15);
  }, 300_000);

  it('has a word in the table for every kind of event, and none for others', () => {
    const known: readonly string[] = Object.keys(kinds).sort();
    expect(known).toEqual([...eventTypes].sort());
    const why = (type: EventType): string | null => {
      const kind = kinds[type];
      return kind.told ? null : kind.why;
    };
    expect(eventTypes.filter((type) => why(type) === 'withItsWeek')).toEqual(['weekPartKept', 'weekSealed']);
  });
});
