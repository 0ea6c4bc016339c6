import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Memory, NOTHING_TOLD } from '../../../electron/due/memory.ts';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { openDueMemory } from '../../../electron/profile/due-memory.ts';
import { createFaultyFileSystem, type Faults } from '../files/faulty-fs.ts';
import { errno } from '../files/memory-fs.ts';

const toldAt = (at: number): Memory => ({
  ...NOTHING_TOLD,
  told: [{ key: `f-1/promise/${at}`, at, doubtful: false }],
});

describe('[N6] what was told, over a restart', () => {
  let directory = '';
  const faults: string[] = [];
  const open = (hooks: Faults = {}) =>
    openDueMemory({
      fs: createFaultyFileSystem(createNodeFileSystem(), hooks),
      directory,
      fault: (where) => faults.push(where),
    });
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'baton-due-'));
    faults.length = 0;
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('is the newest of what was kept', async () => {
    const due = await open();
    expect(due.memory).toEqual(NOTHING_TOLD);
    for (let at = 1; at <= 50; at += 1) due.keep(toldAt(at));
    await due.settled();
    expect((await open()).memory).toEqual(toldAt(50));
    expect(faults).toEqual([]);
  });

  it('is nothing where both files are damaged', async () => {
    const due = await open();
    due.keep(toldAt(1));
    await due.settled();
    due.keep(toldAt(2));
    await due.settled();
    for (const name of readdirSync(directory)) writeFileSync(join(directory, name), '{"generation":7');
    expect((await open()).memory).toEqual(NOTHING_TOLD);
  });

  it('is nothing where the disk cannot be read, which is reported and stops nobody', async () => {
    const due = await open({
      open: (path) => {
        throw errno('EIO', path);
      },
    });
    expect(due.memory).toEqual(NOTHING_TOLD);
    due.keep(toldAt(1));
    await due.settled();
    expect(faults).toEqual(['reading what was told', 'keeping what was told']);
  });

  it('is kept again once the disk has room', async () => {
    let isFull = true;
    const due = await open({
      write: (path, length) => {
        if (isFull) throw errno('ENOSPC', path);
        return length;
      },
    });
    due.keep(toldAt(1));
    await due.settled();
    isFull = false;
    due.keep(toldAt(2));
    await due.settled();
    expect((await open()).memory).toEqual(toldAt(2));
    expect(faults).toEqual(['keeping what was told']);
  });
});
