import { describe, expect, it } from 'vitest';
import { namespaces, resources } from '../../../renderer/i18n/resources.ts';
import { createTranslations } from '../../../renderer/i18n/setup.ts';
import { textOf } from '../../../renderer/i18n/text.ts';
import { refusalCodes } from '../../../shared/refusal.ts';
import {
  decisions,
  followUpKinds,
  handoverParts,
  noteKinds,
  outcomes,
  roles,
  severities,
} from '../../../shared/vocabulary.ts';

const files = import.meta.glob('../../../resources/i18n/*/*.json', { eager: true, import: 'default' });
const sources = import.meta.glob(['../../../renderer/**/*.ts', '../../../renderer/**/*.tsx'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

const mainSources = import.meta.glob('../../../electron/**/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const benches = import.meta.glob('../../../bench/window/*.spec.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Every text with its path; plural endings are left out, since languages differ in them. */
const textsOf = (value: unknown, path = ''): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[path.replace(/_(zero|one|two|few|many|other)$/, ''), value]]
    : Object.entries(value as object).flatMap(([key, inner]) =>
        textsOf(inner, path === '' ? key : `${path}.${key}`),
      );

const blanksOf = (text: string): string => [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].sort().join(' ');

const byLanguage = (language: string): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(files)
      .filter(([path]) => path.includes(`/${language}/`))
      .map(([path, value]) => [path.slice(path.lastIndexOf('/') + 1), value]),
  );

describe('translations', () => {
  const [zh, en] = [byLanguage('zh-CN'), byLanguage('en')];

  it('both languages have the same files, the same keys and the same blanks, and no empty text', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [name, value] of zh) {
      const [chinese, english] = [textsOf(value), textsOf(en.get(name))];
      const blanks = (texts: typeof chinese) =>
        Object.fromEntries(texts.map(([key, text]) => [key, blanksOf(text)]));
      expect(blanks(english), name).toEqual(blanks(chinese));
      for (const [key, text] of [...chinese, ...english]) expect(text.trim(), `${name} ${key}`).not.toBe('');
    }
  });

  it('every file is used: by the window, or by a file of the main process that names it', () => {
    const shown = new Set(Object.values(resources['zh-CN']).map((one) => JSON.stringify(one)));
    const main = Object.values(mainSources).map(String).join('\n');
    const unused = [...zh].filter(
      ([name, value]) => !shown.has(JSON.stringify(value)) && !main.includes(`/${name}'`),
    );
    expect(unused.map(([name]) => name)).toEqual([]);
    expect([...namespaces].sort()).toEqual(Object.keys(resources['zh-CN']).sort());
  });

  it('every word of the vocabulary and every refusal has its text', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { vocabulary, refusal } = resources[language];
      expect(Object.keys(refusal).sort()).toEqual([...refusalCodes].sort());
      expect(Object.keys(vocabulary.kind)).toEqual([...followUpKinds]);
      expect(Object.keys(vocabulary.outcome)).toEqual([...outcomes]);
      expect(Object.keys(vocabulary.noteKind)).toEqual([...noteKinds]);
      expect(Object.keys(vocabulary.severity)).toEqual([...severities]);
      expect(Object.keys(vocabulary.part)).toEqual([...handoverParts]);
      expect(Object.keys(vocabulary.role)).toEqual([...roles]);
      expect(Object.keys(vocabulary.decision)).toEqual([...decisions]);
    }
  });

  it('English texts hold no Chinese, except the name of the language and an example of a name', () => {
    const found = [...en].flatMap(([name, value]) =>
      textsOf(value)
        .filter(([, text]) => text !== '中文' && /\p{Script=Han}/u.test(text))
        .map(([key]) => `${name} ${key}`),
    );
    expect(found).toEqual(['sign-in.json findHint']);
  });

  it('no source of the window has Chinese in its code: texts are in the translations', () => {
    const found = Object.entries(sources).flatMap(([path, text]) => {
      const code = String(text)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|[^:])\/\/.*$/gm, '$1');
      return /\p{Script=Han}/u.test(code) ? [path] : [];
    });
    expect(Object.keys(sources).length).toBeGreaterThan(60);
    expect(found).toEqual([]);
  });

  it('a bench presses and waits for what the window says today: no test runs it', () => {
    const said = [...zh.values()].flatMap((value) => textsOf(value).map(([, text]) => text));
    const wanted = Object.entries(benches).flatMap(([path, text]) =>
      [...String(text).matchAll(/\bgetBy[^'\n]*'[^\n]*/g)].flatMap(([call]) =>
        [...call.matchAll(/'([^']*\p{Script=Han}[^']*)'/gu)].map(([, name = '']) => ({ path, name })),
      ),
    );
    expect(wanted.length).toBeGreaterThan(8);
    expect(wanted.filter(({ name }) => !said.some((one) => one.includes(name)))).toEqual([]);
  });

  it('speaks both languages, with plurals', async () => {
    const translations = await createTranslations('en');
    const t = textOf(translations);
    expect(t('carryover', { count: 1 })).toBe('passed on once');
    expect(t('carryover', { count: 3 })).toBe('passed on 3×');
    await translations.changeLanguage('zh-CN');
    expect(t('carryover', { count: 3 })).toBe('已转 3 班');
  });
});
