import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { weekOf } from '../../shared/time/week.ts';
import { addDays, localDateOf, weekdayOf } from '../../shared/time/zone.ts';
import { readPdf } from '../electron/report/support/read-pdf.ts';
import { expect, test } from './fixtures.ts';
import { go, navigation, pastShiftChoice, signIn, toast } from './front-desk.ts';

test.setTimeout(180_000);

/** The demo shop, whose lead is 沈喆 and whose trainee is 唐小满. */
const openDemo = async (page: Page): Promise<string> => {
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: '打开演示本' }).click();
  const said = await page.getByText('演示本里每个人的密码').textContent({ timeout: 90_000 });
  return /\d{6}/.exec(said ?? '')?.[0] ?? '';
};

const tab = (page: Page, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: '班组的页面' }).getByRole('radio', { name, exact: true }).click();

const isOn = (page: Page, screen: string): Promise<void> =>
  expect(navigation(page).getByRole('button', { name: screen })).toHaveAttribute('aria-current', 'page');

const enterAsLead = async (page: Page, pin: string): Promise<void> => {
  await signIn(page, 'sz', '沈喆', pin);
  await pastShiftChoice(page);
};

const asLead = async (page: Page, pin: string, name: string): Promise<void> => {
  await enterAsLead(page, pin);
  // Where the other was reading is not where one begins.
  await isOn(page, '今日');
  await go(page, '班组');
  await tab(page, name);
};

/** A trainee comes to work: on whatever shift is proposed at this hour, unless at work already. */
const asTrainee = async (page: Page, pin: string): Promise<void> => {
  await signIn(page, 'txm', '唐小满', pin);
  const checkIn = page.getByRole('button', { name: /^签到/ });
  await checkIn.or(navigation(page)).first().waitFor();
  if (await checkIn.isVisible()) await checkIn.click();
  await expect(navigation(page)).toBeVisible();
  await go(page, '班组');
  await tab(page, '请假');
};

const square = (page: Page, name: string, day: string): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^${name}，${day}`) });

const planned = async (cell: Locator, plan: string): Promise<void> =>
  expect(cell).toHaveAccessibleName(new RegExp(`，${plan}`));

test('a lead plans next week as this one, by keyboard and by drag, takes it back, and keeps it as a page', async ({
  app,
}, info) => {
  const { page } = app;
  const pin = await openDemo(page);
  await asLead(page, pin, '排班');
  await page.getByRole('button', { name: '下周' }).click();
  const monday = square(page, '周堃', '周一');
  const tuesday = square(page, '周堃', '周二');
  await planned(monday, '未排');

  await page.getByRole('button', { name: '抄上周' }).click();
  await expect(toast(page, '已照上周排好，改了 63 格')).toBeVisible();
  await planned(square(page, '唐小满', '周日'), '早班');
  await page.keyboard.press('Control+z');
  await planned(monday, '未排');
  await page.getByRole('button', { name: '抄上周' }).click();
  await planned(square(page, '林若溪', '周一'), '早班');

  // Keys: a rest day, a shift by its number, one square carried to the next, the whole row of a person cleared.
  await monday.click();
  await page.keyboard.press('0');
  await planned(monday, '休息');
  await page.keyboard.press('4');
  await planned(monday, '晚班');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowRight');
  await expect(tuesday).toBeFocused();
  await page.keyboard.press('Control+v');
  await planned(tuesday, '晚班');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  for (const day of ['周一', '周四', '周日']) await planned(square(page, '周堃', day), '未排');

  // Drags: a shift off its chip, then two squares change places; the last is undone, the first stays.
  await page.getByRole('button', { name: /^中班/ }).dragTo(tuesday);
  await planned(tuesday, '中班');
  await tuesday.dragTo(monday);
  await planned(monday, '中班');
  await planned(tuesday, '未排');
  await page.keyboard.press('Control+z');
  await planned(tuesday, '中班');
  await planned(monday, '未排');

  await page.getByText(/^改动记录/).click();
  await expect(page.getByText('周堃 周二 未排 → 中班', { exact: false }).first()).toBeVisible();

  const today = localDateOf(new Date().toISOString(), 'Asia/Shanghai');
  const nextTuesday = addDays(today, 9 - weekdayOf(today));
  const target = info.outputPath('排班.pdf');
  await app.answerSaveDialog(target);
  await page.getByRole('button', { name: '存成 PDF' }).click();
  await expect(page.getByText(target)).toBeVisible({ timeout: 60_000 });
  const { title, text } = await readPdf(readFileSync(target));
  const week = weekOf(nextTuesday);
  expect(title).toContain(`${week.slice(0, 4)} 年第 ${Number(week.slice(6))} 周`);
  expect(text).toContain('周堃');
  const table = info.outputPath('排班.csv');
  await app.answerSaveDialog(table);
  await page.getByRole('button', { name: '存成 CSV' }).click();
  await expect(page.getByText(table)).toBeVisible();
  expect(readFileSync(table, 'utf8')).toContain(`${nextTuesday},周二,周堃,客服,上班,中班,`);
});

test('a request against the rules is explained while it is made, and granted with a reason only', async ({
  app,
}) => {
  const { page } = app;
  const pin = await openDemo(page);
  const zone = 'Asia/Shanghai';
  const dayFromNow = (days: number): string => addDays(localDateOf(new Date().toISOString(), zone), days);

  await asTrainee(page, pin);
  const rules = page.getByRole('list', { name: '店里的规定' });
  await expect(rules).toContainText('提前 3 天申请');
  await page.getByLabel('从哪天').fill(dayFromNow(5));
  await expect(page.getByText('都符合规定。')).toBeVisible();
  await page.getByLabel('从哪天').fill(dayFromNow(1));
  await page.getByLabel('到哪天').fill(dayFromNow(4));
  await expect(rules).toContainText(/要提前 3 天申请，这次只提前了 \d 天/);
  await expect(rules).toContainText('请假最多连着 3 天，这样会连着 4 天');
  await expect(page.getByText('不合规定也可以提交')).toBeVisible();
  // What was typed survives a reload of the window.
  await page.getByLabel('什么事').fill('外婆住院，要去陪护');
  await page.getByLabel('什么事').blur();
  await page.reload();
  await expect(page.getByLabel('什么事')).toHaveValue('外婆住院，要去陪护');
  await page.getByLabel('什么事').press('Enter');
  await expect(toast(page, '申请交上去了，等组长批')).toBeVisible();
  await expect(page.getByText('等组长批。')).toBeVisible();
  await expect(page.getByRole('button', { name: '同意 唐小满', exact: true })).toHaveCount(0);

  await page.keyboard.press('Control+l');
  await asLead(page, pin, '请假');
  const request = page.getByRole('listitem').filter({ hasText: '外婆住院，要去陪护' });
  await expect(request).toContainText('这样会连着 4 天');
  await request.getByRole('button', { name: '同意 唐小满', exact: true }).click();
  await expect(request.getByRole('alert')).toHaveText('不合规定还要同意，请写一句原因。');
  await request.getByRole('textbox').fill('事出突然，早班还有人');
  await request.getByRole('button', { name: '同意 唐小满', exact: true }).click();
  await expect(toast(page, '已同意唐小满的申请')).toBeVisible();
  await expect(request).toContainText(/沈喆 .*同意：事出突然，早班还有人 （不合规定：提前天数、天数）/);

  await tab(page, '排班');
  await expect(square(page, '唐小满', '周一')).toBeVisible();
  const days = page.getByRole('gridcell', { name: /^唐小满，.*，请假/ });
  const thisWeek = await days.count();
  await page.getByRole('button', { name: '下周' }).click();
  await expect(page.getByRole('grid', { name: /排班/ })).toBeVisible();
  await expect.poll(async () => thisWeek + (await days.count())).toBe(4);

  await page.keyboard.press('Control+l');
  await enterAsLead(page, pin);
  await isOn(page, '班组');
});
