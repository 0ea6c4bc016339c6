import { canonicalExport } from '../../shared/projection/canonical.ts';
import type { EntityKind, RowKinds } from '../../shared/projection/rows.ts';
import type { Call } from '../bridge.ts';
import { createStore } from '../store.ts';
import type { ProjectionHost, ProjectionState } from './host.ts';
import type { Reader } from './reader.ts';

/** Main answers with rows of the kind it was asked for, which is what the type says. */
const asRows = <K extends EntityKind>(rows: readonly RowKinds[EntityKind][]): readonly RowKinds[K][] =>
  rows as readonly RowKinds[K][];

/** Whoever reads asks again when there is another reader. */
const NEVER = createStore(0);

interface Asked {
  readonly state?: string;
  readonly ids?: string[];
}

/** Reads rows where main has them; a row is the same wherever it is folded `[S1]`, but for the texts of signed weeks `[V11]`. */
const createRemoteReader = (call: Call, bookId: string): Reader => {
  const ask = async <K extends EntityKind>(kind: K, asked: Asked = {}): Promise<readonly RowKinds[K][]> => {
    const answer = await call('book.rows', { bookId, kind, ...asked });
    if (!answer.ok) throw new Error(`rows of ${kind}: ${answer.error.code}`);
    return asRows<K>(answer.value);
  };
  return {
    changes: NEVER,
    changedSince: () => false,
    live: (kind, state) => ask(kind, state === undefined ? {} : { state }),
    get: async <K extends EntityKind>(kind: K, id: string) => (await ask(kind, { ids: [id] }))[0] ?? null,
    many: async <K extends EntityKind>(kind: K, ids: readonly string[]) =>
      ids.length === 0 ? [] : ask(kind, { ids: [...new Set(ids)] }),
    // Everything main has is live: there is nothing packed besides.
    packed: async () => [],
    canonical: async () => canonicalExport([]),
  };
};

export interface RemoteDeps {
  readonly call: Call;
  readonly report: (where: string, error: unknown) => void;
  /** Whether the window is in sight. Out of sight nothing is read; `pull` is called when it comes back. */
  readonly isSeen: () => boolean;
}

/**
 * The rows for a small window beside the main one: read from main instead of built. Two projections in one browser
 * database would have two writers `[V1]`.
 */
export const createRemoteProjection = ({ call, report, isSeen }: RemoteDeps): ProjectionHost => {
  const state = createStore<ProjectionState>({ phase: 'closed' });
  let shown: string | null = null;
  const read = (): void => {
    if (shown !== null)
      state.set({ phase: 'ready', reader: createRemoteReader(call, shown), inMemory: false });
  };
  return {
    state,
    open: async (bookId) => {
      shown = bookId;
      read();
    },
    // Whoever reads asks again, since the reader is another one.
    pull: async () => {
      if (isSeen()) read();
    },
    broken: (_reader, error) => report('rows', error),
    close: () => {
      shown = null;
      state.set({ phase: 'closed' });
    },
  };
};
