import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { addDays, localDateOf, toEpochMs } from '../../../shared/time/zone.ts';
import { saveReport } from '../../report/save.ts';
import { withBookToRead } from '../book-access.ts';
import { type ExitStatus, type Io, optionOf, refuse, show, type Verb } from '../io.ts';

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
] as const;

const lines = (io: Io, summary: WeeklySummary, path: string | null): readonly string[] => [
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
  ...(path === null ? [] : [io.words.say('weekly.saved', { path })]),
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

/** `weekly`: the week as figures, JSON or PDF; the last whole week unless one is named. */
export const weekly: Verb = {
  options: ['week', 'out'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book, digest, folder }) => {
      const lastWeek = weekOf(addDays(localDateOf(book.now(), book.zone()), -7));
      const week = optionOf(options, 'week') ?? lastWeek;
      const summary = weeklySummary(book.rows, { week, now: book.now(), digest: digest() });
      if (!summary.ok) return refuse(io, summary.error);
      const path = optionOf(options, 'out') ?? null;
      const status = path === null ? 0 : await print(io, summary.value, path, folder);
      if (status === 0) show(io, summary.value, () => lines(io, summary.value, path));
      return status;
    }),
};
