import { refusal } from '../../shared/refusal.ts';
import { personalWeek } from '../../shared/report/personal-week.ts';
import { err, ok } from '../../shared/result.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import type { Handlers } from '../ipc/register.ts';
import { personalFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import { requireDesk, type Services } from './services.ts';

type PersonalHandlers = Pick<Handlers, 'report.personalPdf' | 'report.savePersonalPdf'>;
type PersonalRequest = Parameters<PersonalHandlers['report.personalPdf']>[0];

/** The channels about one person’s week: everybody’s for a lead, one’s own for others. */
export const personalHandlers = (services: Services, pdfChannels: PdfChannelsFor): PersonalHandlers => {
  const channels = pdfChannels(async ({ week, staffId, language }: PersonalRequest, watching) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const { open, session } = desk.value;
    await open.refresh();
    const self = session.staffId();
    const reader = self === null ? null : open.book.rows.get('staff', self);
    if (reader === null) return err(refusal('notSignedIn'));
    if (reader.id !== staffId && !hasRole(reader.role, 'lead'))
      return err(refusal('notPermitted', { role: 'lead' }));
    const asked = { week, staffId, now: open.book.now(), digest: open.digest() };
    const value = personalWeek(open.book.rows, asked);
    if (!value.ok) return value;
    const options = { language, createdAt: services.clock.now() };
    const bytes = await services.reports.render('personal', value.value, options, watching);
    if (!bytes.ok) return bytes;
    const name = personalFileName(value.value, createLabels(language));
    return ok({ bytes: bytes.value, name, bookFolder: open.folder });
  });
  return { 'report.personalPdf': channels.open, 'report.savePersonalPdf': channels.save };
};
