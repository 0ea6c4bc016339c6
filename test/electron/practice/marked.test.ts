import { describe, expect, it } from 'vitest';
import type { Shell } from '../../../electron/app/services.ts';
import { markedReports, markedShell } from '../../../electron/practice/marked.ts';
import type { ReportHost } from '../../../electron/report/host.ts';
import { createDocumentRenderer } from '../../../electron/report/renderer.ts';
import { ok } from '../../../shared/result.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { readPdf } from '../report/support/read-pdf.ts';
import { fontDirs } from '../report/support/summaries.ts';

const roster = {
  ...{
    week: '2026-W47',
    shopName: '暖巢家居商城',
    zone: 'Asia/Shanghai',
    dates: ['2026-11-16'],
    people: [],
    shifts: [],
  },
  digest: { hash: '3f2a', events: 1, writers: 1, bookId: 'b-1', heads: [] },
};

describe('what practice puts on paper', () => {
  it.each([
    ['zh-CN', '练习'],
    ['en', 'Practice'],
  ] as const)('says so on the page, in %s, and the book’s own does not', async (language, word) => {
    const renderer = createDocumentRenderer(fontDirs);
    const host: ReportHost = {
      render: (name, value, options) => renderer.render(name, value, options),
      file: async () => ok(new Uint8Array()),
      warm: () => undefined,
      close: () => undefined,
    };
    const options = { language, createdAt: 1_795_000_000_000 };
    const textOf = async (reports: ReportHost): Promise<string> => {
      const made = await reports.render('roster', roster, options);
      return made.ok ? (await readPdf(made.value)).text : JSON.stringify(made.error);
    };
    expect(await textOf(markedReports(host))).toContain(word);
    expect(await textOf(host)).not.toContain(word);
  });

  it('is named so, and no other program is handed it', async () => {
    const asked: string[] = [];
    const real: Shell = {
      chooseFolder: async () => null,
      chooseTarget: async (name) => {
        asked.push(name);
        return `/out/${name}`;
      },
      hasPrinter: async () => true,
      showInFolder: () => undefined,
      openFile: async () => {
        throw new Error('opened');
      },
    };
    let language: Language = 'zh-CN';
    const shell = markedShell(real, () => language);
    await shell.chooseTarget('周报.pdf');
    language = 'en';
    await shell.chooseTarget('weekly.csv');
    expect(asked).toEqual(['练习 - 周报.pdf', 'Practice - weekly.csv']);
    expect(await shell.openFile('/out/draft.eml')).toBe(false);
  });
});
