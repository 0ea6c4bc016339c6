import type { HandoverLine, ShiftAttendance, WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { localTimeOf } from '../../../shared/time/zone.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import type { LabelKey } from '../labels.ts';
import { passingLead } from './passing.ts';
import { count, emptyNote, type Voice } from './voice.ts';

const SEPARATOR = ' · ';

type Person = ShiftAttendance['people'][number];

const remarks = (person: Person, { t }: Voice): string[] => [
  ...(person.lateMinutes > 0 ? [t('attendance.late', { minutes: person.lateMinutes })] : []),
  ...(person.earlyMinutes > 0 ? [t('attendance.early', { minutes: person.earlyMinutes })] : []),
  ...(person.leftIll ? [t('attendance.leftIll')] : []),
  ...(person.forgotten ? [t('attendance.forgotten')] : []),
];

const leaving = (person: Person, { t, zone }: Voice): string => {
  if (person.outAt !== null) return localTimeOf(person.outAt, zone);
  return person.forgotten ? t('weekly.none') : t('attendance.onDuty');
};

/** One line a person; a shift nobody came to is a line too. */
const attendanceRows = ({ date, shiftName, people }: ShiftAttendance, voice: Voice): (readonly Block[])[] => {
  const { t, dates, zone } = voice;
  const when = [text(dates.day(date), { colour: 'muted' }), text(shiftName)];
  if (people.length === 0) return [[...when, text(t('attendance.nobody'), { colour: 'alert' })]];
  return people.map((person) => [
    ...when,
    text(person.name),
    text(localTimeOf(person.inAt, zone)),
    text(leaving(person, voice)),
    text(remarks(person, voice).join(SEPARATOR), { colour: 'alert' }),
  ]);
};

/** Who worked which shift, from when to when. */
export const attendanceTable = ({ attendance }: WeeklySummary, voice: Voice): Block => {
  const { t } = voice;
  if (attendance.length === 0) return section(t('attendance.title'), [emptyNote(t('attendance.empty'))]);
  const columns = [
    { label: t('attendance.date'), width: 74 },
    { label: t('attendance.shift'), width: 78 },
    { label: t('attendance.people') },
    { label: t('attendance.in'), width: 42 },
    { label: t('attendance.out'), width: 42 },
    { label: t('attendance.remarks'), width: 156 },
  ];
  const rows = attendance.flatMap((shift) => attendanceRows(shift, voice));
  return section(t('attendance.title'), [table({ columns, rows })]);
};

const signed = ({ signedBy, signedAt, unscheduled }: HandoverLine, { t, zone }: Voice): Block =>
  stack([
    text(`${signedBy} ${localTimeOf(signedAt, zone)}`),
    ...(unscheduled === null
      ? []
      : [text(t('handovers.unscheduled', { reason: unscheduled }), { style: 'note' })]),
  ]);

const accepted = (
  { acceptedBy, acceptedAt, countersignsMissing, refused }: HandoverLine,
  { t, zone }: Voice,
): Block =>
  stack([
    acceptedBy === null || acceptedAt === null
      ? text(t('handovers.waiting'), { colour: 'alert' })
      : text(`${acceptedBy} ${localTimeOf(acceptedAt, zone)}`),
    ...(refused === 0
      ? []
      : [text(t('handovers.refusedCount', { count: refused }), { style: 'note', colour: 'alert' })]),
    ...(countersignsMissing === 0
      ? []
      : [text(t('handovers.countersignMissing'), { style: 'note', colour: 'alert' })]),
  ]);

const punctuality = ({ late }: HandoverLine, { t }: Voice): Block => {
  if (late === null) return text(t('weekly.none'), { colour: 'muted' });
  return late ? text(t('handovers.late'), { style: 'strong', colour: 'alert' }) : text(t('handovers.onTime'));
};

/** Every handover: who to whom, when, in time or late, and what went with it. */
export const handoverTable = (summary: WeeklySummary, voice: Voice): Block => {
  const { handovers } = summary;
  const { t, dates } = voice;
  if (handovers.length === 0) return section(t('handovers.title'), [emptyNote(t('handovers.empty'))]);
  const right = { align: 'right' as const };
  const columns = [
    { label: t('handovers.date'), width: 74 },
    { label: t('handovers.shift'), width: 68 },
    { label: t('handovers.signed') },
    { label: t('handovers.accepted') },
    { label: t('handovers.state'), width: 54 },
    { label: t('handovers.items'), width: 42, ...right },
    { label: t('handovers.questioned'), width: 58, ...right },
    { label: t('handovers.additions'), width: 42, ...right },
  ];
  const rows = handovers.map((line) => [
    text(dates.day(line.date), { colour: 'muted' }),
    text(line.shiftName),
    signed(line, voice),
    accepted(line, voice),
    punctuality(line, voice),
    count(line.items),
    count(line.questioned),
    count(line.additions),
  ]);
  return section(t('handovers.title'), [table({ columns, rows })], passingLead(summary, voice));
};

const personKeys = ['shifts', 'late', 'opened', 'progressed', 'closed', 'notes'] as const;

/** No title is broken within a word, in either language. */
const personWidths = [40, 38, 46, 54, 44, 42, 50, 44] as const;

/** What each person did. */
export const peopleTable = (
  { people }: Pick<WeeklySummary, 'people'>,
  { t }: Voice,
  title = t('people.title'),
): Block => {
  if (people.length === 0) return section(title, [emptyNote(t('people.empty'))]);
  const labels: readonly LabelKey[] = [
    ...personKeys.map((key) => `people.${key}` as const),
    'people.signed',
    'people.accepted',
  ];
  const columns = [
    { label: t('people.name') },
    { label: t('people.role'), width: 54 },
    ...labels.map((key, place) => ({
      label: t(key),
      width: personWidths[place] ?? 47,
      align: 'right' as const,
    })),
  ];
  const rows = people.map((person) => [
    text(person.name),
    text(t(`vocabulary:role.${person.role}`), { colour: 'muted' }),
    ...personKeys.map((key) => count(person[key])),
    count(person.handoversSigned),
    count(person.handoversAccepted),
  ]);
  return section(title, [table({ columns, rows })]);
};
