/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

/** Remembers what React drew last of everything on the screen; `drawnAnew` answers for what it has drawn again since. */
export const noteDrawing = (): void => {
  const noted = new Map<Element, unknown>();
  for (const element of document.querySelectorAll('#main *')) {
    const key = Object.keys(element).find((name) => name.startsWith('__reactProps$'));
    if (key !== undefined) noted.set(element, Reflect.get(element, key));
  }
  Reflect.set(window, 'batonDrawing', { noted });
};

/** How many elements were noted, and the classes of those that were drawn again since, the same or not. */
export const drawnAnew = (): { readonly noted: number; readonly again: readonly string[] } => {
  const kept: { readonly noted: Map<Element, unknown> } = Reflect.get(window, 'batonDrawing');
  const again: string[] = [];
  for (const [element, before] of kept.noted) {
    const key = Object.keys(element).find((name) => name.startsWith('__reactProps$'));
    if (key !== undefined && Reflect.get(element, key) !== before) again.push(element.className);
  }
  return { noted: kept.noted.size, again };
};
