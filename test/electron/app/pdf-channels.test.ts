import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../../electron/app/handlers.ts';
import type { Services } from '../../../electron/app/services.ts';
import { valueFile } from '../../../electron/export/value-file.ts';
import type { ReportHost } from '../../../electron/report/host.ts';
import { type Refusal, refusal } from '../../../shared/refusal.ts';
import type { MonthAttendance } from '../../../shared/report/month-attendance-value.ts';
import type { PersonalWeek } from '../../../shared/report/personal-week-value.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { err, ok } from '../../../shared/result.ts';
import { FOLDER, machineOn, newBookOn, onShift, send } from '../book/kit.ts';
import { readXlsx } from '../export/read-xlsx.ts';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';

const WINDOW = { senderId: 1 };
const WEEK = '2026-W48';
const language = 'zh-CN' as const;

/** A shop with a manager and two agents who each wrote a statement, and its channels as one of them asks. */
const shop = async () => {
  const fs = createMemoryFileSystem(new Map([['/out', null]]));
  const machine = machineOn(fs);
  const open = await newBookOn(machine);
  const { book, managerId } = open;
  const [zhang, li] = [await onShift(book, managerId, '张三'), await onShift(book, managerId, '李四')];
  for (const [id, work] of [
    [zhang, '张三做的'],
    [li, '李四做的'],
  ] as const)
    must(await send(book, id, 'writeStatement', { week: WEEK, work, problems: null, customerWords: null }));
  const printed: unknown[] = [];
  const asked: string[] = [];
  const state = { target: '/out/a.pdf', isBroken: false };
  const file: ReportHost['file'] = async (...request) =>
    state.isBroken ? err(refusal('unexpected', { reason: 'exit 3' })) : ok(await valueFile(...request));
  const as = (staffId: string | null) => {
    const parts: unknown = {
      ...{ fs, clock: machine.clock, push: () => undefined, practice: {}, capture: { owns: () => false } },
      desk: { current: () => ({ open, session: { staffId: () => staffId } }) },
      reports: {
        render: async (_name: string, value: unknown) => {
          printed.push(value);
          return ok(new Uint8Array([1, 2, 3]));
        },
        file,
      },
      shell: {
        showInFolder: () => undefined,
        chooseTarget: async (name: string) => {
          asked.push(name);
          return state.target;
        },
      },
    };
    return createHandlers(parts as Services);
  };
  const write = async (name: 'writeNote', input: { kind: 'problem'; text: string }) =>
    must(await send(book, zhang, name, input));
  return { fs, managerId, zhang, li, printed, asked, state, as, send: write };
};

type Channels = ReturnType<Awaited<ReturnType<typeof shop>>['as']>;

/** Every channel of a document, as a list: whoever may not see it may not save it either, nor its tables. */
const personal = (channels: Channels, staffId: string) => {
  const asked = { week: WEEK, staffId, language };
  return [
    ...[channels['report.personalPdf'], channels['report.savePersonalPdf']].map(
      (ask) => () => ask(asked, WINDOW),
    ),
    () => channels['export.personal']({ ...asked, format: 'csv' }, WINDOW),
  ];
};

describe('who may have which document, on the screen and as a file', () => {
  it('one’s own week, and everybody’s a lead; nobody else’s is made at all, nor does the system ask where to', async () => {
    const { as, zhang, li, managerId, printed, asked, fs, state } = await shop();
    for (const [who, code] of [
      [zhang, 'notPermitted'],
      [null, 'notSignedIn'],
    ] as const)
      for (const ask of personal(as(who), li))
        expect(await ask()).toMatchObject({ ok: false, error: { code } });
    expect([printed, asked]).toEqual([[], []]);
    for (const who of [li, managerId])
      for (const ask of personal(as(who), li)) must<unknown, Refusal>(await ask());
    expect(printed.map((value) => (value as PersonalWeek).name)).toEqual(Array(4).fill('李四'));
    const name = '云栖家居 周报 2026-W48 李四';
    expect(asked).toEqual([`${name}.pdf`, `${name}.csv`, `${name}.pdf`, `${name}.csv`]);
    const csv = snapshot(fs).get(state.target)?.toString('utf8');
    expect(csv).toContain('李四做的');
    expect(csv).not.toContain('张三做的');
  });

  it('of the attendance, below a lead one’s own', async () => {
    const { as, zhang, managerId, printed } = await shop();
    const sheets = (channels: Channels) =>
      [channels['report.attendancePdf'], channels['report.saveAttendancePdf']].map((ask) =>
        ask({ month: '2026-11', language }, WINDOW),
      );
    for (const answer of await Promise.all(sheets(as(null))))
      expect(answer).toMatchObject({ ok: false, error: { code: 'notSignedIn' } });
    expect(printed).toEqual([]);
    for (const who of [zhang, managerId])
      for (const answer of await Promise.all(sheets(as(who)))) must<unknown, Refusal>(answer);
    const names = printed.map((value) => (value as MonthAttendance).people.map(({ name }) => name));
    expect(names.slice(0, 2)).toEqual([['张三'], ['张三']]);
    expect(names.slice(2).every((all) => all.includes('张三') && all.includes('李四'))).toBe(true);
  });

  it('of the week’s statements, below a lead one’s own', async () => {
    const { as, zhang, managerId, printed } = await shop();
    for (const who of [zhang, managerId]) {
      must(await as(who)['report.weeklyPdf']({ week: WEEK, language }, WINDOW));
      must(await as(who)['report.saveWeeklyPdf']({ week: WEEK, language }, WINDOW));
    }
    const said = printed.map((value) =>
      (value as WeeklySummary).statements.lines.flatMap(({ text }) => text?.work ?? []),
    );
    expect(said).toEqual([['张三做的'], ['张三做的'], ['张三做的', '李四做的'], ['张三做的', '李四做的']]);
  });
});

describe('a document on the screen', () => {
  it('says how many events the book had that it was made of, so that its reader can tell when there are more', async () => {
    const { as, managerId, zhang, send } = await shop();
    const channels = as(managerId);
    const [asked, month] = [
      { week: WEEK, language },
      { month: '2026-11', language },
    ] as const;
    const made = async () => {
      // Each in a window of its own: another document in the same one gives up the one before.
      const all = await Promise.all([
        channels['report.weeklyPdf'](asked, { senderId: 1 }),
        channels['report.personalPdf']({ ...asked, staffId: zhang }, { senderId: 2 }),
        channels['report.rosterPdf'](asked, { senderId: 3 }),
        channels['report.monthPdf'](month, { senderId: 4 }),
        channels['report.attendancePdf'](month, { senderId: 5 }),
      ]);
      return all.map((one) => must(one).events);
    };
    const before = await made();
    expect(new Set(before).size).toBe(1);
    await send('writeNote', { kind: 'problem', text: '货架标签掉了' });
    expect(await made()).toEqual(before.map((events) => events + 1));
  });
});

describe('a document as a file', () => {
  it('has its tables under the name of its page', async () => {
    const { as, zhang, fs, asked, state } = await shop();
    state.target = '/out/a.xlsx';
    const save = (format: 'xlsx' | 'csv') =>
      as(zhang)['export.roster']({ week: WEEK, language, format }, WINDOW);
    expect(must(await save('xlsx'))).toEqual({ path: '/out/a.xlsx' });
    const names = readXlsx(new Uint8Array(snapshot(fs).get('/out/a.xlsx') ?? [])).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['排班表', '排班明细']);
    must(await save('csv'));
    expect(snapshot(fs).get('/out/a.xlsx')?.toString('utf8')).toContain('2026-11-23,周一,张三,');
    expect(asked).toEqual(['云栖家居 排班 2026-W48.xlsx', '云栖家居 排班 2026-W48.csv']);
  });

  it('of tables is refused where the worker breaks, and the one before stays', async () => {
    const { as, zhang, managerId, fs, state } = await shop();
    const channels = as(managerId);
    const saves = (['xlsx', 'csv'] as const).flatMap((format) => [
      () => channels['export.weekly']({ week: WEEK, language, format }, WINDOW),
      () => channels['export.month']({ month: '2026-11', language, format }, WINDOW),
      () => channels['export.roster']({ week: WEEK, language, format }, WINDOW),
      () => channels['export.personal']({ week: WEEK, staffId: zhang, language, format }, WINDOW),
      () => channels['export.attendance']({ month: '2026-11', language, format }, WINDOW),
    ]);
    for (const save of saves) {
      state.isBroken = false;
      must<unknown, Refusal>(await save());
      const before = snapshot(fs).get(state.target);
      state.isBroken = true;
      expect(await save()).toMatchObject({ ok: false, error: { code: 'unexpected' } });
      expect(snapshot(fs).get(state.target)).toEqual(before);
    }
  });

  it('is written where the person says, and may then be shown; nothing else may', async () => {
    const { as, managerId, fs, state, asked } = await shop();
    const channels = as(managerId);
    const save = () => channels['report.saveRosterPdf']({ week: WEEK, language }, WINDOW);
    expect(must(await save())).toEqual({ path: '/out/a.pdf' });
    expect(asked).toEqual(['云栖家居 排班 2026-W48.pdf']);
    expect(snapshot(fs).get('/out/a.pdf')).toEqual(Buffer.from([1, 2, 3]));
    const show = (path: string) => channels['app.showInFolder']({ path }, WINDOW);
    must(await show('/out/a.pdf'));
    // The system would say nothing of one that is gone.
    await fs.unlink('/out/a.pdf');
    expect(await show('/out/a.pdf')).toMatchObject({ ok: false, error: { code: 'savedFileGone' } });
    state.target = `${FOLDER}/a.pdf`;
    expect(await save()).toMatchObject({ ok: false });
    expect(await show(`${FOLDER}/a.pdf`)).toMatchObject({
      ok: false,
    });
  });
});
