import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontFiles } from '../../../electron/report/fonts.ts';

const config = readFileSync(join(import.meta.dirname, '../../../electron-builder.yml'), 'utf8');

/** The lines indented under a key, as text by name: enough for this file's plain tables. */
const table = (key: string): Record<string, string> => {
  const block = new RegExp(`^${key}:\\n((?:  .*\\n)+)`, 'm').exec(config)?.[1] ?? '';
  return Object.fromEntries(
    block
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/:\s+/) as [string, string]),
  );
};

test('[E9] a release turns off what Baton does not need of Electron, and on what guards it', () => {
  expect(table('electronFuses')).toEqual({
    runAsNode: 'false',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    grantFileProtocolExtraPrivileges: 'false',
    onlyLoadAppFromAsar: 'true',
    enableEmbeddedAsarIntegrityValidation: 'true',
    enableCookieEncryption: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    resetAdHocDarwinSignature: 'true',
  });
  expect(config).toMatch(/^asar: true$/m);
  expect(config).toMatch(/^disableAsarIntegrity: false$/m);
});

test('[E11] updates are never taken unsigned', () => {
  expect(table('win')['verifyUpdateCodeSignature']).toBe('true');
  expect(config).toMatch(/^publish: null$/m);
});

/** The entries of a list under a key, whatever their quotes. */
const list = (key: string): readonly string[] => {
  const block = new RegExp(`^( *)${key}:\\n((?:\\1 +- .*\\n)+)`, 'm').exec(config)?.[2] ?? '';
  return [...block.matchAll(/- ["']?([^"'\n]+)/g)].map(([, entry]) => entry ?? '');
};

test('a release carries the build, and neither sources, tests nor the stand-in', () => {
  expect(list('files')).toEqual([
    'package.json',
    'out/main/**/*',
    'out/preload/**/*',
    'out/renderer/**/*',
    '!**/*.map',
    '!node_modules/@expo-google-fonts/**/*',
  ]);
});

test('a release carries the fonts of the reports, each and no more', () => {
  expect(config).toMatch(/^ {2}- from: node_modules\/@expo-google-fonts\n {4}to: fonts$/m);
  expect([...list('filter')].sort()).toEqual([...fontFiles].sort());
});
