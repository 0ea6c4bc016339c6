import type { ImportRow } from '../../shared/projection/rows.ts';
import { useRows } from './use-rows.ts';

/** Every list that ever came in, the newest first; `undefined` while it is being read. */
export const useImports = (): readonly ImportRow[] | undefined =>
  useRows(
    async (reader) => [...(await reader.live('import'))].sort((a, b) => (a.startedAt > b.startedAt ? -1 : 1)),
    [],
  );
