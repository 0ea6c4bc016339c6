import { expect } from 'vitest';
import chinese from '../../../resources/i18n/zh-CN/documents.json' with { type: 'json' };
import vocabulary from '../../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import type { StatementLine } from '../../../shared/report/weekly-statements-value.ts';
import type {
  HandoverLine,
  NoteLine,
  PendingLine,
  PersonFigures,
  ShiftAttendance,
} from '../../../shared/report/weekly-summary.ts';
import type { ReadSheet } from './read-xlsx.ts';
import { momentIn, readTable } from './sheet-words.ts';

/** What tables have to say, told anew from the value: the words under each title, in Chinese. */

export const { column, table, figure } = chinese;
type ColumnKey = keyof typeof column;

/** A row by the keys of its titles; `titled` has those columns that are called otherwise, by their whole titles. */
export type AskedLine = Readonly<Partial<Record<ColumnKey, string>>> & {
  readonly titled?: readonly (readonly [title: string, words: string])[];
};
/** The rows of each table by its name. */
export type AskedTables = Readonly<Record<string, readonly AskedLine[]>>;

/** Whether each of these tables has these rows and no others, every cell under its title. */
export const mustSay = (sheets: readonly ReadSheet[], tables: AskedTables): void => {
  for (const [name, asked] of Object.entries(tables)) {
    const { titles, rows } = readTable(sheets, name);
    const told = rows.map((row) => Object.fromEntries(titles.map((title, place) => [title, row[place]])));
    const wanted = asked.map(({ titled = [], ...line }) =>
      Object.fromEntries([
        ...Object.entries(line).map(([key, words]) => [column[key as ColumnKey], words]),
        ...titled,
      ]),
    );
    expect(told, name).toEqual(wanted);
  }
};

export const yes = (is: boolean): string => (is ? chinese.yes : '');

export const waiting = (line: PendingLine, zone: string): AskedLine => ({
  severity: vocabulary.severity[line.severity],
  kind: vocabulary.kind[line.kind],
  summary: line.summary,
  customer: line.customerName ?? '',
  phone: line.phone ?? '',
  orderNo: line.orderNo ?? '',
  openedOn: line.openedOn,
  openedBy: line.openedBy,
  ageDays: String(line.ageDays),
  carryover: String(line.carryover),
  promisedAt: momentIn(line.promisedAt, zone),
  overdue: yes(line.overdue),
  nextAction: line.nextAction ?? '',
});

export const statementLine = (line: StatementLine, zone: string): AskedLine => ({
  name: line.name,
  role: vocabulary.role[line.role],
  shifts: String(line.shifts),
  writtenAt: momentIn(line.writtenAt, zone),
  work: line.text?.work ?? '',
  problems: line.text?.problems ?? '',
  customerWords: line.text?.customerWords ?? '',
});

type Visit = Omit<ShiftAttendance['people'][number], 'staffId' | 'name'>;

export const visitLine = (visit: Visit, zone: string): AskedLine => ({
  in: momentIn(visit.inAt, zone),
  out: momentIn(visit.outAt, zone),
  lateMinutes: String(visit.lateMinutes),
  earlyMinutes: String(visit.earlyMinutes),
  leftIll: yes(visit.leftIll),
  forgotten: yes(visit.forgotten),
});

export const handoverLine = (line: HandoverLine, zone: string): AskedLine => ({
  date: line.date,
  shift: line.shiftName,
  signedBy: line.signedBy,
  signedAt: momentIn(line.signedAt, zone),
  acceptedBy: line.acceptedBy ?? chinese.state.waiting,
  acceptedAt: momentIn(line.acceptedAt, zone),
  late: yes(line.late === true),
  items: String(line.items),
  questioned: String(line.questioned),
  refused: String(line.refused),
  additions: String(line.additions),
  countersignsMissing: String(line.countersignsMissing),
  unscheduled: line.unscheduled ?? '',
});

type Verdict = Pick<NoteLine, 'verdict' | 'givenTo' | 'until'>;

export const verdictLine = ({ verdict, givenTo, until }: Verdict): AskedLine => ({
  state: verdict === null ? chinese.state.open : vocabulary.noteVerdict[verdict],
  givenTo: givenTo ?? '',
  until: until ?? '',
});

export const noteLine = (line: NoteLine): AskedLine => ({
  date: line.date,
  kind: vocabulary.noteKind[line.kind],
  text: line.text,
  customer: line.customerName ?? '',
  by: line.by,
  ...verdictLine(line),
  answer: line.answer ?? '',
});

/** The columns in which a person is counted, each with its figure. */
export const personCounts = [
  ['shifts', 'shifts'],
  ['lateCount', 'late'],
  ['opened', 'opened'],
  ['progressed', 'progressed'],
  ['closed', 'closed'],
  ['notes', 'notes'],
  ['handoversSigned', 'handoversSigned'],
  ['handoversAccepted', 'handoversAccepted'],
  ['itemsHandedOver', 'itemsHandedOver'],
  ['itemsComplete', 'itemsComplete'],
  ['missingTold', 'missingTold'],
] as const satisfies readonly (readonly [ColumnKey, keyof PersonFigures])[];

export const personLine = (person: PersonFigures): AskedLine => ({
  name: person.name,
  role: vocabulary.role[person.role],
  ...Object.fromEntries(personCounts.map(([title, key]) => [title, String(person[key])])),
});

export const kindLine = (line: {
  readonly kind: keyof typeof vocabulary.kind;
  readonly opened: number;
  readonly closed: number;
  readonly pending: number;
}): AskedLine => ({
  kind: vocabulary.kind[line.kind],
  opened: String(line.opened),
  closed: String(line.closed),
  openLeft: String(line.pending),
});

export const outcomeLine = (line: {
  readonly outcome: keyof typeof vocabulary.outcome;
  readonly count: number;
}): AskedLine => ({ outcome: vocabulary.outcome[line.outcome], count: String(line.count) });
