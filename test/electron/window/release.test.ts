import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

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

test('a release carries the build, and neither sources, tests nor the stand-in', () => {
  const files = /^files:\n((?: {2}- .*\n)+)/m.exec(config)?.[1]?.match(/[^\s'-][^\s']*/g);
  expect(files).toEqual([
    'package.json',
    'out/main/**/*',
    'out/preload/**/*',
    'out/renderer/**/*',
    '!**/*.map',
  ]);
});
