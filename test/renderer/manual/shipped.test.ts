import { expect, test } from 'vitest';
import { everyScreen } from '../../../renderer/app/registry.ts';
import { resources } from '../../../renderer/i18n/resources.ts';
import { createManual } from '../../../renderer/manual/manual.ts';
import { sources as english } from '../../../renderer/manual/sources-en.ts';
import { sources as chinese } from '../../../renderer/manual/sources-zh.ts';
import { checkManual } from '../../../shared/manual/check.ts';
import { chapterFor } from '../../../shared/manual/choose.ts';
import { findInManual } from '../../../shared/manual/find.ts';
import { followUpKinds, languages } from '../../../shared/vocabulary.ts';

const quizzes = import.meta.glob('../../../resources/manual/quiz/*.json', { eager: true, import: 'default' });

/** By the name of the file, without what comes after the dot. */
const bySlug = <T>(files: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(files).map(([path, value]) => [path.replace(/^.*\/|\.[a-z]+$/g, ''), value]));

test('every chapter has all its parts in both languages, every link leads somewhere, every question can be answered', () => {
  const faults = checkManual(
    { chapters: { 'zh-CN': bySlug(chinese), en: bySlug(english) }, quizzes: bySlug(quizzes) },
    {
      names: { 'zh-CN': resources['zh-CN'].manual.section, en: resources.en.manual.section },
      screens: everyScreen.map(({ id }) => id),
    },
  );
  expect(faults).toEqual([]);
  expect(Object.keys(chinese).length).toBeGreaterThan(1);
});

test('the window reads every chapter, in the order of the manual, and finds a word of it well under 30 ms', async () => {
  const faults: unknown[] = [];
  const manual = createManual((_where, fault) => faults.push(fault));
  for (const language of languages) {
    const { chapters, index } = await manual.load(language);
    expect(chapters.length).toBe(Object.keys(chinese).length);
    const orders = chapters.map(({ order }) => order);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    const begin = performance.now();
    const hits = findInManual(index, [language === 'en' ? 'shift' : '班']);
    const spent = performance.now() - begin;
    expect(hits.length).toBeGreaterThan(0);
    expect(spent).toBeLessThan(30);
    expect(manual.load(language)).toBe(manual.load(language));
  }
  expect(faults).toEqual([]);
});

test('every kind of follow-up and every screen has a chapter that F1 opens, and every chapter has its questions', async () => {
  const { chapters } = await createManual(() => undefined).load('zh-CN');
  const without = followUpKinds.filter(
    (kind) => chapterFor(chapters, { screen: 'today', kind, role: 'trainee' })?.kinds.includes(kind) !== true,
  );
  expect(without).toEqual([]);
  // From the manual itself F1 leads back.
  const screens = everyScreen.map(({ id }) => id).filter((id) => id !== 'manual');
  const unexplained = screens.filter(
    (screen) => chapterFor(chapters, { screen, kind: null, role: 'agent' }) === null,
  );
  expect(unexplained).toEqual([]);
  expect([...bySlug(quizzes).values()].filter((quiz) => !Array.isArray(quiz) || quiz.length < 5)).toEqual([]);
  expect([...bySlug(quizzes).keys()].sort()).toEqual(chapters.map(({ id }) => id).sort());
});
