import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { Rows } from '../../shared/projection/projection.ts';
import { weeklySummaryInSteps } from '../../shared/report/weekly.ts';
import { asOwn } from '../../shared/report/weekly-statements.ts';
import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { ok, type Result } from '../../shared/result.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import type { WeekName } from '../../shared/time/week.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { FileSystem } from '../files/file-system.ts';
import { weeklyFileName } from '../report/file-name.ts';
import type { ReportHost, Watching } from '../report/host.ts';
import { createLabels } from '../report/labels.ts';
import { saveReport } from '../report/save.ts';
import { checkTargetFolder } from '../report/target-folder.ts';
import { isBetterLeft } from '../report/weekly-mark.ts';
import { atThisMoment, type OfMoment } from './at-this-moment.ts';
import type { OpenDesk } from './desk.ts';

/** The week as the book has it now, with what other PCs have written. Whoever writes meanwhile is not held up. */
export const weekOfDesk = async (
  { open }: Pick<OpenDesk, 'open'>,
  week: WeekName,
  signal?: AbortSignal,
): Promise<Result<OfMoment<WeeklySummary>>> => {
  await open.refresh();
  return atThisMoment(
    open,
    ({ rows, now, digest }) => weeklySummaryInSteps(rows, { week, now, digest }),
    signal,
  );
};

/** Turns the whole week into what somebody may read of it. */
type View = (summary: WeeklySummary) => WeeklySummary;

const whole: View = (summary) => summary;

/** Who reads, and the book they read. */
interface Reading {
  readonly session: Pick<OpenDesk['session'], 'staffId'>;
  readonly open: { readonly book: { readonly rows: Rows } };
}

/** The week as whoever is signed in reads it: below a lead only one’s own statement, and of who came and went late only what came late of oneself. */
export const asRead = ({ session, open }: Reading): View => {
  const staffId = session.staffId();
  const reader = staffId === null ? null : open.book.rows.get('staff', staffId);
  return reader !== null && hasRole(reader.role, 'lead')
    ? whole
    : (summary) => asOwn(summary, { staffId, name: reader?.name ?? null });
};

interface PrintDeps {
  readonly reports: ReportHost;
  readonly clock: Clock;
}

export interface WeeklyPdf {
  readonly summary: WeeklySummary;
  readonly bytes: Uint8Array;
  /** Events the book had; the digest of a signed week is that of its signature. */
  readonly events: number;
}

/** The week as a PDF, whole where nothing else is said. */
export const weeklyPdf = async (
  { reports, clock }: PrintDeps,
  desk: Pick<OpenDesk, 'open'>,
  week: WeekName,
  language: Language,
  { view = whole, watching = {} }: { readonly view?: View; readonly watching?: Watching } = {},
): Promise<Result<WeeklyPdf>> => {
  const found = await weekOfDesk(desk, week, watching.signal);
  if (!found.ok) return found;
  const { value, events } = found.value;
  const summary = view(value);
  const options = { language, createdAt: clock.now() };
  const bytes = await reports.render('weekly', summary, options, watching);
  return bytes.ok ? ok({ summary, events, bytes: bytes.value }) : bytes;
};

interface Target {
  readonly week: WeekName;
  readonly folder: string;
  readonly language: Language;
}

/**
 * Puts the week’s PDF into a folder under the name a manual save offers, and answers its path. The folder is looked at
 * first: nothing is made for one that is gone. Of a damaged book no file is put over one that is there.
 */
export const putWeeklyPdf = async (
  services: PrintDeps & { readonly fs: FileSystem },
  desk: Pick<OpenDesk, 'open'>,
  { week, folder, language }: Target,
): Promise<Result<string>> => {
  const checked = await checkTargetFolder(services.fs, folder);
  if (!checked.ok) return checked;
  const pdf = await weeklyPdf(services, desk, week, language);
  if (!pdf.ok) return pdf;
  const path = join(folder, weeklyFileName(pdf.value.summary, createLabels(language)));
  if (await isBetterLeft(services.fs, path, pdf.value.summary)) return ok(path);
  const saved = await saveReport(services.fs, path, pdf.value.bytes);
  return saved.ok ? ok(path) : saved;
};
