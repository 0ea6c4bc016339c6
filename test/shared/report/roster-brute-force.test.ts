import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type RosterReport, rosterReport } from '../../../shared/report/roster-report.ts';
import { addDays } from '../../../shared/time/zone.ts';
import { roles } from '../../../shared/vocabulary.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { bruteRoster } from '../support/brute-roster.ts';
import { check } from '../support/check.ts';
import { type Choose, chooser, oneOf } from '../support/choose.ts';
import { MONDAY_MS, tapeOf } from '../support/history.ts';
import { randomRoster } from '../support/random-roster.ts';
import { NO_DIGEST } from '../support/writer.ts';

/** People come and go, shifts get other hours or are no longer worked. */
const randomChange = ({ writer, nowMs }: SmallBook, choose: Choose): void => {
  const staffId = oneOf(choose, ['s-ann', 's-bo', 's-new']);
  const templateId = oneOf(choose, ['early', 'late', 'night']);
  if (staffId === undefined || templateId === undefined) return;
  if (choose(2) === 0)
    writer.record({ type: 'staffChanged', body: { staffId, active: choose(3) === 0 } }, nowMs());
  else if (choose(3) === 0)
    writer.record({ type: 'shiftTemplateChanged', body: { templateId, retired: choose(2) === 0 } }, nowMs());
  else {
    const start = `${String(8 + choose(10)).padStart(2, '0')}:00`;
    writer.record({ type: 'shiftTemplateChanged', body: { templateId, start } }, nowMs());
  }
};

/** Whole weeks are planned, so that some days have half as many as others. */
const planWeek = (book: SmallBook, choose: Choose): void => {
  const cells = ['s-lead', 's-ann', 's-bo', 's-new'].flatMap((staffId) =>
    Array.from({ length: 7 }, (_, day) => addDays('2026-11-16', day)).flatMap((date) =>
      choose(3) === 0 ? [] : [{ staffId, date, templateId: choose(4) === 0 ? 'late' : 'early' }],
    ),
  );
  book.act('s-boss', 'planRoster', { week: '2026-W47', cells });
};

const byName = <T>(lines: readonly T[], nameOf: (line: T) => string): readonly T[] =>
  [...lines].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

const comparable = ({ dates, people, shifts }: RosterReport) => ({
  dates,
  people: byName(
    people.map(({ name, role, days }) => [
      ...[name, role],
      ...days.map(({ span, ...day }) => ({
        ...day,
        span: span === null ? null : [span.startsAt, span.endsAt],
      })),
    ]),
    ([name]) => String(name),
  ),
  shifts: byName(
    shifts.map(({ few: _, ...shift }) => shift),
    ({ name }) => name,
  ),
});

/** Nobody though others days have somebody, or fewer than half of what is usual, where most days are worked. */
const tooFew = (counts: readonly number[]): readonly boolean[] => {
  const worked = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const usual = worked[Math.floor(worked.length / 2)] ?? 0;
  return counts.map((count) => worked.length >= 4 && count < usual / 2);
};

it('the plan of any week says what its events say, and how many come is a count of its squares', () => {
  const seen = { shift: 0, rest: 0, none: 0, onLeave: 0, hasLeft: 0, isComing: 0, half: 0 };
  const property = fc.property(tapeOf(90), (tape) => {
    const book = createSmallBook();
    planWeek(book, chooser(tape[0] ?? 0));
    tape.forEach((number, place) => {
      const choose = chooser(number);
      book.at(new Date(MONDAY_MS + place * 3_600_000).toISOString());
      if (choose(9) === 0) {
        randomChange(book, choose);
        return;
      }
      const [name, input, by] = randomRoster(book.rows(), choose, MONDAY_MS);
      book.ask(by ?? 's-lead', name, input);
    });
    for (const [week, monday] of [
      ['2026-W47', '2026-11-16'],
      ['2026-W48', '2026-11-23'],
    ] as const) {
      const read = rosterReport(book.rows(), week, NO_DIGEST);
      if (!read.ok) throw new Error(read.error.code);
      const brute = bruteRoster(book.writer.events(), monday);
      expect(comparable(read.value)).toEqual({
        dates: Array.from({ length: 7 }, (_, day) => addDays(monday, day)),
        people: byName(brute.people, ([name]) => String(name)),
        shifts: byName(brute.shifts, ({ name }) => name),
      });
      const standing = read.value.people.map(({ role }) => roles.indexOf(role));
      expect(standing).toEqual([...standing].sort((a, b) => b - a));
      for (const { counts, few } of read.value.shifts) {
        expect(few).toEqual(tooFew(counts));
        seen.half += counts.filter((count) => count === 1 && Math.max(...counts) > 1).length;
      }
      for (const day of read.value.people.flatMap(({ days }) => days)) {
        seen[day.kind] += 1;
        for (const key of ['onLeave', 'hasLeft', 'isComing'] as const) seen[key] += Number(day[key]);
      }
    }
  });
  check(property, { runs: 60, soak: 1_000 });
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
}, 600_000);
