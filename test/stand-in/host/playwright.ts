import { createRequire } from 'node:module';

/**
 * Playwright, loaded when it is first needed. Required, not imported: to import it Node first reads its three megabytes
 * for names, a sixth of a second at each start.
 */
export const playwright = (): typeof import('playwright-core') =>
  createRequire(import.meta.url)('playwright-core');
