/** A call to the browser's database that did not settle in time. */
export class StorageTimeout extends Error {
  constructor(what: string, ms: number) {
    super(`${what}: not settled within ${ms} ms`);
    this.name = 'StorageTimeout';
  }
}

export const STORAGE_TIMEOUT_MS = 10_000;

/**
 * The promise, or a rejection after `ms`: IndexedDB can leave a request pending for ever (a blocked upgrade, a dead
 * backend), and nothing in Baton waits for ever `[P6]`.
 */
export const settled = <T>(what: string, promise: PromiseLike<T>, ms = STORAGE_TIMEOUT_MS): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageTimeout(what, ms)), ms);
    promise.then(
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
