import { describe, expect, it } from 'vitest';
import { page } from '../../../electron/report/kit/theme.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import { isMadeOf } from '../../../electron/report/weekly-mark.ts';
import english from '../../../resources/i18n/en/report.json' with { type: 'json' };
import englishWeekly from '../../../resources/i18n/en/weekly.json' with { type: 'json' };
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import chineseWeekly from '../../../resources/i18n/zh-CN/weekly.json' with { type: 'json' };
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { createMemoryFileSystem } from '../files/memory-fs.ts';
import { type ReadPdf, readPdf } from './support/read-pdf.ts';
import { readQr } from './support/read-qr.ts';
import { emptyWeek, fontDirs, fullWeek } from './support/summaries.ts';

const renderer = createDocumentRenderer(fontDirs);
const CHINESE = { language: 'zh-CN', createdAt: 1_795_000_000_000 } as const;
const bytesOf = async (value: WeeklySummary, language: Language = 'zh-CN'): Promise<Uint8Array> => {
  const outcome = await renderer.render('weekly', value, { language, createdAt: 1_795_000_000_000 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};
const printed = async (value: WeeklySummary, language?: Language): Promise<ReadPdf> =>
  readPdf(await bytesOf(value, language));
const squeezed = (words: string): string => words.replace(/\s/gu, '');

const lengths = process.env['BATON_SOAK'] === '1' ? 60 : 14;

describe('weekly report', () => {
  it('[W1] every customer, note and person of the week is in it', async () => {
    const summary = fullWeek(30);
    const { text } = await printed(summary);
    const whole = squeezed(text);
    for (const line of summary.pending) {
      expect(whole).toContain(squeezed(line.summary));
      if (line.orderNo) expect(whole).toContain(line.orderNo);
    }
    for (const note of [...summary.notes, ...summary.customerVoice])
      expect(whole).toContain(squeezed(note.text));
    for (const { text: newest, total, givenTo } of summary.repeated) {
      expect(whole).toContain(squeezed(newest));
      expect(whole).toContain(`共${total}次`);
      if (givenTo !== null) expect(whole).toContain(givenTo);
    }
    for (const { name } of summary.people) expect(whole).toContain(squeezed(name));
    for (const line of summary.attention) expect(whole).toContain(squeezed(line.summary));
    for (const { name, missedBy, reports } of summary.routines) {
      expect(whole).toContain(squeezed(name));
      for (const { name: who, times } of missedBy) expect(whole).toContain(`${who}${times}次`);
      for (const report of reports) expect(whole).toContain(squeezed(report.text));
    }
    for (const { name, text } of summary.statements.lines) {
      if (text === null) expect(whole).toMatch(new RegExp(`还没写：.*${name}`));
      for (const words of Object.values(text ?? {})) expect(whole).toContain(squeezed(words ?? ''));
    }
    for (const words of ['晚班堵在路上', '末班车要开了', '发烧，提前两小时走'])
      expect(whole).toContain(words);
    expect(whole).toContain(summary.digest.hash);
  });

  it('[W2] every page says which of how many it is, and whose digest it carries', async () => {
    const { items, pages } = await printed(fullWeek(60));
    expect(pages).toBeGreaterThan(5);
    for (let number = 1; number <= pages; number += 1) {
      const foot = items.filter((item) => item.page === number && item.y < page.margin.bottom);
      const words = squeezed(foot.map(({ text }) => text).join(''));
      expect(words).toContain(`第${number}/${pages}页`);
      expect(words).toContain('3f2a9c41d07be558');
    }
  });

  it('[W3] a week in which nothing happened says so, on one page', async () => {
    const { text, pages } = await printed(emptyWeek());
    expect(pages).toBe(1);
    expect(squeezed(text)).toContain(squeezed(chinese.weekly.blank));
  });

  it('[W3] in a week with one check-in, every empty section says so', async () => {
    const { text } = await printed({ ...emptyWeek(), attendance: fullWeek(0).attendance.slice(0, 1) });
    const { days, pending, kinds, handovers, notes, voice, people } = chinese;
    for (const words of [days.quiet, pending, kinds, handovers, notes, voice, people].map((part) =>
      typeof part === 'string' ? part : part.empty,
    )) {
      expect(text).toContain(words);
    }
  });

  it('[W4] no heading stands alone at the foot of a page', async () => {
    const titles = [
      chinese.pending,
      chinese.handovers,
      chinese.attendance,
      chinese.notes,
      chinese.people,
      chinese.statements,
    ].map(({ title }) => title);
    for (let rows = 1; rows < lengths; rows += 1) {
      const { items } = await printed(fullWeek(rows));
      for (const heading of items.filter(({ text }) => titles.includes(text))) {
        const below = items.filter(
          (item) => item.page === heading.page && item.y < heading.y - 30 && item.y > page.margin.bottom,
        );
        expect(below.length, `${heading.text} with ${rows} rows`).toBeGreaterThan(0);
      }
    }
  });

  it('[W5] a table that goes on carries its title and header to the next page', async () => {
    const { items } = await printed(fullWeek(60));
    const headers = items.filter(({ text }) => text === chinese.pending.what);
    expect(headers.length).toBeGreaterThan(2);
    expect(items.filter(({ text }) => text === chinese.pending.title)).toHaveLength(headers.length);
  });

  it('[W6] the outline lists each section once, and the title is set', async () => {
    const { outline, title } = await printed(fullWeek(60));
    const sections = [
      chinese.attention,
      chinese.days,
      chinese.pending,
      chinese.kinds,
      chinese.handovers,
      chinese.completeness,
      chinese.departures,
      chinese.routines,
      chinese.attendance,
      chinese.repeated,
      chinese.notes,
      chinese.voice,
      chinese.people,
      chinese.statements,
    ].map((section) => section.title);
    const { trend, promises, complaints, help, spotChecks, lastDecisions, decisions, additions } =
      chinese.review;
    const review = [trend, promises, complaints, help, spotChecks, lastDecisions, decisions, additions];
    expect(outline).toEqual([...sections, ...review, chinese.signatures.title]);
    expect(title).toBe('周报 2026-W47 · 木语家居旗舰店');
  });

  it.each([
    ['zh-CN', chinese],
    ['en', english],
  ] as const)(
    '[W11] in %s the weeks before are drawn as well, each line named where it ends; not in a young book',
    async (language, words) => {
      const { own, trend } = fullWeek(0).review;
      const review = { ...fullWeek(0).review, trend: trend.slice(0, 2) };
      const { items } = await printed({ ...fullWeek(0), review }, language);
      const named = (['opened', 'closed', 'pending'] as const).map(
        (figure) => `${words.review.figures[figure]} ${own[figure]}`,
      );
      for (const name of [...named, 'W45', 'W46', 'W47'])
        expect(items.filter(({ text }) => text === name)).toHaveLength(1);
      const young = await printed(
        { ...fullWeek(0), review: { ...review, trend: trend.slice(0, 1) } },
        language,
      );
      expect(young.text).toContain(words.review.trend);
      for (const name of [...named, 'W46']) expect(young.items.map(({ text }) => text)).not.toContain(name);
    },
  );

  it('[W7] the same value gives the same bytes, whatever was printed before', async () => {
    const [first, second] = [await bytesOf(fullWeek(8)), await bytesOf(fullWeek(8))];
    expect(Buffer.compare(first, second)).toBe(0);
    const fresh = createDocumentRenderer(fontDirs);
    await fresh.warm();
    const warm = await fresh.render('weekly', fullWeek(8), CHINESE);
    expect(warm.ok && Buffer.compare(first, warm.value)).toBe(0);
  });

  it('[W8] English has every word Chinese has, and no Chinese label', async () => {
    const paths = (value: object, at = ''): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'string' ? [`${at}${key}`] : paths(inner as object, `${at}${key}.`),
      );
    expect(paths(english)).toEqual(paths(chinese));
    const { text } = await printed({ ...emptyWeek(), shopName: 'Shop' }, 'en');
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it('[D2] a phone number somebody typed is masked on paper', async () => {
    const [line] = fullWeek(1).pending;
    if (line === undefined) throw new Error('no line');
    const { text } = await printed({
      ...fullWeek(0),
      pending: [{ ...line, summary: '回电 13912345678 找她' }],
    });
    expect(text).not.toContain('13912345678');
    expect(text).toContain('139****5678');
  });

  it.each([
    ['zh-CN', `“${chineseWeekly.check.open}”`],
    ['en', `"${englishWeekly.check.open}"`],
  ] as const)(
    '[A9] beside the code in %s stands what the screen is called that checks it',
    async (language, name) => {
      const { text } = await printed(emptyWeek(), language);
      expect(squeezed(text)).toContain(squeezed(name));
      expect(text).toContain('baton verify --digest');
    },
  );

  it('[W2] a digest is printed letter for letter, also where its digits look like a phone number', async () => {
    const hash = 'dcd5492985c6d26258f3079285c9fafc5e8b448f8ca0d18530142244f2a714b4';
    const week = emptyWeek();
    const { text } = await printed({ ...week, digest: { ...week.digest, hash } });
    expect(squeezed(text)).toContain(hash);
  });

  it.each([
    ['a full week', fullWeek(20)],
    ['an empty week', emptyWeek()],
  ])(
    '[A9] on the last page of %s a camera reads book, week, digest and how far each journal had come',
    async (_, week) => {
      expect(await readQr(await bytesOf(week), 'last')).toBe(
        [
          ...['baton-digest-1', 'b-20261102-7hq2m9xk', '2026-W47', week.digest.hash],
          ...[
            'front1.k3v9q2x8:9104:8c1f8c1f',
            'front2.m4t7w9zb:6120:07be07be',
            'office.p8n2c5rd:3118:51d351d3',
          ],
        ].join('/'),
      );
    },
  );

  it('[R3] a note of 4,000 characters and a name of 40 stay inside the page', async () => {
    const [note] = fullWeek(1).notes;
    if (note === undefined) throw new Error('no note');
    const long = { ...note, text: '龘'.repeat(4000), by: '名'.repeat(40) };
    const { items, text } = await printed({
      ...fullWeek(3),
      shopName: '店'.repeat(80),
      notes: [long, note, long],
    });
    for (const { x, y, width } of items) {
      expect(x + width).toBeLessThanOrEqual(page.width - page.margin.right + 0.5);
      expect(y).toBeGreaterThan(15);
    }
    expect(text.match(/龘/gu)?.length).toBe(8000);
  });

  it('[R3] a long text takes the width of the columns beside it, and what those said stands over it', async () => {
    const week = fullWeek(3);
    const [[note], [line]] = [week.notes, week.repeated];
    if (note === undefined || line === undefined) throw new Error('no note');
    const { items, text } = await printed({
      ...week,
      notes: [{ ...note, kind: 'idea', text: '龘'.repeat(4000), by: '柳如烟' }],
      repeated: [{ ...line, kind: 'idea', text: '鱻'.repeat(4000), weeks: 4, inARow: 3, total: 9 }],
    });
    const width = page.width - page.margin.left - page.margin.right;
    for (const sign of ['龘', '鱻'])
      expect(
        Math.max(...items.filter((one) => one.text.includes(sign)).map((one) => one.width)),
      ).toBeGreaterThan(0.7 * width);
    const whole = squeezed(text);
    expect(whole).toContain('想法·柳如烟');
    expect(whole).toContain('想法·第4周提到，共9次·连着3周·最早');
  });

  it('says of which book it was made to who looks for that without reading it, and a torn one does not', async () => {
    const summary = fullWeek(1);
    const bytes = Buffer.from(await bytesOf(summary));
    const fs = createMemoryFileSystem(
      new Map([
        ['/', null],
        ['/week.pdf', bytes],
        ['/torn.pdf', bytes.subarray(0, -200)],
      ]),
    );
    expect(await isMadeOf(fs, '/week.pdf', summary)).toBe(true);
    const { digest } = summary;
    for (const other of [
      { ...summary, week: '2026-W01' },
      { ...summary, digest: { ...digest, hash: digest.hash.replace(/^./u, '0') } },
    ])
      expect(await isMadeOf(fs, '/week.pdf', other)).toBe(false);
    for (const path of ['/torn.pdf', '/gone.pdf']) expect(await isMadeOf(fs, path, summary)).toBe(false);
  });
});
