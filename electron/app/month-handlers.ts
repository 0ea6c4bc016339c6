import type { Answer } from '../../shared/ipc/contract.ts';
import { meritMonth, ownMerits } from '../../shared/report/merit-month.ts';
import { monthReportInSteps } from '../../shared/report/month-report.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { monthFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import { atThisMoment } from './at-this-moment.ts';
import { type MonthReader, readerOf } from './month-reader.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import type { SaveFile } from './save-file.ts';
import { requireDesk, type Services } from './services.ts';

type MonthHandlers = Pick<
  Handlers,
  'report.merits' | 'report.monthPdf' | 'report.saveMonthPdf' | 'export.month'
>;

type MonthRequest = Parameters<MonthHandlers['report.monthPdf']>[0];

const meritsOf = (
  { desk, staffId, seesAll }: MonthReader,
  month: string,
): Result<Answer<'report.merits'>> => {
  const { book } = desk.open;
  const value = meritMonth(book.rows, { month, now: book.now() });
  return value.ok && !seesAll ? ok(ownMerits(value.value, staffId)) : value;
};

/** The month as the book has it now, with what other PCs have written. */
const monthOf = async (services: Services, month: string, signal?: AbortSignal) => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  await desk.value.open.refresh();
  return atThisMoment(
    desk.value.open,
    ({ rows, now, digest }) => monthReportInSteps(rows, { month, now, digest }),
    signal,
  );
};

/** The channels about a month: merits and penalties, the roll-up of its weeks. */
export const monthHandlers = (
  services: Services,
  pdfChannels: PdfChannelsFor,
  saveFile: SaveFile,
): MonthHandlers => {
  const channels = pdfChannels(async ({ month, language }: MonthRequest, watching) => {
    const found = await monthOf(services, month, watching.signal);
    if (!found.ok) return found;
    const { value, events } = found.value;
    const options = { language, createdAt: services.clock.now() };
    const bytes = await services.reports.render('month', value, options, watching);
    if (!bytes.ok) return bytes;
    return ok({ bytes: bytes.value, events, name: monthFileName(value, createLabels(language)) });
  });
  return {
    'report.merits': async ({ month }) => {
      const reader = await readerOf(services);
      return reader.ok ? meritsOf(reader.value, month) : reader;
    },
    'report.monthPdf': channels.open,
    'report.saveMonthPdf': channels.save,
    'export.month': async ({ month, language, format }) => {
      const found = await monthOf(services, month);
      if (!found.ok) return found;
      const { value } = found.value;
      return saveFile({
        name: monthFileName(value, createLabels(language), format),
        bytes: () => services.reports.file('month', value, format, language),
      });
    },
  };
};
