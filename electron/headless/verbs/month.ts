import { type MonthFormat, monthFormats } from '../../../shared/ipc/values.ts';
import { monthReport } from '../../../shared/report/month-report.ts';
import type { MonthReport } from '../../../shared/report/month-report-value.ts';
import { ok } from '../../../shared/result.ts';
import { monthAfter, monthOf } from '../../../shared/time/month.ts';
import { localDateOf, toEpochMs } from '../../../shared/time/zone.ts';
import { monthFile } from '../../export/month-file.ts';
import { type MonthPart, monthParts } from '../../export/month-tables.ts';
import { figureKeys } from '../../export/weekly/overview.ts';
import { createDocumentLabels } from '../../export/weekly/part.ts';
import { withBookToRead } from '../book-access.ts';
import { type FileTarget, fileTargetOf, printedDocument, putFile } from '../file-target.ts';
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

type Target = FileTarget<MonthFormat | 'pdf', MonthPart['id']>;

const write = async (io: Io, report: MonthReport, { path, format, table }: Target): Promise<ExitStatus> => {
  const bytes =
    format === 'pdf'
      ? await printedDocument(io, 'month', report, toEpochMs(`${report.asOf}T00:00:00Z`))
      : ok(await monthFile(report, format, createDocumentLabels(io.language), table));
  return putFile(io, path, bytes);
};

/**
 * `month`: a month rolled up from its weeks as figures or JSON, or as a file by the ending of `--out`: PDF, XLSX, CSV,
 * JSON; the last whole month unless one is named, of the tables all unless `--table` names one.
 */
export const month: Verb = {
  options: ['month', 'out', 'table'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book, digest }) => {
      const now = book.now();
      const lastMonth = monthAfter(monthOf(localDateOf(now, book.zone())), -1);
      const named = optionOf(options, 'month') ?? lastMonth;
      const report = monthReport(book.rows, { month: named, now, digest: digest() });
      if (!report.ok) return refuse(io, report.error);
      const target = fileTargetOf(options, [...monthFormats, 'pdf'], monthParts);
      if (!target.ok) return refuse(io, target.error);
      const { value } = target;
      const status = value === null ? 0 : await write(io, report.value, value);
      if (status === 0) show(io, report.value, () => lines(io, report.value, value?.path ?? null));
      return status;
    }),
};
