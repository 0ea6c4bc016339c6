// Loaded into the app's main process: while the file named by BATON_TEST_STUCK exists, nothing written under the folder
// named by BATON_TEST_DISK is told to be on the disk, as on one that hangs.
import fs, { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout } from 'node:timers/promises';

const { BATON_TEST_DISK: disk = '', BATON_TEST_STUCK: stuck = '' } = process.env;
const { open } = fs.promises;

fs.promises.open = async (path, ...rest) => {
  const handle = await open(path, ...rest);
  if (disk === '' || !String(path).startsWith(disk)) return handle;
  const datasync = handle.datasync.bind(handle);
  handle.datasync = async () => {
    while (existsSync(stuck)) await setTimeout(20);
    return datasync();
  };
  return handle;
};
syncBuiltinESMExports();
