import { powerMonitor } from 'electron';

export interface PowerDeeds {
  readonly sleeps: () => void;
  readonly wakes: () => void;
  readonly unlocked: () => void;
}

/** Hears when the PC sleeps, wakes and is unlocked. */
export const followPower = ({ sleeps, wakes, unlocked }: PowerDeeds): void => {
  powerMonitor.on('suspend', sleeps);
  powerMonitor.on('resume', wakes);
  powerMonitor.on('unlock-screen', unlocked);
};

/** Asked each time, not remembered: an event that never came would keep everything back for ever. */
export const isScreenLocked = (): boolean => powerMonitor.getSystemIdleState(1) === 'locked';
