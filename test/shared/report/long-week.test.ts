import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SEALED_CHARACTERS, MOST_WEEK_PARTS } from '../../../shared/events/week-bodies.ts';
import { canonicalJson } from '../../../shared/projection/canonical.ts';
import type { WholeBook } from '../../../shared/projection/projection.ts';
import { sealOf } from '../../../shared/report/sealed-week.ts';
import { partsOf } from '../../../shared/report/week-parts.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { check } from '../support/check.ts';
import { chooser, shuffled } from '../support/choose.ts';
import { markOfWeek, weekIn } from '../support/weeks.ts';
import { exportOf, NO_DIGEST, projectionOf } from '../support/writer.ts';

const WEEK = '2026-W47';

/** A week with so many notes of four thousand characters, looked at on the Monday after. */
const weekOf = (notes: number): SmallBook => {
  const book = createSmallBook();
  for (let at = 0; at < notes; at += 1) {
    const text = `第${at}条\n"${'客户说沙发太高。'.repeat(500)}`.slice(0, 4_000);
    const body = { noteId: `n-${at}`, kind: 'problem' as const, text };
    book.writer.record({ type: 'noteWritten', body }, book.nowMs() + at);
  }
  book.at('2026-11-23T01:00:00.000Z');
  return book;
};

const seal = (book: SmallBook) =>
  book.act('s-boss', 'sealWeek', { week: WEEK, seen: markOfWeek(book, WEEK), comment: '看过了' });

const valueIn = (rows: WholeBook, book: SmallBook) => {
  const summary = weeklySummary(rows, { week: WEEK, now: book.now(), digest: NO_DIGEST });
  if (!summary.ok) throw new Error(summary.error.code);
  return summary.value;
};

describe('[Z2] a week that is too long for one event', () => {
  const book = weekOf(300);
  const before = weekIn(book, WEEK);
  seal(book);
  const events = book.writer.events();
  const parts = events.filter(({ type }) => type === 'weekPartKept');

  it('is kept in parts, which Baton writes right before the seal, and reads as it was signed', () => {
    expect(canonicalJson(before).length).toBeGreaterThan(MOST_SEALED_CHARACTERS);
    expect(events.slice(-parts.length - 1).map(({ type, actor }) => `${type} ${actor}`)).toEqual([
      ...parts.map(() => 'weekPartKept system'),
      'weekSealed s-boss',
    ]);
    const { sealed, digest: _, ...after } = weekIn(book, WEEK);
    expect(sealed).toMatchObject({ by: '主管', comment: '看过了' });
    const { sealed: none, digest: __, ...value } = before;
    expect(none).toBeNull();
    expect(canonicalJson(after)).toBe(canonicalJson(value));
  });

  it('is the same in whatever order its parts and its seal come', () => {
    const whole = exportOf(projectionOf(events));
    for (let order = 0; order < 10; order += 1) {
      const rows = projectionOf(shuffled(chooser(order), [...events, ...parts]));
      expect(exportOf(rows) === whole, `order ${order}`).toBe(true);
      expect(valueIn(rows, book).sealed).not.toBeNull();
    }
  });

  it('is not signed while any part of it is missing, and parts without a seal mean nothing', () => {
    for (const missing of parts) {
      const rows = projectionOf(events.filter((event) => event !== missing));
      expect(sealOf(rows, WEEK)).toBeNull();
      expect(valueIn(rows, book)).toMatchObject({ sealed: null, figures: before.figures });
    }
    const unsigned = projectionOf(events.filter(({ type }) => type !== 'weekSealed'));
    expect(canonicalJson(valueIn(unsigned, book))).toBe(canonicalJson({ ...before, digest: NO_DIGEST }));
  });

  it('stands in the week after it with the figures that were signed, and what came late is told there', () => {
    const late = { noteId: 'n-late', kind: 'idea' as const, text: '晚到' };
    book.writer.record({ type: 'noteWritten', body: late }, Date.parse('2026-11-21T08:00:00.000Z'));
    const { lastWeek, review } = weekIn(book, '2026-W48');
    expect([lastWeek.notes, review.trend[0]?.notes]).toEqual([300, 300]);
    expect(review.additions.map(({ id }) => id)).toEqual(['n-late']);
  });
});

describe('[Z2] parts', () => {
  it('are the text, none longer than it may be, and no character is torn', () => {
    const texts = fc.string({ unit: fc.constantFrom('客', 'a', '𠮷', '👩‍🔧'), maxLength: 60 });
    const property = fc.property(texts, fc.integer({ min: 2, max: 9 }), (text, most) => {
      const parts = partsOf(text, most);
      expect(parts.join('')).toBe(text);
      expect(parts.every((part) => part.length > 0 && part.length <= most && part.isWellFormed())).toBe(true);
    });
    check(property, { runs: 500, soak: 20_000 });
  });
});

it('[Z2] a week beyond every limit is refused in plain words, and nothing of it is written', () => {
  const most = (MOST_WEEK_PARTS * MOST_SEALED_CHARACTERS) / 1_000_000;
  const book = weekOf(Math.ceil((most * 1_000_000) / 4_000));
  const before = book.writer.events().length;
  const refused = book.ask('s-boss', 'sealWeek', { week: WEEK, seen: 'whatever' });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'weekTooLarge', details: { week: WEEK, most } },
  });
  expect(book.writer.events()).toHaveLength(before);
}, 180_000);
