import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|html|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

const sources = ['electron', 'renderer', 'shared'].flatMap(filesUnder);

const uses = (pattern: RegExp, within: readonly string[] = sources): string[] =>
  within.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));

/** What must not stand anywhere in the shipped sources, and a line each rule must find to be trusted. */
const forbidden: readonly (readonly [name: string, pattern: RegExp, example: string])[] = [
  ['Node in a page', /nodeIntegration\w*\s*:\s*true/, 'nodeIntegration: true'],
  ['no context isolation', /contextIsolation\s*:\s*false/, 'contextIsolation:false'],
  ['no sandbox', /\bsandbox\s*:\s*false|app\.commandLine\.appendSwitch\(['"]no-sandbox/, 'sandbox: false'],
  ['no web security', /webSecurity\s*:\s*false/, 'webSecurity: false'],
  ['insecure content', /allowRunningInsecureContent\s*:\s*true/, 'allowRunningInsecureContent: true'],
  ['Blink features', /enableBlinkFeatures|experimentalFeatures\s*:\s*true/, "enableBlinkFeatures: 'X'"],
  ['webview', /<webview|webviewTag\s*:\s*true/, '<webview src="x">'],
  ['pages from files', /\bloadFile\s*\(|['"`]file:\/\//, "loadFile('x')"],
  ['plain http', /['"`]http:\/\/(?!www\.w3\.org\/)/, "'http://x'"],
  ['the remote module', /@electron\/remote|enableRemoteModule/, "'@electron/remote'"],
  ['code from text', /\beval\s*\(|new Function\s*\(|executeJavaScript\s*\(/, 'eval (x)'],
  ['unsafe policies', /unsafe-(inline|eval|hashes)/, "'unsafe-inline'"],
  [
    'markup from text',
    /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML/,
    'x.innerHTML = y',
  ],
];

describe('[E1] what the shipped sources never say', () => {
  test('there are sources to look at', () => expect(sources.length).toBeGreaterThan(50));

  test.each(forbidden)('%s', (_name, pattern, example) => {
    expect(pattern.test(example)).toBe(true);
    expect(uses(pattern)).toEqual([]);
  });

  test('pages ask for app files by path alone, which is right on the stand-in too', () => {
    expect(
      uses(
        /app:\/\//,
        sources.filter((file) => file.startsWith('renderer/')),
      ),
    ).toEqual([]);
  });

  test('windows are made in one file, opened for no other preferences', () => {
    expect(uses(/new\s+(BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/)).toEqual([
      'electron/window/windows.ts',
    ]);
    expect(uses(/\bwebPreferences\s*:/)).toEqual(['electron/window/windows.ts']);
  });

  test('the system is asked to open pages in one file', () => {
    expect(uses(/\.openExternal\s*\(/).length).toBeLessThanOrEqual(1);
  });
});
