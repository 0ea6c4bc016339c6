import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/json.ts';
import { errnoOf } from '../files/errno.ts';
import type { FileSystem } from '../files/file-system.ts';
import { makeDirectories, readWhole, withFile, writeAll } from '../files/whole.ts';

/**
 * A value of this PC that must survive a crash: kept in two files written in turn, each with a generation and a
 * checksum, so that one of them is always whole. For values of any size; `journal/slots.ts` is for a single sector.
 */
export interface KeptValue<T> {
  /** The newest whole value, or `null`. */
  read(): Promise<T | null>;
  /** On the disk when it resolves; writes are done one after the other. Rejects with the errno of the operating system. */
  write(value: T): Promise<void>;
}

interface Options<T> {
  readonly fs: FileSystem;
  readonly directory: string;
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

const keptSchema = z.object({ generation: z.int().min(1), sum: z.string(), text: z.string() });

const sumOf = (generation: number, text: string): string =>
  createHash('sha256').update(`${generation}\n${text}`).digest('hex');

const readFile = async (
  fs: FileSystem,
  path: string,
): Promise<{ generation: number; value: unknown } | null> => {
  try {
    const kept = keptSchema.safeParse(parseJson((await readWhole(fs, path)).toString('utf8')));
    if (!kept.success || kept.data.sum !== sumOf(kept.data.generation, kept.data.text)) return null;
    return { generation: kept.data.generation, value: parseJson(kept.data.text) };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
};

export const createKeptValue = <T>({ fs, directory, name, schema }: Options<T>): KeptValue<T> => {
  const paths = [join(directory, `${name}-a.json`), join(directory, `${name}-b.json`)] as const;
  let newest: { index: 0 | 1; generation: number } | null = null;
  let queue: Promise<void> = Promise.resolve();

  const read = async (): Promise<T | null> => {
    let best: T | null = null;
    newest = { index: 1, generation: 0 };
    for (const index of [0, 1] as const) {
      const kept = await readFile(fs, paths[index]);
      if (kept === null || kept.generation <= newest.generation) continue;
      const value = schema.safeParse(kept.value);
      if (!value.success) continue;
      best = value.data;
      newest = { index, generation: kept.generation };
    }
    return best;
  };

  const writeNext = async (value: T): Promise<void> => {
    if (newest === null) await read();
    const last = newest ?? { index: 1, generation: 0 };
    const index = last.index === 0 ? 1 : 0;
    const generation = last.generation + 1;
    const text = JSON.stringify(value);
    const bytes = Buffer.from(`${JSON.stringify({ generation, sum: sumOf(generation, text), text })}\n`);
    await makeDirectories(fs, directory);
    await withFile(fs, paths[index], 'update', async (file) => {
      await file.truncate(0);
      await writeAll(file, bytes, 0);
      await file.datasync();
    });
    newest = { index, generation };
  };

  return {
    read,
    write: (value) => {
      const turn = queue.then(() => writeNext(value));
      // The next write must not fail because this one did; its own caller hears of it through `turn`.
      queue = turn.then(
        () => undefined,
        () => undefined,
      );
      return turn;
    },
  };
};
