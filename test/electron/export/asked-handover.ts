import type { HandoverTable } from '../../../electron/export/handover-tables.ts';
import type { DocumentLabels } from '../../../electron/export/weekly/part.ts';
import type { HandoverReport, ReportItem } from '../../../shared/report/handover-report.ts';
import type { ReadCell } from './read-xlsx.ts';

/** What a reader sees of a cell, with what kind it is: `text 张三`, `number 5`, `yyyy-mm-dd 2026-11-23`. */
export const seen = (cell: ReadCell): string => {
  if (cell === null) return '';
  if ('formula' in cell) return `formula ${cell.formula}`;
  if ('text' in cell) return `text ${cell.text}`;
  if (cell.format === '0') return `number ${cell.number}`;
  // Days since 30 December 1899, as spreadsheets count.
  const moment = new Date(Math.round((cell.number - 25_569) * 1_440) * 60_000).toISOString();
  return `${cell.format} ${moment.slice(0, cell.format.length).replace('T', ' ')}`;
};

const text = (words: string | null | undefined): string =>
  words === null || words === undefined || words === '' ? '' : `text ${words}`;
const count = (value: number): string => `number ${value}`;
const day = (date: string): string => `yyyy-mm-dd ${date}`;
/** Shanghai has been eight hours ahead for as long as any book. */
const at = (instant: string | null | undefined): string =>
  instant === null || instant === undefined
    ? ''
    : `yyyy-mm-dd hh:mm ${new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')}`;

/** By the titles of its columns. */
export type Row = Readonly<Record<string, string>>;

const titled = (labels: DocumentLabels, cells: Readonly<Record<string, string>>): Row =>
  Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [
      labels(`column.${key}` as Parameters<DocumentLabels>[0]),
      cell,
    ]),
  );

const itemRow = (report: HandoverReport, part: string, item: ReportItem, labels: DocumentLabels): Row => {
  const { customer, next, verdict, promisedAt } = item;
  return titled(labels, {
    ...{ part: text(part), severity: text(labels(`vocabulary:severity.${item.severity}`)) },
    ...{ kind: text(labels(`vocabulary:kind.${item.kind}`)), summary: text(item.summary) },
    ...{ customer: text(customer.name), phone: text(customer.phone) },
    ...{ orderNo: text(customer.orderNo), account: text(customer.account) },
    promisedAt: at(promisedAt),
    overdue:
      promisedAt !== null && Date.parse(promisedAt) < Date.parse(report.signed.at) ? text(labels('yes')) : '',
    ...{ nextAction: text(next?.text), owner: text(next?.owner), nextActionBy: at(next?.dueAt) },
    ...{ contingency: text(item.contingency), carryover: count(item.carryover) },
    atTakeOver: verdict === null ? '' : text(labels(`vocabulary:decision.${verdict.decision}`)),
    ...{ comment: text(verdict?.comment), answer: text(verdict?.answer) },
    missing: text(
      verdict?.missing.map((one) => labels(`vocabulary:missing.${one}`)).join(labels('report:handover.and')),
    ),
    ...{ readBack: text(verdict?.readBack), takenBy: text(verdict?.takenBy) },
  });
};

/** A way to sign that this version does not know is shown as it stands. */
const proofText = (auth: string, labels: DocumentLabels): string =>
  text(auth === 'seal' ? auth : labels(`report:handover.proof.${auth}` as 'report:handover.proof.pin'));

const signedRow = (
  labels: DocumentLabels,
  side: string,
  meaning: 'handedOver' | 'tookOver' | 'approved',
  signature: { readonly by: string; readonly at: string; readonly auth: string } | null,
  more: Row = {},
): Row => ({
  ...titled(labels, { signature: text(side), date: '', shift: '', comment: '' }),
  ...titled(labels, {
    name: text(signature?.by ?? labels('report:handover.unsigned')),
    at: at(signature?.at),
    proof: signature === null ? '' : proofText(signature.auth, labels),
    meaning: signature === null ? '' : text(labels(`report:handover.says.${meaning}`)),
  }),
  ...titled(labels, more),
});

/** What each table of a handover has to show of the value, row by row, said once more without the code that makes the tables. */
export const askedTables = (
  report: HandoverReport,
  labels: DocumentLabels,
): Readonly<Record<HandoverTable['id'], readonly Row[]>> => {
  const { signed, accepted, alsoAccepted, countersigns, parts, added, done, additions } = report;
  const { remarks, acceptRemarks, unscheduled, late, nothingOpen, digest } = report;
  const items = [...parts.flatMap((part) => part.items), ...added];
  const pairs = (lines: readonly (readonly [string, string])[]): readonly Row[] =>
    lines.map(([what, value]) => titled(labels, { what: text(what), value }));
  const shiftOf = (one: { readonly date: string; readonly shiftName: string }): Row => ({
    ...{ date: day(one.date), shift: text(one.shiftName) },
  });
  const takingOf = labels('vocabulary:side.tookOver');
  return {
    overview: pairs([
      [labels('about.shop'), text(report.shopName)],
      [labels('column.date'), day(report.date)],
      [labels('column.shift'), text(report.shiftName)],
      ...(unscheduled === null ? [] : [[labels('column.unscheduled'), text(unscheduled)] as const]),
      ...(late === true ? [[labels('column.late'), text(labels('yes'))] as const] : []),
      ...(nothingOpen ? [[labels('about.nothingOpen'), text(labels('yes'))] as const] : []),
      ...(['red', 'amber', 'normal'] as const).map(
        (severity) =>
          [
            labels(`vocabulary:severity.${severity}`),
            count(items.filter((item) => item.severity === severity).length),
          ] as const,
      ),
      [labels('vocabulary:part.calledBack'), count(done.length)],
    ]),
    signatures: [
      signedRow(labels, labels('vocabulary:side.handedOver'), 'handedOver', signed, shiftOf(report)),
      signedRow(labels, takingOf, 'tookOver', accepted, accepted === null ? {} : shiftOf(accepted)),
      ...alsoAccepted.map((one) =>
        signedRow(labels, labels('state.tookOverToo'), 'tookOver', one, shiftOf(one)),
      ),
      ...countersigns.map(({ side, signature, comment }) =>
        signedRow(
          labels,
          labels('report:handover.countersign', { side: labels(`vocabulary:side.${side}`) }),
          'approved',
          signature,
          { comment: text(comment) },
        ),
      ),
    ],
    items: [
      ...parts.flatMap(({ part, items: ofPart }) =>
        ofPart.map((item) => itemRow(report, labels(`vocabulary:part.${part}`), item, labels)),
      ),
      ...added.map((item) => itemRow(report, labels('report:handover.added'), item, labels)),
    ],
    done: done.map(({ summary, customer, outcome }) =>
      titled(labels, {
        ...{ summary: text(summary), customer: text(customer.name), phone: text(customer.phone) },
        ...{ orderNo: text(customer.orderNo), account: text(customer.account) },
        outcome: outcome === null ? '' : text(labels(`vocabulary:outcome.${outcome}`)),
      }),
    ),
    words: [
      ...(remarks === null
        ? []
        : [{ what: labels('state.remarks'), by: signed.by, at: signed.at, text: remarks }]),
      ...(accepted === null || acceptRemarks === null
        ? []
        : [{ what: labels('state.acceptRemarks'), by: accepted.by, at: accepted.at, text: acceptRemarks }]),
      ...additions.map((one) => ({ ...one, what: labels('report:handover.additions') })),
    ].map((one) =>
      titled(labels, {
        ...{ what: text(one.what), at: at(one.at) },
        ...{ by: text(one.by), text: text(one.text) },
      }),
    ),
    about: pairs([
      [labels('about.handover'), text(report.id)],
      [labels('about.zone'), text(report.zone)],
      [labels('about.masked'), text(labels('about.maskedText'))],
      [labels('about.events'), count(digest.events)],
      [labels('about.digest'), text(digest.hash)],
    ]),
  };
};
