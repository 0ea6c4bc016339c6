import type { PersonalVisit, PersonalWeek } from '../../../shared/report/personal-week-value.ts';
import { localTimeOf } from '../../../shared/time/zone.ts';
import { type Block, section, stack, table, text } from '../kit/index.ts';
import { count, emptyNote, type Voice } from '../weekly/voice.ts';

const remarks = (visit: PersonalVisit, { t }: Voice): string =>
  [
    ...(visit.lateMinutes > 0 ? [t('attendance.late', { minutes: visit.lateMinutes })] : []),
    ...(visit.earlyMinutes > 0 ? [t('attendance.early', { minutes: visit.earlyMinutes })] : []),
    ...(visit.leftIll ? [t('attendance.leftIll')] : []),
    ...(visit.forgotten ? [t('attendance.forgotten')] : []),
  ].join(' · ');

/** When they came and left. */
export const visitTable = ({ visits }: PersonalWeek, voice: Voice): Block => {
  const { t, dates, zone } = voice;
  if (visits.length === 0) return section(t('attendance.title'), [emptyNote(t('attendance.empty'))]);
  return section(t('attendance.title'), [
    table({
      columns: [
        { label: t('attendance.date'), width: 96 },
        { label: t('attendance.shift'), width: 96 },
        { label: t('attendance.in'), width: 64 },
        { label: t('attendance.out'), width: 64 },
        { label: t('attendance.remarks') },
      ],
      rows: visits.map((visit) => [
        text(dates.day(visit.date), { colour: 'muted' }),
        text(visit.shiftName),
        text(localTimeOf(visit.inAt, zone)),
        text(
          visit.outAt !== null
            ? localTimeOf(visit.outAt, zone)
            : t(visit.forgotten ? 'weekly.none' : 'attendance.onDuty'),
        ),
        text(remarks(visit, voice), { colour: 'alert' }),
      ]),
    }),
  ]);
};

/** What they closed, and how it ended. */
export const closedTable = ({ closed }: PersonalWeek, { t, dates }: Voice): Block => {
  if (closed.length === 0) return section(t('personal.closed'), [emptyNote(t('personal.noneClosed'))]);
  return section(t('personal.closed'), [
    table({
      columns: [
        { label: t('attendance.date'), width: 46 },
        { label: t('pending.what') },
        { label: t('pending.kind'), width: 74 },
        { label: t('kinds.outcome'), width: 74 },
      ],
      rows: closed.map(({ date, summary, customerName, kind, outcome }) => [
        text(dates.short(date), { colour: 'muted' }),
        stack([text(summary), ...(customerName === null ? [] : [text(customerName, { style: 'note' })])]),
        text(t(`vocabulary:kind.${kind}`)),
        text(outcome === null ? t('weekly.none') : t(`vocabulary:outcome.${outcome}`)),
      ]),
    }),
  ]);
};

/** The handovers they signed or took over. */
export const handoverList = ({ handovers }: PersonalWeek, { t, dates, zone }: Voice): Block => {
  if (handovers.length === 0) return section(t('handovers.title'), [emptyNote(t('personal.noHandovers'))]);
  const right = { align: 'right' as const };
  return section(t('handovers.title'), [
    table({
      columns: [
        { label: t('handovers.date'), width: 84 },
        { label: t('handovers.shift'), width: 64 },
        { label: t('handovers.signed') },
        { label: t('handovers.accepted') },
        { label: t('handovers.items'), width: 42, ...right },
        { label: t('handovers.questioned'), width: 58, ...right },
        { label: t('handovers.refused'), width: 46, ...right },
      ],
      rows: handovers.map((line) => [
        text(dates.day(line.date), { colour: 'muted' }),
        text(line.shiftName),
        text(`${line.signedBy} ${localTimeOf(line.signedAt, zone)}`),
        line.acceptedBy === null || line.acceptedAt === null
          ? text(t('handovers.waiting'), { colour: 'alert' })
          : text(`${line.acceptedBy} ${localTimeOf(line.acceptedAt, zone)}`),
        count(line.items),
        count(line.questioned),
        count(line.refused),
      ]),
    }),
  ]);
};

/** What recurred and was asked of them; nothing where nothing was. */
export const routineList = ({ routines }: PersonalWeek, { t }: Voice): readonly Block[] => {
  if (routines.length === 0) return [];
  const right = { align: 'right' as const };
  return [
    section(t('personal.routines'), [
      table({
        columns: [
          { label: t('routines.name') },
          { label: t('personal.asked'), width: 70, ...right },
          { label: t('personal.done'), width: 70, ...right },
          { label: t('personal.missed'), width: 70, ...right },
        ],
        rows: routines.map(({ name, asked, done, missed }) => [
          text(name),
          count(asked),
          count(done),
          text(String(missed), { align: 'right', colour: missed > 0 ? 'alert' : 'muted' }),
        ]),
      }),
    ]),
  ];
};
