import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../electron/app/handlers.ts';
import type { Services } from '../../../electron/app/services.ts';
import { openBook } from '../../../electron/book/open-book.ts';
import { valueFile } from '../../../electron/export/value-file.ts';
import type { ReportHost } from '../../../electron/report/host.ts';
import type { SavedFile } from '../../../shared/ipc/values.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { FOLDER, machineOn, newBookOn, onShift, send } from '../book/kit.ts';
import { readXlsx } from '../export/read-xlsx.ts';
import { createFaultyFileSystem, type Faults } from '../files/faulty-fs.ts';
import { createMemoryFileSystem, errno, snapshot } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';

const WINDOW = { senderId: 1 };
const [language, week, month, id] = ['zh-CN', '2026-W48', '2026-11', 'h-1'] as const;
const OLD = Buffer.from('of last week');

/** As the worker makes it. */
const file: ReportHost['file'] = async (...request) => ok(await valueFile(...request));

/** A shop whose documents all have something to say, and its channels; files go to `target`. */
const shop = async (target: string, faults: Faults = {}) => {
  const fs = createMemoryFileSystem(
    new Map<string, Buffer | null>([
      ['/', null],
      ['/out', null],
      ['/out/a.file', OLD],
    ]),
  );
  const machine = machineOn(fs);
  const open = await newBookOn(machine);
  const staffId = await onShift(open.book, open.managerId);
  must(
    await send(open.book, staffId, 'openFollowUp', { kind: 'callBack', severity: 'red', summary: '回电' }),
  );
  must(await send(open.book, staffId, 'signHandover', { id }));
  const other = must(
    await openBook({ ...machineOn(fs, 2), station: 'front2', profileDir: '/profile2' }, FOLDER, true),
  );
  /** What is handed to the press, as JSON. */
  const printed: string[] = [];
  const parts: unknown = {
    ...{ fs: createFaultyFileSystem(fs, faults), clock: machine.clock, push: () => undefined },
    ...{ practice: {}, capture: { owns: () => false } },
    reports: {
      render: async (_name: string, value: unknown) => {
        printed.push(JSON.stringify(value));
        return ok(Buffer.from('%PDF'));
      },
      file,
      warm: () => undefined,
      close: () => undefined,
    },
    desk: { current: () => ({ open, session: { staffId: () => open.managerId } }) },
    shell: { chooseTarget: async () => target, hasPrinter: async () => true },
  };
  const channels = createHandlers(parts as Services);
  return { fs, channels, staffId, other, managerId: open.managerId, printed };
};

type Shop = Awaited<ReturnType<typeof shop>>;
type Saves = (shop: Shop) => Promise<Result<SavedFile>>;

const tables = (['xlsx', 'csv'] as const).flatMap((format): readonly (readonly [string, Saves])[] => [
  [`the week as ${format}`, ({ channels }) => channels['export.weekly']({ week, language, format }, WINDOW)],
  [`the month as ${format}`, ({ channels }) => channels['export.month']({ month, language, format }, WINDOW)],
  [
    `the roster as ${format}`,
    ({ channels }) => channels['export.roster']({ week, language, format }, WINDOW),
  ],
  [
    `a handover as ${format}`,
    ({ channels }) => channels['export.handover']({ id, language, format }, WINDOW),
  ],
  [
    `attendance as ${format}`,
    ({ channels }) => channels['export.attendance']({ month, language, format }, WINDOW),
  ],
  [
    `one person’s week as ${format}`,
    ({ channels, staffId }) => channels['export.personal']({ week, staffId, language, format }, WINDOW),
  ],
]);

const pages: readonly (readonly [string, Saves])[] = [
  ['the week as a page', ({ channels }) => channels['report.saveWeeklyPdf']({ week, language }, WINDOW)],
  ['the month as a page', ({ channels }) => channels['report.saveMonthPdf']({ month, language }, WINDOW)],
  ['the roster as a page', ({ channels }) => channels['report.saveRosterPdf']({ week, language }, WINDOW)],
  ['a handover as a page', ({ channels }) => channels['report.saveHandoverPdf']({ id, language }, WINDOW)],
  [
    'attendance as a page',
    ({ channels }) => channels['report.saveAttendancePdf']({ month, language }, WINDOW),
  ],
  [
    'one person’s week as a page',
    ({ channels, staffId }) => channels['report.savePersonalPdf']({ week, staffId, language }, WINDOW),
  ],
];

/** All words of a workbook or a CSV. */
const wordsIn = (file: Buffer): string =>
  file.subarray(0, 2).toString() === 'PK' ? JSON.stringify(readXlsx(file)) : file.toString('utf8');

const refuse =
  (code: string) =>
  (path: string): never => {
    throw errno(code, path);
  };

const outside = (fs: Shop['fs']): readonly (readonly [string, Buffer | null])[] =>
  [...snapshot(fs)].filter(([path]) => path.startsWith('/out/'));

describe.each([...tables, ...pages])('%s', (_name, saves) => {
  it.each([
    ['a full disk', 'targetFull', '/out/a.file', { write: refuse('ENOSPC') }],
    ['a full disk that says so late', 'targetFull', '/out/a.file', { sync: refuse('ENOSPC') }],
    ['a folder nobody may write to', 'targetNotWritable', '/out/a.file', { open: refuse('EACCES') }],
    ['a file another program holds', 'targetNotWritable', '/out/a.file', { rename: refuse('EBUSY') }],
    ['a folder that is gone', 'targetMissing', '/gone/a.file', {}],
    ['the folder of the book', 'targetInBook', `${FOLDER}/a.file`, {}],
  ] as const)('on %s is refused with %s, and what lay there stays whole', async (_, code, target, faults) => {
    const at = await shop(target, faults);
    expect(await saves(at)).toMatchObject({ ok: false, error: { code } });
    expect(outside(at.fs)).toEqual([['/out/a.file', OLD]]);
    expect(snapshot(at.fs).has(`${FOLDER}/a.file`)).toBe(false);
  });
});

describe('what another PC has written in the meantime', () => {
  it.each([...tables, ...pages])('stands in %s', async (_name, saves) => {
    const at = await shop('/out/a.file');
    const { other, managerId, staffId, fs } = at;
    must(await send(other.book, managerId, 'changeStaff', { staffId, name: '张三丰' }));
    must(await saves(at));
    const saved = snapshot(fs).get('/out/a.file') ?? Buffer.alloc(0);
    const told = saved.subarray(0, 4).toString() === '%PDF' ? at.printed.join() : wordsIn(saved);
    expect(told).toContain('张三丰');
  });
});
