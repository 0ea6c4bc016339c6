import type {
  ClosedLine,
  PersonalRoutine,
  PersonalVisit,
  PersonalWeek,
} from '../../shared/report/personal-week-value.ts';
import type { StatementLine } from '../../shared/report/weekly-statements-value.ts';
import type { HandoverLine, NoteLine, PendingLine } from '../../shared/report/weekly-summary.ts';
import { date, tableOf, textOrEmpty } from './fields.ts';
import { EMPTY, number, text } from './table.ts';
import { noteFields, pendingFields } from './weekly/customers.ts';
import { askedFields } from './weekly/monday.ts';
import { type About, aboutFields, digestLines } from './weekly/overview.ts';
import { column, type DocumentLabels, partsOf, type TablePart } from './weekly/part.ts';
import { lineFields } from './weekly/statements.ts';
import { handoverFields, personCounts, visitFields } from './weekly/team.ts';

type PersonalId =
  | 'figures'
  | 'statements'
  | 'attendance'
  | 'closed'
  | 'pending'
  | 'handovers'
  | 'routines'
  | 'notes'
  | 'about';

/** One part of a person’s week as a table. */
export type PersonalPart = TablePart<PersonalWeek, PersonalId>;

/** A person’s notes are of every kind, what customers said too. */
const partOf = partsOf<PersonalWeek, PersonalId>((id) => (id === 'notes' ? 'ownNotes' : id));

/** Their figures beside those of the week before. */
const figuresPart = partOf<(typeof personCounts)[number]>(
  'figures',
  ['figures', 'lastWeek'],
  () => personCounts,
  (labels, { figures, lastWeek }) => {
    const field = column<(typeof personCounts)[number]>(labels);
    return [
      field('figure', 'line', ([key]) => text(labels(`column.${key}`))),
      field('thisWeek', 'count', ([, of]) => number(figures[of])),
      field('lastWeek', 'count', ([, of]) => number(lastWeek[of])),
      field('change', 'count', ([, of]) => number(figures[of] - lastWeek[of])),
    ];
  },
);

/** What they say of the week themselves. */
const statementPart = partOf<StatementLine>(
  'statements',
  ['statement'],
  ({ statement }) => (statement === null ? [] : [statement]),
  (labels, { zone }) => lineFields(labels, zone),
);

/** When they came and left. */
const visitsPart = partOf<PersonalVisit>(
  'attendance',
  ['visits'],
  ({ visits }) => visits,
  (labels, { zone }) => {
    const field = column<PersonalVisit>(labels);
    return [
      field('date', 'date', (visit) => date(visit.date)),
      field('shift', 'short', ({ shiftName }) => text(shiftName)),
      ...visitFields<PersonalVisit>(labels, zone, (visit) => visit),
    ];
  },
);

/** What they closed, and how it ended. */
const closedPart = partOf<ClosedLine>(
  'closed',
  ['closed'],
  ({ closed }) => closed,
  (labels) => {
    const field = column<ClosedLine>(labels);
    return [
      field('date', 'date', (line) => date(line.date)),
      field('kind', 'short', ({ kind }) => text(labels(`vocabulary:kind.${kind}`))),
      field('summary', 'text', ({ summary }) => text(summary)),
      field('customer', 'name', ({ customerName }) => textOrEmpty(customerName)),
      field('outcome', 'name', ({ outcome }) =>
        outcome === null ? EMPTY : text(labels(`vocabulary:outcome.${outcome}`)),
      ),
    ];
  },
);

const aboutLines = (value: PersonalWeek, labels: DocumentLabels): readonly About[] => {
  const { shopName, name, role, week, from, to, asOf, zone, digest } = value;
  return [
    [labels('about.shop'), text(shopName)],
    [labels('column.name'), text(name)],
    [labels('column.role'), text(labels(`vocabulary:role.${role}`))],
    [labels('about.week'), text(week)],
    [labels('about.from'), date(from)],
    [labels('about.to'), date(to)],
    [labels('about.asOf'), date(asOf)],
    [labels('about.zone'), text(zone)],
    [labels('about.masked'), text(labels('about.maskedText'))],
    ...digestLines(digest, week, labels),
  ];
};

/** The tables of a person’s week, in the order of its page. */
export const personalParts: readonly PersonalPart[] = [
  figuresPart,
  statementPart,
  visitsPart,
  closedPart,
  partOf<PendingLine>(
    'pending',
    ['pending'],
    ({ pending }) => pending,
    (labels, { zone }) => pendingFields<PendingLine>(labels, zone),
  ),
  partOf<HandoverLine>(
    'handovers',
    ['handovers'],
    ({ handovers }) => handovers,
    (labels, { zone }) => handoverFields(labels, zone),
  ),
  partOf<PersonalRoutine>(
    'routines',
    ['routines'],
    ({ routines }) => routines,
    (labels) => askedFields<PersonalRoutine>(labels),
  ),
  partOf<NoteLine>('notes', ['notes'], ({ notes }) => notes, noteFields),
  {
    id: 'about',
    shows: ['shopName', 'name', 'role', 'staffId', 'week', 'from', 'to', 'asOf', 'zone', 'digest'],
    table: (value, labels) => tableOf(labels('table.about'), aboutFields(labels), aboutLines(value, labels)),
  },
];
