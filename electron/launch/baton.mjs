// @ts-check
import { ensureBuild } from './ensure-build.mjs';

// The headless command: the same services as the app, no window. See `npm run baton -- --help`.
try {
  await ensureBuild();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
// By address: the types are checked before anything is built.
await import(new URL('../../out/main/baton.js', import.meta.url).href);
