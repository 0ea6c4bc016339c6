import type { NoteLine, PendingLine, WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import { needWidth, overText } from './long-text.ts';
import { verdictBlock } from './repeated.ts';
import { emptyNote, number, type Voice } from './voice.ts';

const SEPARATOR = ' · ';

const matter = (line: PendingLine, { t }: Voice): Block => {
  const who = [
    line.severity === 'normal' ? null : t(`vocabulary:severity.${line.severity}`),
    line.customerName,
    line.phone,
    line.orderNo === null ? null : t('pending.order', { orderNo: line.orderNo }),
  ].filter((part) => part !== null);
  return stack([
    text(line.summary, { style: line.severity === 'red' ? 'strong' : 'body' }),
    ...(who.length === 0
      ? []
      : [text(who.join(SEPARATOR), { style: 'note', colour: line.severity === 'red' ? 'alert' : 'muted' })]),
    ...(line.nextAction === null
      ? []
      : [text(t('pending.next', { action: line.nextAction }), { style: 'note' })]),
  ]);
};

const promise = ({ promisedAt, overdue }: PendingLine, { t, dates, zone }: Voice): Block => {
  if (promisedAt === null) return text(t('weekly.none'), { colour: 'muted' });
  const when = `${dates.short(localDateOf(promisedAt, zone))} ${localTimeOf(promisedAt, zone)}`;
  return overdue
    ? stack([
        text(when, { style: 'strong', colour: 'alert' }),
        text(t('pending.overdue'), { style: 'note', colour: 'alert' }),
      ])
    : text(when);
};

/** Customers still waiting, with age and how often they were handed on. */
export const pendingCustomers = ({ pending }: Pick<WeeklySummary, 'pending'>, voice: Voice): Block => {
  const { t, dates } = voice;
  const rows = pending.map((line) => [
    matter(line, voice),
    text(t(`vocabulary:kind.${line.kind}`)),
    stack([text(line.openedBy), text(dates.short(line.openedOn), { style: 'note' })]),
    number(line.ageDays),
    number(line.carryover),
    promise(line, voice),
  ]);
  const list = table({
    columns: [
      { label: t('pending.what') },
      { label: t('pending.kind'), width: 68 },
      { label: t('pending.opened'), width: 76 },
      { label: t('pending.age'), width: 36, align: 'right' },
      { label: t('pending.carryover'), width: 46, align: 'right' },
      { label: t('pending.promised'), width: 70 },
    ],
    rows,
  });
  return section(t('pending.title'), [rows.length === 0 ? emptyNote(t('pending.empty')) : list]);
};

const noteText = (note: NoteLine, above: readonly string[], { t }: Voice): Block =>
  stack([
    ...overText(above),
    text(note.text),
    ...(note.customerName === null
      ? []
      : [text(t('notes.customer', { name: note.customerName }), { style: 'note' })]),
    ...(note.answer === null
      ? []
      : [text(t('notes.answer', { answer: note.answer }), { style: 'note', colour: 'accent' })]),
  ]);

/** What a table of notes says of each besides its date, text and state. */
export interface NoteColumns {
  readonly kind: boolean;
  readonly by: boolean;
}

/** Notes one a line, with what was answered. Where one is long, what has a column otherwise stands over the texts. */
export const noteTable = (notes: readonly NoteLine[], voice: Voice, asked: NoteColumns): Block => {
  const { t, dates } = voice;
  const kindOf = ({ kind }: NoteLine): string => t(`vocabulary:noteKind.${kind}`);
  const isLong = needWidth(notes);
  const shown = isLong ? { kind: false, by: false } : asked;
  const aboveOf = (note: NoteLine): readonly string[] =>
    isLong ? [...(asked.kind ? [kindOf(note)] : []), ...(asked.by ? [note.by] : [])] : [];
  return table({
    columns: [
      { label: t('notes.date'), width: 46 },
      ...(shown.kind ? [{ label: t('notes.kind'), width: 68 }] : []),
      { label: t('notes.text') },
      ...(shown.by ? [{ label: t('notes.by'), width: 82 }] : []),
      { label: t('notes.state'), width: 66 },
    ],
    rows: notes.map((note) => [
      text(dates.short(note.date), { colour: 'muted' }),
      ...(shown.kind ? [text(kindOf(note))] : []),
      noteText(note, aboveOf(note), voice),
      ...(shown.by ? [text(note.by)] : []),
      verdictBlock(note, voice),
    ]),
  });
};

/** Problems and ideas: how many of each kind and how many are solved, then every one of them. */
export const problemsAndIdeas = ({ notes, noteKinds }: WeeklySummary, voice: Voice): Block => {
  const { t } = voice;
  if (notes.length === 0) return section(t('notes.title'), [emptyNote(t('notes.empty'))]);
  const counts = noteKinds
    .filter(({ kind, count }) => kind !== 'customerVoice' && count > 0)
    .map(({ kind, count, settled }) =>
      t('notes.counts', { kind: t(`vocabulary:noteKind.${kind}`), count, settled }),
    );
  const order = noteKinds.map(({ kind }) => kind);
  const sorted = [...notes].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return section(
    t('notes.title'),
    [noteTable(sorted, voice, { kind: true, by: true })],
    counts.join(SEPARATOR),
  );
};

/** What customers said. */
export const customersVoice = ({ customerVoice }: WeeklySummary, voice: Voice): Block =>
  section(voice.t('voice.title'), [
    customerVoice.length === 0
      ? emptyNote(voice.t('voice.empty'))
      : noteTable(customerVoice, voice, { kind: false, by: true }),
  ]);
