import type {
  AttendanceMark,
  DutyLine,
  MonthAttendance,
  PersonAttendance,
  VisitLine,
} from '../../../shared/report/month-attendance-value.ts';
import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { type Block, section, table, text } from '../kit/index.ts';
import { emptyNote, type Voice } from '../weekly/voice.ts';

/** What nobody has to look at. */
const quiet: ReadonlySet<AttendanceMark> = new Set(['present', 'leave', 'ahead']);
const alarming: ReadonlySet<AttendanceMark> = new Set(['missing', 'late', 'early', 'forgotten']);

interface Event {
  readonly person: PersonAttendance;
  readonly duty: DutyLine;
  readonly marks: readonly AttendanceMark[];
}

const eventsOf = ({ people }: MonthAttendance): readonly Event[] =>
  people.flatMap((person) =>
    person.duties
      .map((duty) => ({ person, duty, marks: duty.marks.filter((mark) => !quiet.has(mark)) }))
      .filter(({ marks }) => marks.length > 0)
      .sort((a, b) => (a.duty.startsAt < b.duty.startsAt ? -1 : 1)),
  );

/** A shift that ends at midnight ends at 24:00, as the plan says it. */
const endOf = (at: string, zone: string): string => {
  const time = localTimeOf(at, zone);
  return time === '00:00' ? '24:00' : time;
};

/** A time by itself where the day is understood, else with its date. */
const momentOf = (at: string, date: string | null, { t, dates, zone }: Voice): string => {
  const [day, time] = [localDateOf(at, zone), localTimeOf(at, zone)];
  return day === date ? time : t('attendanceSheet.moment', { day: dates.short(day), time });
};

const visitText = ({ inAt, outAt, wantsRepair }: VisitLine, { date }: DutyLine, voice: Voice): string => {
  const { t } = voice;
  const open = wantsRepair ? t('attendanceSheet.noOut') : t('attendanceSheet.onDuty');
  return `${momentOf(inAt, date, voice)} – ${outAt === null ? open : momentOf(outAt, date, voice)}`;
};

const markText = (mark: AttendanceMark, { lateMinutes, earlyMinutes }: DutyLine, { t }: Voice): string => {
  if (mark === 'late') return t('attendanceSheet.late', { minutes: lateMinutes });
  if (mark === 'early') return t('attendanceSheet.early', { minutes: earlyMinutes });
  return t(`attendance:mark.${mark}`);
};

/** What was said of it: who wrote in or repaired what, when and why; why somebody stayed or left. */
const whys = (
  { entered, repairs, awaited, release }: VisitLine,
  { date }: DutyLine,
  voice: Voice,
): string[] => {
  const { t } = voice;
  const moment = (at: string): string => momentOf(at, date, voice);
  return [
    ...(entered === null
      ? []
      : [t('attendance:detail.entered', { ...entered, at: momentOf(entered.at, null, voice) })]),
    ...repairs.map(({ by, at, before, outAt, reason }) =>
      t('attendance:detail.repair', {
        ...{ by, reason, at: momentOf(at, null, voice), out: moment(outAt) },
        before: before === null ? t('attendance:detail.noneBefore') : moment(before),
      }),
    ),
    ...awaited.map(({ at, why }) =>
      why === null
        ? t('attendance:detail.awaited', { time: moment(at) })
        : t('attendance:detail.awaitedWhy', { time: moment(at), why }),
    ),
    ...(release === null ? [] : [t('attendance:detail.release', { reason: release.reason })]),
  ];
};

const rowOf = ({ person, duty, marks }: Event, isOwn: boolean, voice: Voice): readonly Block[] => {
  const { t, dates, zone } = voice;
  const { date, shiftName, startsAt, endsAt, visits } = duty;
  const shift = {
    name: shiftName,
    start: localTimeOf(startsAt, zone),
    end: endOf(endsAt, zone),
  };
  return [
    ...(isOwn ? [] : [text(person.name, { style: 'itemStrong' })]),
    text(dates.day(date), { style: 'item', colour: 'muted' }),
    text(t('attendanceSheet.hours', shift), { style: 'item' }),
    text(visits.map((visit) => visitText(visit, duty, voice)).join('\n'), { style: 'item' }),
    text(marks.map((mark) => markText(mark, duty, voice)).join('\n'), {
      style: 'item',
      colour: marks.some((mark) => alarming.has(mark)) ? 'alert' : 'ink',
    }),
    text(visits.flatMap((visit) => whys(visit, duty, voice)).join('\n'), { style: 'item' }),
  ];
};

/** Every shift with something to look at, person by person where there are several, with what was said of it. */
export const eventList = (value: MonthAttendance, voice: Voice): Block => {
  const { t } = voice;
  const events = eventsOf(value);
  if (events.length === 0)
    return section(t('attendanceSheet.events'), [emptyNote(t('attendanceSheet.none'))]);
  const isOwn = value.of === 'oneself';
  const columns = [
    ...(isOwn ? [] : [{ label: t('attendanceSheet.person'), width: 116 }]),
    { label: t('attendanceSheet.date'), width: 82 },
    { label: t('attendanceSheet.shift'), width: 122 },
    { label: t('attendanceSheet.visits'), width: 108 },
    { label: t('attendanceSheet.what'), width: 116 },
    { label: t('attendanceSheet.why') },
  ];
  return section(
    t('attendanceSheet.events'),
    [table({ columns, rows: events.map((event) => rowOf(event, isOwn, voice)), dense: true })],
    t('attendanceSheet.eventsLead', { count: events.length }),
  );
};
