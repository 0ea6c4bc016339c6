import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildDocument } from '../electron/report/documents.ts';
import { openFonts } from '../electron/report/fonts.ts';
import { createReportHost } from '../electron/report/host.ts';
import { layDocument } from '../electron/report/kit/document.ts';
import { spawnThread } from '../electron/report/spawn-thread.ts';
import type { WeeklySummary } from '../shared/report/weekly-summary.ts';
import { fullWeek } from '../test/electron/report/support/summaries.ts';
import type { BenchRow } from './row.ts';

const workerFile = join(process.cwd(), 'out/main/report-worker.js');
const fontDirs = [join(process.cwd(), 'node_modules/@expo-google-fonts')];
const options = { language: 'zh-CN', createdAt: 0 } as const;
const WARM_RUNS = 9;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** 80 customers on two lines each and 220 handovers on one: a dozen pages, 300 rows. */
const dozenPages = (): WeeklySummary => {
  const week = fullWeek(80);
  const pending = week.pending.map((line) => ({
    ...line,
    summary: line.summary.slice(0, 18),
    customerName: null,
    phone: null,
    orderNo: null,
    nextAction: null,
  }));
  const handovers = Array.from({ length: 11 }, () => week.handovers)
    .flat()
    .slice(0, 220);
  return { ...week, pending, handovers, attendance: [], notes: [], customerVoice: [] };
};

/** Starts a process, in it the worker, prints once and leaves: what the headless command costs. */
const freshProcess = `
  const { Worker } = require('node:worker_threads');
  const [workerFile, request] = process.argv.slice(1);
  const worker = new Worker(workerFile);
  worker.on('message', ({ kind }) => kind !== 'progress' && process.exit(kind === 'done' ? 0 : 1));
  worker.postMessage(JSON.parse(request));
`;

const cold = async (value: WeeklySummary): Promise<number> => {
  const request = JSON.stringify({ kind: 'render', id: 1, document: 'weekly', value, options, fontDirs });
  const start = performance.now();
  await promisify(execFile)(process.execPath, ['-e', freshProcess, workerFile, request]);
  return performance.now() - start;
};

const warm = async (value: WeeklySummary): Promise<{ readonly ms: number; readonly bytes: Uint8Array }> => {
  const host = createReportHost({ spawn: spawnThread(workerFile), fontDirs, timeoutMs: 60_000 });
  const times: number[] = [];
  let bytes = new Uint8Array();
  for (let run = 0; run < WARM_RUNS; run += 1) {
    const start = performance.now();
    const outcome = await host.render('weekly', value, options);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    times.push(performance.now() - start);
    bytes = new Uint8Array(outcome.value);
  }
  host.close();
  return { ms: median(times.slice(2)), bytes };
};

interface Inline {
  readonly text: string;
  readonly fontSize: number;
}

const isInline = (node: object): node is Inline =>
  'text' in node && typeof node.text === 'string' && 'fontSize' in node && typeof node.fontSize === 'number';

/** Every piece of text the document is made of, in order. */
const inlinesOf = (node: unknown): readonly Inline[] => {
  if (typeof node !== 'object' || node === null) return [];
  if (isInline(node)) return [node];
  return Object.values(node).flatMap(inlinesOf);
};

const inlinesIn = (value: WeeklySummary): readonly Inline[] => {
  const fonts = openFonts(fontDirs);
  if (!fonts.ok) throw new Error(JSON.stringify(fonts.error));
  return inlinesOf(layDocument(buildDocument('weekly', value, options), fonts.value).content);
};

/** The same words on as many pages, written by pdfkit with nothing to lay out: the least it could cost. */
const bareWriting = async (inlines: readonly Inline[], pages: number): Promise<number> => {
  const fromPdfmake = createRequire(createRequire(join(process.cwd(), 'package.json')).resolve('pdfmake'));
  const PdfDocument: typeof import('pdfkit') = fromPdfmake('pdfkit');
  const font = join(fontDirs[0] ?? '', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
  const perPage = Math.ceil(inlines.length / pages);
  const write = (): Promise<number> =>
    new Promise((done) => {
      const start = performance.now();
      const document = new PdfDocument({ autoFirstPage: false });
      document.on('data', () => undefined).on('end', () => done(performance.now() - start));
      inlines.forEach(({ text, fontSize }, index) => {
        const place = index % perPage;
        if (place === 0) document.addPage({ size: 'A4', margin: 0 }).font(font);
        document
          .fontSize(fontSize)
          .text(text, 40 + (place % 5) * 100, 40 + (place / perPage) * 740, { lineBreak: false });
      });
      document.end();
    });
  const times: number[] = [];
  for (let run = 0; run < WARM_RUNS; run += 1) times.push(await write());
  return median(times.slice(2));
};

const pagesIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b/gu)?.length ?? 0;

/** PDF times, cold and warm, for a dozen pages with 300 rows. Needs the app built. */
export const run = async (): Promise<BenchRow[]> => {
  const value = dozenPages();
  const coldMs = median([await cold(value), await cold(value), await cold(value)]);
  const { ms, bytes } = await warm(value);
  const pages = pagesIn(bytes);
  const bare = await bareWriting(inlinesIn(value), pages);
  const what = `${pages} pages, ${value.pending.length + value.handovers.length} rows`;
  return [
    { name: `weekly PDF, fresh process (${what})`, value: coldMs, unit: 'ms' },
    {
      name: `weekly PDF, warm worker (${what})`,
      value: ms,
      unit: 'ms',
      peer: 'bare pdfkit writing',
      ratio: ms / bare,
    },
  ];
};
