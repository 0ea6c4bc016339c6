import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './row.ts';

/** A benchmark that runs in the built app’s windows: the spec of that name in `bench/window/` writes its rows to a file. */
export const inWindow = (spec: string) => async (): Promise<readonly BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bench-'));
  const rows = join(folder, 'rows.json');
  const cli = join(process.cwd(), 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [cli, 'test', '-c', 'bench/window/playwright.config.ts', `${spec}.spec.ts`];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, BATON_BENCH_ROWS: rows },
  });
  if (status !== 0) throw new Error(stdout);
  const measured: readonly BenchRow[] = JSON.parse(readFileSync(rows, 'utf8'));
  rmSync(folder, { recursive: true });
  return measured;
};
