import { refusal } from '../../shared/refusal.ts';
import { weeklySummary } from '../../shared/report/weekly.ts';
import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Handlers } from '../ipc/register.ts';
import { weeklyFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import { saveReport } from '../report/save.ts';
import { requireDesk, type Services } from './services.ts';

/** Only what was saved in this run may be shown: the window cannot point the file manager anywhere. */
export type SavedFiles = Set<string>;

type ReportHandlers = Pick<
  Handlers,
  'report.weekly' | 'report.weeklyPdf' | 'report.saveWeeklyPdf' | 'app.showInFolder'
>;

const summaryOf = async (services: Services, week: string): Promise<Result<WeeklySummary>> => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  await desk.value.open.refresh();
  const { book, digest } = desk.value.open;
  return weeklySummary(book.rows, { week, now: book.now(), digest: digest() });
};

const pdfOf = async (
  services: Services,
  week: string,
  language: Language,
): Promise<Result<{ readonly summary: WeeklySummary; readonly bytes: Uint8Array }>> => {
  const summary = await summaryOf(services, week);
  if (!summary.ok) return summary;
  const options = { language, createdAt: services.clock.now() };
  const bytes = await services.reports.render('weekly', summary.value, options);
  return bytes.ok ? ok({ summary: summary.value, bytes: bytes.value }) : bytes;
};

/** The channels about the week: the value, its PDF, the file. */
export const reportHandlers = (services: Services, saved: SavedFiles): ReportHandlers => {
  return {
    'report.weekly': ({ week }) => summaryOf(services, week),
    'report.weeklyPdf': async ({ week, language }) => {
      const pdf = await pdfOf(services, week, language);
      return pdf.ok ? ok(pdf.value.bytes) : pdf;
    },
    'report.saveWeeklyPdf': async ({ week, language }) => {
      const desk = requireDesk(services);
      if (!desk.ok) return desk;
      const pdf = await pdfOf(services, week, language);
      if (!pdf.ok) return pdf;
      const path = await services.shell.chooseTarget(
        weeklyFileName(pdf.value.summary, createLabels(language)),
      );
      if (path === null) return err(refusal('cancelled'));
      const written = await saveReport(services.fs, path, pdf.value.bytes, desk.value.open.folder);
      if (!written.ok) return written;
      saved.add(path);
      return ok({ path });
    },
    'app.showInFolder': async ({ path }) => {
      if (!saved.has(path)) return err(refusal('notFound', { id: path }));
      services.shell.showInFolder(path);
      return ok(null);
    },
  };
};
