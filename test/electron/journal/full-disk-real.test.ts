import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleProcess } from './child/processes.ts';

let root: string;
let script: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'baton-full-'));
  script = await bundleProcess('fill-process', root);
});

afterAll(() => rm(root, { recursive: true, force: true }));

const MOUNT = 'mount -t tmpfs -o "size=$1" tmpfs "$2" || exit 77; exec "$3" "$4" "$2" "$5"';

/** Runs the filling process on a tmpfs in a mount namespace of its own; null where this machine does not let us mount. */
const fillDisk = (size: string): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const disk = join(root, `disk-${size}`);
    const args = [
      '-m',
      'sh',
      '-c',
      MOUNT,
      'sh',
      size,
      disk,
      process.execPath,
      script,
      join(root, `profile-${size}`),
    ];
    mkdir(disk).then(
      () =>
        execFile('unshare', args, (error, stdout, stderr) => {
          if (stdout !== '') resolve(stdout);
          else if (
            error !== null &&
            /EPERM|ENOENT|77|not permitted|permission denied/i.test(`${error.code} ${stderr}`)
          )
            resolve(null);
          else reject(new Error(stderr));
        }),
      reject,
    );
  });

test.for(['128k', '256k', '1m'])(
  '[C6] a real disk of %s that fills up loses nothing acknowledged and is written to again within 10 s',
  async (size) => {
    const said = await fillDisk(size);
    if (said === null) {
      console.warn(
        '[C6] this machine allows no tmpfs of our own; full-disk.test.ts shows the same with an injected ENOSPC',
      );
      return;
    }
    const result = JSON.parse(said);
    expect(result).toMatchObject({ refusal: 'diskFull', stateWhenFull: 'full', next: true, sound: true });
    expect(result.acknowledged).toBeGreaterThan(50);
    expect(result.readWhenFull).toBe(result.acknowledged);
    expect(result.events).toBe(result.acknowledged + 1);
    expect(result.resumedAfter).toBeLessThan(10_000);
  },
);
