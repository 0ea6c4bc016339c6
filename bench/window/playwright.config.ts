import { defineConfig } from '@playwright/test';

/** Benchmarks that need the window: measured in the app as it is built, one after the other. */
// biome-ignore lint/style/noDefaultExport: Playwright reads its configuration so
export default defineConfig({
  testDir: '.',
  globalSetup: '../../test/e2e/prepare.ts',
  outputDir: '../../out/bench/window',
  workers: 1,
  timeout: 300_000,
  reporter: [['dot']],
});
