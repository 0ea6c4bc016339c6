import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acceptRest,
  changeBetween,
  closedSinceOf,
  decisionsFor,
  entriesOf,
  nextWaiting,
  progressOf,
  restOf,
} from '../../../../renderer/features/handover/take-over.ts';
import {
  accept,
  hasChanged,
  question,
  retract,
  type Verdicts,
  verdictOn,
} from '../../../../renderer/features/handover/verdicts.ts';
import { rowsOf } from '../../../../renderer/queries/rows-of.ts';
import type { FollowUpRow } from '../../../../shared/projection/rows.ts';
import { severities } from '../../../../shared/vocabulary.ts';
import { followUp, handover, item } from './rows.ts';

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

describe('what is to be gone through', () => {
  const rows = rowsOf({
    followUp: [
      followUp('a'),
      followUp('b', { severity: 'red' }),
      followUp('c', { severity: 'amber' }),
      followUp('d', { state: 'closed', outcome: 'won' }),
    ],
  });
  const waiting = [handover('h1', [item('a'), item('d'), item('far')]), handover('h2', [item('b')])];
  const entries = entriesOf(rows, waiting);

  test('every open follow-up once over all waiting handovers, the urgent ones first', () => {
    expect(idsOf(entries)).toEqual(['b', 'c', 'a', 'far']);
  });
  test('says which were handed over by any of them, came later, or have not arrived', () => {
    expect(entries.map(({ id, since }) => [id, since])).toEqual([
      ['b', 'handover'],
      ['c', 'added'],
      ['a', 'handover'],
      ['far', 'unheard'],
    ]);
  });
  test('what was closed since is told and not decided', () => {
    expect(idsOf(closedSinceOf(rows, waiting))).toEqual(['d']);
  });
});

describe('going through', () => {
  const rows = rowsOf({
    followUp: [followUp('a'), followUp('b', { severity: 'red' }), followUp('c', { severity: 'amber' })],
  });
  const waiting = handover('h1', [item('a'), item('b'), item('c')]);
  const entries = entriesOf(rows, [waiting]);
  const entry = (id: string) => {
    const found = entries.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no entry ${id}`);
    return found;
  };

  test('accepting the rest leaves the red ones, which are read back one by one', () => {
    const next = acceptRest(entries, {});
    expect(progressOf(entries, next)).toEqual({ seen: 2, total: 3, redLeft: 1 });
    expect(progressOf(entries, accept(next, entry('b'), '我来回电'))).toEqual({
      seen: 3,
      total: 3,
      redLeft: 0,
    });
    expect(restOf(entries, next)).toEqual([]);
  });
  test('a red one without a read-back is not accepted', () => {
    expect(accept({}, entry('b'), '  ')).toEqual({});
    expect(verdictOn(accept({}, entry('b'), ' 我来回电 '), entry('b'))?.readBack).toBe('我来回电');
  });
  test('accepting the rest leaves questions as they are', () => {
    const asked = question({}, entry('c'), '哪个仓库？');
    expect(verdictOn(acceptRest(entries, asked), entry('c'))?.comment).toBe('哪个仓库？');
  });
  test('a question without words is none', () => {
    expect(question({}, entry('a'), '  ')).toEqual({});
  });
  test('a verdict can be taken back', () => {
    expect(verdictOn(retract(accept({}, entry('a')), entry('a')), entry('a'))).toBeNull();
  });
  test('the next one waiting goes round, and is null at the end', () => {
    expect(nextWaiting(entries, {}, 'a')).toBe('b');
    expect(nextWaiting(entries, accept({}, entry('b'), '好'), 'a')).toBe('c');
    const all = acceptRest(entries, accept({}, entry('b'), '好'));
    expect(nextWaiting(entries, all, 'a')).toBeNull();
  });
  test('decisions carry what was said and nothing else', () => {
    const said = question(acceptRest(entries, accept({}, entry('b'), '好')), entry('a'), ' 电话打不通 ', [
      'contact',
    ]);
    expect(decisionsFor(rows, waiting, entries, said)).toEqual([
      { followUpId: 'b', decision: 'accepted', readBack: '好' },
      { followUpId: 'c', decision: 'accepted' },
      { followUpId: 'a', decision: 'questioned', comment: '电话打不通', missing: ['contact'] },
    ]);
  });
});

describe('a list that changes under the reader', () => {
  const before = rowsOf({ followUp: [followUp('a'), followUp('b'), followUp('c')] });
  const waiting = handover('h1', [item('a'), item('b'), item('c')]);
  const entries = entriesOf(before, [waiting]);
  const said = acceptRest(entries, {});
  const after = rowsOf({
    followUp: [
      followUp('a'),
      followUp('b', { summary: '改地址' }),
      followUp('c', { state: 'closed', outcome: 'won' }),
      followUp('new'),
    ],
  });
  const refreshed = entriesOf(after, [waiting]);

  test('keeps what was said, and asks again only about what is new or reads otherwise', () => {
    expect(refreshed.filter((entry) => verdictOn(said, entry) !== null).map(({ id }) => id)).toEqual(['a']);
    expect(refreshed.filter((entry) => hasChanged(said, entry)).map(({ id }) => id)).toEqual(['b']);
    expect(decisionsFor(after, waiting, refreshed, said)).toBeNull();
  });
  test('says what changed', () => {
    const change = changeBetween(entries, refreshed);
    expect(idsOf(change?.added ?? [])).toEqual(['new']);
    expect(idsOf(change?.changed ?? [])).toEqual(['b']);
    expect(change?.gone).toBe(1);
    expect(changeBetween(entries, entries)).toBeNull();
  });
  test('what a take-over itself writes unsettles nothing', () => {
    const carried = rowsOf({
      followUp: ['a', 'b', 'c'].map((id) =>
        followUp(id, { carryover: 1, head: 'later', holderShift: '2026-11-23/late' }),
      ),
    });
    expect(progressOf(entriesOf(carried, [waiting]), said).seen).toBe(3);
  });
  test('a progress line is news', () => {
    const line = {
      order: '1',
      at: '2026-11-23T11:00:00.000Z',
      rec: null,
      by: 's-bo',
      shift: null,
      what: 'followUpProgressed',
      text: '客户改主意了',
      changes: [],
      concurrent: false,
    };
    const told = rowsOf({ followUp: [followUp('a', { history: [line] }), followUp('b'), followUp('c')] });
    expect(progressOf(entriesOf(told, [waiting]), said).seen).toBe(2);
  });
});

const rowArbitrary = fc.record({
  id: fc.constantFrom(...'abcdefghijkl'),
  severity: fc.constantFrom(...severities),
  state: fc.constantFrom('open' as const, 'closed' as const),
});

test('over random lists: signing needs exactly what is open or unheard, each once, all of it seen', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(rowArbitrary, { selector: ({ id }) => id }),
      fc.uniqueArray(fc.constantFrom(...'abcdefghijklmno')),
      fc.uniqueArray(fc.constantFrom(...'abcdefghijklmno')),
      fc.uniqueArray(fc.constantFrom(...'abcdefghijklmno')),
      (drawn, first, second, seen) => {
        const list: readonly FollowUpRow[] = drawn.map(({ id, ...rest }) => followUp(id, rest));
        const rows = rowsOf({ followUp: list });
        const waiting = [
          handover(
            'h1',
            first.map((id) => item(id)),
          ),
          handover(
            'h2',
            second.map((id) => item(id)),
            { fromShift: '2026-11-23/middle' },
          ),
        ];
        const entries = entriesOf(rows, waiting);
        expect(new Set(idsOf(entries)).size).toBe(entries.length);
        const verdicts = entries
          .filter(({ id }) => seen.includes(id))
          .reduce<Verdicts>((sofar, entry) => accept(sofar, entry, '复述'), {});
        for (const one of waiting) {
          const handed = one.items.map(({ followUpId }) => followUpId);
          const expected = [
            ...list.filter(({ state }) => state === 'open').map(({ id }) => id),
            ...handed.filter((id) => !list.some((row) => row.id === id)),
          ].sort();
          const decisions = decisionsFor(rows, one, entries, verdicts);
          const allSeen = expected.every((id) => seen.includes(id));
          expect(decisions?.map(({ followUpId }) => followUpId).sort() ?? null).toEqual(
            allSeen ? expected : null,
          );
        }
      },
    ),
    { numRuns: 500 },
  );
});
