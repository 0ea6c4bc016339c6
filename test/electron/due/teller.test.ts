import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded, type Memory, memorySchema } from '../../../electron/due/memory.ts';
import { createTeller, type Teller } from '../../../electron/due/teller.ts';
import type { DueMoment } from '../../../shared/rules/due.ts';
import { toInstantText } from '../../../shared/time/zone.ts';
import { check } from '../../shared/support/check.ts';

const START = Date.UTC(2026, 10, 16, 1);
const MINUTE = 60_000;

const momentAt = (name: string, minute: number): DueMoment => {
  const at = toInstantText(START + minute * MINUTE);
  return { key: `${name}/promise/${at}`, kind: 'promise', at, item: name, text: '', red: false };
};
const minuteOf = ({ at }: DueMoment): number => (Date.parse(at) - START) / MINUTE;

/** A PC whose true time, clock and running time are the test’s; all in minutes. */
const createPc = () => {
  const pc = { truth: 0, wrong: 0, steady: 0, quiet: false, inExchange: false, due: 0 };
  const said: string[][] = [];
  let disk = JSON.stringify({});
  let moments: readonly DueMoment[] = [];
  const boot = (): Teller =>
    createTeller({
      clocks: { wall: () => START + (pc.truth + pc.wrong) * MINUTE, steady: () => pc.steady * MINUTE },
      memory: memorySchema.parse(JSON.parse(disk)),
      keep: (memory: Memory) => {
        disk = JSON.stringify(memory);
      },
      mayTell: () => !pc.quiet,
      tell: (told) => said.push(told.map(({ key }) => key)),
      count: (due) => {
        pc.due = due;
      },
    });
  let teller = boot();
  const look = (): readonly string[] => {
    const before = said.length;
    teller.look();
    expect(said.length - before).toBeLessThanOrEqual(1);
    return said.slice(before).flat();
  };
  const hear = (next: readonly DueMoment[]): void => {
    moments = next;
    teller.hear({ moments: [...next], inExchange: pc.inExchange });
  };
  return {
    pc,
    look,
    hear,
    moments: () => moments,
    again: (which: readonly DueMoment[], minutes: number) => teller.again(which, minutes * MINUTE),
    works: (minutes: number) => {
      pc.truth += minutes;
      pc.steady += minutes;
    },
    sleeps: (minutes: number) => {
      teller.sleeps();
      pc.truth += minutes;
      const before = said.length;
      teller.wakes();
      expect(said.length - before).toBeLessThanOrEqual(1);
      return said.slice(before).flat();
    },
    isOff: (minutes: number) => {
      pc.truth += minutes;
      pc.steady = 0;
      teller = boot();
      hear(moments);
    },
    clockIsSet: (minutes: number) => {
      pc.wrong += minutes;
    },
  };
};

describe('what is due is told', () => {
  it('once, at its time, and again only for another time', () => {
    const desk = createPc();
    desk.hear([momentAt('a', 10)]);
    expect(desk.look()).toEqual([]);
    desk.works(10);
    expect(desk.look()).toHaveLength(1);
    desk.works(10);
    expect(desk.look()).toEqual([]);
    desk.hear([momentAt('a', 15)]);
    expect(desk.look()).toEqual([momentAt('a', 15).key]);
  });

  it('in one message for all that the PC slept through', () => {
    const desk = createPc();
    desk.hear([momentAt('a', 10), momentAt('b', 20)]);
    desk.look();
    expect(desk.sleeps(600)).toHaveLength(2);
    expect(desk.pc.due).toBe(2);
    expect(desk.look()).toEqual([]);
  });

  it('not into an exchange and not in quiet hours, but afterwards', () => {
    const desk = createPc();
    desk.pc.inExchange = true;
    desk.hear([momentAt('a', 0)]);
    expect(desk.look()).toEqual([]);
    desk.pc.inExchange = false;
    desk.pc.quiet = true;
    desk.hear(desk.moments());
    expect(desk.look()).toEqual([]);
    desk.pc.quiet = false;
    expect(desk.look()).toHaveLength(1);
  });

  it('once more where that was asked for, over a restart, unless it was settled', () => {
    const desk = createPc();
    const moments = [momentAt('a', 0), momentAt('b', 0)];
    desk.hear(moments);
    desk.look();
    desk.again(moments, 10);
    desk.isOff(5);
    expect(desk.look()).toEqual([]);
    desk.hear(moments.slice(0, 1));
    desk.works(5);
    expect(desk.look()).toEqual([momentAt('a', 0).key]);
    desk.works(60);
    desk.hear(moments);
    expect(desk.look()).toEqual([]);
  });

  it('at its real time although a wrong clock had told it too early', () => {
    const desk = createPc();
    desk.hear([momentAt('a', 110)]);
    desk.sleeps(10);
    desk.clockIsSet(1_440);
    expect(desk.look()).toHaveLength(1);
    desk.clockIsSet(-1_440);
    expect(desk.look()).toEqual([]);
    desk.works(100);
    expect(desk.look()).toHaveLength(1);
  });
});

const minutes = fc.integer({ min: 2, max: 600 });
const name = fc.constantFrom('a', 'b', 'c', 'd');
const step = fc.oneof(
  fc.record({ do: fc.constant('work' as const), minutes }),
  fc.record({ do: fc.constant('sleep' as const), minutes }),
  fc.record({ do: fc.constant('off' as const), minutes }),
  fc.record({
    do: fc.constant('clock' as const),
    minutes: fc.oneof(
      minutes,
      minutes.map((some) => -some),
    ),
  }),
  fc.record({ do: fc.constant('mend' as const), minutes }),
  fc.record({ do: fc.constant('promise' as const), minutes, name }),
  fc.record({ do: fc.constant('settle' as const), minutes, name }),
  fc.record({ do: fc.constant('quiet' as const), minutes }),
);

describe('sleep, restarts, changed times and a clock that is set', () => {
  it('each moment is told once and none is missed; only what a clock ahead told too early does not count', () =>
    check(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const desk = createPc();
        const { pc } = desk;
        // What counts as told: the key, and whether its moment had truly come.
        const counts = new Map<string, { readonly minute: number; readonly early: boolean }>();
        const expectTold = (told: readonly string[]): void => {
          const wall = pc.truth + pc.wrong;
          for (const [key, { minute, early }] of [...counts]) {
            if (early && minute > wall) counts.delete(key);
          }
          const due = desk.moments().filter((one) => minuteOf(one) <= wall && !counts.has(one.key));
          expect([...told].sort()).toEqual(pc.quiet ? [] : due.map(({ key }) => key).sort());
          if (pc.quiet) return;
          for (const one of due) {
            counts.set(one.key, { minute: minuteOf(one), early: minuteOf(one) > pc.truth });
          }
        };
        for (const one of steps) {
          const others = desk.moments().filter(({ item }) => !('name' in one) || item !== one.name);
          if (one.do === 'sleep') {
            expectTold(desk.sleeps(one.minutes));
            continue;
          }
          if (one.do === 'work') desk.works(one.minutes);
          // That a clock is behind is forgotten when the PC is off.
          if (one.do === 'off' && pc.wrong >= 0) desk.isOff(one.minutes);
          if (one.do === 'clock') desk.clockIsSet(one.minutes);
          if (one.do === 'mend') desk.clockIsSet(-pc.wrong);
          if (one.do === 'promise') desk.hear([...others, momentAt(one.name, pc.truth + one.minutes - 100)]);
          if (one.do === 'settle') desk.hear(others);
          if (one.do === 'quiet') pc.quiet = !pc.quiet;
          expectTold(desk.look());
        }
      }),
      { runs: 1_000, soak: 20_000 },
    ));
});

describe('what this PC remembers', () => {
  it('has bounds, but never forgets what is due', () => {
    const told = Array.from({ length: 4_002 }, (_, at) => ({ key: `k-${at}`, at, doubtful: false }));
    const kept = bounded(told, new Set(['k-0'])).map(({ key }) => key);
    expect(kept).toHaveLength(4_000);
    expect(kept.slice(0, 2)).toEqual(['k-0', 'k-3']);
  });

  it('starts anew where it cannot be read', () => {
    expect(memorySchema.parse({ told: 7, again: 'x', aheadMs: -1 })).toMatchObject({ told: [], aheadMs: 0 });
  });
});
