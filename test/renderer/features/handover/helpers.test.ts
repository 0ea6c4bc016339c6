import { describe, expect, test } from 'vitest';
import { draftKey } from '../../../../renderer/features/handover/draft-key.ts';
import { deedOf, isConfirmEnter } from '../../../../renderer/features/handover/entry-keys.ts';
import { changesOf, filledFrom } from '../../../../renderer/features/handover/fill.ts';
import {
  lackingAfter,
  lackingOf,
  placed,
  sectionsOf,
} from '../../../../renderer/features/handover/sections.ts';
import { askedFirst, viewOf, waitingFor } from '../../../../renderer/features/handover/view.ts';
import { completenessOf } from '../../../../shared/rules/completeness.ts';
import { handoverParts } from '../../../../shared/vocabulary.ts';
import { followUp, handover, item } from './rows.ts';

describe('the five parts (S10)', () => {
  const open = [
    followUp('late', { kind: 'complaint', severity: 'amber', promisedAt: '2026-11-23T09:00:00.000Z' }),
    followUp('red', { kind: 'badReview', severity: 'red' }),
    followUp('soon', { kind: 'complaint', severity: 'amber', promisedAt: '2026-11-23T08:00:00.000Z' }),
    followUp('parcel', { kind: 'warehouse' }),
    followUp('buyer', { kind: 'unpaid' }),
  ];
  const sections = sectionsOf(placed(open));

  test('stand in their order, empty ones too', () => {
    expect(sections.map(({ part }) => part)).toEqual(handoverParts);
  });
  test('hold every follow-up once, most urgent first', () => {
    const ids = Object.fromEntries(sections.map(({ part, items }) => [part, items.map(({ id }) => id)]));
    expect(ids).toEqual({
      buyers: ['buyer'],
      calledBack: [],
      toCallBack: [],
      afterSales: ['red', 'soon', 'late'],
      warehouse: ['parcel'],
    });
  });
  test('the prompt, the signature and the count ask for the same things', () => {
    const told = [
      followUp('amber', { severity: 'amber' }),
      followUp('normal'),
      followUp('noTime', {
        severity: 'red',
        nextAction: { text: '回电' },
        promisedAt: '2026-11-23T08:30:00.000Z',
      }),
      followUp('full', {
        severity: 'red',
        nextAction: { text: '回电', dueAt: '2026-11-23T08:30:00.000Z' },
        promisedAt: '2026-11-23T08:30:00.000Z',
        customer: { phone: '13812345678' },
      }),
    ];
    expect(lackingOf(told).map(({ id }) => id)).toEqual(['noTime', 'amber']);
    expect(completenessOf(told)).toEqual({ complete: told.length - lackingOf(told).length, total: 4 });
  });
});

test('after one is completed comes the next that lacks something, going round', () => {
  const full = {
    nextAction: { text: '回电', dueAt: '2026-11-23T08:30:00.000Z' },
    promisedAt: '2026-11-23T08:30:00.000Z',
  };
  const rows = [
    followUp('a', { severity: 'red' }),
    followUp('b', { severity: 'red', customer: { phone: '13812345678' }, ...full }),
    followUp('c', { severity: 'amber' }),
    followUp('d'),
  ];
  const order = ['a', 'b', 'c', 'd'];
  expect(lackingAfter(rows, order, 'a')).toBe('c');
  expect(lackingAfter(rows, order, 'c')).toBe('a');
  expect(lackingAfter([followUp('d'), followUp('e')], ['d', 'e'], 'd')).toBeNull();
});

describe('filling in what is missing', () => {
  const zone = 'Asia/Shanghai';
  const row = followUp('a', {
    promisedAt: '2026-11-23T08:30:00.000Z',
    nextAction: { text: '回电', owner: '安' },
  });

  test('shows moments by the wall clock of the book', () => {
    expect(filledFrom(row, zone)).toEqual({
      severity: 'normal',
      summary: '件 a',
      text: '回电',
      owner: '安',
      dueAt: '',
      promisedAt: '2026-11-23T16:30',
      contingency: '',
      name: '',
      phone: '',
      orderNo: '',
    });
  });
  test('changes only what was typed, and keeps whose task it is', () => {
    const filled = filledFrom(row, zone);
    expect(changesOf(row, filled, zone)).toBeNull();
    expect(changesOf(row, { ...filled, dueAt: '2026-11-23T18:00' }, zone)).toEqual({
      nextAction: { text: '回电', owner: '安', dueAt: '2026-11-23T18:00' },
    });
    expect(changesOf(row, { ...filled, promisedAt: '' }, zone)).toEqual({ promisedAt: null });
    expect(changesOf(row, { ...filled, severity: 'red', contingency: ' 没人接就发短信 ' }, zone)).toEqual({
      severity: 'red',
      contingency: '没人接就发短信',
    });
  });
  test('a time or a name without the step it belongs to is not saved, nor is an empty line', () => {
    const bare = filledFrom(followUp('b'), zone);
    const typed = { promisedAt: '2026-11-23T19:00' };
    expect(changesOf(followUp('b'), { ...bare, ...typed, dueAt: '2026-11-23T18:00' }, zone)).toBeNull();
    expect(changesOf(followUp('b'), { ...bare, ...typed, owner: '安' }, zone)).toBeNull();
    expect(changesOf(followUp('b'), { ...bare, ...typed, summary: ' ' }, zone)).toBeNull();
  });
});

describe('which page is shown', () => {
  test('what waits comes first, else the own handover; the location decides when it speaks', () => {
    expect(viewOf(null, 1).tab).toBe('take');
    expect(viewOf(null, 0).tab).toBe('give');
    expect(viewOf('history', 1)).toEqual({ tab: 'history', handoverId: null });
    expect(viewOf('h-20261123-abcd', 1)).toEqual({ tab: 'history', handoverId: 'h-20261123-abcd' });
  });
  test('nobody is asked to take over from their own shift, nor what was taken over', () => {
    const own = handover('own', [], { fromShift: '2026-11-23/late' });
    const older = handover('older', [], { signedAt: '2026-11-22T10:00:00.000Z' });
    const newer = handover('newer', []);
    expect(waitingFor([newer, own, older], '2026-11-23/late').map(({ id }) => id)).toEqual([
      'older',
      'newer',
    ]);
  });
});

test('the banner counts every shift that is to be taken over first, and each item once', () => {
  const late = { shift: '2026-11-23/late', endsAt: '2026-11-23T14:00:00.000Z' };
  const waiting = [
    handover('h1', [item('a'), item('b')]),
    handover('h2', [item('b'), item('c')], { fromShift: '2026-11-23/middle' }),
    handover('after', [item('d')], { fromShift: '2026-11-23/night', fromEndsAt: '2026-11-23T20:00:00.000Z' }),
  ];
  expect(askedFirst(waiting, late)).toEqual({ shifts: ['2026-11-23/early', '2026-11-23/middle'], count: 3 });
});

describe('keys', () => {
  const key = (name: string, rest = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    ...rest,
  });
  test('Enter and space accept, q asks, arrows move', () => {
    expect(['Enter', ' ', 'q', 'Q', 'a', 'ArrowUp', 'x'].map((name) => deedOf(key(name)))).toEqual([
      'accept',
      'accept',
      'question',
      'question',
      'rest',
      'previous',
      null,
    ]);
  });
  test('a key held down moves on, but gives no verdict and confirms nothing', () => {
    const held = (name: string) => key(name, { repeat: true });
    expect(['Enter', ' ', 'q', 'r', 'p', 'a'].map((name) => deedOf(held(name)))).toEqual(Array(6).fill(null));
    expect(deedOf(held('ArrowDown'))).toBe('next');
    expect([isConfirmEnter(key('Enter')), isConfirmEnter(held('Enter'))]).toEqual([true, false]);
  });
  test('nothing while an input method composes, or with a modifier', () => {
    expect(deedOf(key('Enter', { isComposing: true }))).toBeNull();
    expect(deedOf(key('Enter', { keyCode: 229 }))).toBeNull();
    expect(deedOf(key('a', { ctrlKey: true }))).toBeNull();
  });
  test('a draft key is never longer than main takes', () => {
    expect(draftKey('taking', '2026-11-23', 'x'.repeat(64))).toMatch(/^[a-z0-9-]{1,80}$/);
  });
});
