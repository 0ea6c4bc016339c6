import { describe, expect, it } from 'vitest';
import { narrowMargin, page } from '../../../electron/report/kit/theme.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import { customerWords, foundBy, type HandoverReport } from '../../../shared/report/handover-report.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { doneOf, handoverOf } from './support/handovers.ts';
import { type ReadPdf, readPdf } from './support/read-pdf.ts';
import { fontDirs } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);
const bytesOf = async (value: HandoverReport, language: Language = 'zh-CN'): Promise<Uint8Array> => {
  const outcome = await renderer.render('handover', value, { language, createdAt: 1_795_000_000_000 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const printed = async (value: HandoverReport, language?: Language): Promise<ReadPdf> =>
  readPdf(await bytesOf(value, language));
const squeezed = (words: string): string => words.replace(/\s/gu, '');

/** Every text of the value that a reader must be able to find. */
const wordsOf = (report: HandoverReport): readonly string[] => {
  const items = [...report.parts.flatMap((part) => part.items), ...report.added];
  const ofItems = items.flatMap(({ summary, customer, next, contingency, verdict }) => [
    summary,
    ...customerWords(customer),
    ...(next === null ? [] : [next.text, next.owner ?? '']),
    contingency ?? '',
    ...(verdict === null
      ? []
      : [verdict.comment, verdict.answer, verdict.readBack, verdict.takenBy].map((words) => words ?? '')),
  ]);
  const { signed, accepted, remarks, acceptRemarks, unscheduled, done, additions, countersigns } = report;
  return [
    ...ofItems,
    ...[signed.by, accepted?.by, remarks, acceptRemarks, unscheduled].map((words) => words ?? ''),
    ...done.flatMap(({ summary, customer }) => [summary, ...foundBy(customer)]),
    ...[...additions.flatMap(({ by, text }) => [by, text])],
    ...countersigns.map(({ signature }) => signature?.by ?? ''),
  ];
};

describe('the page of a handover', () => {
  it.each([0, 1, 8, 12, 16, 20])('stands on one page with %i items', async (count) => {
    const { pages } = await printed(handoverOf(count));
    expect(pages).toBe(1);
  });

  it.each([
    ['zh-CN', 25, 2],
    ['en', 25, 2],
    ['zh-CN', 28, 2],
    ['en', 28, 2],
    ['zh-CN', 25, 12],
    ['en', 25, 12],
  ] as const)(
    'in %s stands on one page with %i items and %i customers called back, and says what was overdue at signing',
    async (language, count, answered) => {
      const report = handoverOf(count, { done: doneOf(answered) });
      const { pages, text } = await printed(report, language);
      expect(pages).toBe(1);
      for (const words of wordsOf(report)) expect(squeezed(text)).toContain(squeezed(words));
      expect(text).toContain(language === 'en' ? 'overdue' : '已超时');
    },
  );

  it.each(['zh-CN', 'en'] as const)('[W1] has every name, number and word, in %s', async (language) => {
    const report = handoverOf(20, { acceptRemarks: '晚班会盯着', unscheduled: '孩子发烧' });
    const { text } = await printed(report, language);
    const whole = squeezed(text);
    for (const words of wordsOf(report)) expect(whole).toContain(squeezed(words));
    expect(whole).toContain('3f2a9c41d07be558');
    expect(whole).toContain('138****5678');
  });

  it('flows on when there is more, loses nothing, and stays inside the page', async () => {
    const report = handoverOf(60);
    const { pages, text, items } = await printed(report);
    expect(pages).toBeGreaterThan(1);
    // Whoever holds the second sheet sees what the columns are.
    for (let sheet = 1; sheet <= pages; sheet += 1)
      expect(items.filter((item) => item.page === sheet).map((item) => item.text)).toContain('事情');
    for (const words of wordsOf(report)) expect(squeezed(text)).toContain(squeezed(words));
    for (const { x, y, width } of items) {
      expect(x + width).toBeLessThanOrEqual(page.width - narrowMargin.right + 0.5);
      expect(y).toBeGreaterThan(10);
    }
  });

  it('says in so many words what is unsigned, out of time, or stated', async () => {
    const { text } = await printed(
      handoverOf(0, {
        ...{ accepted: null, nothingOpen: true, unscheduled: '孩子发烧', late: null },
        countersigns: [{ side: 'handedOver', signature: null, comment: null }],
      }),
    );
    for (const words of ['还没签', '提前交班：孩子发烧', '没有要跟的事', '带教签字（交班）'])
      expect(text).toContain(words);
  });

  it('[R3] an endless remark flows on inside the page', async () => {
    const { items, text } = await printed(handoverOf(3, { remarks: '龘'.repeat(4000) }));
    expect(text.match(/龘/gu)?.length).toBe(4000);
    for (const { x, width } of items)
      expect(x + width).toBeLessThanOrEqual(page.width - narrowMargin.right + 0.5);
  });

  it('[D2] masks a number somebody typed, [W7] and the same value gives the same bytes', async () => {
    const report = handoverOf(2, { remarks: '急事打 13812345678' });
    const { text } = await printed(report);
    expect(text).not.toContain('13812345678');
    expect(Buffer.compare(await bytesOf(report), await bytesOf(report))).toBe(0);
  });

  it('[W8] speaks English without a word of Chinese', async () => {
    const plain = { ...handoverOf(0), shopName: 'Shop', shiftName: 'Early', remarks: null, done: [] };
    const english = {
      ...plain,
      signed: { ...plain.signed, by: 'Ann' },
      accepted: null,
      additions: [],
      countersigns: [],
    };
    expect((await printed(english, 'en')).text).not.toMatch(/\p{Script=Han}/u);
  });
});
