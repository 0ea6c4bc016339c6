import type { BookEvent } from '../events/read.ts';
import { createColumn, createNames, doubles, shorts, words } from './column.ts';
import { blockOf } from './lane.ts';
import { createOrders } from './orders.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { createTexts, type Sounds } from './texts.ts';
import { createThings } from './things.ts';

/** Every piece that was taken in, by its number, and the things they are about. */
export const createEntries = (soundsOf: Sounds) => {
  const orders = createOrders();
  const texts = createTexts(soundsOf);
  const things = createThings(orders);
  const people = createNames();
  const order = createColumn(words);
  const thing = createColumn(words);
  const at = createColumn(doubles);
  const by = createColumn(shorts);
  const titleLength = createColumn(shorts);
  /** The entry before of the same thing, counted from 1; 0 for none. */
  const before = createColumn(words);
  /** The last entry of each thing, counted likewise. */
  const last = createColumn(words);
  /** The newest order in each block. */
  const newest: number[] = [];

  const addPiece = (piece: Piece, its: number): void => {
    const about = things.numberOf(piece.key);
    if (piece.kind !== null) things.sayKind(about, piece.kind, its, piece.isFirst);
    if (piece.text === '') return;
    const entry = order.size();
    order.push(its);
    thing.push(about);
    at.push(Date.parse(piece.at));
    by.push(people.numberOf(piece.by));
    titleLength.push(piece.title.length);
    before.push(last.at(about));
    last.set(about, entry + 1);
    texts.add(piece.text, piece.names);
    if (piece.title !== '') things.sayTitle(about, entry, its, piece.isFirst);
    const block = blockOf(entry);
    const most = newest[block];
    if (most === undefined || orders.compare(most, its) < 0) newest[block] = its;
  };

  return {
    add: (event: BookEvent): void => {
      let its: number | null = null;
      const orderOnce = (): number => {
        its ??= orders.add(event);
        return its;
      };
      things.hear(event, orderOnce);
      for (const piece of piecesOf(event)) addPiece(piece, orderOnce());
    },
    size: order.size,
    texts,
    things,
    thingOf: thing.at,
    atOf: at.at,
    byOf: (entry: number): string => people.nameOf(by.at(entry)),
    /** Who wrote it is this person. */
    isBy: (person: string): ((entry: number) => boolean) => {
      const number = people.known(person);
      return (entry) => by.at(entry) === number;
    },
    /** For sorting: the newest first; the pieces of one event as it says them. */
    newer: (a: number, b: number): number => orders.compare(order.at(b), order.at(a)) || a - b,
    /** The blocks, the one with the newest piece first. */
    blocks: (): readonly number[] =>
      newest.map((_order, block) => block).sort((a, b) => orders.compare(newest[b] ?? 0, newest[a] ?? 0)),
    /** Whether every piece of the block is older than this entry. */
    isOlder: (block: number, entry: number): boolean =>
      orders.compare(newest[block] ?? 0, order.at(entry)) < 0,
    /** Whether some piece about the thing is such a one. */
    some: (about: number, test: (entry: number) => boolean): boolean => {
      for (let entry = last.at(about); entry !== 0; entry = before.at(entry - 1))
        if (test(entry - 1)) return true;
      return false;
    },
    /** What the thing is called now; empty for what has no name. */
    titleOf: (about: number): string => {
      const entry = things.titleOf(about);
      return entry === null ? '' : texts.shown(entry).slice(0, titleLength.at(entry));
    },
  };
};

export type Entries = ReturnType<typeof createEntries>;
