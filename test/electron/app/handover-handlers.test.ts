import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../electron/app/handlers.ts';
import type { Services, Shell } from '../../../electron/app/services.ts';
import { valueFile } from '../../../electron/export/value-file.ts';
import { markedShell } from '../../../electron/practice/marked.ts';
import type { ReportHost } from '../../../electron/report/host.ts';
import { ok } from '../../../shared/result.ts';
import { FOLDER, machineOn, newBookOn, onShift, send } from '../book/kit.ts';
import { readXlsx } from '../export/read-xlsx.ts';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';

const WINDOW = { senderId: 1 };
const language = 'zh-CN' as const;

/** As the worker makes it. */
const file: ReportHost['file'] = async (...request) => ok(await valueFile(...request));

/** A shop with a signed handover, and the channels of its desk; the file goes where `target` says. */
const shop = async (target: string, { isPractice = false, isOpen = true } = {}) => {
  const fs = createMemoryFileSystem(new Map([['/out', null]]));
  const machine = machineOn(fs);
  const open = await newBookOn(machine);
  const agent = await onShift(open.book, open.managerId);
  const customer = { name: '=王女士', phone: '13812345678', orderNo: '20261129123456789012' };
  const about = { id: 'f-1', kind: 'callBack', summary: '给 13812345678 回电', customer };
  must(await send(open.book, agent, 'openFollowUp', about));
  must(await send(open.book, agent, 'signHandover', { id: 'h-1' }));
  const asked: string[] = [];
  const plain: Shell = {
    chooseFolder: async () => null,
    chooseTarget: async (name) => {
      asked.push(name);
      return target;
    },
    showInFolder: () => undefined,
    hasPrinter: async () => true,
    openFile: async () => false,
  };
  const parts: unknown = {
    ...{ fs, clock: machine.clock, push: () => undefined, practice: {}, capture: { owns: () => false } },
    desk: { current: () => (isOpen ? { open, session: { staffId: () => agent } } : null) },
    reports: { file },
    shell: isPractice ? markedShell(plain, () => language) : plain,
  };
  const channels = createHandlers(parts as Services);
  const save = (format: 'xlsx' | 'csv', id = 'h-1') =>
    channels['export.handover']({ id, language, format }, WINDOW);
  return { fs, asked, channels, save };
};

describe('the tables of a handover as a file', () => {
  it('are written where the person says under the name of the page, and may then be shown', async () => {
    const { fs, asked, channels, save } = await shop('/out/a.xlsx');
    expect(must(await save('xlsx'))).toEqual({ path: '/out/a.xlsx' });
    const sheets = readXlsx(snapshot(fs).get('/out/a.xlsx') ?? new Uint8Array());
    expect(sheets[0]?.name).toBe('这次交接');
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    for (const text of ['=王女士', '20261129123456789012', '给 138****5678 回电', '138****5678'])
      expect(cells).toContainEqual({ text });
    must(await channels['app.showInFolder']({ path: '/out/a.xlsx' }, WINDOW));
    must(await save('csv'));
    const lines: readonly (readonly string[])[] = parse(snapshot(fs).get('/out/a.xlsx') ?? '', {
      bom: true,
      relax_column_count: true,
    });
    expect(lines.flat()).toEqual(expect.arrayContaining(["'=王女士", "'20261129123456789012"]));
    expect(asked).toEqual(['xlsx', 'csv'].map((ending) => `云栖家居 2026-11-23 早班交接.${ending}`));
  });

  it('say practice in their name where they are of a practice book', async () => {
    const { asked, save } = await shop('/out/a.csv', { isPractice: true });
    must(await save('csv'));
    expect(asked).toEqual(['练习 - 云栖家居 2026-11-23 早班交接.csv']);
  });

  it.each([
    ['noBook', 'h-1', false],
    ['notFound', 'h-2', true],
  ] as const)(
    'are refused with %s as the page is, and nobody is asked where to',
    async (code, id, isOpen) => {
      const { asked, channels, save } = await shop('/out/a.csv', { isOpen });
      expect(await save('csv', id)).toMatchObject({ ok: false, error: { code } });
      expect(await channels['report.handoverPdf']({ id, language }, WINDOW)).toMatchObject({
        error: { code },
      });
      expect(asked).toEqual([]);
    },
  );

  it('are not written into the book’s folder', async () => {
    const { fs, save } = await shop(`${FOLDER}/a.csv`);
    expect(await save('csv')).toMatchObject({ ok: false });
    expect(snapshot(fs).has(`${FOLDER}/a.csv`)).toBe(false);
  });
});
