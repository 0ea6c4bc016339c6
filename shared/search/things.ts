import type { BookEvent } from '../events/read.ts';
import type { EntityKey } from '../projection/route.ts';
import { type FollowUpKind, followUpKinds, type NoteKind, noteKinds } from '../vocabulary.ts';
import { createColumn, createNames, words } from './column.ts';
import type { Orders } from './orders.ts';
import { createStandings, type Standing } from './standing.ts';

export type ThingKind = FollowUpKind | NoteKind;

/** What is known of the things that were written about, from events in any order: as much as the rows would say. */
export interface Things {
  readonly numberOf: (key: EntityKey) => number;
  readonly keyOf: (thing: number) => EntityKey;
  /** What an event says of the standing of follow-ups, whether it has words or not. */
  readonly hear: (event: BookEvent, order: () => number) => void;
  /** The kind that a piece gives its thing: `isFirst` for the piece that opened it. */
  readonly sayKind: (thing: number, kind: ThingKind, order: number, isFirst: boolean) => void;
  readonly sayTitle: (thing: number, entry: number, order: number, isFirst: boolean) => void;
  readonly kindOf: (thing: number) => ThingKind | null;
  /** The entry that begins with what the thing is called now. */
  readonly titleOf: (thing: number) => number | null;
  /** `null` for what is neither open nor closed. */
  readonly standingOf: (thing: number) => Standing | null;
}

/**
 * A value said of each thing: what the first piece said counts until somebody says otherwise, and then the newest.
 * An id given twice is one thing, and what the second piece says of it changes nothing.
 */
const createSaid = ({ compare }: Orders) => {
  const said = [createColumn(words), createColumn(words)] as const;
  const orders = [createColumn(words), createColumn(words)] as const;
  return {
    say: (thing: number, value: number, order: number, isFirst: boolean): void => {
      const which = isFirst ? 0 : 1;
      if (said[which].at(thing) !== 0) {
        const later = compare(order, orders[which].at(thing)) > 0;
        if (later === isFirst) return;
      }
      said[which].set(thing, value + 1);
      orders[which].set(thing, order);
    },
    of: (thing: number): number | null => {
      const value = said[1].at(thing) || said[0].at(thing);
      return value === 0 ? null : value - 1;
    },
  };
};

const kinds: readonly ThingKind[] = [...new Set([...followUpKinds, ...noteKinds])];

export const createThings = (orders: Orders): Things => {
  const keys = createNames();
  // Only keys are numbered here.
  const keyOf = (thing: number): EntityKey => keys.nameOf(thing) as EntityKey;
  const kindsSaid = createSaid(orders);
  const titles = createSaid(orders);
  const standings = createStandings(orders, keys.numberOf);
  return {
    numberOf: keys.numberOf,
    keyOf,
    hear: standings.hear,
    sayKind: (thing, kind, order, isFirst) => kindsSaid.say(thing, kinds.indexOf(kind), order, isFirst),
    sayTitle: titles.say,
    kindOf: (thing) => kinds[kindsSaid.of(thing) ?? -1] ?? null,
    titleOf: titles.of,
    standingOf: standings.of,
  };
};
