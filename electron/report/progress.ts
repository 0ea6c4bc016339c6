/** How the time of a long document is spent: its rows set, pages made of them, pages drawn. */
const SET = 0.25;
const PAGED = 0.7;

/** How far one document is. */
export interface Progress {
  /** A row of a table is set, or looked at again while pages are made. */
  readonly row: () => void;
  /** Everything is set; pages come next. */
  readonly laid: () => void;
  /** So much of the pages is drawn. */
  readonly drawn: (share: number) => void;
}

/** Tells shares of the whole, never less than before. How many rows come is not known before they are set. */
export const createProgress = (tell: (share: number) => void): Progress => {
  let told = 0;
  let rows = 0;
  let again = 0;
  let isLaid = false;
  const say = (share: number): void => {
    if (share <= told) return;
    told = share;
    tell(share);
  };
  return {
    row: () => {
      if (isLaid) {
        again += 1;
        say(SET + (PAGED - SET) * Math.min(1, again / Math.max(1, rows)));
        return;
      }
      rows += 1;
      // Half of what is left with each thousand: it moves on however many come.
      say(SET * (1 - 0.5 ** (rows / 1_000)));
    },
    laid: () => {
      isLaid = true;
      say(SET);
    },
    drawn: (share) => say(PAGED + (1 - PAGED) * share),
  };
};
