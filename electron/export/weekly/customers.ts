import type { AttentionLine, NoteLine, PendingLine } from '../../../shared/report/weekly-summary.ts';
import { date, type Field, moment, textOrEmpty } from '../fields.ts';
import { number, text } from '../table.ts';
import { column, type DocumentLabels, partOf, yes } from './part.ts';

/** What is said of a follow-up that waits. */
const pendingFields = <T extends PendingLine>(labels: DocumentLabels, zone: string): readonly Field<T>[] => {
  const field = column<T>(labels);
  return [
    field('severity', 'short', ({ severity }) => text(labels(`vocabulary:severity.${severity}`))),
    field('kind', 'short', ({ kind }) => text(labels(`vocabulary:kind.${kind}`))),
    field('summary', 'text', ({ summary }) => text(summary)),
    field('customer', 'name', ({ customerName }) => textOrEmpty(customerName)),
    field('phone', 'name', ({ phone }) => textOrEmpty(phone)),
    // Order numbers are text: as numbers a spreadsheet rounds them.
    field('orderNo', 'name', ({ orderNo }) => textOrEmpty(orderNo)),
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

const noteFields = (labels: DocumentLabels): readonly Field<NoteLine>[] => {
  const field = column<NoteLine>(labels);
  return [
    field('date', 'date', (note) => date(note.date)),
    field('kind', 'short', ({ kind }) => text(labels(`vocabulary:noteKind.${kind}`))),
    field('text', 'text', (note) => text(note.text)),
    field('customer', 'name', ({ customerName }) => textOrEmpty(customerName)),
    field('by', 'name', ({ by }) => text(by)),
    field('state', 'short', ({ settled }) => text(labels(settled ? 'state.settled' : 'state.open'))),
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
