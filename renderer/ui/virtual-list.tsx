import './virtual-list.css';
import type { ReactNode } from 'react';
import { useRowWindow } from './use-row-window.ts';

interface VirtualListProps<T> {
  readonly items: readonly T[];
  /** Height of every row in pixels: fixed, so that ten thousand rows cost as much as twenty. */
  readonly rowHeight: number;
  readonly keyOf: (item: T) => string;
  readonly row: (item: T, index: number) => ReactNode;
  readonly label: string;
  readonly className?: string;
}

/** A scrolling list that draws only what is in sight. */
export const VirtualList = <T,>({ items, rowHeight, keyOf, row, label, className }: VirtualListProps<T>) => {
  const { ref, first, last, measure } = useRowWindow(items.length, rowHeight);
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
