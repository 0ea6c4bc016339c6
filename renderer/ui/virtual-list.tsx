import './virtual-list.css';
import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';

interface VirtualListProps<T> {
  readonly items: readonly T[];
  /** Height of every row in pixels: fixed, so that ten thousand rows cost as much as twenty. */
  readonly rowHeight: number;
  readonly keyOf: (item: T) => string;
  readonly row: (item: T, index: number) => ReactNode;
  readonly label: string;
  readonly className?: string;
}

const OVERSCAN = 8;

/** A scrolling list that draws only what is in sight. */
export const VirtualList = <T,>({ items, rowHeight, keyOf, row, label, className }: VirtualListProps<T>) => {
  const ref = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });

  const measure = useCallback((): void => {
    const box = ref.current;
    if (box !== null) setView({ top: box.scrollTop, height: box.clientHeight });
  }, []);

  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [measure]);

  const first = Math.max(0, Math.floor(view.top / rowHeight) - OVERSCAN);
  const last = Math.min(items.length, Math.ceil((view.top + view.height) / rowHeight) + OVERSCAN);
  return (
    <div ref={ref} className={`virtual-list ${className ?? ''}`} onScroll={measure}>
      <ul aria-label={label} style={{ height: items.length * rowHeight, position: 'relative' }}>
        {items.slice(first, last).map((item, offset) => (
          <li
            key={keyOf(item)}
            aria-setsize={items.length}
            aria-posinset={first + offset + 1}
            style={{
              height: rowHeight,
              left: 0,
              position: 'absolute',
              right: 0,
              top: (first + offset) * rowHeight,
            }}
          >
            {row(item, first + offset)}
          </li>
        ))}
      </ul>
    </div>
  );
};
