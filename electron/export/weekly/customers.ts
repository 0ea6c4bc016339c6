import type { RepeatedLine, VerdictLine } from '../../../shared/report/weekly-repeated.ts';
import type { AttentionLine, NoteLine, PendingLine } from '../../../shared/report/weekly-summary.ts';
import { date, type Field, moment, textOrEmpty } from '../fields.ts';
import { EMPTY, number, text } from '../table.ts';
import { column, count, type DocumentLabels, partOf, yes } from './part.ts';

/** What is said of a follow-up that waits. */
export const pendingFields = <T extends PendingLine>(
  labels: DocumentLabels,
  zone: string,
): readonly Field<T>[] => {
  const field = column<T>(labels);
  return [
    field('severity', 'short', ({ severity }) => text(labels(`vocabulary:severity.${severity}`))),
    field('kind', 'short', ({ kind }) => text(labels(`vocabulary:kind.${kind}`))),
    field('summary', 'text', ({ summary }) => text(summary)),
    field('customer', 'name', ({ customerName }) => textOrEmpty(customerName)),
    field('phone', 'name', ({ phone }) => textOrEmpty(phone)),
    // Order numbers are text: as numbers a spreadsheet rounds them.
    field('orderNo', 'line', ({ orderNo }) => textOrEmpty(orderNo)),
    field('openedOn', 'date', ({ openedOn }) => date(openedOn)),
    field('openedBy', 'name', ({ openedBy }) => text(openedBy)),
    field('ageDays', 'count', ({ ageDays }) => number(ageDays)),
    field('carryover', 'count', ({ carryover }) => number(carryover)),
    field('promisedAt', 'moment', ({ promisedAt }) => moment(promisedAt, zone)),
    field('overdue', 'short', ({ overdue }) => yes(overdue, labels)),
    field('nextAction', 'text', ({ nextAction }) => textOrEmpty(nextAction)),
  ];
};

/** What climbs to the lead, with why. */
export const attentionPart = partOf<AttentionLine>(
  'attention',
  ['attention', 'passLimit'],
  ({ attention }) => attention,
  (labels, { zone }) => {
    const field = column<AttentionLine>(labels);
    return [
      field('climbing', 'short', ({ climbing }) => yes(climbing, labels)),
      field('disputed', 'short', ({ disputed }) => yes(disputed, labels)),
      ...pendingFields<AttentionLine>(labels, zone),
      field('progressAt', 'moment', ({ lastProgress }) => moment(lastProgress?.at ?? null, zone)),
      field('progressBy', 'name', ({ lastProgress }) => textOrEmpty(lastProgress?.by ?? null)),
      field('progress', 'text', ({ lastProgress }) => textOrEmpty(lastProgress?.text ?? null)),
    ];
  },
);

/** Customers still waiting. */
export const pendingPart = partOf<PendingLine>(
  'pending',
  ['pending'],
  ({ pending }) => pending,
  (labels, { zone }) => pendingFields<PendingLine>(labels, zone),
);

const verdictFields = <T extends VerdictLine>(labels: DocumentLabels): readonly Field<T>[] => {
  const field = column<T>(labels);
  return [
    field('state', 'short', ({ verdict }) =>
      text(labels(verdict === null ? 'state.open' : `vocabulary:noteVerdict.${verdict}`)),
    ),
    field('givenTo', 'name', ({ givenTo }) => textOrEmpty(givenTo)),
    field('until', 'date', ({ until }) => (until === null ? EMPTY : date(until))),
  ];
};

/** What keeps coming up. */
export const repeatedPart = partOf<RepeatedLine>(
  'repeated',
  ['repeated'],
  ({ repeated }) => repeated,
  (labels) => {
    const field = column<RepeatedLine>(labels);
    const many = (key: 'times' | 'total' | 'weeks' | 'inARow'): Field<RepeatedLine> =>
      field(
        key,
        'count',
        count((line) => line[key]),
      );
    return [
      field('kind', 'short', ({ kind }) => text(labels(`vocabulary:noteKind.${kind}`))),
      field('text', 'text', (line) => text(line.text)),
      ...[many('times'), many('total'), many('weeks'), many('inARow')],
      field('firstOn', 'date', ({ firstOn }) => date(firstOn)),
      ...verdictFields<RepeatedLine>(labels),
    ];
  },
);

/** The columns of a table of notes. */
export const noteFields = (labels: DocumentLabels): readonly Field<NoteLine>[] => {
  const field = column<NoteLine>(labels);
  return [
    field('date', 'date', (note) => date(note.date)),
    field('kind', 'short', ({ kind }) => text(labels(`vocabulary:noteKind.${kind}`))),
    field('text', 'text', (note) => text(note.text)),
    field('customer', 'name', ({ customerName }) => textOrEmpty(customerName)),
    field('by', 'name', ({ by }) => text(by)),
    ...verdictFields<NoteLine>(labels),
    field('answer', 'text', ({ answer }) => textOrEmpty(answer)),
  ];
};

/** Problems and ideas, each with its answer. */
export const notesPart = partOf<NoteLine>('notes', ['notes', 'noteKinds'], ({ notes }) => notes, noteFields);

/** What customers said. */
export const voicePart = partOf<NoteLine>(
  'voice',
  ['customerVoice'],
  ({ customerVoice }) => customerVoice,
  noteFields,
);
