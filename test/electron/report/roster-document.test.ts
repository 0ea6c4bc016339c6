import { describe, expect, it } from 'vitest';
import { narrowMargin, page } from '../../../electron/report/kit/theme.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import type { RosterReport, RosterReportDay } from '../../../shared/report/roster-report.ts';
import { type Language, languages } from '../../../shared/vocabulary.ts';
import { mustHaveRows, sheetOf } from './support/paper-tables.ts';
import { left, voiceIn } from './support/paper-voice.ts';
import { paperWords } from './support/paper-words.ts';
import { readPdf } from './support/read-pdf.ts';
import { rosterOf, shifts } from './support/rosters.ts';
import { fontDirs } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);
const bytesOf = async (value: RosterReport, language: Language = 'zh-CN'): Promise<Uint8Array> => {
  const outcome = await renderer.render('roster', value, { language, createdAt: 1_795_000_000_000 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const squeezed = (words: string): string => words.replace(/\s/gu, '');

describe('the plan of a week on paper', () => {
  it.each([0, 9, 12, 13, 22])('lies on one page with %i people', async (count) => {
    const { pages } = await readPdf(await bytesOf(rosterOf(count)));
    expect(pages).toBe(1);
  });

  it.each(['zh-CN', 'en'] as const)(
    '[W1] names everybody, their shifts and leave, in %s',
    async (language) => {
      const { text } = await readPdf(await bytesOf(rosterOf(12), language));
      const whole = squeezed(text);
      for (const { name } of rosterOf(12).people) expect(whole).toContain(squeezed(name));
      for (const shift of shifts) expect(whole).toContain(shift);
      expect(whole).toContain(language === 'en' ? 'Leave(' : '请假（');
      expect(whole).toContain('3f2a9c41d07be558');
    },
  );

  it.each(languages)('says in each square who works when, and how many do, in %s', async (language) => {
    const plan = rosterOf(9);
    const { t, dates } = voiceIn(language, 'Asia/Shanghai');
    const title = t('roster.title', { year: 2026, week: 47 });
    const counts = t('roster.counts');
    const sheet = sheetOf(await paperWords(await bytesOf(plan, language)), {
      ...{ titles: [title, counts], left: narrowMargin.left, tall: 0 },
      ...{ from: narrowMargin.top - 2, to: page.width - narrowMargin.bottom + 4 },
    });
    const columns = left(t('roster.name'), ...plan.dates.map(dates.day));
    const said = ({ kind, shift, onLeave }: RosterReportDay): string => {
      if (onLeave) return kind === 'shift' ? t('roster.leaveInstead', { shift }) : t('roster.leave');
      return kind === 'none' ? '' : kind === 'rest' ? t('roster.rest') : shift;
    };
    const people = plan.people.map(({ name, days }) => [name, ...days.map(said)]);
    mustHaveRows(sheet, { title, columns, rows: people });
    const shiftRows = plan.shifts.map(({ name, start, end, counts: many }) => [
      t('roster.hours', { name, start, end }),
      ...many.map((count) => (count === 0 ? t('roster.nobody') : t('roster.people', { count }))),
    ]);
    mustHaveRows(sheet, { title: counts, headed: title, columns, rows: shiftRows });
  });

  it('lies, and is the same bytes for the same plan', async () => {
    const [first, second] = [await bytesOf(rosterOf(9)), await bytesOf(rosterOf(9))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(first).toString('latin1'));
    expect(Number(box?.[1])).toBeGreaterThan(Number(box?.[2]));
  });

  it('goes on over the page with its header when more people work there than fit', async () => {
    const { pages, text } = await readPdf(await bytesOf(rosterOf(60)));
    expect(pages).toBeGreaterThan(1);
    for (const { name } of rosterOf(60).people) expect(squeezed(text)).toContain(squeezed(name));
  });
});
