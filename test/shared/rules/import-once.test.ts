import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { importedIdOf, shippedIdOf } from '../../../shared/import/ids.ts';
import type { Rows } from '../../../shared/projection/projection.ts';
import { createSmallBook } from '../support/book.ts';
import { inOrder, sorted } from '../support/brute.ts';
import { check } from '../support/check.ts';
import { type Choose, chooser, oneOf, shuffled } from '../support/choose.ts';
import { tapeOf } from '../support/history.ts';
import { createWriter, type TestWriter } from '../support/writer.ts';

const LIST = { importId: 'i-0123456789abcdef-1', digest: '0123456789abcdef', day: '20261116' };
const mapping = { targets: ['summary'], kind: 'callBack', lead: '', promiseTime: '18:00', nextAction: '' };
const list = { ...LIST, source: '十一月.csv', headings: ['事项'], mapping, lines: 3 };
const lineOf = (choose: Choose): string => importedIdOf(LIST.importId, LIST.day, 1 + choose(3));

/** A line comes in, opens what follows, is worked on; the list goes and comes back. */
const asked = (rows: Rows, choose: Choose): readonly [name: string, input: object] => {
  const some = oneOf(choose, rows.all('followUp'))?.id ?? 'f-none';
  const followUpId = lineOf(choose);
  switch (choose(10)) {
    case 0:
    case 1: {
      const importedFrom = { importId: LIST.importId, line: 1 + choose(3), shippedAt: '2026-11-14T18:00' };
      return ['openFollowUp', { kind: 'warehouse', summary: '沙发', importedFrom }];
    }
    case 2:
    case 3: {
      const milestoneId = shippedIdOf(followUpId);
      // Its own line, or the order at which the list has noted it.
      const source = rows.get('milestone', milestoneId)?.followUpId ?? followUpId;
      const because = { followUpId: source, milestoneId, ruleId: `r-${choose(2)}` };
      return ['openFollowUp', { kind: 'warehouse', summary: '查包裹', because }];
    }
    case 4: {
      const importedFrom = { importId: LIST.importId, line: 1 + choose(3) };
      const known = oneOf(choose, ['f-before', 'f-other', some]);
      return [
        'noteMilestone',
        { followUpId: known, milestone: 'shipped', at: '2026-11-14T18:00', importedFrom },
      ];
    }
    case 5: {
      const known = oneOf(choose, rows.all('milestone'))?.id ?? 'k-none';
      return ['withdrawMilestone', { milestoneId: known, withdrawn: choose(2) === 0 }];
    }
    case 6:
      return ['recordProgress', { followUpId: some, text: '打过了' }];
    case 7:
      return choose(2) === 0
        ? ['closeFollowUp', { followUpId: some, outcome: 'solved' }]
        : ['reopenFollowUp', { followUpId: some, reason: '没好' }];
    default: {
      const withdrawn = rows.get('import', LIST.importId)?.withdrawn !== true;
      return ['withdrawImport', { importId: LIST.importId, withdrawn }];
    }
  }
};

/** What is open in the end, by the events alone, the list’s going and coming told line by line. */
const openBy = (events: readonly Envelope[]): readonly string[] => {
  const open = new Map<string, boolean>();
  for (const { type, body } of inOrder(events)) {
    const id = String(body['followUpId']);
    if (type === 'followUpOpened' && !open.has(id)) open.set(id, true);
    if (type === 'followUpClosed') open.set(id, false);
    if (type === 'followUpReopened') open.set(id, true);
  }
  return [...open].flatMap(([id, isOpen]) => (isOpen ? [id] : [])).sort();
};

const milestonesIn = ({ type, body }: Envelope): readonly (readonly [id: string, stands: boolean])[] => {
  const from: unknown = body['importedFrom'];
  if (type === 'milestoneNoted') return [[String(body['milestoneId']), true]];
  if (type === 'milestoneWithdrawn') return [[String(body['milestoneId']), body['withdrawn'] !== true]];
  if (type === 'followUpOpened' && typeof from === 'object' && from !== null && 'shippedAt' in from)
    return [[`k-${String(body['followUpId']).slice(2)}-shipped`, true]];
  const noted: readonly { readonly milestoneId: string }[] = Array.isArray(body['noted'])
    ? body['noted']
    : [];
  return noted.map(({ milestoneId }) => [milestoneId, body['withdrawn'] !== true]);
};

/** What stands noted in the end: the first word on it makes it, any later one of the same makes nothing. */
const standingBy = (events: readonly Envelope[]): readonly string[] => {
  const stands = new Map<string, boolean>();
  for (const event of sorted(events))
    for (const [id, yes] of milestonesIn(event))
      if (!stands.has(id) || event.type === 'milestoneWithdrawn' || event.type === 'importWithdrawn')
        stands.set(id, yes);
  return [...stands].flatMap(([id, yes]) => (yes ? [id] : [])).sort();
};

const play = (tape: readonly number[], count: number): readonly TestWriter[] => {
  const first = createSmallBook(createWriter('pc0.aaaaaaaa', 'Asia/Shanghai'));
  for (const id of ['f-before', 'f-other'])
    first.act('s-lead', 'openFollowUp', { id, kind: 'unshipped', summary: '订单' });
  first.act('s-lead', 'startImport', list);
  const writers = [first.writer];
  for (let place = 1; place < count; place += 1) {
    const writer = createWriter(`pc${place}.aaaaaaaa`, 'Asia/Shanghai');
    for (const event of first.writer.events()) writer.receive(event, first.nowMs());
    writers.push(writer);
  }
  let nowMs = first.nowMs();
  const deliver = (to: TestWriter, choose: Choose): void => {
    const all = writers.flatMap((writer) => writer.events().filter((event) => event.writer === writer.id));
    for (const event of shuffled(choose, all)) to.receive(event, nowMs);
  };
  for (const number of tape) {
    const choose = chooser(number);
    nowMs += 1 + choose(3_600_000);
    const writer = oneOf(choose, writers);
    if (writer === undefined) continue;
    if (choose(5) === 0) deliver(writer, choose);
    else writer.submit(...asked(writer.rows(), choose), 's-lead', nowMs);
  }
  for (const writer of writers) deliver(writer, chooser(tape.length));
  return writers;
};

it('[M6] [M8] what goes and comes with a list is what nobody has worked on, its lines and what followed from them', () => {
  const gone = { steps: 0, noted: 0 };
  const property = fc.property(tapeOf(40), fc.integer({ min: 1, max: 3 }), (tape, count) => {
    const writers = play(tape, count);
    const events = writers.flatMap((writer) => writer.events().filter((event) => event.writer === writer.id));
    gone.steps += events.filter(({ body }) => 'steps' in body).length;
    gone.noted += events.filter(({ body }) => 'noted' in body).length;
    const expected = openBy(events);
    for (const writer of writers) {
      const open = writer
        .rows()
        .all('followUp')
        .filter(({ state }) => state === 'open');
      expect(open.map(({ id }) => id).sort()).toEqual(expected);
      const noted = writer
        .rows()
        .all('milestone')
        .filter(({ withdrawn }) => !withdrawn);
      expect(noted.map(({ id }) => id).sort()).toEqual(standingBy(events));
    }
  });
  check(property, { runs: 100, soak: 2_000 });
  expect(Math.min(gone.steps, gone.noted)).toBeGreaterThan(10);
}, 600_000);
