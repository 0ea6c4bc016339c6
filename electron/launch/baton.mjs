// @ts-check
import { ensureBuild } from './ensure-build.mjs';

// The headless command: the same services as the app, no window. See `npm run baton -- --help`.
try {
  await ensureBuild();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await import('../../out/main/baton.js');
