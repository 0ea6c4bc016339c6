import chinese from '../../../resources/i18n/zh-CN/documents.json' with { type: 'json' };
import vocabulary from '../../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import { trendFigures } from '../../../shared/report/weekly-review-value.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import {
  type AskedLine,
  type AskedTables,
  figure,
  handoverLine,
  kindLine,
  noteLine,
  outcomeLine,
  personLine,
  statementLine,
  table,
  verdictLine,
  visitLine,
  waiting,
  yes,
} from './asked-lines.ts';
import { momentIn } from './sheet-words.ts';

const words = (group: Readonly<Record<string, string>>, key: string | null | undefined): string =>
  key === null || key === undefined ? '' : (group[key] ?? '?');

/** `addition.noteWritten`, a word of the vocabulary by its way. */
const wordAt = (way: string | null): string => {
  if (way === null) return '';
  const [group = '', key = ''] = way.split('.');
  return words((vocabulary as Readonly<Record<string, Readonly<Record<string, string>>>>)[group] ?? {}, key);
};

const decisions = (lines: WeeklySummary['review']['decisions']): readonly AskedLine[] =>
  lines.map((line) => ({
    ...{ decision: line.text, owner: line.owner ?? '', due: line.due ?? '', comment: line.comment ?? '' },
    state: vocabulary.decisionState[line.state],
  }));

const reviewTables = ({ review, zone }: WeeklySummary): AskedTables => ({
  [table.trend]: [review.own, ...review.trend].map((line) => ({
    week: line.week,
    ...Object.fromEntries(trendFigures.map((key) => [key, String(line[key])])),
  })),
  [table.promises]: review.promises.broken.map((line) => ({
    ...{ promisedAt: momentIn(line.promisedAt, zone), summary: line.summary, by: line.by },
    minutesAfter: line.lateMinutes === null ? '' : String(line.lateMinutes),
  })),
  [table.complaints]: review.complaints.map((line) => ({
    ...{ kind: vocabulary.kind[line.kind], summary: line.summary, openedOn: line.openedOn },
    outcome:
      line.isOpen || line.outcome === null ? chinese.column.openLeft : vocabulary.outcome[line.outcome],
  })),
  [table.help]: review.help.flatMap(({ name, reasons }) =>
    reasons.map(({ reason, count }) => ({
      ...{ name, helpReason: chinese.helpReason[reason], count: String(count) },
    })),
  ),
  [table.spotChecks]: review.spotChecks.map((line) => ({
    ...{ summary: line.summary, by: line.by, comment: line.comment ?? '' },
    verdict: words(vocabulary.spotVerdict, line.verdict),
  })),
  [table.decisions]: decisions(review.decisions),
  [table.lastDecisions]: decisions(review.lastDecisions),
  [table.additions]: review.additions.map((line) => ({
    ...{ week: line.week, happenedAt: momentIn(line.at, zone), event: vocabulary.addition[line.what] },
    ...{ about: line.of ?? '', said: wordAt(line.word), summary: line.summary, by: line.by },
    enteredAt: momentIn(line.enteredAt, zone),
  })),
});

const peopleTables = (week: WeeklySummary): AskedTables => ({
  [table.handovers]: week.handovers.map((line) => handoverLine(line, week.zone)),
  [table.departures]: week.departures.map(({ date, shiftName, name, waits, release }) => ({
    ...{ date, shift: shiftName, name },
    waits: waits
      .map(({ at, why }) => [momentIn(at, week.zone), ...(why === null ? [] : [why])].join(' '))
      .join('; '),
    at: momentIn(release?.at ?? null, week.zone),
    way: words(vocabulary.departureWay, release?.way),
    ...{ reason: release?.reason ?? '', by: release?.by ?? '', approvedBy: release?.approvedBy ?? '' },
    confirmed:
      release === null || release.approvedBy === null
        ? ''
        : chinese.confirmed[release.confirmed === null ? 'waiting' : release.confirmed ? 'yes' : 'no'],
  })),
  [table.attendance]: week.attendance.flatMap(({ date, shiftName, people }) =>
    people.map((person) => ({
      ...{ date, shift: shiftName, name: person.name },
      ...visitLine(person, week.zone),
    })),
  ),
  [table.people]: week.people.map(personLine),
  [table.statements]: week.statements.lines.map((line) => statementLine(line, week.zone)),
  [table.routines]: week.routines.map((line) => ({
    ...{ routine: line.name, asked: String(line.asked), done: String(line.done) },
    ...{ missed: String(line.missed), madeUp: String(line.madeUp), counted: String(line.counted) },
    missedBy: line.missedBy.map(({ name, times }) => `${name} ${times}`).join('; '),
    reports: line.reports.map(({ at, by, text }) => `${momentIn(at, week.zone)} ${by}: ${text}`).join('\n'),
  })),
});

/** The figures of a week that its tables have, in their order. */
export const figureOrder = [
  ...(['opened', 'reopened', 'closed', 'pending', 'overdue', 'handovers', 'handoversLate'] as const),
  ...(['handoversWaiting', 'notes', 'lateArrivals', 'climbing', 'disputed', 'refused'] as const),
  ...(['unscheduled', 'countersignsMissing', 'released', 'waits', 'routinesMissed'] as const),
];

/** What each table of a week has to say, told anew from the value; the table about the file is left out. */
export const weekTables = (week: WeeklySummary): AskedTables => ({
  [table.figures]: figureOrder.map((key) => ({
    figure: figure[key],
    thisWeek: String(week.figures[key]),
    lastWeek: String(week.lastWeek[key]),
    change: String(week.figures[key] - week.lastWeek[key]),
  })),
  [table.days]: week.days.map((day) => ({
    ...{ date: day.date, opened: String(day.opened), reopened: String(day.reopened) },
    ...{ closed: String(day.closed), openAtEnd: day.open === null ? '' : String(day.open) },
  })),
  [table.kinds]: week.kinds.map(kindLine),
  [table.outcomes]: week.outcomes.map(outcomeLine),
  [table.attention]: week.attention.map((line) => ({
    ...{ climbing: yes(line.climbing), disputed: yes(line.disputed) },
    ...waiting(line, week.zone),
    progressAt: momentIn(line.lastProgress?.at ?? null, week.zone),
    ...{ progressBy: line.lastProgress?.by ?? '', progress: line.lastProgress?.text ?? '' },
  })),
  [table.pending]: week.pending.map((line) => waiting(line, week.zone)),
  [table.notes]: week.notes.map(noteLine),
  [table.voice]: week.customerVoice.map(noteLine),
  [table.repeated]: week.repeated.map((line) => ({
    ...{ kind: vocabulary.noteKind[line.kind], text: line.text, times: String(line.times) },
    ...{ total: String(line.total), weeks: String(line.weeks), inARow: String(line.inARow) },
    ...{ firstOn: line.firstOn, ...verdictLine(line) },
  })),
  ...peopleTables(week),
  ...reviewTables(week),
});
