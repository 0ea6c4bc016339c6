import { describe, expect, it } from 'vitest';
import { commandNames } from '../../../shared/commands/schemas.ts';
import { parseCommand } from '../../../shared/rules/decide.ts';
import { takeOverOf } from '../../../shared/rules/handover.ts';
import { outcomes } from '../../../shared/vocabulary.ts';
import { createSmallBook } from '../support/book.ts';
import { createWriter } from '../support/writer.ts';

const code = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');

const withFollowUp = () => {
  const book = createSmallBook();
  book.act('s-boss', 'openFollowUp', {
    id: 'f-1',
    kind: 'intent',
    summary: '桌子',
    promisedAt: '2026-11-17T10:00',
  });
  return book;
};

describe('reading a command', () => {
  it('refuses names nobody knows, those of object prototypes among them', () => {
    for (const name of ['', 'deleteFollowUp', '__proto__', 'constructor', 'toString']) {
      expect(code(parseCommand(name, {}))).toBe('unknownCommand');
    }
  });

  it('refuses fields it does not know, naming the field', () => {
    for (const name of commandNames) {
      expect(parseCommand(name, { nonsense: 1 })).toMatchObject({ ok: false, error: { code: 'malformed' } });
    }
  });

  it.each([...['', '   ', '换\n行', '响铃\u0007', '半个\ud83d', 'x'.repeat(301)]])(
    'refuses the summary %j',
    (summary) => {
      expect(code(parseCommand('openFollowUp', { kind: 'intent', summary }))).toBe('malformed');
    },
  );

  it('takes rare characters, emoji and several lines where there is room for them', () => {
    expect(
      code(parseCommand('openFollowUp', { kind: 'intent', summary: '𠮷野䶮👨‍👩‍👧', details: '一\n二\t三' })),
    ).toBe('ok');
  });
});

describe('follow-ups', () => {
  it('cannot be opened twice under one id, nor found under one that is unknown', () => {
    const book = withFollowUp();
    expect(code(book.ask('s-boss', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '又一张' }))).toBe(
      'alreadyExists',
    );
    for (const [name, rest] of [
      ['updateFollowUp', { changes: { summary: '别的' } }],
      ['recordProgress', { text: '话' }],
      ['closeFollowUp', { outcome: 'won' }],
      ['reopenFollowUp', { reason: '话' }],
    ] as const) {
      expect(code(book.ask('s-boss', name, { followUpId: 'f-0', ...rest }))).toBe('notFound');
    }
  });

  it('take back a line of progress for whoever wrote it, once; it stays readable', () => {
    const book = withFollowUp();
    const { writer, seq } = book.act('s-boss', 'recordProgress', { followUpId: 'f-1', text: '打过电话' });
    const line = { followUpId: 'f-1', writer, seq };
    expect(code(book.ask('s-lead', 'withdrawProgress', line))).toBe('nothingToChange');
    expect(code(book.ask('s-boss', 'withdrawProgress', { ...line, seq: seq - 1 }))).toBe('nothingToChange');
    book.act('s-boss', 'withdrawProgress', line);
    expect(code(book.ask('s-boss', 'withdrawProgress', line))).toBe('nothingToChange');
    const history = book.rows().get('followUp', 'f-1')?.history.slice(1) ?? [];
    expect(history.map(({ what, text }) => [what, text])).toEqual([
      ['progressStruck', '打过电话'],
      ['progressWithdrawn', null],
    ]);
  });

  it.each(outcomes)('closed as %s: a reason is needed unless it speaks for itself', (outcome) => {
    const book = withFollowUp();
    const bare = code(book.ask('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome }));
    expect(bare).toBe(outcome === 'won' || outcome === 'solved' ? 'ok' : 'reasonRequired');
    if (bare !== 'ok') book.act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome, reason: '因为' });
    expect(code(book.ask('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome, reason: '因为' }))).toBe(
      'alreadyClosed',
    );
  });

  it('opens again only what is closed', () => {
    const book = withFollowUp();
    expect(code(book.ask('s-boss', 'reopenFollowUp', { followUpId: 'f-1', reason: '话' }))).toBe('notClosed');
  });

  it('writes only what changes, and nothing where nothing does', () => {
    const book = withFollowUp();
    const same = { summary: '桌子', promisedAt: '2026-11-17T02:00:00Z', details: null };
    expect(code(book.ask('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes: same }))).toBe(
      'nothingToChange',
    );
    const event = book.act('s-boss', 'updateFollowUp', {
      followUpId: 'f-1',
      changes: { ...same, severity: 'red' },
    });
    expect(event.body['changes']).toEqual({ severity: 'red' });
  });

  it('reads times in the book’s zone and refuses what is no time', () => {
    const book = withFollowUp();
    expect(book.rows().get('followUp', 'f-1')?.promisedAt).toBe('2026-11-17T02:00:00.000Z');
    const asked = book.ask('s-boss', 'openFollowUp', {
      kind: 'intent',
      summary: '话',
      nextAction: { text: '打', dueAt: '明天下午三点前后' },
    });
    expect(asked).toMatchObject({ error: { code: 'malformed', details: { field: 'nextAction.dueAt' } } });
  });
});

describe('attendance', () => {
  it('refuses a shift that is over, too far ahead, unknown, or a second one', () => {
    const book = createSmallBook();
    const checkIn = (shift?: string) =>
      code(book.ask('s-ann', 'checkIn', shift === undefined ? {} : { shift }));
    expect(checkIn('2026-11-15/early')).toBe('shiftOver');
    expect(checkIn('2026-11-17/early')).toBe('shiftTooEarly');
    expect(checkIn('2026-11-16/weekend')).toBe('noSuchShift');
    expect(checkIn('2026-02-30/early')).toBe('noSuchShift');
    expect(checkIn()).toBe('ok');
    expect(checkIn('2026-11-16/late')).toBe('alreadyCheckedIn');
  });

  it('lets somebody in who forgot to check out, six hours after the shift ended', () => {
    const book = createSmallBook();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    book.at('2026-11-17T01:00:00.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-17/early' });
    book.act('s-ann', 'checkOut');
    expect(
      book
        .rows()
        .all('attendance')
        .map(({ shift, outAt }) => [shift, outAt === null]),
    ).toEqual([
      ['2026-11-16/early', true],
      ['2026-11-17/early', false],
    ]);
  });

  it('counts minutes late and early, whole ones', () => {
    const book = createSmallBook();
    book.at('2026-11-17T01:07:59.000Z');
    book.act('s-ann', 'checkIn', { shift: '2026-11-17/early' });
    book.at('2026-11-17T10:30:30.000Z');
    book.act('s-ann', 'checkOut');
    expect(book.rows().all('attendance')[0]).toMatchObject({ lateMinutes: 7, earlyMinutes: 29 });
  });
});

describe('people', () => {
  it('keeps a manager: the last one can neither leave nor step down', () => {
    const book = createSmallBook();
    for (const change of [{ active: false }, { role: 'agent' }]) {
      expect(code(book.ask('s-boss', 'changeStaff', { staffId: 's-boss', ...change }))).toBe('lastManager');
    }
    book.act('s-boss', 'changeStaff', { staffId: 's-lead', role: 'manager' });
    book.act('s-boss', 'changeStaff', { staffId: 's-boss', active: false });
  });

  it('gives a name to one person at a time', () => {
    const book = createSmallBook();
    expect(code(book.ask('s-boss', 'addStaff', { name: '安', role: 'agent' }))).toBe('nameTaken');
    book.act('s-boss', 'changeStaff', { staffId: 's-ann', active: false });
    book.act('s-boss', 'addStaff', { name: '安', role: 'agent' });
    expect(code(book.ask('s-boss', 'changeStaff', { staffId: 's-ann', active: true }))).toBe('nameTaken');
  });
});

describe('handovers', () => {
  const handedOver = () => {
    const book = withFollowUp();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    book.act('s-bo', 'checkIn', { shift: '2026-11-16/late' });
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    return book;
  };
  const yes = (followUpId: string) => ({ followUpId, decision: 'accepted' });

  it('are signed once a shift, and not accepted by that shift', () => {
    const book = handedOver();
    expect(code(book.ask('s-ann', 'signHandover'))).toBe('sameHandover');
    expect(code(book.ask('s-ann', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] }))).toBe(
      'ownHandover',
    );
  });

  it('are accepted with one answer to each open item, those written down since included', () => {
    const book = handedOver();
    book.act('s-boss', 'openFollowUp', { id: 'f-2', kind: 'other', summary: '交接时来的' });
    const accept = (...decisions: readonly object[]) =>
      code(book.ask('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions }));
    expect(accept()).toBe('staleHandover');
    expect(accept(yes('f-1'))).toBe('staleHandover');
    expect(accept(yes('f-1'), yes('f-1'), yes('f-2'))).toBe('staleHandover');
    expect(accept(yes('f-1'), yes('f-2'), yes('f-3'))).toBe('staleHandover');
    expect(accept(yes('f-1'), { followUpId: 'f-2', decision: 'questioned' })).toBe('reasonRequired');
    expect(accept(yes('f-1'), { followUpId: 'f-2', decision: 'questioned', comment: '谁？' })).toBe('ok');
    expect(accept(yes('f-1'), yes('f-2'))).toBe('alreadyAccepted');
    expect(book.rows().get('followUp', 'f-1')).toMatchObject({
      carryover: 1,
      holderShift: '2026-11-16/late',
    });
  });

  it('tell what was closed since, with nothing to decide', () => {
    const book = handedOver();
    book.act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome: 'won' });
    const handover = book.rows().get('handover', 'h-1');
    if (handover === null) throw new Error('no handover');
    const { open, closedSince, unheard } = takeOverOf(book.rows(), handover);
    expect([open.length, closedSince.map(({ id }) => id), unheard.length]).toEqual([0, ['f-1'], 0]);
    expect(code(book.ask('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [] }))).toBe('ok');
  });

  it('hold what was handed over even where its own lines have not arrived yet', () => {
    const book = handedOver();
    const other = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of book.writer.events()) {
      if (event.type !== 'followUpOpened') other.receive(event, book.nowMs());
    }
    const accept = (decisions: readonly object[]) =>
      other.submit('acceptHandover', { handoverId: 'h-1', decisions }, 's-bo', book.nowMs());
    expect(code(accept([]))).toBe('staleHandover');
    expect(code(accept([yes('f-1')]))).toBe('ok');
    for (const event of book.writer.events()) other.receive(event, book.nowMs());
    expect(other.rows().get('followUp', 'f-1')?.carryover).toBe(1);
  });

  it('count a receiving shift once, and the item’s own shift not at all', () => {
    const book = handedOver();
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    book.at('2026-11-16T12:00:00.000Z');
    book.act('s-lead', 'checkIn', { shift: '2026-11-16/night' });
    book.act('s-lead', 'signHandover', { id: 'h-2' });
    book.act('s-bo', 'acceptHandover', { handoverId: 'h-2', decisions: [yes('f-1')] });
    expect(book.rows().get('followUp', 'f-1')?.carryover).toBe(1);
    book.act('s-bo', 'openFollowUp', { id: 'f-2', kind: 'other', summary: '晚班自己的' });
    book.act('s-bo', 'signHandover', { id: 'h-3' });
    book.act('s-lead', 'acceptHandover', { handoverId: 'h-3', decisions: [yes('f-1'), yes('f-2')] });
    expect(
      book
        .rows()
        .all('followUp')
        .map(({ id, carryover }) => [id, carryover]),
    ).toEqual([
      ['f-1', 2],
      ['f-2', 1],
    ]);
  });
});
