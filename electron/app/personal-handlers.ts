import { refusal } from '../../shared/refusal.ts';
import { personalWeek } from '../../shared/report/personal-week.ts';
import { err, ok } from '../../shared/result.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import type { Handlers } from '../ipc/register.ts';
import { personalFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import { saveReport } from '../report/save.ts';
import type { SavedFiles } from './report-handlers.ts';
import { requireDesk, type Services } from './services.ts';

/** The channel about one person’s week: everybody’s for a lead, one’s own for others. */
export const personalHandlers = (
  services: Services,
  saved: SavedFiles,
): Pick<Handlers, 'report.savePersonalPdf'> => ({
  'report.savePersonalPdf': async ({ week, staffId, language }) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const { open, session } = desk.value;
    await open.refresh();
    const self = session.staffId();
    const reader = self === null ? null : open.book.rows.get('staff', self);
    if (reader === null) return err(refusal('notSignedIn'));
    if (reader.id !== staffId && !hasRole(reader.role, 'lead'))
      return err(refusal('notPermitted', { role: 'lead' }));
    const value = personalWeek(open.book.rows, {
      week,
      staffId,
      now: open.book.now(),
      digest: open.digest(),
    });
    if (!value.ok) return value;
    const pdf = await services.reports.render('personal', value.value, {
      language,
      createdAt: services.clock.now(),
    });
    if (!pdf.ok) return pdf;
    const path = await services.shell.chooseTarget(personalFileName(value.value, createLabels(language)));
    if (path === null) return err(refusal('cancelled'));
    const written = await saveReport(services.fs, path, pdf.value, open.folder);
    if (!written.ok) return written;
    saved.add(path);
    return ok({ path });
  },
});
