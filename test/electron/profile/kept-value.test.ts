import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createKeptValue } from '../../../electron/profile/kept-value.ts';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';

const schema = z.object({ names: z.array(z.string()) });
const on = (fs = createMemoryFileSystem()) =>
  createKeptValue({ fs, directory: '/profile', name: 'names', schema });

describe('a value kept on this PC', () => {
  test('is the last one written, also for a new run', async () => {
    const fs = createMemoryFileSystem();
    const kept = on(fs);
    expect(await kept.read()).toBeNull();
    for (const name of ['a', 'b', 'c']) await kept.write({ names: [name] });
    expect(await kept.read()).toEqual({ names: ['c'] });
    expect(await on(fs).read()).toEqual({ names: ['c'] });
  });

  test('two readings at once see the same, and a write during a reading is not lost', async () => {
    const kept = on();
    await kept.write({ names: ['first'] });
    expect(await Promise.all([kept.read(), kept.read()])).toEqual([
      { names: ['first'] },
      { names: ['first'] },
    ]);
    await Promise.all([kept.read(), kept.write({ names: ['second'] }), kept.read()]);
    expect(await kept.read()).toEqual({ names: ['second'] });
  });

  test('changes at the same time are all kept', async () => {
    const kept = on();
    const add = (name: string) => kept.change((value) => ({ names: [...(value?.names ?? []), name] }));
    await Promise.all(['a', 'b', 'c', 'd'].map(add));
    expect(await kept.read()).toEqual({ names: ['a', 'b', 'c', 'd'] });
  });

  test('[P5] a crash at any step of a write leaves the old or the new one', async () => {
    const fs = createMemoryFileSystem();
    await on(fs).write({ names: ['old'] });
    const states: Map<string, Buffer | null>[] = [];
    fs.onStep = () => states.push(snapshot(fs));
    await on(fs).write({ names: ['new'] });
    expect(states.length).toBeGreaterThan(2);
    for (const state of states) {
      const names = (await on(createMemoryFileSystem(state)).read())?.names;
      expect([['old'], ['new']]).toContainEqual(names);
    }
  });
});
