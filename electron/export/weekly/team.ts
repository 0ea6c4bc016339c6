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

/** The columns of a table of handovers. */
export const handoverFields = (labels: DocumentLabels, zone: string): readonly Field<HandoverLine>[] => {
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
};

/** Every handover: who to whom, when, and what went with it. */
export const handoversPart = partOf<HandoverLine>(
  'handovers',
  ['handovers'],
  ({ handovers }) => handovers,
  (labels, { zone }) => handoverFields(labels, zone),
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

type Person = ShiftAttendance['people'][number];

interface Visit {
  readonly shift: ShiftAttendance;
  readonly person: Person;
}

/** The columns of when somebody came and left. */
export const visitFields = <T>(
  labels: DocumentLabels,
  zone: string,
  of: (line: T) => Omit<Person, 'staffId' | 'name'>,
): readonly Field<T>[] => {
  const field = column<T>(labels);
  return [
    field('in', 'moment', (line) => moment(of(line).inAt, zone)),
    field('out', 'moment', (line) => moment(of(line).outAt, zone)),
    field('lateMinutes', 'count', (line) => number(of(line).lateMinutes)),
    field('earlyMinutes', 'count', (line) => number(of(line).earlyMinutes)),
    field('leftIll', 'name', (line) => yes(of(line).leftIll, labels)),
    field('forgotten', 'name', (line) => yes(of(line).forgotten, labels)),
  ];
};

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
      ...visitFields<Visit>(labels, zone, ({ person }) => person),
    ];
  },
);

/** What is counted of a person: its column, and the figure that stands in it. */
export const personCounts = [
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
