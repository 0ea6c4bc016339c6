import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { leftWithoutHandover } from '../../../shared/rules/left-without-handover.ts';
import { inOrder, textIn } from '../support/brute.ts';
import { asksForAcceptance, itemsIn } from '../support/brute-gate.ts';
import { check } from '../support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../support/history.ts';
import { createStrictBook, yes } from '../support/strict-book.ts';
import { createWriter, textOf } from '../support/writer.ts';

const early = '2026-11-16/early';
const told = (book: ReturnType<typeof createStrictBook>) =>
  leftWithoutHandover(book.rows(), book.now()).map(({ shift, people, left, stillHeld }) => ({
    ...{ shift, people: people.map(({ staffId }) => staffId) },
    ...{ left: left.map(({ id }) => id), stillHeld: stillHeld.map(({ id }) => id) },
  }));

/** 安 and 彩 of the morning, on two PCs that are cut off: each goes because the other stays. */
const bothGone = () => {
  const book = createStrictBook();
  book.act('s-cai', 'checkIn', { shift: early });
  const second = createWriter('pc1.bbbbbbbb', 'Asia/Shanghai');
  for (const event of book.writer.events()) second.receive(event, book.nowMs());
  book.act('s-ann', 'checkOut');
  const out = second.submit('checkOut', {}, 's-cai', book.nowMs() + 60_000);
  if (!out.ok) throw new Error(out.error.code);
  book.at(textOf(book.nowMs() + 120_000));
  for (const event of second.events()) book.writer.receive(event, book.nowMs());
  return book;
};

describe('a shift that left without a handover', () => {
  it('is told of when two PCs cut off from each other let both colleagues go', () => {
    const book = bothGone();
    expect(told(book)).toEqual([
      { shift: early, people: ['s-cai', 's-ann'], left: ['f-1'], stillHeld: ['f-1'] },
    ]);
  });

  it('stays told of for a week once somebody has taken over what it left, and no longer', () => {
    const book = bothGone();
    book.act('s-lead', 'checkIn', { shift: '2026-11-16/noon' });
    book.act('s-bo', 'signHandover', { id: 'h-1' });
    book.act('s-lead', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    expect(told(book)).toMatchObject([{ shift: early, left: ['f-1'], stillHeld: [] }]);
    book.at('2026-11-23T03:00:00.000Z');
    expect(told(book).map(({ shift }) => shift)).toContain(early);
    book.at('2026-11-23T05:00:00.000Z');
    expect(told(book).map(({ shift }) => shift)).not.toContain(early);
  });

  it('is told of for as long as something is in its hands', () => {
    const book = bothGone();
    book.at('2026-12-23T05:00:00.000Z');
    expect(told(book)).toMatchObject([{ shift: early, stillHeld: ['f-1'] }]);
  });

  it('is told of when the check-out was forgotten, from six hours after the end', () => {
    const book = createStrictBook();
    book.at('2026-11-16T16:59:00.000Z');
    expect(told(book)).toEqual([]);
    book.at('2026-11-16T17:01:00.000Z');
    expect(told(book)).toMatchObject([{ shift: early, people: ['s-ann'] }]);
    expect(leftWithoutHandover(book.rows(), book.now())[0]?.leftAt).toBe('2026-11-16T11:00:00.000Z');
  });

  it('is none while a colleague stays, once it was signed, or where the last one was let go', () => {
    const staying = createStrictBook();
    staying.act('s-cai', 'checkIn', { shift: early });
    staying.act('s-ann', 'checkOut');
    expect(told(staying)).toEqual([]);
    const signed = createStrictBook();
    signed.act('s-ann', 'signHandover', { id: 'h-1' });
    signed.act('s-bo', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    signed.act('s-ann', 'checkOut');
    expect(told(signed)).toEqual([]);
    const released = createStrictBook();
    released.act('s-lead', 'releaseDeparture', { staffId: 's-ann', way: 'leadOverride', reason: '病' });
    released.act('s-ann', 'checkOut');
    expect(told(released)).toEqual([]);
  });

  it('somebody let go earlier does not excuse the last one', () => {
    const book = createStrictBook();
    book.act('s-lead', 'releaseDeparture', { staffId: 's-ann', way: 'leadOverride', reason: '病' });
    book.act('s-ann', 'checkOut');
    book.act('s-cai', 'checkIn', { shift: early });
    book.at('2026-11-16T17:01:00.000Z');
    expect(told(book)).toMatchObject([{ shift: early, people: ['s-cai', 's-ann'] }]);
  });

  it('is none where nothing was open, where it was taken before, and where the shop does not ask', () => {
    const closed = createStrictBook();
    closed.act('s-ann', 'closeFollowUp', { followUpId: 'f-1', outcome: 'won' });
    closed.at('2026-11-16T17:01:00.000Z');
    expect(told(closed)).toEqual([]);
    const taken = createStrictBook();
    taken.act('s-lead', 'checkIn', { shift: '2026-11-16/noon' });
    taken.act('s-bo', 'signHandover', { id: 'h-1' });
    taken.act('s-lead', 'acceptHandover', { handoverId: 'h-1', decisions: [yes('f-1')] });
    taken.at('2026-11-16T17:01:00.000Z');
    expect(told(taken)).toEqual([]);
    const lax = bothGone();
    lax.act('s-boss', 'changeBookSettings', { requireAcceptance: false });
    expect(told(lax)).toEqual([]);
    // Asked for again from now on: what was before is nobody’s omission.
    lax.act('s-boss', 'changeBookSettings', { requireAcceptance: true });
    expect(told(lax)).toEqual([]);
  });

  it('asking for what is asked already starts nothing anew', () => {
    const book = bothGone();
    book.act('s-boss', 'changeBookSettings', { requireAcceptance: true, passLimit: 4 });
    book.act('s-boss', 'changeBookSettings', { passLimit: 5 });
    expect(told(book)).toHaveLength(1);
  });
});

const HOURS = 3_600_000;

/** Shifts with something in their hands, nobody of them there, nothing signed, nobody let go: from the events alone. */
const abandoned = (events: readonly Envelope[], nowMs: number): readonly string[] => {
  const came = inOrder(events).filter(({ type }) => type === 'checkedIn' || type === 'attendanceEntered');
  const ofType = (...types: readonly string[]) => events.filter(({ type }) => types.includes(type));
  const gone = new Set([
    ...ofType('checkedOut', 'attendanceRepaired').map((event) => textIn(event, 'attendanceId')),
    ...ofType('attendanceEntered')
      .filter(({ body }) => body['outAt'] !== undefined)
      .map((event) => textIn(event, 'attendanceId')),
  ]);
  const released = new Set(ofType('departureReleased').map((event) => textIn(event, 'attendanceId')));
  const signed = new Set(ofType('handoverSigned').map((event) => textIn(event, 'fromShift')));
  const holders = new Set([...itemsIn(events).values()].flatMap((item) => (item.open ? [item.holder] : [])));
  const shifts = new Set(came.map((event) => textIn(event, 'shift')));
  return [...shifts].filter((shift) => {
    const people = came.filter((event) => textIn(event, 'shift') === shift);
    const isLeft = people.every((event) => {
      const awaits = ofType('reliefAwaited').some((one) => {
        const sinceMs = nowMs - Date.parse(one.at);
        const isTheirs = textIn(one, 'attendanceId') === textIn(event, 'attendanceId');
        return isTheirs && sinceMs >= 0 && sinceMs <= 6 * HOURS;
      });
      const isForgotten = nowMs - Date.parse(textIn(event, 'endsAt')) > 6 * HOURS && !awaits;
      return gone.has(textIn(event, 'attendanceId')) || isForgotten;
    });
    const isReleased = people.some((event) => released.has(textIn(event, 'attendanceId')));
    return isLeft && !isReleased && !signed.has(shift) && holders.has(shift);
  });
};

describe('shifts left without a handover, over random histories', () => {
  it('are those in whose hands something still is, by the events alone', () => {
    const tally = { histories: 0, told: 0, asked: 0 };
    const property = fc.property(tapeOf(60), saneSkews, (tape, skews) => {
      const options = { zone: 'Asia/Shanghai', skews, strideMinutes: 30, startMs: MONDAY_MS };
      const { writers, events, nowMs } = play(tape, { ...options, requireAcceptance: true });
      tally.histories += 1;
      const laterMs = nowMs + (tape.length % 4 === 0 ? 0 : 20 * HOURS);
      const found = leftWithoutHandover(
        writers[0]?.rows() ?? createWriter('x.aaaaaaaa', 'UTC').rows(),
        textOf(laterMs),
      );
      const changed = events.filter(({ body }) => typeof body['requireAcceptance'] === 'boolean').length;
      // Where the setting came and went, what counts is since when: the cases above.
      if (changed > 1) return;
      if (!asksForAcceptance(events)) throw new Error('the histories ask for acceptance');
      tally.asked += 1;
      const released = (shift: string): boolean =>
        found.find((one) => one.shift === shift)?.people.some(({ release }) => release !== null) ?? false;
      const held = found.filter(({ shift, stillHeld }) => stillHeld.length > 0 && !released(shift));
      tally.told += held.length;
      const [actual, wanted] = [
        held.map(({ shift }) => shift).sort(),
        [...abandoned(events, laterMs)].sort(),
      ];
      if (actual.join() !== wanted.join()) throw new Error(`${actual.join()} instead of ${wanted.join()}`);
    });
    check(property, { runs: 300, soak: 20_000 });
    expect(tally.told).toBeGreaterThan(8);
    process.stdout.write(`left without a handover: ${JSON.stringify(tally)}\n`);
  }, 120_000);
});
