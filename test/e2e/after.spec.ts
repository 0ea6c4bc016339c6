import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { weekOf } from '../../shared/time/week.ts';
import { localDateOf } from '../../shared/time/zone.ts';
import { readXlsx } from '../electron/export/read-xlsx.ts';
import { readPdf } from '../electron/report/support/read-pdf.ts';
import { batonJson } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { entryField, go, navigation, signIn, toast } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import type { RunningApp } from './running-app.ts';
import {
  type Command,
  type Desk,
  LI,
  lock,
  type Person,
  startDesk,
  WANG,
  writes,
  ZHANG,
} from './shift-change.ts';

/** What comes after a handover: questions that go back, doubts, what climbs to the lead, paper and chat. */

const zone = zoneAtNoon(new Date());
const ZHOU: Person = { id: 's-zhou', initials: 'zn', name: '周宁', pin: '395142', role: 'lead' };
const today = localDateOf(new Date().toISOString(), zone);
const SOFA = '王女士的沙发少了一条腿';
const TABLE = '李先生问餐桌能不能换颜色';
const LAMP = '台灯不亮，已换灯泡';

test.use({ appOptions: { env: { TZ: zone } } });

const takes = (handoverId: string, decisions: readonly Readonly<Record<string, unknown>>[]): Command => [
  'acceptHandover',
  { handoverId, decisions },
];

/** One shift wrote three follow-ups, settled one, and handed the others over; the next refused one and asked about one. */
const handOver = async ({ page, shift }: Desk): Promise<void> => {
  await writes(page, ZHANG, [
    ['checkIn', { shift: shift('now') }],
    [
      'openFollowUp',
      {
        ...{ id: 'f-sofa', kind: 'complaint', severity: 'red', summary: SOFA },
        promisedAt: `${today}T18:00`,
        customer: { name: '王女士', phone: '13812345678' },
      },
    ],
    [
      'openFollowUp',
      {
        ...{ id: 'f-table', kind: 'intent', severity: 'normal', summary: TABLE },
        promisedAt: `${today}T17:30`,
        nextAction: { text: '给李先生回电', owner: '李四', dueAt: `${today}T15:00` },
      },
    ],
    ['openFollowUp', { id: 'f-lamp', kind: 'complaint', severity: 'normal', summary: LAMP }],
    ['closeFollowUp', { followUpId: 'f-lamp', outcome: 'solved' }],
    ['signHandover', { id: 'h-1', remarks: '打印机缺墨' }],
  ]);
  await writes(page, LI, [
    ['checkIn', { shift: shift('next') }],
    takes('h-1', [
      { followUpId: 'f-sofa', decision: 'refused', comment: '配件归仓库管' },
      {
        followUpId: 'f-table',
        decision: 'questioned',
        comment: '要换成什么颜色',
        missing: ['nextActionTime'],
      },
    ]),
  ]);
  await writes(page, WANG, [
    ['checkIn', { shift: shift('then') }],
    ['reopenFollowUp', { followUpId: 'f-lamp', reason: '客户说又不亮了' }],
  ]);
};

const comesBack = async (page: Page, { initials, name, pin }: Person): Promise<void> => {
  await lock(page);
  await signIn(page, initials, name, pin);
  await expect(navigation(page)).toBeVisible();
  await go(page, '今日');
};

const panelOf = (page: Page) => page.getByRole('complementary', { name: '跟进详情' });
const forMe = (page: Page) => page.getByRole('region', { name: '要你看的' });

/** The question stands on the sender's Today; one field and Enter answer it, and the asker hears. */
const questionGoesBack = async (page: Page): Promise<void> => {
  await comesBack(page, ZHANG);
  await forMe(page).getByRole('button', { name: '李四问你' }).press('Enter');
  const panel = panelOf(page);
  await expect(panel.getByRole('button', { name: '什么时候做' })).toBeVisible();
  await panel.getByLabel('回答').fill('原木色换胡桃色');
  await panel.getByLabel('回答').press('Enter');
  await expect(panel.getByText('原木色换胡桃色').first()).toBeVisible();
  await expect(panel.getByLabel('回答')).toHaveCount(0);
  // look: answered
  await page.keyboard.press('Escape');
  await expect(forMe(page).getByRole('button', { name: '李四问你' })).toHaveCount(0);
};

/** Who closed it as solved and who contests it both see it, and it is not closed without a reason. */
const disputeIsSeenByBoth = async (page: Page): Promise<void> => {
  await expect(forMe(page).getByRole('button', { name: '你们说了结了，王五说没有' })).toBeVisible();
  // look: contested
  await comesBack(page, WANG);
  await forMe(page).getByRole('button', { name: '你质疑的，还没有结论' }).press('Enter');
  const panel = panelOf(page);
  await expect(panel.getByRole('region', { name: '有争议' })).toContainText('客户说又不亮了');
  await panel.getByRole('button', { name: '关闭这一条' }).click();
  await expect(panel.getByText('请写一句原因，让下一班看得懂。')).toBeVisible();
  // look: dispute
  await page.keyboard.press('Escape');
};

/** The asker sees the answer; what was promised inside the hours of the shift stands on the timeline. */
const askerHears = async (page: Page): Promise<void> => {
  await comesBack(page, LI);
  await expect(forMe(page).getByRole('button', { name: '张三回答了你' })).toContainText('原木色换胡桃色');
  const promised = page.getByRole('region', { name: '答应的事' });
  await expect(promised.getByRole('listitem')).toContainText([
    /现在/,
    /15:00.*换颜色.*下一步：给李先生回电/,
    /17:30.*换颜色.*答应客户/,
  ]);
  await expect(promised).not.toContainText(SOFA);
  await promised.getByRole('radio', { name: '全部' }).click();
  await expect(promised).toContainText(SOFA);
  // look: answer
};

/** What passed too often and what was refused waits on the lead's desk; a refusal is settled there. */
const leadDecides = async (page: Page, desk: Desk): Promise<void> => {
  await writes(page, desk.manager, [['changeBookSettings', { passLimit: 1 }]]);
  await lock(page);
  await signIn(page, ZHOU.initials, ZHOU.name, ZHOU.pin);
  await page.getByRole('button', { name: '不签到，先进去' }).click();
  await expect(navigation(page).getByTitle('3 件等组长')).toHaveText('3');
  await go(page, '班组');
  const refused = page.getByRole('region', { name: '接班人不接' });
  await expect(refused).toContainText('配件归仓库管');
  await expect(page.getByRole('region', { name: '转了 1 班以上还没了结' })).toContainText(TABLE);
  await expect(page.getByRole('region', { name: '有争议' })).toContainText(LAMP);
  // look: desk
  await refused.getByLabel('谁来办').selectOption(WANG.id);
  await refused.getByLabel('怎么定的').fill('王五去仓库拿');
  await refused.getByLabel('怎么定的').press('Enter');
  await expect(refused).toHaveCount(0);
  await expect(navigation(page).getByTitle('2 件等组长')).toHaveText('2');
};

/** The same on the week's paper. */
const weeklyTellsIt = async (folder: string, path: string): Promise<void> => {
  await batonJson(['weekly', '--book', folder, '--week', weekOf(today), '--out', path]);
  const plain = (await readPdf(readFileSync(path))).text.replaceAll(/\s/gu, '');
  for (const words of [
    '转手太多和有争议的',
    '已转1班',
    TABLE,
    LAMP,
    '不接1件',
    '有争议1件',
    '交接写得全不全',
  ])
    expect(plain).toContain(words);
};

/** The same for a spreadsheet, and its folder is shown. */
const tablesLeave = async (app: RunningApp, path: string): Promise<void> => {
  const { page } = app;
  await app.answerSaveDialog(path);
  await page.getByRole('button', { name: '存成 Excel' }).click();
  await expect(page.getByText(path)).toBeVisible();
  await page.getByRole('button', { name: '在文件夹中显示' }).click();
  await expect
    .poll(async () => (await app.deeds('shell.showItemInFolder')).map(({ args }) => args))
    .toEqual([[path]]);
  const sheets = readXlsx(readFileSync(path));
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  for (const text of [SOFA, TABLE, '张三', '李四', '不接', '配件归仓库管', '138****5678'])
    expect(cells).toContainEqual({ text });
  const csv = path.replace(/xlsx$/, 'csv');
  await app.answerSaveDialog(csv);
  await page.getByRole('button', { name: '存成 CSV' }).click();
  await expect(page.getByText(csv)).toBeVisible();
  expect(readFileSync(csv, 'utf8')).toContain('配件归仓库管');
};

/** One click puts masked text into the clipboard, another one page onto the disk. */
const leavesTheBook = async (app: RunningApp, path: string): Promise<void> => {
  const { page } = app;
  await go(page, '交接');
  await page.getByRole('radio', { name: '交接记录' }).click();
  await page.getByRole('button', { name: '复制文字' }).click();
  await expect(toast(page, '文字已复制，可以贴到群里')).toBeVisible();
  await app.answerSaveDialog(path);
  await page.getByRole('button', { name: '存成 PDF' }).click();
  await expect(page.getByText(path)).toBeVisible();
  await tablesLeave(app, path.replace(/pdf$/, 'xlsx'));
  // look: record
  const { pages, text } = await readPdf(readFileSync(path));
  expect(pages).toBe(1);
  const plain = text.replaceAll(/\s/gu, '');
  for (const words of [
    SOFA,
    TABLE,
    '138****5678',
    '张三',
    '李四',
    '不接：配件归仓库管',
    '打印机缺墨',
    '原木色换胡桃色',
  ])
    expect(plain).toContain(words);
  await go(page, '今日');
  await entryField(page).focus();
  await page.keyboard.press('Control+v');
  const pasted = await entryField(page).inputValue();
  for (const words of ['◆ 紧急 1 件', SOFA, '138****5678', '问：要换成什么颜色', '答：原木色换胡桃色'])
    expect(pasted).toContain(words);
  expect(pasted).not.toContain('13812345678');
};

test('[H10] questions, doubts and refusals find whom they concern; paper and chat tell the same', async ({
  launch,
}, info) => {
  test.setTimeout(180_000);
  const folder = info.outputPath('shop', 'book');
  const app = await launch();
  const desk = await startDesk(app, folder, zone, [ZHANG, LI, WANG, ZHOU]);
  await handOver(desk);
  await questionGoesBack(desk.page);
  await disputeIsSeenByBoth(desk.page);
  await askerHears(desk.page);
  await leadDecides(desk.page, desk);
  await weeklyTellsIt(folder, info.outputPath('周报.pdf'));
  await leavesTheBook(app, info.outputPath('交接.pdf'));
});
