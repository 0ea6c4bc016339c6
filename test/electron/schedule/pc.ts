import { createLedger, type Ledger } from '../../../electron/schedule/ledger.ts';
import { NOTHING_MADE, scheduleMemorySchema } from '../../../electron/schedule/memory.ts';
import type { ScheduleTime } from '../../../shared/ipc/schedule.ts';

export const HOUR = 3_600_000;

/** A PC whose true time, clock and running time are the test’s, with weekly PDFs switched on; in milliseconds. */
export const createPc = (start: number, zone: string, time: ScheduleTime) => {
  const pc = { truth: start, wrong: 0, steady: 0 };
  let disk = '';
  const clocks = { wall: () => pc.truth + pc.wrong, steady: () => pc.steady };
  const keep = (ledger: Ledger): void => {
    disk = JSON.stringify(ledger.memory());
  };
  let ledger = createLedger(clocks, () => zone, NOTHING_MADE);
  ledger.change({ isOn: true, time, folder: '/out' });
  keep(ledger);
  /** Looks, and makes what is due; answers which weeks. */
  const look = (): readonly string[] => {
    const { due, isChanged } = ledger.look();
    if (isChanged) keep(ledger);
    for (const week of due) {
      ledger.made(week, `/out/${week}.pdf`);
      keep(ledger);
    }
    return due;
  };
  return {
    pc,
    wall: clocks.wall,
    ledger: () => ledger,
    look,
    change: (change: Parameters<Ledger['change']>[0]) => {
      ledger.change(change);
      keep(ledger);
    },
    works: (ms: number) => {
      pc.truth += ms;
      pc.steady += ms;
      return look();
    },
    sleeps: (ms: number) => {
      ledger.sleeps();
      pc.truth += ms;
      const due = look();
      ledger.wakes();
      return due;
    },
    isOff: (ms: number) => {
      pc.truth += ms;
      pc.steady = 0;
      ledger = createLedger(clocks, () => zone, scheduleMemorySchema.parse(JSON.parse(disk)));
      return look();
    },
    clockIsSet: (ms: number) => {
      pc.wrong += ms;
      return look();
    },
  };
};
