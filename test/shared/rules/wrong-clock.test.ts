import { describe, expect, it } from 'vitest';
import { openCountersigns } from '../../../shared/rules/gate.ts';
import { attendanceNow, codeOf, createStrictBook, gateOf, yes } from '../support/strict-book.ts';
import { exportOf, projectionOf } from '../support/writer.ts';
import { createWrongClock } from '../support/wrong-clock.ts';

const open = () => {
  const book = createStrictBook();
  return { book, in1970: createWrongClock(book), row: () => book.rows().get('followUp', 'f-1') };
};
type Scene = ReturnType<typeof open>;

/** Whatever order the events come in, 1970 first or last, the rows are these. */
const isTheSameInAnyOrder = ({ book }: Scene): void => {
  const events = book.writer.events();
  const expected = exportOf(book.rows());
  expect(exportOf(projectionOf([...events].reverse()))).toBe(expected);
  expect(exportOf(projectionOf([...events].sort((a, b) => (a.hlc < b.hlc ? -1 : 1))))).toBe(expected);
};

const whats = ({ row }: Scene): readonly string[] => (row()?.history ?? []).map(({ what }) => what);

describe('[S5] the words of a PC that lives in 1970 count, after what they answer', () => {
  it('an answer follows its question, and the next question its answer', () => {
    const scene = open();
    const { book, in1970, row } = scene;
    book.act('s-bo', 'questionFollowUp', { followUpId: 'f-1', text: '哪张？' });
    in1970('s-ann', 'answerQuestion', { followUpId: 'f-1', text: '大的' });
    expect(row()?.question).toMatchObject({ text: '哪张？', answer: { by: 's-ann', text: '大的' } });
    book.act('s-bo', 'questionFollowUp', { followUpId: 'f-1', text: '几点？' });
    expect(row()?.question).toMatchObject({ text: '几点？', answer: null });
    in1970('s-ann', 'answerQuestion', { followUpId: 'f-1', text: '三点' });
    expect(row()?.question).toMatchObject({ text: '几点？', answer: { text: '三点' } });
    const [asked, answered] = ['followUpQuestioned', 'questionAnswered'];
    expect(whats(scene)).toEqual(['followUpOpened', asked, answered, asked, answered]);
    isTheSameInAnyOrder(scene);
  });

  it('a question asked there does not undo the answer that stood before it', () => {
    const scene = open();
    const { book, in1970, row } = scene;
    book.act('s-bo', 'questionFollowUp', { followUpId: 'f-1', text: '哪张？' });
    book.act('s-ann', 'answerQuestion', { followUpId: 'f-1', text: '大的' });
    in1970('s-bo', 'questionFollowUp', { followUpId: 'f-1', text: '哪天？' });
    expect(row()?.question).toMatchObject({ text: '哪天？', answer: null });
    isTheSameInAnyOrder(scene);
  });

  it('a take-over and a refusal count after the signature, a settlement after the refusal, and stand', () => {
    const scene = open();
    const { book, in1970, row } = scene;
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const no = { followUpId: 'f-1', decision: 'refused', comment: '不清楚' };
    in1970('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [no] });
    expect(row()?.refused).toMatchObject({ by: 's-bo' });
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('rulingFirst');
    in1970('s-lead', 'settleRefusal', { followUpId: 'f-1', reason: '归晚班' });
    expect(row()).toMatchObject({ refused: null, holderShift: '2026-11-16/late' });
    expect(gateOf(book, 's-ann').open).toBe(true);
    expect(whats(scene)).toEqual(['followUpOpened', 'handedOver', 'takenOver', 'refusalSettled']);
    isTheSameInAnyOrder(scene);
  });

  it('a settlement follows a refusal made on a PC whose clock is right', () => {
    const scene = open();
    const { book, in1970, row } = scene;
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const no = { followUpId: 'f-1', decision: 'refused', comment: '不清楚' };
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [no] });
    in1970('s-lead', 'settleRefusal', { followUpId: 'f-1', reason: '给波', takenBy: 's-bo' });
    expect(row()).toMatchObject({ refused: null, takenBy: 's-bo', holderShift: '2026-11-16/late' });
    isTheSameInAnyOrder(scene);
  });

  it('a mentor’s signature counts on either side', () => {
    const scene = open();
    const { book, in1970 } = scene;
    book.act('s-boss', 'addStaff', { id: 's-tim', name: '天', role: 'trainee' });
    book.act('s-tim', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-new', 'checkIn', { shift: '2026-11-16/late' });
    book.act('s-tim', 'signHandover', { id: 'h-1' });
    book.act('s-new', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    for (const side of ['handedOver', 'tookOver'])
      in1970('s-ann', 'countersignHandover', { handoverId: 'h-1', side, comment: side });
    const handover = book.rows().get('handover', 'h-1');
    expect(handover === null ? null : openCountersigns(handover)).toEqual([]);
    expect(handover?.countersigned).toMatchObject({
      handedOver: { by: 's-ann', comment: 'handedOver' },
      tookOver: { by: 's-ann', comment: 'tookOver' },
    });
    expect(gateOf(book, 's-tim')).toEqual({ open: true, because: 'accepted' });
    isTheSameInAnyOrder(scene);
  });

  it('who was let go there is let go, stamped before they came; the lead’s word there is about that release', () => {
    const scene = open();
    const { book, in1970 } = scene;
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    in1970('s-ann', 'awaitRelief', { why: '堵车' });
    const phoned = { way: 'leadByPhone', reason: '末班车', approvedBy: 's-lead' };
    in1970('s-ann', 'releaseDeparture', phoned);
    expect(gateOf(book, 's-ann')).toEqual({ open: true, because: 'released' });
    const attendanceId = attendanceNow(book, 's-ann')?.id;
    in1970('s-lead', 'confirmDeparture', { attendanceId, confirmed: true, comment: '我说的' });
    const row = book.rows().get('attendance', attendanceId ?? '');
    expect(row).toMatchObject({
      awaited: [{ why: '堵车' }],
      release: { way: 'leadByPhone', confirmation: { confirmed: true, by: 's-lead', comment: '我说的' } },
      alsoReleased: [],
      withdrawnAt: null,
      moves: [],
    });
    book.act('s-ann', 'checkOut');
    isTheSameInAnyOrder(scene);
  });

  it('the lead’s word follows a release made on a PC whose clock is right', () => {
    const scene = open();
    const { book, in1970 } = scene;
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-ann', 'releaseDeparture', { way: 'leadByPhone', reason: '末班车', approvedBy: 's-lead' });
    const attendanceId = attendanceNow(book, 's-ann')?.id ?? '';
    in1970('s-boss', 'confirmDeparture', { attendanceId, confirmed: false });
    expect(book.rows().get('attendance', attendanceId)?.release?.confirmation).toMatchObject({
      confirmed: false,
      by: 's-boss',
    });
    isTheSameInAnyOrder(scene);
  });
});
