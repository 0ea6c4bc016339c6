import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthReport, weeksOfMonth } from '../../../shared/report/month-report.ts';
import { standingFigures } from '../../../shared/report/month-report-value.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { WeekFigures, WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { monthAfter, monthOf } from '../../../shared/time/month.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { addDays } from '../../../shared/time/zone.ts';
import { roles } from '../../../shared/vocabulary.ts';
import { check } from '../support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../support/history.ts';
import { NO_DIGEST, projectionOf, textOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const isStanding = (key: string): boolean => standingFigures.some((one) => one === key);

describe('a month of weeks', () => {
  it('has each week of eleven years in exactly one month', () => {
    const months = Array.from({ length: 132 }, (_, place) => monthAfter('2020-01', place));
    const weeks = months.flatMap((month) => {
      const read = weeksOfMonth(month);
      if (!read.ok) throw new Error(read.error.code);
      expect(read.value.length).toBeGreaterThanOrEqual(4);
      return read.value;
    });
    expect(new Set(weeks).size).toBe(weeks.length);
    const known = new Set(weeks);
    for (let date = '2020-01-06'; date < '2030-12-23'; date = addDays(date, 1))
      expect(known.has(weekOf(date))).toBe(true);
    expect(weeksOfMonth('2026-11')).toEqual({
      ok: true,
      value: ['2026-W45', '2026-W46', '2026-W47', '2026-W48'],
    });
    expect(weeksOfMonth('2026-13').ok).toBe(false);
  });

  it('says what its weeks say: what happened added up, how things stood as in the last', () => {
    let people = 0;
    const property = fc.property(tapeOf(120), saneSkews, (tape, skews) => {
      const { events, nowMs } = play(tape, { zone, skews, strideMinutes: 480, startMs: MONDAY_MS });
      const rows = projectionOf(events);
      const now = textOf(nowMs);
      for (
        let month = monthOf(textOf(MONDAY_MS).slice(0, 10));
        month <= now.slice(0, 7);
        month = monthAfter(month, 1)
      ) {
        const read = monthReport(rows, { month, now, digest: NO_DIGEST });
        const named = weeksOfMonth(month);
        if (!named.ok) throw new Error(named.error.code);
        const weeks = named.value
          .map((week) => weeklySummary(rows, { week, now, digest: NO_DIGEST }))
          .flatMap((week): readonly WeeklySummary[] => (week.ok ? [week.value] : []));
        const last = weeks.at(-1);
        if (last === undefined) {
          expect(read.ok).toBe(false);
          continue;
        }
        if (!read.ok) throw new Error(read.error.code);
        const report = read.value;
        expect(report.weeks.map(({ figures }) => figures)).toEqual(weeks.map(({ figures }) => figures));
        for (const key of Object.keys(last.figures) as (keyof WeekFigures)[])
          expect(report.total[key], key).toBe(
            isStanding(key) ? last.figures[key] : sum(weeks.map(({ figures }) => figures[key])),
          );
        expect(sum(report.kinds.map(({ opened }) => opened))).toBe(report.total.opened);
        expect(sum(report.kinds.map(({ pending }) => pending))).toBe(report.total.pending);
        expect(sum(report.outcomes.map(({ count }) => count))).toBe(report.total.closed);
        for (const person of report.people) {
          const own = weeks.flatMap((week) =>
            week.people.filter(({ staffId }) => staffId === person.staffId),
          );
          expect(person.closed).toBe(sum(own.map(({ closed }) => closed)));
          expect(person.shifts).toBe(sum(own.map(({ shifts }) => shifts)));
          people += person.closed;
        }
        expect(new Set(report.people.map(({ staffId }) => staffId)).size).toBe(report.people.length);
        const standing = report.people.map(({ role }) => roles.indexOf(role));
        expect(standing).toEqual([...standing].sort((a, b) => b - a));
      }
    });
    check(property, { runs: 60, soak: 1_000 });
    expect(people).toBeGreaterThan(0);
  });
});
