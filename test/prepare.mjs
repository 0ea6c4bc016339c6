// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * Before the tests: the second verifier of the book's format is written in Python, so that it shares nothing with ours.
 * Where a bare Debian or Ubuntu machine has none, it is installed, and said so.
 */
const has = (/** @type {string} */ command) =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

if (!has('python3')) {
  const canInstall = process.getuid?.() === 0 && has('apt-get');
  if (!canInstall) {
    console.error(
      'The tests need python3 (any 3.8 or later, nothing else of it). Please install it and try again.',
    );
    process.exit(1);
  }
  console.log(
    'Installing python3 with apt-get: the tests verify the book format with a second implementation.',
  );
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'python3']]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) process.exit(status ?? 1);
  }
}
