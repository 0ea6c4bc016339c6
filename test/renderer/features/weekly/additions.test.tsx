import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { Additions } from '../../../../renderer/features/weekly/monday/additions.tsx';
import { createTranslations } from '../../../../renderer/i18n/setup.ts';
import { textOf } from '../../../../renderer/i18n/text.ts';
import { languages } from '../../../../shared/vocabulary.ts';
import { fullWeek } from '../../../electron/report/support/summaries.ts';
import { additionParts } from '../../../shared/support/addition-parts.ts';

const week = fullWeek(3);

describe.each(languages)('[Z3] what came late, in %s', (language) => {
  it('stands on the page of the week it is told in, a row each', async () => {
    const i18n = await createTranslations(language);
    const html = renderToStaticMarkup(
      <I18nextProvider i18n={i18n}>
        <Additions additions={week.review.additions} zone={week.zone} />
      </I18nextProvider>,
    );
    const [, ...rows] = [...html.matchAll(/<tr[^>]*>.*?<\/tr>/gsu)].map(([row]) => row);
    const t = textOf(i18n);
    const asked = additionParts(week, (word) => t(word));
    expect(rows).toHaveLength(asked.length);
    for (const [place, parts] of asked.entries())
      for (const part of parts) expect(rows[place]).toContain(part);
  });

  it('shows of a very long statement its beginning, until somebody wants all of it', async () => {
    const i18n = await createTranslations(language);
    const work = `${'从头说起。'.repeat(200)}到尾`;
    const statement = { work, problems: '短短一句', customerWords: null };
    const additions = week.review.additions.map((line) => ({ ...line, statement }));
    const html = renderToStaticMarkup(
      <I18nextProvider i18n={i18n}>
        <Additions additions={additions} zone={week.zone} />
      </I18nextProvider>,
    );
    expect(html).toContain(work.slice(0, 300));
    expect(html).not.toContain('到尾');
    expect(html).toContain('短短一句');
  });
});
