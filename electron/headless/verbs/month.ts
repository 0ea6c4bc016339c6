import { extname } from 'node:path';
import { refusal } from '../../../shared/refusal.ts';
import { monthReport } from '../../../shared/report/month-report.ts';
import type { MonthReport } from '../../../shared/report/month-report-value.ts';
import { monthAfter, monthOf } from '../../../shared/time/month.ts';
import { localDateOf, toEpochMs } from '../../../shared/time/zone.ts';
import { figureKeys } from '../../export/weekly/overview.ts';
import { createDocumentLabels } from '../../export/weekly/part.ts';
import { saveReport } from '../../report/save.ts';
import { withBookToRead } from '../book-access.ts';
import { type ExitStatus, type Io, optionOf, refuse, show, type Verb } from '../io.ts';

const lines = (io: Io, report: MonthReport, path: string | null): readonly string[] => {
  const labels = createDocumentLabels(io.language);
  const { shopName, month, from, to, weeks, total } = report;
  return [
    io.words.say('month.title', { shop: shopName, month, from, to }),
    ...figureKeys.map((key) =>
      io.words.say('month.figure', {
        name: labels(`figure.${key}`),
        weeks: weeks.map(({ figures }) => figures[key]).join(' '),
        total: total[key],
      }),
    ),
    io.words.say('weekly.digest', { hash: report.digest.hash, events: report.digest.events }),
    ...(path === null ? [] : [io.words.say('month.saved', { path })]),
  ];
};

const print = async (io: Io, report: MonthReport, path: string, bookFolder: string): Promise<ExitStatus> => {
  if (extname(path).toLowerCase() !== '.pdf')
    return refuse(io, refusal('malformed', { field: '--out', value: path }));
  const reports = io.reports();
  try {
    // The time of the last day, not of the run: the same book and month give the same file.
    const createdAt = toEpochMs(`${report.asOf}T00:00:00Z`);
    const pdf = await reports.render('month', report, { language: io.language, createdAt });
    if (!pdf.ok) return refuse(io, pdf.error);
    const saved = await saveReport(io.fs, path, pdf.value, bookFolder);
    return saved.ok ? 0 : refuse(io, saved.error);
  } finally {
    reports.close();
  }
};

/** `month`: a month rolled up from its weeks as figures, JSON or PDF; the last whole month unless one is named. */
export const month: Verb = {
  options: ['month', 'out'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book, digest, folder }) => {
      const now = book.now();
      const lastMonth = monthAfter(monthOf(localDateOf(now, book.zone())), -1);
      const named = optionOf(options, 'month') ?? lastMonth;
      const report = monthReport(book.rows, { month: named, now, digest: digest() });
      if (!report.ok) return refuse(io, report.error);
      const path = optionOf(options, 'out') ?? null;
      const status = path === null ? 0 : await print(io, report.value, path, folder);
      if (status === 0) show(io, report.value, () => lines(io, report.value, path));
      return status;
    }),
};
