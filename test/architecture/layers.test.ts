import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');

const cruiseSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    totalCruised: z.int(),
  }),
  modules: z.array(z.object({ source: z.string() })),
});

/** Runs dependency-cruiser over the sources, or over what a test made beside them. */
const cruise = (...folders: string[]) => {
  const cli = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cli, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  // It exits with 1 when it finds something; what it found is in its output all the same.
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
    encoding: 'utf8',
  });
  return cruiseSchema.parse(JSON.parse(stdout));
};

const sources = (): number =>
  execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--', 'electron', 'renderer', 'shared'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
    .split('\n')
    .filter((name) => /\.(ts|tsx)$/.test(name) && !name.endsWith('.d.ts')).length;

test('every module keeps to its layer, dangerous capabilities to their files, and nothing imports in a circle', () => {
  const { summary, modules } = cruise('electron', 'renderer', 'shared');
  const ours = modules.filter(
    ({ source }) => /^(electron|renderer|shared)\/.*\.tsx?$/.test(source) && !source.endsWith('.d.ts'),
  );
  // A cruiser that cannot parse TypeScript sees nothing and finds nothing wrong.
  expect(ours.length).toBe(sources());
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});
