import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { installedElectron } from '../../electron/launch/electron-binary.mjs';
import { launchOnElectron } from './electron-app.ts';
import type { LaunchOptions, RunningApp } from './running-app.ts';
import { launchOnStandIn } from './stand-in-app.ts';

export { expect } from '@playwright/test';

/** What a test says about the app it wants: `test.use({ appOptions: { locale: 'en-US' } })`. */
export type AppOptions = Partial<LaunchOptions>;

export interface AppFixtures {
  appOptions: AppOptions;
  /** Starts the app again, on the same profile unless told otherwise; ended after the test in any case. */
  launch: (options?: AppOptions) => Promise<RunningApp>;
  /** The app on a fresh profile. */
  app: RunningApp;
}

/** One app for all tests of a worker that only look at it and leave it as it was. */
export interface WorkerFixtures {
  sharedApp: RunningApp;
}

const open = (options: LaunchOptions): Promise<RunningApp> => {
  const electron = installedElectron();
  return electron === undefined ? launchOnStandIn(options) : launchOnElectron(options, electron);
};

/** The end-to-end tests' `test`: on Electron where its binary is present, else on the stand-in. */
export const test = base.extend<AppFixtures, WorkerFixtures>({
  appOptions: [{}, { option: true }],

  launch: async ({ appOptions }, use, testInfo) => {
    const running: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = await open({ userData: testInfo.outputPath('profile'), ...appOptions, ...options });
      running.push(app);
      return app;
    });
    for (const [index, app] of running.entries()) {
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach(`main-process-${index}.txt`, { body: app.output(), contentType: 'text/plain' });
        if (!app.page.isClosed())
          await testInfo.attach(`window-${index}.png`, {
            body: await app.page.screenshot(),
            contentType: 'image/png',
          });
      }
      await app.kill();
    }
  },

  app: async ({ launch }, use) => use(await launch()),

  sharedApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use, { project, workerIndex }) => {
      const app = await open({ userData: join(project.outputDir, `shared-${workerIndex}`) });
      await use(app);
      await app.kill();
    },
    { scope: 'worker' },
  ],
});
