import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packages' folders with fonts that the app's pages fall back to. */
const families = ['noto-sans-sc', 'noto-emoji'];

const inXml = (path: string): string =>
  path.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const configuration = (folders: readonly string[], others: string, cache: string): string =>
  [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `<include ignore_missing="yes">${inXml(others)}</include>`,
    ...folders.map((folder) => `<dir>${inXml(folder)}</dir>`),
    `<cachedir>${inXml(cache)}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');

/**
 * What makes a browser on Linux have the app's Chinese font and its emoji as if they were installed, beside those its
 * system or `folder` has. Else a machine without them is sent twelve megabytes of fonts with each page, all of it
 * through the debugger. Other systems have such fonts.
 */
export const installedFonts = (folder = '/etc/fonts'): Readonly<Record<string, string>> => {
  if (process.platform !== 'linux') return {};
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const folders = families
    .flatMap((family) => ['400Regular', '700Bold'].map((weight) => `${family}/${weight}`))
    .map((folder) => at(`../../node_modules/@expo-google-fonts/${folder}`))
    .filter((folder) => existsSync(folder));
  const [file, cache] = [at('fonts.conf'), at('fonts')];
  mkdirSync(cache, { recursive: true });
  // Renamed when whole: two apps may start at once.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, configuration(folders, join(folder, 'fonts.conf'), cache));
  renameSync(part, file);
  return { FONTCONFIG_FILE: file };
};
