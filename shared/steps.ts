/**
 * Work that may be laid aside after each of its steps: whoever has nothing else to do makes them all at once, whoever
 * must stay free makes some, looks up, and goes on. What it reads must be the same at its last step as at its first.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All of it, now. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/** Each of many turned into something else, a step for each. */
export function* eachOf<From, To>(many: Iterable<From>, turn: (one: From) => To): Steps<To[]> {
  const turned: To[] = [];
  for (const one of many) {
    turned.push(turn(one));
    yield;
  }
  return turned;
}

/** The same where one becomes several, or none. */
export function* flatEachOf<From, To>(many: Iterable<From>, turn: (one: From) => readonly To[]): Steps<To[]> {
  const turned: To[] = [];
  for (const one of many) {
    turned.push(...turn(one));
    yield;
  }
  return turned;
}
