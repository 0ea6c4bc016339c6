import { type TableFormat, tableFormats } from '../../../shared/ipc/values.ts';
import { rosterDayText } from '../../../shared/report/roster-day-text.ts';
import { type RosterReport, rosterReport } from '../../../shared/report/roster-report.ts';
import { ok } from '../../../shared/result.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { localDateOf, toEpochMs } from '../../../shared/time/zone.ts';
import { rosterFile } from '../../export/roster-file.ts';
import { type RosterPart, rosterParts } from '../../export/roster-tables.ts';
import { createDocumentLabels } from '../../export/weekly/part.ts';
import { createLabels } from '../../report/labels.ts';
import { withBookToRead } from '../book-access.ts';
import { type FileTarget, fileTargetOf, printedDocument, putFile } from '../file-target.ts';
import { type ExitStatus, type Io, optionOf, refuse, show, type Verb } from '../io.ts';

const lines = (
  io: Io,
  { shopName, week, dates, people }: RosterReport,
  path: string | null,
): readonly string[] => {
  const labels = createLabels(io.language);
  const days = (line: RosterReport['people'][number]): string =>
    line.days
      .map((day) => rosterDayText(day, (word, values) => labels(`roster.${word}`, values)))
      .map((said) => (said === '' ? labels('roster.nobody') : said))
      .join(' ');
  return [
    io.words.say('roster.title', { shop: shopName, week, from: dates[0] ?? '', to: dates.at(-1) ?? '' }),
    ...people.map((line) => `  ${line.name}  ${days(line)}`),
    ...(path === null ? [] : [io.words.say('roster.saved', { path })]),
  ];
};

const write = async (
  io: Io,
  report: RosterReport,
  { path, format, table }: FileTarget<TableFormat | 'pdf', RosterPart['id']>,
): Promise<ExitStatus> => {
  const lastDay = report.dates.at(-1) ?? '';
  const bytes =
    format === 'pdf'
      ? await printedDocument(io, 'roster', report, toEpochMs(`${lastDay}T00:00:00Z`))
      : ok(await rosterFile(report, format, createDocumentLabels(io.language), table));
  return putFile(io, path, bytes);
};

/**
 * `roster`: the plan of a week, a line a person, or JSON, or as a file by the ending of `--out`: PDF, XLSX, CSV; this
 * week’s unless one is named. A CSV has the list, or the table that `--table` names.
 */
export const roster: Verb = {
  options: ['week', 'out', 'table'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book, digest }) => {
      const week = optionOf(options, 'week') ?? weekOf(localDateOf(book.now(), book.zone()));
      const report = rosterReport(book.rows, week, digest());
      if (!report.ok) return refuse(io, report.error);
      const target = fileTargetOf(options, [...tableFormats, 'pdf'], rosterParts);
      if (!target.ok) return refuse(io, target.error);
      const file = target.value;
      const status = file === null ? 0 : await write(io, report.value, file);
      if (status === 0) show(io, report.value, () => lines(io, report.value, file?.path ?? null));
      return status;
    }),
};
