import { join } from 'node:path';
import { mailAddressSchema } from '../../../shared/ipc/mail.ts';
import { type WeeklyFormat, weeklyFormats } from '../../../shared/ipc/values.ts';
import { refusal } from '../../../shared/refusal.ts';
import { personalWeek } from '../../../shared/report/personal-week.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { weeklyText } from '../../../shared/report/weekly-text.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { weekOf } from '../../../shared/time/week.ts';
import { addDays, localDateOf, toEpochMs } from '../../../shared/time/zone.ts';
import { figureKeys } from '../../export/weekly/overview.ts';
import { createDocumentLabels, type WeeklyPart } from '../../export/weekly/part.ts';
import { weeklyFile } from '../../export/weekly-file.ts';
import { weeklyParts } from '../../export/weekly-tables.ts';
import { weeklyDraft } from '../../mail/weekly-draft.ts';
import { weeklyFileName } from '../../report/file-name.ts';
import { createLabels } from '../../report/labels.ts';
import { checkTargetFolder } from '../../report/target-folder.ts';
import { isBetterLeft, isMadeOf } from '../../report/weekly-mark.ts';
import { withBookToRead } from '../book-access.ts';
import { type FileTarget, fileTargetOf, printedDocument, putFile } from '../file-target.ts';
import { findActor } from '../find-actor.ts';
import { type ExitStatus, type Io, type Options, optionOf, refuse, show, type Verb } from '../io.ts';
import { putPersonal } from './personal.ts';

interface Target extends FileTarget<WeeklyFormat | 'pdf' | 'eml', WeeklyPart['id']> {
  /** To whom the e-mail is; it can be left to whoever sends it. */
  readonly to: string | null;
  /** Why the file that is there stays: it was made before of the same book, or is better left, the book being damaged. */
  readonly standing: 'there' | 'kept' | null;
}

/** The week, and where its file is. */
const withFile = (summary: WeeklySummary, target: Target | null) =>
  target === null ? summary : { ...summary, file: { path: target.path, isNew: target.standing === null } };

const lines = (io: Io, summary: WeeklySummary, target: Target | null): readonly string[] => [
  io.words.say('weekly.title', {
    shop: summary.shopName,
    week: summary.week,
    from: summary.from,
    to: summary.to,
  }),
  ...figureKeys.map((name) =>
    io.words.say('weekly.figure', {
      name: createDocumentLabels(io.language)(`figure.${name}`),
      now: summary.figures[name],
      before: summary.lastWeek[name],
    }),
  ),
  io.words.say('weekly.digest', { hash: summary.digest.hash, events: summary.digest.events }),
  ...(target === null ? [] : [io.words.say(`weekly.${target.standing ?? 'saved'}`, { path: target.path })]),
];

/** The file of a week that has pages: the PDF, or the draft of an e-mail with it. */
const paged = async (io: Io, summary: WeeklySummary, { format, to }: Target): Promise<Result<Uint8Array>> => {
  const date = toEpochMs(`${summary.asOf}T00:00:00Z`);
  const pdf = await printedDocument(io, 'weekly', summary, date);
  if (!pdf.ok || format === 'pdf') return pdf;
  return ok(weeklyDraft({ summary, pdf: pdf.value, to, language: io.language, date }));
};

const write = async (io: Io, summary: WeeklySummary, target: Target): Promise<ExitStatus> => {
  const { path, format, table } = target;
  const bytes =
    format === 'pdf' || format === 'eml'
      ? await paged(io, summary, target)
      : ok(await weeklyFile(summary, format, io.language, table));
  return putFile(io, path, bytes);
};

/** The file that is asked for, and to whom it is. */
const fileOf = (options: Options): Result<Target | null> => {
  const file = fileTargetOf(options, [...weeklyFormats, 'pdf', 'eml'], weeklyParts);
  if (!file.ok || file.value === null) return file.ok ? ok(null) : file;
  const to = optionOf(options, 'to') ?? null;
  if (to !== null && (file.value.format !== 'eml' || !mailAddressSchema.safeParse(to).success))
    return err(refusal('malformed', { field: '--to', value: to }));
  return ok({ ...file.value, to, standing: null });
};

/** Where the file goes: where it was said to, or into a folder under its usual name. */
const targetOf = async (io: Io, options: Options, summary: WeeklySummary): Promise<Result<Target | null>> => {
  const file = fileOf(options);
  const folder = optionOf(options, 'folder') ?? null;
  if (!file.ok || folder === null) return file;
  if (file.value !== null) return err(refusal('malformed', { field: '--folder' }));
  if (folder === '') return err(refusal('malformed', { field: '--folder', value: folder }));
  const checked = await checkTargetFolder(io.fs, folder);
  if (!checked.ok) return checked;
  const path = join(folder, weeklyFileName(summary, createLabels(io.language)));
  const isThere = await isMadeOf(io.fs, path, summary);
  const standing = isThere ? 'there' : (await isBetterLeft(io.fs, path, summary)) ? 'kept' : null;
  return ok({ path, format: 'pdf', table: undefined, to: null, standing });
};

/** One person’s week has no usual folder, no text for a chat and no draft of an e-mail. */
const notOfPerson = ['folder', 'text', 'to'] as const;

/**
 * `weekly`: the week as figures or JSON, with `--text` as text for a chat, or as a file by the ending of `--out`: PDF,
 * XLSX, CSV, JSON, TXT, EML (a draft with the PDF, `--to` whom). The last whole week unless one is named; of the tables all unless `--table` names one. In a
 * folder that has its PDF already, of the same digest, nothing is done: a scheduled task may run it as often as it likes;
 * of a damaged book no file is put over one that is there.
 */
export const weekly: Verb = {
  options: ['week', 'out', 'folder', 'table', 'to', 'person'],
  flags: ['text'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book, digest }) => {
      const lastWeek = weekOf(addDays(localDateOf(book.now(), book.zone()), -7));
      const week = optionOf(options, 'week') ?? lastWeek;
      const person = optionOf(options, 'person');
      if (person !== undefined) {
        const stray = notOfPerson.find((name) => options[name] !== undefined);
        if (stray !== undefined) return refuse(io, refusal('malformed', { field: `--${stray}` }));
        const found = findActor(book, person);
        if (!found.ok) return refuse(io, refusal('malformed', { field: '--person', value: person }));
        const asked = { week, staffId: found.value, now: book.now(), digest: digest() };
        const own = personalWeek(book.rows, asked);
        return own.ok ? putPersonal(io, options, own.value) : refuse(io, own.error);
      }
      const summary = weeklySummary(book.rows, { week, now: book.now(), digest: digest() });
      if (!summary.ok) return refuse(io, summary.error);
      const target = await targetOf(io, options, summary.value);
      if (!target.ok) return refuse(io, target.error);
      const { value } = target;
      const status = value === null || value.standing !== null ? 0 : await write(io, summary.value, value);
      if (status !== 0) return status;
      const asText = (): readonly string[] =>
        weeklyText(summary.value, createDocumentLabels(io.language), io.language).split('\n');
      show(io, withFile(summary.value, value), () =>
        options['text'] === true ? asText() : lines(io, summary.value, value),
      );
      return 0;
    }),
};
