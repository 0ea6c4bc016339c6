import { refusal } from '../../../shared/refusal.ts';
import type { PersonalWeek } from '../../../shared/report/personal-week-value.ts';
import { toEpochMs } from '../../../shared/time/zone.ts';
import { saveReport } from '../../report/save.ts';
import { type ExitStatus, type Io, refuse, show } from '../io.ts';

/** Writes one person’s week as a PDF; without a path it is shown as JSON or in one line. */
export const putPersonalPdf = async (
  io: Io,
  value: PersonalWeek,
  path: string | undefined,
  bookFolder: string,
): Promise<ExitStatus> => {
  if (path === undefined || !path.toLowerCase().endsWith('.pdf'))
    return refuse(io, refusal('malformed', { field: '--out', value: path ?? '' }));
  const reports = io.reports();
  try {
    // The time of the last day, not of the run: the same book and week give the same file.
    const createdAt = toEpochMs(`${value.asOf}T00:00:00Z`);
    const pdf = await reports.render('personal', value, { language: io.language, createdAt });
    if (!pdf.ok) return refuse(io, pdf.error);
    const saved = await saveReport(io.fs, path, pdf.value, bookFolder);
    if (!saved.ok) return refuse(io, saved.error);
  } finally {
    reports.close();
  }
  show(io, { ...value, file: { path } }, () => [io.words.say('weekly.saved', { path })]);
  return 0;
};
