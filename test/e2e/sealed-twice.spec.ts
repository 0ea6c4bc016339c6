import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { mondayOf, weekOf } from '../../shared/time/week.ts';
import { addDays, localDateOf } from '../../shared/time/zone.ts';
import { appendLines } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { go, MANAGER_PIN, sign, signIn, startOwnBook } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { askMain, whoWrites } from './page/commands.ts';
import type { RunningApp } from './running-app.ts';
import { type Person, writes } from './shift-change.ts';

test.describe.configure({ timeout: 120_000 });
const zone = zoneAtNoon(new Date());
test.use({ appOptions: { env: { TZ: zone } } });

const LEAD: Person = { id: 's-zhao', initials: 'zl', name: '赵领', pin: '918273', role: 'lead' };

const monday = mondayOf(weekOf(localDateOf(new Date().toISOString(), zone)));
if (!monday.ok) throw new Error('no Monday');
const lastTuesday = addDays(monday.value, -6);

/** What each PC has of a journal that the other lacks is copied over, as a shared folder would. */
const exchange = (one: string, other: string): void => {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    for (const name of readdirSync(join(from, 'journals'), { recursive: true, encoding: 'utf8' })) {
      const [source, target] = [join(from, 'journals', name), join(to, 'journals', name)];
      const { size } = statSync(source);
      if (statSync(source).isDirectory() || (existsSync(target) && statSync(target).size >= size)) continue;
      mkdirSync(dirname(target), { recursive: true });
      cpSync(source, target);
    }
};

const openLastWeek = async (page: Page): Promise<void> => {
  await go(page, '周报');
  await page.getByRole('radio', { name: '周一' }).click();
  await page.getByRole('button', { name: '上一周' }).click();
};

/** Signs as whoever is signed in, with a word of their own. */
const seal = async (page: Page, pin: string, words: string): Promise<void> => {
  await openLastWeek(page);
  await page.getByRole('button', { name: '签封这一周' }).click();
  await page.getByLabel('写在前面的话（可不填）').fill(words);
  await page.getByLabel('密码（六位数字）').focus();
  await sign(page, pin);
  await expect(page.getByRole('region', { name: '签封' })).toContainText(words);
};

const enter = async ({ page }: RunningApp, { initials, name, pin }: typeof LEAD): Promise<void> => {
  await signIn(page, initials, name, pin);
  await page.getByRole('button', { name: '不签到，先进去' }).click();
};

test('[Z1] two PCs seal one week at once: the first signature counts on both, each has its own words, and both leads are told', async ({
  launch,
}, info) => {
  const [book, profile] = [info.outputPath('book'), info.outputPath('profile')];
  const first = await launch();
  await startOwnBook(first, book);
  const manager = {
    ...LEAD,
    id: await first.page.evaluate(whoWrites),
    initials: 'lrx',
    name: '林若溪',
    pin: MANAGER_PIN,
  };
  await writes(first.page, manager, [['addStaff', { id: LEAD.id, name: LEAD.name, role: LEAD.role }]]);
  const pin = { channel: 'session.setPin', request: { staffId: LEAD.id, pin: LEAD.pin } } as const;
  expect(await first.page.evaluate(askMain, [pin])).toBeNull();
  await appendLines(book, info.outputPath('script'), [
    {
      ...{ command: 'openFollowUp', actor: '林若溪', at: `${lastTuesday}T10:00` },
      input: { kind: 'complaint', summary: '王女士等退款' },
    },
  ]);
  await first.close();
  cpSync(book, `${book}-2`, { recursive: true });
  cpSync(profile, `${profile}-2`, { recursive: true });
  const settings = join(`${profile}-2`, 'settings.json');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(JSON.stringify(book), JSON.stringify(`${book}-2`)),
  );

  const one = await launch();
  await enter(one, manager);
  await seal(one.page, manager.pin, '退款要盯');
  await one.close();
  const two = await launch({ userData: `${profile}-2` });
  await enter(two, LEAD);
  await seal(two.page, LEAD.pin, '打印机要换');
  await two.close();
  exchange(book, `${book}-2`);

  for (const [userData, who] of [
    [profile, manager],
    [`${profile}-2`, LEAD],
  ] as const) {
    const app = await launch({ userData });
    await enter(app, who);
    const told = app.page.getByRole('region', { name: '要你看的' }).getByRole('button');
    await expect(told).toContainText('以林若溪先签的为准；赵领写的话也留着。');
    await told.press('Enter');
    const signatures = app.page.getByRole('region', { name: '签封' }).locator('> div');
    await expect(signatures).toHaveText([
      /^林若溪 今天.*退款要盯$/,
      /^赵领 同时在另一台电脑上签过.*打印机要换$/,
    ]);
    await app.close();
  }
});
