// @ts-check
import { spawnSync } from 'node:child_process';

/**
 * Before the tests: the second verifier of the book's format is written in Python, and pages are read by pdftotext, so
 * that both share nothing with ours. Where a bare Debian or Ubuntu machine has none, they are installed, and said so.
 */
const has = (/** @type {string} */ command, asked = '--version') =>
  spawnSync(command, [asked], { stdio: 'ignore' }).status === 0;

const canInstall = process.getuid?.() === 0 && has('apt-get');

/** @returns {number | null} how the last step ended */
const install = (/** @type {string} */ name) => {
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) return status ?? 1;
  }
  return 0;
};

if (!has('python3')) {
  if (!canInstall) {
    console.error(
      'The tests need python3 (any 3.8 or later, nothing else of it). Please install it and try again.',
    );
    process.exit(1);
  }
  console.log(
    'Installing python3 with apt-get: the tests verify the book format with a second implementation.',
  );
  const status = install('python3');
  if (status !== 0) process.exit(status ?? 1);
}

if (!has('pdftotext', '-v')) {
  if (canInstall) console.log('Installing poppler-utils with apt-get: the tests read PDFs with pdftotext.');
  if (!canInstall || install('poppler-utils') !== 0)
    console.log('There is no pdftotext here: the tests read PDFs with pdf.js alone.');
}
