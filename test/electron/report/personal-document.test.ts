import { describe, expect, it } from 'vitest';
import { personalFileName } from '../../../electron/report/file-name.ts';
import { page } from '../../../electron/report/kit/theme.ts';
import { createLabels } from '../../../electron/report/labels.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import type { PersonalWeek } from '../../../shared/report/personal-week-value.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { weekOf } from './support/personals.ts';
import { readPdf } from './support/read-pdf.ts';
import { fontDirs } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);
const printed = async (value: PersonalWeek, language: Language = 'zh-CN') => {
  const pdf = await renderer.render('personal', value, { language, createdAt: 1_795_000_000_000 });
  if (!pdf.ok) throw new Error(pdf.error.code);
  return readPdf(pdf.value);
};
const squeezed = (words: string): string => words.replace(/\s/gu, '');

describe('one person’s week on paper', () => {
  it.each(['zh-CN', 'en'] as const)(
    'in %s has all of it, long texts whole, no title left behind',
    async (language) => {
      const value = weekOf(6);
      const { items, pages } = await printed(value, language);
      const whole = squeezed(
        items
          .filter(({ y }) => y > page.margin.bottom && y < page.height - page.margin.top)
          .map((item) => item.text)
          .join(''),
      );
      const has = (words: string | null): boolean => whole.includes(squeezed(words ?? ''));
      for (const words of Object.values(value.statement?.text ?? {})) expect(has(words)).toBe(true);
      for (const { summary } of [...value.closed, ...value.pending]) expect(has(summary), summary).toBe(true);
      for (const { text: words, answer } of value.notes) {
        expect(has(words), words).toBe(true);
        expect(has(answer), answer ?? '').toBe(true);
      }
      for (const words of [value.name, '主动联系在线买家', value.digest.hash])
        expect(has(words), words).toBe(true);
      if (language !== 'zh-CN') return;
      expect(pages).toBeGreaterThan(3);
      const { personal, attendance, pending, handovers } = chinese;
      const titles = [personal.statement, personal.closed, personal.routines, personal.notes];
      const all = [...titles, attendance.title, pending.title, handovers.title];
      for (const heading of items.filter((item) => all.includes(item.text))) {
        const below = items.filter(
          (item) => item.page === heading.page && item.y < heading.y - 20 && item.y > page.margin.bottom,
        );
        expect(below.length, heading.text).toBeGreaterThan(0);
      }
    },
  );

  it('of a week without anything says so part by part, on one page', async () => {
    const nothing = { pending: [], notes: [], visits: [], closed: [], handovers: [], routines: [] };
    const { text, pages } = await printed({ ...weekOf(0), ...nothing, statement: null });
    expect(pages).toBe(1);
    const { personal, statements, attendance, pending } = chinese;
    const said = [personal.noneClosed, personal.noHandovers, personal.noNotes, statements.none];
    for (const words of [...said, attendance.empty, pending.empty]) expect(text).toContain(words);
  });

  it('its file is named after shop, week and person', () => {
    const name = personalFileName(
      { shopName: '暖巢/家居', week: '2026-W47', name: 'A:李' },
      createLabels('zh-CN'),
    );
    expect(name).toBe('暖巢 家居 周报 2026-W47 A 李.pdf');
  });
});
