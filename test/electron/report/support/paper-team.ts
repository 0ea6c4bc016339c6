import type { LabelKey } from '../../../../electron/report/labels.ts';
import type {
  HandoverLine,
  PersonFigures,
  ShiftAttendance,
  WeeklySummary,
} from '../../../../shared/report/weekly-summary.ts';
import { type AskedTable, beside, ends, left, orEmpty, type PaperVoice, where } from './paper-voice.ts';

/** What each did, as the value says it stands on paper. */

export const handedOver = ({ signedBy, signedAt }: HandoverLine, { time }: PaperVoice): string =>
  `${signedBy} ${time(signedAt)}`;

export const takenOver = ({ acceptedBy, acceptedAt }: HandoverLine, { t, time }: PaperVoice): string =>
  acceptedBy === null || acceptedAt === null ? t('handovers.waiting') : `${acceptedBy} ${time(acceptedAt)}`;

export const handoverTable = ({ handovers }: WeeklySummary, voice: PaperVoice): readonly AskedTable[] => {
  const { t, dates } = voice;
  return where(handovers.length > 0, () => ({
    title: t('handovers.title'),
    columns: [
      ...left(t('handovers.date'), t('handovers.shift'), t('handovers.signed'), t('handovers.accepted')),
      ...left(t('handovers.state')),
      ...ends(t('handovers.items'), t('handovers.questioned'), t('handovers.additions')),
    ],
    rows: handovers.map((line) => [
      dates.day(line.date),
      line.shiftName,
      `${handedOver(line, voice)}${orEmpty(line.unscheduled, (reason) => t('handovers.unscheduled', { reason }))}`,
      [
        takenOver(line, voice),
        line.refused === 0 ? '' : t('handovers.refusedCount', { count: line.refused }),
        line.countersignsMissing === 0 ? '' : t('handovers.countersignMissing'),
      ].join(''),
      line.late === null ? t('weekly.none') : t(line.late ? 'handovers.late' : 'handovers.onTime'),
      ...[line.items, line.questioned, line.additions].map(String),
    ]),
  }));
};

type Visit = Pick<
  ShiftAttendance['people'][number],
  'outAt' | 'lateMinutes' | 'earlyMinutes' | 'leftIll' | 'forgotten'
>;

export const whenLeft = ({ outAt, forgotten }: Visit, { t, time }: PaperVoice): string =>
  outAt === null ? t(forgotten ? 'weekly.none' : 'attendance.onDuty') : time(outAt);

export const remarksOf = (visit: Visit, { t }: PaperVoice): string =>
  beside([
    visit.lateMinutes > 0 ? t('attendance.late', { minutes: visit.lateMinutes }) : null,
    visit.earlyMinutes > 0 ? t('attendance.early', { minutes: visit.earlyMinutes }) : null,
    visit.leftIll ? t('attendance.leftIll') : null,
    visit.forgotten ? t('attendance.forgotten') : null,
  ]);

export const attendanceTable = ({ attendance }: WeeklySummary, voice: PaperVoice): readonly AskedTable[] => {
  const { t, dates, time } = voice;
  return where(attendance.length > 0, () => ({
    title: t('attendance.title'),
    columns: left(
      ...[t('attendance.date'), t('attendance.shift'), t('attendance.people')],
      ...[t('attendance.in'), t('attendance.out'), t('attendance.remarks')],
    ),
    rows: attendance.flatMap(({ date, shiftName, people }) =>
      people.length === 0
        ? [[dates.day(date), shiftName, t('attendance.nobody')]]
        : people.map((person) => [
            ...[dates.day(date), shiftName, person.name, time(person.inAt)],
            ...[whenLeft(person, voice), remarksOf(person, voice)],
          ]),
    ),
  }));
};

export const peopleTable = (
  title: LabelKey,
  people: readonly PersonFigures[],
  { t }: PaperVoice,
): readonly AskedTable[] =>
  where(people.length > 0, () => ({
    title: t(title),
    columns: [
      ...left(t('people.name'), t('people.role')),
      ...ends(t('people.shifts'), t('people.late'), t('people.opened'), t('people.progressed')),
      ...ends(t('people.closed'), t('people.notes'), t('people.signed'), t('people.accepted')),
    ],
    rows: people.map((person) => [
      ...[person.name, t(`vocabulary:role.${person.role}`)],
      ...[person.shifts, person.late, person.opened, person.progressed, person.closed].map(String),
      ...[person.notes, person.handoversSigned, person.handoversAccepted].map(String),
    ]),
  }));
