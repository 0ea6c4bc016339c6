import { describe, expect, test } from 'vitest';
import { checkManual, type ManualFiles } from '../../../shared/manual/check.ts';

const sectionNames = {
  'zh-CN': { when: '何时', steps: '步骤', say: '说什么', mistakes: '别犯的错', book: '怎么写' },
  en: { when: 'When', steps: 'Steps', say: 'What to say', mistakes: 'Mistakes', book: 'The book' },
};
const faultsOf = (files: ManualFiles) => checkManual(files, { names: sectionNames, screens: ['today'] });

const chapter = (language: 'zh-CN' | 'en', slug: string, order: number, inner = ''): string => {
  const { when, steps, say, mistakes, book } = sectionNames[language];
  return `---
id: ${slug}
order: ${order}
title: A
kinds: [unpaid] # one
screens: [today]
roles: [agent]
---

## ${when}

A.

## ${steps}

1. A
2. B ${inner}

## ${say}

\`\`\`script
{customer}, {me}, {shop}
\`\`\`

## ${mistakes}

- A

## ${book}

A.
`;
};

const wording = { question: 'A', options: ['a', 'b', 'c', 'd'], explanation: 'A' };
const question = { id: 'one', 'zh-CN': wording, en: wording, answer: 3 };

const small = (inner = ''): ManualFiles => ({
  chapters: {
    'zh-CN': new Map([
      ['one', chapter('zh-CN', 'one', 1, inner)],
      ['two', chapter('zh-CN', 'two', 2)],
    ]),
    en: new Map([
      ['one', chapter('en', 'one', 1, inner)],
      ['two', chapter('en', 'two', 2)],
    ]),
  },
  quizzes: new Map([['one', [question]]]),
});

/** The small manual with one English chapter changed. */
const english = (change: (source: string) => string): ManualFiles => {
  const files = small();
  const source = change(files.chapters.en.get('one') ?? '');
  return { ...files, chapters: { ...files.chapters, en: new Map([...files.chapters.en, ['one', source]]) } };
};

describe('what is wrong is told', () => {
  test('nothing in what is right: bold, keys, a link to a chapter, to a part by id, to a part by name', () => {
    expect(
      faultsOf(small('**b** `Alt+1` [x](chapter:two) [y](chapter:two#say) 3~5 and 7~9, www.example.com')),
    ).toEqual([]);
    expect(faultsOf(english((text) => text.replace('A.', '[a](chapter:two#what-to-say)')))).toEqual([]);
  });

  test.each([
    ['a part that is missing', (text: string) => text.replace('## Steps', '### Steps'), 'headings'],
    ['parts in another order', (text: string) => text.replace('## Steps', '## What to say'), 'headings'],
    ['a part that is empty', (text: string) => text.replace('- A', ''), '"mistakes" is empty'],
    ['a link to no chapter', (text: string) => text.replace('- A', '- [a](chapter:six)'), 'six'],
    ['a link to no heading', (text: string) => text.replace('- A', '- [a](chapter:two#six)'), 'two#six'],
    [
      'a link to the web',
      (text: string) => text.replace('- A', '- [a](https://a.cn)'),
      'leads to no chapter',
    ],
    [
      'a script in a link',
      (text: string) => text.replace('- A', '- [a](javascript:x)'),
      'leads to no chapter',
    ],
    ['HTML in a line', (text: string) => text.replace('- A', '- <b>a</b>'), 'html'],
    ['HTML as a block', (text: string) => text.replace('- A', '<script>a</script>'), 'html'],
    ['a picture', (text: string) => text.replace('- A', '- ![a](a.png)'), 'image'],
    ['a mark that does nothing', (text: string) => text.replace('- A', '- a**“b”**c'), '**'],
    ['a blank that nothing fills', (text: string) => text.replace('{me}', '{name}'), '{name}'],
    ['a kind that is none', (text: string) => text.replace('[unpaid]', '[unpayed]'), 'kinds'],
    ['a screen that is none', (text: string) => text.replace('[today]', '[tomorrow]'), 'tomorrow'],
    [
      'kinds that differ by language',
      (text: string) => text.replace('[unpaid]', '[]'),
      'differs by language',
    ],
    ['an id that is not the file’s', (text: string) => text.replace('id: one', 'id: three'), 'three'],
    ['an order that is taken', (text: string) => text.replace('order: 1', 'order: 2'), 'order 2'],
    ['Chinese in an English chapter', (text: string) => text.replace('- A', '- 王'), 'Chinese'],
    ['a script less', (text: string) => text.replace('```script', '```'), 'no script'],
    ['no front matter', (text: string) => text.slice(4), 'front matter'],
  ])('%s', (_what, change, told) => {
    expect(faultsOf(english(change)).join('\n')).toContain(told);
  });

  test('a chapter in one language only', () => {
    const files = small();
    expect(faultsOf({ ...files, chapters: { ...files.chapters, en: new Map() } })).toContain(
      'en/one.md is missing',
    );
  });

  test.each([
    ['two options alike', { ...question, en: { ...wording, options: ['a', 'b', 'c', 'Ａ '] } }, 'alike'],
    ['three options', { ...question, en: { ...wording, options: ['a', 'b', 'c'] } }, 'en.options'],
    ['no answer', { ...question, answer: 4 }, 'answer'],
    ['no explanation', { ...question, 'zh-CN': { ...wording, explanation: ' ' } }, 'zh-CN.explanation'],
  ])('a question with %s', (_what, wrong, told) => {
    expect(faultsOf({ ...small(), quizzes: new Map([['one', [wrong]]]) }).join('\n')).toContain(told);
  });

  test('a quiz of no chapter, and two questions with one id', () => {
    const quizzes = new Map([['six', [question, question]]]);
    const told = faultsOf({ ...small(), quizzes }).join('\n');
    expect(told).toContain('belongs to no chapter');
    expect(told).toContain('same id');
  });
});
