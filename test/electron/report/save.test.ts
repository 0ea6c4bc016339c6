import { describe, expect, it } from 'vitest';
import { saveReport } from '../../../electron/report/save.ts';
import { createFaultyFileSystem } from '../files/faulty-fs.ts';
import { createMemoryFileSystem, errno, snapshot } from '../files/memory-fs.ts';

const bytes = Buffer.from('%PDF-1.7');
const files = () =>
  new Map<string, Buffer | null>([
    ['/', null],
    ['/out', null],
    ['/book', null],
    ['/book/journals', null],
    ['/out/week.pdf', Buffer.from('last week')],
  ]);

describe('saving a report', () => {
  it('replaces an older file of that name and leaves nothing beside it', async () => {
    const fs = createMemoryFileSystem(files());
    expect(await saveReport(fs, '/out/week.pdf', bytes, '/book')).toEqual({ ok: true, value: null });
    expect([...snapshot(fs).keys()].filter((name) => name.startsWith('/out/'))).toEqual(['/out/week.pdf']);
    expect(snapshot(fs).get('/out/week.pdf')?.toString()).toBe('%PDF-1.7');
  });

  it('never goes into a book, where a name could hit a journal', async () => {
    const fs = createMemoryFileSystem(files());
    for (const path of ['/book/week.pdf', '/book/journals/000001.jsonl']) {
      const saved = await saveReport(fs, path, bytes, '/book');
      expect(saved).toMatchObject({ ok: false, error: { code: 'targetInBook' } });
    }
    expect(snapshot(fs)).toEqual(files());
  });

  it('says that the folder is not there, not that the file is open', async () => {
    const fs = createMemoryFileSystem(files());
    const saved = await saveReport(fs, '/gone/week.pdf', bytes, '/book');
    expect(saved).toMatchObject({ ok: false, error: { code: 'targetMissing', details: { path: '/gone' } } });
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
      '/book',
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
    const saved = await saveReport(full, '/out/week.pdf', bytes, '/book');
    expect(saved).toMatchObject({ ok: false, error: { code: 'targetFull' } });
    expect(snapshot(memory)).toEqual(files());
  });
});
