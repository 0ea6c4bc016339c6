import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { addDays, localDateOf, weekdayOf } from '../../shared/time/zone.ts';
import { readXlsx } from '../electron/export/read-xlsx.ts';
import { readPdf } from '../electron/report/support/read-pdf.ts';
import { expect, test } from './fixtures.ts';
import { go, pastShiftChoice, signIn, toast } from './front-desk.ts';

test.setTimeout(180_000);

const preview = (page: Page): Locator => page.getByRole('dialog');

const openDemo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '打开演示本' }).click();
  const said = await page.getByText('演示本里每个人的密码').textContent({ timeout: 90_000 });
  await signIn(page, 'lrx', '林若溪', /\d{6}/.exec(said ?? '')?.[0] ?? '');
  await pastShiftChoice(page);
};

const pageShape = async (page: Page): Promise<number> => {
  const box = await preview(page)
    .getByRole('img', { name: /^第 1 页，共 \d+ 页$/ })
    .boundingBox();
  return (box?.width ?? 0) / (box?.height ?? 1);
};

/** Small type is read larger, by keys; a page larger than the room for it moves sideways, and is drawn anew, not stretched. */
const largerAndBack = async (page: Page): Promise<void> => {
  const first = preview(page).getByRole('img', { name: /^第 1 页/ });
  const width = async (): Promise<number> => (await first.boundingBox())?.width ?? 0;
  const sharp = (): Promise<number> =>
    first.evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth);
  const usual = await width();
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('=');
  await expect(preview(page).getByRole('group', { name: '放大缩小' })).toContainText('300 %');
  await expect.poll(width).toBeCloseTo(usual * 3, 0);
  await expect.poll(sharp).toBeCloseTo(1, 1);
  const large = await first.evaluateHandle((canvas: HTMLCanvasElement) => canvas);
  await page.keyboard.press('-');
  await expect.poll(width).toBeCloseTo(usual * 2, 0);
  // Its picture, thirty megabytes, is given back.
  await expect.poll(() => large.evaluate((canvas) => canvas.width)).toBe(0);
  await page.keyboard.press('0');
  await expect.poll(width).toBeCloseTo(usual, 0);
};

const team = async (page: Page, tab: string): Promise<void> => {
  await go(page, '班组');
  await page
    .getByRole('radiogroup', { name: '班组的页面' })
    .getByRole('radio', { name: tab, exact: true })
    .click();
};

test('every document is looked at before it is printed: a person’s week, a handover, the roster, the attendance sheet', async ({
  app,
}, info) => {
  const { page } = app;
  await openDemo(page);

  await go(page, '周报');
  await page.getByRole('button', { name: '预览沈喆的这一周' }).click();
  await expect(preview(page)).toHaveAccessibleName('沈喆 · 个人周报');
  expect(await pageShape(page)).toBeCloseTo(210 / 297, 2);
  await largerAndBack(page);
  // Its language is its own; what is saved is what is shown.
  await preview(page).getByRole('radio', { name: 'English' }).click();
  const target = info.outputPath('week.pdf');
  await app.answerSaveDialog(target);
  await preview(page).getByRole('button', { name: '存成 PDF' }).click();
  await expect(preview(page).getByText(target)).toBeVisible();
  const { text, title } = await readPdf(new Uint8Array(readFileSync(target)));
  expect(title).toContain('沈喆');
  expect(text).toContain('Customers still waiting');
  const table = info.outputPath('week.csv');
  await app.answerSaveDialog(table);
  await preview(page).getByRole('button', { name: '存成 CSV' }).click();
  await expect(preview(page).getByText(table)).toBeVisible();
  expect(readFileSync(table, 'utf8')).toMatch(/^\ufeffThis week and last\r\n[\s\S]*Name,沈喆\r\n/u);
  // Closed while it is made ready for the printer, it is given up without a word.
  await preview(page).getByRole('button', { name: '打印', exact: true }).click();
  await expect(preview(page).getByText('正在准备打印')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview(page)).toBeHidden();

  await go(page, '交接');
  await page.getByRole('radio', { name: '交接记录' }).click();
  await expect(toast(page, '没能准备好打印')).toHaveCount(0);
  await page.getByRole('button', { name: '预览' }).click();
  await expect(preview(page)).toHaveAccessibleName('交接单');
  expect(await pageShape(page)).toBeCloseTo(210 / 297, 2);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await preview(page).getByRole('button', { name: '打印', exact: true }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  const record = info.outputPath('handover.csv');
  await app.answerSaveDialog(record);
  await preview(page).getByRole('radio', { name: 'English' }).click();
  await preview(page).getByRole('button', { name: '存成 CSV' }).click();
  await expect(preview(page).getByText(record)).toBeVisible();
  expect(readFileSync(record, 'utf8')).toMatch(/^\ufeffThis handover\r\n/u);
  await preview(page).getByRole('button', { name: '关闭' }).click();

  // These two lie.
  await team(page, '排班');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(preview(page)).toHaveAccessibleName(/^\d{4} 年第 \d+ 周排班表$/);
  expect(await pageShape(page)).toBeCloseTo(297 / 210, 2);
  const workbook = info.outputPath('roster.xlsx');
  await app.answerSaveDialog(workbook);
  await preview(page).getByRole('button', { name: '存成 Excel' }).click();
  await expect(preview(page).getByText(workbook)).toBeVisible();
  const [grid] = readXlsx(readFileSync(workbook));
  expect([grid?.name, JSON.stringify(grid?.rows)]).toEqual(['排班表', expect.stringContaining('沈喆')]);
  // Of the week that is shown.
  const today = localDateOf(new Date().toISOString(), 'Asia/Shanghai');
  expect(JSON.stringify(grid?.rows[0])).toContain(`${addDays(today, 1 - weekdayOf(today))} 周一`);
  await page.keyboard.press('Escape');
  // Of two pages only the newer is made: whoever prints must not lose that by a second click.
  await page.evaluate(async () => {
    document.body.removeAttribute('data-printed');
    for (const name of ['打印', '预览']) {
      [...document.querySelectorAll('button')].find((button) => button.textContent === name)?.click();
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await expect(preview(page)).toBeHidden();
  await team(page, '考勤');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(preview(page)).toHaveAccessibleName(/^\d{4}年\d+月考勤表$/);
  expect(await pageShape(page)).toBeCloseTo(297 / 210, 2);
});
