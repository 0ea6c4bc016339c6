import { extname } from 'node:path';
import { tableFormats } from '../../../shared/ipc/values.ts';
import { refusal } from '../../../shared/refusal.ts';
import { monthAttendance } from '../../../shared/report/month-attendance.ts';
import type { MonthAttendance } from '../../../shared/report/month-attendance-value.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { monthAfter, monthOf } from '../../../shared/time/month.ts';
import { localDateOf, toEpochMs } from '../../../shared/time/zone.ts';
import { attendanceFile } from '../../export/attendance-file.ts';
import { createExportLabels } from '../../export/labels.ts';
import { saveReport } from '../../report/save.ts';
import { withBookToRead } from '../book-access.ts';
import { type ExitStatus, type Io, optionOf, refuse, show, type Verb } from '../io.ts';

const lines = (io: Io, value: MonthAttendance, path: string | null): readonly string[] => [
  io.words.say('attendance.title', { shop: value.shopName, month: value.month }),
  ...value.people.map(({ name, totals }) =>
    io.words.say('attendance.person', { name, ...totals, hours: (totals.minutes / 60).toFixed(1) }),
  ),
  ...(path === null ? [] : [io.words.say('attendance.saved', { path })]),
];

const pdfOf = async (io: Io, value: MonthAttendance): Promise<Result<Uint8Array>> => {
  const reports = io.reports();
  try {
    // The moment the sheet speaks of, which stands on it.
    return await reports.render('attendance', value, {
      language: io.language,
      createdAt: toEpochMs(value.now),
    });
  } finally {
    reports.close();
  }
};

const write = async (
  io: Io,
  value: MonthAttendance,
  path: string,
  bookFolder: string,
): Promise<ExitStatus> => {
  const ending = extname(path).slice(1).toLowerCase();
  const format = ([...tableFormats, 'pdf'] as const).find((one) => one === ending);
  if (format === undefined) return refuse(io, refusal('malformed', { field: '--out', value: path }));
  const bytes =
    format === 'pdf'
      ? await pdfOf(io, value)
      : ok(await attendanceFile(value, format, createExportLabels(io.language)));
  if (!bytes.ok) return refuse(io, bytes.error);
  const saved = await saveReport(io.fs, path, bytes.value, bookFolder);
  return saved.ok ? 0 : refuse(io, saved.error);
};

/** `attendance`: a month as totals or JSON, or as a file by the ending of `--out`: PDF, XLSX, CSV; the last whole month unless one is named. */
export const attendance: Verb = {
  options: ['month', 'out'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book, folder }) => {
      const now = book.now();
      const lastMonth = monthAfter(monthOf(localDateOf(now, book.zone())), -1);
      const month = optionOf(options, 'month') ?? lastMonth;
      const value = monthAttendance(book.rows, { month, now });
      if (!value.ok) return refuse(io, value.error);
      const path = optionOf(options, 'out') ?? null;
      const status = path === null ? 0 : await write(io, value.value, path, folder);
      if (status === 0) show(io, value.value, () => lines(io, value.value, path));
      return status;
    }),
};
