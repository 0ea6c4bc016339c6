import type {
  HandoverReport,
  ReportCustomer,
  ReportItem,
  ReportVerdict,
} from '../../../shared/report/handover-report.ts';
import { isOverdueIn } from '../../../shared/report/handover-text.ts';
import { type Field, moment, textOrEmpty } from '../fields.ts';
import { type Cell, EMPTY, number, text } from '../table.ts';
import { column, type DocumentLabels, yes } from '../weekly/part.ts';

interface Item {
  /** Which of the five parts it is in, or that it was written since. */
  readonly part: string;
  readonly item: ReportItem;
}

/** Everything that went over, in the order of the sheet. */
export const itemLines = ({ parts, added }: HandoverReport, labels: DocumentLabels): readonly Item[] => [
  ...parts.flatMap(({ part, items }) =>
    items.map((item) => ({ part: labels(`vocabulary:part.${part}`), item })),
  ),
  ...added.map((item) => ({ part: labels('report:handover.added'), item })),
];

/** What was said to it at take-over: empty while nobody has taken over. */
const verdictFields = (labels: DocumentLabels): readonly Field<Item>[] => {
  const field = column<Item>(labels);
  const said =
    (of: (verdict: ReportVerdict) => string | null) =>
    ({ item: { verdict } }: Item): Cell =>
      verdict === null ? EMPTY : textOrEmpty(of(verdict));
  return [
    field(
      'atTakeOver',
      'short',
      said(({ decision }) => labels(`vocabulary:decision.${decision}`)),
    ),
    field(
      'comment',
      'text',
      said(({ comment }) => comment),
    ),
    field(
      'answer',
      'text',
      said(({ answer }) => answer),
    ),
    field(
      'missing',
      'line',
      said(({ missing }) =>
        missing.map((one) => labels(`vocabulary:missing.${one}`)).join(labels('report:handover.and')),
      ),
    ),
    field(
      'readBack',
      'line',
      said(({ readBack }) => readBack),
    ),
    field(
      'takenBy',
      'name',
      said(({ takenBy }) => takenBy),
    ),
  ];
};

/** What a customer is known by, each in a column of its own. */
export const customerFields = <T>(
  labels: DocumentLabels,
  of: (line: T) => ReportCustomer,
): readonly Field<T>[] => {
  const field = column<T>(labels);
  return [
    field('customer', 'name', (line) => textOrEmpty(of(line).name)),
    field('phone', 'name', (line) => textOrEmpty(of(line).phone)),
    // Order numbers are text: as numbers a spreadsheet rounds them.
    field('orderNo', 'line', (line) => textOrEmpty(of(line).orderNo)),
    field('account', 'name', (line) => textOrEmpty(of(line).account)),
  ];
};

/** What is said of each, and what was said to it. */
export const itemFields = (labels: DocumentLabels, report: HandoverReport): readonly Field<Item>[] => {
  const field = column<Item>(labels);
  const { zone } = report;
  return [
    field('part', 'name', ({ part }) => text(part)),
    field('summary', 'text', ({ item }) => text(item.summary)),
    field('severity', 'short', ({ item }) => text(labels(`vocabulary:severity.${item.severity}`))),
    field('kind', 'short', ({ item }) => text(labels(`vocabulary:kind.${item.kind}`))),
    ...customerFields<Item>(labels, ({ item }) => item.customer),
    field('promisedAt', 'moment', ({ item }) => moment(item.promisedAt, zone)),
    field('overdue', 'short', ({ item: { promisedAt } }) =>
      yes(promisedAt !== null && isOverdueIn(report, promisedAt), labels),
    ),
    field('nextAction', 'text', ({ item }) => textOrEmpty(item.next?.text ?? null)),
    field('owner', 'name', ({ item }) => textOrEmpty(item.next?.owner ?? null)),
    field('nextActionBy', 'moment', ({ item }) => moment(item.next?.dueAt ?? null, zone)),
    field('contingency', 'line', ({ item }) => textOrEmpty(item.contingency)),
    field('carryover', 'count', ({ item }) => number(item.carryover)),
    ...verdictFields(labels),
  ];
};
