/** Functions that run inside the fixture app's page, each alone. */

interface Fixture {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  on(channel: string, listener: (...args: unknown[]) => void): () => void;
  sees: Record<string, string>;
  bytes: Uint8Array;
  list: { deep: { value: number } }[];
  fail(): void;
  failLater(): Promise<void>;
  double(value: number): number;
  callBack(listener: (value: { at: Date }) => string): string;
}

type FixtureWindow = Window &
  typeof globalThis & { fixture: Fixture; atFirstScript: string; leaked?: string };

export const invoke = async ([channel, ...args]: readonly [string, ...unknown[]]): Promise<unknown> => {
  try {
    return await (window as FixtureWindow).fixture.invoke(channel, ...args);
  } catch (error) {
    return String(error);
  }
};

/** Sends one of every kind that structured clone knows, and reads back what main made of them. */
export const describeKinds = (): Promise<unknown> => {
  const shared = { a: 1 };
  const cycle: Record<string, unknown> = { name: 'cycle' };
  cycle['self'] = cycle;
  return (window as FixtureWindow).fixture.invoke(
    'describe',
    undefined,
    null,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2n ** 70n,
    '\u0000"\ud83d\ude00',
    new Date(5),
    new Date(Number.NaN),
    /a+/giu,
    new Map<unknown, unknown>([[{ k: 1 }, new Set([undefined])]]),
    new Uint8Array([1, 2, 255]).subarray(1),
    new Float64Array([1.5]),
    new DataView(new ArrayBuffer(2)),
    new ArrayBuffer(2),
    new RangeError('r'),
    [1, undefined, 3],
    { shared, again: shared },
    JSON.parse('{"__proto__":1}'),
  );
};

/** The same there and back: what main received it returned. */
export const roundTrip = async (): Promise<Record<string, boolean>> => {
  const { fixture } = window as FixtureWindow;
  const shared = { a: 1 };
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  const sparse = [1];
  sparse[5] = 6;
  const answer = await fixture.invoke(
    'echo',
    { shared, again: shared },
    cycle,
    sparse,
    new Map([[1, 2]]),
    new Date(5),
  );
  const [both, round, holes, map, date] = answer as [
    { shared: object; again: object },
    { self: unknown },
    number[],
    unknown,
    unknown,
  ];
  return {
    shared: both.shared === both.again,
    cycle: round.self === round,
    holes: holes.length === 6 && !(3 in holes) && holes[5] === 6,
    map: map instanceof Map,
    date: date instanceof Date,
  };
};

/** Values Electron refuses to send, and its words. */
export const refuseToSend = async (): Promise<string[]> => {
  const { fixture } = window as FixtureWindow;
  const values = [Symbol('x'), new WeakMap(), document.body];
  return Promise.all(
    values.map((value) =>
      Promise.resolve()
        .then(() => fixture.invoke('echo', value))
        .then(String, (error: Error) => error.message),
    ),
  );
};

export const lookAtBridge = async () => {
  const scope = window as FixtureWindow;
  const { fixture } = scope;
  const attempt = (work: () => unknown): string => {
    try {
      return `did ${String(work())}`;
    } catch (error) {
      return (error as Error).name;
    }
  };
  ('use strict');
  return {
    atFirstScript: scope.atFirstScript,
    leaked: typeof scope.leaked,
    sees: fixture.sees,
    bytes: [...fixture.bytes],
    frozen: [fixture, fixture.list, fixture.list[0], fixture.list[0]?.deep].map((one) =>
      Object.isFrozen(one),
    ),
    replace: attempt(() => Object.defineProperty(scope, 'fixture', { value: 1 })),
    remove: attempt(() => Reflect.deleteProperty(scope, 'fixture')),
    double: fixture.double(21),
    callBack: fixture.callBack(({ at }) => `${at instanceof Date} ${at.getTime()}`),
    fail: attempt(() => fixture.fail()),
    failLater: await fixture.failLater().catch((error: Error) => `${error.name} ${error.message}`),
  };
};

/** Hears three pushes, the last one after it stopped listening. */
export const hearPushes = async (): Promise<unknown[]> => {
  const { fixture } = window as FixtureWindow;
  const heard: unknown[] = [];
  const stop = fixture.on('pushed', (...args) => heard.push(args));
  await fixture.invoke('push', { n: 1 });
  await fixture.invoke('push', new Map([['n', 2]]));
  stop();
  await fixture.invoke('push', 3);
  return heard.map((args) =>
    (args as unknown[]).map((one) => (one instanceof Map ? 'map' : one instanceof Date ? 'date' : one)),
  );
};

export const fetchJson = async ([path, init]: readonly [string, RequestInit]): Promise<unknown> =>
  (await fetch(path, init)).json();

export const fetchBytes = async ([path, range]: readonly [string, string]): Promise<
  [number, number, string | null]
> => {
  const response = await fetch(path, range === '' ? {} : { headers: { range } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  let wrong = 0;
  const from = Number(/bytes=(\d+)/.exec(range)?.[1] ?? 0);
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] !== (at + from) % 251) wrong += 1;
  return [bytes.length, wrong, response.headers.get('content-range')];
};

export const isDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;

/** Writes to IndexedDB with strict durability, or reads what a run before this one wrote. */
export const store = (value: string | undefined): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('fixture', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('kept', 'readwrite', { durability: 'strict' });
      const kept = transaction.objectStore('kept');
      if (value !== undefined) kept.put(value, 'key');
      const reading = kept.get('key');
      transaction.oncomplete = () => resolve(reading.result as string | undefined);
      transaction.onerror = () => reject(transaction.error);
    };
  });
