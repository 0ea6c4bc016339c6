import { describe, expect, it } from 'vitest';
import { releaseWays } from '../../../shared/rules/decide-departure.ts';
import { type DepartureWay, departureWays } from '../../../shared/vocabulary.ts';
import type { SmallBook } from '../support/book.ts';
import { attendanceNow, codeOf, createStrictBook, yes } from '../support/strict-book.ts';
import { createWriter } from '../support/writer.ts';

const release = (way: DepartureWay, rest: object = {}) => ({ way, reason: '末班车要走了', ...rest });
const byPhone = { approvedBy: 's-lead' };

/** Ann alone at work. */
const alone = (): SmallBook => {
  const book = createStrictBook();
  book.act('s-bo', 'signHandover', { id: 'h-bo' });
  book.act('s-ann', 'acceptHandover', { handoverId: 'h-bo', decisions: [yes('f-1')] });
  book.act('s-bo', 'checkOut');
  return book;
};

const leftBy = (book: SmallBook) =>
  book
    .rows()
    .all('attendance')
    .find(({ staffId }) => staffId === 's-ann')?.release?.way ?? null;

describe('ways out when nobody has taken over', () => {
  it.each([
    ['nobodyUntilNext', {}],
    ['toSelf', {}],
    ['leftIll', {}],
    ['leadByPhone', byPhone],
  ] as const)('%s: alone, without a lead, once the book is signed', (way, rest) => {
    const book = alone();
    expect(codeOf(book.ask('s-ann', 'releaseDeparture', release(way, rest)))).toBe('signFirst');
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    expect(codeOf(book.ask('s-ann', 'checkOut'))).toBe('acceptanceFirst');
    const event = book.act('s-ann', 'releaseDeparture', release(way, rest));
    expect(event).toMatchObject({ shift: '2026-11-16/early', body: { staffId: 's-ann', way } });
    expect(leftBy(book)).toBe(way);
    book.act('s-ann', 'checkOut');
    // What was signed waits for the next, who takes it over before anything else.
    book.at('2026-11-17T01:00:00.000Z');
    book.act('s-cai', 'checkIn', { shift: '2026-11-17/early' });
    const change = { followUpId: 'f-1', text: '打过' };
    expect(codeOf(book.ask('s-cai', 'recordProgress', change))).toBe('takeOverFirst');
    book.act('s-cai', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    book.act('s-cai', 'recordProgress', change);
  });

  it('leadOverride: a lead lets somebody go, signed or not, and themselves once they have signed', () => {
    const book = alone();
    expect(codeOf(book.ask('s-ann', 'releaseDeparture', release('leadOverride')))).toBe('releaseNotAllowed');
    book.act('s-lead', 'releaseDeparture', release('leadOverride', { staffId: 's-ann' }));
    book.act('s-ann', 'checkOut');
    book.act('s-lead', 'checkIn', { shift: '2026-11-16/noon' });
    expect(codeOf(book.ask('s-lead', 'releaseDeparture', release('leadOverride')))).toBe('signFirst');
    book.act('s-lead', 'signHandover', {});
    expect(codeOf(book.ask('s-lead', 'checkOut'))).toBe('acceptanceFirst');
    book.act('s-lead', 'releaseDeparture', release('leadOverride'));
    book.act('s-lead', 'checkOut');
  });

  it('nobodyUntilNext is none while somebody else is at work', () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    expect(codeOf(book.ask('s-ann', 'releaseDeparture', release('nobodyUntilNext')))).toBe(
      'releaseNotAllowed',
    );
    expect(
      codeOf(book.ask('s-lead', 'releaseDeparture', release('nobodyUntilNext', { staffId: 's-ann' }))),
    ).toBe('releaseNotAllowed');
  });

  it('nobodyUntilNext wants the signature whoever writes it, a lead too', () => {
    const book = alone();
    const asked = release('nobodyUntilNext', { staffId: 's-ann' });
    expect(codeOf(book.ask('s-lead', 'releaseDeparture', asked))).toBe('signFirst');
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-lead', 'releaseDeparture', asked);
  });

  it('leadByPhone names a lead who is there to be called, and neither who leaves nor who writes', () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    const ask = (approvedBy?: string) =>
      codeOf(book.ask('s-ann', 'releaseDeparture', release('leadByPhone', approvedBy ? { approvedBy } : {})));
    expect(ask()).toBe('unknownPerson');
    expect(ask('s-none')).toBe('unknownPerson');
    expect(ask('s-bo')).toBe('releaseNotAllowed');
    const forAnn = { staffId: 's-ann', approvedBy: 's-lead' };
    expect(codeOf(book.ask('s-lead', 'releaseDeparture', release('leadByPhone', forAnn)))).toBe(
      'releaseNotAllowed',
    );
    book.act('s-boss', 'changeStaff', { staffId: 's-lead', active: false });
    expect(ask('s-lead')).toBe('releaseNotAllowed');
    expect(ask('s-boss')).toBe('ok');
  });

  it('a lead who leaves is not their own lead on the phone', () => {
    const book = createStrictBook();
    book.act('s-lead', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-lead', 'signHandover', { id: 'h-1' });
    const asked = release('leadByPhone', { staffId: 's-lead', approvedBy: 's-lead' });
    expect(codeOf(book.ask('s-ann', 'releaseDeparture', asked))).toBe('releaseNotAllowed');
  });

  it('toSelf is nobody else’s to say; leftIll is written down by a colleague for who is gone already', () => {
    const book = createStrictBook();
    expect(codeOf(book.ask('s-bo', 'releaseDeparture', release('toSelf', { staffId: 's-ann' })))).toBe(
      'releaseNotAllowed',
    );
    expect(codeOf(book.ask('s-lead', 'releaseDeparture', release('toSelf', { staffId: 's-ann' })))).toBe(
      'releaseNotAllowed',
    );
    expect(codeOf(book.ask('s-cai', 'releaseDeparture', release('leftIll', { staffId: 's-ann' })))).toBe(
      'notCheckedIn',
    );
    book.act('s-bo', 'releaseDeparture', release('leftIll', { staffId: 's-ann' }));
    book.act('s-lead', 'checkOut', { staffId: 's-ann' });
  });

  it('is refused to who is not at work, and where nothing keeps anybody', () => {
    const book = createStrictBook();
    expect(
      codeOf(book.ask('s-lead', 'releaseDeparture', release('leadOverride', { staffId: 's-cai' }))),
    ).toBe('notCheckedIn');
    book.act('s-lead', 'releaseDeparture', release('leadOverride', { staffId: 's-ann' }));
    expect(
      codeOf(book.ask('s-lead', 'releaseDeparture', release('leadOverride', { staffId: 's-ann' }))),
    ).toBe('nothingToChange');
    book.at('2026-11-16T23:00:00.000Z');
    expect(codeOf(book.ask('s-lead', 'releaseDeparture', release('leadOverride', { staffId: 's-bo' })))).toBe(
      'notCheckedIn',
    );
  });

  it.each([
    ['s-ann', 'alone', ['leadByPhone', 'nobodyUntilNext', 'toSelf', 'leftIll']],
    ['s-ann', 'together', ['leadByPhone', 'toSelf', 'leftIll']],
    ['s-bo', 'together', ['leadByPhone', 'leftIll']],
    ['s-cai', 'together', ['leadByPhone']],
    ['s-lead', 'alone', ['leadOverride', 'leadByPhone', 'nobodyUntilNext', 'leftIll']],
    ['s-boss', 'together', ['leadOverride', 'leadByPhone', 'leftIll']],
  ] as const)('are listed for %s, Ann being %s', (staffId, who, ways) => {
    const book = who === 'alone' ? alone() : createStrictBook();
    const staff = book.rows().get('staff', staffId);
    const leaving = attendanceNow(book, 's-ann');
    if (staff === null || leaving === null) throw new Error('not there');
    const actor = { staff, attendance: attendanceNow(book, staffId) };
    expect(releaseWays(book.rows(), actor, leaving, book.now())).toEqual(ways);
    expect(departureWays.filter((way) => (ways as readonly string[]).includes(way))).toEqual(ways);
  });
});

describe('staying, and the word of the lead afterwards', () => {
  it('whoever stays says so, with or without why, as often as need be', () => {
    const book = createStrictBook();
    book.act('s-ann', 'awaitRelief', { why: '堵在路上' });
    book.act('s-ann', 'awaitRelief');
    const row = attendanceNow(book, 's-ann');
    expect(row?.awaited.map(({ why }) => why)).toEqual(['堵在路上', null]);
    expect(codeOf(book.ask('s-cai', 'awaitRelief'))).toBe('notCheckedIn');
  });

  const released = () => {
    const book = createStrictBook();
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    book.act('s-ann', 'releaseDeparture', release('leadByPhone', byPhone));
    const attendanceId = attendanceNow(book, 's-ann')?.id ?? '';
    const confirm = (by: string, confirmed = true) =>
      codeOf(book.ask(by, 'confirmDeparture', { attendanceId, confirmed, comment: '记得' }));
    return { book, attendanceId, confirm };
  };

  it('is given once, by the lead who was called or by a manager', () => {
    const { book, attendanceId, confirm } = released();
    book.act('s-boss', 'addStaff', { id: 's-chief', name: '副组长', role: 'lead' });
    expect(confirm('s-chief')).toBe('notPermitted');
    expect(confirm('s-lead', false)).toBe('ok');
    expect(confirm('s-boss')).toBe('nothingToChange');
    expect(book.rows().get('attendance', attendanceId)?.release?.confirmation).toMatchObject({
      confirmed: false,
      by: 's-lead',
      comment: '记得',
    });
    expect(codeOf(book.ask('s-boss', 'confirmDeparture', { attendanceId: 'a-0', confirmed: true }))).toBe(
      'notFound',
    );
  });

  it('a manager may speak for the lead, but for nobody’s own leaving', () => {
    expect(released().confirm('s-boss')).toBe('ok');
    const { book, attendanceId, confirm } = released();
    book.act('s-boss', 'addStaff', { id: 's-two', name: '店长', role: 'manager' });
    book.act('s-boss', 'changeStaff', { staffId: 's-ann', role: 'manager' });
    expect(confirm('s-ann')).toBe('notPermitted');
    expect(book.rows().get('attendance', attendanceId)?.release?.confirmation).toBeNull();
    expect(confirm('s-two')).toBe('ok');
  });

  it('what needs no word gets none', () => {
    const book = createStrictBook();
    const attendanceId = attendanceNow(book, 's-ann')?.id ?? '';
    book.act('s-lead', 'releaseDeparture', release('leadOverride', { staffId: 's-ann' }));
    expect(codeOf(book.ask('s-lead', 'confirmDeparture', { attendanceId, confirmed: true }))).toBe(
      'nothingToChange',
    );
  });
});

describe('two PCs at once', () => {
  const apart = () => {
    const first = createStrictBook();
    first.act('s-ann', 'signHandover', { id: 'h-1' });
    const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
    for (const event of first.writer.events()) second.receive(event, first.nowMs());
    const meet = (): void => {
      for (const event of second.events()) first.writer.receive(event, first.nowMs());
      for (const event of first.writer.events()) second.receive(event, first.nowMs());
    };
    const onSecond = (staffId: string, name: string, input: unknown, wallMs = first.nowMs() + 500): void => {
      const done = second.submit(name, input, staffId, wallMs);
      if (!done.ok) throw new Error(done.error.code);
    };
    const ann = () =>
      [first.rows(), second.rows()].map((rows) =>
        rows.all('attendance').find(({ staffId }) => staffId === 's-ann'),
      );
    return { first, onSecond, meet, ann };
  };

  it('two releases: the first counts, both are readable, and each is confirmed by itself', () => {
    const { first, onSecond, meet, ann } = apart();
    first.act('s-ann', 'releaseDeparture', release('leadByPhone', byPhone));
    onSecond('s-bo', 'releaseDeparture', { ...release('leftIll'), staffId: 's-ann', reason: '发烧' });
    onSecond('s-ann', 'checkOut', {});
    meet();
    for (const row of ann()) {
      expect(row?.release?.way).toBe('leadByPhone');
      expect(row?.alsoReleased).toMatchObject([{ way: 'leftIll', reason: '发烧' }]);
      expect(row?.outAt).not.toBeNull();
    }
    first.act('s-lead', 'confirmDeparture', { attendanceId: ann()[0]?.id, confirmed: true });
    expect(ann()[0]?.alsoReleased[0]?.confirmation).toBeNull();
  });

  it('two words on one release: the first counts, none is dropped, a clock of 1970 or not', () => {
    const { first, onSecond, meet, ann } = apart();
    first.act('s-ann', 'releaseDeparture', release('leadByPhone', byPhone));
    meet();
    const attendanceId = ann()[0]?.id;
    first.act('s-lead', 'confirmDeparture', { attendanceId, confirmed: true, comment: '我说的' });
    onSecond(
      's-boss',
      'confirmDeparture',
      { attendanceId, confirmed: false, comment: '我不知道' },
      3_600_000,
    );
    meet();
    for (const row of ann()) {
      const said = [row?.release?.confirmation, ...(row?.release?.alsoConfirmed ?? [])];
      expect(said.map((one) => one?.comment).sort()).toEqual(['我不知道', '我说的']);
    }
  });

  it('two settlements of one refusal: the later stands, both are in the history', () => {
    const { first, onSecond, meet } = apart();
    const no = { followUpId: 'f-1', decision: 'refused', comment: '不清楚' };
    first.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [no] });
    meet();
    first.act('s-lead', 'settleRefusal', { followUpId: 'f-1', reason: '给波', takenBy: 's-bo' });
    onSecond('s-boss', 'settleRefusal', { followUpId: 'f-1', reason: '给安', takenBy: 's-ann' }, 3_600_000);
    meet();
    const row = first.rows().get('followUp', 'f-1');
    expect(row?.refused).toBeNull();
    expect(
      row?.history
        .slice(-2)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['给安', '给波']);
  });

  it('two mentors sign at once: both comments are kept', () => {
    const { first, onSecond, meet } = apart();
    first.act('s-new', 'checkIn', { shift: '2026-11-16/noon' });
    first.act('s-new', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    meet();
    const asked = { handoverId: 'h-1', side: 'tookOver' };
    first.act('s-lead', 'countersignHandover', { ...asked, comment: '组长看过' });
    onSecond('s-bo', 'countersignHandover', { ...asked, comment: '波看过' });
    meet();
    const row = first.rows().get('handover', 'h-1');
    expect(row?.countersigned.tookOver?.comment).toBe('组长看过');
    expect(row?.alsoCountersigned).toMatchObject([{ side: 'tookOver', comment: '波看过' }]);
  });
});
