/** Functions that run inside the page, each alone: Playwright sends their text, so they share nothing. */

/**
 * The projection as the browser's database holds it: its name, the heads it was made from, and every row with its key.
 * As text: handing over ten thousand rows value by value would take
 * longer than all the rest.
 */
export const readProjection = async (): Promise<string | null> => {
  const settle = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const generation = (name: string): number => Number(/-g(\d+)$/.exec(name)?.[1] ?? 0);
  const names = (await indexedDB.databases())
    .flatMap(({ name }) => (name?.startsWith('baton-') === true ? [name] : []))
    .sort((a, b) => generation(b) - generation(a));
  const name = names[0];
  if (name === undefined) return null;
  const database = await settle(indexedDB.open(name));
  try {
    const stores = database.transaction(['live', 'packs', 'meta'], 'readonly');
    const all = (store: string): Promise<unknown[]> => settle(stores.objectStore(store).getAll());
    const live = (await all('live')) as { key: string; row: unknown }[];
    const packs = (await all('packs')) as { docs: Record<string, { row: unknown }> }[];
    const [meta] = (await all('meta')) as { heads: Record<string, number> }[];
    const packed = packs.flatMap(({ docs }) =>
      Object.entries(docs).map(([key, { row }]) => [key, row] as const),
    );
    const rows = [...live.map(({ key, row }) => [key, row] as const), ...packed].filter(
      ([, row]) => row !== null,
    );
    return JSON.stringify({ name, heads: meta?.heads ?? {}, rows });
  } finally {
    database.close();
  }
};

/** How many events the projection contains; 0 when there is none. Cheap enough to be asked again and again. */
export const countEvents = async (): Promise<number> => {
  const settle = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const generation = (name: string): number => Number(/-g(\d+)$/.exec(name)?.[1] ?? 0);
  const names = (await indexedDB.databases())
    .flatMap(({ name }) => (name?.startsWith('baton-') === true ? [name] : []))
    .sort((a, b) => generation(b) - generation(a));
  const name = names[0];
  if (name === undefined) return 0;
  const database = await settle(indexedDB.open(name));
  try {
    const meta = await settle(database.transaction('meta', 'readonly').objectStore('meta').get('meta'));
    return Object.values((meta?.heads ?? {}) as Record<string, number>).reduce((sum, seq) => sum + seq, 0);
  } finally {
    database.close();
  }
};

/** Raises the version of every projection database, as a later version of the app would. */
export const raiseVersions = async (): Promise<number> => {
  const names = (await indexedDB.databases()).flatMap(({ name }) =>
    name?.startsWith('baton-') === true ? [name] : [],
  );
  for (const name of names) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 9_990);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
  }
  return names.length;
};

/** From now on every write to the browser's database fails, as it does where its disk is full. */
export const refuseWrites = (): void => {
  const refuse = (): never => {
    throw new DOMException('no space left', 'QuotaExceededError');
  };
  Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });
};
