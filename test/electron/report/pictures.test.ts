import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../electron/report/documents.ts';
import { layDocument } from '../../../electron/report/kit/document.ts';
import { createLabels } from '../../../electron/report/labels.ts';
import { createPrinter } from '../../../electron/report/printer.ts';
import { weeklyDocument } from '../../../electron/report/weekly-document.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { type Language, languages } from '../../../shared/vocabulary.ts';
import { attendanceOf } from './support/attendances.ts';
import { handoverOf } from './support/handovers.ts';
import { monthOf } from './support/months.ts';
import { weekOf } from './support/personals.ts';
import { approvedOf, distance, moved, picturesOf, SCALE } from './support/picture.ts';
import { fonts } from './support/print.ts';
import { readPdf } from './support/read-pdf.ts';
import { rosterOf } from './support/rosters.ts';
import { emptyWeek, fullWeek } from './support/summaries.ts';

/** As far as two machines’ smoothing may be apart; a column moved by two millimetres makes twice as much, a word more. */
const TOLERANCE = 20;

const printed = (summary: WeeklySummary, language: Language): Promise<Uint8Array> => {
  const document = weeklyDocument(summary, createLabels(language), { language, createdAt: 0 });
  return createPrinter(fonts).print(layDocument(document, fonts));
};

describe('[W10] the pages look as somebody has approved them', () => {
  it.each(languages)(
    'the week, in %s',
    async (language) => {
      const bytes = await printed(fullWeek(12), language);
      const pages = await picturesOf(bytes);
      const { items } = await readPdf(bytes);
      const trend = items.find(({ text }) => text === 'W40')?.page ?? 0;
      // What a manager looks at first and last, and the drawings; the pages between are tables like these.
      for (const [name, page] of [
        ['first', pages[0]],
        ['second', pages[1]],
        ['trend', pages[trend - 1]],
        ['last', pages.at(-1)],
      ] as const) {
        if (page === undefined) throw new Error(`no ${name} page`);
        const approved = await approvedOf(`week-${language}-${name}`, page);
        expect(distance(page, approved), name).toBeLessThan(TOLERANCE);
      }
    },
    60_000,
  );

  it.each(languages)(
    'the other documents, in %s',
    async (language) => {
      const options = { language, createdAt: 0 };
      for (const [name, document] of [
        // A statement would fill the page, and its tables stand behind it.
        ['personal', buildDocument('personal', { ...weekOf(6), statement: null }, options)],
        ['month', buildDocument('month', monthOf(4), options)],
        ['handover', buildDocument('handover', handoverOf(9), options)],
        ['roster', buildDocument('roster', rosterOf(9), options)],
        ['attendance', buildDocument('attendance', attendanceOf(6), options)],
      ] as const) {
        const bytes = await createPrinter(fonts).print(layDocument(document, fonts));
        const [page] = await picturesOf(bytes);
        if (page === undefined) throw new Error(`${name} has no page`);
        expect(distance(page, await approvedOf(`${name}-${language}`, page)), name).toBeLessThan(TOLERANCE);
      }
    },
    60_000,
  );

  it('an empty week', async () => {
    const [page] = await picturesOf(await printed(emptyWeek(), 'zh-CN'));
    if (page === undefined) throw new Error('no page');
    expect(distance(page, await approvedOf('empty-week', page))).toBeLessThan(TOLERANCE);
  });

  it('sees a word that has changed', async () => {
    const week = fullWeek(12);
    const other = { ...week, shopName: '木语家具旗舰总店' };
    const [one] = await picturesOf(await printed(week, 'zh-CN'));
    const [two] = await picturesOf(await printed(other, 'zh-CN'));
    if (one === undefined || two === undefined) throw new Error('no page');
    expect(distance(one, two)).toBeGreaterThan(TOLERANCE);
  });

  it('sees a column that has moved by two millimetres, small numbers and nothing else', async () => {
    const t = createLabels('en');
    const bytes = await printed(fullWeek(12), 'en');
    const { items } = await readPdf(bytes);
    const head = items.find(({ text }) => text === t('review.lastWeek'));
    if (head === undefined) throw new Error('no such column');
    const end = head.x + head.width;
    const numbers = items.filter(
      ({ page, x, y, width, text }) =>
        page === head.page && y < head.y && /^\d+$/u.test(text) && Math.abs(x + width - end) < 1,
    );
    expect(numbers.length).toBeGreaterThan(5);
    const page = (await picturesOf(bytes))[head.page - 1];
    if (page === undefined) throw new Error('no page');
    const column = {
      left: (Math.min(...numbers.map(({ x }) => x)) - 1) * SCALE,
      right: (end + 1) * SCALE,
      top: page.height - (head.y - 4) * SCALE,
      bottom: page.height - (Math.min(...numbers.map(({ y }) => y)) - 2) * SCALE,
    };
    const twoMillimetres = Math.round((2 / 25.4) * 72 * SCALE);
    expect(distance(page, moved(page, column, twoMillimetres))).toBeGreaterThan(TOLERANCE);
  });
});
