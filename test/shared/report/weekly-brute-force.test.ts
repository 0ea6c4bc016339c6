import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { pendingOn } from '../../../shared/rules/pending.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { bruteWeek } from '../support/brute-week.ts';
import { check } from '../support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../support/history.ts';
import { unsealed } from '../support/weeks.ts';
import { projectionOf, textOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const digest = { hash: '0'.repeat(64), events: 0, writers: 0, bookId: 'b-1', heads: [] };
const DAY_MS = 24 * 3_600_000;

const idsOf = (lines: readonly { readonly id: string }[]): readonly string[] =>
  lines.map(({ id }) => id).sort();

/** The parts of a summary that the brute-force count has, in its form. */
const comparable = (summary: WeeklySummary) => ({
  figures: summary.figures,
  days: summary.days
    .filter(({ open }) => open !== null)
    .map(({ date, opened, reopened, closed, open }) => [date, opened, reopened, closed, open]),
  pending: summary.pending.map(({ id }) => id).sort(),
  climbing: idsOf(summary.attention.filter(({ climbing }) => climbing)),
  contestedNow: idsOf(summary.attention.filter(({ disputed }) => disputed)),
  outcomes: Object.fromEntries(summary.outcomes.map(({ outcome, count }) => [outcome, count])),
  routines: Object.fromEntries(
    summary.routines.map(({ id, asked, missed, counted }) => [id, [asked, missed, counted]]),
  ),
  statements: Object.fromEntries(
    summary.statements.lines.map(({ staffId, text }) => [
      staffId,
      text === null ? null : [text.work, text.problems, text.customerWords],
    ]),
  ),
  repeated: summary.repeated
    .map(({ id, times, total, weeks, inARow, firstOn, text }) => [
      id,
      times,
      total,
      weeks,
      inARow,
      firstOn,
      text,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  verdicts: Object.fromEntries(
    [...summary.notes, ...summary.customerVoice].flatMap(({ id, verdict }) =>
      verdict === null ? [] : [[id, verdict]],
    ),
  ),
  people: Object.fromEntries(
    summary.people.map((person) => [
      person.staffId,
      [
        ...[person.shifts, person.late, person.opened, person.closed, person.progressed, person.notes],
        ...[person.handoversSigned, person.handoversAccepted],
        ...[person.itemsHandedOver, person.itemsComplete, person.missingTold],
      ],
    ]),
  ),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const mustAddUp = (summary: WeeklySummary): void => {
  const { figures, days, kinds, outcomes, pending, handovers, notes, customerVoice, noteKinds } = summary;
  const { attention, departures, people } = summary;
  expect(sum(days.map((day) => day.opened))).toBe(figures.opened);
  expect(sum(days.map((day) => day.closed))).toBe(figures.closed);
  expect(sum(kinds.map((kind) => kind.opened))).toBe(figures.opened);
  expect(sum(kinds.map((kind) => kind.closed))).toBe(figures.closed);
  expect(sum(kinds.map((kind) => kind.pending))).toBe(figures.pending);
  expect(sum(outcomes.map(({ count }) => count))).toBe(figures.closed);
  expect(pending.length).toBe(figures.pending);
  expect(handovers.length).toBe(figures.handovers);
  expect(notes.length + customerVoice.length).toBe(figures.notes);
  expect(sum(noteKinds.map(({ count }) => count))).toBe(figures.notes);
  expect(attention.filter(({ climbing }) => climbing).length).toBe(figures.climbing);
  expect(sum(handovers.map(({ refused }) => refused))).toBe(figures.refused);
  for (const { asked, done, missed, madeUp, missedBy } of summary.routines) {
    expect(done).toBe(asked - missed);
    expect(madeUp).toBeLessThanOrEqual(missed);
    expect(sum(missedBy.map(({ times }) => times))).toBeLessThanOrEqual(missed);
  }
  expect(sum(summary.routines.map(({ asked }) => asked))).toBe(figures.routinesAsked);
  expect(sum(handovers.map(({ countersignsMissing }) => countersignsMissing))).toBe(
    figures.countersignsMissing,
  );
  expect(handovers.filter(({ unscheduled }) => unscheduled !== null).length).toBe(figures.unscheduled);
  expect(departures.filter(({ release }) => release !== null).length).toBe(figures.released);
  expect(sum(departures.map(({ waits }) => waits.length))).toBe(figures.waits);
  expect(sum(people.map(({ itemsHandedOver }) => itemsHandedOver))).toBe(
    sum(handovers.map(({ items }) => items)),
  );
};

describe('the weekly figures', () => {
  it('equal a count over the events themselves, week by week, and add up', () => {
    const seen = { asked: 0, missed: 0, said: 0, silent: 0 };
    const property = fc.property(tapeOf(140), saneSkews, fc.nat(40), (tape, skews, hoursLater) => {
      const played = play(tape, { zone, skews, strideMinutes: 240, startMs: MONDAY_MS });
      const { nowMs } = played;
      // A strict shop: histories of this length seldom pass anything on three times.
      const body = { passLimit: 1 + (hoursLater % 2) };
      const strict = played.writers[0]?.record({ type: 'bookSettingsChanged', body }, nowMs);
      const events = [...played.events, ...(strict === undefined ? [] : [strict])];
      const now = textOf(nowMs + hoursLater * 3_600_000);
      const rows = unsealed(projectionOf(events));
      for (let monday = MONDAY_MS - 4 * 3_600_000; monday < nowMs; monday += 7 * DAY_MS) {
        const date = textOf(monday).slice(0, 10);
        const summary = weeklySummary(rows, { week: weekOf(date), now, digest });
        if (!summary.ok) throw new Error(summary.error.code);
        const brute = bruteWeek(events, date, now);
        expect(comparable(summary.value)).toEqual(brute);
        expect(summary.value.lastWeek).toEqual(
          bruteWeek(events, textOf(monday - 7 * DAY_MS).slice(0, 10), now).figures,
        );
        expect(pendingOn(rows, summary.value.asOf).map(({ id }) => id)).toEqual(
          summary.value.pending.map(({ id }) => id),
        );
        mustAddUp(summary.value);
        seen.asked += summary.value.figures.routinesAsked;
        for (const { text } of summary.value.statements.lines) seen[text === null ? 'silent' : 'said'] += 1;
        seen.missed += summary.value.figures.routinesMissed;
      }
    });
    check(property, { runs: 200, soak: 5_000 });
    // Weeks in which no routine is ever asked for, or all are done, would prove nothing of them.
    expect(seen.asked).toBeGreaterThan(seen.missed);
    expect(seen.missed).toBeGreaterThan(20);
    expect(Math.min(seen.said, seen.silent)).toBeGreaterThan(20);
  }, 300_000);
});
