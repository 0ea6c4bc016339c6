import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shippedFile from '../../../resources/book/default-learning-plan.json' with { type: 'json' };
import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import { openNow, planInForce, planProgress, shippedPlan } from '../../../shared/learning/plan.ts';
import { unaskedChapters } from '../../../shared/learning/shop-questions.ts';
import type { Rows } from '../../../shared/projection/projection.ts';
import type { PlanValue } from '../../../shared/projection/rows.ts';
import { languages } from '../../../shared/vocabulary.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { brutePlan } from '../support/brute-plan.ts';
import { check } from '../support/check.ts';
import { type Choose, chooser, oneOf, shuffled } from '../support/choose.ts';
import { randomLearning } from '../support/random-learning.ts';
import { planItems, randomPlan } from '../support/random-plan.ts';
import { codeOf, createStrictBook, yes } from '../support/strict-book.ts';
import { createWriter, exportOf, projectionOf, textOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const HOUR = 3_600_000;
const small: PlanValue = { items: [...planItems] };

const progressIn = (rows: Rows, now: string, plan: PlanValue = small, staffId = 's-new') =>
  planProgress({
    ...{ staffId, now, zone, language: 'zh-CN' as const, handovers: rows.all('handover') },
    unasked: unaskedChapters(rows.all('manualPage')),
    plan: planInForce(plan, rows.get('learningPlan', 'plan')),
    probation: rows.get('probation', staffId),
    learner: rows.get('learner', staffId),
  });

const doneIn = (book: SmallBook): readonly string[] =>
  (progressIn(book.rows(), book.now())?.items ?? [])
    .filter(({ done }) => done)
    .map(({ item }) => item.itemId);

/** The trainee began on Monday the 16th, with 波 to teach them. */
const begun = (book = createSmallBook()): SmallBook => {
  book.act('s-lead', 'setProbation', { staffId: 's-new', startsOn: '2026-11-16', mentor: 's-bo' });
  return book;
};

const greet = { staffId: 's-new', itemId: 'greet' };
const answers = (right: number, outOf: number) =>
  Array.from({ length: outOf }, (_, place) => ({
    question: `handover/q${place}`,
    ...{ chosen: 0, right: place < right },
  }));

describe('what the book sees for itself', () => {
  it('a chapter counts with eighty in a hundred', () => {
    const book = begun();
    book.act('s-new', 'takeChapterTest', { chapter: 'handover', answers: answers(7, 9) });
    expect(doneIn(book)).toEqual([]);
    book.act('s-new', 'takeChapterTest', { chapter: 'handover', answers: answers(8, 10) });
    expect(doneIn(book)).toEqual(['read']);
  });

  it('a day counts with all five of its questions, and the goal at typing with right characters only', () => {
    const book = begun();
    const answer = { question: 'handover/q1', chosen: 0, right: false };
    for (const day of ['17', '18']) {
      for (const minute of ['01', '02', '03', '04', '05']) {
        expect(doneIn(book)).toEqual([]);
        book.at(`2026-11-${day}T04:${minute}:00.000Z`);
        book.act('s-new', 'answerQuiz', answer);
      }
    }
    expect(doneIn(book)).toEqual(['days']);
    const typed = { language: 'zh-CN', passage: 'greeting', typed: 50, ms: 60_000 };
    book.act('s-new', 'takeTypingTest', { ...typed, errors: 11 });
    expect(doneIn(book)).toEqual(['days']);
    book.act('s-new', 'takeTypingTest', { ...typed, errors: 0, language: 'en' });
    expect(doneIn(book)).toEqual(['days']);
    book.act('s-new', 'takeTypingTest', { ...typed, errors: 10 });
    expect(doneIn(book)).toEqual(['days', 'type']);
  });

  it('a handover counts once a mentor has signed beside the trainee, on either side of it', () => {
    const book = begun(createStrictBook());
    book.act('s-new', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-new', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    expect(doneIn(book)).toEqual([]);
    book.act('s-bo', 'countersignHandover', { handoverId: 'h-1', side: 'tookOver' });
    expect(doneIn(book)).toEqual(['hand']);
  });
});

describe('what somebody signs off', () => {
  it.each([
    ['s-bo', 'ok'],
    ['s-lead', 'ok'],
    ['s-boss', 'ok'],
    ['s-ann', 'notMentor'],
    ['s-new', 'notPermitted'],
  ])('%s: %s', (staffId, code) => {
    expect(codeOf(begun().ask(staffId, 'signOffItem', greet))).toBe(code);
  });

  it('counts until it is taken back by whoever signed or a lead, and may be signed once more', () => {
    const book = begun();
    const signed = book.act('s-bo', 'signOffItem', { ...greet, remark: '接得稳' });
    const place = { staffId: 's-new', writer: signed.writer, seq: signed.seq };
    expect(doneIn(book)).toEqual(['greet']);
    expect(codeOf(book.ask('s-lead', 'signOffItem', greet))).toBe('nothingToChange');
    expect(codeOf(book.ask('s-ann', 'withdrawProbationEntry', place))).toBe('notPermitted');
    book.act('s-lead', 'withdrawProbationEntry', place);
    expect(doneIn(book)).toEqual([]);
    expect(codeOf(book.ask('s-bo', 'withdrawProbationEntry', place))).toBe('nothingToChange');
    book.act('s-bo', 'signOffItem', greet);
    expect(doneIn(book)).toEqual(['greet']);
  });

  it('never stands for what the book can see, nor for what no plan has', () => {
    const book = begun();
    book.act('s-bo', 'signOffItem', { ...greet, itemId: 'type' });
    expect(doneIn(book)).toEqual([]);
    book.act('s-lead', 'changeLearningPlan', { value: small });
    expect(codeOf(book.ask('s-bo', 'signOffItem', { ...greet, itemId: 'read' }))).toBe('notFound');
    expect(codeOf(book.ask('s-bo', 'signOffItem', { ...greet, itemId: 'gone' }))).toBe('notFound');
    expect(codeOf(book.ask('s-bo', 'signOffItem', { ...greet, itemId: 'hand' }))).toBe('ok');
  });

  it('needs a probation that has begun, and only a trainee has one', () => {
    const book = createSmallBook();
    expect(codeOf(book.ask('s-lead', 'signOffItem', greet))).toBe('probationNotBegun');
    const ann = { staffId: 's-ann', startsOn: '2026-11-16', mentor: null };
    expect(codeOf(book.ask('s-lead', 'setProbation', ann))).toBe('notTrainee');
    expect(codeOf(book.ask('s-lead', 'setProbation', { ...ann, startsOn: '2026-02-30' }))).toBe('malformed');
    const self = { staffId: 's-new', startsOn: '2026-11-16', mentor: 's-new' };
    expect(codeOf(book.ask('s-lead', 'setProbation', self))).toBe('noMentor');
  });
});

describe('time', () => {
  it('is a month, longer by what a lead has said, and over with a word that stands', () => {
    const book = begun();
    const ends = () => progressIn(book.rows(), book.now())?.endsOn;
    expect(ends()).toBe('2026-12-15');
    const more = { staffId: 's-new', verdict: 'extended', weeks: 2 };
    expect(codeOf(book.ask('s-lead', 'decideProbation', more))).toBe('reasonRequired');
    const extended = book.act('s-lead', 'decideProbation', { ...more, reason: '打字还差一点' });
    expect(ends()).toBe('2026-12-29');
    book.act('s-lead', 'withdrawProbationEntry', {
      ...{ staffId: 's-new', writer: extended.writer, seq: extended.seq },
    });
    expect(ends()).toBe('2026-12-15');
    const passed = book.act('s-boss', 'decideProbation', { staffId: 's-new', verdict: 'passed' });
    expect(progressIn(book.rows(), book.now())?.passed?.by).toBe('s-boss');
    expect(codeOf(book.ask('s-lead', 'decideProbation', { staffId: 's-new', verdict: 'passed' }))).toBe(
      'nothingToChange',
    );
    book.act('s-lead', 'withdrawProbationEntry', {
      ...{ staffId: 's-new', writer: passed.writer, seq: passed.seq },
    });
    expect(progressIn(book.rows(), book.now())?.passed).toBeNull();
  });

  it('makes late what its week has not seen, by the shop’s midnight', () => {
    const rows = begun().rows();
    const at = (now: string) => {
      const progress = progressIn(rows, now);
      const late = progress?.items.filter((one) => one.late).map(({ item }) => item.itemId);
      return [progress?.week, late, progress === null ? 0 : openNow(progress).length, progress?.daysLeft];
    };
    expect(at('2026-11-15T15:59:00.000Z')).toEqual([0, [], 0, 31]);
    expect(at('2026-11-22T15:59:00.000Z')).toEqual([1, [], 2, 24]);
    expect(at('2026-11-22T16:00:00.000Z')).toEqual([2, ['read', 'greet'], 4, 23]);
    // The last week has until the end of the month.
    expect(at('2026-12-15T15:59:00.000Z')).toEqual([4, ['read', 'greet', 'days', 'hand', 'pack'], 6, 1]);
    expect(at('2026-12-15T16:00:00.000Z')[1]).toHaveLength(6);
  });
});

describe('the plan that comes with Baton', () => {
  it('is the same in every language but for the words', () => {
    const bare = (language: (typeof languages)[number]) =>
      shippedPlan(shippedFile[language]).items.map(({ text, ...rest }) => ({
        ...rest,
        says: text !== undefined,
      }));
    for (const language of languages) expect(bare(language)).toEqual(bare('zh-CN'));
  });

  it('is one a lead could have written, and is there again when theirs is taken back', () => {
    const book = begun();
    const value = shippedPlan(shippedFile['zh-CN']);
    book.act('s-lead', 'changeLearningPlan', { value });
    book.act('s-lead', 'changeLearningPlan', { value: { items: [] } });
    expect(progressIn(book.rows(), book.now())?.items).toEqual([]);
    book.act('s-lead', 'changeLearningPlan', { value: null });
    expect(progressIn(book.rows(), book.now(), value)?.items).toHaveLength(value.items.length);
    expect(book.rows().get('learningPlan', 'plan')?.versions).toHaveLength(3);
    const [first] = value.items;
    const twice = { value: { items: [first, first] } };
    expect(codeOf(book.ask('s-lead', 'changeLearningPlan', twice))).toBe('malformed');
    expect(
      codeOf(book.ask('s-lead', 'changeLearningPlan', { value: { items: [{ ...first, count: 1 }] } })),
    ).toBe('malformed');
  });
});

/** A lead rewrites the chapter of the plan, or says which of its questions are asked: more often than chance would. */
const aboutHandovers = (rows: Rows, choose: Choose): ReturnType<typeof randomLearning> => {
  const row = rows.get('manualPage', 'handover');
  if (row === null || row.value === null || choose(4) === 0) {
    const page = { title: '交班', text: `句 ${choose(100)}`, language: 'zh-CN', kinds: [], pictures: [] };
    const value = row !== null && choose(3) === 0 ? null : page;
    return ['writePage', { pageId: 'handover', value, shipped: { mark: 'm1', text: '出厂' } }, 's-lead'];
  }
  const withdrawn = oneOf(choose, [['q0', 'q1'], ['q0', 'q1'], ['q0'], null]) ?? null;
  const left = 2 - (withdrawn?.length ?? 2);
  return ['judgeQuestions', { pageId: 'handover', seen: row.head, withdrawn, left }, 's-lead'];
};

/** Two PCs over a month that now and then hear of each other. */
const playMonth = (
  tape: readonly number[],
): { readonly events: readonly Envelope[]; readonly nowMs: number } => {
  const { writer: first } = createSmallBook();
  const second = createWriter('pc1.bbbbbbbb', zone);
  let nowMs = Date.UTC(2026, 10, 16, 4, 0);
  for (const event of first.events()) second.receive(event, nowMs);
  for (const number of tape) {
    const choose = chooser(number);
    nowMs += 1 + choose(4 * HOUR);
    const here = choose(2) === 0 ? first : second;
    const there = here === first ? second : first;
    if (choose(3) === 0) for (const event of shuffled(choose, there.events())) here.receive(event, nowMs);
    const which = choose(12);
    const [name, input, by] =
      which === 0
        ? aboutHandovers(here.rows(), choose)
        : which < 4
          ? randomLearning(here.rows(), choose)
          : randomPlan(here.rows(), choose, nowMs);
    here.submit(name, input, by ?? 's-new', nowMs);
  }
  const all = [...first.events(), ...second.events()];
  return { events: [...new Map(all.map((event) => [orderKey(event), event])).values()], nowMs };
};

it('progress is what a brute count of the events says, in whatever order they came', () => {
  const seen = { done: 0, open: 0, signed: 0, withdrawn: 0, unasked: 0 };
  const property = fc.property(
    fc.array(fc.nat(), { minLength: 40, maxLength: 90, size: 'max' }),
    fc.nat(),
    (tape, seed) => {
      const { events, nowMs } = playMonth(tape);
      const rows = projectionOf(shuffled(chooser(seed), events));
      expect(exportOf(rows)).toBe(exportOf(projectionOf(events)));
      const progress = progressIn(rows, textOf(nowMs));
      const counted = progress?.items.map(({ item, done, signOff }) => ({
        ...{ itemId: item.itemId, done, signedBy: signOff?.by ?? null },
      }));
      expect(counted ?? null).toEqual(brutePlan(events, 's-new', planItems));
      for (const { done, signOff } of progress?.items ?? []) {
        seen[done ? 'done' : 'open'] += 1;
        if (signOff !== null) seen.signed += 1;
      }
      seen.unasked += unaskedChapters(rows.all('manualPage')).size;
      seen.withdrawn += events.filter(({ type }) => type === 'probationEntryWithdrawn').length;
    },
  );
  check(property, { runs: 30, soak: 3_000 });
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(5);
}, 1_800_000);
