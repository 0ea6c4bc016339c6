import { useSyncExternalStore } from 'react';

/** The PC's clock, as an instant in UTC with milliseconds. */
export interface Clock {
  readonly now: () => string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

export interface TickingClock extends Clock {
  /** The time as of the last tick: stable between ticks, so that a screen does not change while it is drawn. */
  readonly ticked: () => string;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A clock that tells its listeners at each new half minute. */
export const createTickingClock = (clock: Clock, everyMs = 30_000): TickingClock => {
  let ticked = clock.now();
  const listeners = new Set<() => void>();
  setInterval(() => {
    ticked = clock.now();
    for (const listener of listeners) listener();
  }, everyMs);
  return {
    now: clock.now,
    ticked: () => ticked,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};

/** The time, in a component that draws itself anew as it passes. */
export const useTicked = (clock: TickingClock): string =>
  useSyncExternalStore(clock.subscribe, clock.ticked, clock.ticked);
