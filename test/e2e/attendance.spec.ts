import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { localDateOf, localTimeOf } from '../../shared/time/zone.ts';
import { readXlsx } from '../electron/export/read-xlsx.ts';
import { paperText } from '../electron/report/support/paper-words.ts';
import { expect, test } from './fixtures.ts';
import { go, startOwnBook, toast } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';

const zone = zoneAtNoon(new Date());
const today = localDateOf(new Date().toISOString(), zone);
const MANAGER = '林若溪';

test.use({ appOptions: { env: { TZ: zone } } });

const dialog = (page: Page): Locator => page.getByRole('dialog');
const square = (page: Page): Locator =>
  page
    .getByRole('grid')
    .getByRole('button', { name: new RegExp(`^${MANAGER} .*月${Number(today.slice(8))}日：`) });

/** Writes in that the manager came at 9:20, twenty minutes late, left at 11:30, and checked neither in nor out. */
const writeIn = async (page: Page): Promise<void> => {
  await square(page).focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: '代补签到' }).click();
  await dialog(page).getByLabel('哪个班').selectOption('早班');
  await dialog(page).getByLabel('几点来的').fill(`${today}T09:20`);
  await dialog(page).getByLabel('几点走的').fill(`${today}T11:30`);
  await dialog(page).getByLabel('为什么没签到').fill('早上断网');
  await page.keyboard.press('Enter');
  await expect(toast(page, '已代补签到')).toBeVisible();
  await expect(square(page)).toHaveAccessibleName(/迟到、早退.*组长代补签到/);
};

/** Corrects when the manager left. */
const leave = async (page: Page, time: string, reason: string): Promise<void> => {
  await square(page).click();
  await dialog(page).getByRole('button', { name: '改签退' }).click();
  await dialog(page).getByLabel('几点走的').fill(`${today}T${time}`);
  await dialog(page).getByLabel('怎么知道的').fill(reason);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
};

const exported = async (
  page: Page,
  answer: (path: string) => Promise<void>,
  path: string,
  button: string,
): Promise<Buffer> => {
  await answer(path);
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('status').getByText(path)).toBeVisible();
  return readFileSync(path);
};

test('attendance is written in, corrected, exported; what follows from it is decided and paid into the fund', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await go(page, '班组');
  await page.getByRole('radio', { name: '考勤' }).click();
  await writeIn(page);

  const csv = await exported(page, app.answerSaveDialog, info.outputPath('kq.csv'), '存成 CSV');
  const [titles = [], ...lines] = parse(csv, { bom: true }) as string[][];
  const line = Object.fromEntries(titles.map((title, place) => [title, lines[0]?.[place]]));
  expect(lines).toHaveLength(1);
  expect(line).toMatchObject({
    ...{ 日期: today, 姓名: MANAGER, 班次: '早班', 签到: `${today} 09:20`, 签退: `${today} 11:30` },
    ...{ '迟到（分钟）': '20', '早退（分钟）': '450', '在岗（分钟）': '130' },
  });
  const xlsx = await exported(page, app.answerSaveDialog, info.outputPath('kq.xlsx'), '存成 Excel');
  expect(readXlsx(xlsx).map(({ name, rows }) => [name, rows.length])).toEqual([
    ['明细', 2],
    ['汇总', 2],
  ]);
  // The sheet that is signed and filed says the same.
  const paper = await paperText(
    await exported(page, app.answerSaveDialog, info.outputPath('kq.pdf'), '存成 PDF'),
  );
  expect(paper).toContain(`${Number(today.slice(0, 4))}年${Number(today.slice(5, 7))}月考勤表`);
  for (const words of ['09:20–11:30', '迟到20分钟', '早退450分钟', '早班09:00–19:00', '早上断网'])
    expect(paper).toContain(words);
  expect(paper).toMatch(new RegExp(`${MANAGER}.*2\\.2`));

  await page.getByRole('radio', { name: '奖惩' }).click();
  const waiting = page.getByRole('region', { name: '待定' });
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  await waiting.getByRole('listitem').filter({ hasText: '早退 7 小时 30 分钟' }).focus();
  await page.keyboard.press('y');
  await expect(waiting.getByRole('listitem')).toHaveCount(1);
  await expect(waiting.getByRole('listitem')).toBeFocused();
  await page.keyboard.press('n');
  await page.keyboard.type('断网，不怪人');
  await page.keyboard.press('Enter');
  await expect(waiting.getByText('没有待定的奖惩')).toBeVisible();

  await page.getByRole('button', { name: '记一笔' }).click();
  await dialog(page).getByLabel('谁').selectOption(MANAGER);
  await dialog(page).getByLabel('说明').fill('客户投诉属实');
  await page.keyboard.press('Enter');
  const fund = page.getByRole('region', { name: '活动基金' });
  await expect(fund).toContainText('余额 ¥20');
  await fund.getByRole('button', { name: '记支出' }).click();
  await dialog(page).getByLabel('金额').fill('12.5');
  await dialog(page).getByLabel('用在哪里').fill('水果');
  await page.keyboard.press('Enter');
  await expect(fund).toContainText('余额 ¥7.50');

  await page.getByRole('radio', { name: '考勤' }).click();
  await leave(page, localTimeOf(new Date().toISOString(), zone), '其实一直在');
  await expect(square(page)).toHaveAccessibleName(/签退补过/);
  await page.getByRole('radio', { name: '奖惩' }).click();
  const decided = page.getByRole('region', { name: '本月已定' });
  await expect(decided.getByRole('listitem').filter({ hasText: '依据已变' })).toContainText('早退');
  await decided
    .getByRole('button', { name: new RegExp(`^撤回 ${MANAGER}`) })
    .first()
    .click();
  await dialog(page).getByLabel('为什么撤回').fill('不是这样');
  await page.keyboard.press('Enter');
  await expect(decided).toContainText('撤回：不是这样');
});
