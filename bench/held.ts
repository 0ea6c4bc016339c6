/** For how long main could do nothing else, at most. */
export interface Held {
  readonly ms: number;
  /** Of the processor, in all threads of this process: what a busy machine does not add to. */
  readonly busy: number;
}

/** Does something, and says how long the longest stretch was in which nothing else got its turn. */
export const longestHeld = async (work: () => Promise<unknown>): Promise<Held> => {
  let [at, used] = [performance.now(), process.cpuUsage()];
  let longest: Held = { ms: 0, busy: 0 };
  let isOver = false;
  const look = (): void => {
    const { user, system } = process.cpuUsage(used);
    const [ms, busy] = [performance.now() - at, (user + system) / 1000];
    longest = { ms: Math.max(longest.ms, ms), busy: Math.max(longest.busy, busy) };
    [at, used] = [performance.now(), process.cpuUsage()];
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isOver = true;
  look();
  return longest;
};
