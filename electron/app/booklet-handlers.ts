import type { BookletRequest } from '../../shared/ipc/booklet.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { bookletOf } from '../manual/booklet.ts';
import { bookletFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import { requireDesk, type Services } from './services.ts';

/** The channels about the pocket booklet: its pages or sheets, and the file. */
export const bookletHandlers = (
  services: Services,
  pdfChannels: PdfChannelsFor,
): Pick<Handlers, 'report.bookletPdf' | 'report.saveBookletPdf'> => {
  const channels = pdfChannels(async (request: BookletRequest, watching) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const { open } = desk.value;
    await open.refresh();
    const { events } = open.digest();
    const booklet = await bookletOf(open.book, request, open.folder);
    if (booklet.chapters.length === 0) return err(refusal('notFound', { id: request.chapters.join(' ') }));
    const options = { language: request.language, createdAt: services.clock.now() };
    const bytes = await services.reports.render('booklet', booklet, options, watching);
    if (!bytes.ok) return bytes;
    const name = bookletFileName(booklet, createLabels(request.language));
    return ok({ bytes: bytes.value, events, name });
  });
  return { 'report.bookletPdf': channels.open, 'report.saveBookletPdf': channels.save };
};
