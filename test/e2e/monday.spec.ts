import type { Page } from '@playwright/test';
import { mondayOf, weekOf } from '../../shared/time/week.ts';
import { addDays, localDateOf } from '../../shared/time/zone.ts';
import { type AppendLine, appendLines } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { followUp, go, MANAGER_PIN, sign, startOwnBook, toast } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';

test.describe.configure({ timeout: 90_000 });
const zone = zoneAtNoon(new Date());
test.use({ appOptions: { env: { TZ: zone } } });

const today = localDateOf(new Date().toISOString(), zone);
const thisMonday = mondayOf(weekOf(today));
if (!thisMonday.ok) throw new Error(today);
/** A day of the week before, counted from its Monday. */
const lastWeek = (day: number, time: string): string => `${addDays(thisMonday.value, day - 7)}T${time}`;

const ME = '林若溪';
const line = (command: string, at: string, input: AppendLine['input']): AppendLine => ({
  ...{ command, actor: ME, at, input },
});

/** Two visits that were made, and a promise that nobody kept. */
const before: readonly AppendLine[] = [
  line('openFollowUp', lastWeek(1, '10:00'), { id: 'f-visit', kind: 'visit', summary: '刘阿姨装路由器' }),
  line('closeFollowUp', lastWeek(2, '11:00'), { followUpId: 'f-visit', outcome: 'solved' }),
  line('openFollowUp', lastWeek(1, '10:10'), { id: 'f-other', kind: 'visit', summary: '周伯伯换电池' }),
  line('closeFollowUp', lastWeek(2, '15:00'), { followUpId: 'f-other', outcome: 'solved' }),
  line('openFollowUp', lastWeek(1, '10:30'), {
    ...{ id: 'f-late', kind: 'complaint', summary: '王女士等退款' },
    promisedAt: lastWeek(3, '16:00'),
  }),
];

const openMonday = async (page: Page): Promise<void> => {
  await go(page, '周报');
  await page.getByRole('radio', { name: '周一' }).click();
};

test('a week before the book began is not offered for signing, and says when the book began', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await openMonday(page);
  await page.getByRole('button', { name: '上一周' }).click();
  const seal = page.getByRole('region', { name: '签封' });
  await expect(seal).toContainText('接力本从今天用起，这一周还没有它，不用签封。');
  await expect(seal.getByRole('button')).toHaveCount(0);
});

test('[Z1] the manager looks at last week, checks, decides with everybody at one screen, and signs; nothing changes it after', async ({
  app,
}, info) => {
  const { page } = app;
  const book = info.outputPath('book');
  await startOwnBook(app, book);
  await appendLines(book, info.outputPath('other'), before);
  await openMonday(page);
  await page.getByRole('button', { name: '上一周' }).click();
  await expect(page.getByText('从第三周起，这里会有一张走势图。')).toBeVisible();
  const promises = page.getByRole('region', { name: '答应客户的时间' });
  await expect(promises).toContainText('到期 1 个：守住 0 个，提前改了时间 0 个，没守住 1 个。');
  await expect(promises.getByRole('row').last()).toContainText('王女士等退款');
  await expect(page.getByRole('region', { name: '投诉和中差评' })).toContainText('还没了结');

  await test.step('what was said to be done is drawn and looked into', async () => {
    const checks = page.getByRole('region', { name: '抽查' });
    await checks.getByRole('button', { name: '抽 5 件' }).click();
    await expect(checks.getByRole('listitem')).toHaveCount(2);
    const visit = checks.getByRole('listitem').filter({ hasText: '刘阿姨装路由器' });
    const heard = visit.getByLabel('听到什么：刘阿姨装路由器');
    await heard.fill('刘阿姨说装好了');
    // Looked up while one listens, and back: what was heard is there, and is no verdict yet.
    await visit.getByRole('button', { name: '刘阿姨装路由器' }).click();
    await expect(page.getByRole('complementary').first()).toContainText('刘阿姨装路由器');
    await openMonday(page);
    await page.getByRole('button', { name: '上一周' }).click();
    await expect(heard).toHaveValue('刘阿姨说装好了');
    await heard.press('Enter');
    await expect(visit.getByRole('button', { name: '属实' })).toBeFocused();
    await visit.getByRole('button', { name: '属实' }).click();
    await expect(visit.getByRole('button', { name: '属实' })).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('the meeting goes by keys; what is decided there stands on the page', async () => {
    await page.getByRole('button', { name: '开周会' }).click();
    const meeting = page.getByRole('dialog', { name: '开周会' });
    await expect(meeting.getByRole('status')).toContainText('数字 1 /');
    // Called away in the middle, one comes back to the same page.
    for (const name of ['约定', '等得最久的']) {
      await page.keyboard.press('ArrowRight');
      await expect(meeting.getByRole('status')).toContainText(name);
    }
    await page.keyboard.press('Escape');
    await go(page, '今日');
    await openMonday(page);
    await page.getByRole('button', { name: '上一周' }).click();
    await page.getByRole('button', { name: '接着开周会' }).click();
    await expect(meeting.getByRole('status')).toContainText('等得最久的');
    for (const name of ['投诉', '定下来的事']) {
      await page.keyboard.press('ArrowRight');
      await expect(meeting.getByRole('status')).toContainText(name);
    }
    await meeting.getByRole('textbox', { name: '定下来的事' }).fill('退款超过三天的，每天打电话');
    await page.keyboard.press('Enter');
    const decided = meeting.getByRole('listitem');
    await expect(decided.filter({ hasText: '退款超过三天的' })).toBeVisible();
    await page.keyboard.type('吊牌用双面胶粘牢');
    await page.keyboard.press('Enter');
    const glue = decided.filter({ hasText: '吊牌用双面胶粘牢' });
    await expect(glue).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(glue).toBeFocused();
    await page.keyboard.press('n');
    await expect(glue).toContainText('记成随手记了');
    await page.keyboard.press('Escape');
    await expect(meeting).toBeHidden();
    // From the last page the meeting is over.
    await expect(page.getByRole('button', { name: '开周会', exact: true })).toBeVisible();
  });

  const decisions = page.getByRole('region', { name: '定下来的事' });
  await test.step('a decision somebody has to see to becomes a follow-up', async () => {
    await decisions.getByRole('button', { name: '记成跟进：退款超过三天的，每天打电话' }).click();
    const phoned = decisions.getByRole('listitem').filter({ hasText: '退款超过三天的' });
    await expect(phoned).toContainText('记成跟进了');
    // Taken back with what it became, and made once more.
    await phoned.press('r');
    await expect(phoned).toContainText('没办完');
    await phoned.press('f');
    await expect(phoned).toContainText('记成跟进了');
  });

  await test.step('what comes in over the open signature is looked at before it is signed', async () => {
    await page.getByRole('button', { name: '签封这一周' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('写在前面的话').fill('辛苦了');
    await appendLines(book, info.outputPath('other'), [
      line('openFollowUp', lastWeek(4, '10:00'), { id: 'f-new', kind: 'visit', summary: '孙先生等量尺' }),
    ]);
    const waiting = page.getByLabel('等得最久的').filter({ hasText: '孙先生等量尺' });
    await expect(waiting.first()).toBeAttached();
    await dialog.getByLabel('密码（六位数字）').focus();
    await sign(page, MANAGER_PIN);
    await expect(toast(page, /请先看一眼现在写的什么/)).toBeVisible();
    await expect(page.getByRole('button', { name: '签封这一周' })).toBeVisible();
  });

  await test.step('signed, it says what it said', async () => {
    await page.getByRole('button', { name: '签封这一周' }).click();
    await expect(page.getByRole('dialog').getByLabel('写在前面的话')).toHaveValue('辛苦了');
    await sign(page, MANAGER_PIN);
    await expect(toast(page, /已签封/)).toBeVisible();
    await expect(page.getByRole('region', { name: '签封' })).toContainText('林若溪 今天');
    await expect(decisions.getByRole('textbox')).toHaveCount(0);
    const checks = page.getByRole('region', { name: '抽查' });
    await expect(checks.getByRole('button')).toHaveCount(0);
    await expect(checks.getByRole('listitem').filter({ hasText: '刘阿姨装路由器' })).toContainText('属实');
    await expect(checks.getByRole('listitem').filter({ hasText: '周伯伯换电池' })).toContainText('还没查');
    await appendLines(book, info.outputPath('other'), [
      line('writeNote', lastWeek(4, '15:00'), { id: 'n-late', kind: 'problem', text: '吊牌掉了' }),
    ]);
    await page.getByRole('radio', { name: '预览' }).click();
    await page.getByRole('radio', { name: '周一' }).click();
    await expect(promises).toContainText('没守住 1 个');
    await expect(page.getByText('吊牌掉了')).toHaveCount(0);
  });

  await test.step('what came late stands in this week', async () => {
    await page.getByRole('button', { name: '下一周' }).click();
    const late = page.getByRole('region', { name: '补录' });
    await expect(late.getByRole('row').filter({ hasText: '吊牌掉了' })).toContainText(ME);
    const left = page.getByRole('region', { name: '抽查' }).getByRole('listitem');
    await expect(left).toHaveText([/周伯伯换电池/]);
    await left.getByLabel('听到什么：周伯伯换电池').fill('没有人来过');
    await left.getByRole('button', { name: '对不上' }).click();
    await expect(left).toHaveCount(0);
    await expect(late.getByRole('row').filter({ hasText: '周伯伯换电池' })).toContainText(
      '抽查结论 · 对不上',
    );
    await expect(page.getByRole('region', { name: '上周定的事' })).toContainText('退款超过三天的');
    await go(page, '今日');
    await expect(followUp(page, '退款超过三天的')).toHaveCount(1);
    await go(page, '随手记');
    await expect(page.getByText('吊牌用双面胶粘牢')).toBeVisible();
  });
});
