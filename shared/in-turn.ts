/** Runs one piece of work after the other, in the order in which they were asked for. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export const createInTurn = (): InTurn => {
  let queue: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = queue.then(work);
    // What comes next must not fail because this did; its own caller hears of it through `turn`.
    queue = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  };
};
