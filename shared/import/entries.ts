import type { CommandInput } from '../commands/schemas.ts';
import type { Customer } from '../fields.ts';
import { normalisePhone } from '../rules/phone.ts';
import { type FollowUpKind, type Severity, severities } from '../vocabulary.ts';
import { momentIn } from './moments.ts';
import { ROUNDED } from './rounded.ts';
import type { ImportTable } from './table.ts';
import { type ImportMapping, type ImportTarget, kindNamed } from './targets.ts';

/** What is wrong with a cell; each code has a sentence in the translations that says what to do. */
export const importProblems = [
  'rounded',
  'dateUnreadable',
  'kindUnknown',
  'severityUnknown',
  'phoneUnreadable',
  'tooLong',
  'nothingToSay',
] as const;
export type ImportProblem = (typeof importProblems)[number];

export interface CellProblem {
  readonly problem: ImportProblem;
  /** The column it is about; `null` when it is about the whole line. */
  readonly column: number | null;
}

type Entry = Omit<CommandInput<'openFollowUp'>, 'id' | 'attachments' | 'importedFrom'>;

/** What a line became: exactly one of three `[M1]`. `line` counts from 1 under the headings. */
export type ImportLine =
  | {
      readonly line: number;
      readonly state: 'entry';
      readonly entry: Entry;
      /** When its order was shipped, where the list says so `[M8]`. */
      readonly shippedAt?: string;
    }
  | { readonly line: number; readonly state: 'problem'; readonly problems: readonly CellProblem[] }
  | { readonly line: number; readonly state: 'empty' };

/** The labels of kinds and severities in both languages, since a cell may hold them. */
export interface ImportLabels {
  readonly kind: (kind: FollowUpKind) => readonly string[];
  readonly severity: (severity: Severity) => readonly string[];
}

/** What people write into a cell that has nothing to say. */
const NOTHING = new Set(['', '-', '--', '—', '/', '无', '没有', 'n/a', 'na', 'none', 'null']);

/** What shops’ systems put where a date of shipping is to come: the order has not been shipped `[M8]`. */
const NOT_SHIPPED =
  /^(?:(?:未|待|等待|尚未|还没|没有?)发货|(?:未|待)出库|0000-00-00(?: 00:00:00)?|not (?:yet )?shipped(?: yet)?|unshipped|pending|awaiting shipment|unfulfilled)$/iu;

const LIMITS = { name: 80, phone: 40, orderNo: 64, nextAction: 200, lead: 300, details: 4000 } as const;
const LONGEST_SUMMARY = 300;
const LEAST_PHONE_DIGITS = 7;

/** A cell as one line: a line break inside a cell is a space here. */
const oneLine = (cell: string): string =>
  cell
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** A cell with its line breaks, without anything else that cannot be shown. */
const manyLines = (cell: string): string =>
  cell
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();

interface Reading {
  readonly cells: readonly string[];
  readonly headings: readonly string[];
  readonly mapping: ImportMapping;
  readonly labels: ImportLabels;
  readonly problems: CellProblem[];
}

const columnOf = ({ mapping }: Reading, target: ImportTarget): number => mapping.targets.indexOf(target);

/** The cell of a target; empty where there is none, or where it says nothing. */
const cellOf = (reading: Reading, target: ImportTarget): string => {
  const text = oneLine(reading.cells[columnOf(reading, target)] ?? '');
  return NOTHING.has(text.toLowerCase()) ? '' : text;
};

const complain = (reading: Reading, target: ImportTarget, problem: ImportProblem): void => {
  reading.problems.push({ problem, column: columnOf(reading, target) });
};

/** A text of at most so many characters; longer ones are a problem, never cut. */
const within = (reading: Reading, target: 'name' | 'phone' | 'orderNo' | 'nextAction'): string => {
  const text = cellOf(reading, target);
  if (text.length > LIMITS[target]) complain(reading, target, 'tooLong');
  return text;
};

const customerOf = (reading: Reading): Customer | undefined => {
  const phone = within(reading, 'phone');
  if (phone !== '' && normalisePhone(phone).length < LEAST_PHONE_DIGITS)
    complain(reading, 'phone', 'phoneUnreadable');
  const fields = { name: within(reading, 'name'), phone, orderNo: within(reading, 'orderNo') };
  const filled = Object.entries(fields).filter(([, text]) => text !== '');
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
};

const momentOf = (
  reading: Reading,
  target: 'promisedAt' | 'nextActionAt' | 'shippedAt',
): string | undefined => {
  const text = cellOf(reading, target);
  if (text === '') return undefined;
  const moment = momentIn(text, reading.mapping.promiseTime);
  if (moment === null) complain(reading, target, 'dateUnreadable');
  return moment ?? undefined;
};

/** When it was shipped; nothing where the list says that it was not. */
const shippedOf = (reading: Reading): string | undefined =>
  NOT_SHIPPED.test(cellOf(reading, 'shippedAt')) ? undefined : momentOf(reading, 'shippedAt');

const kindOf = (reading: Reading, shippedAt: string | undefined): FollowUpKind => {
  const text = cellOf(reading, 'kind');
  const forAll = reading.mapping.kind;
  // A list of orders has both: what was shipped waits for its parcel, not for being shipped.
  if (text === '') return forAll === 'unshipped' && shippedAt !== undefined ? 'warehouse' : forAll;
  const kind = kindNamed(text, reading.labels.kind);
  if (kind === null) complain(reading, 'kind', 'kindUnknown');
  return kind ?? forAll;
};

const severityOf = (reading: Reading): Severity => {
  const text = cellOf(reading, 'severity').toLowerCase();
  if (text === '') return 'normal';
  const named = severities.find(
    (severity) =>
      severity === text || reading.labels.severity(severity).some((label) => label.toLowerCase() === text),
  );
  if (named === undefined) complain(reading, 'severity', 'severityUnknown');
  return named ?? 'normal';
};

/** `heading: cell` for each column that is kept so, a line each `[M4]`. */
const keptColumns = ({ cells, headings, mapping }: Reading): readonly string[] =>
  cells.flatMap((cell, place) => {
    const text = manyLines(cell);
    return mapping.targets[place] === 'details' && text !== '' ? [`${headings[place] ?? ''}: ${text}`] : [];
  });

/** The one line, and the whole of it in the details where it is longer than a line may be. */
const textsOf = (reading: Reading): { readonly summary: string; readonly details?: string } => {
  const whole = [oneLine(reading.mapping.lead), cellOf(reading, 'summary')]
    .filter((part) => part !== '')
    .join(' ');
  if (whole === '') complain(reading, 'summary', 'nothingToSay');
  const isLong = whole.length > LONGEST_SUMMARY;
  const summary = isLong ? `${cutWhole(whole, LONGEST_SUMMARY - 1)}…` : whole;
  const details = [...(isLong ? [whole] : []), ...keptColumns(reading)].join('\n');
  if (details.length > LIMITS.details) reading.problems.push({ problem: 'tooLong', column: null });
  return details === '' ? { summary } : { summary, details };
};

/** The beginning of a text, without half a character at its end. */
const cutWhole = (text: string, length: number): string => {
  const cut = text.slice(0, length);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
};

const nextActionOf = (reading: Reading): Entry['nextAction'] => {
  const text = within(reading, 'nextAction') || oneLine(reading.mapping.nextAction);
  const dueAt = momentOf(reading, 'nextActionAt');
  if (text === '') return undefined;
  return dueAt === undefined ? { text } : { text, dueAt };
};

const readEntry = (reading: Reading, shippedAt: string | undefined): Entry => {
  const customer = customerOf(reading);
  const promisedAt = momentOf(reading, 'promisedAt');
  const nextAction = nextActionOf(reading);
  return {
    kind: kindOf(reading, shippedAt),
    severity: severityOf(reading),
    ...textsOf(reading),
    ...(customer === undefined ? {} : { customer }),
    ...(promisedAt === undefined ? {} : { promisedAt }),
    ...(nextAction === undefined ? {} : { nextAction }),
  };
};

/** Cells a spreadsheet had rounded, where they would be taken for something `[M7]`. */
const roundedIn = (cells: readonly string[], { targets }: ImportMapping): readonly CellProblem[] =>
  cells.flatMap((cell, column) =>
    cell.startsWith(ROUNDED) && targets[column] !== 'leaveOut'
      ? [{ problem: 'rounded' as const, column }]
      : [],
  );

const readLine = (
  line: number,
  cells: readonly string[],
  headings: readonly string[],
  mapping: ImportMapping,
  labels: ImportLabels,
): ImportLine => {
  if (cells.every((cell) => cell.trim() === '')) return { line, state: 'empty' };
  const problems: CellProblem[] = [...roundedIn(cells, mapping)];
  const reading = { cells, headings, mapping, labels, problems };
  const shippedAt = shippedOf(reading);
  const entry = readEntry(reading, shippedAt);
  if (problems.length > 0) return { line, state: 'problem', problems };
  return { line, state: 'entry', entry, ...(shippedAt === undefined ? {} : { shippedAt }) };
};

/** Every line of a list under a mapping, in order, one result each `[M1]`. */
export const readLines = (
  { headings, lines }: ImportTable,
  mapping: ImportMapping,
  labels: ImportLabels,
): readonly ImportLine[] =>
  lines.map((cells, place) => readLine(place + 1, cells, headings, mapping, labels));
