import { describe, expect, it } from 'vitest';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import english from '../../../resources/i18n/en/report.json' with { type: 'json' };
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import type { BookDigest } from '../../../shared/report/weekly-summary.ts';
import { type Language, languages } from '../../../shared/vocabulary.ts';
import { handoverOf } from './support/handovers.ts';
import { monthOf } from './support/months.ts';
import { weekOf } from './support/personals.ts';
import { readPdf } from './support/read-pdf.ts';
import { rosterOf } from './support/rosters.ts';
import { emptyWeek, fontDirs, fullWeek } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);
const LOST = 'front2.k3x9m2qa';
const damaged = <T extends { readonly digest: BookDigest }>(value: T): T => ({
  ...value,
  digest: { ...value.digest, damaged: [LOST] },
});

/** Every document that says of which book it was made. */
const documents = {
  weekly: (change: typeof damaged, language: Language) =>
    renderer.render('weekly', change(fullWeek(3)), { language, createdAt: 0 }),
  'weekly, blank': (change: typeof damaged, language: Language) =>
    renderer.render('weekly', change(emptyWeek()), { language, createdAt: 0 }),
  month: (change: typeof damaged, language: Language) =>
    renderer.render('month', change(monthOf(4)), { language, createdAt: 0 }),
  personal: (change: typeof damaged, language: Language) =>
    renderer.render('personal', change(weekOf(3)), { language, createdAt: 0 }),
  roster: (change: typeof damaged, language: Language) =>
    renderer.render('roster', change(rosterOf(12)), { language, createdAt: 0 }),
  handover: (change: typeof damaged, language: Language) =>
    renderer.render('handover', change(handoverOf(4)), { language, createdAt: 0 }),
};
const words = { 'zh-CN': chinese.damaged, en: english.damaged };
const squeezed = (text: string): string => text.replace(/\s/gu, '');

describe('a page made of a damaged book', () => {
  it.each(
    languages.flatMap((language) => Object.entries(documents).map((one) => [language, ...one] as const)),
  )(
    'says so and whose records are missing; one of a sound book does not: %s, %s',
    async (language, _name, render) => {
      const textOf = async (change: typeof damaged): Promise<string> => {
        const outcome = await render(change, language);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
        return squeezed((await readPdf(outcome.value)).text);
      };
      const said = squeezed(words[language].replace('{{writers}}', LOST));
      expect(await textOf(damaged)).toContain(said);
      expect(await textOf((value) => value)).not.toContain(said.slice(0, 6));
    },
  );
});
