import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import defaults from '../../../resources/book/default-cadence.json' with { type: 'json' };
import type { Envelope } from '../../../shared/events/envelope.ts';
import { isCounted, shippedCadence, stepsToOpen } from '../../../shared/rules/cadence.ts';
import { notedMilestones } from '../../../shared/vocabulary.ts';
import { createSmallBook } from '../support/book.ts';
import { check } from '../support/check.ts';
import { type Choose, chooser, oneOf, shuffled } from '../support/choose.ts';
import { MONDAY_MS, tapeOf } from '../support/history.ts';
import { createWriter, type TestWriter, textOf } from '../support/writer.ts';

const ZONE = 'Asia/Shanghai';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const shipped = shippedCadence(defaults['zh-CN']);

/** What a window does whenever its rows or the minute change. */
const tick = (writer: TestWriter, wallMs: number): void => {
  const rows = writer.rows();
  const known = { milestones: rows.all('milestone'), closed: [] };
  for (const { id, occasion, rule } of stepsToOpen(known, shipped, ZONE, textOf(wallMs))) {
    if (rows.get('followUp', id) !== null) continue;
    const { followUpId, milestoneId } = occasion;
    const source = rows.get('followUp', followUpId);
    if (source === null || !isCounted(source)) continue;
    const because = { followUpId, ruleId: rule.ruleId, ...(milestoneId === null ? {} : { milestoneId }) };
    const done = writer.submit(
      'openFollowUp',
      { kind: rule.kind, summary: rule.text, because },
      's-lead',
      wallMs,
    );
    if (!done.ok) throw new Error(done.error.code);
  }
};

const SHANGHAI_MS = 8 * HOUR;
/** The beginning of the day in Shanghai, which has no summer time. */
const dayOf = (ms: number): number => Math.floor((ms + SHANGHAI_MS) / DAY) * DAY - SHANGHAI_MS;
const monthOn = (ms: number): number => {
  const local = new Date(ms + SHANGHAI_MS);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth() + 1];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(local.getUTCDate(), last)) - SHANGHAI_MS;
};

/** From when each rule opens, counted by hand: S10, S1. */
const opensAt: Readonly<Record<string, (ms: number) => readonly (readonly [rule: string, at: number])[]>> = {
  shipped: (ms) => [['parcel', dayOf(ms) + 2 * DAY]],
  received: (ms) => [
    ['call-back', dayOf(ms) + 3 * DAY],
    ['recommend', monthOn(ms)],
  ],
  missedCall: (ms) => [['missed-call', ms]],
  appointment: (ms) => [['appointment', dayOf(ms - 10 * 60_000) - DAY]],
};

const LIST = { importId: 'i-0123456789abcdef-1', digest: '0123456789abcdef', day: '20261116' };
const mapping = { targets: ['summary'], kind: 'callBack', lead: '', promiseTime: '18:00', nextAction: '' };
const lineIds = [1, 2, 3].map((line) => `f-20261116-0123456789abcdef-1-${line}`);
const list = { ...LIST, source: '十一月.csv', headings: ['事项'], mapping, lines: 3 };

interface Told {
  readonly id: string;
  readonly milestone: string;
  readonly at: number;
  /** The follow-up it came with or was noted at. */
  readonly source: string;
  /** What was due before is nobody’s work any more: a week before the list came in. */
  readonly since: number;
}

/** What follows from it; a parcel is to be tracked by 18:00 of the day it opens. */
const asksFor = ({ milestone, at, since }: Told) =>
  (opensAt[milestone]?.(at) ?? []).filter(([, from]) => from + 18 * HOUR >= since);

/** The milestones that an event tells of. */
const toldIn = ({ type, body, at }: Envelope): Told | null => {
  const weekBefore = Date.parse(at) - 7 * DAY;
  if (type === 'milestoneNoted') {
    const noted = { id: String(body['milestoneId']), milestone: String(body['milestone']) };
    return {
      ...noted,
      at: Date.parse(String(body['at'])),
      source: String(body['followUpId']),
      since: body['importedFrom'] === undefined ? -Infinity : weekBefore,
    };
  }
  const from: unknown = body['importedFrom'];
  if (type !== 'followUpOpened' || typeof from !== 'object' || from === null) return null;
  const shippedAt: unknown = Reflect.get(from, 'shippedAt');
  if (typeof shippedAt !== 'string') return null;
  const source = String(body['followUpId']);
  return {
    id: `k-${source.slice(2)}-shipped`,
    milestone: 'shipped',
    at: Date.parse(shippedAt),
    source,
    since: weekBefore,
  };
};

const said = (event: Envelope, name: string): string => String(event.body[name]);

const placeOf = ({ hlc, writer, seq }: Envelope): string =>
  `${hlc}|${writer}|${seq.toString(36).padStart(11, '0')}`;

/** By their stamps, but none before what its author had seen: clocks are further than a day apart here `[S5]`. */
const byCause = (events: readonly Envelope[]): readonly Envelope[] => {
  const sorted = [...events].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const places = new Set(sorted.map(placeOf));
  const result: Envelope[] = [];
  const waiting: Envelope[] = [];
  const place = (event: Envelope): void => {
    result.push(event);
    places.delete(placeOf(event));
    for (const answer of waiting.filter(({ body }) => body['basedOn'] === placeOf(event))) place(answer);
  };
  for (const event of sorted)
    if (places.has(String(event.body['basedOn']))) waiting.push(event);
    else place(event);
  return result;
};

/** A list that goes or comes back with what it had noted elsewhere, as one word on each. */
const withdrawnApart = (event: Envelope): readonly Envelope[] => {
  const noted: unknown = event.body['noted'];
  if (event.type !== 'importWithdrawn' || !Array.isArray(noted)) return [event];
  const { withdrawn } = event.body;
  return noted.map((one: object) => ({ ...event, type: 'milestoneWithdrawn', body: { ...one, withdrawn } }));
};

/**
 * Every id that may ever open, with the earliest time that was ever said of it; and what has to be there in the end,
 * by where it comes from: what counts from something that still stands, and is not too long past.
 */
const expectedOf = (events: readonly Envelope[]) => {
  const stands = new Map<string, Told & { readonly yes: boolean }>();
  const times = new Map<string, number>();
  const words = events
    .flatMap(withdrawnApart)
    .filter((event) => toldIn(event) !== null || event.type === 'milestoneWithdrawn');
  for (const event of byCause(words)) {
    const told = toldIn(event);
    if (told === null) {
      const before = stands.get(said(event, 'milestoneId'));
      if (before !== undefined) stands.set(before.id, { ...before, yes: event.body['withdrawn'] !== true });
      continue;
    }
    if (!stands.has(told.id)) stands.set(told.id, { ...told, yes: true });
    for (const [rule, at] of asksFor(told)) {
      const id = `f-${told.id.slice(2)}-${rule}`;
      times.set(id, Math.min(at, times.get(id) ?? Infinity));
    }
  }
  const due = [...stands.values()]
    .filter(({ yes }) => yes)
    .flatMap((told) =>
      asksFor(told).map(([rule]) => ({ id: `f-${told.id.slice(2)}-${rule}`, source: told.source })),
    );
  return { times, due };
};

/** PCs whose clocks are off and are set in the middle of it, who hear of each other late and in any order. */
const play = (tape: readonly number[], count: number) => {
  const first = createSmallBook(createWriter('pc0.aaaaaaaa', ZONE));
  for (const id of ['f-1', 'f-2'])
    first.act('s-boss', 'openFollowUp', { id, kind: 'unshipped', summary: '沙发' });
  first.act('s-boss', 'startImport', list);
  const writers = [first.writer];
  for (let place = 1; place < count; place += 1) {
    const writer = createWriter(`pc${place}.aaaaaaaa`, ZONE);
    for (const event of first.writer.events()) writer.receive(event, first.nowMs());
    writers.push(writer);
  }
  const skews = new Map(writers.map((writer) => [writer, 0]));
  let nowMs = MONDAY_MS + HOUR;
  const wallOf = (writer: TestWriter): number => nowMs + (skews.get(writer) ?? 0);
  const deliver = (to: TestWriter, choose: Choose, some: boolean): void => {
    const all = writers.flatMap((writer) => writer.events().filter((event) => event.writer === writer.id));
    for (const event of shuffled(choose, all)) if (!some || choose(2) === 0) to.receive(event, wallOf(to));
  };
  const act = (writer: TestWriter, choose: Choose): void => {
    const known = oneOf(choose, writer.rows().all('milestone'));
    switch (choose(10)) {
      case 0:
      case 1: {
        const at = textOf(nowMs + (choose(144) - 72) * HOUR);
        const input = {
          followUpId: oneOf(choose, ['f-1', 'f-2', ...lineIds]),
          milestone: oneOf(choose, notedMilestones),
          at,
        };
        writer.submit('noteMilestone', input, 's-boss', wallOf(writer));
        return;
      }
      case 2: {
        const input = { milestoneId: known?.id ?? 'k-none', withdrawn: choose(2) === 0 };
        writer.submit('withdrawMilestone', input, 's-lead', wallOf(writer));
        return;
      }
      case 3:
        deliver(writer, choose, true);
        return;
      case 4:
        skews.set(writer, (choose(72) - 36) * HOUR);
        return;
      case 5:
      case 6: {
        // The same line on two PCs that have not heard of each other, with two dates, or on one of them with none.
        const shippedAt = textOf(nowMs + (choose(20 * 24) - 17 * 24) * HOUR);
        const from = { importId: LIST.importId, line: 1 + choose(3) };
        const importedFrom = choose(4) === 0 ? from : { ...from, shippedAt };
        if (choose(4) === 0) {
          const noted = { followUpId: `f-${1 + choose(2)}`, milestone: 'shipped', at: shippedAt };
          writer.submit('noteMilestone', { ...noted, importedFrom: from }, 's-boss', wallOf(writer));
          return;
        }
        const input = { kind: 'warehouse', summary: '沙发', importedFrom };
        writer.submit('openFollowUp', input, 's-boss', wallOf(writer));
        return;
      }
      case 7: {
        const input = { importId: LIST.importId, withdrawn: choose(3) > 0 };
        writer.submit('withdrawImport', input, 's-lead', wallOf(writer));
        return;
      }
      default:
        tick(writer, wallOf(writer));
    }
  };
  for (const number of tape) {
    const choose = chooser(number);
    nowMs += choose(10 * HOUR);
    const writer = oneOf(choose, writers);
    if (writer !== undefined) act(writer, choose);
  }
  const choose = chooser(tape.length);
  for (const writer of writers) deliver(writer, choose, false);
  nowMs += 100 * DAY;
  for (const writer of writers) tick(writer, wallOf(writer));
  for (const writer of writers) deliver(writer, choose, false);
  for (const writer of writers) tick(writer, wallOf(writer));
  return { writers };
};

describe('what opens by itself', () => {
  it('opens exactly once, never too early, however many PCs think of it and whatever their clocks do', () => {
    const property = fc.property(tapeOf(40), fc.integer({ min: 1, max: 3 }), (tape, count) => {
      const { writers } = play(tape, count);
      const events = writers.flatMap((writer) =>
        writer.events().filter((event) => event.writer === writer.id),
      );
      const { times, due } = expectedOf(events);
      const opened = events.filter(({ type, body }) => type === 'followUpOpened' && 'because' in body);
      for (const event of opened)
        expect(Date.parse(event.at)).toBeGreaterThanOrEqual(times.get(said(event, 'followUpId')) ?? Infinity);
      for (const { id } of writers) {
        const own = opened.filter(({ writer }) => writer === id).map((event) => said(event, 'followUpId'));
        expect(new Set(own).size).toBe(own.length);
      }
      for (const writer of writers) {
        const ids = writer
          .rows()
          .all('followUp')
          .filter(({ because }) => because !== null)
          .map(({ id }) => id);
        expect(new Set(ids)).toEqual(new Set(opened.map((event) => said(event, 'followUpId'))));
        const isGone = (source: string): boolean =>
          writer.rows().get('followUp', source)?.outcome === 'mistaken';
        expect(due.filter(({ id, source }) => !ids.includes(id) && !isGone(source))).toEqual([]);
      }
    });
    check(property, { runs: 120, soak: 4_000 });
  }, 600_000);
});
