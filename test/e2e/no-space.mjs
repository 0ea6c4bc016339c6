// Loaded into the app's main process where the test may not mount a small disk: while the file named by
// BATON_TEST_FULL exists, nothing more can be written under the folder named by BATON_TEST_DISK.
import fs, { existsSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { BATON_TEST_DISK: disk = '', BATON_TEST_FULL: full = '' } = process.env;
const { open } = fs.promises;

fs.promises.open = async (path, ...rest) => {
  const handle = await open(path, ...rest);
  if (disk === '' || !String(path).startsWith(disk)) return handle;
  const write = handle.write.bind(handle);
  handle.write = async (...args) => {
    if (existsSync(full)) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    return write(...args);
  };
  return handle;
};
syncBuiltinESMExports();
