import {
  customerWords,
  type HandoverReport,
  type ReportItem,
} from '../../../../shared/report/handover-report.ts';
import { momentIn } from '../../../../shared/report/handover-text.ts';
import type { MonthReport } from '../../../../shared/report/month-report-value.ts';
import type { PersonalWeek } from '../../../../shared/report/personal-week-value.ts';
import type { AskedColumn } from './paper-tables.ts';
import { handedOver, peopleTable, remarksOf, takenOver, whenLeft } from './paper-team.ts';
import { type AskedTable, beside, ends, left, orEmpty, type PaperVoice, where } from './paper-voice.ts';
import { kindsAndOutcomes, noteTable, pendingTable } from './paper-week.ts';

const visitTable = ({ visits }: PersonalWeek, voice: PaperVoice): readonly AskedTable[] => {
  const { t, dates, time } = voice;
  return where(visits.length > 0, () => ({
    title: t('attendance.title'),
    columns: left(
      ...[t('attendance.date'), t('attendance.shift'), t('attendance.in'), t('attendance.out')],
      t('attendance.remarks'),
    ),
    rows: visits.map((visit) => [
      ...[dates.day(visit.date), visit.shiftName, time(visit.inAt)],
      ...[whenLeft(visit, voice), remarksOf(visit, voice)],
    ]),
  }));
};

/** The tables of one person’s week. */
export const personTables = (value: PersonalWeek, voice: PaperVoice): readonly AskedTable[] => {
  const { t, dates } = voice;
  const { closed, handovers, routines, pending, notes } = value;
  return [
    ...visitTable(value, voice),
    ...where(closed.length > 0, () => ({
      title: t('personal.closed'),
      columns: left(t('attendance.date'), t('pending.what'), t('pending.kind'), t('kinds.outcome')),
      rows: closed.map(({ date, summary, customerName, kind, outcome }) => [
        ...[dates.short(date), `${summary}${customerName ?? ''}`, t(`vocabulary:kind.${kind}`)],
        outcome === null ? t('weekly.none') : t(`vocabulary:outcome.${outcome}`),
      ]),
    })),
    ...pendingTable(pending, voice),
    ...where(handovers.length > 0, () => ({
      title: t('handovers.title'),
      columns: [
        ...left(t('handovers.date'), t('handovers.shift'), t('handovers.signed'), t('handovers.accepted')),
        ...ends(t('handovers.items'), t('handovers.questioned'), t('handovers.refused')),
      ],
      rows: handovers.map((line) => [
        ...[dates.day(line.date), line.shiftName, handedOver(line, voice), takenOver(line, voice)],
        ...[line.items, line.questioned, line.refused].map(String),
      ]),
    })),
    ...where(routines.length > 0, () => ({
      title: t('personal.routines'),
      columns: [
        ...left(t('routines.name')),
        ...ends(t('personal.asked'), t('personal.done'), t('personal.missed')),
      ],
      rows: routines.map(({ name, asked, done, missed }) => [name, ...[asked, done, missed].map(String)]),
    })),
    ...noteTable('personal.notes', notes, { kind: true, by: false }, voice),
  ];
};

const monthFigures = [
  ...['opened', 'closed', 'pending', 'overdue', 'handovers', 'handoversLate', 'notes', 'lateArrivals'],
  ...['reopened', 'climbing', 'disputed', 'refused', 'unscheduled', 'countersignsMissing', 'released'],
  'routinesMissed',
] as readonly (keyof MonthReport['total'] &
  ('opened' | 'closed' | 'pending' | 'overdue' | 'handovers' | 'notes' | 'reopened' | 'released'))[];

/** The tables of a month. */
export const monthTables = (value: MonthReport, voice: PaperVoice): readonly AskedTable[] => {
  const { t, dates } = voice;
  const { weeks, total, people } = value;
  return [
    {
      title: t('month.weeks'),
      columns: [
        ...left(t('month.figure')),
        ...ends(...weeks.map(({ week }) => t('month.week', { week: Number(week.slice(6)) }))),
        ...ends(t('month.whole')),
      ],
      rows: [
        [t('month.span'), ...weeks.map(({ from, to }) => dates.span(from, to)), ''],
        ...monthFigures.map((key) => [
          t(`month.figures.${key}`),
          ...[...weeks.map(({ figures }) => figures[key]), total[key]].map(String),
        ]),
        [t('month.sealed'), ...weeks.map(({ isSealed }) => t(isSealed ? 'month.yes' : 'month.no')), ''],
      ],
    },
    ...kindsAndOutcomes(value, voice),
    ...peopleTable('month.people', people, voice),
  ];
};

const itemRow = (
  report: HandoverReport,
  item: ReportItem,
  { t, language }: PaperVoice,
): readonly string[] => {
  const moment = (at: string): string => momentIn(report, at, language);
  const { severity, summary, customer, carryover, promisedAt, next, contingency, verdict } = item;
  const mark =
    severity === 'normal' ? '' : t('handover.severity', { severity: t(`vocabulary:severity.${severity}`) });
  const promised =
    promisedAt === null
      ? ''
      : promisedAt < report.signed.at
        ? t('handover.overdue', { moment: moment(promisedAt) })
        : moment(promisedAt);
  const outlook = [
    next === null
      ? ''
      : beside([
          next.text,
          next.owner,
          orEmpty(next.dueAt, (at) => t('handover.by', { moment: moment(at) })),
        ]),
    orEmpty(contingency, (words) => t('handover.contingency', { words })),
  ];
  const row = [
    [
      mark,
      summary,
      ...customerWords(customer),
      carryover > 0 ? t('handover.carryover', { count: carryover }) : '',
    ].join(''),
    ...[promised, outlook.join('')],
  ];
  if (report.accepted === null) return row;
  if (verdict === null) return [...row, ''];
  const { decision, comment, answer, readBack, missing, takenBy } = verdict;
  const said = t(`vocabulary:decision.${decision}`);
  const isTaken = decision === 'accepted';
  return [
    ...row,
    [
      beside([
        isTaken || comment === null ? said : t('handover.said', { decision: said, words: comment }),
        orEmpty(takenBy, (name) => t('handover.takenBy', { name })),
      ]),
      isTaken ? (comment ?? '') : '',
      orEmpty(answer, (words) => t('handover.answer', { answer: words })),
      orEmpty(readBack, (words) => t('handover.readBack', { words })),
      missing.length === 0
        ? ''
        : t('handover.missing', {
            fields: missing.map((field) => t(`vocabulary:missing.${field}`)).join(t('handover.and')),
          }),
    ].join(''),
  ];
};

/** The parts of a handover with few items, each under its title with how many there are. */
export const handoverTables = (
  report: HandoverReport,
  voice: PaperVoice,
): { readonly columns: readonly AskedColumn[]; readonly parts: readonly Omit<AskedTable, 'columns'>[] } => {
  const { t } = voice;
  const lists = [
    ...report.parts.map(({ part, items }) => ({ title: t(`vocabulary:part.${part}`), items })),
    ...where(report.added.length > 0, () => ({ title: t('handover.added'), items: report.added })),
  ];
  return {
    columns: left(
      ...[t('handover.column.what'), t('handover.column.promise'), t('handover.column.outlook')],
      ...(report.accepted === null ? [] : [t('handover.column.verdict')]),
    ),
    parts: lists.map(({ title, items }) => ({
      title: `${title}  ${items.length}`,
      rows: items.map((item) => itemRow(report, item, voice)),
    })),
  };
};

/** Whom the shift has answered for good, by name and one number, and what became of it. */
export const doneTable = ({ done }: HandoverReport, { t }: PaperVoice): readonly AskedTable[] =>
  where(done.length > 0, () => ({
    title: `${t('vocabulary:part.calledBack')}  ${done.length}`,
    columns: left(t('handover.column.done'), t('handover.column.customer'), t('handover.column.outcome')),
    rows: done.map(({ summary, customer: { name, phone, orderNo, account }, outcome }) => [
      ...[summary, `${name ?? ''}${phone ?? orderNo ?? account ?? ''}`],
      outcome === null ? '' : t(`vocabulary:outcome.${outcome}`),
    ]),
  }));

/** What a handover says in lines: what both sides remark, what was added later. */
export const handoverLines = (report: HandoverReport, { t, language }: PaperVoice): readonly string[] => {
  const { remarks, acceptRemarks, additions, unscheduled, late, nothingOpen } = report;
  return [
    orEmpty(remarks, (words) => t('handover.remarks', { words })),
    orEmpty(acceptRemarks, (words) => t('handover.acceptRemarks', { words })),
    orEmpty(unscheduled, (reason) => t('handover.unscheduled', { reason })),
    late === true ? t('handover.late') : '',
    nothingOpen ? t('handover.nothingOpen') : '',
    ...additions.map(({ at, by, text }) =>
      t('handover.addition', { moment: momentIn(report, at, language), name: by, words: text }),
    ),
  ];
};
