import { describe, expect, it } from 'vitest';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import type { MonthReport } from '../../../shared/report/month-report-value.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { emptyMonth, monthOf } from './support/months.ts';
import { readPdf } from './support/read-pdf.ts';
import { readQr } from './support/read-qr.ts';
import { fontDirs } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);
const bytesOf = async (value: MonthReport, language: Language = 'zh-CN'): Promise<Uint8Array> => {
  const outcome = await renderer.render('month', value, { language, createdAt: 1_795_000_000_000 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

describe('monthly report', () => {
  it('has each week beside the others, the whole month, every person, and the outline of its parts', async () => {
    const month = monthOf(5);
    const { text, outline, title } = await readPdf(await bytesOf(month));
    for (const { week } of month.weeks) expect(text).toContain(`第 ${Number(week.slice(6))} 周`);
    for (const { name } of month.people) expect(text).toContain(name.slice(0, 2));
    expect(text).toContain(String(month.total.opened));
    expect(outline).toEqual([
      ...[chinese.month.chart, chinese.month.weeks, chinese.kinds.title],
      ...[chinese.month.people, chinese.signatures.title],
    ]);
    expect(title).toBe('月报 2026-11 · 木语家居旗舰店');
  });

  it('[A9] carries the digest of the book, and the month, in its QR code', async () => {
    expect(await readQr(await bytesOf(monthOf(4)), 'last')).toMatch(
      new RegExp(`^baton-digest-1/b-20261102-7hq2m9xk/2026-11/${monthOf(4).digest.hash}/front1`),
    );
  });

  it('of a month without a line says so kindly, on one page', async () => {
    const { text, pages } = await readPdf(await bytesOf(emptyMonth()));
    expect(pages).toBe(1);
    expect(text).toContain(chinese.month.blank);
  });

  it('in English has no Chinese label, and the same value gives the same bytes', async () => {
    const english = { ...emptyMonth(), shopName: 'Shop' };
    expect((await readPdf(await bytesOf(english, 'en'))).text).not.toMatch(/\p{Script=Han}/u);
    const [first, second] = [await bytesOf(monthOf(4)), await bytesOf(monthOf(4))];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
