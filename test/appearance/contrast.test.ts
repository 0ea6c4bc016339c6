import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The colours of one scheme, out of the style sheet itself. */
const schemeOf = (selector: string): ReadonlyMap<string, string> => {
  const start = css.indexOf(selector);
  const block = css.slice(css.indexOf('{', start), css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
};

/** Relative luminance (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ['paper', 'surface', 'sunken', 'hover'];
const pairs: readonly (readonly [string, string, number])[] = [
  ...['ink', 'ink-soft', 'ink-faint'].flatMap((ink) => grounds.map((ground) => [ink, ground, 4.5] as const)),
  ...['red', 'amber', 'green', 'accent'].flatMap((tone) => [
    [tone, 'surface', 4.5] as const,
    [tone, 'paper', 4.5] as const,
    [tone, `${tone}-soft`, 4.5] as const,
  ]),
  ...['red-soft', 'amber-soft', 'green-soft', 'accent-soft'].map((ground) => ['ink', ground, 4.5] as const),
  ...[1, 2, 3, 4, 5, 6].flatMap((place) =>
    ['ink', 'ink-soft'].map((ink) => [ink, `shift-${place}`, 4.5] as const),
  ),
  ['ink-soft', 'accent-soft', 4.5],
  ['ink-soft', 'amber-soft', 4.5],
  ['ink-soft', 'red-soft', 4.5],
  ['ink-faint', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['paper', 'ink', 4.5],
  ['line-strong', 'surface', 3],
  ['line-strong', 'paper', 3],
];

describe.each([':root {', ':root[data-theme="dark"]'])('colours of %s', (selector) => {
  it('texts keep 4.5:1, borders of fields 3:1 (WCAG AA)', () => {
    const scheme = schemeOf(selector);
    const weak = pairs.flatMap(([ink, ground, least]) => {
      const ratio = contrast(scheme.get(ink) ?? '', scheme.get(ground) ?? '');
      return ratio >= least ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}`];
    });
    expect(weak).toEqual([]);
  });
});
