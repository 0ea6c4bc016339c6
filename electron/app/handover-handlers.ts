import { handoverReport } from '../../shared/report/handover-report.ts';
import { ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { handoverFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import { requireDesk, type Services } from './services.ts';

type HandoverHandlers = Pick<Handlers, 'report.handoverPdf' | 'report.saveHandoverPdf'>;
type HandoverRequest = Parameters<HandoverHandlers['report.handoverPdf']>[0];

/** The channels about one handover: its page, and its page as a file. */
export const handoverHandlers = (services: Services, pdfChannels: PdfChannelsFor): HandoverHandlers => {
  const channels = pdfChannels(async ({ id, language }: HandoverRequest, watching) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const { open } = desk.value;
    await open.refresh();
    const report = handoverReport(open.book.rows, id, open.digest());
    if (!report.ok) return report;
    const options = { language, createdAt: services.clock.now() };
    const bytes = await services.reports.render('handover', report.value, options, watching);
    if (!bytes.ok) return bytes;
    const name = handoverFileName(report.value, createLabels(language));
    return ok({ bytes: bytes.value, name, bookFolder: open.folder });
  });
  return { 'report.handoverPdf': channels.open, 'report.saveHandoverPdf': channels.save };
};
