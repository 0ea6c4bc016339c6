import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import { countsOf, obligationsDue, sumOf } from '../../../shared/rules/routine.ts';
import { createSmallBook } from '../support/book.ts';
import { bruteRoutines } from '../support/brute-routine.ts';
import { check } from '../support/check.ts';
import { type Choose, chooser, oneOf, shuffled } from '../support/choose.ts';
import { randomRoutine } from '../support/random-routine.ts';
import { createWriter, exportOf, projectionOf, type TestWriter, textOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FROM = '2026-11-16';

const day = (cadence: string, rest: object) => ({
  ...{ cadence, day: null, scope: 'each', least: 2, most: 3, proof: 'none', proofHint: null },
  ...{ whenMissed: '没做', ...rest },
});

/** Somebody comes or goes: people of few shifts, so that dates without anybody come up too. */
const comeOrGo = (here: TestWriter, choose: Choose, nowMs: number): void => {
  const staffId = oneOf(choose, ['s-ann', 's-bo', 's-new']) ?? '';
  const ill = { staffId, way: 'leftIll', reason: '发烧' };
  if (choose(5) === 0) here.submit('releaseDeparture', ill, staffId, nowMs);
  if (choose(3) === 0) here.submit('checkOut', {}, staffId, nowMs);
  else here.submit('checkIn', {}, staffId, nowMs);
};

/** Two PCs of a shop go about three weeks: they count, take back, report and change what is asked for. */
const playWeeks = (
  tape: readonly number[],
): { readonly events: readonly Envelope[]; readonly nowMs: number } => {
  const { writer: first } = createSmallBook();
  const second = createWriter('pc1.bbbbbbbb', zone);
  let nowMs = Date.UTC(2026, 10, 15, 15, 0);
  for (const [id, routine] of [
    ['q-0', day('day', { name: '联系买家' })],
    ['q-1', day('week', { name: '看同行', scope: 'shop' })],
    ['q-2', day('month', { name: '名单', day: 2, scope: 'shop', least: 1 })],
  ] as const)
    first.submit('addRoutine', { id, ...routine }, 's-lead', nowMs);
  for (const number of tape) {
    const choose = chooser(number);
    nowMs += choose(14 * HOUR);
    const here = choose(2) === 0 ? first : second;
    const there = here === first ? second : first;
    if (choose(4) === 0) for (const event of shuffled(choose, there.events())) here.receive(event, nowMs);
    if (choose(3) === 0) comeOrGo(here, choose, nowMs);
    const [name, input, by] = randomRoutine(here.rows(), choose, nowMs);
    // What is asked for changes now and then only, or nothing would ever last for a whole period.
    if (name === 'changeRoutine' && choose(6) > 0) continue;
    here.submit(name, input, by ?? 's-ann', nowMs);
  }
  const all = [...first.events(), ...second.events()];
  return { events: [...new Map(all.map((event) => [orderKey(event), event])).values()], nowMs };
};

describe('routines of two PCs over three weeks', () => {
  it('counters are the sums of what stands, what is missed is what was asked for less what was done', () => {
    const seen = { done: 0, missed: 0, open: 0, week: 0, month: 0, withdrawn: 0 };
    const property = fc.property(
      fc.array(fc.nat(), { minLength: 60, maxLength: 120, size: 'max' }),
      fc.nat(),
      fc.nat(40),
      (tape, seed, hours) => {
        const { events, nowMs } = playWeeks(tape);
        const rows = projectionOf(shuffled(chooser(seed), events));
        expect(exportOf(rows)).toBe(exportOf(projectionOf(events)));
        const now = textOf(nowMs + hours * HOUR);
        const to = textOf(nowMs + 3 * DAY).slice(0, 10);
        const counted = obligationsDue(rows, { from: FROM, to, now, zone });
        const plain = counted.map(({ due, routine, period, staffId, state, inTime, total }) => ({
          ...{ due, routineId: routine.id, period, staffId, state, inTime, total },
        }));
        const key = (one: object): string => JSON.stringify(one);
        expect(plain.map(key).sort()).toEqual(bruteRoutines(events, { from: FROM, to, now }).map(key).sort());
        for (const { state, asked, inTime } of counted) {
          expect(state === 'done').toBe(inTime >= asked.least);
          seen[state] += 1;
          if (asked.cadence !== 'day') seen[asked.cadence] += 1;
        }
        for (const run of rows.all('routineRun')) {
          const standing = events.filter(
            ({ type, body }) =>
              type === 'routineCounted' &&
              body['period'] === run.period &&
              body['routineId'] === run.routineId,
          );
          const gone = run.counts.filter(({ withdrawn }) => withdrawn !== null);
          expect(run.counts).toHaveLength(standing.length);
          expect(sumOf(countsOf(run, null)) + sumOf(gone)).toBe(sumOf(run.counts));
          seen.withdrawn += gone.length;
        }
      },
    );
    check(property, { runs: 120, soak: 3_000 });
    // Histories in which nothing is ever asked, done or taken back would prove nothing.
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(20);
  }, 1_800_000);
});
