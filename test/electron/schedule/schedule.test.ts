import { describe, expect, it } from 'vitest';
import { NOTHING_MADE, type ScheduleMemory } from '../../../electron/schedule/memory.ts';
import { createSchedule, RETRY_MS } from '../../../electron/schedule/schedule.ts';
import type { ScheduleState } from '../../../shared/ipc/schedule.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Nine on a Wednesday morning in Shanghai. */
const START = Date.parse('2026-11-18T01:00:00Z');

const MONDAY = Date.parse('2026-11-23T00:00:00Z');

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
};

/** A PC with one clock, on which time passes by timers that run when they are due. */
const createDesk = () => {
  const world = { now: START, keeps: true, refuses: (_week: string): Result<string> | null => null };
  const made: string[] = [];
  const told: ScheduleState[] = [];
  const faults: string[] = [];
  let disk: ScheduleMemory = NOTHING_MADE;
  let timer: { at: number; run: () => void } | null = null;
  const start = () =>
    createSchedule({
      clocks: { wall: () => world.now, steady: () => world.now },
      after: (ms, run) => {
        const mine = { at: world.now + ms, run };
        timer = mine;
        return () => {
          if (timer === mine) timer = null;
        };
      },
      tell: (state) => told.push(state),
      fault: (where) => faults.push(where),
    });
  let schedule = start();
  const open = (bookId = 'b-1'): void =>
    schedule.bookOpened({
      bookId,
      zone: () => 'Asia/Shanghai',
      memory: disk,
      keep: async (memory) => {
        if (!world.keeps) throw new Error('EROFS');
        disk = memory;
      },
      make: async (week, folder) => {
        await Promise.resolve();
        const refused = world.refuses(week);
        if (refused !== null) return refused;
        made.push(week);
        return ok(`${folder}/${week}.pdf`);
      },
    });
  open();
  const passes = async (ms: number): Promise<void> => {
    const end = world.now + ms;
    while (timer !== null && timer.at <= end) {
      const { at, run } = timer;
      timer = null;
      world.now = Math.max(world.now, at);
      run();
      await settle();
    }
    world.now = end;
  };
  return {
    /** The time has come and a little more has passed. */
    toMonday: async () => {
      world.now = MONDAY - 60_000;
      await passes(2 * 60_000);
    },
    world,
    made,
    told,
    faults,
    open,
    passes,
    schedule: () => schedule,
    restart: () => {
      timer = null;
      schedule = start();
      open();
    },
  };
};

const on = { isOn: true, folder: '/out' };
const missing = err(refusal('targetMissing'));

describe('making the week’s PDF by itself', () => {
  it('is told when it is there, until somebody says they know, over a restart too', async () => {
    const desk = createDesk();
    await desk.schedule().change(on);
    expect(desk.schedule().state().next).toEqual({ week: '2026-W47', at: '2026-11-23T00:00:00.000Z' });
    await desk.toMonday();
    expect(desk.made).toEqual(['2026-W47']);
    const one = { week: '2026-W47', path: '/out/2026-W47.pdf', at: '2026-11-23T00:00:00.000Z' };
    expect(desk.told.at(-1)).toMatchObject({ last: one, news: [one], problem: null });
    expect(desk.schedule().pathOf('2026-W47')).toBe('/out/2026-W47.pdf');
    expect(desk.schedule().pathOf('2026-W46')).toBeNull();
    desk.restart();
    expect(desk.schedule().state().news).toEqual([one]);
    desk.schedule().seen();
    await settle();
    desk.restart();
    await desk.passes(HOUR);
    expect(desk.schedule().state()).toMatchObject({ last: one, news: [] });
    expect(desk.made).toEqual(['2026-W47']);
  });

  it('a folder that is gone is told once, costs one try, and is tried again until it is back', async () => {
    const desk = createDesk();
    await desk.schedule().change(on);
    let tries = 0;
    desk.world.refuses = () => {
      tries += 1;
      return missing;
    };
    desk.world.now += 13 * DAY;
    await desk.passes(60_000);
    expect(desk.schedule().state().problem).toMatchObject({ kind: 'missing', week: '2026-W48' });
    expect(tries).toBe(1);
    await desk.passes(RETRY_MS - 61_000);
    expect(tries).toBe(1);
    await desk.passes(120_000);
    expect(tries).toBe(2);
    desk.world.refuses = () => null;
    // Whoever asked for it hears when it is made, not when it begins.
    await desk.schedule().tryNow();
    expect(desk.made).toEqual(['2026-W48', '2026-W47']);
    expect(desk.schedule().state().problem).toBeNull();
  });

  it('what is wrong with one week keeps no other back; what is wrong is said in the end', async () => {
    const desk = createDesk();
    await desk.schedule().change(on);
    desk.world.refuses = (week) => (week === '2026-W48' ? err(refusal('reportTimedOut')) : null);
    desk.world.now += 13 * DAY;
    await desk.passes(60_000);
    expect(desk.made).toEqual(['2026-W47']);
    expect(desk.schedule().state().problem).toMatchObject({ kind: 'failed', week: '2026-W48' });
    await desk.schedule().change({ isOn: false });
    expect(desk.schedule().state().problem).toBeNull();
  });

  it('a making that throws is a problem to be told and a line for the log, no crash', async () => {
    const desk = createDesk();
    await desk.schedule().change(on);
    desk.world.refuses = () => {
      throw new Error('bug');
    };
    await desk.toMonday();
    expect(desk.schedule().state().problem?.kind).toBe('failed');
    expect(desk.faults).toContain('making the week’s PDF');
  });

  it('another folder is tried at once; a change the disk does not take is refused and undone', async () => {
    const desk = createDesk();
    await desk.schedule().change(on);
    desk.world.refuses = () => missing;
    await desk.toMonday();
    expect(desk.schedule().state().problem?.kind).toBe('missing');
    desk.world.refuses = () => null;
    desk.world.keeps = false;
    const refused = await desk.schedule().change({ folder: '/stick' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'settingsNotKept' } });
    expect(desk.schedule().state().folder).toBe('/out');
    desk.world.keeps = true;
    expect(await desk.schedule().change({ folder: '/stick' })).toMatchObject({ ok: true });
    await settle();
    expect(desk.schedule().pathOf('2026-W47')).toBe('/stick/2026-W47.pdf');
  });

  it('switching off that the disk does not take leaves what was missed to be made up', async () => {
    const desk = createDesk();
    await desk.schedule().change(on);
    desk.world.refuses = () => missing;
    desk.world.now += 13 * DAY;
    await desk.passes(60_000);
    desk.world.keeps = false;
    expect(await desk.schedule().change({ isOn: false })).toMatchObject({ ok: false });
    expect(desk.schedule().state().isOn).toBe(true);
    desk.world.keeps = true;
    desk.world.refuses = () => null;
    await desk.schedule().tryNow();
    expect(desk.made).toEqual(['2026-W48', '2026-W47']);
  });

  it('what was given up is tried again after a while, not at once and without end', async () => {
    const desk = createDesk();
    await desk.schedule().change(on);
    let tries = 0;
    desk.world.refuses = () => {
      tries += 1;
      return tries > 10 ? null : err(refusal('cancelled'));
    };
    await desk.toMonday();
    expect(tries).toBe(1);
    expect(desk.schedule().state().problem).toBeNull();
    await desk.passes(RETRY_MS);
    expect(tries).toBe(2);
  });

  it('another folder, chosen while the one before is still being tried, does not wait for that to be tried again', async () => {
    const desk = createDesk();
    await desk.schedule().change(on);
    desk.world.now = MONDAY - 60_000;
    let choosing: Promise<unknown> = Promise.resolve();
    desk.world.refuses = () => {
      desk.world.refuses = () => null;
      choosing = desk.schedule().change({ folder: '/stick' });
      return missing;
    };
    await desk.passes(61_000);
    await choosing;
    await settle();
    expect(desk.schedule().pathOf('2026-W47')).toBe('/stick/2026-W47.pdf');
    expect(desk.schedule().state().problem).toBeNull();
  });

  it('waking looks at once and has slept; the same book opened again makes nothing twice, another one has its own', async () => {
    const desk = createDesk();
    await desk.schedule().change(on);
    await desk.passes(HOUR);
    desk.schedule().sleeps();
    desk.world.now += 6 * DAY;
    desk.schedule().wakes();
    desk.open();
    await settle();
    await desk.passes(HOUR);
    expect(desk.made).toEqual(['2026-W47']);
    desk.open('b-2');
    expect(desk.schedule().pathOf('2026-W47')).not.toBeNull();
    await desk.schedule().close();
    await desk.passes(30 * DAY);
    expect(desk.made).toEqual(['2026-W47']);
  });

  it('without a book there is nothing to switch on', async () => {
    const schedule = createSchedule({
      clocks: { wall: () => START, steady: () => 0 },
      after: () => () => undefined,
      tell: () => undefined,
      fault: () => undefined,
    });
    expect(await schedule.change(on)).toMatchObject({ ok: false, error: { code: 'noBook' } });
    expect(schedule.state().isOn).toBe(false);
    expect(schedule.pathOf('2026-W47')).toBeNull();
  });
});
