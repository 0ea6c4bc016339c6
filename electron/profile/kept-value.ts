import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { createInTurn } from '../../shared/in-turn.ts';
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
  /** Reads, changes and writes in one turn, so that two changes at once are both kept. */
  change(change: (value: T | null) => T): Promise<void>;
}

interface Newest<T> {
  readonly index: 0 | 1;
  readonly generation: number;
  readonly value: T | null;
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

  /** One after the other, reads too: a read between the two halves of a write would see an older world. */
  const inTurn = createInTurn();

  const newest = async (): Promise<Newest<T>> => {
    let best: Newest<T> = { index: 1, generation: 0, value: null };
    for (const index of [0, 1] as const) {
      const kept = await readFile(fs, paths[index]);
      if (kept === null || kept.generation <= best.generation) continue;
      const value = schema.safeParse(kept.value);
      if (value.success) best = { index, generation: kept.generation, value: value.data };
    }
    return best;
  };

  const writeAfter = async (last: Newest<T>, value: T): Promise<void> => {
    const generation = last.generation + 1;
    const text = JSON.stringify(value);
    const bytes = Buffer.from(`${JSON.stringify({ generation, sum: sumOf(generation, text), text })}\n`);
    await makeDirectories(fs, directory);
    await withFile(fs, paths[last.index === 0 ? 1 : 0], 'update', async (file) => {
      await file.truncate(0);
      await writeAll(file, bytes, 0);
      await file.datasync();
    });
  };

  return {
    read: () => inTurn(async () => (await newest()).value),
    write: (value) => inTurn(async () => writeAfter(await newest(), value)),
    change: (change) =>
      inTurn(async () => {
        const last = await newest();
        await writeAfter(last, change(last.value));
      }),
  };
};
