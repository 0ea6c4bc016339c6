import { describe, expect, it } from 'vitest';
import { departureGate, isHeldBack, openCountersigns, refusedIn } from '../../../shared/rules/gate.ts';
import { overLimit } from '../../../shared/rules/handover.ts';
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
    book.act('s-ann', 'countersignHandover', { handoverId: 'h-1', side: 'tookOver' });
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

  it('may be signed once, and again only when something has come back', () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    expect(codeOf(book.ask('s-ann', 'signHandover'))).toBe('sameHandover');
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    expect(codeOf(book.ask('s-ann', 'signHandover'))).toBe('sameHandover');
  });
});

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
    const no = { followUpId: 'f-bo', decision: 'refused', comment: '不想接' };
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1'), no] });
    expect(book.rows().get('followUp', 'f-bo')).toMatchObject({
      refused: null,
      holderShift: '2026-11-16/late',
    });
    book.act('s-ann', 'checkOut');
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

describe('what climbs', () => {
  it('is open and has passed as often as the limit says', () => {
    const book = createStrictBook();
    book.act('s-boss', 'changeBookSettings', { passLimit: 1 });
    expect(overLimit(book.rows())).toEqual([]);
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    expect(overLimit(book.rows()).map(({ id }) => id)).toEqual(['f-1']);
    book.act('s-boss', 'changeBookSettings', { passLimit: 2 });
    expect(overLimit(book.rows())).toEqual([]);
  });
});

describe('a trainee’s first handovers', () => {
  it('need a mentor’s signature as often as the shop says, either side, and never one’s own', () => {
    const book = createStrictBook();
    book.act('s-boss', 'changeBookSettings', { countersignFirst: 1 });
    book.act('s-new', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-new', 'signHandover', { id: 'h-1' });
    const of = (id: string) => {
      const row = book.rows().get('handover', id);
      return row === null ? null : openCountersigns(row);
    };
    expect(of('h-1')).toEqual(['handedOver']);
    const countersign = (by: string, side = 'handedOver') =>
      codeOf(book.ask(by, 'countersignHandover', { handoverId: 'h-1', side, comment: '看过' }));
    expect(countersign('s-new')).toBe('notPermitted');
    expect(countersign('s-ann', 'tookOver')).toBe('nothingToChange');
    expect(countersign('s-ann')).toBe('ok');
    expect(countersign('s-bo')).toBe('nothingToChange');
    expect(book.rows().get('handover', 'h-1')?.countersigned.handedOver).toMatchObject({
      by: 's-ann',
      comment: '看过',
    });
    book.act('s-ann', 'signHandover', { id: 'h-2' });
    book.act('s-new', 'acceptHandover', { handoverId: 'h-2', decisions: [yes('f-1')] });
    expect(of('h-2')).toEqual([]);
    expect(codeOf(book.ask('s-ann', 'countersignHandover', { handoverId: 'h-0', side: 'tookOver' }))).toBe(
      'notFound',
    );
  });

  it('a trainee made an agent does not countersign their own', () => {
    const book = createStrictBook();
    book.act('s-new', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-new', 'signHandover', { id: 'h-1' });
    book.act('s-boss', 'changeStaff', { staffId: 's-new', role: 'agent' });
    expect(codeOf(book.ask('s-new', 'countersignHandover', { handoverId: 'h-1', side: 'handedOver' }))).toBe(
      'ownHandover',
    );
  });

  it('an attendance that is over has its gate open or shut by the same rules', () => {
    const book = createStrictBook();
    const attendance = attendanceNow(book, 's-ann');
    if (attendance === null) throw new Error('not at work');
    expect(departureGate(book.rows(), attendance, book.now())).toMatchObject({
      open: false,
      needs: 'signature',
    });
  });
});
