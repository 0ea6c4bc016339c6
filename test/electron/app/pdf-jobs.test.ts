import { describe, expect, it } from 'vitest';
import { createPdfJobs } from '../../../electron/app/pdf-jobs.ts';
import type { Watching } from '../../../electron/report/host.ts';

/** Work that goes on until it is given up. */
const endless = ({ signal }: Watching): Promise<string> =>
  new Promise((done) => signal?.addEventListener('abort', () => done('cancelled')));

describe('PDFs under way', () => {
  it('are told to their own window, and given up with it only', async () => {
    const told: unknown[] = [];
    const jobs = createPdfJobs((channel, payload, only) => told.push([channel, payload, only]));
    const mine = jobs.run(1, 'file', (watching) => {
      watching.onProgress?.(0.5);
      return endless(watching);
    });
    let isOver = false;
    const theirs = jobs.run(2, 'file', endless).finally(() => {
      isOver = true;
    });
    // Nought first: the bar of the one before stood at its end while this one’s week was put together.
    expect(told).toEqual([
      ['report.progress', { what: 'file', share: 0 }, 1],
      ['report.progress', { what: 'file', share: 0.5 }, 1],
      ['report.progress', { what: 'file', share: 0 }, 2],
    ]);
    jobs.cancel(1, 'file');
    expect(await mine).toBe('cancelled');
    expect(isOver).toBe(false);
    jobs.cancel(2, 'file');
    await theirs;
    jobs.cancel(2, 'file');
  });

  it('a preview nobody looks at any more makes way for the next one, a file does not', async () => {
    const jobs = createPdfJobs(() => undefined);
    const file = jobs.run(1, 'file', endless);
    const first = jobs.run(1, 'preview', endless);
    const second = jobs.run(1, 'preview', async () => 'made');
    expect(await first).toBe('cancelled');
    expect(await second).toBe('made');
    jobs.cancel(1, 'file');
    expect(await file).toBe('cancelled');
  });

  it('whoever stops the one has not stopped the other', async () => {
    const jobs = createPdfJobs(() => undefined);
    const over: string[] = [];
    const file = jobs.run(1, 'file', endless).finally(() => over.push('file'));
    const preview = jobs.run(1, 'preview', endless).finally(() => over.push('preview'));
    jobs.cancel(1, 'file');
    await file;
    expect(over).toEqual(['file']);
    jobs.cancel(1, 'preview');
    await preview;
  });
});
