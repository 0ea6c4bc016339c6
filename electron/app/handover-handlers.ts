import { handoverReport } from '../../shared/report/handover-report.ts';
import { ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { handoverFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import type { SaveFile } from './save-file.ts';
import { requireDesk, type Services } from './services.ts';

type HandoverHandlers = Pick<Handlers, 'report.handoverPdf' | 'report.saveHandoverPdf' | 'export.handover'>;
type HandoverRequest = Parameters<HandoverHandlers['report.handoverPdf']>[0];

/** The handover as the book has it now, with what other PCs have written. */
const handoverOf = async (services: Services, id: string) => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  const { open } = desk.value;
  await open.refresh();
  return handoverReport(open.book.rows, id, open.digest());
};

/** The channels about one handover: its page, its page as a file, its tables as a file. */
export const handoverHandlers = (
  services: Services,
  pdfChannels: PdfChannelsFor,
  saveFile: SaveFile,
): HandoverHandlers => {
  const channels = pdfChannels(async ({ id, language }: HandoverRequest, watching) => {
    const report = await handoverOf(services, id);
    if (!report.ok) return report;
    const options = { language, createdAt: services.clock.now() };
    const bytes = await services.reports.render('handover', report.value, options, watching);
    if (!bytes.ok) return bytes;
    const name = handoverFileName(report.value, createLabels(language));
    return ok({ bytes: bytes.value, events: report.value.digest.events, name });
  });
  return {
    'report.handoverPdf': channels.open,
    'report.saveHandoverPdf': channels.save,
    'export.handover': async ({ id, language, format }) => {
      const report = await handoverOf(services, id);
      if (!report.ok) return report;
      return saveFile({
        name: handoverFileName(report.value, createLabels(language), format),
        bytes: () => services.reports.file('handover', report.value, format, language),
      });
    },
  };
};
