import { useDeferredValue, useEffect, useMemo } from 'react';
import { countRows, type Looking, selectRows } from '../../../shared/pending/select.ts';
import { type PendingFilters, type ShippedView, shippedViews } from '../../../shared/pending/view.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { finding, numbersInQuery, readAhead } from '../../follow-up/find-in-list.ts';
import { useFrame } from '../../frame.tsx';
import { useTags } from '../../phones/use-tags.ts';
import { useMe } from '../../queries/people.ts';
import { useClosedFollowUps, useOpenFollowUps } from '../../queries/work.ts';

export interface Shown {
  /** What the view shows; `undefined` while it is first read. */
  readonly rows: readonly FollowUpRow[] | undefined;
  /** How many there are of that state in all. */
  readonly total: number;
  /** What `useCounts` counts. */
  readonly open: readonly FollowUpRow[];
  readonly looking: Looking;
}

const NONE: readonly FollowUpRow[] = [];

const useLooking = (): Looking => {
  const { calendar, names } = useFrame();
  const me = useMe();
  const staffId = me?.staff.id ?? null;
  const shift = me?.attendance?.shift ?? null;
  const { now, zone } = calendar;
  return useMemo(
    () => ({ now, zone, nameOf: names, me: staffId === null ? null : { staffId, shift } }),
    [now, zone, names, staffId, shift],
  );
};

/** The rows of a view. Typing is never held up by the list. */
export const useShown = (filters: PendingFilters): Shown => {
  // Rows that have changed are drawn when the keys leave time for it, in pieces.
  const open = useDeferredValue(useOpenFollowUps());
  const closed = useClosedFollowUps();
  const looking = useLooking();
  const wanted = useDeferredValue(filters);
  const text = wanted.text.trim();
  const known = useTags(numbersInQuery(text));
  const hasText = useMemo(
    () => (text === '' ? null : finding(text, new Set([...known.values()].flat()))),
    [text, known],
  );
  const source = wanted.state === 'closed' ? closed : open;
  useEffect(() => readAhead(source ?? NONE), [source]);
  const rows = useMemo(
    () => (source === undefined ? undefined : selectRows(source, wanted, looking, hasText)),
    [source, wanted, looking, hasText],
  );
  return { rows, total: source?.length ?? 0, open: open ?? NONE, looking };
};

/** How many each of the views that come with Baton shows; in a component of its own, so that it is a piece of its own. */
export const useCounts = ({
  open,
  looking,
}: Pick<Shown, 'open' | 'looking'>): Readonly<Record<ShippedView, number>> =>
  useMemo(() => {
    const count = (view: ShippedView): number => countRows(open, shippedViews[view], looking);
    return {
      all: open.length,
      overdue: count('overdue'),
      today: count('today'),
      red: count('red'),
      noTime: count('noTime'),
      mine: count('mine'),
    };
  }, [open, looking]);
