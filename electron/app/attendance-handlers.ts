import type { Answer } from '../../shared/ipc/contract.ts';
import { refusal } from '../../shared/refusal.ts';
import { monthAttendance, ownAttendance } from '../../shared/report/month-attendance.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { attendanceFile, attendanceFileName } from '../export/attendance-file.ts';
import { createExportLabels } from '../export/labels.ts';
import type { Handlers } from '../ipc/register.ts';
import { attendancePdfName } from '../report/file-name.ts';
import type { Watching } from '../report/host.ts';
import { createLabels } from '../report/labels.ts';
import { saveReport } from '../report/save.ts';
import { type MonthReader, readerOf } from './month-reader.ts';
import type { PdfJobs } from './pdf-jobs.ts';
import type { SavedFiles } from './report-handlers.ts';
import type { Services } from './services.ts';

type AttendanceHandlers = Pick<
  Handlers,
  'report.attendance' | 'report.attendancePdf' | 'report.saveAttendancePdf' | 'export.attendance'
>;

const attendanceOf = (
  { desk, staffId, seesAll }: MonthReader,
  month: string,
): Result<Answer<'report.attendance'>> => {
  const { book } = desk.open;
  const value = monthAttendance(book.rows, { month, now: book.now() });
  return value.ok && !seesAll ? ok(ownAttendance(value.value, staffId)) : value;
};

/** The sheet as a PDF, of what this reader may see, and what it was made of. */
const pdfOf = async (services: Services, month: string, language: Language, watching: Watching) => {
  const reader = await readerOf(services);
  if (!reader.ok) return reader;
  const value = attendanceOf(reader.value, month);
  if (!value.ok) return value;
  const options = { language, createdAt: services.clock.now() };
  const bytes = await services.reports.render('attendance', value.value, options, watching);
  const { folder } = reader.value.desk.open;
  return bytes.ok ? ok({ value: value.value, bytes: bytes.value, folder }) : bytes;
};

/** The channels about the attendance of a month: as a value, as a sheet on paper, as a table. */
export const attendanceHandlers = (
  services: Services,
  saved: SavedFiles,
  jobs: PdfJobs,
): AttendanceHandlers => ({
  'report.attendance': async ({ month }) => {
    const reader = await readerOf(services);
    return reader.ok ? attendanceOf(reader.value, month) : reader;
  },
  'report.attendancePdf': async ({ month, language }, { senderId }) => {
    const pdf = await jobs.run(senderId, 'preview', (watching) => pdfOf(services, month, language, watching));
    return pdf.ok ? ok(pdf.value.bytes) : pdf;
  },
  'report.saveAttendancePdf': async ({ month, language }, { senderId }) => {
    const pdf = await jobs.run(senderId, 'file', (watching) => pdfOf(services, month, language, watching));
    if (!pdf.ok) return pdf;
    const { value, bytes, folder } = pdf.value;
    const path = await services.shell.chooseTarget(attendancePdfName(value, createLabels(language)));
    if (path === null) return err(refusal('cancelled'));
    const written = await saveReport(services.fs, path, bytes, folder);
    if (!written.ok) return written;
    saved.add(path);
    return ok({ path });
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
