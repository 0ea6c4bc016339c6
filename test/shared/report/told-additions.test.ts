import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { createSmallBook } from '../support/book.ts';
import { additions, MONDAY, NEXT, otherPc, seal, WEEK } from '../support/late.ts';
import { markOfWeek, weekIn } from '../support/weeks.ts';
import type { TestWriter } from '../support/writer.ts';

describe('[Z3] a signed week that tells of weeks before it', () => {
  const lateNote = (writer: TestWriter, noteId: string): Envelope =>
    writer.record(
      { type: 'noteWritten', body: { noteId, kind: 'idea', text: `晚到 ${noteId}` } },
      Date.parse('2026-11-21T08:00:00.000Z'),
    );

  it('has told what its value says, and not what its PC had without knowing that it was late', () => {
    const book = createSmallBook();
    book.at(MONDAY);
    const other = otherPc(book);
    // The other PC signs the week after without having heard that anybody has signed this one.
    seal(book);
    const note = lateNote(other.writer, 'n-1');
    const there = {
      ...book,
      writer: other.writer,
      rows: other.writer.rows,
      now: () => '2026-11-30T01:00:00.000Z',
    };
    const seen = markOfWeek(there, NEXT);
    const signed = other.writer.submit('sealWeek', { week: NEXT, seen }, 's-lead', Date.parse(there.now()));
    if (!signed.ok) throw new Error(signed.error.code);
    for (const event of [note, signed.value]) book.writer.receive(event, book.nowMs());
    book.at('2026-11-30T02:00:00.000Z');
    expect(additions(book, NEXT)).toEqual([]);
    expect(additions(book, '2026-W49')).toMatchObject([{ week: WEEK, id: 'n-1' }]);
  });

  it('leaves to a later week what is late for a week that was signed out of turn', () => {
    const book = createSmallBook();
    book.act('s-boss', 'writeNote', { id: 'n-1', kind: 'idea', text: '旧的' });
    book.at('2026-12-07T01:00:00.000Z');
    const other = otherPc(book);
    other.act('s-boss', '2026-12-02T04:00:00.000Z', 'withdrawNote', { noteId: 'n-1', withdrawn: true });
    for (const week of [WEEK, '2026-W49']) seal(book, week);
    other.arrive();
    // It belongs to the first week and to the third; the second, which nobody has signed, lies between them.
    expect(additions(book, NEXT)).toEqual([]);
    expect(additions(book, '2026-W50')).toMatchObject([{ week: WEEK, id: 'n-1', what: 'noteWithdrawn' }]);
  });

  it('is read as today where an older version signed it, and what that told is not told again', () => {
    const book = createSmallBook();
    book.at(MONDAY);
    seal(book);
    const { at } = lateNote(book.writer, 'n-1');
    book.at('2026-11-30T01:00:00.000Z');
    const value = weekIn(book, NEXT);
    const older = [
      { week: WEEK, about: 'note', id: 'n-1', what: 'noteWritten', summary: '晚到 n-1', by: '系统', at },
      { week: WEEK, about: 'followUp', id: 'f-1', what: 'handedOver', summary: '沙发', by: '安', at },
    ];
    const { sealed: _, ...rest } = value;
    book.writer.record(
      {
        type: 'weekSealed',
        body: {
          week: NEXT,
          value: JSON.stringify({ ...rest, review: { ...value.review, additions: older } }),
          heads: book.writer
            .events()
            .slice(-1)
            .map(({ writer, seq }) => ({ writer, seq })),
        },
      },
      book.nowMs(),
    );
    expect(additions(book, NEXT)).toMatchObject([
      { what: 'noteWritten', enteredAt: at, of: null, word: null, statement: null },
      { what: 'other', summary: '沙发' },
    ]);
    expect(additions(book, '2026-W49')).toEqual([]);
  });
});
