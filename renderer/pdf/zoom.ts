import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { matches } from '../keyboard.ts';
import { usePreviewKeys } from './preview-keys.ts';

/** How large pages are shown; 1 is a page as wide as there is room for. */
export const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
export type Zoom = (typeof zooms)[number];

/** The next larger or smaller one; the last stays. */
export const zoomAfter = (zoom: Zoom, by: 1 | -1): Zoom => zooms[zooms.indexOf(zoom) + by] ?? zoom;

const asked = (event: KeyboardEvent, zoom: Zoom): Zoom | null => {
  // `+` needs Shift on most keyboards, `=` is the same key without it.
  if (matches(event, '=') || event.key === '+') return zoomAfter(zoom, 1);
  if (matches(event, '-')) return zoomAfter(zoom, -1);
  return matches(event, '0') ? 1 : null;
};

/** What scrolls the pages. */
const scrollerOf = (pages: HTMLElement): HTMLElement | null => pages.closest('.pdf-scroll, .screen');

/** How far down the pages the middle of what is in sight lies: 0 at their top, 1 at their end. */
const placeIn = (pages: HTMLElement, scroller: HTMLElement): number => {
  const [inner, outer] = [pages.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return (outer.top + outer.height / 2 - inner.top) / inner.height;
};

export interface Zooming {
  readonly zoom: Zoom;
  readonly set: (zoom: Zoom) => void;
}

/** The zoom of a preview, by buttons and by `=`, `-` and `0`; whoever reads stays at the place they read. */
export const useZoom = (pages: RefObject<HTMLElement | null>): Zooming => {
  const [zoom, show] = useState<Zoom>(1);
  const place = useRef<number | null>(null);
  const set = (next: Zoom): void => {
    const node = pages.current;
    const scroller = node === null ? null : scrollerOf(node);
    if (node !== null && scroller !== null) place.current = placeIn(node, scroller);
    show(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages have another size with each zoom
  useLayoutEffect(() => {
    const node = pages.current;
    const scroller = node === null ? null : scrollerOf(node);
    if (node === null || scroller === null || place.current === null) return;
    const moved = (place.current - placeIn(node, scroller)) * node.getBoundingClientRect().height;
    place.current = null;
    scroller.scrollTop += moved;
  }, [pages, zoom]);
  usePreviewKeys(pages, (event) => {
    const next = asked(event, zoom);
    if (next === null) return false;
    set(next);
    return true;
  });
  return { zoom, set };
};
