import { describe, expect, it } from 'vitest';
import { dueMoments, routineMoments, soonestFirst } from '../../../shared/rules/due.ts';
import { thereNow } from '../../../shared/rules/gate.ts';
import { createSmallBook } from '../support/book.ts';
import { createStrictBook } from '../support/strict-book.ts';

/** A small book with one open follow-up, and what is due of it. */
const opened = (more: object = {}) => {
  const book = createSmallBook();
  book.act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '沙发 13812345678', ...more });
  const due = () => dueMoments(book.rows(), []).filter(({ item }) => item === 'f-1');
  const change = (changes: object) => book.act('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes });
  return { book, due, change, kinds: () => due().map(({ kind, at }) => `${kind} ${at}`) };
};

describe('what is due', () => {
  it('is told of a promise, and never with a whole phone number', () => {
    const { due } = opened({ promisedAt: '2026-11-16T16:00' });
    expect(due()).toMatchObject([{ kind: 'promise', at: '2026-11-16T08:00:00.000Z' }]);
    expect(due()[0]?.text).toMatch(/^沙发 /);
    expect(JSON.stringify(due())).not.toContain('13812345678');
  });

  it('has another key when it has another time, and the same when anything else changes', () => {
    const { due, change } = opened({ promisedAt: '2026-11-16T16:00' });
    const before = due()[0]?.key;
    change({ summary: '茶几' });
    expect(due()[0]?.key).toBe(before);
    change({ promisedAt: '2026-11-16T17:00' });
    expect(due()).toHaveLength(1);
    expect(due()[0]?.key).not.toBe(before);
  });

  it('of what is put off is that it is back, at its promise at the latest', () => {
    const { book, kinds, change } = opened();
    book.act('s-boss', 'snoozeFollowUp', { followUpId: 'f-1', until: '2026-11-16T18:00' });
    expect(kinds()).toEqual(['back 2026-11-16T10:00:00.000Z']);
    change({ promisedAt: '2026-11-16T16:00' });
    expect(kinds()).toEqual(['promise 2026-11-16T08:00:00.000Z']);
  });

  it('is told to whoever is there, whichever shift holds it: one that has gone cannot look', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/early' });
    book.act('s-cai', 'openFollowUp', {
      id: 'f-cai',
      kind: 'intent',
      summary: '沙发',
      promisedAt: '2026-11-17T16:00',
    });
    expect(book.rows().get('followUp', 'f-cai')?.holderShift).toBe('2026-11-16/early');
    expect(dueMoments(book.rows(), []).map(({ item }) => item)).toContain('f-cai');
  });

  it('is no more when it is closed', () => {
    const { book, due } = opened({ promisedAt: '2026-11-16T16:00' });
    book.act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome: 'declined', reason: '不要了' });
    expect(due()).toEqual([]);
  });

  it('is the handover half an hour before the shift ends, once for all of the shift, until it is signed', () => {
    const book = createStrictBook();
    book.act('s-cai', 'checkIn', { shift: '2026-11-16/early' });
    const here = () => thereNow(book.rows(), book.now()).filter(({ shift }) => shift === '2026-11-16/early');
    const handover = () => dueMoments(book.rows(), here()).filter(({ kind }) => kind === 'handover');
    expect(here()).toHaveLength(2);
    const [first] = here();
    expect(handover()).toHaveLength(1);
    expect(Date.parse(first?.endsAt ?? '') - Date.parse(handover()[0]?.at ?? '')).toBe(30 * 60_000);
    book.act('s-ann', 'signHandover', { id: 'h-1' });
    expect(handover()).toEqual([]);
  });

  it('is a routine with its proof, on the morning of its last day, once for everybody, until it is done', () => {
    const book = createSmallBook();
    const visits = {
      ...{ id: 'q-visits', name: '上门通知', cadence: 'month', day: 15, scope: 'shop', least: 2, most: 2 },
      ...{ proof: 'text', proofHint: null, whenMissed: null },
    };
    book.act('s-lead', 'addRoutine', visits);
    book.act('s-lead', 'addRoutine', { ...visits, id: 'q-daily', name: '每天', cadence: 'day', day: null });
    book.act('s-lead', 'addRoutine', { ...visits, id: 'q-unproved', name: '不用凭证', proof: 'none' });
    const told = () =>
      routineMoments(book.rows(), thereNow(book.rows(), book.now()), {
        now: book.now(),
        zone: 'Asia/Shanghai',
      });
    book.at('2026-12-07T01:00:00.000Z');
    book.act('s-bo', 'checkIn', { shift: '2026-12-07/early' });
    expect(told()).toEqual([]);
    book.act('s-bo', 'checkOut');
    book.at('2026-12-15T00:30:00.000Z');
    expect(told()).toEqual([]);
    book.act('s-ann', 'checkIn', { shift: '2026-12-15/early' });
    book.act('s-bo', 'checkIn', { shift: '2026-12-15/early' });
    const key = 'q-visits/routine/2026-12-15';
    const moment = { key, kind: 'routine', at: '2026-12-15T01:00:00.000Z', item: null, text: '上门通知' };
    expect(soonestFirst(told())).toEqual([{ ...moment, red: false }]);
    book.act('s-ann', 'countRoutine', { routineId: 'q-visits', proof: { text: '王女士' } });
    expect(told()).not.toEqual([]);
    // Whoever comes the day after is told what nobody was there to hear.
    book.act('s-ann', 'checkOut');
    book.at('2026-12-16T01:00:00.000Z');
    book.act('s-lead', 'checkIn', { shift: '2026-12-16/early' });
    expect(soonestFirst(told()).map((one) => one.key)).toEqual([key]);
    book.act('s-lead', 'countRoutine', { routineId: 'q-visits', proof: { text: '李先生' } });
    expect(told()).toEqual([]);
  });
});
