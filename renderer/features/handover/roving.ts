import { useCallback, useRef, useState } from 'react';

/** One row of a list has the keys; moving there puts the focus on it. Rows that went away give the keys to the first. */
export const useRoving = (ids: readonly string[], first: () => string | null) => {
  const rows = useRef(new Map<string, HTMLLIElement>());
  const [id, setId] = useState<string | null>(first);
  const current = id !== null && ids.includes(id) ? id : (ids[0] ?? null);
  const focus = useCallback((to: string | null): void => {
    if (to === null) return;
    setId(to);
    rows.current.get(to)?.focus();
  }, []);
  const keep = (rowId: string) => (row: HTMLLIElement | null) => {
    if (row === null) rows.current.delete(rowId);
    else rows.current.set(rowId, row);
  };
  const step = (by: number): void => {
    const place = current === null ? -1 : ids.indexOf(current);
    focus(ids[Math.min(ids.length - 1, Math.max(0, place + by))] ?? null);
  };
  return { current, setId, focus, keep, step };
};
