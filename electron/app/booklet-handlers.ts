import type { Booklet } from '../../shared/booklet/value.ts';
import type { BookletRequest } from '../../shared/ipc/booklet.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { bookletOf } from '../manual/booklet.ts';
import { bookletFileName } from '../report/file-name.ts';
import type { Watching } from '../report/host.ts';
import { createLabels } from '../report/labels.ts';
import { saveReport } from '../report/save.ts';
import type { PdfJobs } from './pdf-jobs.ts';
import type { SavedFiles } from './report-handlers.ts';
import { requireDesk, type Services } from './services.ts';

interface BookletPdf {
  readonly booklet: Booklet;
  readonly bytes: Uint8Array;
  /** The book's folder, into which no report is saved. */
  readonly folder: string;
}

const pdfOf = async (
  services: Services,
  request: BookletRequest,
  watching: Watching,
): Promise<Result<BookletPdf>> => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  const { open } = desk.value;
  await open.refresh();
  const booklet = await bookletOf(open.book, request, open.folder);
  if (booklet.chapters.length === 0) return err(refusal('notFound', { id: request.chapters.join(' ') }));
  const options = { language: request.language, createdAt: services.clock.now() };
  const bytes = await services.reports.render('booklet', booklet, options, watching);
  return bytes.ok ? ok({ booklet, bytes: bytes.value, folder: open.folder }) : bytes;
};

/** The channels about the pocket booklet: its pages or sheets, and the file. */
export const bookletHandlers = (
  services: Services,
  saved: SavedFiles,
  jobs: PdfJobs,
): Pick<Handlers, 'report.bookletPdf' | 'report.saveBookletPdf'> => ({
  'report.bookletPdf': async (request, { senderId }) => {
    const pdf = await jobs.run(senderId, 'preview', (watching) => pdfOf(services, request, watching));
    return pdf.ok ? ok(pdf.value.bytes) : pdf;
  },
  'report.saveBookletPdf': async (request, { senderId }) => {
    const pdf = await jobs.run(senderId, 'file', (watching) => pdfOf(services, request, watching));
    if (!pdf.ok) return pdf;
    const { booklet, bytes, folder } = pdf.value;
    const path = await services.shell.chooseTarget(bookletFileName(booklet, createLabels(request.language)));
    if (path === null) return err(refusal('cancelled'));
    const written = await saveReport(services.fs, path, bytes, folder);
    if (!written.ok) return written;
    saved.add(path);
    return ok({ path });
  },
});
