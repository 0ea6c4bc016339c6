import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBuild } from '../../../electron/launch/ensure-build.mjs';

let base = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'baton-build-'));
  mkdirSync(join(base, 'shared', 'deep'), { recursive: true });
  writeFileSync(join(base, 'shared', 'deep', 'a.ts'), 'a');
});

afterEach(() => rmSync(base, { recursive: true }));

const counting = () => {
  let builds = 0;
  const build = async () => {
    builds += 1;
    return { code: 0, output: '' };
  };
  return { ensure: () => ensureBuild({ base, expected: [], build }), builds: () => builds };
};

test('builds once, and again only after a source changed', async () => {
  const { ensure, builds } = counting();
  await ensure();
  await ensure();
  expect(builds()).toBe(1);
  utimesSync(join(base, 'shared', 'deep', 'a.ts'), 1, 1);
  await ensure();
  expect(builds()).toBe(2);
  writeFileSync(join(base, 'shared', 'b.ts'), 'b');
  await ensure();
  rmSync(join(base, 'shared', 'b.ts'));
  await ensure();
  expect(builds()).toBe(4);
});

test('a stamp without the files it stands for is not believed', async () => {
  let builds = 0;
  const build = async () => {
    builds += 1;
    writeFileSync(join(base, 'out', 'main.js'), '');
    return { code: 0, output: '' };
  };
  const ensure = () => ensureBuild({ base, expected: ['main.js'], build });
  await ensure();
  await ensure();
  rmSync(join(base, 'out', 'main.js'));
  await ensure();
  expect(builds).toBe(2);
});

test('a failed build says what failed, is tried again, and leaves no lock', async () => {
  const failing = ensureBuild({
    base,
    expected: [],
    build: async () => ({ code: 1, output: 'no such module' }),
  });
  await expect(failing).rejects.toThrow('no such module');
  expect(existsSync(join(base, 'out', 'building'))).toBe(false);
  const { ensure, builds } = counting();
  await ensure();
  expect(builds()).toBe(1);
});

test('a lock whose owner died is taken over', async () => {
  const dead = spawn(process.execPath, ['-e', '']);
  await once(dead, 'exit');
  mkdirSync(join(base, 'out'));
  writeFileSync(join(base, 'out', 'building'), String(dead.pid));
  const { ensure, builds } = counting();
  await ensure();
  expect(builds()).toBe(1);
});

test('of several processes at once one builds and all wait for it', async () => {
  const script = join(import.meta.dirname, 'builder.mjs');
  const codes = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, [script, base], { stdio: 'inherit' });
      const [code] = await once(child, 'exit');
      // None returns before the build it relies on is done.
      return [code, readFileSync(join(base, 'builds'), 'utf8')];
    }),
  );
  expect(codes).toEqual(Array(4).fill([0, 'begun\ndone\n']));
});
