import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { openFollowUps } from '../../../shared/rules/handover.ts';
import { backAt, isSnoozed } from '../../../shared/rules/snooze.ts';
import { createSmallBook } from '../support/book.ts';
import { changesIn, inOrder, textIn } from '../support/brute.ts';
import { check } from '../support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../support/history.ts';
import { codeOf } from '../support/strict-book.ts';

const snoozed = (promisedAt?: string) => {
  const book = createSmallBook();
  const promise = promisedAt === undefined ? {} : { promisedAt };
  book.act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '沙发', ...promise });
  const snooze = (until: string | null): string =>
    codeOf(book.ask('s-boss', 'snoozeFollowUp', { followUpId: 'f-1', until }));
  const row = () => {
    const found = book.rows().get('followUp', 'f-1');
    if (found === null) throw new Error('gone');
    return found;
  };
  return { book, snooze, row, isAway: () => isSnoozed(row(), book.now()) };
};

describe('what is put off', () => {
  it('is out of the way until its time, and back by itself', () => {
    const { book, snooze, isAway } = snoozed();
    expect(snooze('2026-11-16T18:00')).toBe('ok');
    expect(isAway()).toBe(true);
    book.at('2026-11-16T10:00:00.000Z');
    expect(isAway()).toBe(false);
  });

  it('survives that the customer answers, and so does the promise', () => {
    const { book, snooze, row } = snoozed('2026-11-17T10:00');
    snooze('2026-11-16T18:00');
    const before = row();
    book.act('s-boss', 'recordReply', { followUpId: 'f-1' });
    expect(row()).toMatchObject({
      ...{ promisedAt: before.promisedAt, snoozedUntil: before.snoozedUntil, nextAction: before.nextAction },
      heardAt: book.now(),
    });
  });

  it('never sleeps through what was promised, before or afterwards', () => {
    const { book, snooze, row } = snoozed('2026-11-16T16:00');
    expect(snooze('2026-11-16T18:00')).toBe('promisedBefore');
    expect(snooze('2026-11-16T15:00')).toBe('ok');
    book.act('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes: { promisedAt: '2026-11-16T13:00' } });
    expect(backAt(row())).toBe('2026-11-16T05:00:00.000Z');
  });

  it('is handed over like everything that is open', () => {
    const { book, snooze } = snoozed();
    snooze('2026-11-18T10:00');
    expect(openFollowUps(book.rows()).map(({ id }) => id)).toEqual(['f-1']);
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    expect(book.act('s-ann', 'signHandover', {}).body).toMatchObject({ items: [{ followUpId: 'f-1' }] });
  });

  it('is back at once when somebody asks about it', () => {
    const { book, snooze, isAway } = snoozed();
    snooze('2026-11-18T10:00');
    book.act('s-lead', 'questionFollowUp', { followUpId: 'f-1', text: '哪一款？' });
    expect(isAway()).toBe(false);
  });

  it.each([
    ['alreadyPast', '2026-11-16T11:00'],
    ['malformed', '明天'],
    ['nothingToChange', null],
    ['ok', '2026-11-16T12:01'],
  ])('is answered %s for %s', (code, until) => {
    expect(snoozed().snooze(until)).toBe(code);
  });

  it('is not put off once it is closed, and is not away when it is opened again', () => {
    const { book, snooze, row } = snoozed();
    snooze('2026-11-18T10:00');
    book.act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome: 'won' });
    expect(snooze('2026-11-18T10:00')).toBe('alreadyClosed');
    book.act('s-boss', 'reopenFollowUp', { followUpId: 'f-1', reason: '又来了' });
    expect(row().snoozedUntil).toBeNull();
  });
});

/** Until when each is put off, counted from the events alone. */
const bruteSnoozes = (events: readonly Envelope[]): ReadonlyMap<string, string | null> => {
  const until = new Map<string, string | null>();
  const closings = new Set(
    changesIn(events).flatMap(({ kind, event }) => (kind === 'closed' ? [event] : [])),
  );
  for (const event of inOrder(events)) {
    const id = textIn(event, 'followUpId');
    if (event.type === 'followUpOpened' && !until.has(id)) until.set(id, null);
    if (event.type === 'followUpSnoozed' && until.has(id))
      until.set(id, event.body['until'] as string | null);
    if (
      event.type === 'followUpClosed' &&
      [...closings].some(
        (one) => one.hlc === event.hlc && one.seq === event.seq && textIn(one, 'followUpId') === id,
      )
    )
      until.set(id, null);
  }
  return until;
};

it('whatever else happens to it, on however many PCs, it stays put off until then and no longer', () => {
  let putOff = 0;
  const property = fc.property(tapeOf(60), saneSkews, (tape, skews) => {
    const options = { zone: 'Asia/Shanghai', skews, strideMinutes: 25, startMs: MONDAY_MS };
    const { events, writers } = play(tape, options);
    const expected = bruteSnoozes(events);
    for (const writer of writers) {
      const found = writer
        .rows()
        .all('followUp')
        .map(({ id, snoozedUntil }) => [id, snoozedUntil] as const);
      expect(new Map(found)).toEqual(expected);
    }
    putOff += [...expected.values()].filter((until) => until !== null).length;
  });
  check(property, { runs: 450, soak: 10_000 });
  expect(putOff).toBeGreaterThan(20);
}, 120_000);
