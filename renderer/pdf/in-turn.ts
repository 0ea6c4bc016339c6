/** What a page is drawn on, as far as letting it go is concerned. */
export interface Sheet {
  width: number;
  height: number;
}

/**
 * Draws pages one after the other: of pages drawn at once each would take its slice of the same frame, and the window
 * would stand still. What nobody looks at any more when its turn comes is not drawn, so that whoever pulls the bar
 * through three hundred pages waits for the one in sight; and its picture, four megabytes, is let go.
 */
export interface PagesInTurn<OnSheet extends Sheet> {
  /** To be called whenever a page comes near, or is far again. Rejects when it cannot be drawn. */
  readonly turnTo: (sheet: OnSheet, isNear: () => boolean, draw: () => Promise<void>) => Promise<void>;
  /** Drawn in any case. */
  readonly inTurn: (draw: () => Promise<void>) => Promise<void>;
}

export const createPagesInTurn = <OnSheet extends Sheet>(): PagesInTurn<OnSheet> => {
  const drawn = new Set<OnSheet>();
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = (draw: () => Promise<void>): Promise<void> => {
    const done = before.then(draw);
    // Who asked for it hears of its failure; the next is drawn all the same.
    before = Promise.allSettled([done]);
    return done;
  };
  return {
    inTurn,
    turnTo: (sheet, isNear, draw) =>
      inTurn(async () => {
        if (isNear() === drawn.has(sheet)) return;
        if (isNear()) {
          await draw();
          drawn.add(sheet);
        } else {
          drawn.delete(sheet);
          sheet.width = 0;
          sheet.height = 0;
        }
      }),
  };
};
