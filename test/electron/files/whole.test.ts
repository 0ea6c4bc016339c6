import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attempt, refusalOf } from '../../../electron/files/errno.ts';
import { createNodeFileSystem } from '../../../electron/files/node-file-system.ts';
import { createPatientFileSystem } from '../../../electron/files/patient.ts';
import {
  exists,
  makeDirectories,
  readRange,
  readWhole,
  withFile,
  writeAll,
  writeNew,
} from '../../../electron/files/whole.ts';
import { createFaultyFileSystem } from './faulty-fs.ts';
import { createMemoryFileSystem, errno } from './memory-fs.ts';

const fs = createNodeFileSystem();
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'baton-files-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('a new file is written whole and never over another', async () => {
  const path = join(root, 'new');
  await writeNew(fs, path, Buffer.from('接力'));
  expect(await readFile(path, 'utf8')).toBe('接力');
  await expect(writeNew(fs, path, Buffer.from('x'))).rejects.toMatchObject({ code: 'EEXIST' });
  expect((await readWhole(fs, path)).toString()).toBe('接力');
  expect((await readRange(fs, path, 3, 99)).toString()).toBe('力');
});

test('mode update keeps what is there and makes what is not; mode append only adds', async () => {
  const path = join(root, 'file');
  for (const [mode, text, at, expected] of [
    ['update', 'abcdef', 0, 'abcdef'],
    ['update', 'X', 2, 'abXdef'],
    ['append', 'Y', 0, 'abXdefY'],
  ] as const) {
    await withFile(fs, path, mode, (file) => writeAll(file, Buffer.from(text), at));
    expect(await readFile(path, 'utf8')).toBe(expected);
  }
});

test('directories are made with those above them, and again without complaint', async () => {
  const path = join(root, 'a', 'b', 'c');
  await makeDirectories(fs, path);
  await makeDirectories(fs, path);
  expect(await exists(fs, path)).toBe(true);
  await writeFile(join(root, 'file'), '');
  await expect(exists(fs, join(root, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test.for([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EACCES', 'folderNotWritable'],
  ['EROFS', 'folderNotWritable'],
  ['ENOENT', 'folderMissing'],
  ['EIO', 'unexpected'],
] as const)('%s is refused as %s, with the path', async ([code, refused]) => {
  const result = await attempt('/book', () => Promise.reject(errno(code)));
  expect(result).toEqual({ ok: false, error: { code: refused, details: { path: '/book', error: code } } });
});

test('an exception that is no errno is a bug and is thrown', () => {
  expect(() => refusalOf(new RangeError('bug'), '/book')).toThrow('bug');
});

test('a write of zero bytes is an error, not a loop', async () => {
  const stuck = createFaultyFileSystem(createMemoryFileSystem(), { write: () => 0 });
  await expect(writeNew(stuck, '/file', Buffer.from('x'))).rejects.toMatchObject({ code: 'EIO' });
});

test('[C10] patience waits longer each time, gives up at its limit, and is not for other errors', async () => {
  const waits: number[] = [];
  let code = 'EBUSY';
  const held = createFaultyFileSystem(createMemoryFileSystem(), {
    open: (path) => {
      throw errno(code, path);
    },
  });
  const sleep = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
  const patient = createPatientFileSystem(held, { sleep, limit: 10_000 });
  await expect(patient.open('/file', 'new')).rejects.toMatchObject({ code: 'EBUSY' });
  expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(10_000);
  waits.length = 0;
  code = 'ENOENT';
  await expect(patient.open('/file', 'read')).rejects.toMatchObject({ code: 'ENOENT' });
  expect(waits).toEqual([]);
});
