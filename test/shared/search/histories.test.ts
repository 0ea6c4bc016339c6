import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventType, isEventType } from '../../../shared/events/bodies.ts';
import { type Envelope, orderKey } from '../../../shared/events/envelope.ts';
import { visitBody } from '../../../shared/events/protected.ts';
import { readEvent } from '../../../shared/events/read.ts';
import { createProjection } from '../../../shared/projection/projection.ts';
import { createFinder } from '../../../shared/search/finder.ts';
import { foldText } from '../../../shared/search/fold-text.ts';
import { piecesOf } from '../../../shared/search/pieces.ts';
import { check } from '../support/check.ts';
import { type Choose, chooser, oneOf, shuffled } from '../support/choose.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../support/history.ts';

/** What the finder says beside what the events say, on whatever several PCs may write. */

const silent = { initialsOf: () => '', pinyinOf: () => '' };
const readAll = (events: Iterable<Envelope>) => [...events].flatMap((event) => readEvent(event) ?? []);

const finderOf = (events: Iterable<Envelope>) => {
  const finder = createFinder(silent);
  for (const event of readAll(events)) finder.add(event);
  return finder;
};

const ofHistory = (
  runs: { readonly runs: number; readonly soak: number },
  test: (events: readonly Envelope[], choose: Choose) => void,
) => {
  const property = fc.property(tapeOf(50), saneSkews, fc.nat(), (tape, skews, seed) => {
    const { events } = play(tape, { zone: 'Asia/Shanghai', skews, strideMinutes: 30, startMs: MONDAY_MS });
    const choose = chooser(seed);
    test(shuffled(choose, events), choose);
  });
  check(property, runs);
};

/** A part of something that was written, or a word nobody wrote. */
const wordFrom = (choose: Choose, texts: readonly string[]): string => {
  const text = oneOf(choose, texts) ?? '';
  const from = choose(text.length);
  const word = text.slice(from, from + 1 + choose(4)).trim();
  return word === '' || choose(8) === 0 ? '喆喆' : word;
};

/** Every piece looked at, one by one. */
const bruteForce = (events: readonly Envelope[], words: readonly string[], limit: number) => {
  const pieces = readAll(events)
    .flatMap((event) =>
      piecesOf(event).map((piece) => ({ ...piece, order: orderKey(event), says: foldText(piece.text) })),
    )
    .filter(({ text }) => text !== '');
  const folded = words.map(foldText);
  const longest = folded.reduce((best, word) => (word.length > best.length ? word : best), '');
  const newest = pieces
    .filter(({ says }) => says.includes(longest))
    .filter(({ key }) =>
      folded.every((word) => pieces.some((piece) => piece.key === key && piece.says.includes(word))),
    )
    .sort((a, b) => (a.order < b.order ? 1 : -Number(a.order > b.order)));
  const keys = [...new Set(newest.map(({ key }) => key))];
  return { keys: keys.slice(0, limit), more: keys.length > limit };
};

describe('a finder on any history', () => {
  it('[Q1] [Q3] [Q4] [Q8] finds what a look at every piece finds, the newest first, in whatever order the events came', () => {
    ofHistory({ runs: 40, soak: 5_000 }, (events, choose) => {
      const texts = readAll(events).flatMap((event) => piecesOf(event).map(({ text }) => text));
      const finder = finderOf(events);
      for (let round = 0; round < 20; round += 1) {
        const words = Array.from({ length: 1 + choose(3) }, () => wordFrom(choose, texts));
        const limit = 1 + choose(12);
        const { hits, more } = finder.find({ words }, limit);
        expect({ keys: hits.map(({ key }) => key), more }, words.join(' ')).toEqual(
          bruteForce(events, words, limit),
        );
      }
    });
  });

  it('[Q9] says of each follow-up and note what its row says', () => {
    ofHistory({ runs: 40, soak: 5_000 }, (events) => {
      const projection = createProjection();
      for (const event of events) projection.apply(event);
      const { hits } = finderOf(events).find({ words: [] }, Number.POSITIVE_INFINITY);
      const said = new Map(hits.map((hit) => [hit.key, hit]));
      for (const { id, state, outcome, kind, summary } of projection.all('followUp')) {
        const hit = said.get(`followUp:${id}`);
        expect(hit, id).toMatchObject({ kind, standing: state === 'open' ? 'open' : outcome });
        expect(hit?.title ?? hit?.text, id).toContain(summary.replace(/\s+/gu, ' ').trim());
      }
      for (const { id, kind } of projection.all('note'))
        expect(said.get(`note:${id}`)).toMatchObject({ kind });
    });
  });

  it('[Q1] [Q7] knows every text of every event but those that are nobody else’s business', () => {
    ofHistory({ runs: 25, soak: 2_000 }, (events) => {
      const finder = finderOf(events);
      for (const { type, body } of readAll(events)) {
        const texts: string[] = [];
        const text = (one: string): string => {
          texts.push(one);
          return one;
        };
        if (!unsearched.has(type) && isEventType(type))
          visitBody(type, body, { text, phone: (phone) => phone });
        for (const said of texts) {
          const words = [said.replace(/\s+/gu, ' ').trim()];
          expect(finder.find({ words }, 1).hits, `${type}: ${said}`).toHaveLength(1);
        }
      }
    });
  });
});

/** Texts that are not searched: attendance, ledger, statements and probation `[Q7]`, and names of things that are looked up elsewhere. */
const unsearched: ReadonlySet<EventType> = new Set<EventType>([
  ...([
    'reliefAwaited',
    'departureReleased',
    'departureConfirmed',
    'attendanceRepaired',
    'attendanceEntered',
    'statementWritten',
    'planItemSignedOff',
    'probationDecided',
  ] as const),
  ...(['meritDecided', 'meritEntered', 'meritReversed', 'fundSpent', 'phonesExported'] as const),
  // Its source is; the headings of its columns stand in every list of the kind.
  'importStarted',
  // What everybody ticks off stands on the list; what somebody said about it is found.
  'checklistItemDone',
  ...(['bookCreated', 'bookSettingsChanged', 'shiftTemplateAdded', 'shiftTemplateChanged'] as const),
  // Asked of everybody, about nobody.
  ...(['templateChanged', 'cadenceChanged', 'learningPlanChanged'] as const),
  // The manual has a search of its own, which has them.
  ...(['pageWritten', 'scriptWritten', 'questionsJudged'] as const),
  // What was decided and signed stands in its week.
  ...(['weekSealed', 'decisionMade', 'decisionSettled'] as const),
]);
