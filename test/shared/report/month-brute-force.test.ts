import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthAttendance } from '../../../shared/report/month-attendance.ts';
import {
  attendanceMarks,
  type DutyLine,
  type MonthAttendance,
} from '../../../shared/report/month-attendance-value.ts';
import { dutiesOfMonth, proposalsOf } from '../../../shared/rules/merits.ts';
import { bruteMonth, bruteProposals } from '../support/brute-month.ts';
import { check } from '../support/check.ts';
import { bookOf, type Scene, scene } from '../support/scene.ts';
import { textOf } from '../support/writer.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The book’s month in the form of the brute-force count. */
const dutiesIn = (value: MonthAttendance, startOf: (line: DutyLine) => number) =>
  value.people.flatMap(({ staffId, duties }) =>
    duties.map((line) => ({
      ...{ staffId, date: line.date, template: line.templateId, startMs: startOf(line) },
      ...{ marks: line.marks, late: line.lateMinutes, early: line.earlyMinutes, minutes: line.minutes },
    })),
  );

const sorted = <T extends { readonly staffId: string; readonly date: string; readonly template: string }>(
  duties: readonly T[],
): readonly T[] => {
  const key = ({ staffId, date, template }: T): string => `${staffId} ${date} ${template}`;
  return [...duties].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** Every total is a count of what the brute-force duties of that person say. */
const mustAddUp = ({ people }: MonthAttendance, facts: Scene): void => {
  const brute = bruteMonth(facts);
  for (const { staffId, totals } of people) {
    const own = brute.filter((duty) => duty.staffId === staffId);
    const away = (date: string): boolean =>
      facts.leave.some((one) => one.staffId === staffId && one.from <= date && date <= one.to);
    const marked = (...wanted: readonly string[]): number =>
      own.filter(({ marks }) => marks.some((mark) => wanted.includes(mark))).length;
    const planned = facts.plan.filter(
      (one) => one.staffId === staffId && one.date.startsWith(facts.month) && !away(one.date),
    );
    const days = Array.from({ length: 31 }, (_, day) =>
      new Date(Date.parse(`${facts.month}-01`) + day * 86_400_000).toISOString().slice(0, 10),
    ).filter((date) => date.startsWith(facts.month));
    expect(totals).toEqual({
      planned: planned.length,
      worked: own.length - marked('missing', 'ahead', 'leave'),
      minutes: sum(own.map(({ minutes }) => minutes)),
      late: marked('late'),
      lateMinutes: sum(own.map(({ late }) => late)),
      early: marked('early'),
      earlyMinutes: sum(own.map(({ early }) => early)),
      missing: marked('missing'),
      leave: days.filter(away).length,
      forgotten: marked('forgotten'),
      corrected: marked('repaired', 'entered'),
      overlap: marked('overlap'),
      extra: marked('extra'),
      waited: 0,
    });
  }
};

describe('the attendance of a month', () => {
  it('equals a count minute by minute with and without summer time, adds up, and proposes what S4 says', () => {
    const seen = new Set<string>();
    const property = fc.property(scene, (facts) => {
      const now = textOf(facts.nowMs);
      const rows = bookOf(facts);
      const month = monthAttendance(rows, { month: facts.month, now });
      if (!month.ok) throw new Error(month.error.code);
      const brute = bruteMonth(facts);
      expect(sorted(dutiesIn(month.value, ({ startsAt }) => Date.parse(startsAt)))).toEqual(sorted(brute));
      mustAddUp(month.value, facts);
      const proposals = proposalsOf(dutiesOfMonth(rows, facts.month, { now, zone: facts.zone }));
      const told = proposals.map(({ id, ordinal, minutes, cleaningDays, fineFen }) => {
        const penalty = cleaningDays === 0 ? `${fineFen} fen` : `${cleaningDays} day`;
        return `${id} #${ordinal} ${minutes} min: ${penalty}`;
      });
      expect([...told].sort()).toEqual(bruteProposals(brute));
      expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
      for (const { marks } of brute) for (const mark of marks) seen.add(mark);
      for (const one of told) if (one.endsWith('fen')) seen.add('fine');
    });
    check(property, { runs: 250, soak: 20_000 });
    // The scenes must reach what they are there to show.
    expect([...seen].sort()).toEqual([...attendanceMarks.filter((mark) => mark !== 'waited'), 'fine'].sort());
  }, 300_000);
});
