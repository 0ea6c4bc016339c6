import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentName, DocumentValues } from '../../../electron/report/documents.ts';
import { narrowMargin, page } from '../../../electron/report/kit/theme.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import { type HandoverReport, handoverReport } from '../../../shared/report/handover-report.ts';
import { monthAttendance } from '../../../shared/report/month-attendance.ts';
import { monthReport } from '../../../shared/report/month-report.ts';
import type { MonthReport } from '../../../shared/report/month-report-value.ts';
import { personalWeek } from '../../../shared/report/personal-week.ts';
import type { PersonalWeek } from '../../../shared/report/personal-week-value.ts';
import { rosterReport } from '../../../shared/report/roster-report.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import type { Result } from '../../../shared/result.ts';
import { weekOf as weekOfDate } from '../../../shared/time/week.ts';
import { localDateOf } from '../../../shared/time/zone.ts';
import { type Language, languages } from '../../../shared/vocabulary.ts';
import { bruteWeek } from '../../shared/support/brute-week.ts';
import { checkAsync } from '../../shared/support/check.ts';
import { MONDAY_MS, play, saneSkews, tapeOf } from '../../shared/support/history.ts';
import { NO_DIGEST, projectionOf, textOf } from '../../shared/support/writer.ts';
import { handoverOf } from './support/handovers.ts';
import { monthOf } from './support/months.ts';
import { mustShowAttendance } from './support/paper-attendance.ts';
import {
  doneTable,
  handoverLines,
  handoverTables,
  monthTables,
  personTables,
} from './support/paper-others.ts';
import { reviewTables, weekLines } from './support/paper-review.ts';
import { mustShowRoster } from './support/paper-roster.ts';
import {
  linesUnder,
  mustHaveRows,
  numbersOver,
  type Sheet,
  sheetOf,
  squeezed,
  wordsUnder,
} from './support/paper-tables.ts';
import { type PaperVoice, voiceIn } from './support/paper-voice.ts';
import { weekTables } from './support/paper-week.ts';
import { type PaperWord, paperWords } from './support/paper-words.ts';
import { weekOf } from './support/personals.ts';
import { renumbered } from './support/renumbered.ts';
import { fontDirs, fullWeek } from './support/summaries.ts';

const zone = 'Asia/Shanghai';
const renderer = createDocumentRenderer(fontDirs);

interface Reading {
  readonly language: Language;
  readonly titles: readonly string[];
  readonly after?: readonly string[];
}

const given = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const wordsOf = async <N extends DocumentName>(
  name: N,
  value: DocumentValues[N],
  language: Language,
): Promise<readonly PaperWord[]> =>
  paperWords(given(await renderer.render(name, value, { language, createdAt: 0 })));

/** The value on paper, read as its reader sees it who knows the titles of its parts. */
const sheetWith = async <N extends DocumentName>(
  name: N,
  value: DocumentValues[N],
  { language, ...options }: Reading,
): Promise<Sheet> => {
  const words = await wordsOf(name, value, language);
  const isNarrow = name === 'handover';
  const margin = isNarrow ? narrowMargin : page.margin;
  return sheetOf(words, {
    ...options,
    ...{ left: margin.left, tall: isNarrow ? 0 : 17 },
    ...{ from: margin.top - 2, to: page.height - margin.bottom + 4 },
  });
};

const tiles = [
  ...(['opened', 'closed', 'pending', 'overdue'] as const),
  ...(['handovers', 'handoversLate', 'notes', 'lateArrivals'] as const),
];

/** `上周 55（+6）` */
const compared = (
  { t }: PaperVoice,
  of: 'weekly' | 'month',
  { now, before }: { readonly now: number; readonly before: number },
): readonly string[] => [
  String(now),
  squeezed(
    now === before
      ? t(`${of}.comparison`, { before })
      : t(`${of}.comparisonChange`, {
          ...{ before, change: now > before ? `+${now - before}` : `\u2212${before - now}` },
        }),
  ),
];

const numbersOf = (...numbers: readonly (number | null)[]): readonly number[] =>
  numbers.filter((one) => one !== null).sort((a, b) => a - b);

const sectionsOf = ({ t }: PaperVoice): readonly string[] => [
  ...[t('attention.title'), t('days.title'), t('pending.title'), t('kinds.title'), t('handovers.title')],
  ...[t('completeness.title'), t('departures.title'), t('routines.title'), t('attendance.title')],
  ...[t('repeated.title'), t('notes.title'), t('voice.title'), t('people.title'), t('statements.title')],
  ...[t('review.trend'), t('review.promises'), t('review.complaints'), t('review.help')],
  ...[t('review.spotChecks'), t('review.lastDecisions'), t('review.decisions'), t('review.additions')],
  ...[t('personal.statement'), t('personal.closed'), t('personal.routines'), t('personal.notes')],
  ...[t('month.chart'), t('month.weeks'), t('month.people'), t('signatures.title')],
];

const mustShowWeek = async (week: WeeklySummary, language: Language): Promise<void> => {
  const voice = voiceIn(language, zone);
  const { t, dates } = voice;
  const sheet = await sheetWith('weekly', week, { language, titles: sectionsOf(voice) });
  for (const table of [...weekTables(week, voice), ...reviewTables(week, voice)]) mustHaveRows(sheet, table);
  for (const { title, words, isWhole } of weekLines(week, voice)) {
    const said = wordsUnder(sheet, title);
    expect(isWhole ? said : said.slice(0, squeezed(words).length)).toBe(squeezed(words));
  }
  for (const key of tiles)
    expect(linesUnder(sheet, t(`figures.${key}`))).toEqual(
      compared(voice, 'weekly', { now: week.figures[key], before: week.lastWeek[key] }),
    );
  if (week.days.some(({ opened, closed, open }) => opened + closed + (open ?? 0) > 0))
    expect(
      numbersOver(
        sheet,
        week.days.map(({ date }) => dates.day(date)),
      ),
    ).toEqual(week.days.map(({ opened, closed, open }) => numbersOf(opened || null, closed || null, open)));
};

const mustShowPerson = async (value: PersonalWeek, language: Language): Promise<void> => {
  const voice = voiceIn(language, zone);
  const { t } = voice;
  const sheet = await sheetWith('personal', value, { language, titles: sectionsOf(voice) });
  for (const table of personTables(value, voice)) mustHaveRows(sheet, table);
  for (const [key, label] of [
    ...(['shifts', 'late', 'opened', 'closed', 'progressed', 'notes'] as const).map(
      (one) => [one, one] as const,
    ),
    ...([
      ['handoversSigned', 'signed'],
      ['handoversAccepted', 'accepted'],
    ] as const),
  ])
    expect(linesUnder(sheet, t(`people.${label}`))).toEqual(
      compared(voice, 'weekly', { now: value.figures[key], before: value.lastWeek[key] }),
    );
};

const mustShowMonth = async (value: MonthReport, language: Language): Promise<void> => {
  const voice = voiceIn(language, zone);
  const { t } = voice;
  const sheet = await sheetWith('month', value, { language, titles: sectionsOf(voice) });
  for (const table of monthTables(value, voice)) mustHaveRows(sheet, table);
  for (const key of tiles)
    expect(linesUnder(sheet, t(`figures.${key}`))).toEqual(
      compared(voice, 'month', { now: value.total[key], before: value.lastMonth[key] }),
    );
  const names = value.weeks.map(({ week }) => t('month.week', { week: Number(week.slice(6)) }));
  expect(numbersOver(sheet, names)).toEqual(
    value.weeks.map(({ figures: { opened, closed, pending } }) =>
      numbersOf(opened || null, closed || null, pending),
    ),
  );
};

const mustShowHandover = async (value: HandoverReport, language: Language): Promise<void> => {
  const voice = voiceIn(language, zone);
  const { t, time } = voice;
  const { columns, parts } = handoverTables(value, voice);
  const titles = [
    ...parts.map(({ title }) => title),
    ...[`${t('vocabulary:part.calledBack')}  ${value.done.length}`, t('handover.additions')],
  ];
  const after = [t('handover.remarks', { words: '' }), t('handover.acceptRemarks', { words: '' })];
  const sheet = await sheetWith('handover', value, { language, titles, after });
  const [first] = parts;
  for (const part of parts) mustHaveRows(sheet, { ...part, columns, headed: first?.title ?? '' });
  for (const asked of doneTable(value, voice)) mustHaveRows(sheet, asked);
  const whole = squeezed(sheet.pieces.map(({ text }) => text).join(''));
  for (const line of handoverLines(value, voice)) expect(whole).toContain(squeezed(line));
  const { signed, accepted, shiftName } = value;
  expect(linesUnder(sheet, t('vocabulary:side.handedOver'))[0]).toBe(squeezed(`${signed.by}·${shiftName}`));
  expect(linesUnder(sheet, t('vocabulary:side.handedOver'))[1]).toContain(time(signed.at));
  if (accepted !== null)
    expect(linesUnder(sheet, t('vocabulary:side.tookOver'))[0]).toContain(squeezed(`${accepted.by}·`));
};

describe('what stands on paper', () => {
  it('is every name and number of the value, each in its row and column, in both languages', async () => {
    const property = fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
      for (const language of languages) {
        await mustShowWeek(renumbered(fullWeek(18), seed), language);
        await mustShowPerson(renumbered(weekOf(6), seed), language);
        await mustShowMonth(renumbered(monthOf(5), seed), language);
        await mustShowHandover(renumbered(handoverOf(9), seed), language);
      }
    });
    await checkAsync(property, { runs: 1, soak: 60 });
  }, 300_000);

  it('is what a count over the events of a random history finds, in both languages', async () => {
    const property = fc.asyncProperty(fc.noShrink(tapeOf(700)), saneSkews, async (tape, skews) => {
      const played = play(tape, { zone, skews, strideMinutes: 22, startMs: MONDAY_MS });
      const strict = played.writers[0]?.record(
        { type: 'bookSettingsChanged', body: { passLimit: 1 } },
        played.nowMs,
      );
      const events = [...played.events, ...(strict === undefined ? [] : [strict])];
      const [rows, now] = [projectionOf(events), textOf(played.nowMs)];
      const [week, month] = [weekOfDate(localDateOf(now, zone)), now.slice(0, 7)];
      const asked = { week, now, digest: NO_DIGEST };
      const value = given(weeklySummary(rows, asked));
      if (value.sealed === null) expect(value.figures).toEqual(bruteWeek(events, value.from, now).figures);
      const person = given(personalWeek(rows, { ...asked, staffId: 's-ann' }));
      const wholeMonth = given(monthReport(rows, { month, now, digest: NO_DIGEST }));
      const attendance = given(monthAttendance(rows, { month, now }));
      const roster = given(rosterReport(rows, week, NO_DIGEST));
      // With more on it the sheet is set closer, in other columns.
      const handover = rows
        .all('handover')
        .map(({ id }) => given(handoverReport(rows, id, NO_DIGEST)))
        .findLast(({ parts, added }) => parts.flatMap(({ items }) => items).length + added.length < 9);
      for (const language of languages) {
        await mustShowWeek(value, language);
        await mustShowPerson(person, language);
        await mustShowMonth(wholeMonth, language);
        mustShowAttendance(attendance, language, await wordsOf('attendance', attendance, language));
        mustShowRoster(roster, language, await wordsOf('roster', roster, language));
        if (handover !== undefined) await mustShowHandover(handover, language);
      }
    });
    await checkAsync(property, { runs: 2, soak: 100 });
  }, 600_000);
});
