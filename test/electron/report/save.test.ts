import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { saveReport } from '../../../electron/report/save.ts';
import { createFaultyFileSystem } from '../files/faulty-fs.ts';
import { createMemoryFileSystem, errno, type MemoryFileSystem, snapshot } from '../files/memory-fs.ts';

const bytes = Buffer.from('%PDF-1.7');
const files = () =>
  new Map<string, Buffer | null>([
    ['/', null],
    ['/out', null],
    ['/book', null],
    ['/book/book.json', Buffer.from('{}')],
    ['/book/journals', null],
    ['/out/week.pdf', Buffer.from('last week')],
  ]);

describe('saving a report', () => {
  it('replaces an older file of that name and leaves nothing beside it', async () => {
    const fs = createMemoryFileSystem(files());
    expect(await saveReport(fs, '/out/week.pdf', bytes)).toEqual({ ok: true, value: null });
    expect([...snapshot(fs).keys()].filter((name) => name.startsWith('/out/'))).toEqual(['/out/week.pdf']);
    expect(snapshot(fs).get('/out/week.pdf')?.toString()).toBe('%PDF-1.7');
  });

  it('never goes into a book, whichever is open, where a name could hit a journal', async () => {
    const fs = createMemoryFileSystem(files());
    for (const path of ['/book/week.pdf', '/book/book.json', '/book/journals/000001.jsonl']) {
      const saved = await saveReport(fs, path, bytes);
      expect(saved).toMatchObject({ ok: false, error: { code: 'targetInBook' } });
    }
    expect(snapshot(fs)).toEqual(files());
  });

  it('says that the folder is not there, not that the file is open', async () => {
    const fs = createMemoryFileSystem(files());
    const saved = await saveReport(fs, '/gone/week.pdf', bytes);
    expect(saved).toMatchObject({ ok: false, error: { code: 'targetMissing', details: { path: '/gone' } } });
  });

  it('says so on a real disk too, whose folder cannot even be asked where it lies', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baton-save-'));
    const fs = createNodeFileSystem();
    const gone = join(folder, 'gone');
    expect(await saveReport(fs, join(gone, 'week.pdf'), bytes)).toEqual({
      ok: false,
      error: { code: 'targetMissing', details: { path: gone } },
    });
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('names nothing as left behind on a disk that takes nothing', async () => {
    const memory = createMemoryFileSystem(files());
    const refuse = (path: string): never => {
      throw errno('EROFS', path);
    };
    const saved = await saveReport(
      createFaultyFileSystem(memory, { open: refuse, unlink: refuse }),
      '/out/week.pdf',
      bytes,
    );
    expect(saved).toEqual({
      ok: false,
      error: { code: 'targetNotWritable', details: { path: '/out/week.pdf', error: 'EROFS' } },
    });
  });

  it('leaves the older file whole and nothing half-written when the disk is full', async () => {
    const memory = createMemoryFileSystem(files());
    const full = createFaultyFileSystem(memory, {
      write: (path) => {
        throw errno('ENOSPC', path);
      },
    });
    const saved = await saveReport(full, '/out/week.pdf', bytes);
    expect(saved).toMatchObject({ ok: false, error: { code: 'targetFull' } });
    expect(snapshot(memory)).toEqual(files());
  });

  it('takes a name as long as names can be', async () => {
    const long = `/out/${'长'.repeat(83)}.pdf`;
    const fs = createFaultyFileSystem(createMemoryFileSystem(files()), {
      open: (path) => {
        if (Buffer.byteLength(basename(path)) > 255) throw errno('ENAMETOOLONG', path);
      },
    });
    expect(await saveReport(fs, long, bytes)).toEqual({ ok: true, value: null });
  });
});

describe('what a killed save has left', () => {
  const HOUR = 3_600_000;
  const killed = async (fs: FileSystem): Promise<void> => {
    const kill = createFaultyFileSystem(fs, {
      rename: () => {
        throw errno('EIO');
      },
      unlink: () => {
        throw errno('EIO');
      },
    });
    await saveReport(kill, '/out/week.pdf', bytes);
  };
  const left = (fs: MemoryFileSystem): readonly string[] =>
    [...snapshot(fs).keys()].filter((path) => path.startsWith('/out/') && path !== '/out/week.pdf');

  it('is removed by the next save into that folder, and nothing else is', async () => {
    const foreign = ['/out/week.pdf.part', '/out/baton-notes.part', '/out/baton-abcdefgh.part.pdf'];
    const fs = createMemoryFileSystem(
      new Map([
        ...files(),
        ...foreign.map((path) => [path, bytes] as const),
        ['/out/baton-abcdefgh.part', null],
      ]),
    );
    await killed(fs);
    expect(left(fs)).toHaveLength(foreign.length + 2);
    fs.nowMs = HOUR + 1;
    expect(await saveReport(fs, '/out/week.pdf', bytes)).toEqual({ ok: true, value: null });
    expect(new Set(left(fs))).toEqual(new Set([...foreign, '/out/baton-abcdefgh.part']));
  });

  it('stays while it may be what another PC is writing', async () => {
    const fs = createMemoryFileSystem(files());
    await killed(fs);
    fs.nowMs = HOUR;
    await saveReport(fs, '/out/week.pdf', bytes);
    expect(left(fs)).toHaveLength(1);
  });

  it('does not make a save fail that went well', async () => {
    const fs = createMemoryFileSystem(files());
    await killed(fs);
    fs.nowMs = 2 * HOUR;
    const holds = createFaultyFileSystem(fs, {
      unlink: (path) => {
        throw errno('EBUSY', path);
      },
    });
    expect(await saveReport(holds, '/out/week.pdf', bytes)).toEqual({ ok: true, value: null });
  });
});
