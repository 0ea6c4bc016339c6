import { describe, expect, it } from 'vitest';
import { checkTargetFolder, tryTargetFolder } from '../../../electron/report/target-folder.ts';
import { createFaultyFileSystem } from '../files/faulty-fs.ts';
import { createMemoryFileSystem, errno, snapshot } from '../files/memory-fs.ts';

const files = () =>
  new Map<string, Buffer | null>([
    ['/', null],
    ['/out', null],
    ['/out/file', Buffer.from('')],
    ['/book', null],
    ['/book/book.json', Buffer.from('{}')],
    ['/book/journals', null],
    ['/book/reports', null],
    ['/docs', null],
    ['/docs/book.json', Buffer.from('{}')],
  ]);
const random = () => 'abcdefgh';

describe('the folder somebody chooses for files', () => {
  it('is no book’s, whichever is open, at any depth; a book.json alone makes no book', async () => {
    const fs = createMemoryFileSystem(files());
    const codeOf = async (folder: string) => {
      const checked = await checkTargetFolder(fs, folder);
      return checked.ok ? null : checked.error.code;
    };
    expect(await codeOf('/out')).toBeNull();
    expect(await codeOf('/docs')).toBeNull();
    for (const folder of ['/book', '/book/journals', '/book/reports'])
      expect(await codeOf(folder)).toBe('targetInBook');
    for (const folder of ['/gone', '/out/file']) expect(await codeOf(folder)).toBe('targetMissing');
  });

  it('is tried when it is chosen, and nothing is left of that', async () => {
    const fs = createMemoryFileSystem(files());
    expect(await tryTargetFolder(fs, '/out', random)).toEqual({ ok: true, value: null });
    expect(snapshot(fs)).toEqual(files());
    const readOnly = createFaultyFileSystem(fs, {
      open: (path) => {
        throw errno('EROFS', path);
      },
    });
    const refused = await tryTargetFolder(readOnly, '/out', random);
    expect(refused).toMatchObject({ ok: false, error: { code: 'folderNotWritable' } });
  });
});
