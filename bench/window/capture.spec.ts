import { closeSync, fsyncSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { isCaptureSeen, openCapture } from '../../test/e2e/capture-window.ts';
import { expect } from '../../test/e2e/fixtures.ts';
import { entryField, startOwnBook } from '../../test/e2e/front-desk.ts';
import { test } from '../../test/e2e/on-stand-in.ts';
import type { BenchRow } from '../row.ts';
import { enterAt, noteEnter, seenAt } from './capture-measure.ts';

const ROUNDS = 40;
const FRAME_MS = 1_000 / 60;

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

/** A line of an entry’s length, written and forced to the same disk: less than this no entry that is safe can take. */
const forcedWrites = (path: string): readonly number[] => {
  const file = openSync(path, 'a');
  const took = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    writeSync(file, `${'x'.repeat(900)}\n`);
    fsyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  return took;
};

test('typed in the small window, saved and seen in the main one', async ({ launch }, info) => {
  const app = await launch();
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const small = await openCapture(app);
    await expect(entryField(small)).toHaveValue('');
    const text = `客户${round}号问沙发哪天到`;
    // Each promised for earlier than the one before, so that it stands on top and in sight.
    await entryField(small).fill(`! ${text} 明天 17:${59 - round} 前`);
    await small.evaluate(noteEnter);
    const seen = page.evaluate(seenAt, text);
    await small.keyboard.press('Enter');
    took.push((await seen) - (await small.evaluate(enterAt)));
    await expect.poll(() => isCaptureSeen(app)).toBe(false);
  }
  const least = quantile(forcedWrites(info.outputPath('line')), 0.5) + FRAME_MS;
  const compared = { peer: 'a forced write and one frame', unit: 'ms' };
  const rows: readonly BenchRow[] = [
    { name: 'Enter to seen in the main window', value: quantile(took, 0.5), ...compared },
    { name: '  95 of 100', value: quantile(took, 0.95), ...compared },
    { name: '  a forced write and one frame', value: least, unit: 'ms' },
  ].map((row) => ('peer' in row ? { ...row, ratio: row.value / least } : row));
  writeFileSync(process.env['BATON_BENCH_ROWS'] ?? info.outputPath('rows.json'), JSON.stringify(rows));
});
