import { expect, it } from 'vitest';

const sheets = import.meta.glob('../../../renderer/**/*.css', { query: '?raw', import: 'default' });
const sources = import.meta.glob('../../../renderer/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The style sheets a source imports, as paths from this file. */
const importsOf = ([path, text]: readonly [string, unknown]): readonly string[] =>
  [...String(text).matchAll(/^import '(\.[^']+\.css)';$/gm)].map(([, relative]) => {
    const from = path.slice('../../'.length, path.lastIndexOf('/') + 1);
    return `../..${new URL(relative ?? '', `file:///${from}`).pathname}`;
  });

it('every style sheet is imported by somebody: a screen without its styles still passes every other test', () => {
  const imported = new Set(Object.entries(sources).flatMap(importsOf));
  expect(Object.keys(sheets).length).toBeGreaterThan(10);
  expect(Object.keys(sheets).filter((path) => !imported.has(path))).toEqual([]);
});
