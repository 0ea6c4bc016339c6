import { describe, expect, it } from 'vitest';
import { refusedIn } from '../../../shared/rules/gate.ts';
import { codeOf, createStrictBook, gateOf, yes } from '../support/strict-book.ts';

describe('the gate: what was refused', () => {
  const refused = () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const no = { followUpId: 'f-1', decision: 'refused', comment: '没有联系方式' };
    expect(
      codeOf(
        book.ask('s-bo', 'acceptHandover', {
          handoverId: 'h-1',
          decisions: [{ followUpId: 'f-1', decision: 'refused' }],
        }),
      ),
    ).toBe('reasonRequired');
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [no] });
    return book;
  };

  it('has not passed, stays open and with who held it, and waits for a lead', () => {
    const book = refused();
    expect(book.rows().get('followUp', 'f-1')).toMatchObject({
      ...{ state: 'open', carryover: 0, passes: [], holderShift: '2026-11-16/early' },
      refused: { by: 's-bo', reason: '没有联系方式', handoverId: 'h-1' },
    });
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('rulingFirst');
    expect(codeOf(book.ask('s-ann', 'signHandover'))).toBe('sameHandover');
  });

  it('a lead’s ruling gives it to whoever is named, else to the shift that refused it', () => {
    const named = refused();
    named.act('s-lead', 'settleRefusal', { followUpId: 'f-1', reason: '我来跟', takenBy: 's-lead' });
    expect(named.rows().get('followUp', 'f-1')).toMatchObject({
      ...{ refused: null, takenBy: 's-lead', holderShift: '2026-11-16/late' },
    });
    named.act('s-ann', 'checkOut');
    const plain = refused();
    plain.act('s-lead', 'settleRefusal', { followUpId: 'f-1', reason: '晚班接' });
    expect(plain.rows().get('followUp', 'f-1')?.holderShift).toBe('2026-11-16/late');
    expect(codeOf(plain.ask('s-lead', 'settleRefusal', { followUpId: 'f-1', reason: '再说' }))).toBe(
      'nothingToChange',
    );
    plain.act('s-ann', 'checkOut');
  });

  it('the receiver may take it after all; nobody below lead disposes of others', () => {
    const book = refused();
    const settle = (by: string, takenBy?: string) =>
      codeOf(
        book.ask(by, 'settleRefusal', {
          followUpId: 'f-1',
          reason: '说清楚了',
          ...(takenBy ? { takenBy } : {}),
        }),
      );
    expect(settle('s-bo')).toBe('notPermitted');
    expect(settle('s-ann', 's-bo')).toBe('notPermitted');
    expect(settle('s-cai', 's-cai')).toBe('notCheckedIn');
    expect(settle('s-lead', 's-nobody')).toBe('unknownPerson');
    expect(settle('s-bo', 's-bo')).toBe('ok');
    book.act('s-ann', 'checkOut');
  });

  it('whoever stays to finish it has it: they cannot leave with it in hand', () => {
    const book = refused();
    book.act('s-ann', 'settleRefusal', { followUpId: 'f-1', reason: '我做完再走', takenBy: 's-ann' });
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('signFirst');
    book.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' });
    book.act('s-ann', 'checkOut');
  });

  it('is in the next handover, and is cleared by whoever takes it then', () => {
    const book = refused();
    book.act('s-bo', 'signHandover', { id: 'h-2' });
    expect(
      book
        .rows()
        .get('handover', 'h-2')
        ?.items.map(({ followUpId }) => followUpId),
    ).toEqual(['f-1']);
    book.act('s-boss', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-boss', 'acceptHandover', { handoverId: 'h-2', decisions: [yes('f-1')] });
    expect(book.rows().get('followUp', 'f-1')).toMatchObject({ refused: null, carryover: 1 });
    book.act('s-ann', 'checkOut');
  });

  it('refused twice, it holds up both shifts until it is settled', () => {
    const book = refused();
    book.act('s-bo', 'signHandover', { id: 'h-2' });
    book.act('s-boss', 'checkIn', { shift: '2026-11-16/noon' });
    const no = { followUpId: 'f-1', decision: 'refused', comment: '我也不接' };
    book.act('s-boss', 'acceptHandover', { handoverId: 'h-2', decisions: [no] });
    for (const id of ['h-1', 'h-2']) expect(refusedIn(book.rows(), id)).toHaveLength(1);
    expect(codeOf(book.ask('s-bo', 'checkOut'))).toBe('rulingFirst');
    book.act('s-lead', 'settleRefusal', { followUpId: 'f-1', reason: '退掉', takenBy: 's-boss' });
    book.act('s-bo', 'checkOut');
  });

  it('closing it ends the refusal; taking the closing back brings it back', () => {
    const book = refused();
    book.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' });
    expect(gateOf(book, 's-ann').open).toBe(true);
    book.act('s-ann', 'reopenFollowUp', { followUpId: 'f-1', reason: '撤销' });
    expect(book.rows().get('followUp', 'f-1')?.refused?.reason).toBe('没有联系方式');
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('rulingFirst');
  });

  it('nobody refuses what their own shift holds', () => {
    const book = createStrictBook();
    book.act('s-bo', 'openFollowUp', { id: 'f-bo', kind: 'other', summary: '晚班自己的' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const no = (followUpId: string) => ({ followUpId, decision: 'refused', comment: '不想接' });
    const ask = (decisions: readonly object[]) =>
      codeOf(book.ask('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions }));
    expect(ask([yes('f-1'), no('f-bo')])).toBe('ownItemRefused');
    expect(ask([no('f-1'), yes('f-bo')])).toBe('ok');
  });

  it('what a foreign journal says against that changes nothing', () => {
    const book = createStrictBook();
    book.act('s-bo', 'openFollowUp', { id: 'f-bo', kind: 'other', summary: '晚班自己的' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const body = {
      ...{ handoverId: 'h-1', toShift: '2026-11-16/late' as const, meaning: 'tookOver' as const },
      decisions: [{ followUpId: 'f-bo', decision: 'refused' as const, comment: '不想接' }],
    };
    book.writer.record({ type: 'handoverAccepted', body }, book.nowMs() + 1);
    expect(book.rows().get('followUp', 'f-bo')).toMatchObject({
      refused: null,
      holderShift: '2026-11-16/late',
    });
  });
});
