import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readPdf } from '../electron/report/support/read-pdf.ts';
import { expect, test } from './fixtures.ts';
import { entryField, followUp, go, startOwnBook, toast } from './front-desk.ts';

const titleOf = (slug: string): string => {
  const file = join(import.meta.dirname, '../../resources/manual/zh-CN', `${slug}.md`);
  return /^title: (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
};

const chapter = (page: Page, slug: string) =>
  page.getByRole('article', { name: '手册' }).getByRole('heading', { level: 1, name: titleOf(slug) });

const findField = (page: Page) => page.getByRole('searchbox', { name: '在手册里找' });

/** What was copied, as the next program gets it. */
const pasted = async (page: Page): Promise<string> => {
  const field = findField(page);
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await field.press('Control+v');
  const text = await field.inputValue();
  await field.press('Escape');
  return text;
};

test('F1 opens what is on the screen, a follow-up the chapter of its kind; a script goes out with the customer’s name', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));

  await test.step('of a screen, and back', async () => {
    await go(page, '跟进');
    await page.keyboard.press('F1');
    await expect(chapter(page, 'reading-the-book')).toBeVisible();
    await page.keyboard.press('F1');
    await expect(page.getByRole('heading', { level: 1, name: '跟进' })).toBeVisible();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: '这一页的手册 F1' }).press('Enter');
    await expect(chapter(page, 'reading-the-book')).toBeVisible();
  });

  await test.step('of the kind that is open', async () => {
    await go(page, '今日');
    await entryField(page).fill('#退换货 沙发左后腿裂了');
    await page.getByRole('textbox', { name: '客户' }).fill('王女士');
    await entryField(page).press('Enter');
    await followUp(page, '沙发左后腿').getByRole('button').first().press('Enter');
    const panel = page.getByRole('complementary', { name: '跟进详情' });
    await panel.getByRole('button', { name: '手册' }).press('Enter');
    await expect(chapter(page, 'refunds-and-returns')).toBeVisible();
  });

  await test.step('by one key, with the names that belong to it', async () => {
    await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('button', { name: titleOf('handover') })
      .press('Enter');
    await expect(chapter(page, 'handover')).toBeVisible();
    await page.keyboard.press('1');
    await expect(toast(page, '已复制')).toBeVisible();
    expect(await pasted(page)).toMatch(/^王女士您好，我是晨光家居的林若溪。/);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(chapter(page, 'refunds-and-returns')).toBeVisible();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(chapter(page, 'handover')).toBeVisible();
  });

  await test.step('what is looked for is marked where it stands, from the manual and from anywhere', async () => {
    await findField(page).fill('退货地址');
    const found = page.getByRole('list', { name: '结果' }).getByRole('button');
    await expect(found.first().locator('mark').first()).toHaveText('退货地址');
    await findField(page).press('Enter');
    const article = page.getByRole('article', { name: '手册' });
    await expect(article.locator('mark').first()).toHaveText('退货地址');
    await expect(article.locator('mark').first()).toBeInViewport();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(followUp(page, '沙发左后腿')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '搜索' }).fill('退货地址');
    await page
      .getByRole('listbox', { name: '结果' })
      .getByRole('option')
      .filter({ hasText: '手册' })
      .first()
      .click();
    await expect(article.locator('mark').first()).toBeInViewport();
  });

  await test.step('the size of the text stays with this PC', async () => {
    const larger = page.getByRole('button', { name: '字大一点' });
    const text = page.getByRole('article', { name: '手册' }).locator('p').last();
    const size = () => text.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
    const before = await size();
    await larger.press('Enter');
    await expect.poll(size).toBeGreaterThan(before);
    await go(page, '今日');
    await go(page, '手册');
    await expect(page.getByRole('button', { name: '字小一点' })).toBeEnabled();
    await expect.poll(size).toBeGreaterThan(before);
  });
});

test('the manual goes into a pocket: chosen chapters on sheets to cut and fold, or page by page, chosen once', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await go(page, '手册');
  await page.getByRole('button', { name: '口袋本' }).press('Enter');
  const view = page.getByRole('article', { name: '打印口袋本' });
  await page.getByRole('button', { name: '全不选' }).press('Enter');
  await expect(view.getByText('还没选章')).toBeVisible();
  const chapters = page.getByRole('group', { name: '放进哪些章' });
  const box = (slug: string) => chapters.getByRole('checkbox', { name: titleOf(slug), exact: true });
  for (const slug of ['handover', 'renewals']) await box(slug).press('Space');
  // Three pages and two, cover, contents and back: eight, which is one sheet.
  await expect(view.getByText('共 1 张 A4 纸，8 页 A6')).toBeVisible();
  await expect(view.getByRole('img', { name: '第 2 页，共 2 页' })).toBeVisible();
  await view.getByRole('radio', { name: '沿短边翻' }).click();
  await expect(view.getByText('选“沿短边翻转”')).toBeVisible();

  const file = info.outputPath('booklet.pdf');
  await app.answerSaveDialog(file);
  await view.getByRole('button', { name: '存成 PDF' }).press('Enter');
  await expect(view.getByText(file)).toBeVisible();
  const sheets = await readPdf(readFileSync(file));
  expect(sheets.pages).toBe(2);
  expect(sheets.title).toContain('晨光家居');
  for (const slug of ['handover', 'renewals'])
    expect(sheets.items.map(({ text }) => text)).toContain(titleOf(slug));

  // What goes to the printer are the two sides and nothing of the screen.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await view.getByRole('button', { name: '打印', exact: true }).press('Enter');
  const sheet = page.locator('body > .print-pages img');
  await expect(sheet).toHaveCount(2);
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.first()).toBeVisible();
  await expect(view).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);

  // What was chosen is there the next time.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article', { name: '手册' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill('口袋本');
  await page
    .getByRole('listbox', { name: '结果' })
    .getByRole('option')
    .filter({ hasText: '打印口袋本' })
    .click();
  await expect(view.getByRole('radio', { name: '沿短边翻' })).toBeChecked();
  await expect(box('handover')).toBeChecked();
  await expect(box('first-day')).not.toBeChecked();
  await view.getByRole('radio', { name: 'A5 逐页' }).click();
  await expect(view.getByRole('img', { name: '第 1 页，共 7 页' })).toBeVisible();
});
