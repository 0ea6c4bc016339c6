import type { Answer } from '../../shared/ipc/contract.ts';
import { refusal } from '../../shared/refusal.ts';
import { meritMonth, ownMerits } from '../../shared/report/merit-month.ts';
import { monthReport } from '../../shared/report/month-report.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { monthFile, monthTableName } from '../export/month-file.ts';
import { createDocumentLabels } from '../export/weekly/part.ts';
import type { Handlers } from '../ipc/register.ts';
import { monthFileName } from '../report/file-name.ts';
import type { Watching } from '../report/host.ts';
import { createLabels } from '../report/labels.ts';
import { saveReport } from '../report/save.ts';
import { type MonthReader, readerOf } from './month-reader.ts';
import type { PdfJobs } from './pdf-jobs.ts';
import type { SavedFiles } from './report-handlers.ts';
import { requireDesk, type Services } from './services.ts';

type MonthHandlers = Pick<
  Handlers,
  'report.merits' | 'report.monthPdf' | 'report.saveMonthPdf' | 'export.month'
>;

const meritsOf = (
  { desk, staffId, seesAll }: MonthReader,
  month: string,
): Result<Answer<'report.merits'>> => {
  const { book } = desk.open;
  const value = meritMonth(book.rows, { month, now: book.now() });
  return value.ok && !seesAll ? ok(ownMerits(value.value, staffId)) : value;
};

/** The month as the book has it now, with what other PCs have written, and where the book lies. */
const monthOf = async (services: Services, month: string) => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  await desk.value.open.refresh();
  const { book, digest, folder } = desk.value.open;
  const report = monthReport(book.rows, { month, now: book.now(), digest: digest() });
  return report.ok ? ok({ report: report.value, folder }) : report;
};

/** The month as a PDF, and what it was made of. */
const pdfOf = async (services: Services, month: string, language: Language, watching: Watching) => {
  const found = await monthOf(services, month);
  if (!found.ok) return found;
  const options = { language, createdAt: services.clock.now() };
  const bytes = await services.reports.render('month', found.value.report, options, watching);
  return bytes.ok ? ok({ ...found.value, bytes: bytes.value }) : bytes;
};

/** The channels about a month: merits and penalties, the roll-up of its weeks. */
export const monthHandlers = (services: Services, saved: SavedFiles, jobs: PdfJobs): MonthHandlers => ({
  'report.merits': async ({ month }) => {
    const reader = await readerOf(services);
    return reader.ok ? meritsOf(reader.value, month) : reader;
  },
  'report.monthPdf': async ({ month, language }, { senderId }) => {
    const pdf = await jobs.run(senderId, 'preview', (watching) => pdfOf(services, month, language, watching));
    return pdf.ok ? ok(pdf.value.bytes) : pdf;
  },
  'report.saveMonthPdf': async ({ month, language }, { senderId }) => {
    const pdf = await jobs.run(senderId, 'file', (watching) => pdfOf(services, month, language, watching));
    if (!pdf.ok) return pdf;
    const { report, bytes, folder } = pdf.value;
    const path = await services.shell.chooseTarget(monthFileName(report, createLabels(language)));
    if (path === null) return err(refusal('cancelled'));
    const written = await saveReport(services.fs, path, bytes, folder);
    if (!written.ok) return written;
    saved.add(path);
    return ok({ path });
  },
  'export.month': async ({ month, language, format }) => {
    const found = await monthOf(services, month);
    if (!found.ok) return found;
    const { report, folder } = found.value;
    const labels = createDocumentLabels(language);
    const path = await services.shell.chooseTarget(monthTableName(report, format, labels));
    if (path === null) return err(refusal('cancelled'));
    const written = await saveReport(services.fs, path, await monthFile(report, format, labels), folder);
    if (!written.ok) return written;
    saved.add(path);
    return ok({ path });
  },
});
