import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileFormats, valueFile } from '../../../electron/export/value-file.ts';
import type { DocumentValues, ReportName } from '../../../electron/report/documents.ts';
import { fontFiles } from '../../../electron/report/fonts.ts';
import { createReportHost, type ReportHost } from '../../../electron/report/host.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import { spawnThread } from '../../../electron/report/spawn-thread.ts';
import { readXlsx } from '../export/read-xlsx.ts';
import { must } from '../journal/kit.ts';
import { attendanceOf } from './support/attendances.ts';
import { buildWorker } from './support/built-worker.ts';
import { handoverOf } from './support/handovers.ts';
import { monthOf } from './support/months.ts';
import { weekOf as personalOf } from './support/personals.ts';
import { readPdf } from './support/read-pdf.ts';
import { rosterOf } from './support/rosters.ts';
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

  it('[R5] every value is made a file of as it is without a worker, fonts or none', async () => {
    const bare = createReportHost({ spawn: spawnThread(workerFile), fontDirs: [], timeoutMs: 60_000 });
    const same = async <N extends ReportName>(name: N, value: DocumentValues[N], format: FileFormats[N]) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const made = must(await bare.file(name, value, format, language));
        const direct = await valueFile(name, value, format, language);
        if (format === 'xlsx') expect(readXlsx(made)).toEqual(readXlsx(direct));
        else expect(Buffer.from(made).equals(direct), `${name} ${format}`).toBe(true);
      }
    };
    for (const format of ['xlsx', 'csv', 'json', 'txt'] as const) await same('weekly', fullWeek(20), format);
    for (const format of ['xlsx', 'csv', 'json'] as const) await same('month', monthOf(5), format);
    for (const format of ['xlsx', 'csv'] as const) {
      await same('roster', rosterOf(5), format);
      await same('handover', handoverOf(5), format);
      await same('personal', personalOf(5), format);
      await same('attendance', attendanceOf(5), format);
    }
    const broken = { ...emptyWeek(), zone: 'Nowhere/Land', attendance: fullWeek(1).attendance };
    const [bad, good] = await Promise.all([
      bare.file('weekly', broken, 'csv', 'en'),
      bare.file('weekly', emptyWeek(), 'csv', 'en'),
    ]);
    bare.close();
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

  it.each([0, 900, 40_000])(
    '[R6] a font cut short after %i bytes is named, and the week is made once it is whole again',
    async (length) => {
      const folder = mkdtempSync(join(tmpdir(), 'baton-fonts-'));
      const [packages = ''] = fontDirs;
      for (const file of fontFiles) symlinkSync(join(packages, file), join(folder, basename(file)));
      const whole = join(packages, fontFiles.find((file) => file.includes('Math')) ?? '');
      const cut = join(folder, basename(whole));
      rmSync(cut);
      writeFileSync(cut, readFileSync(whole).subarray(0, length));
      const fonts = createDocumentRenderer([folder]);
      expect(await fonts.render('weekly', emptyWeek(), options)).toMatchObject({
        ok: false,
        error: {
          code: 'fontMissing',
          details: { font: basename(cut), reason: expect.stringContaining(cut) },
        },
      });
      rmSync(cut);
      symlinkSync(whole, cut);
      expect((await fonts.render('weekly', emptyWeek(), options)).ok).toBe(true);
      rmSync(folder, { recursive: true });
    },
  );
});
