import type { Answer } from '../../shared/ipc/contract.ts';
import { monthAttendance, ownAttendance } from '../../shared/report/month-attendance.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { attendanceFileName } from '../report/file-name.ts';
import { createLabels } from '../report/labels.ts';
import { type MonthReader, readerOf } from './month-reader.ts';
import type { PdfChannelsFor } from './pdf-channels.ts';
import type { SaveFile } from './save-file.ts';
import type { Services } from './services.ts';

type AttendanceHandlers = Pick<
  Handlers,
  'report.attendance' | 'report.attendancePdf' | 'report.saveAttendancePdf' | 'export.attendance'
>;

type AttendanceRequest = Parameters<AttendanceHandlers['report.attendancePdf']>[0];

const attendanceOf = (
  { desk, staffId, seesAll }: MonthReader,
  month: string,
): Result<Answer<'report.attendance'>> => {
  const { book } = desk.open;
  const value = monthAttendance(book.rows, { month, now: book.now() });
  return value.ok && !seesAll ? ok(ownAttendance(value.value, staffId)) : value;
};

/** The channels about the attendance of a month: as a value, as a sheet on paper, as a table. */
export const attendanceHandlers = (
  services: Services,
  pdfChannels: PdfChannelsFor,
  saveFile: SaveFile,
): AttendanceHandlers => {
  /** Of what this reader may see. */
  const channels = pdfChannels(async ({ month, language }: AttendanceRequest, watching) => {
    const reader = await readerOf(services);
    if (!reader.ok) return reader;
    const value = attendanceOf(reader.value, month);
    if (!value.ok) return value;
    const { events } = reader.value.desk.open.digest();
    const options = { language, createdAt: services.clock.now() };
    const bytes = await services.reports.render('attendance', value.value, options, watching);
    if (!bytes.ok) return bytes;
    const name = attendanceFileName(value.value, createLabels(language));
    return ok({ bytes: bytes.value, events, name });
  });
  return {
    'report.attendance': async ({ month }) => {
      const reader = await readerOf(services);
      return reader.ok ? attendanceOf(reader.value, month) : reader;
    },
    'report.attendancePdf': channels.open,
    'report.saveAttendancePdf': channels.save,
    'export.attendance': async ({ month, language, format }) => {
      const reader = await readerOf(services);
      if (!reader.ok) return reader;
      const value = attendanceOf(reader.value, month);
      if (!value.ok) return value;
      return saveFile({
        name: attendanceFileName(value.value, createLabels(language), format),
        bytes: () => services.reports.file('attendance', value.value, format, language),
      });
    },
  };
};
