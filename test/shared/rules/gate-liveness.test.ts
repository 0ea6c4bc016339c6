import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { departureGate } from '../../../shared/rules/gate.ts';
import { textIn } from '../support/brute.ts';
import { asksForAcceptance, isWaitedFor, itemsIn, whyLeaving } from '../support/brute-gate.ts';
import { check } from '../support/check.ts';
import { type History, MONDAY_MS, play, type Step, saneSkews, tapeOf } from '../support/history.ts';
import { everybodyLeaves, strategies } from '../support/leaving.ts';
import { createWriter, textOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';

/** The state of a PC at some moment, on a PC of its own to try things out on. */
const cloneOf = (events: readonly Envelope[], wallMs: number) => {
  const writer = createWriter('px.cccccccc', zone);
  for (const event of events) writer.receive(event, wallMs);
  return writer;
};

const tally = new Map<string, number>();
const count = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);

const belowLead: ReadonlySet<string> = new Set(['s-ann', 's-bo', 's-new']);
const changing: ReadonlySet<string> = new Set([
  'updateFollowUp',
  'recordProgress',
  'snoozeFollowUp',
  'recordReply',
  'closeFollowUp',
  'reopenFollowUp',
]);

/** The last that was done to a follow-up, its being handed over aside. */
const lastOn = (events: readonly Envelope[], id: string): Envelope | undefined =>
  events.findLast(
    (event) =>
      event.body['followUpId'] === id ||
      (event.type === 'handoverAccepted' && JSON.stringify(event.body['decisions']).includes(`"${id}"`)),
  );

const inverse: Readonly<Record<string, readonly string[]>> = {
  updateFollowUp: ['followUpUpdated'],
  closeFollowUp: ['followUpOpened', 'followUpReopened'],
  reopenFollowUp: ['followUpClosed'],
  recordProgress: [],
  snoozeFollowUp: [],
  recordReply: [],
};

/** Nobody below lead changes what another shift holds before taking over; taking back one’s own last act is no change. */
const checkChange = ({ name, result, known, staffId, wallMs }: Step): void => {
  if (!result.ok || !changing.has(name) || !belowLead.has(staffId)) return;
  if (!asksForAcceptance(known) || !isWaitedFor(known, staffId, wallMs)) return;
  const id = textIn(result.value, 'followUpId');
  if (itemsIn(known).get(id)?.holder === result.value.shift) {
    count('changed one’s own while waiting');
    return;
  }
  const last = lastOn(
    known.toSorted((a, b) => (a.hlc < b.hlc ? -1 : 1)),
    id,
  );
  const takesBack = last?.actor === staffId && inverse[name]?.includes(last.type) === true;
  if (!takesBack) throw new Error(`${staffId} ${name} ${id} before taking over`);
  count('took back while waiting');
};

const checkLeaving = ({ name, result, known, wallMs }: Step): void => {
  if (!result.ok || name !== 'checkOut') return;
  const why = whyLeaving(known, textIn(result.value, 'attendanceId'), wallMs);
  if (why === null) throw new Error(`left for no reason: ${JSON.stringify(result.value.body)}`);
  count(`left: ${why}`);
};

/** In the end the gate says of everybody who is still there what the events say, open or shut. */
const checkGates = ({ writers, nowMs }: History): void => {
  for (const writer of writers) {
    const now = textOf(nowMs);
    for (const row of writer
      .rows()
      .all('attendance')
      .filter(({ outAt }) => outAt === null)) {
      const gate = departureGate(writer.rows(), row, now);
      const why = whyLeaving(writer.events(), row.id, nowMs);
      if (gate.open !== (why !== null)) throw new Error(`${row.staffId}: ${JSON.stringify(gate)} but ${why}`);
      count(`gate: ${gate.open ? gate.because : gate.needs}`);
    }
  }
};

const options = (skews: readonly number[], strideMinutes: number) => ({
  ...{ zone, skews, strideMinutes, startMs: MONDAY_MS, requireAcceptance: true },
});

describe('the gate over random histories', () => {
  it('nobody leaves without acceptance, colleagues who stay, or a recorded release; nobody changes what others hold', () => {
    const property = fc.property(tapeOf(60), saneSkews, fc.constantFrom(15, 40), (tape, skews, stride) => {
      const history = play(tape, options(skews, stride));
      for (const step of history.steps) {
        checkLeaving(step);
        checkChange(step);
      }
      checkGates(history);
    });
    // So many that each way out comes up some thirty times: ten would fail of itself now and then.
    check(property, { runs: 1_100, soak: 50_000 });
    process.stdout.write(`gate, safety: ${JSON.stringify(Object.fromEntries(tally))}\n`);
    // The histories prove something only if people do leave in them, in each of these ways.
    const gates = ['released', 'colleaguesStay', 'accepted', 'signature', 'acceptance', 'ruling'];
    for (const what of [...gates.map((gate) => `gate: ${gate}`), 'left: released', 'left: handedOver']) {
      expect(tally.get(what), what).toBeGreaterThan(10);
    }
  }, 300_000);

  it('from every state some permitted action leads to everybody checked out, by each of the ways', () => {
    const needed = new Map<string, number>();
    const property = fc.property(
      tapeOf(50),
      saneSkews,
      fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      (tape, skews, picks) => {
        const { steps } = play(tape, options(skews, 25));
        for (const pick of picks) {
          const step = steps[pick % Math.max(1, steps.length)];
          if (step === undefined) continue;
          const events = step.result.ok ? [...step.known, step.result.value] : step.known;
          const strategy = strategies[pick % strategies.length] ?? 'alone';
          everybodyLeaves(cloneOf(events, step.wallMs), step.wallMs, strategy, needed);
        }
      },
    );
    check(property, { runs: 300, soak: 20_000 });
    for (const what of [
      'signHandover',
      'acceptHandover',
      'countersignHandover',
      'settleRefusal',
      'releaseDeparture',
      'nobodyUntilNext',
    ]) {
      expect(needed.get(what), what).toBeGreaterThan(20);
    }
    process.stdout.write(`gate, liveness: ${JSON.stringify(Object.fromEntries(needed))}\n`);
  }, 300_000);
});
