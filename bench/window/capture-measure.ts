/** Functions that run inside a page, each alone: Playwright sends their text, so they share nothing. */

/** Notes when the next Enter goes down here, as milliseconds of the PC’s clock that every page shares. */
export const noteEnter = (): void => {
  const onKey = ({ key }: KeyboardEvent): void => {
    if (key !== 'Enter') return;
    window.removeEventListener('keydown', onKey, true);
    Reflect.set(window, 'enterAt', performance.timeOrigin + performance.now());
  };
  window.addEventListener('keydown', onKey, true);
};

export const enterAt = (): number => Number(Reflect.get(window, 'enterAt'));

/** Answers when a text is on the screen here, by the same clock. */
export const seenAt = async (text: string): Promise<number> => {
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  const limit = performance.now() + 10_000;
  while (document.querySelector('main')?.textContent?.includes(text) !== true) {
    if (performance.now() > limit) throw new Error(`never seen: ${text}`);
    await frame();
  }
  await frame();
  return performance.timeOrigin + performance.now();
};
