import { describe, expect, it } from 'vitest';
import { whoKnows } from '../../../shared/rules/decide-question.ts';
import { codeOf, createStrictBook, yes } from '../support/strict-book.ts';
import { createWriter } from '../support/writer.ts';

const handedOver = () => {
  const book = createStrictBook();
  book.act('s-ann', 'signHandover', { id: 'h-1' });
  return book;
};
const rowOf = (book: ReturnType<typeof createStrictBook>) => book.rows().get('followUp', 'f-1');

describe('questions', () => {
  it('go to who wrote it, and once it was handed over to who signed', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/early' });
    expect(book.act('s-bo', 'questionFollowUp', { followUpId: 'f-1', text: '哪张？' }).body['to']).toBe(
      's-ann',
    );
    book.act('s-cai', 'signHandover', { id: 'h-1' });
    const row = rowOf(book);
    expect(row === null ? '' : whoKnows(row)).toBe('s-cai');
  });

  it('stay with what is missing until somebody answers, and are refused where there is nothing to ask', () => {
    const book = handedOver();
    const ask = (followUpId: string) =>
      codeOf(book.ask('s-bo', 'questionFollowUp', { followUpId, text: '？' }));
    expect(ask('f-0')).toBe('notFound');
    const answer = (followUpId: string) =>
      codeOf(book.ask('s-ann', 'answerQuestion', { followUpId, text: '大的那张' }));
    expect(answer('f-0')).toBe('notFound');
    expect(answer('f-1')).toBe('nothingToChange');
    book.act('s-bo', 'questionFollowUp', {
      followUpId: 'f-1',
      text: '哪张？',
      missing: ['contact', 'promise'],
    });
    expect(rowOf(book)?.question).toMatchObject({
      by: 's-bo',
      to: 's-ann',
      missing: ['contact', 'promise'],
      answer: null,
    });

    expect(answer('f-1')).toBe('ok');
    expect(answer('f-1')).toBe('nothingToChange');
    expect(rowOf(book)?.question?.answer).toMatchObject({ by: 's-ann', text: '大的那张' });
    book.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome: 'won' });
    expect(ask('f-1')).toBe('alreadyClosed');
  });

  it('asked at take-over are kept with the answer given on the spot, and a plain remark is no question', () => {
    const book = handedOver();
    const asked = {
      followUpId: 'f-1',
      decision: 'questioned',
      comment: '几点回？',
      answer: '三点',
      missing: ['promise'],
    };
    expect(
      codeOf(
        book.ask('s-bo', 'acceptHandover', {
          handoverId: 'h-1',
          decisions: [{ followUpId: 'f-1', decision: 'questioned' }],
        }),
      ),
    ).toBe('reasonRequired');
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [asked] });
    expect(rowOf(book)).toMatchObject({
      ...{ carryover: 1, holderShift: '2026-11-16/late' },
      question: {
        by: 's-bo',
        to: 's-ann',
        text: '几点回？',
        missing: ['promise'],
        answer: { by: 's-ann', text: '三点' },
      },
    });
    const other = handedOver();
    other.act('s-bo', 'acceptHandover', {
      handoverId: 'h-1',
      decisions: [{ ...yes('f-1'), comment: '知道了' }],
    });
    expect(rowOf(other)?.question).toBeNull();
    expect(JSON.stringify(rowOf(other)?.history)).toContain('知道了');
  });

  it('[S5] a PC whose clock says 1970 answers, and settles, like any other', () => {
    const book = handedOver();
    const no = { followUpId: 'f-1', decision: 'refused', comment: '不清楚' };
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [no] });
    book.act('s-bo', 'questionFollowUp', { followUpId: 'f-1', text: '哪张？' });
    const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of book.writer.events()) second.receive(event, book.nowMs());
    const old = 3_600_000;
    expect(codeOf(second.submit('answerQuestion', { followUpId: 'f-1', text: '大的' }, 's-boss', old))).toBe(
      'ok',
    );
    const settled = second.submit(
      'settleRefusal',
      { followUpId: 'f-1', reason: '给波', takenBy: 's-bo' },
      's-boss',
      old,
    );
    expect(codeOf(settled)).toBe('ok');
    for (const event of second.events()) book.writer.receive(event, book.nowMs());
    expect(rowOf(book)).toMatchObject({
      refused: null,
      takenBy: 's-bo',
      question: { answer: { text: '大的' } },
    });
    book.act('s-ann', 'checkOut');
  });
});

describe('read-back and statements', () => {
  it('a red item that is accepted is read back; one that is asked about or refused is not', () => {
    const book = createStrictBook();
    book.act('s-ann', 'updateFollowUp', { followUpId: 'f-1', changes: { severity: 'red' } });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const accept = (decision: object) =>
      codeOf(
        book.ask('s-bo', 'acceptHandover', {
          handoverId: 'h-1',
          decisions: [{ followUpId: 'f-1', ...decision }],
        }),
      );
    expect(accept({ decision: 'accepted' })).toBe('readBackRequired');
    expect(accept({ decision: 'accepted', readBack: '三点前回', takenBy: 's-none' })).toBe('unknownPerson');
    expect(accept({ decision: 'questioned', comment: '几点？', takenBy: 's-bo' })).toBe('ok');
    expect(rowOf(book)?.takenBy).toBe('s-bo');
  });

  it('one that is red on the signed record only is read back as well', () => {
    const book = createStrictBook();
    book.act('s-ann', 'updateFollowUp', { followUpId: 'f-1', changes: { severity: 'red' } });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of book.writer.events()) {
      if (event.body['followUpId'] !== 'f-1') second.receive(event, book.nowMs());
    }
    const accept = (rest: object) =>
      codeOf(
        second.submit(
          'acceptHandover',
          { handoverId: 'h-1', decisions: [{ followUpId: 'f-1', decision: 'accepted', ...rest }] },
          's-bo',
          book.nowMs(),
        ),
      );
    expect(accept({})).toBe('readBackRequired');
    expect(accept({ readBack: '三点前回' })).toBe('ok');
  });

  it('that nothing is open is said, and only where it is so', () => {
    const book = createStrictBook();
    expect(book.ask('s-ann', 'signHandover', { nothingOpen: true })).toMatchObject({
      error: { code: 'stillOpen', details: { count: 1 } },
    });
    book.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome: 'won' });
    expect(codeOf(book.ask('s-ann', 'signHandover'))).toBe('statementRequired');
    book.act('s-ann', 'signHandover', { id: 'h-1', nothingOpen: true, unscheduled: '发烧' });
    expect(book.rows().get('handover', 'h-1')).toMatchObject({
      nothingOpen: true,
      unscheduled: '发烧',
      items: [],
    });
  });
});

describe('disputes', () => {
  const solved = (by = 's-ann') => {
    const book = createStrictBook();
    book.act(by, 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' });
    return book;
  };

  it('another shift that contradicts “solved” makes one; it ends only by closing with a reason', () => {
    const book = solved();
    book.act('s-bo', 'reopenFollowUp', { followUpId: 'f-1', reason: '客户说没修好' });
    expect(rowOf(book)?.dispute).toMatchObject({
      closedBy: 's-ann',
      contestedBy: 's-bo',
      outcome: 'solved',
      reason: '客户说没修好',
    });
    expect(rowOf(book)?.holderShift).toBe('2026-11-16/late');
    expect(codeOf(book.ask('s-bo', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' }))).toBe(
      'reasonRequired',
    );
    book.act('s-bo', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved', reason: '换新了' });
    expect(rowOf(book)?.dispute).toBeNull();
  });

  it('is none between colleagues of one shift, over other outcomes, or when one takes one’s own closing back', () => {
    const colleagues = solved();
    colleagues.act('s-cai', 'checkIn', { shift: '2026-11-16/early' });
    colleagues.act('s-cai', 'reopenFollowUp', { followUpId: 'f-1', reason: '还没' });
    expect(rowOf(colleagues)?.dispute).toBeNull();
    const declined = createStrictBook();
    declined.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome: 'declined', reason: '不要' });
    declined.act('s-bo', 'reopenFollowUp', { followUpId: 'f-1', reason: '又要了' });
    expect(rowOf(declined)?.dispute).toBeNull();
    const own = solved();
    own.act('s-ann', 'reopenFollowUp', { followUpId: 'f-1', reason: '撤销' });
    expect(rowOf(own)).toMatchObject({ dispute: null, holderShift: '2026-11-16/early' });
  });

  it('stands again when whoever closed it takes that back', () => {
    const book = solved();
    book.act('s-bo', 'reopenFollowUp', { followUpId: 'f-1', reason: '没修好' });
    book.act('s-bo', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved', reason: '换新了' });
    book.act('s-bo', 'reopenFollowUp', { followUpId: 'f-1', reason: '撤销' });
    expect(rowOf(book)?.dispute).toMatchObject({ closedBy: 's-ann', reason: '没修好' });
  });
});
