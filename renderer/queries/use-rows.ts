import { useLiveQuery } from 'dexie-react-hooks';
import type { Reader } from '../projection/reader.ts';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';

/**
 * The answer to a query on the projection, kept up to date; `undefined` while it is first read. A read that fails has
 * the projection rebuilt and asks again there.
 */
export const useRows = <T>(
  query: (reader: Reader) => Promise<T>,
  deps: readonly unknown[],
): T | undefined => {
  const { projection } = useServices();
  const state = useStore(projection.state);
  const reader = state.phase === 'ready' ? state.reader : null;
  return useLiveQuery(async () => {
    if (reader === null) return undefined;
    try {
      return await query(reader);
    } catch (error) {
      projection.broken(reader, error);
      return undefined;
    }
  }, [reader, ...deps]);
};
