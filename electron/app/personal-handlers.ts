import { refusal } from '../../shared/refusal.ts';
import { personalWeekInSteps } from '../../shared/report/personal-week.ts';
import { err, ok } from '../../shared/result.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import type { Handlers } from '../ipc/register.ts';
import { personalFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import { atThisMoment } from './at-this-moment.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import type { SaveFile } from './save-file.ts';
import { requireDesk, type Services } from './services.ts';

type PersonalHandlers = Pick<Handlers, 'report.personalPdf' | 'report.savePersonalPdf' | 'export.personal'>;
type PersonalRequest = Parameters<PersonalHandlers['report.personalPdf']>[0];

/** The week of that person where whoever asks may read it, and how many events the book has: a signed week has its own digest. */
const personalOf = async (
  services: Services,
  { week, staffId }: Pick<PersonalRequest, 'week' | 'staffId'>,
  signal?: AbortSignal,
) => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  const { open, session } = desk.value;
  await open.refresh();
  const self = session.staffId();
  const reader = self === null ? null : open.book.rows.get('staff', self);
  if (reader === null) return err(refusal('notSignedIn'));
  if (reader.id !== staffId && !hasRole(reader.role, 'lead'))
    return err(refusal('notPermitted', { role: 'lead' }));
  return atThisMoment(
    open,
    ({ rows, now, digest }) => personalWeekInSteps(rows, { week, staffId, now, digest }),
    signal,
  );
};

/** The channels about one person’s week: everybody’s for a lead, one’s own for others. */
export const personalHandlers = (
  services: Services,
  pdfChannels: PdfChannelsFor,
  saveFile: SaveFile,
): PersonalHandlers => {
  const channels = pdfChannels(async (request: PersonalRequest, watching) => {
    const found = await personalOf(services, request, watching.signal);
    if (!found.ok) return found;
    const { value, events } = found.value;
    const { language } = request;
    const options = { language, createdAt: services.clock.now() };
    const bytes = await services.reports.render('personal', value, options, watching);
    if (!bytes.ok) return bytes;
    return ok({ bytes: bytes.value, events, name: personalFileName(value, createLabels(language)) });
  });
  return {
    'report.personalPdf': channels.open,
    'report.savePersonalPdf': channels.save,
    'export.personal': async ({ format, ...request }) => {
      const found = await personalOf(services, request);
      if (!found.ok) return found;
      const { value } = found.value;
      const { language } = request;
      return saveFile({
        name: personalFileName(value, createLabels(language), format),
        bytes: () => services.reports.file('personal', value, format, language),
      });
    },
  };
};
