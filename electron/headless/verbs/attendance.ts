import { type TableFormat, tableFormats } from '../../../shared/ipc/values.ts';
import { monthAttendance } from '../../../shared/report/month-attendance.ts';
import { hoursText, type MonthAttendance } from '../../../shared/report/month-attendance-value.ts';
import { ok } from '../../../shared/result.ts';
import { monthAfter, monthOf } from '../../../shared/time/month.ts';
import { localDateOf, toEpochMs } from '../../../shared/time/zone.ts';
import { attendanceFile } from '../../export/attendance-file.ts';
import { createExportLabels } from '../../export/labels.ts';
import { withBookToRead } from '../book-access.ts';
import { type FileTarget, fileTargetOf, printedDocument, putFile } from '../file-target.ts';
import { type ExitStatus, type Io, optionOf, refuse, show, type Verb } from '../io.ts';

const lines = (io: Io, value: MonthAttendance, path: string | null): readonly string[] => [
  io.words.say('attendance.title', { shop: value.shopName, month: value.month }),
  ...value.people.map(({ name, totals }) =>
    io.words.say('attendance.person', { name, ...totals, hours: hoursText(totals.minutes) }),
  ),
  ...(path === null ? [] : [io.words.say('attendance.saved', { path })]),
];

const write = async (
  io: Io,
  value: MonthAttendance,
  { path, format }: FileTarget<TableFormat | 'pdf', string>,
): Promise<ExitStatus> => {
  const bytes =
    format === 'pdf'
      ? // The moment the sheet speaks of, which stands on it.
        await printedDocument(io, 'attendance', value, toEpochMs(value.now))
      : ok(await attendanceFile(value, format, createExportLabels(io.language)));
  return putFile(io, path, bytes);
};

/** `attendance`: a month as totals or JSON, or as a file by the ending of `--out`: PDF, XLSX, CSV; the last whole month unless one is named. */
export const attendance: Verb = {
  options: ['month', 'out'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book }) => {
      const now = book.now();
      const lastMonth = monthAfter(monthOf(localDateOf(now, book.zone())), -1);
      const month = optionOf(options, 'month') ?? lastMonth;
      const value = monthAttendance(book.rows, { month, now });
      if (!value.ok) return refuse(io, value.error);
      const target = fileTargetOf(options, [...tableFormats, 'pdf'], []);
      if (!target.ok) return refuse(io, target.error);
      const file = target.value;
      const status = file === null ? 0 : await write(io, value.value, file);
      if (status === 0) show(io, value.value, () => lines(io, value.value, file?.path ?? null));
      return status;
    }),
};
