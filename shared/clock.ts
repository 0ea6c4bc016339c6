/** Time and chance are handed in, so that tests and the demo book can hand in their own. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/** Random text of the given length out of the digits and lower-case letters that are not mistaken for each other. */
export type RandomText = (length: number) => string;
