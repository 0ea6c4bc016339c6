import type { HandoverReport } from '../../shared/report/handover-report.ts';
import { severities } from '../../shared/vocabulary.ts';
import { date, type Field, moment, tableOf, textOrEmpty } from './fields.ts';
import { customerFields, itemFields, itemLines } from './handover/items.ts';
import { signedFields, signedLines } from './handover/signatures.ts';
import { EMPTY, number, text } from './table.ts';
import { type About, aboutFields } from './weekly/overview.ts';
import { column, type DocumentLabels, type TablePart, yes } from './weekly/part.ts';

/** One part of a handover as a table. */
export type HandoverTable = TablePart<
  HandoverReport,
  'overview' | 'signatures' | 'items' | 'done' | 'words' | 'about'
>;

/** Which shift of which shop, what is out of the ordinary, and how many went over. */
const overviewLines = (report: HandoverReport, labels: DocumentLabels): readonly About[] => {
  const { shopName, shiftName, unscheduled, late, nothingOpen, parts, added, done } = report;
  const items = [...parts.flatMap((part) => part.items), ...added];
  return [
    [labels('about.shop'), text(shopName)],
    [labels('column.date'), date(report.date)],
    [labels('column.shift'), text(shiftName)],
    ...(unscheduled === null ? [] : [[labels('column.unscheduled'), text(unscheduled)] as const]),
    ...(late === true ? [[labels('column.late'), yes(true, labels)] as const] : []),
    ...(nothingOpen ? [[labels('about.nothingOpen'), yes(true, labels)] as const] : []),
    ...severities.map(
      (severity): About => [
        labels(`vocabulary:severity.${severity}`),
        number(items.filter((item) => item.severity === severity).length),
      ],
    ),
    [labels('vocabulary:part.calledBack'), number(done.length)],
  ];
};

type Done = HandoverReport['done'][number];

const doneFields = (labels: DocumentLabels): readonly Field<Done>[] => {
  const field = column<Done>(labels);
  return [
    field('summary', 'text', ({ summary }) => text(summary)),
    ...customerFields<Done>(labels, ({ customer }) => customer),
    field('outcome', 'name', ({ outcome }) =>
      outcome === null ? EMPTY : text(labels(`vocabulary:outcome.${outcome}`)),
    ),
  ];
};

interface Said {
  readonly what: string;
  readonly by: string;
  readonly at: string;
  readonly words: string | null;
}

/** The words of both sides, each as of their signature, and what was added since. */
const saidLines = (report: HandoverReport, labels: DocumentLabels): readonly Said[] => {
  const { signed, remarks, accepted, acceptRemarks, additions } = report;
  const bySides: readonly Said[] = [
    { ...signed, what: labels('state.remarks'), words: remarks },
    ...(accepted === null
      ? []
      : [{ ...accepted, what: labels('state.acceptRemarks'), words: acceptRemarks }]),
  ];
  return [
    ...bySides.filter(({ words }) => words !== null),
    ...additions.map(({ at, by, text: words }) => ({
      ...{ at, by, words },
      what: labels('report:handover.additions'),
    })),
  ];
};

const saidFields = (labels: DocumentLabels, zone: string): readonly Field<Said>[] => {
  const field = column<Said>(labels);
  return [
    field('what', 'line', ({ what }) => text(what)),
    field('at', 'moment', ({ at }) => moment(at, zone)),
    field('by', 'name', ({ by }) => text(by)),
    field('text', 'text', ({ words }) => textOrEmpty(words)),
  ];
};

const aboutLines = ({ id, zone, digest }: HandoverReport, labels: DocumentLabels): readonly About[] => [
  [labels('about.handover'), text(id)],
  [labels('about.zone'), text(zone)],
  [labels('about.masked'), text(labels('about.maskedText'))],
  [labels('about.events'), number(digest.events)],
  [labels('about.digest'), text(digest.hash)],
];

/** The tables of a handover, in the order of the sheet. Its five parts are one table, so that it can be sorted. */
export const handoverTables: readonly HandoverTable[] = [
  {
    id: 'overview',
    shows: ['shopName', 'date', 'shiftName', 'late', 'unscheduled', 'nothingOpen'],
    table: (report, labels) =>
      tableOf(labels('table.handover'), aboutFields(labels), overviewLines(report, labels)),
  },
  {
    id: 'signatures',
    shows: ['signed', 'accepted', 'alsoAccepted', 'countersigns'],
    table: (report, labels) =>
      tableOf(labels('table.signatures'), signedFields(labels, report.zone), signedLines(report, labels)),
  },
  {
    id: 'items',
    shows: ['parts', 'added'],
    table: (report, labels) =>
      tableOf(labels('table.handedOver'), itemFields(labels, report), itemLines(report, labels)),
  },
  {
    id: 'done',
    shows: ['done'],
    table: ({ done }, labels) => tableOf(labels('vocabulary:part.calledBack'), doneFields(labels), done),
  },
  {
    id: 'words',
    shows: ['remarks', 'acceptRemarks', 'additions'],
    table: (report, labels) =>
      tableOf(labels('table.words'), saidFields(labels, report.zone), saidLines(report, labels)),
  },
  {
    id: 'about',
    shows: ['id', 'zone', 'digest'],
    table: (report, labels) =>
      tableOf(labels('table.about'), aboutFields(labels), aboutLines(report, labels)),
  },
];
