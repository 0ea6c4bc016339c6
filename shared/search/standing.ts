import type { BookEvent } from '../events/read.ts';
import { type EntityKey, keyOf, route } from '../projection/route.ts';
import { type Outcome, outcomes } from '../vocabulary.ts';
import { bytes, createColumn, words } from './column.ts';
import type { Orders } from './orders.ts';

/** How a follow-up stands: open, or how it ended. */
export type Standing = 'open' | Outcome;

/** What happens to the standing of a follow-up. The outcomes close it; `worked` keeps it when its list goes `[M6]`. */
const turns = ['opened', 'reopened', 'worked', 'listGone', 'listBack', ...outcomes] as const;
type Turn = (typeof turns)[number];

/** Nobody has worked on what only came, was handed on and accepted. */
const turnsOf = (event: BookEvent): readonly (readonly [EntityKey, Turn])[] => {
  switch (event.type) {
    case 'followUpOpened':
      return [[keyOf('followUp', event.body.followUpId), 'opened']];
    case 'followUpReopened':
      return [[keyOf('followUp', event.body.followUpId), 'reopened']];
    case 'followUpClosed':
      return [[keyOf('followUp', event.body.followUpId), event.body.outcome]];
    default:
      return route(event).flatMap(({ key, entry }): readonly (readonly [EntityKey, Turn])[] => {
        if (!key.startsWith('followUp:')) return [];
        if (entry.type === 'handedOver' || entry.type === 'movedWithShift') return [];
        if (entry.type === 'takenOver') return entry.body.decision === 'accepted' ? [] : [[key, 'worked']];
        if (entry.type === 'withdrawnWithList')
          return [[key, entry.body.withdrawn ? 'listGone' : 'listBack']];
        return [[key, 'worked']];
      });
  }
};

/** The turns of each thing, as a chain from the last that came. */
const createTurns = ({ compare }: Orders) => {
  const values = createColumn(bytes);
  const orders = createColumn(words);
  const before = createColumn(words);
  const last = createColumn(words);
  const inOrder = (thing: number): readonly Turn[] => {
    const rows: number[] = [];
    for (let row = last.at(thing); row !== 0; row = before.at(row - 1)) rows.push(row - 1);
    rows.sort((a, b) => compare(orders.at(a), orders.at(b)));
    return rows.map((row) => turns[values.at(row)] ?? 'worked');
  };
  return {
    add: (thing: number, turn: Turn, order: number): void => {
      before.push(last.at(thing));
      orders.push(order);
      values.push(turns.indexOf(turn));
      last.set(thing, values.size());
    },
    inOrder,
  };
};

/** As the rows fold it: `fold-follow-up.ts`, `fold-turn.ts`. */
const standingAfter = (turns: readonly Turn[]): Standing | null => {
  let standing: Standing | null = null;
  let worked = false;
  for (const turn of turns) {
    if (standing === null) standing = turn === 'opened' ? 'open' : null;
    else if (turn === 'listGone' || turn === 'listBack') {
      if (!worked) standing = turn === 'listBack' ? 'open' : standing === 'open' ? 'mistaken' : standing;
    } else if (turn === 'reopened') standing = 'open';
    else if (turn !== 'worked' && turn !== 'opened' && standing === 'open') standing = turn;
    worked ||= standing !== null && !['opened', 'listGone', 'listBack'].includes(turn);
  }
  return standing;
};

const standings: readonly (Standing | null)[] = [null, 'open', ...outcomes];

/** How follow-ups stand. Worked out when it is asked for and kept until more is heard: a filter asks about every one. */
export const createStandings = (orders: Orders, numberOf: (key: EntityKey) => number) => {
  const taken = createTurns(orders);
  /** Counted from 1; 0 where it is not known. */
  const kept = createColumn(bytes);
  return {
    /** What an event says of it, whether it has words or not; `order` is asked for when it says something. */
    hear: (event: BookEvent, order: () => number): void => {
      for (const [key, turn] of turnsOf(event)) {
        const thing = numberOf(key);
        taken.add(thing, turn, order());
        kept.set(thing, 0);
      }
    },
    /** `null` for what is neither open nor closed. */
    of: (thing: number): Standing | null => {
      if (kept.at(thing) === 0) kept.set(thing, standings.indexOf(standingAfter(taken.inOrder(thing))) + 1);
      return standings[kept.at(thing) - 1] ?? null;
    },
  };
};
