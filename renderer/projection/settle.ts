/** A call to the browser's database that gave no sign of life in time. */
export class StorageTimeout extends Error {
  constructor(what: string, ms: number) {
    super(`${what}: not settled within ${ms} ms`);
    this.name = 'StorageTimeout';
  }
}

export const STORAGE_TIMEOUT_MS = 10_000;

/**
 * The time is counted in so many beats, one after the other. A window that is busy, or a PC that sleeps, loses beats
 * and not the answer: it had no chance to hear one.
 */
const BEATS = 10;

/**
 * What `run` promises, or a rejection once it has given no sign of life for `ms`: IndexedDB can leave a request pending
 * for ever (a blocked upgrade, a dead backend), and nothing in Baton waits for ever `[P6]`. Work of several steps says
 * `alive` after each, so that only a silent store is given up, not a slow one `[V8]`.
 */
export const working = <T>(
  what: string,
  run: (alive: () => void) => PromiseLike<T>,
  ms = STORAGE_TIMEOUT_MS,
): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    let left = BEATS;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      timer = setTimeout(() => {
        left -= 1;
        if (left > 0) wait();
        else reject(new StorageTimeout(what, ms));
      }, ms / BEATS);
    };
    wait();
    const alive = (): void => {
      left = BEATS;
    };
    run(alive).then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });

/** One request that must settle; see `working`. */
export const settled = <T>(what: string, promise: PromiseLike<T>, ms = STORAGE_TIMEOUT_MS): Promise<T> =>
  working(what, () => promise, ms);
