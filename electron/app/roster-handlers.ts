import { rosterReport } from '../../shared/report/roster-report.ts';
import { ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { rosterFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import { requireDesk, type Services } from './services.ts';

type RosterHandlers = Pick<Handlers, 'report.rosterPdf' | 'report.saveRosterPdf'>;
type RosterRequest = Parameters<RosterHandlers['report.rosterPdf']>[0];

/** The channels about the plan of a week: its page, and its page as a file. */
export const rosterHandlers = (services: Services, pdfChannels: PdfChannelsFor): RosterHandlers => {
  const channels = pdfChannels(async ({ week, language }: RosterRequest, watching) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const { open } = desk.value;
    await open.refresh();
    const report = rosterReport(open.book.rows, week, open.digest());
    if (!report.ok) return report;
    const options = { language, createdAt: services.clock.now() };
    const bytes = await services.reports.render('roster', report.value, options, watching);
    if (!bytes.ok) return bytes;
    const name = rosterFileName(report.value, createLabels(language));
    return ok({ bytes: bytes.value, name, bookFolder: open.folder });
  });
  return { 'report.rosterPdf': channels.open, 'report.saveRosterPdf': channels.save };
};
