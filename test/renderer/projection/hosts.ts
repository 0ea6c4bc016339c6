import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Storage } from '../../../renderer/projection/database.ts';
import { createProjectionHost, type ProjectionHost } from '../../../renderer/projection/host.ts';
import { openNewest } from '../../../renderer/projection/open.ts';
import type { Reader } from '../../../renderer/projection/reader.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { journalsOf } from './history.ts';

export const NOW = '2026-10-12T00:00:00.000Z';
export const storageOf = (): Storage => ({ indexedDB: new IDBFactory(), IDBKeyRange });

const hosts: ProjectionHost[] = [];
/** For `afterEach`: closes what was opened. */
export const closeHosts = (): void => {
  for (const host of hosts.splice(0)) host.close();
};

interface World {
  readonly storage: Storage | null;
  readonly events: () => readonly Envelope[];
  readonly reports?: string[];
  readonly later?: (run: () => void) => void;
  readonly now?: () => string;
}

export const hostOn = ({ storage, events, reports = [], later, now = () => NOW }: World): ProjectionHost => {
  const host = createProjectionHost({
    ask: () => journalsOf(events),
    storage,
    memory: async () => storageOf(),
    now,
    report: (where, error) => reports.push(`${where}: ${String(error)}`),
    later: later ?? (() => undefined),
  });
  hosts.push(host);
  return host;
};

export const readerOf = (host: ProjectionHost): Reader => {
  const state = host.state.get();
  if (state.phase !== 'ready') throw new Error(`projection is ${state.phase}`);
  return state.reader;
};

export const inMemory = (host: ProjectionHost): boolean => {
  const state = host.state.get();
  return state.phase === 'ready' && state.inMemory;
};

export const newest = async (storage: Storage) => {
  const { database } = await openNewest('b-1', storage, null, () => undefined);
  if (database === null) throw new Error('no sound database');
  return database;
};
