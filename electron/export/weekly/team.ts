import type {
  DepartureLine,
  HandoverLine,
  PersonFigures,
  ShiftAttendance,
} from '../../../shared/report/weekly-summary.ts';
import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { date, type Field, moment, textOrEmpty } from '../fields.ts';
import { EMPTY, number, text } from '../table.ts';
import { column, count, type DocumentLabels, partOf, yes } from './part.ts';

/** Every handover: who to whom, when, and what went with it. */
export const handoversPart = partOf<HandoverLine>(
  'handovers',
  ['handovers'],
  ({ handovers }) => handovers,
  (labels, { zone }) => {
    const field = column<HandoverLine>(labels);
    return [
      field('date', 'date', (line) => date(line.date)),
      field('shift', 'short', ({ shiftName }) => text(shiftName)),
      field('signedBy', 'name', ({ signedBy }) => text(signedBy)),
      field('signedAt', 'moment', ({ signedAt }) => moment(signedAt, zone)),
      field('acceptedBy', 'name', ({ acceptedBy }) => text(acceptedBy ?? labels('state.waiting'))),
      field('acceptedAt', 'moment', ({ acceptedAt }) => moment(acceptedAt, zone)),
      field('late', 'short', ({ late }) => yes(late === true, labels)),
      field(
        'items',
        'count',
        count(({ items }) => items),
      ),
      field(
        'questioned',
        'count',
        count(({ questioned }) => questioned),
      ),
      field(
        'refused',
        'count',
        count(({ refused }) => refused),
      ),
      field(
        'additions',
        'count',
        count(({ additions }) => additions),
      ),
      field(
        'countersignsMissing',
        'count',
        count(({ countersignsMissing }) => countersignsMissing),
      ),
      field('unscheduled', 'line', ({ unscheduled }) => textOrEmpty(unscheduled)),
    ];
  },
);

const confirmation = (confirmed: boolean | null, labels: DocumentLabels): string =>
  labels(confirmed === null ? 'confirmed.waiting' : confirmed ? 'confirmed.yes' : 'confirmed.no');

const waited = ({ waits }: DepartureLine, zone: string): string =>
  waits
    .map(({ at, why }) => `${localDateOf(at, zone)} ${localTimeOf(at, zone)}${why === null ? '' : ` ${why}`}`)
    .join('; ');

/** Who stayed for relief, and who left without it. */
export const departuresPart = partOf<DepartureLine>(
  'departures',
  ['departures'],
  ({ departures }) => departures,
  (labels, { zone }) => {
    const field = column<DepartureLine>(labels);
    return [
      field('date', 'date', (line) => date(line.date)),
      field('shift', 'short', ({ shiftName }) => text(shiftName)),
      field('name', 'name', ({ name }) => text(name)),
      field('waits', 'line', (line) => text(waited(line, zone))),
      field('at', 'moment', ({ release }) => moment(release?.at ?? null, zone)),
      field('way', 'name', ({ release }) =>
        release === null ? EMPTY : text(labels(`vocabulary:departureWay.${release.way}`)),
      ),
      field('reason', 'line', ({ release }) => textOrEmpty(release?.reason ?? null)),
      field('by', 'name', ({ release }) => textOrEmpty(release?.by ?? null)),
      field('approvedBy', 'name', ({ release }) => textOrEmpty(release?.approvedBy ?? null)),
      field('confirmed', 'name', ({ release }) =>
        release === null || release.approvedBy === null
          ? EMPTY
          : text(confirmation(release.confirmed, labels)),
      ),
    ];
  },
);

interface Visit {
  readonly shift: ShiftAttendance;
  readonly person: ShiftAttendance['people'][number];
}

/** Who worked which shift, a line a person. */
export const attendancePart = partOf<Visit>(
  'attendance',
  ['attendance'],
  ({ attendance }) => attendance.flatMap((shift) => shift.people.map((person) => ({ shift, person }))),
  (labels, { zone }): readonly Field<Visit>[] => {
    const field = column<Visit>(labels);
    return [
      field('date', 'date', ({ shift }) => date(shift.date)),
      field('shift', 'short', ({ shift }) => text(shift.shiftName)),
      field('name', 'name', ({ person }) => text(person.name)),
      field('in', 'moment', ({ person }) => moment(person.inAt, zone)),
      field('out', 'moment', ({ person }) => moment(person.outAt, zone)),
      field('lateMinutes', 'count', ({ person }) => number(person.lateMinutes)),
      field('earlyMinutes', 'count', ({ person }) => number(person.earlyMinutes)),
      field('leftIll', 'name', ({ person }) => yes(person.leftIll, labels)),
      field('forgotten', 'name', ({ person }) => yes(person.forgotten, labels)),
    ];
  },
);

const personCounts = [
  ['shifts', 'shifts'],
  ['lateCount', 'late'],
  ['opened', 'opened'],
  ['progressed', 'progressed'],
  ['closed', 'closed'],
  ['notes', 'notes'],
  ['handoversSigned', 'handoversSigned'],
  ['handoversAccepted', 'handoversAccepted'],
  ['itemsHandedOver', 'itemsHandedOver'],
  ['itemsComplete', 'itemsComplete'],
  ['missingTold', 'missingTold'],
] as const;

/** The columns of a table by people. */
export const personFields = (labels: DocumentLabels): readonly Field<PersonFigures>[] => {
  const field = column<PersonFigures>(labels);
  return [
    field('name', 'name', ({ name }) => text(name)),
    field('role', 'short', ({ role }) => text(labels(`vocabulary:role.${role}`))),
    ...personCounts.map(([key, of]) => field(key, 'count', (person) => number(person[of]))),
  ];
};

/** What each person did. */
export const peoplePart = partOf<PersonFigures>('people', ['people'], ({ people }) => people, personFields);
