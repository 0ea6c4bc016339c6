/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing but the window. */

interface Watched extends Window {
  blankWatch?: { frames: number; blank: number };
}

/**
 * Looks at every frame, from the first that has a picture, whether the page of the preview in the middle of the window
 * has lost it.
 */
export const watchForBlankPages = (): void => {
  const watch = { frames: 0, blank: 0 };
  (window as Watched).blankWatch = watch;
  const look = (): void => {
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    const sheet = middle instanceof HTMLCanvasElement ? middle : null;
    const bytes = sheet?.width
      ? sheet.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height).data
      : undefined;
    const isBlank = bytes === undefined || bytes.every((byte) => byte === 255 || byte === 0);
    if (watch.frames > 0 || !isBlank) watch.frames += 1;
    if (watch.frames > 0 && isBlank) watch.blank += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

export const blankFrames = (): { readonly frames: number; readonly blank: number } | undefined =>
  (window as Watched).blankWatch;
