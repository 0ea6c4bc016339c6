import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Envelope } from '../../../shared/events/envelope.ts';
import {
  type HandoverReport,
  handoverReport,
  type ReportItem,
} from '../../../shared/report/handover-report.ts';
import { severities } from '../../../shared/vocabulary.ts';
import { bruteHandovers } from '../support/brute-handover.ts';
import { check } from '../support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../support/history.ts';
import { NO_DIGEST, projectionOf } from '../support/writer.ts';

const zone = 'Asia/Shanghai';

const verdictOf = ({ verdict }: ReportItem) =>
  verdict === null
    ? null
    : [verdict.decision, verdict.comment, verdict.readBack, verdict.missing, verdict.takenBy];

const byId = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);

/** The value in the form of the brute-force record. */
const comparable = (report: HandoverReport) => {
  const { signed, accepted, alsoAccepted, parts, added } = report;
  const taking = (one: (typeof alsoAccepted)[number]) => [one.by, one.at, one.auth, one.date, one.shiftName];
  return {
    shift: [report.date, report.shiftName],
    signed: [signed.by, signed.at, signed.auth],
    accepted: accepted === null ? null : taking(accepted),
    alsoAccepted: alsoAccepted.map(taking),
    late: report.late,
    unscheduled: report.unscheduled,
    nothingOpen: report.nothingOpen,
    remarks: [report.remarks, report.acceptRemarks],
    countersigns: report.countersigns.map(({ side, signature, comment }) => [
      ...[side, signature?.by ?? null, comment],
    ]),
    items: parts
      .flatMap(({ part, items }) =>
        items.map((item) => [
          ...[item.followUpId, part, item.kind, item.severity, item.summary, item.promisedAt],
          ...[item.next?.text ?? null, item.next?.dueAt ?? null, item.contingency, item.carryover],
          verdictOf(item),
        ]),
      )
      .sort(byId),
    added: added.map((item) => [item.followUpId, item.carryover, verdictOf(item)]).sort(byId),
    done: report.done.map(({ summary, outcome }) => [summary, outcome]),
    additions: report.additions.map(({ at, by, text }) => [at, by, text]),
  };
};

/** Red before amber, and of equals what is due first; what has no time comes last. */
const orderOf = ({ severity, promisedAt, next }: ReportItem): string =>
  `${severities.indexOf(severity)} ${[promisedAt, next?.dueAt ?? null].filter((at) => at !== null).sort()[0] ?? '9'}`;

/** As where several take over and say who takes what in hand: every other item of an acceptance. */
const shared = (event: Envelope): Envelope => {
  const { decisions } = event.body;
  if (event.type !== 'handoverAccepted' || !Array.isArray(decisions)) return event;
  const told = decisions.map((one, place) => (place % 2 === 0 ? one : { ...one, takenBy: 's-new' }));
  return { ...event, body: { ...event.body, decisions: told } };
};

it('every handover of any history says what its events say, the most urgent first', () => {
  const seen = {
    items: 0,
    verdicts: 0,
    shared: 0,
    added: 0,
    done: 0,
    additions: 0,
    countersigns: 0,
    late: 0,
    passed: 0,
  };
  const property = fc.property(tapeOf(300), saneSkews, (tape, skews) => {
    const played = play(tape, { zone, skews, strideMinutes: 40, startMs: MONDAY_MS });
    const events = played.events.map(shared);
    const rows = projectionOf(events);
    const brute = bruteHandovers(events);
    expect(
      rows
        .all('handover')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...brute.keys()].sort());
    for (const [id, record] of brute) {
      const read = handoverReport(rows, id, NO_DIGEST);
      if (!read.ok) throw new Error(read.error.code);
      const report = read.value;
      expect(comparable(report)).toEqual(record);
      for (const items of [...report.parts.map((part) => part.items), report.added]) {
        const order = items.map(orderOf);
        expect(order).toEqual([...order].sort());
        seen.verdicts += items.filter(({ verdict }) => verdict !== null).length;
        seen.shared += items.filter(({ verdict }) => verdict?.takenBy != null).length;
        seen.passed += items.filter(({ carryover }) => carryover > 0).length;
      }
      seen.items += record.items.length;
      for (const key of ['added', 'done', 'additions', 'countersigns'] as const)
        seen[key] += report[key].length;
      seen.late += Number(report.late === true);
    }
  });
  check(property, { runs: 120, soak: 500 });
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
}, 600_000);
