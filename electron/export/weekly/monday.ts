import {
  type AdditionLine,
  type ComplaintLine,
  type DecisionLine,
  type HelpLine,
  type PromiseLine,
  type SpotCheckLine,
  type TrendWeek,
  trendFigures,
} from '../../../shared/report/weekly-review-value.ts';
import type { RoutineLine } from '../../../shared/report/weekly-summary.ts';
import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { date, type Field, moment, textOrEmpty } from '../fields.ts';
import { EMPTY, number, text } from '../table.ts';
import { column, count, type DocumentLabels, partOf } from './part.ts';

/** The columns of what was asked and done of a routine. */
export const askedFields = <T extends Pick<RoutineLine, 'name' | 'asked' | 'done' | 'missed'>>(
  labels: DocumentLabels,
): readonly Field<T>[] => {
  const field = column<T>(labels);
  return [
    field('routine', 'line', ({ name }) => text(name)),
    field(
      'asked',
      'count',
      count(({ asked }) => asked),
    ),
    field(
      'done',
      'count',
      count(({ done }) => done),
    ),
    field(
      'missed',
      'count',
      count(({ missed }) => missed),
    ),
  ];
};

/** Routines with their last day in the week. */
export const routinesPart = partOf<RoutineLine>(
  'routines',
  ['routines'],
  ({ routines }) => routines,
  (labels, { zone }) => {
    const field = column<RoutineLine>(labels);
    return [
      ...askedFields<RoutineLine>(labels),
      field(
        'madeUp',
        'count',
        count(({ madeUp }) => madeUp),
      ),
      field(
        'counted',
        'count',
        count(({ counted }) => counted),
      ),
      field('missedBy', 'line', ({ missedBy }) =>
        text(missedBy.map(({ name, times }) => `${name} ${times}`).join('; ')),
      ),
      field('reports', 'text', ({ reports }) =>
        text(
          reports
            .map(
              ({ at, by, text: said }) => `${localDateOf(at, zone)} ${localTimeOf(at, zone)} ${by}: ${said}`,
            )
            .join('\n'),
        ),
      ),
    ];
  },
);

/** The figures that are compared, week by week, the newest first. */
export const trendPart = partOf<TrendWeek>(
  'trend',
  ['review'],
  ({ review }) => [review.own, ...review.trend],
  (labels) => {
    const field = column<TrendWeek>(labels);
    return [
      field('week', 'short', ({ week }) => text(week)),
      ...trendFigures.map((figure) => field(figure, 'count', (line) => number(line[figure]))),
    ];
  },
);

/** Promises that fell due and were broken. */
export const promisesPart = partOf<PromiseLine>(
  'promises',
  ['review'],
  ({ review }) => review.promises.broken,
  (labels, { zone }) => {
    const field = column<PromiseLine>(labels);
    return [
      field('promisedAt', 'moment', ({ promisedAt }) => moment(promisedAt, zone)),
      field('summary', 'text', ({ summary }) => text(summary)),
      field('by', 'name', ({ by }) => text(by)),
      field('minutesAfter', 'name', ({ lateMinutes }) =>
        lateMinutes === null ? EMPTY : number(lateMinutes),
      ),
    ];
  },
);

/** Complaints and bad reviews of the week, and those still open. */
export const complaintsPart = partOf<ComplaintLine>(
  'complaints',
  ['review'],
  ({ review }) => review.complaints,
  (labels) => {
    const field = column<ComplaintLine>(labels);
    return [
      field('kind', 'short', ({ kind }) => text(labels(`vocabulary:kind.${kind}`))),
      field('summary', 'text', ({ summary }) => text(summary)),
      field('openedOn', 'date', ({ openedOn }) => date(openedOn)),
      field('outcome', 'name', ({ outcome, isOpen }) =>
        isOpen || outcome === null
          ? text(labels('column.openLeft'))
          : text(labels(`vocabulary:outcome.${outcome}`)),
      ),
    ];
  },
);

interface Reason {
  readonly name: string;
  readonly reason: HelpLine['reasons'][number];
}

/** Who may need help, a line a reason. */
export const helpPart = partOf<Reason>(
  'help',
  ['review'],
  ({ review }) => review.help.flatMap(({ name, reasons }) => reasons.map((reason) => ({ name, reason }))),
  (labels) => {
    const field = column<Reason>(labels);
    return [
      field('name', 'name', ({ name }) => text(name)),
      field('helpReason', 'line', ({ reason }) => text(labels(`helpReason.${reason.reason}`))),
      field('count', 'count', ({ reason }) => number(reason.count)),
    ];
  },
);

/** What was drawn to be checked, and what came of it. */
export const spotChecksPart = partOf<SpotCheckLine>(
  'spotChecks',
  ['review'],
  ({ review }) => review.spotChecks,
  (labels) => {
    const field = column<SpotCheckLine>(labels);
    return [
      field('summary', 'text', ({ summary }) => text(summary)),
      field('by', 'name', ({ by }) => text(by)),
      field('verdict', 'name', ({ verdict }) =>
        verdict === null ? EMPTY : text(labels(`vocabulary:spotVerdict.${verdict}`)),
      ),
      field('comment', 'line', ({ comment }) => textOrEmpty(comment)),
    ];
  },
);

const decisionFields = (labels: DocumentLabels): readonly Field<DecisionLine>[] => {
  const field = column<DecisionLine>(labels);
  return [
    field('decision', 'text', (line) => text(line.text)),
    field('owner', 'name', ({ owner }) => textOrEmpty(owner)),
    field('due', 'date', ({ due }) => (due === null ? EMPTY : date(due))),
    field('state', 'short', ({ state }) => text(labels(`vocabulary:decisionState.${state}`))),
    field('comment', 'line', ({ comment }) => textOrEmpty(comment)),
  ];
};

/** Decided in this week’s meeting. */
export const decisionsPart = partOf<DecisionLine>(
  'decisions',
  ['review'],
  ({ review }) => review.decisions,
  decisionFields,
);

/** Decided the week before, and what has become of it. */
export const lastDecisionsPart = partOf<DecisionLine>(
  'lastDecisions',
  ['review'],
  ({ review }) => review.lastDecisions,
  decisionFields,
);

/** What came late for weeks that were signed. */
export const additionsPart = partOf<AdditionLine>(
  'additions',
  ['review'],
  ({ review }) => review.additions,
  (labels, { zone }) => {
    const field = column<AdditionLine>(labels);
    return [
      field('week', 'short', ({ week }) => text(week)),
      field('happenedAt', 'moment', ({ at }) => moment(at, zone)),
      field('event', 'line', ({ what }) => text(labels(`vocabulary:addition.${what}`))),
      field('about', 'name', ({ of }) => textOrEmpty(of)),
      field('said', 'name', ({ word }) => (word === null ? EMPTY : text(labels(`vocabulary:${word}`)))),
      field('summary', 'text', ({ summary }) => text(summary)),
      field('by', 'name', ({ by }) => text(by)),
      field('enteredAt', 'moment', ({ enteredAt }) => moment(enteredAt, zone)),
    ];
  },
);
