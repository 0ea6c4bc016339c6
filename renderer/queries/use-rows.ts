import { useEffect, useState } from 'react';
import type { Reader } from '../projection/reader.ts';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';

/**
 * The answer to a query on the projection, asked again after every change; `undefined` until it is first read. The
 * answer before stands until there is a newer one. A read that fails has the projection rebuilt and asks again there.
 */
export const useRows = <T>(
  query: (reader: Reader) => Promise<T>,
  deps: readonly unknown[],
): T | undefined => {
  const { projection } = useServices();
  const state = useStore(projection.state);
  const reader = state.phase === 'ready' ? state.reader : null;
  const [answer, setAnswer] = useState<T | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query is as new as what it depends on
  useEffect(() => {
    if (reader === null) return setAnswer(undefined);
    let asked = 0;
    let shown = 0;
    let isLeft = false;
    const ask = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const read = await query(reader).catch((error: unknown) => {
        projection.broken(reader, error);
        return undefined;
      });
      if (isLeft || mine < shown) return;
      shown = mine;
      setAnswer(() => read);
    };
    void ask();
    const stop = reader.changes.subscribe(() => void ask());
    return () => {
      isLeft = true;
      stop();
    };
  }, [reader, ...deps]);
  return answer;
};
