import { rosterReport } from '../../shared/report/roster-report.ts';
import { ok } from '../../shared/result.ts';
import type { WeekName } from '../../shared/time/week.ts';
import type { Handlers } from '../ipc/register.ts';
import { rosterFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import type { SaveFile } from './save-file.ts';
import { requireDesk, type Services } from './services.ts';

type RosterHandlers = Pick<Handlers, 'report.rosterPdf' | 'report.saveRosterPdf' | 'export.roster'>;
type RosterRequest = Parameters<RosterHandlers['report.rosterPdf']>[0];

/** The plan as the book has it now, with what other PCs have written. */
const rosterOf = async (services: Services, week: WeekName) => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  const { open } = desk.value;
  await open.refresh();
  return rosterReport(open.book.rows, week, open.digest());
};

/** The channels about the plan of a week: its page, its page as a file, its tables. */
export const rosterHandlers = (
  services: Services,
  pdfChannels: PdfChannelsFor,
  saveFile: SaveFile,
): RosterHandlers => {
  const channels = pdfChannels(async ({ week, language }: RosterRequest, watching) => {
    const report = await rosterOf(services, week);
    if (!report.ok) return report;
    const options = { language, createdAt: services.clock.now() };
    const bytes = await services.reports.render('roster', report.value, options, watching);
    if (!bytes.ok) return bytes;
    const name = rosterFileName(report.value, createLabels(language));
    return ok({ bytes: bytes.value, events: report.value.digest.events, name });
  });
  return {
    'report.rosterPdf': channels.open,
    'report.saveRosterPdf': channels.save,
    'export.roster': async ({ week, language, format }) => {
      const report = await rosterOf(services, week);
      if (!report.ok) return report;
      return saveFile({
        name: rosterFileName(report.value, createLabels(language), format),
        bytes: () => services.reports.file('roster', report.value, format, language),
      });
    },
  };
};
