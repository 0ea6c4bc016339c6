import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCall } from '../../electron/headless/run.ts';
import { createWords } from '../../electron/headless/words.ts';

const english = readFileSync('README.md', 'utf8');
const chinese = readFileSync('README.zh-CN.md', 'utf8');
const words = createWords('en');

const PROGRAM = 'npm run --silent baton -- ';

/** The arguments of every call of the headless command, as somebody types it. */
const callsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.includes(PROGRAM) && !line.startsWith('`'))
    .map((line) => {
      const typed = line
        .slice(line.indexOf(PROGRAM) + PROGRAM.length)
        .replace(/\s#.*|\[|\]|(?<=^[^"]*)"$/gu, '');
      return [...typed.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    });

/** Verb and options of a call, without what follows them. */
const shapeOf = (args: readonly string[]): readonly string[] =>
  args.filter((word, place) => place === 0 || (word.startsWith('--') && word !== '--lang'));

const pointsOf = (text: string): readonly number[] =>
  text.split('\n## ').map((part) => part.split('\n').filter((line) => line.startsWith('- ')).length);

/** Keys, file names, options: what is typed the same in both languages. */
const namesOf = (text: string): readonly string[] => {
  const prose = text.replace(/```.*?```/gsu, '');
  const quoted = [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, name]) => name ?? '');
  return [...new Set(quoted)].filter((name) => /^[\w.+/=−-]+$/u.test(name)).sort();
};

describe('the README', () => {
  it('names only calls that can be made', () => {
    const calls = [...callsOf(english), ...callsOf(chinese)];
    expect(calls.length).toBeGreaterThan(24);
    for (const args of calls) expect([args, readCall(args, words)]).toMatchObject([args, { kind: 'verb' }]);
  });

  it('says the same in both languages: its points, its calls, its keys and names', () => {
    expect(pointsOf(chinese)).toEqual(pointsOf(english));
    expect(callsOf(chinese).map(shapeOf)).toEqual(callsOf(english).map(shapeOf));
    expect(namesOf(chinese)).toEqual(namesOf(english));
  });
});
