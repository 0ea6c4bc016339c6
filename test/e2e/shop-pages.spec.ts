import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { checkIn, go, MANAGER_PIN, signIn, startOwnBook, toast, toastUndo } from './front-desk.ts';
import { keptDrafts } from './kept-drafts.ts';
import { zoneAtNoon } from './noon.ts';
import { askMain, whoWrites } from './page/commands.ts';
import { lock, writes, ZHANG } from './shift-change.ts';

const article = (page: Page) => page.getByRole('article', { name: '手册' });
const contents = (page: Page) => page.getByRole('navigation', { name: '目录' });
const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const OWN = '先去仓库帮忙，再打开交接。';

const CALL = '断电找物业 0571-88123456，再找电工 13812345678。';

/** A picture of one point. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('a lead rewrites a chapter; an agent reads it and copies the shop’s own words; the shipped one comes back, and is taken back', async ({
  launch,
}, info) => {
  const profile = info.outputPath('profile');
  const app = await launch({ userData: profile, env: { TZ: zoneAtNoon(new Date()) } });
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const manager = { id: await page.evaluate(whoWrites), pin: MANAGER_PIN };
  await writes(page, manager, [['addStaff', { id: ZHANG.id, name: ZHANG.name, role: 'agent' }]]);
  const pin = { channel: 'session.setPin', request: { staffId: ZHANG.id, pin: ZHANG.pin } };
  expect(await page.evaluate(askMain, [pin])).toBeNull();

  await test.step('what is typed is a draft until it is saved, and is seen as it will be read', async () => {
    await go(page, '手册');
    await contents(page).getByRole('button', { name: '交班和接班' }).press('Enter');
    await expect(article(page).getByRole('heading', { level: 1, name: '交班和接班' })).toBeVisible();
    await page.keyboard.press('e');
    const shipped = await text(page).inputValue();
    await text(page).fill(shipped.replace(/^1\. .*$/m, `1. ${OWN}\n2. <b>交接</b>\n3. ${CALL}`));
    const preview = page.getByRole('region', { name: '预览' });
    await expect(preview.getByRole('listitem').filter({ hasText: OWN })).toBeVisible();
    await expect(preview.getByText('<b>交接</b>')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: '接着写' })).toBeVisible();
    await expect
      .poll(async () => (await keptDrafts(profile)).some((draft) => draft.includes(OWN)))
      .toBe(true);
    await page.reload();
    await page.getByRole('button', { name: '不签到，先进去' }).press('Enter');
    await page.getByRole('button', { name: '接着写' }).press('Enter');
    await expect(text(page)).toHaveValue(new RegExp(OWN));
    await expect(preview.getByText('断电找物业 0571-88123456，再找电工 138****5678。')).toBeVisible();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: '货架.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') });
    await expect(preview.getByRole('img', { name: '货架' })).toBeVisible();
    await page.keyboard.press('Control+s');
    await expect(article(page).getByText('本店的写法')).toBeVisible();
    await expect(article(page).getByText(OWN)).toBeVisible();
  });

  await test.step('what changed is told against what came with Baton', async () => {
    await page.getByRole('button', { name: '改了什么' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '这一页的历次版本' });
    await expect(dialog.locator('ins').filter({ hasText: OWN })).toBeVisible();
    await expect(dialog.locator('del').first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a question that is not true any more is withdrawn, taken back, and withdrawn again', async () => {
    const begin = article(page).getByRole('button', { name: /^答 \d+ 道题$/ });
    const asked = Number(/\d+/.exec((await begin.textContent()) ?? '')?.[0]);
    expect(asked).toBeGreaterThan(3);
    const told = article(page).getByText(`自带的 ${asked} 道题还照原来的问`);
    await expect(told).toBeVisible();
    const asks = async (isChecked: boolean): Promise<void> => {
      await begin.press('Enter');
      await expect(article(page).getByRole('region', { name: '题目' })).toBeVisible();
      await expect(article(page).getByText('以店里写的为准')).toHaveCount(isChecked ? 0 : 1);
      await go(page, '今日');
      await go(page, '手册');
      await contents(page).getByRole('button', { name: '交班和接班' }).press('Enter');
    };
    await asks(false);
    for (const taken of ['back', 'not back']) {
      await page.getByRole('button', { name: '看一遍这些题' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: '这一章的题' });
      await dialog.getByRole('checkbox').first().press('Space');
      await dialog.getByRole('button', { name: '保存' }).press('Enter');
      await expect(dialog).toBeHidden();
      await expect(begin).toHaveText(`答 ${asked - 1} 道题`);
      await expect(told).toHaveCount(0);
      if (taken === 'back') {
        await page.keyboard.press('Control+z');
        await expect(begin).toHaveText(`答 ${asked} 道题`);
        await expect(told).toBeVisible();
      }
    }
    await asks(true);
  });

  await test.step('a script of one’s own is two fields', async () => {
    await page.getByRole('button', { name: '加一段本店的话' }).press('Enter');
    await page.getByRole('textbox', { name: '什么时候说' }).fill('缺货的时候');
    await page.getByRole('textbox', { name: '说什么' }).fill('下周到货，我是');
    await page.getByRole('button', { name: '自己的名字' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(toast(page, '加好了')).toBeVisible();
  });

  await test.step('an agent reads, finds and copies it, and changes nothing', async () => {
    await lock(page);
    await signIn(page, 'zs', '张三', ZHANG.pin);
    await checkIn(page, '早班');
    await go(page, '手册');
    await expect(article(page).getByText('本店的写法').or(contents(page))).toBeVisible();
    await page.getByRole('searchbox', { name: '在手册里找' }).fill('仓库帮忙');
    await page.getByRole('searchbox', { name: '在手册里找' }).press('Enter');
    await expect(article(page).locator('mark').first()).toHaveText('仓库帮忙');
    const own = article(page).locator('.manual-script').filter({ hasText: '缺货的时候' });
    await expect(own).toContainText('下周到货，我是张三');
    await own.getByRole('button', { name: '复制' }).press('Enter');
    await expect(toast(page, '已复制')).toBeVisible();
    await expect(article(page).getByText('0571-88123456，再找电工 138****5678。')).toBeVisible();
    await page.keyboard.press('v');
    await expect(article(page).getByText('138 1234 5678')).toBeVisible();
    await expect(page.getByRole('button', { name: '修改这一页' })).toHaveCount(0);
    await page.keyboard.press('e');
    await expect(text(page)).toHaveCount(0);
  });

  await test.step('the shipped chapter comes back; taken back, the shop’s is there again', async () => {
    await writes(page, manager, []);
    await page.getByRole('button', { name: '不签到，先进去' }).press('Enter');
    await page.getByRole('button', { name: '改回自带的那一章' }).press('Enter');
    await expect(article(page).getByText(OWN)).toHaveCount(0);
    await toastUndo(page).click();
    await expect(article(page).getByText(OWN)).toBeVisible();
    await page.getByRole('button', { name: '改了什么' }).press('Enter');
    await expect(page.getByRole('combobox', { name: '到' }).getByRole('option')).toHaveCount(4);
    await page.getByText('号码被看过 1 次').click();
    await expect(page.getByText(/张三 · 138\*{4}5678/)).toBeVisible();
  });
});
