import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeaveRow } from '../../../shared/projection/rows.ts';
import { type LeaveAsked, leaveBreaches } from '../../../shared/rules/leave.ts';
import { leaveKinds } from '../../../shared/vocabulary.ts';
import { check } from '../support/check.ts';

/** Days counted from 2026-11-20, so that months end within; no date arithmetic of ours. */
const dateOf = (day: number): string => new Date(Date.UTC(2026, 10, 20 + day)).toISOString().slice(0, 10);
const people = ['s-1', 's-2', 's-3', 's-4'];
const states = ['granted', 'granted', 'granted', 'waiting', 'refused', 'withdrawn'] as const;

const span = fc.record({
  staffId: fc.constantFrom(...people),
  kind: fc.constantFrom(...leaveKinds),
  start: fc.nat(20),
  length: fc.integer({ min: 1, max: 5 }),
});
type Span = typeof span extends fc.Arbitrary<infer T> ? T : never;

const rowOf = (
  { staffId, kind, start, length }: Span,
  state: LeaveRow['state'],
  index: number,
): LeaveRow => ({
  id: `l-${index}`,
  ...{ staffId, kind, from: dateOf(start), to: dateOf(start + length - 1), reason: '有事' },
  ...{ askedAt: '2026-11-01T00:00:00.000Z', askedOn: '2026-11-01', askedBy: staffId },
  ...{ state, decision: null, head: '', history: [] },
});

const rowsWith = (leave: readonly LeaveRow[]) => ({
  get: () => null,
  all: (kind: string) => (kind === 'leave' ? leave : []) as readonly never[],
});

/** The rules once more, on a grid of people by days. */
const brute = (asked: Span, today: number, granted: readonly Span[]): readonly string[] => {
  const on = (one: Span, day: number): boolean => one.start <= day && day < one.start + one.length;
  const days = Array.from({ length: 60 }, (_, index) => index - 15);
  const requested = days.filter((day) => on(asked, day));
  const mine = days.filter(
    (day) =>
      on(asked, day) ||
      granted.some((one) => one.staffId === asked.staffId && one.kind === asked.kind && on(one, day)),
  );
  const longest = (): number => {
    let best = 0;
    for (const first of mine) {
      let last = first;
      while (mine.includes(last + 1)) last += 1;
      if (requested.some((day) => first <= day && day <= last)) best = Math.max(best, last - first + 1);
    }
    return best;
  };
  const away = requested.map(
    (day) =>
      people.filter(
        (person) =>
          person === asked.staffId ||
          granted.some((one) => one.staffId === person && one.kind !== 'overtime' && on(one, day)),
      ).length,
  );
  const months = requested.map(
    (day) => mine.filter((other) => dateOf(other).slice(0, 7) === dateOf(day).slice(0, 7)).length,
  );
  const { kind } = asked;
  return [
    ...(kind !== 'overtime' && asked.start - today < 3 ? ['shortNotice'] : []),
    ...(kind === 'leave' && longest() > 3 ? ['tooLong'] : []),
    ...(kind !== 'overtime' && Math.max(...away) > 2 ? ['tooManyAway'] : []),
    ...(kind === 'rest' && Math.max(...months) > 2 ? ['tooManyRestDays'] : []),
    ...(kind === 'overtime' && longest() > 3 ? ['tooMuchOvertime'] : []),
  ];
};

describe('the rules of leave', () => {
  it('agree with a count on a grid of people by days, and never count what is not granted', () => {
    const seen = new Set<string>();
    const property = fc.property(
      span,
      fc.integer({ min: -6, max: 12 }),
      fc.array(fc.tuple(span, fc.constantFrom(...states)), { maxLength: 10 }),
      (asked, today, others) => {
        const rows = rowsWith(others.map(([one, state], index) => rowOf(one, state, index)));
        const request: LeaveAsked = rowOf(asked, 'waiting', -1);
        const granted = others.filter(([, state]) => state === 'granted').map(([one]) => one);
        const found = [...new Set(leaveBreaches(rows, request, dateOf(today)).map(({ code }) => code))];
        expect(found.sort()).toEqual([...brute(asked, today, granted)].sort());
        for (const code of found) seen.add(code);
      },
    );
    check(property, { runs: 1_500, soak: 30_000 });
    expect(seen.size).toBe(5);
  });
});
