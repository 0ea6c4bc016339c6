import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineChanges } from '../../../shared/manual/line-changes.ts';
import { check } from '../support/check.ts';

const lines = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', ''), { maxLength: 9 });
const said = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

it('what stayed and went is the old text, what stayed and came the new one, and as little as can be changed', () => {
  const property = fc.property(lines, lines, (one, other) => {
    const [before, after] = [one.join('\n'), other.join('\n')];
    const changes = lineChanges(before, after);
    const without = (kind: string) => changes.filter((line) => line.kind !== kind).map(({ text }) => text);
    expect(without('new')).toEqual(said(before));
    expect(without('gone')).toEqual(said(after));
    // The longest common part by another way: every choice of lines of the shorter one.
    const [short, long] = [said(before), said(after)].sort((a, b) => a.length - b.length);
    let most = 0;
    for (let chosen = 0; chosen < 2 ** (short?.length ?? 0); chosen += 1) {
      const kept = short?.filter((_, place) => (chosen >> place) % 2 === 1) ?? [];
      let place = 0;
      for (const line of long ?? []) if (line === kept[place]) place += 1;
      if (place === kept.length) most = Math.max(most, kept.length);
    }
    expect(changes.filter(({ kind }) => kind === 'same')).toHaveLength(most);
  });
  check(property, { runs: 200, soak: 5_000 });
});
