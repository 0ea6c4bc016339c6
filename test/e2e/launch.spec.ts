import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { root } from './places.ts';

const start = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [`${root}/electron/launch/start.mjs`, ...args], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
};

test('npm start opens the app without Electron, says why in one line, and leaves in order', async () => {
  const profile = `--user-data-dir=${test.info().outputPath('profile')}`;
  const { code, output } = await start(['--stand-in', '--headless', '--smoke', profile]);
  expect(output).toBe('As asked: opening Baton in a Chromium window instead.\nready\n');
  expect(code).toBe(0);
});

// Elsewhere a machine always has one.
if (process.platform === 'linux')
  test('npm start without a screen says what to do', async () => {
    const { code, output } = await start(['--stand-in']);
    expect(output).toContain('`npm start -- --headless` runs without a window');
    expect(code).toBe(1);
  });

test('npm start with a browser that does not exist says which', async () => {
  const { code, output } = await start(['--stand-in', '--headless', '--smoke'], {
    BATON_BROWSER: '/no/such',
  });
  expect(output).toContain('BATON_BROWSER names a file that does not exist: /no/such');
  expect(code).toBe(1);
});
