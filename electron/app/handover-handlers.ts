import { refusal } from '../../shared/refusal.ts';
import { handoverReport } from '../../shared/report/handover-report.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { handoverFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import { saveReport } from '../report/save.ts';
import type { SavedFiles } from './report-handlers.ts';
import { requireDesk, type Services } from './services.ts';

/** The channel about one handover: its page as a file. */
export const handoverHandlers = (
  services: Services,
  saved: SavedFiles,
): Pick<Handlers, 'report.saveHandoverPdf'> => ({
  'report.saveHandoverPdf': async ({ id, language }) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const { open } = desk.value;
    await open.refresh();
    const report = handoverReport(open.book.rows, id, open.digest());
    if (!report.ok) return report;
    const options = { language, createdAt: services.clock.now() };
    const pdf = await services.reports.render('handover', report.value, options);
    if (!pdf.ok) return pdf;
    const path = await services.shell.chooseTarget(handoverFileName(report.value, createLabels(language)));
    if (path === null) return err(refusal('cancelled'));
    const written = await saveReport(services.fs, path, pdf.value, open.folder);
    if (!written.ok) return written;
    saved.add(path);
    return ok({ path });
  },
});
