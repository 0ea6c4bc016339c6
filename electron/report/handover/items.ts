import {
  customerWords,
  foundBy,
  type HandoverReport,
  type ReportItem,
  type ReportVerdict,
} from '../../../shared/report/handover-report.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import type { Voice } from './voice.ts';

const SEPARATOR = ' · ';
/** Between what stands on lines of its own where there is room. */
const BREAK = '  ';

/** What it is about and whom it concerns; how urgent is said in words, since paper may be black and white. */
const matter = (item: ReportItem, { t, style, strong, runsOn }: Voice): Block => {
  const { severity, summary, customer, carryover } = item;
  const about = [
    ...customerWords(customer),
    ...(carryover > 0 ? [t('handover.carryover', { count: carryover })] : []),
  ];
  const urgent = severity !== 'normal';
  const mark = urgent ? t('handover.severity', { severity: t(`vocabulary:severity.${severity}`) }) : '';
  const words = { style: urgent ? strong : style, colour: severity === 'red' ? 'alert' : 'ink' } as const;
  if (runsOn) return text([`${mark}${summary}`, ...about].join('  '), words);
  return stack([
    text(`${mark}${summary}`, words),
    ...(about.length === 0 ? [] : [text(about.join('  '), { style, colour: 'muted' })]),
  ]);
};

/** When the customer was told to hear from the shop. */
const promise = ({ promisedAt }: ReportItem, { t, moment, strong, isOverdue }: Voice): Block => {
  if (promisedAt === null) return text('', { style: strong });
  const at = moment(promisedAt);
  return isOverdue(promisedAt)
    ? text(t('handover.overdue', { moment: at }), { style: strong, colour: 'alert' })
    : text(at, { style: strong });
};

/** What comes next, by whom and until when, and what if not. */
const outlook = ({ next, contingency }: ReportItem, { t, moment, style, runsOn }: Voice): Block => {
  const step =
    next === null
      ? []
      : [
          next.text,
          ...(next.owner === null ? [] : [next.owner]),
          ...(next.dueAt === null ? [] : [t('handover.by', { moment: moment(next.dueAt) })]),
        ];
  const lines = [
    ...(step.length === 0 ? [] : [step.join(SEPARATOR)]),
    ...(contingency === null ? [] : [t('handover.contingency', { words: contingency })]),
  ];
  if (runsOn && lines.length > 0) return text(lines.join(BREAK), { style });
  return stack(lines.map((line) => text(line, { style })));
};

const verdictLines = (verdict: ReportVerdict, { t, style, strong, runsOn }: Voice): readonly Block[] => {
  const { decision, comment, answer, readBack, missing, takenBy } = verdict;
  const isTaken = decision === 'accepted';
  const said = t(`vocabulary:decision.${decision}`);
  const head = [
    isTaken || comment === null ? said : t('handover.said', { decision: said, words: comment }),
    ...(takenBy === null ? [] : [t('handover.takenBy', { name: takenBy })]),
  ];
  const lacking = missing.map((field) => t(`vocabulary:missing.${field}`)).join(t('handover.and'));
  const lacked = t('handover.missing', { fields: lacking });
  const headStyle = {
    style: isTaken ? style : strong,
    colour: decision === 'refused' ? 'alert' : isTaken ? 'muted' : 'ink',
  } as const;
  const more = [
    ...(isTaken && comment !== null ? [comment] : []),
    ...(answer === null ? [] : [t('handover.answer', { answer })]),
    ...(readBack === null ? [] : [t('handover.readBack', { words: readBack })]),
  ];
  return [
    ...(runsOn
      ? [text([head.join(SEPARATOR), ...more, ...(lacking === '' ? [] : [lacked])].join(BREAK), headStyle)]
      : [text(head.join(SEPARATOR), headStyle), ...more.map((line) => text(line, { style }))]),
    ...(lacking === '' || runsOn ? [] : [text(lacked, { style, colour: 'alert' })]),
  ];
};

const verdictOf = ({ verdict }: ReportItem, voice: Voice): Block =>
  verdict === null ? stack([]) : stack(verdictLines(verdict, voice));

/** What comes next and what was said to it under each other: no column stands empty. */
const narrowTable = (items: readonly ReportItem[], voice: Voice, header: boolean): Block => {
  const { t, isTaken } = voice;
  const labels = [t('handover.column.outlook'), ...(isTaken ? [t('handover.column.verdict')] : [])];
  return table({
    header,
    dense: true,
    columns: [
      { label: t('handover.column.what'), share: 10 },
      { label: t('handover.column.promise'), width: 66 },
      { label: labels.join(SEPARATOR), share: 11 },
    ],
    rows: items.map((item) => [
      matter(item, voice),
      promise(item, voice),
      stack([outlook(item, voice), verdictOf(item, voice)]),
    ]),
  });
};

const itemTable = (items: readonly ReportItem[], voice: Voice, header: boolean): Block => {
  const { t, isTaken, runsOn } = voice;
  if (runsOn) return narrowTable(items, voice, header);
  return table({
    header,
    dense: true,
    columns: [
      { label: t('handover.column.what'), share: 12 },
      { label: t('handover.column.promise'), width: 74 },
      { label: t('handover.column.outlook'), share: 9 },
      ...(isTaken ? [{ label: t('handover.column.verdict'), share: 7 }] : []),
    ],
    rows: items.map((item) => [
      matter(item, voice),
      promise(item, voice),
      outlook(item, voice),
      ...(isTaken ? [verdictOf(item, voice)] : []),
    ]),
  });
};

const titled = (title: string, count: number, blocks: readonly Block[]): Block =>
  section(`${title}  ${count}`, blocks, undefined, 'dense');

/** Whom the shift has answered for good, whom it concerned, and what became of it: a row each. */
const doneTable = (done: HandoverReport['done'], { t, style }: Voice): Block =>
  table({
    dense: true,
    columns: [
      { label: t('handover.column.done'), share: 11 },
      { label: t('handover.column.customer'), share: 9 },
      { label: t('handover.column.outcome'), width: 66 },
    ],
    rows: done.map(({ summary, customer, outcome }) => [
      text(summary, { style }),
      text(foundBy(customer).join(BREAK), { style, colour: 'muted' }),
      text(outcome === null ? '' : t(`vocabulary:outcome.${outcome}`), { style }),
    ]),
  });

/** The same where every line counts: two to a row, each in one breath. */
const doneInPairs = (done: HandoverReport['done'], { t, style }: Voice): Block => {
  const cells = done.map(({ summary, customer, outcome }) =>
    text(
      [
        summary,
        ...(foundBy(customer).length === 0 ? [] : [foundBy(customer).join(BREAK)]),
        ...(outcome === null ? [] : [t(`vocabulary:outcome.${outcome}`)]),
      ].join(SEPARATOR),
      { style },
    ),
  );
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row) =>
    cells.slice(2 * row, 2 * row + 2),
  );
  return table({ dense: true, header: false, columns: [{ label: '' }, { label: '' }], rows });
};

/** The five parts of S10, the most urgent first in each. */
export const itemSections = (report: HandoverReport, voice: Voice): readonly Block[] => {
  const { t, flows } = voice;
  const { parts, done, added } = report;
  const lists = [
    ...parts.map(({ part, items }) => ({ title: t(`vocabulary:part.${part}`), items })),
    ...(added.length === 0 ? [] : [{ title: t('handover.added'), items: added }]),
  ];
  return [
    ...lists.map(({ title, items }, place) =>
      titled(title, items.length, [itemTable(items, voice, place === 0 || flows)]),
    ),
    ...(done.length === 0
      ? []
      : [
          titled(t('vocabulary:part.calledBack'), done.length, [
            voice.runsOn ? doneInPairs(done, voice) : doneTable(done, voice),
          ]),
        ]),
  ];
};
