import { createContext, useContext, useMemo, useRef, useState } from 'react';
import type { FollowUpRow, HistoryLine } from '../../shared/projection/rows.ts';
import { isNoise } from '../../shared/rules/unseen.ts';
import { useBook, useSession } from '../services.ts';

/** What somebody at the panel has not seen yet of what others wrote while it was open. */
export interface Seen {
  /** Written by others since the panel was opened and not yet put away. */
  readonly unseen: readonly HistoryLine[];
  /** Somebody wanted to end it over the top of those lines: they are to be looked at first. */
  readonly asked: boolean;
  /**
   * True when nothing was written that whoever presses has not seen. Else false, once: the lines are shown, and the same
   * key pressed again goes ahead.
   */
  readonly pass: () => boolean;
  /** Main knew of something the window did not: the next press has looked. */
  readonly refused: () => void;
  readonly putAway: () => void;
}

const ordersOf = ({ history }: FollowUpRow): ReadonlySet<string> =>
  new Set(history.map(({ order }) => order));

/** Lines of a row that are not among these, but for one’s own of this PC and those that say nothing new. */
const newIn = (
  { history }: FollowUpRow,
  orders: ReadonlySet<string>,
  isOwn: (line: HistoryLine) => boolean,
): readonly HistoryLine[] =>
  history.filter((line) => !orders.has(line.order) && !isNoise(line) && !isOwn(line));

/** Keeps what of a follow-up has been seen, from when its panel opens. Late lines count too, wherever they take their place. */
export const useSeenOf = (row: FollowUpRow): Seen => {
  const { staffId } = useSession();
  const writer = useBook()?.writer ?? null;
  const [opened, setOpened] = useState(() => ordersOf(row));
  const [looked, setLooked] = useState(opened);
  const [asked, setAsked] = useState(false);
  const skip = useRef(false);
  return useMemo(() => {
    const isOwn = ({ by, order }: HistoryLine): boolean =>
      by === staffId && writer !== null && order.includes(`|${writer}|`);
    const unseen = newIn(row, opened, isOwn);
    return {
      unseen,
      asked: asked && unseen.length > 0,
      pass: () => {
        const isFree = skip.current || newIn(row, looked, isOwn).length === 0;
        skip.current = false;
        setLooked(ordersOf(row));
        if (!isFree) setAsked(true);
        return isFree;
      },
      refused: () => {
        skip.current = true;
        setAsked(true);
      },
      putAway: () => {
        setOpened(ordersOf(row));
        setLooked(ordersOf(row));
        setAsked(false);
      },
    };
  }, [row, opened, looked, asked, staffId, writer]);
};

const Context = createContext<Seen | null>(null);
export const SeenProvider = Context.Provider;

/** What has been seen of the follow-up whose panel is around. */
export const useSeen = (): Seen => {
  const seen = useContext(Context);
  if (seen === null) throw new Error('no panel around this component');
  return seen;
};
