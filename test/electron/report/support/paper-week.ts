import type { LabelKey } from '../../../../electron/report/labels.ts';
import { firstAttention } from '../../../../shared/report/weekly-passing.ts';
import type { VerdictLine } from '../../../../shared/report/weekly-repeated.ts';
import type {
  NoteLine,
  PendingLine,
  RoutineLine,
  WeeklySummary,
} from '../../../../shared/report/weekly-summary.ts';
import { attendanceTable, handoverTable, peopleTable } from './paper-team.ts';
import { type AskedTable, ends, left, orEmpty, type PaperVoice, where, whoOf } from './paper-voice.ts';

/** Every table of the week as its value says it stands on paper, written down once more. */

export const pendingTable = (pending: readonly PendingLine[], voice: PaperVoice): readonly AskedTable[] => {
  const { t, dates, moment } = voice;
  return where(pending.length > 0, () => ({
    title: t('pending.title'),
    columns: [
      ...left(t('pending.what'), t('pending.kind'), t('pending.opened')),
      ...ends(t('pending.age'), t('pending.carryover')),
      ...left(t('pending.promised')),
    ],
    rows: pending.map((line) => [
      `${line.summary}${whoOf(line, voice)}${orEmpty(line.nextAction, (action) => t('pending.next', { action }))}`,
      t(`vocabulary:kind.${line.kind}`),
      `${line.openedBy}${dates.short(line.openedOn)}`,
      String(line.ageDays),
      String(line.carryover),
      line.promisedAt === null
        ? t('weekly.none')
        : `${moment(line.promisedAt)}${line.overdue ? t('pending.overdue') : ''}`,
    ]),
  }));
};

const attentionTable = ({ attention }: WeeklySummary, voice: PaperVoice): readonly AskedTable[] => {
  const { t, dates, moment } = voice;
  const shown = firstAttention(attention);
  const more = attention.length - shown.length;
  return where(attention.length > 0, () => ({
    title: t('attention.title'),
    columns: [
      ...left(t('attention.why'), t('attention.what'), t('pending.opened')),
      ...ends(t('pending.age')),
    ],
    rows: [
      ...shown.map((line) => [
        `${line.climbing ? t('attention.passed', { count: line.carryover }) : ''}${line.disputed ? t('attention.disputed') : ''}`,
        `${line.summary}${whoOf(line, voice)}${
          line.lastProgress === null
            ? t('attention.noProgress')
            : t('attention.progress', {
                moment: moment(line.lastProgress.at),
                ...{ name: line.lastProgress.by, text: line.lastProgress.text },
              })
        }`,
        `${line.openedBy}${dates.short(line.openedOn)}`,
        String(line.ageDays),
      ]),
      ...where(more > 0, () => [t('attention.more', { count: more })]),
    ],
  }));
};

/** Kinds and outcomes stand side by side, with as many rows as the longer has. */
export const kindsAndOutcomes = (
  { kinds, outcomes }: Pick<WeeklySummary, 'kinds' | 'outcomes'>,
  { t }: PaperVoice,
): readonly AskedTable[] => {
  const [withKinds, withOutcomes] = [kinds.length > 0, outcomes.length > 0];
  return where(withKinds || withOutcomes, () => ({
    title: t('kinds.title'),
    columns: [
      ...(withKinds
        ? [...left(t('kinds.kind')), ...ends(t('kinds.opened'), t('kinds.closed'), t('kinds.pending'))]
        : []),
      ...(withOutcomes ? [...left(t('kinds.outcome')), ...ends(t('kinds.count'))] : []),
    ],
    rows: Array.from({ length: Math.max(kinds.length, outcomes.length) }, (_, place) => {
      const [kind, outcome] = [kinds[place], outcomes[place]];
      const ofKind =
        kind === undefined
          ? ['', '', '', '']
          : [t(`vocabulary:kind.${kind.kind}`), ...[kind.opened, kind.closed, kind.pending].map(String)];
      const ofOutcome =
        outcome === undefined
          ? ['', '']
          : [t(`vocabulary:outcome.${outcome.outcome}`), String(outcome.count)];
      return [...(withKinds ? ofKind : []), ...(withOutcomes ? ofOutcome : [])];
    }),
  }));
};

const completenessTable = ({ people }: WeeklySummary, { t }: PaperVoice): readonly AskedTable[] => {
  const those = people.filter(({ itemsHandedOver, missingTold }) => itemsHandedOver + missingTold > 0);
  return where(those.length > 0, () => ({
    title: t('completeness.title'),
    columns: [
      ...left(t('people.name')),
      ...ends(t('completeness.items'), t('completeness.complete')),
      ...ends(t('completeness.share'), t('completeness.missing')),
    ],
    rows: those.map(({ name, itemsHandedOver, itemsComplete, missingTold }) => [
      ...[name, String(itemsHandedOver), String(itemsComplete)],
      itemsHandedOver === 0 ? '' : `${Math.floor((100 * itemsComplete) / itemsHandedOver)} %`,
      String(missingTold),
    ]),
  }));
};

const departureTable = ({ departures }: WeeklySummary, { t, dates, moment }: PaperVoice) =>
  where(departures.length > 0, () => ({
    title: t('departures.title'),
    columns: left(t('attendance.date'), t('attendance.shift'), t('people.name'), t('departures.what')),
    rows: departures.map(({ date, shiftName, name, waits, release }) => {
      const waited = waits.map(({ at, why }) =>
        why === null
          ? t('departures.waited', { moment: moment(at) })
          : t('departures.waitedWhy', { moment: moment(at), why }),
      );
      if (release === null) return [dates.day(date), shiftName, name, waited.join('')];
      const { at, way, reason, by, approvedBy, confirmed } = release;
      const said =
        confirmed === null
          ? 'departures.unconfirmed'
          : confirmed
            ? 'departures.confirmed'
            : 'departures.denied';
      const left = t('departures.released', {
        ...{ moment: moment(at), way: t(`vocabulary:departureWay.${way}`), reason },
      });
      const who = approvedBy === null ? t('departures.by', { name: by }) : t(said, { name: approvedBy });
      return [dates.day(date), shiftName, name, `${waited.join('')}${left}${who}`];
    }),
  }));

const rhythm = ({ cadence, day, scope, least, most }: RoutineLine, { t }: PaperVoice): string =>
  t('routines.rhythm', {
    when: cadence === 'month' ? t('routines.month', { day: day ?? '' }) : t(`routines.${cadence}`),
    ...{ who: t(`routines.${scope}`), goal: most > least ? `${least}–${most}` : String(least) },
  });

const routineTable = ({ routines }: WeeklySummary, voice: PaperVoice): readonly AskedTable[] => {
  const { t, moment } = voice;
  return where(routines.length > 0, () => ({
    title: t('routines.title'),
    columns: [
      ...left(t('routines.name')),
      ...ends(t('routines.asked'), t('routines.done'), t('routines.missed'), t('routines.counted')),
      ...left(t('routines.who')),
    ],
    rows: routines.map((line) => [
      `${line.name}${rhythm(line, voice)}`,
      ...[line.asked, line.done, line.missed, line.counted].map(String),
      [
        line.missedBy
          .map(({ name, times }) => t('routines.times', { name, times }))
          .join(t('routines.comma')),
        line.madeUp === 0 ? '' : t('routines.madeUp', { count: line.madeUp }),
        ...line.reports.map(({ at, by, text }) =>
          t('routines.reported', { moment: moment(at), name: by, text }),
        ),
      ].join(''),
    ]),
  }));
};

const verdictOf = ({ verdict, givenTo, until }: VerdictLine, { t, dates }: PaperVoice): string => {
  if (verdict === null) return t('notes.open');
  if (verdict !== 'assigned' || givenTo === null) return t(`vocabulary:noteVerdict.${verdict}`);
  return `${givenTo}${orEmpty(until, (date) => t('notes.until', { date: dates.short(date) }))}`;
};

const repeatedTable = ({ repeated }: WeeklySummary, voice: PaperVoice): readonly AskedTable[] => {
  const { t, dates } = voice;
  return where(repeated.length > 0, () => ({
    title: t('repeated.title'),
    columns: [
      ...left(t('notes.kind'), t('notes.text')),
      ...ends(t('repeated.times')),
      ...left(t('repeated.mentioned'), t('repeated.first'), t('notes.state')),
    ],
    rows: repeated.map((line) => [
      t(`vocabulary:noteKind.${line.kind}`),
      ...[line.text, String(line.times)],
      `${t('repeated.weeks', { weeks: line.weeks, count: line.total })}${
        line.inARow < 2 ? '' : t('repeated.inARow', { count: line.inARow })
      }`,
      ...[dates.short(line.firstOn), verdictOf(line, voice)],
    ]),
  }));
};

/** What a table of notes says of each besides its date, text and state. */
interface NoteColumns {
  readonly kind: boolean;
  readonly by: boolean;
}

/** Notes under a title: with their kind where there are several, with who wrote them where several did. */
export const noteTable = (
  title: LabelKey,
  notes: readonly NoteLine[],
  shown: NoteColumns,
  voice: PaperVoice,
): readonly AskedTable[] => {
  const { t, dates } = voice;
  return where(notes.length > 0, () => ({
    title: t(title),
    columns: left(
      t('notes.date'),
      ...(shown.kind ? [t('notes.kind')] : []),
      t('notes.text'),
      ...(shown.by ? [t('notes.by')] : []),
      t('notes.state'),
    ),
    rows: notes.map((note) => [
      dates.short(note.date),
      ...(shown.kind ? [t(`vocabulary:noteKind.${note.kind}`)] : []),
      [
        note.text,
        orEmpty(note.customerName, (name) => t('notes.customer', { name })),
        orEmpty(note.answer, (answer) => t('notes.answer', { answer })),
      ].join(''),
      ...(shown.by ? [note.by] : []),
      verdictOf(note, voice),
    ]),
  }));
};

const notesByKind = ({ notes, noteKinds }: WeeklySummary): readonly NoteLine[] =>
  noteKinds.flatMap(({ kind }) => notes.filter((note) => note.kind === kind));

/** The tables of the week in the order in which they stand; what the Monday looks at is `reviewTables`. */
export const weekTables = (week: WeeklySummary, voice: PaperVoice): readonly AskedTable[] => [
  ...attentionTable(week, voice),
  ...pendingTable(week.pending, voice),
  ...kindsAndOutcomes(week, voice),
  ...handoverTable(week, voice),
  ...completenessTable(week, voice),
  ...departureTable(week, voice),
  ...routineTable(week, voice),
  ...attendanceTable(week, voice),
  ...repeatedTable(week, voice),
  ...noteTable('notes.title', notesByKind(week), { kind: true, by: true }, voice),
  ...noteTable('voice.title', week.customerVoice, { kind: false, by: true }, voice),
  ...peopleTable('people.title', week.people, voice),
];
