import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { localTimeOf } from '../../shared/time/zone.ts';
import { projectJournals } from './demo-profile.ts';
import { expect, test } from './fixtures.ts';
import { cutDates } from './page/date-fields.ts';
import { wordsOnPage } from './page/words.ts';

test.use({ appOptions: { locale: 'en-US' } });

const HAN = /\p{Script=Han}/u;
/** What is Chinese on purpose: the name of the language, the example of pinyin initials, the app's other name. */
const ON_PURPOSE = ['中文', '张三', '接力本'];

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

/** Everything people wrote into the book, as the screens show it; the longest first. */
const textsOfBook = async (userData: string): Promise<readonly string[]> => {
  const settings: unknown = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'));
  const { bookFolder } = settings as { readonly bookFolder: string };
  const { text } = await projectJournals(bookFolder);
  // Each line is a key, a blank and the row.
  const rows = text.split('\n').filter((line) => line !== '');
  const written = rows.flatMap((line) => textsIn(JSON.parse(line.slice(line.indexOf(' ') + 1))));
  return [...new Set([...written, ...written.map((text) => maskPhonesIn(text))])]
    .filter((one) => one.length > 1 && HAN.test(one))
    .sort((a, b) => b.length - a.length);
};

const createCheck = (data: readonly string[]) => {
  const known = new Set(data);
  const rest = (said: string): string =>
    known.has(said) ? '' : [...data, ...ON_PURPOSE].reduce((left, one) => left.replaceAll(one, ''), said);
  /** The page is there, and what is Chinese on it stands in the book. */
  return async (page: Page, heading: string): Promise<void> => {
    await expect(page.getByRole('heading', { name: heading }).first()).toBeAttached();
    const chinese = (await page.evaluate(wordsOnPage)).filter(
      (said) => HAN.test(said) && HAN.test(rest(said)),
    );
    expect(chinese, `on ${heading}`).toEqual([]);
  };
};

type Check = ReturnType<typeof createCheck>;

/** The demo's manager, with the PIN that stands on the screen. */
const signIn = async (page: Page): Promise<void> => {
  const said = await page.getByText('Everybody’s PIN in the demo book is').textContent();
  await page.getByRole('combobox').pressSequentially('Rose');
  await page.keyboard.press('Enter');
  await page.keyboard.type(/\d{6}/.exec(said ?? '')?.[0] ?? '');
};

/** By day the demo's manager is at work already: they check out and sign in again. */
const leaveShift = async (page: Page): Promise<void> => {
  const out = page.getByRole('button', { name: 'Check out', exact: true });
  await expect(out.or(page.getByRole('button', { name: 'Go on without a shift' }))).toBeVisible();
  if (!(await out.isVisible())) return;
  await out.click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Check out/ })
    .click();
  await signIn(page);
};

/** A shift that is open at this hour, whatever hour it is in the demo's shop, and the manager checked in to it. */
const checkIn = async (page: Page, check: Check): Promise<void> => {
  const hour = Number(localTimeOf(new Date().toISOString(), 'Asia/Shanghai').slice(0, 2));
  await page.getByRole('button', { name: 'Add shift' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Stocktaking');
  await dialog.getByLabel('Start').fill(String(hour));
  await dialog.getByLabel('End').fill(String((hour + 8) % 24));
  await check(page, 'Add a shift');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+l');
  await signIn(page);
  await page.getByRole('radio', { name: 'Stocktaking' }).check();
  await check(page, 'which shift?');
  await page.keyboard.press('Enter');
};

/** In a narrow window a moment with “PM” stands in its field as a whole, and the field where it belongs. */
const expectWholeDates = async (page: Page): Promise<void> => {
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 900, height: 800 });
  const fields = await page.evaluate(cutDates);
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(({ lacks, standsOut }) => lacks + standsOut > 0)).toEqual([]);
  await page.setViewportSize(size);
};

const openScreens = async (page: Page, check: Check): Promise<void> => {
  const nav = page.getByRole('navigation', { name: 'Main menu' });
  await nav.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await check(page, 'Language and look');
  await page.keyboard.press('Escape');
  await checkIn(page, check);
  const tab = (name: string | RegExp): Promise<void> => page.getByRole('radio', { name }).first().click();
  await nav.getByRole('button', { name: 'Handover' }).click();
  for (const name of [/^Take over/, /^Hand over/, 'Records']) {
    await tab(name);
    await check(page, 'Handover');
  }
  await nav.getByRole('button', { name: 'Pending' }).click();
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  for (const [key, dialog] of [
    ['s', 'Look at 1 item later'],
    ['a', 'Who takes 1 item'],
    ['c', 'Close 1 item'],
  ] as const) {
    await page.keyboard.press(key);
    await check(page, dialog);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('x');
  await check(page, 'Pending');
  await nav.getByRole('button', { name: 'Notes' }).click();
  await check(page, 'Notes');
  await nav.getByRole('button', { name: 'Weekly' }).click();
  await page.getByRole('button', { name: 'Last week' }).click();
  await expect(page.getByRole('definition').first()).toBeVisible();
  await check(page, 'Digest of the book');
  await tab('Print version');
  await expect(page.getByRole('img', { name: /^Page 1 of / })).toBeVisible();
  await check(page, 'Weekly report');
  await nav.getByRole('button', { name: 'Team' }).click();
  await tab('Roster');
  await expect(page.getByRole('grid')).toBeVisible();
  await check(page, 'Team');
  await tab('Routines');
  await expect(page.getByRole('navigation', { name: 'Routines' })).toBeVisible();
  await check(page, 'Team');
  await page.getByRole('button', { name: 'New routine' }).click();
  await check(page, 'Team');
  await tab('Leave');
  await expect(page.getByRole('list', { name: 'Rules of the shop' })).toBeVisible();
  await check(page, 'Team');
  await nav.getByRole('button', { name: 'Shortcuts' }).click();
  await check(page, 'Keyboard shortcuts');
  await page.keyboard.press('Escape');
};

test('the same in English: the demo book with its PIN, and no word of Chinese but what people wrote', async ({
  launch,
}, info) => {
  test.setTimeout(180_000);
  const { page } = await launch();
  page.setDefaultTimeout(15_000);
  await createCheck([])(page, 'Start our own book');
  await page.getByRole('button', { name: 'Open the demo book' }).click();
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible({ timeout: 90_000 });
  const check = createCheck(await textsOfBook(info.outputPath('profile')));
  await check(page, 'Who are you?');

  await signIn(page);
  await leaveShift(page);
  await page.getByRole('button', { name: 'Go on without a shift' }).click();
  await check(page, 'Today');

  const entry = page.getByRole('textbox', { name: 'Write a follow-up down' });
  await entry.fill('Ms Carter waits for her refund');
  await check(page, 'Today');
  await expectWholeDates(page);
  await entry.press('Enter');
  // What is neither urgent nor promised stands at the end of a long list.
  await page.getByRole('searchbox', { name: 'Find in the list' }).fill('Carter');
  await page.getByRole('button', { name: /Ms Carter waits/ }).click();
  await expect(page.getByRole('complementary', { name: 'Follow-up' })).toContainText('Written by Rose Lin');
  await check(page, 'Ms Carter waits for her refund');
  await expectWholeDates(page);
  await openScreens(page, check);
});
