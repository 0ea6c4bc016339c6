import { describe, expect, it } from 'vitest';
import { isHeldBack } from '../../../shared/rules/gate.ts';
import { attendanceNow, codeOf, createStrictBook, gateOf, yes } from '../support/strict-book.ts';

describe('the gate: leaving', () => {
  it('is open where the shop does not ask', () => {
    const book = createStrictBook();
    book.act('s-boss', 'changeBookSettings', { requireAcceptance: false });
    expect(gateOf(book, 's-ann')).toEqual({ open: true, because: 'notAsked' });
    book.act('s-ann', 'checkOut');
  });

  it('asks for the signature, then for somebody to take over, and lets go then', () => {
    const book = createStrictBook();
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('signFirst');
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    expect(book.ask('s-ann', 'checkOut')).toMatchObject({
      error: { code: 'acceptanceFirst', details: { id: 'h-1' } },
    });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    book.act('s-ann', 'checkOut');
  });

  it('keeps a lead who checks somebody else out as well', () => {
    const book = createStrictBook();
    expect(codeOf(book.ask('s-lead', 'checkOut', { staffId: 's-ann' }))).toBe('signFirst');
  });

  it('lets all but the last of a shift go: the shift answers, not the person', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/early' });
    expect(gateOf(book, 's-ann')).toEqual({ open: true, because: 'colleaguesStay' });
    book.act('s-ann', 'checkOut');
    expect(codeOf(book.ask('s-cai', 'checkOut'))).toBe('signFirst');
  });

  it.each([
    [
      'was let go',
      (book) =>
        book.act('s-lead', 'releaseDeparture', { staffId: 's-cai', way: 'leadOverride', reason: '病' }),
    ],
    [
      'no longer works here',
      (book) => book.act('s-boss', 'changeStaff', { staffId: 's-cai', active: false }),
    ],
  ] as readonly (readonly [string, (book: ReturnType<typeof createStrictBook>) => unknown])[])(
    'does not count a colleague who %s as staying',
    (_what, gone) => {
      const book = createStrictBook();
      // Ann leaves the room for a moment, so that Cai is the last one and can be let go.
      book.act('s-cai', 'checkIn', { shift: '2026-11-16/early' });
      book.act('s-ann', 'checkOut');
      gone(book);
      book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
      expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('signFirst');
    },
  );

  it('does not hold a check-out that was forgotten', () => {
    const book = createStrictBook();
    book.at('2026-11-16T16:59:00.000Z');
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('signFirst');
    book.at('2026-11-16T17:01:00.000Z');
    expect(gateOf(book, 's-ann')).toEqual({ open: true, because: 'notAsked' });
  });

  it('waits for the mentor’s signature on either side', () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-new', 'checkIn', { shift: '2026-11-16/late' });
    book.act('s-new', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('countersignFirst');
    expect(codeOf(book.ask('s-ann', 'countersignHandover', { handoverId: 'h-1', side: 'handedOver' }))).toBe(
      'nothingToChange',
    );
    book.act('s-bo', 'countersignHandover', { handoverId: 'h-1', side: 'tookOver' });
    book.act('s-ann', 'checkOut');
  });

  it('counts a handover that two people signed at once as taken over when one of them is', () => {
    const book = createStrictBook();
    const { writer } = book;
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const body = {
      ...{ handoverId: 'h-0', fromShift: '2026-11-16/early', fromEndsAt: '2026-11-16T11:00:00.000Z' },
      ...{ items: [], done: [], meaning: 'handedOver' as const },
    };
    writer.record({ type: 'handoverSigned', body }, book.nowMs());
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    expect(gateOf(book, 's-ann')).toEqual({ open: true, because: 'accepted' });
  });

  it('two shifts that handed over to each other are not both rid of it: the second signs again', () => {
    const book = createStrictBook();
    book.act('s-bo', 'signHandover', { id: 'h-bo', unscheduled: '要去医院' });
    book.act('s-ann', 'acceptHandover', { handoverId: 'h-bo', decisions: [yes('f-1')] });
    book.act('s-ann', 'signHandover', { id: 'h-ann' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-ann', decisions: [yes('f-1')] });
    book.act('s-ann', 'checkOut');
    expect(codeOf(book.ask('s-bo', 'checkOut'))).toBe('signFirst');
    book.act('s-bo', 'signHandover', { id: 'h-bo-2' });
    expect(codeOf(book.ask('s-bo', 'checkOut'))).toBe('acceptanceFirst');
    expect(book.rows().get('followUp', 'f-1')).toMatchObject({ holderShift: '2026-11-16/late' });
  });

  it('what a relieved shift still writes down is answered for by its relief', () => {
    const book = createStrictBook();
    book.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome: 'solved' });
    book.act('s-ann', 'signHandover', { id: 'h-1', nothingOpen: true });
    expect(
      book.act('s-ann', 'openFollowUp', { id: 'f-2', kind: 'other', summary: '签了还没人接' }).body[
        'holderShift'
      ],
    ).toBeUndefined();
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-2')] });
    book.act('s-ann', 'openFollowUp', { id: 'f-3', kind: 'other', summary: '最后一分钟的客户' });
    expect(book.rows().get('followUp', 'f-3')?.holderShift).toBe('2026-11-16/late');
    expect(book.rows().get('followUp', 'f-3')?.openedShift).toBe('2026-11-16/early');
    book.act('s-ann', 'checkOut');
  });

  it('a shift that was relieved and then took over again answers for what it writes', () => {
    const book = createStrictBook();
    book.act('s-bo', 'signHandover', { id: 'h-bo', unscheduled: '要去医院' });
    book.act('s-ann', 'acceptHandover', { handoverId: 'h-bo', decisions: [yes('f-1')] });
    expect(book.act('s-bo', 'openFollowUp', { kind: 'other', summary: '还没走' }).body['holderShift']).toBe(
      '2026-11-16/early',
    );
    book.act('s-ann', 'signHandover', { id: 'h-ann' });
    const open = book
      .rows()
      .all('followUp')
      .map(({ id }) => yes(id));
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-ann', decisions: open });
    const body = book.act('s-bo', 'openFollowUp', { kind: 'other', summary: '回来了' }).body;
    expect(body['holderShift']).toBeUndefined();
  });

  it('may be signed once, and again only when something has come back', () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    expect(codeOf(book.ask('s-ann', 'signHandover'))).toBe('sameHandover');
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    expect(codeOf(book.ask('s-ann', 'signHandover'))).toBe('sameHandover');
  });
});

describe('the gate: coming', () => {
  const update = (followUpId: string, summary = '改了') => ({ followUpId, changes: { summary } });

  it('the relief takes over before it changes what another shift holds', () => {
    const book = createStrictBook();
    book.act('s-bo', 'openFollowUp', { id: 'f-bo', kind: 'other', summary: '晚班自己的' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    for (const [name, input] of [
      ['updateFollowUp', update('f-1')],
      ['recordProgress', { followUpId: 'f-1', text: '打过' }],
      ['closeFollowUp', { followUpId: 'f-1', outcome: 'solved' }],
    ] as const) {
      expect(book.ask('s-bo', name, input)).toMatchObject({
        error: { code: 'takeOverFirst', details: { id: 'h-1' } },
      });
    }
    book.act('s-bo', 'updateFollowUp', update('f-bo'));
    book.act('s-bo', 'questionFollowUp', { followUpId: 'f-1', text: '哪一款？' });
    book.act('s-ann', 'updateFollowUp', update('f-1', '还没交的班自己改'));
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1'), yes('f-bo')] });
    book.act('s-bo', 'updateFollowUp', update('f-1'));
  });

  it('asks neither leads, nor where the shop does not, nor who leaves before the outgoing shift does', () => {
    const book = createStrictBook();
    book.act('s-bo', 'signHandover', { id: 'h-bo' });
    book.act('s-ann', 'updateFollowUp', update('f-1', '早班先走'));
    book.act('s-ann', 'signHandover', { id: 'h-ann' });
    book.act('s-lead', 'updateFollowUp', update('f-1', '组长改的'));
    expect(codeOf(book.ask('s-bo', 'updateFollowUp', update('f-1', '晚班')))).toBe('takeOverFirst');
    book.act('s-boss', 'changeBookSettings', { requireAcceptance: false });
    book.act('s-bo', 'updateFollowUp', update('f-1', '晚班'));
  });

  it('leads act at work as well; a shift that has begun and one that ends earlier are not held', () => {
    const book = createStrictBook();
    book.act('s-lead', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-lead', 'updateFollowUp', update('f-1', '组长改的'));
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/noon' });
    // The evening hands over to the noon shift; the morning, which ends before the evening does, may go on.
    book.act('s-bo', 'signHandover', { id: 'h-2' });
    book.act('s-ann', 'updateFollowUp', update('f-1', '早班不是晚班的接班人'));
    book.act('s-cai', 'updateFollowUp', update('f-1', '中班也不是'));
    book.act('s-lead', 'signHandover', { id: 'h-3' });
    // The evening has begun: it took over h-1.
    book.act('s-boss', 'openFollowUp', { id: 'f-9', kind: 'other', summary: '主管记的' });
    book.act('s-bo', 'updateFollowUp', update('f-9', '晚班已经接过'));
  });

  it('one’s own signed handover is not one’s own to take over first', () => {
    const book = createStrictBook();
    book.act('s-boss', 'openFollowUp', { id: 'f-9', kind: 'other', summary: '主管记的' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-ann', 'updateFollowUp', update('f-9', '签完还在'));
  });

  it('lets one take back what one has just done, and nothing else', () => {
    const book = createStrictBook();
    book.act('s-ann', 'openFollowUp', { id: 'f-2', kind: 'other', summary: '二' });
    book.act('s-ann', 'openFollowUp', { id: 'f-3', kind: 'other', summary: '三' });
    book.act('s-ann', 'closeFollowUp', { followUpId: 'f-3', outcome: 'won' });
    book.act('s-bo', 'updateFollowUp', {
      followUpId: 'f-1',
      changes: { summary: '波改的', severity: 'amber' },
    });
    book.act('s-bo', 'closeFollowUp', { followUpId: 'f-2', outcome: 'solved' });
    book.act('s-bo', 'reopenFollowUp', { followUpId: 'f-3', reason: '又来了' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    expect(codeOf(book.ask('s-bo', 'updateFollowUp', update('f-1', '再改')))).toBe('takeOverFirst');
    book.act('s-bo', 'updateFollowUp', {
      followUpId: 'f-1',
      changes: { summary: '桌子', severity: 'normal' },
    });
    expect(codeOf(book.ask('s-bo', 'updateFollowUp', update('f-1', '波改的又来')))).toBe('takeOverFirst');
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/noon' });
    const others = { followUpId: 'f-2', reason: '不是我关的' };
    expect(codeOf(book.ask('s-cai', 'reopenFollowUp', others))).toBe('takeOverFirst');
    book.act('s-bo', 'reopenFollowUp', { followUpId: 'f-2', reason: '撤销' });
    expect(book.rows().get('followUp', 'f-2')).toMatchObject({
      dispute: null,
      holderShift: '2026-11-16/early',
    });
    const otherwise = { followUpId: 'f-2', outcome: 'declined', reason: '不要了' };
    expect(codeOf(book.ask('s-bo', 'closeFollowUp', otherwise))).toBe('takeOverFirst');
    book.act('s-bo', 'closeFollowUp', { followUpId: 'f-3', outcome: 'won', reason: '撤销' });
    expect(book.rows().get('followUp', 'f-3')?.state).toBe('closed');
  });

  it('does not keep a shift that has begun: a handover signed later only waits', () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    const row = book.rows().get('followUp', 'f-1');
    const staff = book.rows().get('staff', 's-bo');
    const attendance = attendanceNow(book, 's-bo');
    if (row === null || staff === null) throw new Error('not there');
    expect(isHeldBack(book.rows(), { staff, attendance }, row)).toBeNull();
  });
});
