import { refusal } from '../../shared/refusal.ts';
import { type RosterReport, rosterReport } from '../../shared/report/roster-report.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Handlers } from '../ipc/register.ts';
import { rosterFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import { saveReport } from '../report/save.ts';
import type { SavedFiles } from './report-handlers.ts';
import { requireDesk, type Services } from './services.ts';

interface RosterPdf {
  readonly report: RosterReport;
  readonly bytes: Uint8Array;
  /** The book's folder, into which no report is saved. */
  readonly folder: string;
}

const pdfOf = async (services: Services, week: string, language: Language): Promise<Result<RosterPdf>> => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  const { open } = desk.value;
  await open.refresh();
  const report = rosterReport(open.book.rows, week, open.digest());
  if (!report.ok) return report;
  const options = { language, createdAt: services.clock.now() };
  const bytes = await services.reports.render('roster', report.value, options);
  return bytes.ok ? ok({ report: report.value, bytes: bytes.value, folder: open.folder }) : bytes;
};

/** The channels about the plan of a week: its page, and its page as a file. */
export const rosterHandlers = (
  services: Services,
  saved: SavedFiles,
): Pick<Handlers, 'report.rosterPdf' | 'report.saveRosterPdf'> => ({
  'report.rosterPdf': async ({ week, language }) => {
    const pdf = await pdfOf(services, week, language);
    return pdf.ok ? ok(pdf.value.bytes) : pdf;
  },
  'report.saveRosterPdf': async ({ week, language }) => {
    const pdf = await pdfOf(services, week, language);
    if (!pdf.ok) return pdf;
    const { report, bytes, folder } = pdf.value;
    const path = await services.shell.chooseTarget(rosterFileName(report, createLabels(language)));
    if (path === null) return err(refusal('cancelled'));
    const written = await saveReport(services.fs, path, bytes, folder);
    if (!written.ok) return written;
    saved.add(path);
    return ok({ path });
  },
});
