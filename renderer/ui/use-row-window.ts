import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

const OVERSCAN = 8;

export interface RowWindow {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The rows to draw: from `first`, before `last`. */
  readonly first: number;
  readonly last: number;
  /** For the box’s `onScroll`. */
  readonly measure: () => void;
  /** Scrolls as far as it takes for a row to be in sight. */
  readonly reveal: (place: number) => void;
  /** Rows that are in sight as a whole: what PageUp and PageDown go by. */
  readonly perPage: () => number;
}

/**
 * Which rows of a scrolling box are in sight, all of one height: ten thousand cost as much as twenty. Drawn anew only
 * when other rows come into sight, not with every pixel.
 */
export const useRowWindow = (count: number, rowHeight: number): RowWindow => {
  const ref = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState({ first: 0, last: Math.ceil(800 / rowHeight) + OVERSCAN });

  const measure = useCallback((): void => {
    const box = ref.current;
    if (box === null) return;
    const first = Math.max(0, Math.floor(box.scrollTop / rowHeight) - OVERSCAN);
    const last = Math.ceil((box.scrollTop + box.clientHeight) / rowHeight) + OVERSCAN;
    setSpan((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, [rowHeight]);

  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [measure]);

  const reveal = useCallback(
    (place: number): void => {
      const box = ref.current;
      if (box === null) return;
      const [top, bottom] = [place * rowHeight, (place + 1) * rowHeight];
      if (top < box.scrollTop) box.scrollTop = top;
      else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
      else return;
      measure();
    },
    [rowHeight, measure],
  );

  const perPage = useCallback(
    (): number => Math.max(1, Math.floor((ref.current?.clientHeight ?? 0) / rowHeight)),
    [rowHeight],
  );

  // A list that has become shorter under the box shows its end.
  return {
    ref,
    first: Math.min(span.first, Math.max(0, count - 1)),
    last: Math.min(count, span.last),
    ...{ measure, reveal, perPage },
  };
};
