import { useEffect } from 'react';
import { useServices } from '../services.ts';
import { everyScreen } from './registry.ts';

const quiet = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 5_000 });
  });

/** Loads the code of every screen, one after the other, whenever the window is quiet. */
export const usePreload = (): void => {
  const { report } = useServices();
  useEffect(() => {
    let isLeft = false;
    const load = async (): Promise<void> => {
      for (const { code } of everyScreen) {
        await quiet();
        if (isLeft) return;
        await code.load();
      }
    };
    // A screen that cannot be loaded says so when it is gone to.
    load().catch((error: unknown) => report('preload', error));
    return () => {
      isLeft = true;
    };
  }, [report]);
};
