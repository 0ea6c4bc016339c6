import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => name !== '' && existsSync(join(root, name)));

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

const code = tracked.filter((name) =>
  /^(electron|renderer|shared|bench|test)\/.*\.(ts|tsx|mjs|css)$/.test(name),
);
const sources = code.filter((name) => /^(electron|renderer|shared)\/.*\.tsx?$/.test(name));

/** The lines of the named files that match, as `file:line`. */
const find = (names: readonly string[], pattern: RegExp): readonly string[] =>
  names.flatMap((name) =>
    read(name)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [])),
  );

test('no file of code is longer than 300 lines', () => {
  expect(code.length).toBeGreaterThan(100);
  const long = code
    .map((name) => [name, read(name).split('\n').length - 1] as const)
    .filter(([, lines]) => lines > 300);
  expect(long).toEqual([]);
});

test('the root holds what the design names and what tools need there', () => {
  const expected = new Set([
    ...['electron', 'renderer', 'shared', 'resources', 'test', 'bench', 'docs', '.ci'],
    ...['package.json', 'package-lock.json', '.npmrc', '.gitignore', '.dependency-cruiser.cjs', 'biome.json'],
    ...[
      'tsconfig.json',
      'tsconfig.base.json',
      'tsconfig.shared.json',
      'tsconfig.node.json',
      'tsconfig.web.json',
    ],
    ...['vite.config.ts', 'vitest.config.ts', 'electron-builder.yml'],
    ...['README.md', 'README.zh-CN.md', 'DECISIONS.md', 'AGENTS.md', 'LICENSE'],
  ]);
  const found = new Set(tracked.map((name) => name.split('/')[0] ?? name));
  expect([...found].filter((name) => !expected.has(name))).toEqual([]);
});

test('every Enter path asks whether a word is being composed: one kind of form, one place that reads the key', () => {
  const window = sources.filter((name) => name.startsWith('renderer/'));
  expect(find(window, /<form\b/).map((line) => line.split(':')[0])).toEqual(['renderer/ui/form.tsx']);
  const keys = find(window, /key\b[^=]*===?\s*'Enter'|\[?'Enter'\]?\s*===/).map((line) => line.split(':')[0]);
  expect([...new Set(keys)]).toEqual(['renderer/keyboard.ts']);
});

describe('shared/ is pure', () => {
  const shared = sources.filter((name) => name.startsWith('shared/'));
  test('neither clock nor chance', () => {
    expect(find(shared, /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|\bperformance\.|\bcrypto\./)).toEqual(
      [],
    );
  });
});

describe('types are honest', () => {
  test('no cast through unknown, no suppressed error', () => {
    expect(find(sources, /\bas unknown as\b|@ts-(ignore|nocheck|expect-error)/)).toEqual([]);
  });
  test('no failure is caught and forgotten', () => {
    expect(find(sources, /catch( \([^)]*\))? *\{ *\}|\.catch\(\(\) *=> *(\{ *\}|undefined|null)\)/)).toEqual(
      [],
    );
  });
});

describe('one file per dangerous capability', () => {
  const owners = (pattern: RegExp): readonly string[] =>
    [...new Set(find(sources, pattern).map((hit) => hit.split(':')[0] ?? ''))].sort();
  test('ipcMain, ipcRenderer, BrowserWindow, globalShortcut, what pops up, the clipboard and the exposed API', () => {
    expect(owners(/^import .*\bipcMain\b/)).toEqual(['electron/ipc/register.ts']);
    expect(owners(/^import .*\bipcRenderer\b/)).toEqual(['electron/preload.ts']);
    expect(owners(/\bnew BrowserWindow\(/)).toEqual(['electron/window/windows.ts']);
    expect(owners(/^import .*\bglobalShortcut\b/)).toEqual(['electron/window/hotkey.ts']);
    expect(owners(/\bnew Notification\(/)).toEqual(['electron/window/notifier.ts']);
    expect(owners(/\bnew Tray\(/)).toEqual(['electron/window/tray.ts']);
    expect(owners(/\bnativeImage\.create/)).toEqual(['electron/window/drawn/image.ts']);
    expect(owners(/^import .*\bpowerMonitor\b/)).toEqual(['electron/window/power.ts']);
    expect(owners(/^import .*\bclipboard\b.* from 'electron'/)).toEqual(['electron/window/clipboard.ts']);
    expect(owners(/\bnavigator\.clipboard\.(read|readText)\b/)).toEqual([]);
    expect(owners(/\bwindow\.baton\b|\bglobalThis\.baton\b/)).toEqual(['renderer/bridge.ts']);
  });
});

describe('what is committed', () => {
  test('no test is skipped, focused or left for later', () => {
    const tests = code.filter(
      (name) => name.startsWith('test/') && name !== 'test/architecture/sources.test.ts',
    );
    expect(find(tests, /\b(test|it|describe)\.(skip|only|todo|fixme)\b|\bx(it|describe)\(/)).toEqual([]);
  });
  test('no path of this machine and no package registry', () => {
    const texts = tracked.filter((name) =>
      /\.(ts|tsx|mjs|cjs|json|md|yml|css|html|py)$|^\.ci\/|^\.npmrc$/.test(name),
    );
    const registry = ['registry', 'npmjs'].join('.');
    const found = texts.filter((name) =>
      [root, registry, '"resolved"'].some((text) => read(name).includes(text)),
    );
    expect(found.filter((name) => name !== 'test/architecture/sources.test.ts')).toEqual([]);
  });
});
