import type { Answer } from '../../shared/ipc/contract.ts';
import { refusal } from '../../shared/refusal.ts';
import { meritMonth, ownMerits } from '../../shared/report/merit-month.ts';
import { monthAttendance, ownAttendance } from '../../shared/report/month-attendance.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import { attendanceFile, attendanceFileName } from '../export/attendance-file.ts';
import { createExportLabels } from '../export/labels.ts';
import type { Handlers } from '../ipc/register.ts';
import { saveReport } from '../report/save.ts';
import type { OpenDesk } from './desk.ts';
import type { SavedFiles } from './report-handlers.ts';
import { requireDesk, type Services } from './services.ts';

type MonthHandlers = Pick<Handlers, 'report.attendance' | 'report.merits' | 'export.attendance'>;

interface Reader {
  readonly desk: OpenDesk;
  readonly staffId: string;
  /** A lead sees everybody’s attendance and merits, others their own. */
  readonly seesAll: boolean;
}

const readerOf = async (services: Services): Promise<Result<Reader>> => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  await desk.value.open.refresh();
  const staffId = desk.value.session.staffId();
  const row = staffId === null ? null : desk.value.open.book.rows.get('staff', staffId);
  if (row === null) return err(refusal('notSignedIn'));
  return ok({ desk: desk.value, staffId: row.id, seesAll: hasRole(row.role, 'lead') });
};

const attendanceOf = (
  { desk, staffId, seesAll }: Reader,
  month: string,
): Result<Answer<'report.attendance'>> => {
  const { book } = desk.open;
  const value = monthAttendance(book.rows, { month, now: book.now() });
  return value.ok && !seesAll ? ok(ownAttendance(value.value, staffId)) : value;
};

const meritsOf = ({ desk, staffId, seesAll }: Reader, month: string): Result<Answer<'report.merits'>> => {
  const { book } = desk.open;
  const value = meritMonth(book.rows, { month, now: book.now() });
  return value.ok && !seesAll ? ok(ownMerits(value.value, staffId)) : value;
};

/** The channels about a month: attendance and its file, merits and penalties. */
export const monthHandlers = (services: Services, saved: SavedFiles): MonthHandlers => ({
  'report.attendance': async ({ month }) => {
    const reader = await readerOf(services);
    return reader.ok ? attendanceOf(reader.value, month) : reader;
  },
  'report.merits': async ({ month }) => {
    const reader = await readerOf(services);
    return reader.ok ? meritsOf(reader.value, month) : reader;
  },
  'export.attendance': async ({ month, language, format }) => {
    const reader = await readerOf(services);
    if (!reader.ok) return reader;
    const value = attendanceOf(reader.value, month);
    if (!value.ok) return value;
    const labels = createExportLabels(language);
    const path = await services.shell.chooseTarget(attendanceFileName(value.value, format, labels));
    if (path === null) return err(refusal('cancelled'));
    const bytes = await attendanceFile(value.value, format, labels);
    const written = await saveReport(services.fs, path, bytes, reader.value.desk.open.folder);
    if (!written.ok) return written;
    saved.add(path);
    return ok({ path });
  },
});
