import fc from 'fast-check';
import { expect, it } from 'vitest';
import { personalWeek } from '../../../shared/report/personal-week.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import { createSmallBook } from '../support/book.ts';
import { check } from '../support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../support/history.ts';
import { unsealed } from '../support/weeks.ts';
import { NO_DIGEST, projectionOf, textOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const week = '2026-W47';

it('line by line is as much as the week counts for each person, and together they are the week', () => {
  const seen = { closed: 0, pending: 0, handovers: 0, notes: 0 };
  const property = fc.property(tapeOf(120), saneSkews, (tape, skews) => {
    const { events, nowMs } = play(tape, { zone, skews, strideMinutes: 60, startMs: MONDAY_MS });
    const [rows, now] = [unsealed(projectionOf(events)), textOf(nowMs)];
    const whole = weeklySummary(rows, { week, now, digest: NO_DIGEST });
    if (!whole.ok) throw new Error(whole.error.code);
    const { people, pending, routines } = whole.value;
    const own = rows.all('staff').map(({ id }) => {
      const value = personalWeek(rows, { week, staffId: id, now, digest: NO_DIGEST });
      if (!value.ok) throw new Error(value.error.code);
      return value.value;
    });
    for (const one of own) {
      const { figures, visits, closed, handovers, notes, name } = one;
      expect(people.find(({ staffId }) => staffId === one.staffId) ?? figures).toMatchObject(figures);
      expect([visits.length, closed.length, notes.length]).toEqual([
        ...[figures.shifts, figures.closed, figures.notes],
      ]);
      expect(handovers.filter(({ signedBy }) => signedBy === name)).toHaveLength(figures.handoversSigned);
      expect(handovers.filter(({ acceptedBy }) => acceptedBy === name)).toHaveLength(
        figures.handoversAccepted,
      );
      seen.closed += closed.length;
      seen.handovers += handovers.length;
      seen.notes += notes.length;
    }
    const ids = own.flatMap((one) => one.pending.map(({ id }) => id));
    expect(ids.sort()).toEqual(pending.map(({ id }) => id).sort());
    const missed = own.flatMap((one) => one.routines.map((routine) => routine.missed));
    const ofEach = routines.flatMap(({ missedBy }) => missedBy.map(({ times }) => times));
    expect(missed.reduce((sum, times) => sum + times, 0)).toBe(ofEach.reduce((sum, times) => sum + times, 0));
    seen.pending += ids.length;
  });
  check(property, { runs: 40, soak: 2_000 });
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
}, 60_000);

it('has their statement and the week before beside theirs; of nobody it is refused', () => {
  const book = createSmallBook();
  book.at('2026-11-10T02:00:00.000Z');
  book.act('s-boss', 'writeNote', { kind: 'idea', text: '上周的' });
  book.at('2026-11-16T02:00:00.000Z');
  book.act('s-boss', 'writeNote', { kind: 'problem', text: '打 13812345678 没人接' });
  book.act('s-boss', 'writeStatement', { week, work: '看店', problems: null, customerWords: null });
  const asked = { week, staffId: 's-boss', now: book.now(), digest: NO_DIGEST };
  const own = personalWeek(book.rows(), asked);
  expect(own).toMatchObject({
    value: {
      figures: { notes: 1 },
      lastWeek: { notes: 1 },
      notes: [{ text: '打 138****5678 没人接' }],
      statement: { text: { work: '看店' } },
    },
  });
  expect(personalWeek(book.rows(), { ...asked, staffId: 's-none' })).toMatchObject({
    error: { code: 'unknownPerson' },
  });
});
