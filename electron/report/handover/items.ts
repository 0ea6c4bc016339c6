import type { HandoverReport, ReportItem, ReportVerdict } from '../../../shared/report/handover-report.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import type { Voice } from './voice.ts';

const SEPARATOR = ' · ';

/** What it is about and whom it concerns; how urgent is said in words, since paper may be black and white. */
const matter = (item: ReportItem, { t, style, strong }: Voice): Block => {
  const { severity, summary, customer, carryover } = item;
  const about = [...customer, ...(carryover > 0 ? [t('handover.carryover', { count: carryover })] : [])];
  const urgent = severity !== 'normal';
  const mark = urgent ? t('handover.severity', { severity: t(`vocabulary:severity.${severity}`) }) : '';
  return stack([
    text(`${mark}${summary}`, {
      style: urgent ? strong : style,
      colour: severity === 'red' ? 'alert' : 'ink',
    }),
    ...(about.length === 0 ? [] : [text(about.join('  '), { style, colour: 'muted' })]),
  ]);
};

/** When the customer was told to hear from the shop. */
const promise = ({ promisedAt }: ReportItem, { moment, strong }: Voice): Block =>
  text(promisedAt === null ? '' : moment(promisedAt), { style: strong });

/** What comes next, by whom and until when, and what if not. */
const outlook = ({ next, contingency }: ReportItem, { t, moment, style }: Voice): Block => {
  const step =
    next === null
      ? []
      : [
          next.text,
          ...(next.owner === null ? [] : [next.owner]),
          ...(next.dueAt === null ? [] : [t('handover.by', { moment: moment(next.dueAt) })]),
        ];
  return stack([
    ...(step.length === 0 ? [] : [text(step.join(SEPARATOR), { style })]),
    ...(contingency === null ? [] : [text(t('handover.contingency', { words: contingency }), { style })]),
  ]);
};

const verdictLines = (verdict: ReportVerdict, { t, style, strong }: Voice): readonly Block[] => {
  const { decision, comment, answer, readBack, missing, takenBy } = verdict;
  const isTaken = decision === 'accepted';
  const said = t(`vocabulary:decision.${decision}`);
  const head = [
    isTaken || comment === null ? said : t('handover.said', { decision: said, words: comment }),
    ...(takenBy === null ? [] : [t('handover.takenBy', { name: takenBy })]),
  ];
  const lacking = missing.map((field) => t(`vocabulary:missing.${field}`)).join(t('handover.and'));
  return [
    text(head.join(SEPARATOR), {
      style: isTaken ? style : strong,
      colour: decision === 'refused' ? 'alert' : isTaken ? 'muted' : 'ink',
    }),
    ...(isTaken && comment !== null ? [text(comment, { style })] : []),
    ...(answer === null ? [] : [text(t('handover.answer', { answer }), { style })]),
    ...(readBack === null ? [] : [text(t('handover.readBack', { words: readBack }), { style })]),
    ...(lacking === '' ? [] : [text(t('handover.missing', { fields: lacking }), { style, colour: 'alert' })]),
  ];
};

const itemTable = (items: readonly ReportItem[], voice: Voice, header: boolean): Block => {
  const { t, isTaken } = voice;
  return table({
    header,
    dense: true,
    columns: [
      { label: t('handover.column.what'), share: 12 },
      { label: t('handover.column.promise'), width: 62 },
      { label: t('handover.column.outlook'), share: 9 },
      ...(isTaken ? [{ label: t('handover.column.verdict'), share: 7 }] : []),
    ],
    rows: items.map((item) => [
      matter(item, voice),
      promise(item, voice),
      outlook(item, voice),
      ...(isTaken ? [item.verdict === null ? text('') : stack(verdictLines(item.verdict, voice))] : []),
    ]),
  });
};

const titled = (title: string, count: number, blocks: readonly Block[]): Block =>
  section(`${title}  ${count}`, blocks, undefined, 'dense');

/** The five parts of S10, the most urgent first in each; what was called back is told in one paragraph. */
export const itemSections = (report: HandoverReport, voice: Voice): readonly Block[] => {
  const { t, style } = voice;
  const { parts, done, added } = report;
  const lists = [
    ...parts.map(({ part, items }) => ({ title: t(`vocabulary:part.${part}`), items })),
    ...(added.length === 0 ? [] : [{ title: t('handover.added'), items: added }]),
  ];
  const told = done.map(({ summary, outcome }) =>
    outcome === null
      ? summary
      : t('handover.doneItem', { summary, outcome: t(`vocabulary:outcome.${outcome}`) }),
  );
  return [
    ...lists.map(({ title, items }, place) =>
      titled(title, items.length, [itemTable(items, voice, place === 0)]),
    ),
    ...(told.length === 0
      ? []
      : [
          titled(t('vocabulary:part.calledBack'), told.length, [
            text(told.join(t('handover.doneSeparator')), { style }),
          ]),
        ]),
  ];
};
