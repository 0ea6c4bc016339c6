import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../renderer');

const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  // What is printed looks otherwise on purpose.
  .filter((path) => path.endsWith('.css') && !path.endsWith('print.css'));

/** The classes that a style sheet gives a look of their own, whatever they stand in. */
const classesIn = (sheet: string): readonly string[] => {
  const rules = readFileSync(join(renderer, sheet), 'utf8').replaceAll(/\/\*.*?\*\//gsu, '');
  const selectors = [...rules.matchAll(/([^{}]+)\{/gu)].flatMap(([, list = '']) => list.split(','));
  return [...new Set(selectors.map((one) => /^\.([\w-]+)$/u.exec(one.trim())?.[1] ?? ''))].filter(Boolean);
};

test('no two style sheets mean different things by one class: a screen looks the same whichever was open before', () => {
  const where = new Map<string, string[]>();
  for (const sheet of sheets)
    for (const name of classesIn(sheet)) where.set(name, [...(where.get(name) ?? []), sheet]);
  expect(where.size).toBeGreaterThan(300);
  expect([...where].filter(([, found]) => found.length > 1)).toEqual([]);
});
