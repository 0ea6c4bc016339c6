import type { Page } from '@playwright/test';
import { localDateOf } from '../../shared/time/zone.ts';
import { type AppendLine, appendLines } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { entryField, followUp, go, navigation, startOwnBook } from './front-desk.ts';
import { hostileName, hostileShift, hostileTexts } from './hostile-texts.ts';
import { zoneAtNoon } from './noon.ts';
import { watchPolicy, whatRan } from './page/policy.ts';

const zone = zoneAtNoon(new Date());
const today = localDateOf(new Date().toISOString(), zone);
const BOSS = '林若溪';

// What the app brings along for characters that the machine lacks is asked for, too.
test.use({ appOptions: { env: { TZ: zone }, withoutFonts: true } });

const linesOf = (text: string, place: number): readonly AppendLine[] => [
  {
    command: 'openFollowUp',
    actor: BOSS,
    input: {
      id: `f-${place}`,
      kind: 'complaint',
      severity: place % 4 === 0 ? 'red' : 'normal',
      summary: text,
      details: text,
      customer: { name: text, orderNo: text.slice(0, 64) },
      nextAction: { text, owner: text },
      contingency: text,
    },
  },
  { command: 'recordProgress', actor: BOSS, input: { followUpId: `f-${place}`, text } },
  {
    command: 'writeNote',
    actor: BOSS,
    input: { kind: place % 2 === 0 ? 'problem' : 'customerVoice', text, customer: { name: text } },
  },
];

/** A book in which every field a person can fill holds a hostile text. */
const hostileLines: readonly AppendLine[] = [
  { command: 'changeBookSettings', actor: BOSS, input: { shopName: hostileName } },
  { command: 'addStaff', actor: BOSS, input: { id: 's-x', name: hostileName, role: 'agent' } },
  {
    command: 'addShiftTemplate',
    actor: BOSS,
    input: { id: 't-x', name: hostileShift, start: '09:00', end: '20:00' },
  },
  { command: 'checkIn', actor: 's-x', input: { shift: `${today}/t-x` } },
  { command: 'checkIn', actor: BOSS, input: { shift: `${today}/middle` } },
  ...hostileTexts.flatMap(linesOf),
  {
    command: 'closeFollowUp',
    actor: BOSS,
    input: { followUpId: 'f-1', outcome: 'declined', reason: hostileTexts[1] },
  },
  { command: 'signHandover', actor: 's-x', input: { id: 'h-x', remarks: hostileTexts.join('\n') } },
  { command: 'amendHandover', actor: 's-x', input: { handoverId: 'h-x', text: hostileTexts[6] } },
];

const open = hostileTexts.filter((_text, place) => place !== 1);

/** What of the texts does not stand there as it was written, character by character. */
const missingIn = async (page: Page, texts: readonly string[], where: string): Promise<readonly string[]> => {
  const shown = (await page.locator(where).allTextContents()).join('\n');
  return texts.filter((text) => !shown.includes(text));
};

const expectWritten = (page: Page, texts: readonly string[], where: string): Promise<void> =>
  expect.poll(() => missingIn(page, texts, where)).toEqual([]);

const lookAround = async (page: Page): Promise<void> => {
  await expect(navigation(page).getByText(hostileName)).toBeVisible();
  for (const text of [open[0] ?? '', open.at(-1) ?? '']) {
    await page.getByRole('searchbox').fill(text);
    await followUp(page, text).first().getByRole('button').click();
    const panel = page.getByRole('complementary', { name: '跟进详情' });
    await expect(panel.getByRole('heading', { name: text })).toBeVisible();
    await expect(panel.getByLabel('详细情况')).toHaveValue(text);
    await expect(panel.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible();
  }
  await go(page, '交接');
  await expect(page.getByRole('radio', { name: '接班 1' })).toBeVisible();
  await expect(page.getByText('已看 0/')).toBeVisible();
  await expectWritten(page, open, '.ho-entry');
  await page.getByRole('radio', { name: '交班', exact: true }).click();
  await page.getByRole('radio', { name: '交接记录' }).click();
  await page.getByRole('main').getByRole('button', { name: hostileShift }).click();
  await expect(page.getByText('签字时的内容，已封存')).toBeVisible();
  await expectWritten(page, open, '.screen');
  await go(page, '随手记');
  await expect(page.locator('.note-text').first()).toBeVisible();
  // Texts that are alike come together under one line a moment after they are drawn, and stand there until it is opened.
  const alike = page.getByRole('button', { name: /共 \d+ 次/, expanded: false });
  const openedAndMissing = async (): Promise<readonly string[]> => {
    while ((await alike.count()) > 0) await alike.first().click();
    return missingIn(page, hostileTexts, '.note-text');
  };
  await expect.poll(openedAndMissing).toEqual([]);
  await go(page, '周报');
  await page.getByRole('button', { name: `看全部 ${open.length} 条` }).click();
  await expectWritten(page, open, '.overview');
  await page.getByRole('radio', { name: '打印版' }).click();
  await expect(page.getByRole('img', { name: /^第 1 页/ })).toBeVisible();
  await go(page, '设置');
  await expect(page.getByRole('row', { name: hostileName })).toBeVisible();
  await page.getByRole('button', { name: `改 ${hostileName}` }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+l');
  await page.getByRole('combobox').fill(hostileName);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${hostileName}在这台电脑上还没有密码`)).toBeVisible();
};

test(`[E5] stored text never runs: ${hostileTexts.length} hostile texts in every field, on every screen`, async ({
  app,
}, info) => {
  test.setTimeout(120_000);
  const { page } = app;
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (/content security policy/iu.test(message.text())) complaints.push(message.text());
  });
  await page.evaluate(watchPolicy);
  const folder = info.outputPath('book');
  await startOwnBook(app, folder);
  await appendLines(folder, info.outputPath('other-profile'), hostileLines);
  await expect(page.getByRole('radio', { name: `待跟进 ${open.length}` })).toBeVisible();
  await expect(entryField(page)).toBeVisible();
  await lookAround(page);
  expect(await page.evaluate(whatRan)).toEqual({ pwned: null, violations: [] });
  expect(complaints).toEqual([]);
  const ours = /^(blob|data):|\.(js|mjs|css|ttf|woff2?|png|svg)(\?.*)?$/u;
  expect(asked.filter((url) => !url.startsWith(app.url('/')) || !ours.test(url))).toEqual([]);
});
