import { describe, expect, it } from 'vitest';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import type { RosterReport } from '../../../shared/report/roster-report.ts';
import { type Language, languages } from '../../../shared/vocabulary.ts';
import { mustShowRoster } from './support/paper-roster.ts';
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
    mustShowRoster(plan, language, await paperWords(await bytesOf(plan, language)));
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
