import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { go, startOwnBook, toast } from './front-desk.ts';
import { root } from './places.ts';

interface Question {
  readonly 'zh-CN': { readonly question: string; readonly options: readonly string[] };
  readonly answer: number;
}
const bank: readonly Question[] = JSON.parse(
  readFileSync(`${root}/resources/manual/quiz/first-day.json`, 'utf8'),
);
const LETTERS = ['a', 'b', 'c', 'd'];

test('five questions a day by keys, each said right or wrong and why; a chapter is passed with eighty in a hundred; the lead sees how it goes', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await go(page, '手册');
  const answerOf = async (): Promise<number> => {
    const asked = await quiz.getByRole('heading').textContent();
    const known = bank.find((question) => question['zh-CN'].question === asked);
    if (known === undefined) throw new Error(String(asked));
    return known.answer;
  };
  const quiz = page.getByRole('region', { name: '题目' });

  await test.step('the day’s five: the first wrong, the others right', async () => {
    const daily = page.getByRole('region', { name: '今天的五道题' });
    await daily.getByRole('button', { name: '开始答' }).press('Enter');
    for (const place of [1, 2, 3, 4, 5]) {
      await expect(quiz).toContainText(`第 ${place} 道，共 5 道`);
      const answer = await answerOf();
      await page.keyboard.press(LETTERS[place === 1 ? (answer + 1) % 4 : answer] ?? '');
      await expect(quiz.getByRole('status')).toContainText(place === 1 ? '不对。' : '对。');
      await expect(quiz.getByRole('button', { name: '下一道' })).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(daily).toContainText('今天的答完了，明天见。');
  });

  await test.step('a chapter, all of it right', async () => {
    await page.getByRole('navigation', { name: '目录' }).getByRole('button', { name: '第一天' }).click();
    const own = page.getByRole('region', { name: '测一测这一章' });
    await own.getByRole('button', { name: `答 ${bank.length} 道题` }).press('Enter');
    for (let place = 1; place <= bank.length; place += 1) {
      await expect(quiz).toContainText(`第 ${place} 道，共 ${bank.length} 道`);
      await page.keyboard.press(LETTERS[await answerOf()] ?? '');
      await expect(quiz.getByRole('button', { name: '下一道' })).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(toast(page, `通过了：${bank.length} 道对 ${bank.length} 道`)).toBeVisible();
    await expect(own).toContainText('已通过');
  });

  await test.step('the lead’s page', async () => {
    await go(page, '班组');
    await page.getByRole('radio', { name: '学习' }).click();
    await expect(page.getByRole('row', { name: /^林若溪/ })).toContainText(/1 \/ \d+/);
    await expect(page.getByRole('row', { name: /^林若溪/ })).toContainText('92 %');
  });
});
