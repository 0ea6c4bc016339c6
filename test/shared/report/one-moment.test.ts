import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { canonicalJson } from '../../../shared/projection/canonical.ts';
import type { WholeBook } from '../../../shared/projection/projection.ts';
import { monthReportInSteps } from '../../../shared/report/month-report.ts';
import { personalWeekInSteps } from '../../../shared/report/personal-week.ts';
import { weeklySummaryInSteps } from '../../../shared/report/weekly.ts';
import type { Result } from '../../../shared/result.ts';
import { atOnce, type Steps } from '../../../shared/steps.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { check } from '../support/check.ts';
import { chooser } from '../support/choose.ts';
import { tapeOf } from '../support/history.ts';
import { dateAt, playSealed } from '../support/sealed-history.ts';
import { NO_DIGEST, projectionOf, textOf } from '../support/writer.ts';

const DAY_MS = 86_400_000;

type Work = (rows: WholeBook) => Steps<Result<unknown>>;

/** Goes on step by step; before each of them something happens. */
const withLooksUp = (steps: Steps<Result<unknown>>, before: (step: number) => void): string => {
  for (let at = 0; ; at += 1) {
    before(at);
    const step = steps.next();
    if (step.done === true) return canonicalJson(step.value);
  }
};

/** What is known when somebody asks, and what comes in while it is worked out. */
const halves = (tape: readonly number[], number: number) => {
  const { events, nowMs } = playSealed(tape);
  const known = 20 + chooser(number)(Math.max(1, events.length - 20));
  return { now: events.slice(0, known), later: events.slice(known), nowMs };
};

const works = (nowMs: number): Readonly<Record<string, Work>> => {
  const options = { now: textOf(nowMs), digest: NO_DIGEST };
  const week = weekOf(dateAt(nowMs - DAY_MS));
  return {
    week: (rows) => weeklySummaryInSteps(rows, { ...options, week }),
    month: (rows) => monthReportInSteps(rows, { ...options, month: dateAt(nowMs).slice(0, 7) }),
    person: (rows) => personalWeekInSteps(rows, { ...options, week, staffId: 's-boss' }),
  };
};

describe('a value that is put together while others write', () => {
  it.each(['week', 'month', 'person'])(
    '%s: is that of the moment it was asked for, whatever comes in or is taken out before whichever step',
    (name) => {
      let differed = 0;
      const property = fc.property(tapeOf(150), fc.nat(), (tape, number) => {
        const { now, later, nowMs } = halves(tape, number);
        const work = works(nowMs)[name];
        if (work === undefined) throw new Error(name);
        const before = canonicalJson(atOnce(work(projectionOf(now))));
        if (canonicalJson(atOnce(work(projectionOf([...now, ...later])))) !== before) differed += 1;
        const book = projectionOf(now);
        const coming: Envelope[] = [...later];
        const gone: Envelope[] = [];
        const value = withLooksUp(work(book.still()), () => {
          const event = coming.shift();
          if (event !== undefined) {
            book.apply(event);
            gone.push(event);
            return;
          }
          const lost = gone.pop();
          if (lost !== undefined) book.retract(lost);
        });
        expect(value).toBe(before);
      });
      check(property, { runs: 12, soak: 1_000 });
      expect(differed).toBeGreaterThan(3);
    },
  );

  it('is so before every single step, and the next one has what came', () => {
    const { now, later, nowMs } = halves(
      Array.from({ length: 150 }, (_none, at) => at * 7_919),
      5,
    );
    const work = works(nowMs)['week'];
    if (work === undefined) throw new Error('week');
    const before = canonicalJson(atOnce(work(projectionOf(now))));
    const after = canonicalJson(atOnce(work(projectionOf([...now, ...later]))));
    expect(after).not.toBe(before);
    let steps = 0;
    withLooksUp(work(projectionOf(now)), () => {
      steps += 1;
    });
    for (let at = 0; at < steps; at += 1) {
      const book = projectionOf(now);
      const value = withLooksUp(work(book.still()), (step) => {
        if (step === at) for (const event of later) book.apply(event);
      });
      expect(value === before, `step ${at} of ${steps}`).toBe(true);
      if (at % 50 === 0) expect(canonicalJson(atOnce(work(book.still()))) === after).toBe(true);
    }
  });
});
