import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { importsOf } from './imports.ts';

const root = join(import.meta.dirname, '..', '..');
const mirror = mkdtempSync(join(tmpdir(), 'baton-layers-'));
afterAll(() => rmSync(mirror, { recursive: true }));

const layers = ['electron', 'renderer', 'shared'] as const;

const cruiseSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
  modules: z.array(z.object({ source: z.string() })),
});

const filesOf = (...folders: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((name) => name !== '');

const isSource = (name: string): boolean => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');

/** The tree again, each source reduced to what it imports. */
const reflect = (files: readonly string[]): void => {
  for (const name of ['node_modules', 'package.json', '.dependency-cruiser.cjs']) {
    symlinkSync(join(root, name), join(mirror, name));
  }
  for (const name of files) {
    const imports = isSource(name)
      ? importsOf(readFileSync(join(root, name), 'utf8'), name.endsWith('x'))
      : [];
    mkdirSync(dirname(join(mirror, name)), { recursive: true });
    writeFileSync(join(mirror, name), imports.map((module) => `import '${module}';\n`).join(''));
  }
};

const cruise = () => {
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cli, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...layers];
  // It exits with 1 when it finds something; what it found is in its output all the same.
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: mirror,
    maxBuffer: 256 * 1024 * 1024,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return cruiseSchema.parse(JSON.parse(stdout));
};

test('every module keeps to its layer, dangerous capabilities to their files, and nothing imports in a circle', () => {
  const files = filesOf(...layers, 'resources');
  reflect(files);
  const { summary, modules } = cruise();
  const expected = files.filter((name) => isSource(name) && !name.startsWith('resources/'));
  const seen = modules
    .map(({ source }) => source)
    .filter((source) => isSource(source) && !source.startsWith('node_modules'));
  // A cruiser that cannot parse sees nothing and finds nothing wrong.
  expect(seen.sort()).toEqual([...expected].sort());
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});
