import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/projection/canonical.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import { asOwn } from '../../../shared/report/weekly-statements.ts';
import { createSmallBook } from '../support/book.ts';
import { check } from '../support/check.ts';
import { chooser } from '../support/choose.ts';
import { markOfWeek, weekIn } from '../support/weeks.ts';
import { createWriter, NO_DIGEST, projectionOf } from '../support/writer.ts';

const WEEK = '2026-W47';

/** A book of the week of the 16th, looked at on the Monday after. */
const onMonday = () => {
  const book = createSmallBook();
  book.act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '沙发' });
  book.act('s-boss', 'writeNote', { id: 'n-1', kind: 'problem', text: '吊牌掉了' });
  book.at('2026-11-23T01:00:00.000Z');
  return book;
};

const seal = (book: ReturnType<typeof onMonday>, week = WEEK) =>
  book.act('s-boss', 'sealWeek', { week, seen: markOfWeek(book, week) });

describe('a sealed week', () => {
  it('[Z1] says for ever what it said when it was signed, and by whom', () => {
    const book = onMonday();
    const before = weekIn(book, WEEK);
    seal(book);
    book.act('s-boss', 'changeStaff', { staffId: 's-ann', name: '安妮' });
    book.act('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes: { summary: '改了' } });
    const { sealed, digest: _, ...after } = weekIn(book, WEEK);
    expect(sealed).toMatchObject({ by: '主管', comment: null });
    const { sealed: none, digest: __, ...value } = before;
    expect(none).toBeNull();
    expect(canonicalJson(after)).toBe(canonicalJson(value));
  });

  it('is not sealed where it was over before the book began, unless somebody has written of it since', () => {
    const book = onMonday();
    const ask = (week: string) => book.ask('s-lead', 'sealWeek', { week, seen: markOfWeek(book, week) });
    expect(ask('2026-W45')).toMatchObject({ error: { code: 'weekBeforeBook' } });
    book.writer.record(
      { type: 'noteWritten', body: { noteId: 'n-old', kind: 'idea', text: '抄自旧本子' } },
      Date.parse('2026-11-04T08:00:00.000Z'),
    );
    expect(ask('2026-W45').ok).toBe(true);
    expect(ask('2026-W44')).toMatchObject({ error: { code: 'weekBeforeBook' } });
    // A week to come has no figures yet that somebody could have seen.
    expect(book.ask('s-lead', 'sealWeek', { week: '2026-W50', seen: 'x' })).toMatchObject({
      error: { code: 'weekNotOver' },
    });
  });

  it('is sealed only when it is over, only once, and only as somebody has seen it', () => {
    const book = onMonday();
    const seen = markOfWeek(book, WEEK);
    const ask = (week: string, mark: string) => book.ask('s-lead', 'sealWeek', { week, seen: mark });
    expect(ask('2026-W48', markOfWeek(book, '2026-W48'))).toMatchObject({ error: { code: 'weekNotOver' } });
    // Found in the morning’s post and written down for the week it belongs to: another PC’s lines come so, too.
    book.writer.record(
      { type: 'noteWritten', body: { noteId: 'n-2', kind: 'idea', text: '周日想到的' } },
      Date.parse('2026-11-22T08:00:00.000Z'),
    );
    expect(ask(WEEK, seen)).toMatchObject({ error: { code: 'changedMeanwhile' } });
    seal(book);
    expect(ask(WEEK, markOfWeek(book, WEEK))).toMatchObject({ error: { code: 'weekSealed' } });
    expect(book.ask('s-lead', 'makeDecision', { week: WEEK, text: '晚了' })).toMatchObject({
      error: { code: 'weekSealed' },
    });
  });

  it('stands in the weeks after it with what was signed, beside last week and in the trend alike', () => {
    const book = onMonday();
    seal(book);
    book.writer.record(
      { type: 'noteWritten', body: { noteId: 'n-2', kind: 'idea', text: '晚到' } },
      Date.parse('2026-11-21T08:00:00.000Z'),
    );
    const { lastWeek, review } = weekIn(book, '2026-W48');
    expect([lastWeek.notes, review.trend[0]?.notes]).toEqual([1, 1]);
    expect(review.additions.map(({ id }) => id)).toEqual(['n-2']);
    expect(review.trend[0]).toEqual(weekIn(book, WEEK).review.own);
  });

  it('keeps the first of two signatures and shows both', () => {
    const first = onMonday();
    const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of first.writer.events()) second.receive(event, first.nowMs());
    const mark = markOfWeek(first, WEEK);
    seal(first);
    const late = second.submit(
      'sealWeek',
      { week: WEEK, seen: mark, comment: '我也签了' },
      's-lead',
      first.nowMs() + 5_000,
    );
    if (!late.ok) throw new Error(late.error.code);
    first.writer.receive(late.value, first.nowMs());
    expect(weekIn(first, WEEK).sealed).toMatchObject({
      alsoBy: [{ at: new Date(first.nowMs() + 5_000).toISOString(), comment: '我也签了' }],
    });
    expect(first.rows().all('weekSeal')).toMatchObject([{ by: 's-boss', alsoBy: [{ by: 's-lead' }] }]);
  });

  it('takes what comes late as an addition to the first week that is not sealed yet, and to no other', () => {
    const book = onMonday();
    seal(book);
    const late = (id: string): void => {
      book.writer.record(
        { type: 'noteWritten', body: { noteId: id, kind: 'idea', text: `晚到 ${id}` } },
        Date.parse('2026-11-21T08:00:00.000Z'),
      );
    };
    late('n-2');
    const told = (week: string) => weekIn(book, week).review.additions.map(({ id }) => id);
    expect(told('2026-W48')).toEqual(['n-2']);
    expect(weekIn(book, WEEK).notes).toHaveLength(1);
    book.at('2026-11-30T01:00:00.000Z');
    seal(book, '2026-W48');
    late('n-3');
    expect(told('2026-W48')).toEqual(['n-2']);
    expect(told('2026-W49')).toEqual(['n-3']);
  });

  it('tells a statement that was written before its author had heard of the signature', () => {
    const book = onMonday();
    const other = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of book.writer.events()) other.receive(event, book.nowMs());
    const said = { week: WEEK, work: '接待了二十位', problems: null, customerWords: null };
    const written = other.submit('writeStatement', said, 's-ann', book.nowMs());
    if (!written.ok) throw new Error(written.error.code);
    seal(book);
    book.writer.receive(written.value, book.nowMs());
    expect(weekIn(book, '2026-W48').review.additions).toMatchObject([
      { about: 'statement', week: WEEK, by: '安', summary: '接待了二十位' },
    ]);
    const seenBy = (staffId: string, name: string) =>
      asOwn(weekIn(book, '2026-W48'), { staffId, name }).review.additions.length;
    expect([seenBy('s-ann', '安'), seenBy('s-bo', '波')]).toEqual([1, 0]);
  });

  it('loses nothing: every line of a sealed week is in it or told later, once, in any order of arrival', () => {
    const property = fc.property(fc.array(fc.nat(), { minLength: 4, maxLength: 24 }), (tape) => {
      const book = onMonday();
      const other = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
      for (const event of book.writer.events()) other.receive(event, book.nowMs());
      const waiting: ReturnType<typeof other.record>[] = [];
      let minted = 0;
      let week = 47;
      const startMs = Date.parse('2026-11-16T04:00:00.000Z');
      for (const number of tape) {
        const choose = chooser(number);
        const step = choose(4);
        minted += 1;
        if (step === 0 && week < 51) {
          seal(book, `2026-W${week}`);
          week += 1;
          book.at(
            new Date(Date.parse('2026-11-23T01:00:00.000Z') + (week - 47) * 7 * 86_400_000).toISOString(),
          );
        } else if (step === 1) {
          // Journals come without gaps.
          const event = waiting.shift();
          if (event !== undefined) book.writer.receive(event, book.nowMs());
        } else {
          const body = { noteId: `n-x${minted}`, kind: 'idea' as const, text: `第 ${minted} 句` };
          const at = startMs + choose(week - 46) * 7 * 86_400_000 + choose(6) * 86_400_000;
          if (step === 2) book.writer.record({ type: 'noteWritten', body }, at);
          else waiting.push(other.record({ type: 'noteWritten', body }, at));
        }
      }
      for (const event of waiting) book.writer.receive(event, book.nowMs());
      const rows = projectionOf(book.writer.events());
      const value = (name: string) => {
        const summary = weeklySummary(rows, { week: name, now: book.now(), digest: NO_DIGEST });
        if (!summary.ok) throw new Error(summary.error.code);
        return summary.value;
      };
      const told: string[] = [];
      for (let each = 47; each <= week; each += 1) {
        const { notes, review } = value(`2026-W${each}`);
        told.push(...notes.map(({ id }) => id), ...review.additions.map(({ id }) => id));
      }
      expect(told.sort()).toEqual(
        rows
          .all('note')
          .map(({ id }) => id)
          .sort(),
      );
    });
    check(property, { runs: 80, soak: 3_000 });
  }, 60_000);
});
