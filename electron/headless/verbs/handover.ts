import { type TableFormat, tableFormats } from '../../../shared/ipc/values.ts';
import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { refusal } from '../../../shared/refusal.ts';
import { type HandoverReport, handoverReport } from '../../../shared/report/handover-report.ts';
import { handoverText } from '../../../shared/report/handover-text.ts';
import { ok } from '../../../shared/result.ts';
import { type TakeOver, takeOverOf } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { dateOfShift, type ShiftId, templateOfShift } from '../../../shared/time/shifts.ts';
import { localDateOf, localTimeOf, toEpochMs } from '../../../shared/time/zone.ts';
import type { Book } from '../../book/book.ts';
import { handoverFile } from '../../export/handover-file.ts';
import { type HandoverTable, handoverTables } from '../../export/handover-tables.ts';
import { createDocumentLabels } from '../../export/weekly/part.ts';
import { createLabels } from '../../report/labels.ts';
import { withBookToRead } from '../book-access.ts';
import { type FileTarget, fileTargetOf, printedDocument, putFile } from '../file-target.ts';
import { type ExitStatus, type Io, optionOf, refuse, show, type Verb } from '../io.ts';
import { masked } from '../masked.ts';

const newestFirst = (a: HandoverRow, b: HandoverRow): number =>
  a.signedAt === b.signedAt ? (a.id < b.id ? -1 : 1) : a.signedAt < b.signedAt ? 1 : -1;

/** The signed record, and while it waits what whoever takes over will go through. */
const describeHandover = (book: Book, row: HandoverRow) => ({
  ...row,
  takeOver: row.acceptance === null ? toTakeOver(takeOverOf(book.rows, row)) : null,
});

const toTakeOver = ({ open, unheard }: TakeOver) => [
  ...open.map(({ followUp, since }) => ({ followUpId: followUp.id, since })),
  ...unheard.map(({ followUpId }) => ({ followUpId, since: 'unheard' as const })),
];

const lines = (io: Io, book: Book, row: HandoverRow): readonly string[] => {
  const nameOf = (id: string): string => book.rows.get('staff', id)?.name ?? id;
  const zone = book.zone();
  const when = (at: string): string => `${localDateOf(at, zone)} ${localTimeOf(at, zone)}`;
  const shiftText = (shift: ShiftId): string => {
    const template = templateOfShift(shift);
    return `${dateOfShift(shift)} ${book.rows.get('shiftTemplate', template)?.name ?? template}`;
  };
  return [
    io.words.say('handover.title', {
      id: row.id,
      shift: shiftText(row.fromShift),
      by: nameOf(row.signedBy),
      at: when(row.signedAt),
    }),
    row.acceptance === null
      ? io.words.say('handover.waiting')
      : io.words.say('handover.accepted', {
          by: nameOf(row.acceptance.by),
          shift: shiftText(row.acceptance.toShift),
          at: when(row.acceptance.at),
        }),
    ...row.items.map(({ severity, kind, summary, followUpId }) =>
      [
        io.words.say(`vocabulary:severity.${severity}`),
        io.words.say(`vocabulary:kind.${kind}`),
        maskPhonesIn(summary),
        followUpId,
      ].join('  '),
    ),
    ...row.additions.map(({ text, by, at }) =>
      io.words.say('handover.added', { text: maskPhonesIn(text), by: nameOf(by), at: when(at) }),
    ),
  ];
};

type Target = FileTarget<TableFormat | 'pdf', HandoverTable['id']>;

const write = async (
  io: Io,
  report: HandoverReport,
  { path, format, table }: Target,
): Promise<ExitStatus> => {
  const bytes =
    format === 'pdf'
      ? // The time of the last signature.
        await printedDocument(io, 'handover', report, toEpochMs(report.accepted?.at ?? report.signed.at))
      : ok(await handoverFile(report, format, createDocumentLabels(io.language), table));
  return putFile(io, path, bytes);
};

/**
 * `handover`: one handover, the newest unless `--id` names another; for a chat with `--text`, or as a file by the ending of
 * `--out`: PDF, XLSX, CSV; of the tables all unless `--table` names one.
 */
export const handover: Verb = {
  options: ['id', 'out', 'table'],
  flags: ['text'],
  needsBook: true,
  run: (io, options) =>
    withBookToRead(io, options, async ({ book, digest }) => {
      const id = optionOf(options, 'id');
      const rows = [...book.rows.all('handover')].sort(newestFirst);
      const row = id === undefined ? rows[0] : rows.find((candidate) => candidate.id === id);
      if (row === undefined) return refuse(io, refusal('notFound', { id: id ?? 'handover' }));
      const report = handoverReport(book.rows, row.id, digest());
      if (!report.ok) return refuse(io, report.error);
      const target = fileTargetOf(options, [...tableFormats, 'pdf'], handoverTables);
      if (!target.ok) return refuse(io, target.error);
      const { value } = target;
      const status = value === null ? 0 : await write(io, report.value, value);
      if (status !== 0) return status;
      const saved = value === null ? [] : [io.words.say('handover.saved', { path: value.path })];
      const asText = (): readonly string[] =>
        handoverText(report.value, createLabels(io.language), io.language).split('\n');
      const said = (): readonly string[] => (options['text'] === true ? asText() : lines(io, book, row));
      show(io, masked(describeHandover(book, row)), () => [...said(), ...saved]);
      return 0;
    }),
};
