import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureBuild } from '../../../electron/launch/ensure-build.mjs';

// One of several processes that want the same fresh build; see ensure-build.test.ts.
const [base = ''] = process.argv.slice(2);
await ensureBuild({
  base,
  expected: [],
  build: async () => {
    appendFileSync(join(base, 'builds'), 'begun\n');
    await delay(300);
    appendFileSync(join(base, 'builds'), 'done\n');
    return { code: 0, output: '' };
  },
});
