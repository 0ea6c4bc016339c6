import { expect, it } from 'vitest';

const sheets = import.meta.glob('../../../renderer/**/*.css', { query: '?raw', import: 'default' });
const sources = import.meta.glob('../../../renderer/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** A path from the root of the repository, whatever this file's depth. */
const fromRoot = (path: string): string => path.replace(/^(\.\.\/)+/, '');

const importsOf = ([path, text]: readonly [string, unknown]): readonly string[] =>
  [...String(text).matchAll(/^import '(\.[^']+\.css)';$/gm)].map(([, relative]) =>
    new URL(relative ?? '', `file:///${fromRoot(path)}`).pathname.slice(1),
  );

it('every style sheet is imported by somebody: a screen without its styles still passes every other test', () => {
  const imported = new Set(Object.entries(sources).flatMap(importsOf));
  const present = Object.keys(sheets).map(fromRoot);
  expect(present.length).toBeGreaterThan(10);
  expect(present.filter((path) => !imported.has(path))).toEqual([]);
});
