import { extname } from 'node:path';
import { refusal } from '../../shared/refusal.ts';
import { err, ok } from '../../shared/result.ts';
import { createDocumentLabels } from '../export/weekly/part.ts';
import { weeklyFile, weeklyTableName } from '../export/weekly-file.ts';
import type { Handlers } from '../ipc/register.ts';
import { weeklyDraft } from '../mail/weekly-draft.ts';
import { weeklyFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import { saveReport } from '../report/save.ts';
import type { PdfJobs } from './pdf-jobs.ts';
import { requireDesk, type Services } from './services.ts';
import { asRead, weeklyPdf, weekOfDesk } from './weekly-pdf.ts';

/** Only what was saved in this run may be shown: the window cannot point the file manager anywhere. */
export type SavedFiles = Set<string>;

type ReportHandlers = Pick<
  Handlers,
  | 'report.weekly'
  | 'report.weeklyPdf'
  | 'report.saveWeeklyPdf'
  | 'report.cancelPdf'
  | 'report.mailWeekly'
  | 'export.weekly'
  | 'app.showInFolder'
  | 'app.mayPrint'
>;

/** The channels about the week: the value, its PDF, the file. */
export const reportHandlers = (services: Services, saved: SavedFiles, jobs: PdfJobs): ReportHandlers => {
  return {
    'report.weekly': async ({ week }) => {
      const desk = requireDesk(services);
      // Whoever looks at a week prints it next.
      services.reports.warm();
      if (!desk.ok) return desk;
      const summary = await weekOfDesk(desk.value, week);
      return summary.ok ? ok(asRead(desk.value)(summary.value)) : summary;
    },
    'report.weeklyPdf': async ({ week, language }, { senderId }) => {
      const desk = requireDesk(services);
      if (!desk.ok) return desk;
      const pdf = await jobs.run(senderId, 'preview', (watching) =>
        weeklyPdf(services, desk.value, week, language, { view: asRead(desk.value), watching }),
      );
      return pdf.ok ? ok(pdf.value.bytes) : pdf;
    },
    'report.cancelPdf': async (_nothing, { senderId }) => {
      jobs.cancel(senderId);
      return ok(null);
    },
    'report.saveWeeklyPdf': async ({ week, language }, { senderId }) => {
      const desk = requireDesk(services);
      if (!desk.ok) return desk;
      const pdf = await jobs.run(senderId, 'file', (watching) =>
        weeklyPdf(services, desk.value, week, language, { view: asRead(desk.value), watching }),
      );
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
    'report.mailWeekly': async ({ week, language, to }, { senderId }) => {
      const desk = requireDesk(services);
      if (!desk.ok) return desk;
      const pdf = await jobs.run(senderId, 'file', (watching) =>
        weeklyPdf(services, desk.value, week, language, { view: asRead(desk.value), watching }),
      );
      if (!pdf.ok) return pdf;
      const name = weeklyFileName(pdf.value.summary, createLabels(language));
      const path = await services.shell.chooseTarget(name.replace(/pdf$/, 'eml'));
      if (path === null) return err(refusal('cancelled'));
      const { summary, bytes } = pdf.value;
      const draft = weeklyDraft({ summary, pdf: bytes, to, language, date: services.clock.now() });
      const written = await saveReport(services.fs, path, draft, desk.value.open.folder);
      if (!written.ok) return written;
      saved.add(path);
      // Under another ending the system would open it with another program, or run it.
      const isMail = extname(path).toLowerCase() === '.eml';
      return ok({ path, opened: isMail && (await services.shell.openFile(path)) });
    },
    'export.weekly': async ({ week, language, format }) => {
      const desk = requireDesk(services);
      if (!desk.ok) return desk;
      const found = await weekOfDesk(desk.value, week);
      if (!found.ok) return found;
      const summary = asRead(desk.value)(found.value);
      const labels = createDocumentLabels(language);
      const path = await services.shell.chooseTarget(weeklyTableName(summary, format, labels));
      if (path === null) return err(refusal('cancelled'));
      const bytes = await weeklyFile(summary, format, labels);
      const written = await saveReport(services.fs, path, bytes, desk.value.open.folder);
      if (!written.ok) return written;
      saved.add(path);
      return ok({ path });
    },
    'app.mayPrint': async () =>
      (await services.shell.hasPrinter()) ? ok(null) : err(refusal('printerMissing')),
    'app.showInFolder': async ({ path }) => {
      if (!saved.has(path)) return err(refusal('notFound', { id: path }));
      services.shell.showInFolder(path);
      return ok(null);
    },
  };
};
