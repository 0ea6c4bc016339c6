import { handoverReport } from '../../shared/report/handover-report.ts';
import { ok } from '../../shared/result.ts';
import { handoverFile } from '../export/handover-file.ts';
import { createDocumentLabels } from '../export/weekly/part.ts';
import type { Handlers } from '../ipc/register.ts';
import { handoverFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import type { SaveFile } from './save-file.ts';
import { requireDesk, type Services } from './services.ts';

type HandoverHandlers = Pick<Handlers, 'report.handoverPdf' | 'report.saveHandoverPdf' | 'export.handover'>;
type HandoverRequest = Parameters<HandoverHandlers['report.handoverPdf']>[0];

/** The handover as the book has it now, with what other PCs have written, and where the book lies. */
const handoverOf = async (services: Services, id: string) => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  const { open } = desk.value;
  await open.refresh();
  const report = handoverReport(open.book.rows, id, open.digest());
  return report.ok ? ok({ report: report.value, folder: open.folder }) : report;
};

/** The channels about one handover: its page, its page as a file, its tables as a file. */
export const handoverHandlers = (
  services: Services,
  pdfChannels: PdfChannelsFor,
  saveFile: SaveFile,
): HandoverHandlers => {
  const channels = pdfChannels(async ({ id, language }: HandoverRequest, watching) => {
    const found = await handoverOf(services, id);
    if (!found.ok) return found;
    const { report, folder } = found.value;
    const options = { language, createdAt: services.clock.now() };
    const bytes = await services.reports.render('handover', report, options, watching);
    if (!bytes.ok) return bytes;
    const name = handoverFileName(report, createLabels(language));
    return ok({ bytes: bytes.value, name, bookFolder: folder });
  });
  return {
    'report.handoverPdf': channels.open,
    'report.saveHandoverPdf': channels.save,
    'export.handover': async ({ id, language, format }) => {
      const found = await handoverOf(services, id);
      if (!found.ok) return found;
      const { report, folder } = found.value;
      return saveFile({
        name: handoverFileName(report, createLabels(language), format),
        bytes: () => handoverFile(report, format, createDocumentLabels(language)),
        bookFolder: folder,
      });
    },
  };
};
