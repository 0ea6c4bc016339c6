import { describe, expect, it } from 'vitest';
import { isOpenTo } from '../../../shared/report/weekly-additions.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';
import { additions, MONDAY, otherPc, seal, WEEK } from '../support/late.ts';
import { codeOf, yes } from '../support/strict-book.ts';
import { weekIn } from '../support/weeks.ts';

/** 安 came on Sunday morning and has not gone, as far as the book knows. */
const withVisit = (): SmallBook => {
  const book = createSmallBook();
  book.at('2026-11-22T01:00:00.000Z');
  book.act('s-ann', 'checkIn', { shift: '2026-11-22/early' });
  return book;
};

const visitOf = ({ rows }: SmallBook): string => rows().all('attendance')[0]?.id ?? '';

describe('[Z3] what came late for a signed week says who, what, when it happened and when it was written', () => {
  it('[A7] of a check-out that was put right: from when to when, and why', () => {
    const book = withVisit();
    book.at(MONDAY);
    seal(book);
    const before = JSON.stringify(weekIn(book, WEEK));
    const outAt = '2026-11-22T11:05:00.000Z';
    book.act('s-lead', 'repairAttendance', { attendanceId: visitOf(book), outAt, reason: '忘了签退' });
    expect(additions(book)).toMatchObject([
      {
        ...{ week: WEEK, about: 'attendance', what: 'attendanceRepaired', of: '安', by: '组长' },
        ...{ summary: '早班 11-22 · — → 11-22 19:05 · 忘了签退', at: outAt, enteredAt: book.now() },
      },
    ]);
    book.act('s-boss', 'repairAttendance', {
      ...{ attendanceId: visitOf(book), outAt: '2026-11-22T11:00:00.000Z', reason: '看了监控' },
    });
    expect(additions(book).map(({ summary }) => summary)).toContain(
      '早班 11-22 · 11-22 19:05 → 11-22 19:00 · 看了监控',
    );
    expect(JSON.stringify(weekIn(book, WEEK))).toBe(before);
  });

  it('of who came and went, and why: to leads, and to who it is about', () => {
    const book = withVisit();
    book.at(MONDAY);
    seal(book);
    const outAt = '2026-11-22T11:05:00.000Z';
    book.act('s-lead', 'repairAttendance', { attendanceId: visitOf(book), outAt, reason: '去了医院' });
    const readBy = (staffId: string | null, name: string | null) =>
      additions(book)
        .filter(isOpenTo({ staffId, name }))
        .map(({ about }) => about);
    expect(readBy('s-ann', '安')).toEqual(['attendance']);
    expect(readBy('s-bo', '波')).toEqual([]);
    expect(readBy(null, null)).toEqual([]);
  });

  it('of somebody who was there and had not checked in: written in by a lead', () => {
    const book = createSmallBook();
    book.at(MONDAY);
    seal(book);
    book.act('s-lead', 'enterAttendance', {
      ...{ staffId: 's-bo', shift: '2026-11-21/late', reason: '电脑坏了' },
      ...{ inAt: '2026-11-21T06:10:00.000Z', outAt: '2026-11-21T16:00:00.000Z' },
    });
    expect(additions(book)).toMatchObject([
      {
        ...{ what: 'attendanceEntered', of: '波', by: '组长', at: '2026-11-21T06:10:00.000Z' },
        ...{ summary: '晚班 11-21 · 11-21 14:10–11-22 00:00 · 电脑坏了', enteredAt: book.now() },
      },
    ]);
  });

  it('of a handover that another PC signed before, and that is taken over after the signature', () => {
    const book = withVisit();
    book.act('s-ann', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '沙发' });
    const other = otherPc(book);
    other.act('s-ann', '2026-11-22T10:50:00.000Z', 'signHandover', { id: 'h-1' });
    other.act('s-ann', '2026-11-22T11:00:00.000Z', 'checkOut', {});
    book.at(MONDAY);
    seal(book);
    other.arrive();
    const handoverId = book.rows().all('handover')[0]?.id ?? '';
    book.act('s-bo', 'checkIn', { shift: '2026-11-23/early' });
    book.act('s-bo', 'acceptHandover', { handoverId, decisions: [yes('f-1')] });
    expect(additions(book).map(({ what, by, at, summary }) => [what, by, at, summary])).toEqual([
      ['handoverSigned', '安', '2026-11-22T10:50:00.000Z', '早班 11-22'],
      ['checkedOut', '安', '2026-11-22T11:00:00.000Z', '早班 11-22'],
      ['handoverAccepted', '波', book.now(), '早班 11-22 → 早班 11-23'],
    ]);
  });

  it('of somebody who left on a lead’s word, when the lead says whether that is so', () => {
    const book = withVisit();
    book.act('s-boss', 'changeBookSettings', { requireAcceptance: true });
    book.act('s-ann', 'openFollowUp', { kind: 'intent', summary: '沙发' });
    book.act('s-ann', 'signHandover', {});
    book.act('s-ann', 'releaseDeparture', { way: 'leadByPhone', reason: '家里有事', approvedBy: 's-lead' });
    book.at(MONDAY);
    seal(book);
    book.act('s-lead', 'confirmDeparture', {
      attendanceId: visitOf(book),
      confirmed: false,
      comment: '没接过',
    });
    expect(additions(book)).toMatchObject([
      { what: 'departureConfirmed', word: 'said.no', of: '安', by: '组长', summary: '早班 11-22 · 没接过' },
    ]);
  });

  it('of a routine that is made up and of a promise that was kept on another PC', () => {
    const book = withVisit();
    book.act('s-boss', 'addRoutine', {
      ...{ id: 'r-1', name: '回访', cadence: 'month', day: 22, scope: 'shop', least: 1, most: 3 },
      ...{ proof: 'none', proofHint: null, whenMissed: null },
    });
    book.act('s-ann', 'openFollowUp', {
      ...{ id: 'f-1', kind: 'callBack', summary: '回电', promisedAt: '2026-11-22T09:00:00.000Z' },
    });
    const other = otherPc(book);
    other.act('s-ann', '2026-11-22T08:30:00.000Z', 'recordProgress', { followUpId: 'f-1', text: '打过了' });
    book.at(MONDAY);
    seal(book);
    other.arrive();
    book.act('s-boss', 'countRoutine', { routineId: 'r-1', amount: 2 });
    expect(weekIn(book, WEEK).review.promises.broken).toHaveLength(1);
    expect(additions(book).map(({ what, by, summary }) => [what, by, summary])).toEqual([
      ['followUpProgressed', '安', '回电 · 打过了'],
      ['routineCounted', '主管', '回访 · 11-01 · +2'],
    ]);
  });

  it('of somebody who stayed until relief came, and why', () => {
    const book = withVisit();
    const other = otherPc(book);
    other.act('s-ann', '2026-11-22T11:05:00.000Z', 'awaitRelief', { why: '接班的堵在路上' });
    book.at(MONDAY);
    seal(book);
    other.arrive();
    expect(additions(book).map(({ what, by, summary }) => [what, by, summary])).toEqual([
      ['reliefAwaited', '安', '早班 11-22 · 接班的堵在路上'],
    ]);
  });

  it('of what was written down by mistake: it had been counted, and is not any more', () => {
    const book = withVisit();
    book.act('s-ann', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '写错的' });
    book.at(MONDAY);
    seal(book);
    book.act('s-boss', 'openFollowUp', { id: 'f-2', kind: 'intent', summary: '本周的' });
    for (const followUpId of ['f-1', 'f-2'])
      book.act('s-boss', 'closeFollowUp', { followUpId, outcome: 'mistaken', reason: '写错了' });
    expect(additions(book)).toMatchObject([
      { week: WEEK, id: 'f-1', what: 'followUpClosed', word: 'outcome.mistaken' },
    ]);
  });

  it('of a promise that had fallen due before anybody wrote it down', () => {
    const book = withVisit();
    book.at(MONDAY);
    seal(book);
    const promisedAt = '2026-11-22T09:00:00.000Z';
    book.act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'callBack', summary: '客户在等', promisedAt });
    expect(additions(book)).toMatchObject([{ week: WEEK, id: 'f-1', what: 'followUpOpened' }]);
  });

  it('and nothing of what becomes of things after their week: that is of the day on which it happens', () => {
    const book = withVisit();
    book.act('s-ann', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '沙发' });
    book.act('s-ann', 'writeNote', { id: 'n-1', kind: 'problem', text: '吊牌掉了' });
    book.at(MONDAY);
    seal(book);
    book.act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome: 'won' });
    book.act('s-boss', 'answerNote', { noteId: 'n-1', verdict: 'adopted' });
    book.act('s-boss', 'changeStaff', { staffId: 's-ann', name: '安妮' });
    expect(additions(book)).toEqual([]);
  });

  it('[D2] without a phone number', () => {
    const book = createSmallBook();
    const other = otherPc(book);
    other.act('s-ann', '2026-11-21T04:00:00.000Z', 'writeStatement', {
      ...{ week: WEEK, work: '回电 13912345678', problems: null, customerWords: null },
    });
    book.at(MONDAY);
    seal(book);
    other.arrive();
    expect(JSON.stringify(additions(book))).not.toContain('13912345678');
    expect(additions(book)).toMatchObject([{ statement: { work: '回电 139****5678' } }]);
  });
});

describe('spot checks of a signed week', () => {
  const drawn = () => {
    const book = withVisit();
    book.act('s-ann', 'openFollowUp', { id: 'f-1', kind: 'callBack', summary: '回电' });
    book.act('s-ann', 'recordProgress', { followUpId: 'f-1', text: '打过了' });
    book.act('s-ann', 'openFollowUp', { id: 'f-2', kind: 'visit', summary: '上门' });
    book.act('s-ann', 'recordProgress', { followUpId: 'f-2', text: '去过了' });
    book.at(MONDAY);
    return book;
  };

  it('are drawn no more, and what was drawn before may still be judged: the next week tells it', () => {
    const book = drawn();
    book.act('s-boss', 'drawSpotChecks', { week: WEEK, count: 1 });
    seal(book);
    expect(codeOf(book.ask('s-boss', 'drawSpotChecks', { week: WEEK, count: 1 }))).toBe('weekSealed');
    const draw = book.rows().all('spotCheck')[0];
    const [drawId, followUpId] = [draw?.id ?? '', draw?.items[0]?.followUpId ?? ''];
    book.act('s-boss', 'judgeSpotCheck', {
      drawId,
      followUpId,
      verdict: 'contradicted',
      comment: '没有人来',
    });
    expect(weekIn(book, WEEK).review.spotChecks).toMatchObject([{ verdict: null }]);
    const summary = `${book.rows().get('followUp', followUpId)?.summary} · 没有人来`;
    expect(additions(book)).toMatchObject([
      { what: 'spotCheckJudged', word: 'spotVerdict.contradicted', of: '安', by: '主管', summary },
    ]);
  });

  it('that another PC drew and judged before it had heard of the signature are told, the draw and the verdict', () => {
    const book = drawn();
    const other = otherPc(book);
    other.act('s-lead', MONDAY, 'drawSpotChecks', { week: WEEK, count: 5 });
    const draw = other.writer.rows().all('spotCheck')[0];
    other.act('s-lead', '2026-11-23T01:05:00.000Z', 'judgeSpotCheck', {
      ...{ drawId: draw?.id, followUpId: 'f-1', verdict: 'confirmed' },
    });
    seal(book);
    other.arrive();
    expect(additions(book).map(({ what, word }) => [what, word])).toEqual([
      ['spotChecksDrawn', null],
      ['spotCheckJudged', 'spotVerdict.confirmed'],
    ]);
  });
});
