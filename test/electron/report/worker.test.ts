import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReportHost, type ReportHost } from '../../../electron/report/host.ts';
import { spawnThread } from '../../../electron/report/spawn-thread.ts';
import { buildWorker } from './support/built-worker.ts';
import { readPdf } from './support/read-pdf.ts';
import { emptyWeek, fontDirs, fullWeek } from './support/summaries.ts';

const options = { language: 'zh-CN', createdAt: 1_795_000_000_000 } as const;

describe('report worker', () => {
  let workerFile = '';
  let host: ReportHost;
  beforeAll(async () => {
    workerFile = await buildWorker();
    host = createReportHost({ spawn: spawnThread(workerFile), fontDirs, timeoutMs: 60_000 });
  });
  afterAll(() => host.close());

  it('[R5] the built worker prints the week and tells how far it is', async () => {
    const shares: number[] = [];
    const outcome = await host.render('weekly', fullWeek(20), options, {
      onProgress: (share) => shares.push(share),
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const read = await readPdf(outcome.value);
    expect(read.text).toContain('木语家居旗舰店');
    expect(read.text).toContain('𠮷');
    expect(shares.length).toBeGreaterThan(3);
  });

  it('[R5] a value that makes no sense is refused and costs nothing else', async () => {
    const broken = { ...emptyWeek(), zone: 'Nowhere/Land', attendance: fullWeek(1).attendance };
    const [bad, good] = await Promise.all([
      host.render('weekly', broken, options),
      host.render('weekly', emptyWeek(), options),
    ]);
    expect(bad).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(good.ok).toBe(true);
  });

  it('[R6] a missing font is named', async () => {
    const bare = createReportHost({
      spawn: spawnThread(workerFile),
      fontDirs: ['/nowhere'],
      timeoutMs: 60_000,
    });
    const outcome = await bare.render('weekly', emptyWeek(), options);
    bare.close();
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'fontMissing', details: { font: 'NotoSansSC_400Regular.ttf' } },
    });
  });
});
