import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { overLimit, takeOverOf, toDecide } from '../../../shared/rules/handover.ts';
import {
  carryovers,
  decisionIds,
  decisionsIn,
  inOrder,
  itemIds,
  knownIds,
  openIds,
  textIn,
} from '../support/brute.ts';
import { check } from '../support/check.ts';
import { type History, MONDAY_MS, play, type Step, saneSkews, tapeOf } from '../support/history.ts';
import type { TestWriter } from '../support/writer.ts';

const zone = 'Asia/Shanghai';
const DAY_MS = 24 * 3_600_000;

/** Both as sorted lists, so that a doubled id shows; `expect` itself would take most of the time of 10,000 histories. */
const mustMatch = (what: string, actual: Iterable<string>, expected: Iterable<string>): void => {
  const [found, wanted] = [[...actual].sort().join(' '), [...expected].sort().join(' ')];
  if (found !== wanted) throw new Error(`${what}: ${found || 'nothing'} instead of ${wanted || 'nothing'}`);
};

/** What is signed is what was open there at that moment, each once. */
const checkSigned = ({ result, known }: Step): number => {
  if (!result.ok) return 0;
  mustMatch('signed', itemIds(result.value), openIds(known));
  return itemIds(result.value).length;
};

/**
 * Whoever takes over decides once on everything that is open as far as they know, and on what was handed over and is
 * not yet heard of; so that each item of the record is either decided on once or known to be closed.
 */
const checkTakenOver = ({ result, known }: Step): number => {
  if (!result.ok) return 0;
  const handoverId = textIn(result.value, 'handoverId');
  const isIt = (event: (typeof known)[number]): boolean =>
    event.type === 'handoverSigned' && textIn(event, 'handoverId') === handoverId;
  const items = known.filter(isIt).flatMap(itemIds);
  const [open, heard] = [openIds(known), knownIds(known)];
  const decided = decisionIds(result.value);
  mustMatch('taken over', decided, new Set([...open, ...items.filter((id) => !heard.has(id))]));
  const closed = items.filter((id) => heard.has(id) && !open.has(id));
  mustMatch('kept', [...items.filter((id) => decided.includes(id)), ...closed], items);
  return decided.length;
};

const refusedIn = ({ result }: Step): number =>
  result.ok ? decisionsIn(result.value).filter(({ decision }) => decision === 'refused').length : 0;

const carried = (counts: Iterable<readonly [string, number]>): readonly string[] =>
  [...counts].map(([id, count]) => `${id}=${count}`);

/** What is open and has passed as often as the setting says that stood last; counted from the events. */
const overIn = (events: readonly Envelope[]): readonly string[] => {
  const limits = inOrder(events).map(({ type, body }) =>
    type === 'bookSettingsChanged' ? body['passLimit'] : null,
  );
  const limit = limits.findLast((value) => typeof value === 'number') ?? 3;
  const counts = carryovers(events);
  return [...openIds(events)].filter((id) => (counts.get(id) ?? 0) >= limit);
};

/** The morning after, on a PC that has heard everything: a record is signed and laid before the next person. */
const signNextDay = (writer: TestWriter, nowMs: number): readonly [Iterable<string>, Iterable<string>] => {
  const date = new Date(nowMs + 2 * DAY_MS).toISOString().slice(0, 10);
  const wallMs = Date.parse(`${date}T01:00:00Z`);
  writer.submit('checkOut', {}, 's-boss', wallMs);
  writer.submit('checkIn', { shift: `${date}/early` }, 's-boss', wallMs);
  const isNothingOpen = writer
    .rows()
    .all('followUp')
    .every(({ state }) => state === 'closed');
  const statement = isNothingOpen ? { nothingOpen: true } : {};
  const signed = writer.submit('signHandover', statement, 's-boss', wallMs);
  if (!signed.ok) throw new Error(`not signed: ${signed.error.code}`);
  const handover = writer.rows().get('handover', textIn(signed.value, 'handoverId'));
  if (handover === null) throw new Error('the handover has no row');
  return [itemIds(signed.value), toDecide(takeOverOf(writer.rows(), handover))];
};

/** With all events everywhere, the next handover holds whatever is not closed, once, on whichever PC it is signed. */
const checkNext = ({ writers, events, nowMs }: History): void => {
  const open = openIds(events);
  const counts = carried(carryovers(events));
  for (const writer of writers) {
    const rows = writer.rows().all('followUp');
    mustMatch('carried over', carried(rows.map((row) => [row.id, row.carryover] as const)), counts);
    mustMatch(
      'over the limit',
      overLimit(writer.rows()).map(({ id }) => id),
      overIn(events),
    );
    const [signed, laidBefore] = signNextDay(writer, nowMs);
    mustMatch('signed in the end', signed, open);
    mustMatch('laid before the next', laidBefore, open);
  }
};

describe('conservation of follow-ups', () => {
  it('every follow-up open when the outgoing person signs is there exactly once at take-over, none lost, none doubled', () => {
    const tally = { signed: 0, takenOver: 0, decided: 0, refused: 0, nothingOpen: 0, disputed: 0 };
    const property = fc.property(
      tapeOf(26),
      saneSkews,
      fc.constantFrom(12, 25, 90),
      (tape, skews, stride) => {
        const history = play(tape, { zone, skews, strideMinutes: stride, startMs: MONDAY_MS });
        for (const step of history.steps.filter(({ result }) => result.ok)) {
          if (step.name === 'signHandover') {
            tally.signed += 1;
            if (step.result.ok && step.result.value.body['nothingOpen'] === true) tally.nothingOpen += 1;
            checkSigned(step);
          } else if (step.name === 'acceptHandover') {
            tally.takenOver += 1;
            tally.decided += checkTakenOver(step);
            tally.refused += refusedIn(step);
          }
        }
        checkNext(history);
        const rows = history.writers[0]?.rows().all('followUp') ?? [];
        tally.disputed += rows.filter(({ dispute }) => dispute !== null).length;
      },
    );
    check(property, { runs: 10_000, soak: 100_000 });
    // The histories prove something only if people do hand over in them.
    expect(tally.signed).toBeGreaterThan(5_000);
    expect(tally.takenOver).toBeGreaterThan(2_000);
    expect(tally.decided).toBeGreaterThan(2_000);
    expect(tally.refused).toBeGreaterThan(100);
    expect(tally.nothingOpen).toBeGreaterThan(100);
    expect(tally.disputed).toBeGreaterThan(50);
    process.stdout.write(`conservation: ${JSON.stringify(tally)}\n`);
  }, 600_000);
});
