/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

/** Whether the code of the screen that is loaded last is here. */
export const isLastLoaded = (): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => /\/import-screen-[^/]*\.js$/u.test(name));

/**
 * Goes to each of so many screens by its chord, and answers those of which only this text is there in the very next task,
 * when another key could have come.
 */
export const lateScreens = async ([count, text]: readonly [count: number, text: string]): Promise<
  readonly number[]
> => {
  const late: number[] = [];
  for (let place = count; place >= 1; place -= 1) {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: `${place}`, altKey: true, bubbles: true }));
    await new Promise((next) => setTimeout(next));
    if (document.querySelector('main > p.loading')?.textContent === text) late.push(place);
  }
  return late;
};
