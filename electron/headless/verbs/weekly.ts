import { join } from 'node:path';
import { refusal } from '../../../shared/refusal.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { addDays, localDateOf, toEpochMs } from '../../../shared/time/zone.ts';
import { weeklyFileName } from '../../report/file-name.ts';
import { createLabels } from '../../report/labels.ts';
import { saveReport } from '../../report/save.ts';
import { checkTargetFolder } from '../../report/target-folder.ts';
import { isMadeOf } from '../../report/weekly-mark.ts';
import { withBookToRead } from '../book-access.ts';
import { type ExitStatus, type Io, type Options, optionOf, refuse, show, type Verb } from '../io.ts';

const figureNames = [
  'opened',
  'reopened',
  'closed',
  'pending',
  'overdue',
  'handovers',
  'handoversLate',
  'handoversWaiting',
  'notes',
  'lateArrivals',
  'climbing',
  'disputed',
  'refused',
  'unscheduled',
  'countersignsMissing',
  'released',
  'waits',
  'routinesMissed',
] as const;

interface Target {
  readonly path: string;
  /** It has been made before, of the same book. */
  readonly isThere: boolean;
}

/** The week, and where its file is. */
const withFile = (summary: WeeklySummary, target: Target | null) =>
  target === null ? summary : { ...summary, file: { path: target.path, isNew: !target.isThere } };

const lines = (io: Io, summary: WeeklySummary, target: Target | null): readonly string[] => [
  io.words.say('weekly.title', {
    shop: summary.shopName,
    week: summary.week,
    from: summary.from,
    to: summary.to,
  }),
  ...figureNames.map((name) =>
    io.words.say('weekly.figure', {
      name: io.words.say(`figure.${name}`),
      now: summary.figures[name],
      before: summary.lastWeek[name],
    }),
  ),
  io.words.say('weekly.digest', { hash: summary.digest.hash, events: summary.digest.events }),
  ...(target === null
    ? []
    : [io.words.say(target.isThere ? 'weekly.there' : 'weekly.saved', { path: target.path })]),
];

const print = async (
  io: Io,
  summary: WeeklySummary,
  path: string,
  bookFolder: string,
): Promise<ExitStatus> => {
  const reports = io.reports();
  try {
    // The time of the last day, not of the run: the same book and week give the same file.
    const createdAt = toEpochMs(`${summary.asOf}T00:00:00Z`);
    const pdf = await reports.render('weekly', summary, { language: io.language, createdAt });
    if (!pdf.ok) return refuse(io, pdf.error);
    const saved = await saveReport(io.fs, path, pdf.value, bookFolder);
    return saved.ok ? 0 : refuse(io, saved.error);
  } finally {
    reports.close();
  }
};

/** Where the file goes: where it was said to, or into a folder under its usual name. */
const targetOf = async (io: Io, options: Options, summary: WeeklySummary): Promise<Result<Target | null>> => {
  const path = optionOf(options, 'out') ?? null;
  const folder = optionOf(options, 'folder') ?? null;
  if (folder === null) return ok(path === null ? null : { path, isThere: false });
  if (path !== null || folder === '') return err(refusal('malformed', { field: '--folder' }));
  const checked = await checkTargetFolder(io.fs, folder);
  if (!checked.ok) return checked;
  const named = join(folder, weeklyFileName(summary, createLabels(io.language)));
  return ok({ path: named, isThere: await isMadeOf(io.fs, named, summary) });
};

/**
 * `weekly`: the week as figures, JSON or PDF; the last whole week unless one is named. In a folder that has its PDF
 * already, of the same digest, nothing is done: a scheduled task may run it as often as it likes.
 */
export const weekly: Verb = {
  options: ['week', 'out', 'folder'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book, digest, folder }) => {
      const lastWeek = weekOf(addDays(localDateOf(book.now(), book.zone()), -7));
      const week = optionOf(options, 'week') ?? lastWeek;
      const summary = weeklySummary(book.rows, { week, now: book.now(), digest: digest() });
      if (!summary.ok) return refuse(io, summary.error);
      const target = await targetOf(io, options, summary.value);
      if (!target.ok) return refuse(io, target.error);
      const { path, isThere } = target.value ?? { path: null, isThere: false };
      const status = path === null || isThere ? 0 : await print(io, summary.value, path, folder);
      if (status === 0)
        show(io, withFile(summary.value, target.value), () => lines(io, summary.value, target.value));
      return status;
    }),
};
