import type { Page } from '@playwright/test';
import { addDays, localDateOf } from '../../shared/time/zone.ts';
import { appendLines, batonJson } from './command-line.ts';
import { projectJournals } from './demo-profile.ts';
import { expect, test } from './fixtures.ts';
import { entryField, followUp, go, MANAGER_PIN, navigation, sign, toast } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { CHEN, type Command, LI, type Person, startDesk, WANG, writes, ZHANG } from './shift-change.ts';

/** Every way out of a shift, with two people at one PC; at the end everybody is checked out and nothing is lost. */

const zone = zoneAtNoon(new Date());
const today = localDateOf(new Date().toISOString(), zone);
const yesterday = addDays(today, -1);
const MIN: Person = { id: 's-min', initials: 'zm', name: '赵敏', pin: '295481', role: 'lead' };
const SOFA = '王女士的沙发少了一条腿';
const ALL_WAYS = [
  '留下等',
  '组长放行',
  '电话请示组长',
  '没有下一班，明早接',
  '下一班还是我',
  '生病或急事先走',
];

test.use({ appOptions: { env: { TZ: zone } } });
test.describe.configure({ timeout: 180_000 });

const opens = (id: string, summary: string, rest: object = {}): Command => [
  'openFollowUp',
  { id, kind: 'callBack', severity: 'normal', summary, ...rest },
];

/** Yesterday's early shift was the only one: it signed and left the book for the morning. */
const yesterdaysShift = [
  ['09:00', 'checkIn', { shift: `${yesterday}/early` }],
  [
    '10:00',
    'openFollowUp',
    {
      ...{ id: 'f-sofa', kind: 'complaint', severity: 'red', summary: SOFA },
      ...{ customer: { name: '王女士', phone: '13812345678' }, promisedAt: `${today}T18:00` },
      nextAction: { text: '催仓库寄配件' },
    },
  ],
  [
    '11:00',
    'openFollowUp',
    { id: 'f-lamp', kind: 'callBack', severity: 'normal', summary: '李先生的台灯不亮' },
  ],
  ['18:50', 'signHandover', { id: 'h-early' }],
  ['19:05', 'releaseDeparture', { way: 'nobodyUntilNext', reason: '打烊了' }],
  ['19:06', 'checkOut', {}],
] as const;

const askToLeave = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('banner').getByRole('button', { name: '签退', exact: true }).click();
  await expect(page.getByRole('dialog', { name: `${name}，要签退吗？` })).toBeVisible();
};

const ways = (page: Page) =>
  page.getByRole('list', { name: '现在可以这样做' }).getByRole('button').locator('strong');

/** Takes one of the ways, with its reason; the check-out goes on by itself. */
const leaveBy = async (
  page: Page,
  way: string,
  reason: string,
  fill: () => Promise<void> = () => Promise.resolve(),
) => {
  await page.getByRole('button', { name: way }).click();
  await page.getByLabel('原因').fill(reason);
  await fill();
  await page.getByRole('button', { name: '记下并签退' }).click();
};

const isOut = (page: Page) => expect(page.getByRole('combobox', { name: '名字或拼音首字母' })).toBeVisible();

/** Goes through what waits with keys alone and signs: the urgent ones are read back, the rest taken at once. */
const takeAll = async (page: Page, { pin }: Person, urgent: number): Promise<void> => {
  await expect(navigation(page)).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByText(/已看 0\//)).toBeVisible();
  await expect(page.getByRole('list', { name: '要接的客户' }).getByRole('listitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  for (let read = 0; read < urgent; read += 1) {
    await expect(page.getByLabel('用自己的话说一遍，回车接下')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`已看 ${read + 1}/`))).toBeVisible();
  }
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: '签字接班' })).toBeFocused();
  await page.keyboard.press('Enter');
  await sign(page, pin);
  await expect(toast(page, '已签字接班').last()).toBeVisible();
};

const checksIn = (page: Page, person: Person, shift: string): Promise<void> =>
  writes(page, person, [['checkIn', { shift }]]);

/** Nobody until tomorrow, and late: the morning shift accepts first thing; before that it writes, but changes nothing. */
const morningAccepts = async (page: Page): Promise<void> => {
  await expect(navigation(page)).toBeVisible();
  await go(page, '今日');
  await expect(page.getByText('昨天 早班交来 2 条，先接班')).toBeVisible();
  await entryField(page).fill('新来的客户问尺寸');
  await entryField(page).press('Enter');
  await expect(followUp(page, '新来的客户问尺寸')).toBeVisible();
  await followUp(page, SOFA).getByRole('button').click();
  const panel = page.getByRole('complementary', { name: '跟进详情' });
  await expect(panel.getByText('上一班交来的还没接')).toBeVisible();
  await panel.getByLabel('进展').fill('已催仓库');
  await panel.getByLabel('进展').press('Enter');
  await expect(toast(page, /上一班交来的还没接/)).toBeVisible();
  await page.keyboard.press('Escape');
  await takeAll(page, LI, 1);
  await expect(page.getByText('先接班，再动这些跟进')).toHaveCount(0);
  const record = page.getByRole('article');
  await expect(record.getByText('接晚了')).toBeVisible();
  await expect(record.getByText(/没有下一班，明早接 打烊了/)).toBeVisible();
  await expect(record.getByText('复述 王女士 · 今天 18:00 前 · 催仓库寄配件')).toBeVisible();
};

/** Relief has not come: first it signs, then stays, then a lead types their PIN. */
const leadDecides = async (page: Page): Promise<void> => {
  await askToLeave(page, LI.name);
  await expect(ways(page)).toHaveText(['去交班', '组长放行']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('接班一要交的内容')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: '临时调班' }).click();
  await sign(page, LI.pin);
  await askToLeave(page, LI.name);
  await expect(ways(page)).toHaveText(ALL_WAYS);
  await page.getByRole('button', { name: '留下等' }).click();
  await expect(toast(page, '已记下你在等人接班')).toBeVisible();
  await askToLeave(page, LI.name);
  await leaveBy(page, '组长放行', '接班的人堵在路上', async () => {
    await page.getByLabel('哪位组长').selectOption('林若溪');
    await page.getByLabel('组长的密码').fill(MANAGER_PIN);
  });
  await isOut(page);
};

/** Two shifts wait: one person takes over from both in one go, and puts one item into a colleague's hand. */
const twoToTwo = async (page: Page): Promise<void> => {
  await expect(navigation(page)).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('接班一 交来')).toBeVisible();
  await expect(page.getByText('当班 交来')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('p');
  await page.keyboard.press('2');
  await expect(page.getByText('李四 1 条')).toBeVisible();
  await page.keyboard.press('Home');
  await takeAllFromHere(page);
  await sign(page, WANG.pin);
  await expect(toast(page, '已签字接班').last()).toBeVisible();
};

const takeAllFromHere = async (page: Page): Promise<void> => {
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('用自己的话说一遍，回车接下')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: '签字接班' })).toBeFocused();
  await page.keyboard.press('Enter');
};

test('every way out of a shift at one PC: nobody is locked in, and each way stands in the book', async ({
  launch,
}, info) => {
  const folder = info.outputPath('book');
  const first = await launch();
  const desk = await startDesk(first, folder, zone, [ZHANG, LI, WANG, CHEN, MIN]);
  await first.close();
  await appendLines(
    folder,
    info.outputPath('other-profile'),
    yesterdaysShift.map(([time, command, input]) => ({
      command,
      actor: ZHANG.id,
      at: `${yesterday}T${time}`,
      input,
    })),
  );
  const { page } = await launch();
  page.setDefaultTimeout(10_000);

  await test.step('nobody until tomorrow: the morning shift accepts first thing, late', async () => {
    await checksIn(page, LI, desk.shift('next'));
    await morningAccepts(page);
  });
  await test.step('relief has not come: stay, then a lead lets them go', () => leadDecides(page));
  await test.step('ill', async () => {
    await writes(page, ZHANG, [
      ['checkIn', { shift: desk.shift('now') }],
      opens('f-new', '赵先生要改地址'),
      ['signHandover', { unscheduled: '发烧' }],
    ]);
    await askToLeave(page, ZHANG.name);
    await leaveBy(page, '生病或急事先走', '发烧去医院');
    await isOut(page);
  });
  await test.step('many to one, one to many', async () => {
    await checksIn(page, LI, desk.shift('last'));
    await checksIn(page, WANG, desk.shift('then'));
    await twoToTwo(page);
  });
  await test.step('lead on the phone', async () => {
    await writes(page, WANG, [['signHandover', { unscheduled: '调班' }]]);
    await askToLeave(page, WANG.name);
    await expect(ways(page)).toHaveText(ALL_WAYS.filter((way) => way !== '没有下一班，明早接'));
    await leaveBy(page, '电话请示组长', '孩子发烧', async () => {
      await page.getByLabel('电话里是哪位组长').selectOption('赵敏');
    });
    await isOut(page);
  });
  await test.step('handing over to oneself', async () => {
    await writes(page, LI, []);
    await expect(navigation(page)).toBeVisible();
    await takeAll(page, LI, 1);
    await writes(page, LI, [['signHandover', { unscheduled: '连班' }]]);
    await askToLeave(page, LI.name);
    await leaveBy(page, '下一班还是我', '晚班请假，我连上');
    await page.getByRole('radio', { name: '夜班' }).check();
    await page.keyboard.press('Enter');
    await expect(page.getByText('接班三交来 4 条，先接班')).toBeVisible();
    await takeAll(page, LI, 1);
  });
  await test.step('nobody until tomorrow', async () => {
    await writes(page, LI, [['signHandover', { unscheduled: '打烊' }]]);
    await askToLeave(page, LI.name);
    await leaveBy(page, '没有下一班，明早接', '打烊了');
    await isOut(page);
  });
  await test.step('a trainee takes over and a mentor signs beside them', async () => {
    await checksIn(page, CHEN, `${today}/middle`);
    await takeAll(page, CHEN, 1);
    await expect(page.getByText('陈实 接班，带教签字')).toBeVisible();
    await page.getByRole('button', { name: '带教签字' }).click();
    await page.getByLabel('签字人').selectOption('王五');
    await page.getByLabel('密码（六位数字）').focus();
    await sign(page, WANG.pin);
    await expect(page.getByText(/王五 今天/)).toBeVisible();
  });
  await test.step('nothing is open: that is a statement, not an empty list', async () => {
    await writes(page, CHEN, [
      ...['f-sofa', 'f-lamp', 'f-new'].map(
        (followUpId): Command => ['closeFollowUp', { followUpId, outcome: 'solved' }],
      ),
    ]);
    await go(page, '今日');
    await followUp(page, '新来的客户问尺寸').getByRole('button').click();
    await page.getByLabel('结果').selectOption('成交');
    await page.getByRole('button', { name: '关闭这一条' }).click();
    await go(page, '交接');
    await page.getByRole('radio', { name: '交班', exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByRole('button', { name: '临时调班' }).click();
    await page.keyboard.type(CHEN.pin);
    await expect(page.getByRole('button', { name: '签字', exact: true })).toBeDisabled();
    await page.getByLabel('我确认：没有未了结的客户要交').check();
    await page.getByRole('button', { name: '签字', exact: true }).click();
    await expect(page.getByText('交班人确认：没有未了结的客户')).toBeVisible();
    await expect(page.getByText('提前交班 临时调班')).toBeVisible();
  });
  await test.step('everybody but the trainee is out, and the book is sound', async () => {
    const { text } = await projectJournals(folder);
    const attendance = text.split('\n').filter((line) => line.startsWith('attendance:'));
    expect(attendance.filter((line) => line.includes('"outAt":null'))).toHaveLength(1);
    for (const way of ['leadOverride', 'leadByPhone', 'nobodyUntilNext', 'toSelf', 'leftIll'])
      expect(text).toContain(`"way":"${way}"`);
    expect(await batonJson(['verify', '--book', folder])).toMatchObject({ sound: true });
  });
});
