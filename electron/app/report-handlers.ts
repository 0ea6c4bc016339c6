import { extname } from 'node:path';
import { refusal } from '../../shared/refusal.ts';
import { markInSteps } from '../../shared/report/sealed-week.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { weeklyDraft } from '../mail/weekly-draft.ts';
import { weeklyFileName } from '../report/file-name.ts';
import type { Watching } from '../report/host.ts';
import { createLabels } from '../report/labels.ts';
import { inSlices } from './at-this-moment.ts';
import { jsonBytesInSteps } from './json-bytes.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import type { PdfJobs } from './pdf-jobs.ts';
import type { SavedFiles, SaveFile } from './save-file.ts';
import { requireDesk, type Services } from './services.ts';
import { showFile } from './show-file.ts';
import { asRead, weeklyPdf, weekOfDesk } from './weekly-pdf.ts';

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

type WeekRequest = Parameters<ReportHandlers['report.weeklyPdf']>[0];

interface ReportDeps {
  readonly saved: SavedFiles;
  readonly saveFile: SaveFile;
  readonly jobs: PdfJobs;
  readonly pdfChannels: PdfChannelsFor;
}

/** The channels about the week: the value, its PDF, the file. */
export const reportHandlers = (
  services: Services,
  { saved, saveFile, jobs, pdfChannels }: ReportDeps,
): ReportHandlers => {
  /** The week as whoever asks may read it. */
  const make = async ({ week, language }: WeekRequest, watching: Watching) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const view = asRead(desk.value);
    const pdf = await weeklyPdf(services, desk.value, week, language, { view, watching });
    if (!pdf.ok) return pdf;
    const { summary, bytes, events } = pdf.value;
    const name = weeklyFileName(summary, createLabels(language));
    return ok({ summary, bytes, events, name });
  };
  const channels = pdfChannels(make);
  return {
    'report.weekly': async ({ week }) => {
      const desk = requireDesk(services);
      // Whoever looks at a week prints it next.
      services.reports.warm();
      if (!desk.ok) return desk;
      const found = await weekOfDesk(desk.value, week);
      if (!found.ok) return found;
      const { value } = found.value;
      const read = asRead(desk.value)(value);
      const mark = await inSlices(markInSteps(value));
      if (!mark.ok) return mark;
      const bytes = await inSlices(jsonBytesInSteps(read));
      return bytes.ok ? ok({ bytes: bytes.value, mark: mark.value }) : bytes;
    },
    'report.weeklyPdf': channels.open,
    'report.saveWeeklyPdf': channels.save,
    'report.cancelPdf': async ({ what }, { senderId }) => {
      jobs.cancel(senderId, what);
      return ok(null);
    },
    'report.mailWeekly': async ({ week, language, to }, { senderId }) => {
      const made = await jobs.run(senderId, 'file', (watching) => make({ week, language }, watching));
      if (!made.ok) return made;
      const { summary, bytes } = made.value;
      const draft = () => ok(weeklyDraft({ summary, pdf: bytes, to, language, date: services.clock.now() }));
      const name = weeklyFileName(summary, createLabels(language), 'eml');
      const file = await saveFile({ name, bytes: draft });
      if (!file.ok) return file;
      const { path } = file.value;
      // Under another ending the system would open it with another program, or run it.
      const isMail = extname(path).toLowerCase() === '.eml';
      return ok({ path, opened: isMail && (await services.shell.openFile(path)) });
    },
    'export.weekly': async ({ week, language, format }) => {
      const desk = requireDesk(services);
      if (!desk.ok) return desk;
      const found = await weekOfDesk(desk.value, week);
      if (!found.ok) return found;
      const summary = asRead(desk.value)(found.value.value);
      return saveFile({
        name: weeklyFileName(summary, createLabels(language), format),
        bytes: () => services.reports.file('weekly', summary, format, language),
      });
    },
    'app.mayPrint': async () =>
      (await services.shell.hasPrinter()) ? ok(null) : err(refusal('printerMissing')),
    'app.showInFolder': async ({ path }) => {
      if (!saved.has(path)) return err(refusal('notFound', { id: path }));
      return showFile(services, path);
    },
  };
};
