import { test as base } from '@playwright/test';
import type { LaunchOptions, RunningApp } from './running-app.ts';
import { launchOnStandIn } from './stand-in-app.ts';

type Launch = (options?: Partial<LaunchOptions>) => Promise<RunningApp>;

/** The app itself, always on the stand-in: for what a test can do to that only, such as pressing a key of the desktop. */
export const test = base.extend<{ launch: Launch }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  launch: async ({}, use, testInfo) => {
    const running: RunningApp[] = [];
    await use(async (options) => {
      const app = await launchOnStandIn({ userData: testInfo.outputPath('profile'), ...options });
      running.push(app);
      return app;
    });
    for (const app of running) await app.kill();
  },
});
