import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunningApp } from './running-app.ts';

/** The clock of the PC on which the app runs. */
export interface PcClock {
  /** What the app must be started with. */
  readonly env: Readonly<Record<string, string>>;
  /** What it says now, in milliseconds. */
  now(): number;
  /** Sets it: as somebody does, or a time server. */
  set(epochMs: number): void;
  /** The PC sleeps until then. */
  sleepUntil(app: RunningApp, epochMs: number): Promise<void>;
}

export const createPcClock = (folder: string): PcClock => {
  const file = join(folder, 'clock');
  let offset = 0;
  const set = (epochMs: number): void => {
    offset = epochMs - Date.now();
    writeFileSync(file, String(offset));
  };
  const preload = pathToFileURL(join(import.meta.dirname, 'moved-clock.mjs')).href;
  return {
    env: { NODE_OPTIONS: `--import ${preload}`, BATON_TEST_CLOCK: file },
    now: () => Date.now() + offset,
    set,
    sleepUntil: async (app, epochMs) => {
      await app.power('suspend');
      set(epochMs);
      await app.power('resume');
    },
  };
};

/** A time of the day so many days from today, here. */
export const hereAt = (days: number, hours: number, minutes = 0): number => {
  const at = new Date();
  at.setDate(at.getDate() + days);
  return at.setHours(hours, minutes, 0, 0);
};
