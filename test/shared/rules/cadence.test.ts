import { describe, expect, it } from 'vitest';
import defaults from '../../../resources/book/default-cadence.json' with { type: 'json' };
import {
  cadenceInForce,
  dueAtOf,
  occasionOf,
  type RestDays,
  shippedCadence,
  stepsOf,
  stepsToOpen,
} from '../../../shared/rules/cadence.ts';
import { languages, milestones } from '../../../shared/vocabulary.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';

const ZONE = 'Asia/Shanghai';
const shipped = shippedCadence(defaults['zh-CN']);
const noRest: RestDays = { weekdays: [], dates: [] };

const rule = (ruleId: string) => {
  const found = shipped.rules.find((one) => one.ruleId === ruleId);
  if (found === undefined) throw new Error(ruleId);
  return found;
};

const toOpen = (book: SmallBook, now: string) => {
  const rows = book.rows();
  const known = {
    milestones: rows.all('milestone'),
    closed: rows.all('followUp').filter(({ state }) => state === 'closed'),
  };
  return stepsToOpen(known, cadenceInForce(shipped, rows.get('cadence', 'cadence')), ZONE, now).filter(
    ({ id }) => rows.get('followUp', id) === null,
  );
};

const openAll = (book: SmallBook, now: string): void => {
  for (const { occasion, rule: by } of toOpen(book, now)) {
    const { followUpId, milestoneId } = occasion;
    const because = { followUpId, ruleId: by.ruleId, ...(milestoneId === null ? {} : { milestoneId }) };
    book.act('s-lead', 'openFollowUp', { kind: by.kind, summary: by.text, because });
  }
};

describe('the cadence that comes with Baton', () => {
  it('says the same in every language but for the words, and something for each occasion', () => {
    for (const language of languages) {
      const { rules, restDays } = shippedCadence(defaults[language]);
      expect(rules.map(({ text: _, ...rest }) => rest)).toEqual(
        shipped.rules.map(({ text: _, ...rest }) => rest),
      );
      expect(restDays).toEqual(shipped.restDays);
      expect([...new Set(rules.map(({ after }) => after))].sort()).toEqual([...milestones].sort());
    }
  });

  it('has the times of S10, S1 and S5', () => {
    const due = (ruleId: string, at: string) => dueAtOf(rule(ruleId), at, noRest, ZONE);
    expect(due('parcel', '2026-11-20T02:00:00.000Z')).toBe('2026-11-22T10:00:00.000Z');
    expect(due('call-back', '2026-11-20T02:00:00.000Z')).toBe('2026-11-25T10:00:00.000Z');
    expect(due('recommend', '2027-01-31T02:00:00.000Z')).toBe('2027-02-28T10:00:00.000Z');
    expect(due('missed-call', '2026-11-20T02:00:00.000Z')).toBe('2026-11-20T05:00:00.000Z');
    expect(due('appointment', '2026-11-20T02:00:00.000Z')).toBe('2026-11-20T01:50:00.000Z');
    expect(due('deal-data', '2026-11-20T02:00:00.000Z')).toBe('2026-11-21T02:00:00.000Z');
  });
});

describe('when a rule is due', () => {
  const skips = { ...rule('parcel'), skipsRestDays: true };
  // The 20th of November 2026 is a Friday.
  const friday = '2026-11-20T02:00:00.000Z';

  it('is the next working day, where it skips rest days, and the one before for what counts backwards', () => {
    const weekend: RestDays = { weekdays: [6, 7], dates: ['2026-11-23'] };
    expect(dueAtOf(skips, friday, weekend, ZONE)).toBe('2026-11-24T10:00:00.000Z');
    expect(dueAtOf(rule('parcel'), friday, weekend, ZONE)).toBe('2026-11-22T10:00:00.000Z');
    expect(dueAtOf({ ...skips, isBefore: true, count: 4 }, '2026-11-26T02:00:00.000Z', weekend, ZONE)).toBe(
      '2026-11-20T10:00:00.000Z',
    );
    // Hours too, at the same time of the day.
    const call = { ...rule('missed-call'), count: 24, skipsRestDays: true };
    expect(dueAtOf(call, friday, weekend, ZONE)).toBe('2026-11-24T02:00:00.000Z');
  });

  it('does not wait for ever where a lead has made every day one of rest', () => {
    const dates = Array.from({ length: 60 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 20 + day)).toISOString().slice(0, 10),
    );
    expect(dueAtOf(skips, friday, { weekdays: [], dates }, ZONE)).toBe('2026-11-22T10:00:00.000Z');
  });

  it('counts days by the shop’s calendar where clocks are put forward, and hours as they pass', () => {
    const zone = 'Europe/Berlin';
    const saturday = '2026-03-28T11:00:00.000Z';
    expect(dueAtOf({ ...rule('parcel'), count: 1 }, saturday, noRest, zone)).toBe('2026-03-29T16:00:00.000Z');
    expect(dueAtOf({ ...rule('missed-call'), count: 24 }, saturday, noRest, zone)).toBe(
      '2026-03-29T11:00:00.000Z',
    );
  });
});

describe('what opens by itself', () => {
  const started = (): SmallBook => {
    const book = createSmallBook();
    book.act('s-boss', 'openFollowUp', {
      id: 'f-1',
      kind: 'unshipped',
      summary: '沙发',
      customer: { name: '王' },
    });
    return book;
  };
  const note = (book: SmallBook, milestone: string, at: string, id = 'k-20261116-a') =>
    book.act('s-boss', 'noteMilestone', { id, followUpId: 'f-1', milestone, at });

  it('is there from the beginning of the day it is due, not before, and says because of what', () => {
    const book = started();
    note(book, 'shipped', '2026-11-16T10:00');
    expect(toOpen(book, '2026-11-17T15:59:59.000Z')).toEqual([]);
    const [step] = toOpen(book, '2026-11-17T16:00:00.000Z');
    expect(step).toMatchObject({ id: 'f-20261116-a-parcel', dueAt: '2026-11-18T10:00:00.000Z' });
    openAll(book, '2026-11-17T16:00:00.000Z');
    expect(book.rows().get('followUp', 'f-20261116-a-parcel')?.because).toMatchObject({
      ...{ followUpId: 'f-1', milestoneId: 'k-20261116-a', milestone: 'shipped', ruleId: 'parcel' },
      at: '2026-11-16T02:00:00.000Z',
    });
    expect(toOpen(book, '2026-11-30T00:00:00.000Z')).toEqual([]);
  });

  it('is one thing however often it is asked for, and nothing once what it counts from was taken back', () => {
    const book = started();
    note(book, 'missedCall', '2026-11-16T11:30');
    const because = { followUpId: 'f-1', milestoneId: 'k-20261116-a', ruleId: 'missed-call' };
    const input = { kind: 'callBack', summary: '回电', because };
    book.act('s-boss', 'withdrawMilestone', { milestoneId: 'k-20261116-a', withdrawn: true });
    expect(toOpen(book, '2026-11-16T05:00:00.000Z')).toEqual([]);
    expect(book.ask('s-boss', 'openFollowUp', input)).toMatchObject({ error: { code: 'notFound' } });
    book.act('s-boss', 'withdrawMilestone', { milestoneId: 'k-20261116-a', withdrawn: false });
    book.act('s-boss', 'openFollowUp', input);
    expect(book.ask('s-lead', 'openFollowUp', input)).toMatchObject({ error: { code: 'alreadyExists' } });
    expect(book.rows().get('milestone', 'k-20261116-a')?.opened).toHaveLength(1);
  });

  it('stands in the history of where it was noted', () => {
    const book = started();
    note(book, 'received', '2026-11-16T10:00');
    book.act('s-boss', 'withdrawMilestone', { milestoneId: 'k-20261116-a', withdrawn: true });
    expect(book.rows().get('followUp', 'f-1')?.history.slice(-2)).toMatchObject([
      { what: 'milestoneNoted', changes: [{ field: 'received', after: '2026-11-16T02:00:00.000Z' }] },
      { what: 'milestoneWithdrawn', changes: [{ field: 'received', after: null }] },
    ]);
  });

  it('counts from a list’s dates, but not for what was due more than a week before the list came in', () => {
    const book = createSmallBook();
    const list = { importId: 'i-0123456789abcdef-1', digest: '0123456789abcdef', day: '20261116' };
    const mapping = {
      targets: ['summary'],
      kind: 'callBack',
      lead: '',
      promiseTime: '18:00',
      nextAction: '',
    };
    const rest = { source: '十一月.csv', headings: ['事项'], mapping, lines: 4 };
    book.act('s-boss', 'startImport', { ...list, ...rest });
    const dates = ['2026-08-16', '2026-11-06', '2026-11-07', '2026-11-20'];
    dates.forEach((date, place) => {
      const importedFrom = { importId: list.importId, line: place + 1, shippedAt: `${date}T18:00` };
      book.act('s-boss', 'openFollowUp', { kind: 'warehouse', summary: '沙发', importedFrom });
    });
    const lines = () => toOpen(book, '2026-11-30T00:00:00.000Z').map(({ id }) => id.split('-').at(-3));
    // Due on the 8th at 18:00 is more than a week before noon of the 16th, due on the 9th is not.
    expect(lines()).toEqual(['3', '4']);
    expect(toOpen(book, book.now()).map(({ id }) => id)).toEqual([
      'f-20261116-0123456789abcdef-1-3-shipped-parcel',
    ]);
    book.act('s-boss', 'noteMilestone', {
      ...{ followUpId: 'f-20261116-0123456789abcdef-1-1', milestone: 'shipped', id: 'k-20261116-by-hand' },
      at: '2026-08-16T18:00',
    });
    expect(toOpen(book, book.now())).toHaveLength(2);
  });

  it('asks for a deal’s data while it is incomplete, and only then', () => {
    const book = started();
    book.act('s-boss', 'closeFollowUp', { followUpId: 'f-1', outcome: 'won' });
    expect(toOpen(book, '2026-11-16T15:00:00.000Z')).toEqual([]);
    const inTime = '2026-11-16T17:00:00.000Z';
    expect(toOpen(book, inTime)).toMatchObject([{ id: 'f-1-deal-data', rule: { ruleId: 'deal-data' } }]);
    const customer = { name: '王', orderNo: 'A-100' };
    book.act('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes: { customer } });
    expect(toOpen(book, inTime)).toEqual([]);
    book.act('s-boss', 'updateFollowUp', { followUpId: 'f-1', changes: { customer: { name: '王' } } });
    openAll(book, inTime);
    // What asks for data is no deal itself.
    book.act('s-boss', 'closeFollowUp', { followUpId: 'f-1-deal-data', outcome: 'won' });
    expect(toOpen(book, '2026-11-19T00:00:00.000Z')).toEqual([]);
  });
});

describe('a lead’s own rhythm', () => {
  const own = (changes: object = {}) => ({
    rules: [{ ...rule('parcel'), count: 1, ...changes }],
    restDays: { weekdays: [7], dates: ['2026-12-25'] },
  });

  it('takes the place of the shipped one, and null brings that back; every version stays', () => {
    const book = createSmallBook();
    book.act('s-lead', 'changeCadence', { value: own() });
    const row = () => book.rows().get('cadence', 'cadence');
    expect(cadenceInForce(shipped, row()).rules).toEqual([{ ...own().rules[0], since: book.now() }]);
    expect(book.ask('s-lead', 'changeCadence', { value: own() })).toMatchObject({
      error: { code: 'nothingToChange' },
    });
    book.act('s-boss', 'changeCadence', { value: null });
    expect(cadenceInForce(shipped, row()).rules.map(({ ruleId }) => ruleId)).toEqual(
      shipped.rules.map(({ ruleId }) => ruleId),
    );
    expect(row()?.versions.map(({ by }) => by)).toEqual(['s-lead', 's-boss']);
  });

  it('opens nothing for what was due before it was made; a new word or day of rest is no new rule', () => {
    const book = createSmallBook();
    book.act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'other', summary: '沙发' });
    const on = { followUpId: 'f-1', milestone: 'shipped' };
    book.act('s-boss', 'noteMilestone', { ...on, id: 'k-20261101-old', at: '2026-11-01T10:00' });
    book.act('s-boss', 'noteMilestone', { ...on, id: 'k-20261116-new', at: '2026-11-16T10:00' });
    book.act('s-lead', 'changeCadence', { value: own() });
    const since = book.now();
    const ids = () => toOpen(book, '2026-11-20T00:00:00.000Z').map(({ id }) => id);
    expect(ids()).toEqual(['f-20261116-new-parcel']);
    book.at('2026-11-18T04:00:00.000Z');
    book.act('s-lead', 'changeCadence', { value: own({ text: '看物流' }) });
    expect(cadenceInForce(shipped, book.rows().get('cadence', 'cadence')).rules[0]).toMatchObject({
      text: '看物流',
      since,
    });
    expect(ids()).toEqual(['f-20261116-new-parcel']);
    book.act('s-lead', 'changeCadence', { value: own({ active: false }) });
    expect(ids()).toEqual([]);
  });

  it('is refused where two rules have one name', () => {
    const book = createSmallBook();
    const value = { ...own(), rules: [...own().rules, ...own().rules] };
    expect(book.ask('s-lead', 'changeCadence', { value })).toMatchObject({ error: { code: 'malformed' } });
  });

  it('says all steps of an occasion, the soonest first', () => {
    const occasion = occasionOf({
      ...{ id: 'k-20261116-a', followUpId: 'f-1', milestone: 'received', at: '2026-11-16T02:00:00.000Z' },
      ...{ notedAt: '', notedBy: '', importId: null, withdrawn: false, opened: [], head: '' },
    });
    expect(
      stepsOf(occasion, shipped, ZONE).map(({ rule: { ruleId }, opensAt }) => [ruleId, opensAt]),
    ).toEqual([
      ['call-back', '2026-11-18T16:00:00.000Z'],
      ['recommend', '2026-12-15T16:00:00.000Z'],
    ]);
  });
});
