import {
  databaseName,
  databaseNamed,
  generationOf,
  hasOurVersion,
  isOfSchema,
  namesOf,
  type ProjectionDatabase,
  SCHEMA,
  type Storage,
} from './database.ts';
import { StorageTimeout, settled } from './settle.ts';

/** An open database and what else of this book lies about. */
export interface Opened {
  /** A sound database of this schema; `null` when one must be built. */
  readonly database: ProjectionDatabase | null;
  /** Databases to drop once the book is shown. */
  readonly old: readonly string[];
  /** The generation that a new database would have. */
  readonly nextGeneration: number;
}

const listNames = async (storage: Storage): Promise<readonly string[]> => {
  const known = await settled('list databases', storage.indexedDB.databases());
  return known.flatMap(({ name }) => (name === undefined ? [] : [name]));
};

/** True when the meta row fits this book and schema, and there are as many packs as it says. Whoever reads the live rows counts those. */
const isSound = async (database: ProjectionDatabase, bookId: string): Promise<boolean> => {
  if (!hasOurVersion(database)) return false;
  const meta = await settled('read meta', database.meta.get('meta'));
  if (meta === undefined || meta.schema !== SCHEMA || meta.bookId !== bookId) return false;
  const packs = await settled('count packs', database.packs.count());
  return packs === meta.packs;
};

const openSound = async (
  name: string,
  bookId: string,
  storage: Storage,
  report: (where: string, error: unknown) => void,
): Promise<ProjectionDatabase | null> => {
  const database = databaseNamed(name, storage);
  try {
    await settled('open database', database.open());
    if (await isSound(database, bookId)) return database;
  } catch (error) {
    // Silence says nothing about the rows: another database in the same store would be as silent.
    if (error instanceof StorageTimeout) {
      database.close();
      throw error;
    }
    report(`projection ${name}`, error);
  }
  database.close();
  return null;
};

/** Opens the newest database of this schema that is sound and not `mistrusted`. Rejects when databases cannot even be listed, or one gives no sign of life. */
export const openNewest = async (
  bookId: string,
  storage: Storage,
  mistrusted: string | null,
  report: (where: string, error: unknown) => void,
): Promise<Opened> => {
  const names = namesOf(await listNames(storage), bookId);
  const newest = names.find(isOfSchema);
  const database =
    newest === undefined || newest === mistrusted ? null : await openSound(newest, bookId, storage, report);
  return {
    database,
    old: names.filter((name) => database === null || name !== database.name),
    nextGeneration: Math.max(0, ...names.map(generationOf)) + 1,
  };
};

/** A new, empty database under a new name: rebuilding in place is several times slower. */
export const createDatabase = async (
  bookId: string,
  generation: number,
  storage: Storage,
): Promise<ProjectionDatabase> => {
  const database = databaseNamed(databaseName(bookId, generation), storage);
  await settled('create database', database.open());
  return database;
};

/** Drops databases nobody uses any more; one that cannot go now goes at a later start. */
export const dropDatabases = async (
  names: readonly string[],
  storage: Storage,
  report: (where: string, error: unknown) => void,
): Promise<void> => {
  for (const name of names) {
    try {
      await settled('drop database', databaseNamed(name, storage).delete());
    } catch (error) {
      report(`drop ${name}`, error);
    }
  }
};
