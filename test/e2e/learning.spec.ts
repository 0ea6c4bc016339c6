import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { checkIn, composeKeys, go, signIn, toast } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { root } from './places.ts';
import { CHEN, LI, lock, startDesk } from './shift-change.ts';

interface Question {
  readonly 'zh-CN': { readonly question: string; readonly options: readonly string[] };
  readonly answer: number;
}
const read = <T>(path: string): T => JSON.parse(readFileSync(`${root}/resources/${path}`, 'utf8')) as T;
const bank = read<readonly Question[]>('manual/quiz/first-day.json');
const everything = readdirSync(`${root}/resources/manual/quiz`).flatMap((file) =>
  read<readonly Question[]>(`manual/quiz/${file}`),
);
const passage = read<readonly { readonly text: string }[]>('typing/zh-CN.json')[0]?.text ?? '';
const LETTERS = ['a', 'b', 'c', 'd'];

const zone = zoneAtNoon(new Date());
test.use({ appOptions: { env: { TZ: zone } } });

/** Answers what is asked, `count` questions; the first one wrong where it is said so. */
const answerAll = async (page: Page, count: number, firstIsWrong: boolean): Promise<void> => {
  const quiz = page.getByRole('region', { name: '题目' });
  for (let place = 1; place <= count; place += 1) {
    await expect(quiz).toContainText(`第 ${place} 道，共 ${count} 道`);
    const asked = await quiz.getByRole('heading').textContent();
    const known = everything.find((question) => question['zh-CN'].question === asked);
    if (known === undefined) throw new Error(String(asked));
    const isWrong = firstIsWrong && place === 1;
    await page.keyboard.press(LETTERS[isWrong ? (known.answer + 1) % 4 : known.answer] ?? '');
    await expect(quiz.getByRole('status')).toContainText(isWrong ? '不对。' : '对。');
    await expect(quiz.getByRole('button', { name: '下一道' })).toBeFocused();
    await page.keyboard.press('Enter');
  }
};

test('a trainee’s first day: a lead says who teaches them; a chapter, five questions and a passage typed with an input method; the mentor signs; the lead sees all of it', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  await startDesk(app, info.outputPath('book'), zone, [LI, CHEN]);
  const card = page.getByRole('region', { name: '陈实' });
  const plan = page.getByRole('region', { name: '我的计划' });

  await test.step('the lead says when it begins and who teaches', async () => {
    await go(page, '班组');
    await page.getByRole('radio', { name: '学习' }).click();
    await card.getByRole('button', { name: '定开始和带教' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('带教').selectOption('李四');
    await dialog.getByLabel('第一天').press('Enter');
    await expect(card).toContainText('带教 李四');
    await expect(card).toContainText('第 1 周，共 4 周');
  });

  await test.step('the trainee checks in and reads the chapter of the first day', async () => {
    await lock(page);
    await signIn(page, CHEN.initials, CHEN.name, CHEN.pin);
    await checkIn(page, '接班一');
    await go(page, '今日');
    const line = page.getByRole('region', { name: '学习计划' });
    await expect(line).toContainText('第 1 周的计划还有 8 项');
    await line.getByRole('button', { name: '看计划' }).press('Enter');
    await plan.getByRole('button', { name: '读《第一天上班》，章后的题通过' }).press('Enter');
    const own = page.getByRole('region', { name: '测一测这一章' });
    await own.getByRole('button', { name: `答 ${bank.length} 道题` }).press('Enter');
    await answerAll(page, bank.length, false);
    await expect(toast(page, `通过了：${bank.length} 道对 ${bank.length} 道`)).toBeVisible();
    await expect(own).toContainText('已通过');
  });

  await test.step('the five of the day, one of them wrong', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(plan).toContainText('整个计划：37 项，完成 1 项');
    const daily = page.getByRole('region', { name: '今天的五道题' });
    await daily.getByRole('button', { name: '开始答' }).press('Enter');
    await answerAll(page, 5, true);
    await expect(daily).toContainText('今天的答完了，明天见。');
  });

  await test.step('typing: what is composed does not count, the Enter that chooses a word ends nothing, pasting is refused', async () => {
    const typing = page.getByRole('region', { name: '打字' });
    const begun = Date.now();
    await page.clock.setFixedTime(begun);
    await typing.getByRole('button', { name: '开始打' }).press('Enter');
    const field = typing.getByRole('textbox', { name: '照着打' });
    await expect(field).toBeFocused();
    await composeKeys(page, field, 'qinninhao');
    await expect(typing).toContainText(`0 / ${passage.length}`);
    await expect(field).toBeVisible();
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.insertText', { text: passage.slice(0, 20) });
    await expect(typing).toContainText(`20 / ${passage.length}`);
    await page.keyboard.press('Enter');
    await expect(typing).toContainText('至少打 30 个字才算。');
    await field.evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/plain', '贴进来的');
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect(typing).toContainText('这里要自己打，不能粘贴。');
    await expect(field).toHaveValue(passage.slice(0, 20));
    await page.clock.setFixedTime(begun + 60_000);
    // One character left out is one slip, not a slip at every place after it.
    await keys.send('Input.insertText', { text: passage.slice(21) });
    await keys.detach();
    await expect(toast(page, `${passage.length - 2} 字/分钟，对 98 %`)).toBeVisible();
    await expect(typing.getByRole('img')).toBeVisible();
  });

  await test.step('the mentor signs with one key, takes it back and signs with a word', async () => {
    await lock(page);
    await signIn(page, LI.initials, LI.name, LI.pin);
    await checkIn(page, '接班二');
    await go(page, '手册');
    const theirs = page.getByRole('region', { name: '你带的陈实' });
    const open = theirs.getByRole('button', { name: /^签字：坐在带教旁边/ });
    await open.first().press('Enter');
    await expect(toast(page, /^已签：陈实 坐在带教旁边/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(open.first()).toBeVisible();
    await theirs.getByRole('button', { name: '附一句' }).first().press('Enter');
    await theirs.getByRole('textbox', { name: '看到了什么' }).fill('坐得住，问得细');
    await page.keyboard.press('Enter');
    await expect(toast(page, /^已签：陈实 坐在带教旁边/)).toBeVisible();
  });

  await test.step('the lead sees how far it is, and how each learns', async () => {
    await lock(page);
    await signIn(page, 'lrx', '林若溪', '804619');
    await page.getByRole('button', { name: '不签到，先进去' }).click();
    await go(page, '班组');
    await page.getByRole('radio', { name: '学习' }).click();
    await expect(card.getByRole('listitem').filter({ hasText: '第 1 周' })).toContainText('2 / 8');
    await expect(card).toContainText(/还有 (29|30|31) 天/);
    await expect(card).toContainText('坐得住，问得细');
    await expect(page.getByRole('row', { name: /^陈实/ })).toContainText(/1 \/ \d+/);
    await expect(page.getByRole('row', { name: /^陈实/ })).toContainText(
      `${Math.round(((bank.length + 4) / (bank.length + 5)) * 100)} %`,
    );
  });
});
