import { trendFigures } from '../../../../shared/report/weekly-review-value.ts';
import type { WeeklySummary } from '../../../../shared/report/weekly-summary.ts';
import { statementFields } from '../../../../shared/rules/statement.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { type AskedTable, beside, ends, left, orEmpty, type PaperVoice, where } from './paper-voice.ts';

/** The mean of the newest `count` weeks with one decimal at most; none in a younger book. */
const mean = (values: readonly number[], count: number): string => {
  if (values.length < count) return '—';
  const sum = values.slice(0, count).reduce((all, value) => all + value, 0);
  return String(Math.round((10 * sum) / count) / 10);
};

const trendTable = ({ review: { own, trend } }: WeeklySummary, { t }: PaperVoice): readonly AskedTable[] =>
  where(trend.length > 0, () => ({
    title: t('review.trend'),
    columns: [
      ...left(t('review.figure')),
      ...ends(t('review.thisWeek'), t('review.lastWeek')),
      ...ends(t('review.mean', { count: 4 }), t('review.mean', { count: 12 })),
    ],
    rows: trendFigures.map((figure) => {
      const before = trend.map((week) => week[figure]);
      return [
        ...[t(`review.figures.${figure}`), String(own[figure]), String(before[0])],
        ...[mean(before, 4), mean(before, 12)],
      ];
    }),
  }));

const decided = (
  title: 'review.lastDecisions' | 'review.decisions',
  lines: WeeklySummary['review']['decisions'],
  { t, dates }: PaperVoice,
): readonly AskedTable[] =>
  where(lines.length > 0, () => ({
    title: t(title),
    columns: left(t('review.decided'), t('review.owner'), t('review.due'), t('review.state')),
    rows: lines.map(({ text, owner, due, state, comment }) => [
      ...[text, owner ?? '', orEmpty(due, dates.short)],
      `${t(`vocabulary:decisionState.${state}`)}${comment ?? ''}`,
    ]),
  }));

/** The tables of what is looked at on Monday. */
export const reviewTables = (week: WeeklySummary, voice: PaperVoice): readonly AskedTable[] => {
  const { t, dates, moment } = voice;
  const { promises, complaints, help, spotChecks, decisions, lastDecisions, additions } = week.review;
  return [
    ...trendTable(week, voice),
    ...where(promises.broken.length > 0, () => ({
      title: t('review.promises'),
      columns: left(t('review.promised'), t('review.what'), t('review.promisedBy'), t('review.lateBy')),
      rows: promises.broken.map(({ promisedAt, summary, by, lateMinutes }) => [
        ...[moment(promisedAt), summary, by],
        lateMinutes === null
          ? t('review.never')
          : t('review.minutes', { hours: Math.floor(lateMinutes / 60), minutes: lateMinutes % 60 }),
      ]),
    })),
    ...where(complaints.length > 0, () => ({
      title: t('review.complaints'),
      columns: left(t('pending.opened'), t('review.kind'), t('review.what'), t('review.how')),
      rows: complaints.map(({ openedOn, kind, summary, outcome }) => [
        ...[dates.short(openedOn), t(`vocabulary:kind.${kind}`), summary],
        outcome === null ? t('review.open') : t(`vocabulary:outcome.${outcome}`),
      ]),
    })),
    ...where(help.length > 0, () => ({
      title: t('review.help'),
      columns: left(t('people.name'), t('attention.why')),
      rows: help.map(({ name, reasons }) => [
        name,
        reasons.map(({ reason, count }) => t(`review.reason.${reason}`, { count })).join(t('review.comma')),
      ]),
    })),
    ...where(spotChecks.length > 0, () => ({
      title: t('review.spotChecks'),
      columns: left(t('review.what'), t('review.promisedBy'), t('review.how')),
      rows: spotChecks.map(({ summary, by, verdict, comment }) => [
        ...[summary, by],
        `${verdict === null ? t('review.notJudged') : t(`vocabulary:spotVerdict.${verdict}`)}${comment ?? ''}`,
      ]),
    })),
    ...decided('review.lastDecisions', lastDecisions, voice),
    ...decided('review.decisions', decisions, voice),
    ...where(additions.length > 0, () => ({
      title: t('review.additions'),
      columns: left(
        ...[t('review.additionOf'), t('review.additionAt'), t('review.additionWhat')],
        ...[t('review.additionWho'), t('review.additionEntered')],
      ),
      rows: additions.map(({ week: of, at, what, word, of: whom, summary, statement, by, enteredAt }) => [
        ...[of, moment(at)],
        `${beside([
          t(`vocabulary:addition.${what}`),
          orEmpty(word, () => (word === null ? '' : t(`vocabulary:${word}`))),
          orEmpty(whom, (name) => t('review.about', { name })),
        ])}${
          statement === null
            ? summary
            : statementFields
                .map((field) =>
                  orEmpty(statement[field], (words) => `${t(`vocabulary:statementField.${field}`)}${words}`),
                )
                .join('')
        }`,
        ...[by, moment(enteredAt)],
      ]),
    })),
  ];
};

/** What is said in lines, not in tables, by the title over it: all of it, or how it begins. */
export const weekLines = (
  week: WeeklySummary,
  { t, dates, time }: PaperVoice,
): readonly { readonly title: string; readonly words: string; readonly isWhole: boolean }[] => {
  const { promises, help } = week.review;
  const { lines } = week.statements;
  const missing = lines.filter(({ text }) => text === null).map(({ name }) => name);
  const told = lines.flatMap(({ name, role, shifts, text, writtenAt }) =>
    text === null || writtenAt === null
      ? []
      : [
          `${name}${beside([
            t(`vocabulary:role.${role}`),
            t('statements.shifts', { count: shifts }),
            t('statements.written', {
              moment: `${dates.day(localDateOf(writtenAt, week.zone))} ${time(writtenAt)}`,
            }),
          ])}`,
          ...statementFields.map((field) =>
            orEmpty(text[field], (words) => `${t(`vocabulary:statementField.${field}`)}${words}`),
          ),
        ],
  );
  const lead =
    missing.length === 0
      ? t('statements.all')
      : t('statements.missing', { names: missing.join(t('statements.comma')) });
  const { refused, disputed, unscheduled, countersignsMissing } = week.figures;
  const passing = Object.entries({ refused, disputed, unscheduled, countersignsMissing }) as [
    'refused' | 'disputed' | 'unscheduled' | 'countersignsMissing',
    number,
  ][];
  return [
    ...where(lines.length > 0, () => ({
      ...{ title: t('statements.title'), words: `${lead}${told.join('')}`, isWhole: true },
    })),
    ...where(week.handovers.length > 0, () => ({
      title: t('handovers.title'),
      words: beside(passing.map(([key, count]) => (count > 0 ? t(`passing.${key}`, { count }) : null))),
      isWhole: false,
    })),
    ...where(week.routines.length > 0, () => ({
      title: t('routines.title'),
      words: t('routines.lead', { asked: week.figures.routinesAsked, missed: week.figures.routinesMissed }),
      isWhole: false,
    })),
    ...where(week.notes.length > 0, () => ({
      title: t('notes.title'),
      words: beside(
        week.noteKinds
          .filter(({ kind, count }) => kind !== 'customerVoice' && count > 0)
          .map(({ kind, count, settled }) =>
            t('notes.counts', { kind: t(`vocabulary:noteKind.${kind}`), count, settled }),
          ),
      ),
      isWhole: false,
    })),
    ...where(promises.due > 0, () => ({
      title: t('review.promises'),
      words: t('review.promisesLead', { ...promises, broken: promises.broken.length }),
      isWhole: promises.broken.length === 0,
    })),
    ...where(help.length > 0, () => ({
      ...{ title: t('review.help'), words: t('review.helpLead'), isWhole: false },
    })),
  ];
};
