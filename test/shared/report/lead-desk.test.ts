import { describe, expect, it } from 'vitest';
import { leadDesk, leadDeskCount } from '../../../shared/report/lead-desk.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';

const desk = (book: SmallBook) => leadDesk(book.rows(), book.now());

const open = (book: SmallBook, id: string) =>
  book.act('s-boss', 'openFollowUp', { id, kind: 'callBack', summary: `回电 ${id}` });

/** One shift hands over to the next; `refuse` names what the receiver would not have. */
const pass = (book: SmallBook, from: string, to: string, toShift: string, refuse: readonly string[] = []) => {
  const signed = book.act(from, 'signHandover');
  book.act(from, 'checkOut');
  book.act(to, 'checkIn', { shift: toShift });
  const items = signed.body['items'] as readonly { readonly followUpId: string }[];
  book.act(to, 'acceptHandover', {
    handoverId: String(signed.body['handoverId']),
    decisions: items.map(({ followUpId }) =>
      refuse.includes(followUpId)
        ? { followUpId, decision: 'refused', comment: '不归我们' }
        : { followUpId, decision: 'accepted' },
    ),
  });
};

describe('the lead desk', () => {
  it('is empty where nothing waits', () => {
    const book = createSmallBook();
    open(book, 'f-1');
    expect(leadDeskCount(desk(book))).toBe(0);
  });

  it('has what was passed on up to the limit, most travelled first, and what was refused, each counted once', () => {
    const book = createSmallBook();
    for (const id of ['f-1', 'f-2']) open(book, id);
    book.act('s-boss', 'changeBookSettings', { passLimit: 2 });
    book.at('2026-11-16T06:30:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    pass(book, 's-ann', 's-bo', '2026-11-16/late');
    expect(desk(book).climbing).toEqual([]);
    book.at('2026-11-16T14:00:00.000Z');
    pass(book, 's-bo', 's-ann', '2026-11-16/night', ['f-2']);
    expect(desk(book).climbing.map(({ id }) => id)).toEqual(['f-1']);
    expect(desk(book).refused.map(({ id }) => id)).toEqual(['f-2']);
    expect(leadDeskCount(desk(book))).toBe(2);
    book.act('s-boss', 'changeBookSettings', { passLimit: 1 });
    expect(desk(book).climbing.map(({ id }) => id)).toEqual(['f-1', 'f-2']);
    expect(leadDeskCount(desk(book))).toBe(2);
    book.act('s-lead', 'settleRefusal', { followUpId: 'f-2', reason: '安办', takenBy: 's-ann' });
    expect(desk(book).refused).toEqual([]);
  });

  it('has what is disputed until it is closed with a reason', () => {
    const book = createSmallBook();
    open(book, 'f-1');
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    book.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' });
    book.act('s-lead', 'reopenFollowUp', { followUpId: 'f-1', reason: '客户又打来' });
    expect(desk(book).disputed.map(({ id }) => id)).toEqual(['f-1']);
    book.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved', reason: '换了新的' });
    expect(leadDeskCount(desk(book))).toBe(0);
  });

  it('has a handover nobody has taken over from the grace on, and a check-out that was forgotten', () => {
    const book = createSmallBook();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    open(book, 'f-1');
    book.act('s-ann', 'signHandover');
    book.at('2026-11-16T11:15:30.000Z');
    expect(leadDeskCount(desk(book))).toBe(0);
    book.at('2026-11-16T11:16:00.000Z');
    expect(desk(book).waiting.map(({ fromShift }) => fromShift)).toEqual(['2026-11-16/early']);
    book.at('2026-11-16T17:01:00.000Z');
    expect(desk(book).forgotten.map(({ staffId }) => staffId)).toEqual(['s-ann']);
  });

  it('asks for the word of the lead on the phone, then keeps the departure to know for a week', () => {
    const book = createSmallBook();
    book.act('s-boss', 'changeBookSettings', { requireAcceptance: true });
    open(book, 'f-1');
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    book.act('s-ann', 'awaitRelief', { why: '波堵在路上' });
    expect(desk(book).departures.map(({ staffId }) => staffId)).toEqual(['s-ann']);
    expect(leadDeskCount(desk(book))).toBe(0);
    book.act('s-ann', 'signHandover');
    const way = { way: 'leadByPhone', reason: '孩子病了', approvedBy: 's-lead' };
    const attendanceId = String(book.act('s-ann', 'releaseDeparture', way).body['attendanceId']);
    book.act('s-ann', 'checkOut');
    expect(desk(book).toConfirm.map(({ attendance }) => attendance.id)).toEqual([attendanceId]);
    expect(desk(book).departures).toEqual([]);
    book.act('s-lead', 'confirmDeparture', { attendanceId, confirmed: false });
    expect(desk(book).toConfirm).toEqual([]);
    expect(desk(book).departures.map(({ id }) => id)).toEqual([attendanceId]);
    book.at('2026-11-24T04:00:00.000Z');
    expect(desk(book).departures).toEqual([]);
  });

  it('asks for the mentor’s signature beside a trainee’s, either side', () => {
    const book = createSmallBook();
    open(book, 'f-1');
    book.at('2026-11-16T06:30:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    pass(book, 's-ann', 's-new', '2026-11-16/late');
    expect(desk(book).countersigns.map(({ side }) => side)).toEqual(['tookOver']);
    const [handover] = book.rows().all('handover');
    book.act('s-lead', 'countersignHandover', { handoverId: handover?.id, side: 'tookOver' });
    expect(leadDeskCount(desk(book))).toBe(0);
  });

  it('has a shift that went without handing over, and leave that nobody has decided, until somebody acts', () => {
    const book = createSmallBook();
    open(book, 'f-1');
    book.act('s-boss', 'changeBookSettings', { requireAcceptance: true });
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    book.act('s-ann', 'openFollowUp', { id: 'f-2', kind: 'callBack', summary: '回电' });
    book.act('s-bo', 'requestLeave', {
      id: 'l-1',
      kind: 'leave',
      from: '2026-11-20',
      to: '2026-11-20',
      reason: '看病',
    });
    expect(leadDeskCount(desk(book))).toBe(1);
    expect(desk(book).leave.map(({ id }) => id)).toEqual(['l-1']);
    book.act('s-lead', 'decideLeave', { leaveId: 'l-1', granted: true });
    expect(desk(book).leave).toEqual([]);
    // Nobody checks out; seven hours after the end nobody is there any more.
    book.at('2026-11-16T18:30:00.000Z');
    expect(desk(book).unsigned.map(({ shift }) => shift)).toEqual(['2026-11-16/early']);
    expect(leadDeskCount(desk(book))).toBe(2);
  });

  it('has what was missed and is to be reported, once for the period, until it is reported or two weeks are over', () => {
    const book = createSmallBook();
    const routine = {
      ...{ name: '联系买家', cadence: 'day', day: null, scope: 'each', least: 3, most: 5, proof: 'none' },
      ...{ proofHint: null, whenMissed: '有人没联系够三位' },
    };
    book.act('s-lead', 'addRoutine', { id: 'q-1', ...routine });
    book.act('s-lead', 'addRoutine', { id: 'q-2', ...routine, name: '发帖', whenMissed: null });
    book.at('2026-11-17T04:00:00.000Z');
    for (const staffId of ['s-ann', 's-bo']) {
      book.act(staffId, 'checkIn', { shift: '2026-11-17/early' });
      book.act(staffId, 'checkOut');
    }
    expect(desk(book).missedRoutines).toEqual([]);
    book.at('2026-11-18T04:00:00.000Z');
    expect(desk(book).missedRoutines).toMatchObject([
      { routine: { id: 'q-1' }, due: '2026-11-17', staffIds: ['s-ann', 's-bo'] },
    ]);
    expect(leadDeskCount(desk(book))).toBe(1);
    const late = leadDesk(book.rows(), '2026-12-02T04:00:00.000Z');
    expect(late.missedRoutines).toEqual([]);
    book.act('s-lead', 'reportRoutine', { routineId: 'q-1', period: 'day/2026-11-17', text: '已说' });
    expect(leadDeskCount(desk(book))).toBe(0);
  });
});
