import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../renderer/learning/schedule.ts';
import { answeredToday, DAILY_QUESTIONS, questionsToday } from '../../../shared/learning/daily.ts';
import type { LearnerAnswer, LearnerRow } from '../../../shared/projection/rows.ts';
import { check } from '../../shared/support/check.ts';

const DAY_MS = 86_400_000;
const zone = 'Asia/Shanghai';
const START = Date.parse('2026-11-02T01:00:00.000Z');
const bank = Array.from({ length: 40 }, (_, place) => `chapter-${Math.floor(place / 8)}/q${place}`);

const learnerWith = (answers: readonly LearnerAnswer[]): LearnerRow => ({
  ...{ id: 's-new', answers, tests: [], typing: [], head: '' },
});

const answered = (day: number, question: string, right: boolean): LearnerAnswer => ({
  ...{ question, right, daily: true },
  at: new Date(START + day * DAY_MS).toISOString(),
});

describe('when a question is due again', () => {
  it('is a day after a wrong answer, and longer with each right one', () => {
    const days = (answers: readonly LearnerAnswer[]): number =>
      Math.round((Date.parse(dueAt(answers)) - Date.parse(answers.at(-1)?.at ?? '')) / DAY_MS);
    const first = days([answered(0, 'a/q', true)]);
    const second = days([answered(0, 'a/q', true), answered(first, 'a/q', true)]);
    expect(days([answered(0, 'a/q', false)])).toBe(1);
    expect(first).toBeGreaterThan(1);
    expect(second).toBeGreaterThan(first);
    expect(days([answered(0, 'a/q', true), answered(first, 'a/q', false)])).toBeLessThan(second);
  });

  it('is the same wherever it is worked out', () => {
    const answers = [answered(0, 'a/q', true), answered(4, 'a/q', false), answered(5, 'a/q', true)];
    expect(dueAt(answers)).toBe(dueAt([...answers]));
  });
});

describe('the day’s questions', () => {
  it('are five at most and none twice a day; each comes up in time, and what was wrong comes back', () => {
    const property = fc.property(
      fc.infiniteStream(fc.boolean()),
      fc.integer({ min: 5, max: 30 }),
      (luck, days) => {
        const answers: LearnerAnswer[] = [];
        for (let day = 0; day < days; day += 1) {
          const now = new Date(START + day * DAY_MS).toISOString();
          const today = new Set<string>();
          for (;;) {
            const [question] = questionsToday({ bank, learner: learnerWith(answers), now, zone, dueAt });
            if (question === undefined) break;
            expect(today.has(question)).toBe(false);
            today.add(question);
            answers.push(answered(day, question, luck.next().value === true));
          }
          expect(today.size).toBeLessThanOrEqual(DAILY_QUESTIONS);
          expect(answeredToday({ learner: learnerWith(answers), now, zone })).toBe(today.size);
        }
        // Five a day is more than forty questions need in the long run, but never less than one new a day at first.
        expect(new Set(answers.map(({ question }) => question)).size).toBeGreaterThanOrEqual(5);
        for (const { question, right, at } of answers.filter(({ right: yes }) => !yes).slice(0, 3)) {
          expect(right).toBe(false);
          const later = answers.filter((one) => one.question === question && one.at > at);
          const room = Date.parse(at) + 12 * DAY_MS < START + days * DAY_MS;
          if (room) expect(later.length, question).toBeGreaterThan(0);
        }
      },
    );
    check(property, { runs: 30, soak: 2_000 });
  });

  it('begin with what was never asked, in the order of the manual', () => {
    const now = new Date(START).toISOString();
    expect(questionsToday({ bank, learner: null, now, zone, dueAt })).toEqual(bank.slice(0, 5));
  });

  it('ask nothing the manual does not have any more', () => {
    const now = new Date(START + 9 * DAY_MS).toISOString();
    const learner = learnerWith([answered(0, 'gone/q', false)]);
    expect(questionsToday({ bank: bank.slice(0, 2), learner, now, zone, dueAt })).toEqual(bank.slice(0, 2));
  });
});
