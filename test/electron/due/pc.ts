import { expect } from 'vitest';
import { type Memory, memorySchema } from '../../../electron/due/memory.ts';
import { createTeller, type Teller } from '../../../electron/due/teller.ts';
import type { DueMoment } from '../../../shared/rules/due.ts';
import { toInstantText } from '../../../shared/time/zone.ts';

export const START = Date.UTC(2026, 10, 16, 1);
export const MINUTE = 60_000;

export const momentAt = (name: string, minute: number): DueMoment => {
  const at = toInstantText(START + minute * MINUTE);
  return { key: `${name}/promise/${at}`, kind: 'promise', at, item: name, text: '', red: false };
};
export const minuteOf = ({ at }: DueMoment): number => (Date.parse(at) - START) / MINUTE;

/** A PC whose true time, clock and running time are the test’s; all in minutes. */
export const createPc = () => {
  const pc = {
    truth: 0,
    wrong: 0,
    steady: 0,
    quiet: false,
    inExchange: false,
    isAttended: true,
    due: 0,
    more: 0,
  };
  const leftOut: { items: number; until: string | null } = { items: 0, until: null };
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
      mayTell: () => () => !pc.quiet,
      tell: (told, more) => {
        said.push(told.map(({ key }) => key));
        pc.more = more;
      },
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
    teller.hear({
      moments: [...next],
      leftOut,
      inExchange: pc.inExchange,
      isAttended: pc.isAttended,
    });
  };
  return {
    pc,
    look,
    hear,
    moments: () => moments,
    leftOut,
    again: (which: readonly DueMoment[], minutes: number | null) =>
      teller.again(
        which.map(({ key }) => key),
        minutes === null ? null : minutes * MINUTE,
      ),
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
