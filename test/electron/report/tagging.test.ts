import { describe, expect, it } from 'vitest';
import { buildDocument, type ReportName, type ReportValues } from '../../../electron/report/documents.ts';
import { layDocument } from '../../../electron/report/kit/document.ts';
import { section, table, text } from '../../../electron/report/kit/index.ts';
import { type Part, structureOf } from '../../../electron/report/press/structure.ts';
import { createPrinter } from '../../../electron/report/printer.ts';
import english from '../../../resources/i18n/en/report.json' with { type: 'json' };
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import { languages } from '../../../shared/vocabulary.ts';
import { attendanceOf } from './support/attendances.ts';
import { handoverOf } from './support/handovers.ts';
import { monthOf } from './support/months.ts';
import { weekOf } from './support/personals.ts';
import { fonts, printBlocks } from './support/print.ts';
import { readPdf } from './support/read-pdf.ts';
import { readStructure } from './support/read-structure.ts';
import { fullWeek } from './support/summaries.ts';

const words = { 'zh-CN': chinese, en: english } as const;
const values: Pick<ReportValues, 'weekly' | 'personal' | 'month' | 'handover' | 'attendance'> = {
  ...{ weekly: fullWeek(18), personal: weekOf(12), month: monthOf(5), handover: handoverOf(12) },
  attendance: attendanceOf(4),
};
const names = ['weekly', 'personal', 'month', 'handover', 'attendance'] as const;

const laid = (name: ReportName & keyof typeof values, language: (typeof languages)[number]) =>
  layDocument(buildDocument(name, values[name], { language, createdAt: 0 }), fonts);
const kept = new Map<string, Promise<Uint8Array>>();
/** Each is printed once. */
const printed = (...of: Parameters<typeof laid>): Promise<Uint8Array> => {
  const bytes = kept.get(of.join(' ')) ?? createPrinter(fonts).print(laid(...of));
  kept.set(of.join(' '), bytes);
  return bytes;
};

const flat = (part: Part): readonly Part[] => [part, ...part.parts.flatMap(flat)];
const isHeading = (role: string): boolean => /^H\d$/u.test(role);
const squeezed = (text: string): string => text.replace(/\s/gu, '');

it('a row that is torn by the end of a page is read whole, the title and header over it once', async () => {
  const rows = [[text('龘'.repeat(5000))], [text('末')]];
  const { parts } = await readStructure(
    await printBlocks([section('标题', [table({ columns: [{ label: '列头' }], rows })])]),
  );
  const read = parts.map((part) => part.text).join('');
  expect(read.match(/标题/gu)).toHaveLength(1);
  expect(read.match(/列头/gu)).toHaveLength(1);
  expect(read.match(/龘/gu)).toHaveLength(5000);
});

describe.each(languages)('what a PDF in %s says of its parts', (language) => {
  it.each(names)('%s: one title, headings that skip no level, tables as wide in each row', (name) => {
    const { whole } = structureOf(laid(name, language).content);
    const parts = flat(whole);
    const levels = parts.filter(({ role }) => isHeading(role)).map(({ role }) => Number(role.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, at) => {
      expect(level).toBeLessThanOrEqual((levels[at] ?? 0) + 1);
    });
    const tables = parts.filter(({ role }) => role === 'Table');
    expect(tables.length).toBeGreaterThan(0);
    for (const { parts: rows } of tables) {
      expect(new Set(rows.map(({ role, parts: cells }) => `${role} ${cells.length}`)).size).toBe(1);
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  it.each(names)(
    '%s: whatever is drawn is a part or for the eye alone, and no part is read twice',
    async (name) => {
      const bytes = await printed(name, language);
      const { parts, loose, artifacts } = await readStructure(bytes);
      const { text: drawn, pages, outline } = await readPdf(bytes);
      expect(loose).toEqual([]);
      const read = parts.map((part) => part.text).join('');
      expect(squeezed(read).length + squeezed(artifacts).length).toBe(squeezed(drawn).length);
      expect(read).not.toContain(
        words[language].pageOf.replace('{{page}}', '1').replace('{{pages}}', String(pages)),
      );
      const headings = parts.filter(({ role }) => isHeading(role)).map((part) => squeezed(part.text));
      let from = 0;
      for (const title of outline) {
        const at = headings.indexOf(squeezed(title), from);
        expect(at, title).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
      for (const { role, alt } of parts) if (role === 'Figure') expect(alt).toMatch(/\S/u);
    },
  );

  it('a table that goes on over pages is read row by row, its header once', async () => {
    const { parts } = await readStructure(await printed('weekly', language));
    const { pending } = values.weekly;
    const { what } = words[language].pending;
    expect(parts.filter((part) => part.role === 'TH' && part.text === what)).toHaveLength(1);
    const cells = parts.map((part) => squeezed(part.text));
    let from = cells.indexOf(squeezed(what));
    for (const { summary } of pending) {
      const at = cells.indexOf(squeezed(summary), from + 1);
      expect(at).toBeGreaterThan(from);
      from = at;
    }
  });

  it('charts are told in figures, the code by what it is', async () => {
    const { parts } = await readStructure(await printed('weekly', language));
    const told = parts.filter(({ role }) => role === 'Figure').map(({ alt }) => alt ?? '');
    const { days, review, weekly } = words[language];
    expect(told).toHaveLength(3);
    for (const [at, { opened }] of values.weekly.days.entries())
      if (at === 0) expect(told[0]).toContain(`${days.opened}: `);
      else expect(told[0]).toContain(` ${opened}`);
    expect(told[1]).toContain(`${review.figures.opened}: W35 ${values.weekly.review.trend.at(-1)?.opened}`);
    expect(told[2]).toBe(weekly.qrName);
  });
});
