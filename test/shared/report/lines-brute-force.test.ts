import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { monthAttendance } from '../../../shared/report/month-attendance.ts';
import { personalWeek } from '../../../shared/report/personal-week.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import type { Result } from '../../../shared/result.ts';
import { changesIn, textIn } from '../support/brute.ts';
import { bruteHandovers } from '../support/brute-handover.ts';
import { toldOnce } from '../support/brute-passing.ts';
import { bruteRoutines } from '../support/brute-routine.ts';
import { handoversIn, shanghaiDate } from '../support/brute-week.ts';
import { check } from '../support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../support/history.ts';
import { unsealed } from '../support/weeks.ts';
import { NO_DIGEST, projectionOf, textOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const [week, from] = ['2026-W47', '2026-11-16'];

const given = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const sorted = <T>(lines: readonly T[]): readonly T[] =>
  [...lines].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** What somebody closed in the week, but for what was written down by mistake: what, when, how it ended. */
const bruteClosed = (events: readonly Envelope[], who: string, asOf: string) => {
  const changes = changesIn(events);
  const lastly = new Map(changes.map(({ id, kind, event }) => [id, [kind, event.body['outcome']]]));
  return changes
    .filter(({ id }) => lastly.get(id)?.join() !== 'closed,mistaken')
    .map(({ id, kind, event }) => ({
      ...{ id, kind, by: event.actor, outcome: textIn(event, 'outcome') },
      date: event.shift?.split('/')[0] ?? shanghaiDate(event.at),
    }))
    .filter(({ kind, by, date }) => kind === 'closed' && by === who && date >= from && date <= asOf)
    .map(({ id, date, outcome }) => [id, date, outcome]);
};

/** Routines asked of somebody in the week: how often, done, missed. */
const bruteAsked = (events: readonly Envelope[], who: string, to: string, now: string) => {
  const own = bruteRoutines(events, { from, to, now }).filter(
    ({ state, staffId }) => state !== 'open' && staffId === who,
  );
  return [...new Set(own.map(({ routineId }) => routineId))].map((id) => {
    const states = own.filter(({ routineId }) => routineId === id).map(({ state }) => state);
    const count = (wanted: string): number => states.filter((state) => state === wanted).length;
    return [id, states.length, count('done'), count('missed')];
  });
};

/** Each handover of the week in the words of its events. */
const mustTellHandovers = ({ handovers, asOf }: WeeklySummary, events: readonly Envelope[]): void => {
  const records = [...bruteHandovers(events)].filter(([, { shift }]) => {
    const date = String(shift[0]);
    return date >= from && date <= asOf;
  });
  expect(
    sorted(
      handovers.map((line) => [
        ...[line.id, line.date, line.shiftName, line.signedBy, line.signedAt],
        ...[line.acceptedBy, line.acceptedAt, line.late, line.items, line.additions],
        ...[line.unscheduled, line.countersignsMissing],
      ]),
    ),
  ).toEqual(
    sorted(
      records.map(([id, { shift, signed, accepted, late, items, additions, unscheduled, countersigns }]) => [
        ...[id, ...shift, signed[0], signed[1]],
        ...[accepted?.[0] ?? null, accepted?.[1] ?? null, late, items.length, additions.length],
        ...[unscheduled, countersigns.filter(([, by]) => by === null).length],
      ]),
    ),
  );
};

/** How often something was said at the take-over of each, every word counted with one of them only. */
const mustTellWhatWasSaid = ({ handovers, asOf }: WeeklySummary, events: readonly Envelope[]): void => {
  const ofWeek = handoversIn(events).filter(({ signed }) => {
    const date = textIn(signed, 'fromShift').slice(0, 10);
    return date >= from && date <= asOf;
  });
  for (const word of ['questioned', 'refused'] as const) {
    const told = toldOnce(events, ofWeek, ({ decision }) => decision === word);
    for (const line of handovers)
      expect(line[word]).toBe(told.filter((signed) => textIn(signed, 'handoverId') === line.id).length);
  }
};

/** Who missed each routine how often, the most often first. */
const mustTellWhoMissed = ({ routines, asOf }: WeeklySummary, events: readonly Envelope[], now: string) => {
  const missed = bruteRoutines(events, { from, to: asOf, now }).filter(({ state }) => state === 'missed');
  for (const { id, missedBy } of routines) {
    const who = missed.flatMap(({ routineId, staffId }) =>
      routineId === id && staffId !== null ? [staffId] : [],
    );
    expect(sorted(missedBy.map(({ staffId, times }) => [staffId, times]))).toEqual(
      sorted([...new Set(who)].map((one) => [one, who.filter((other) => other === one).length])),
    );
    const times = missedBy.map((one) => one.times);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  }
};

it('every line of a week, and of each person’s own, is what the events say', () => {
  const seen = { closed: 0, routines: 0, missed: 0, late: 0, early: 0, accepted: 0 };
  const property = fc.property(tapeOf(160), saneSkews, (tape, skews) => {
    const { events, nowMs } = play(tape, { zone, skews, strideMinutes: 60, startMs: MONDAY_MS });
    const [rows, now] = [unsealed(projectionOf(events)), textOf(nowMs)];
    const asked = { week, now, digest: NO_DIGEST };
    const whole = given(weeklySummary(rows, asked));
    const dates = whole.attendance.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    mustTellHandovers(whole, events);
    mustTellWhatWasSaid(whole, events);
    mustTellWhoMissed(whole, events, now);
    // The month is counted minute by minute elsewhere.
    const duties = given(monthAttendance(rows, { month: '2026-11', now })).people.flatMap((person) =>
      person.duties.map((duty) => ({ ...duty, staffId: person.staffId })),
    );
    for (const { shift, people } of whole.attendance)
      for (const { name: _, ...visit } of people) {
        const duty = duties.find((one) => one.staffId === visit.staffId && one.shift === shift);
        expect(visit).toEqual({
          ...{ staffId: visit.staffId, inAt: duty?.inAt, outAt: duty?.outAt },
          ...{ lateMinutes: duty?.lateMinutes, earlyMinutes: duty?.earlyMinutes },
          leftIll: duty?.marks.includes('leftIll'),
          // The month asks to mend a check-out hours after the end too.
          forgotten: visit.outAt === null && duty?.marks.includes('forgotten') === true,
        });
        seen.late += Number(visit.lateMinutes > 0);
        seen.early += Number(visit.earlyMinutes > 0);
      }
    for (const { id } of rows.all('staff')) {
      const own = given(personalWeek(rows, { ...asked, staffId: id }));
      expect(sorted(own.closed.map(({ id: of, date, outcome }) => [of, date, outcome]))).toEqual(
        sorted(bruteClosed(events, id, own.asOf)),
      );
      expect(
        sorted(own.routines.map(({ id: of, asked: times, done, missed }) => [of, times, done, missed])),
      ).toEqual(sorted(bruteAsked(events, id, own.asOf, now)));
      expect(own.visits).toEqual(
        whole.attendance.flatMap(({ date, shiftName, people }) =>
          people
            .filter(({ staffId }) => staffId === id)
            .map(({ staffId: _, name: __, ...visit }) => ({ date, shiftName, ...visit })),
        ),
      );
      seen.closed += own.closed.length;
      seen.routines += own.routines.length;
    }
    seen.missed += whole.figures.routinesMissed;
    seen.accepted += whole.handovers.filter(({ acceptedBy }) => acceptedBy !== null).length;
  });
  check(property, { runs: 160, soak: 1_000 });
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
}, 600_000);
