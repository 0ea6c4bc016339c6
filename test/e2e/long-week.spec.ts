import { mondayOf, weekOf } from '../../shared/time/week.ts';
import { addDays, localDateOf } from '../../shared/time/zone.ts';
import { appendLines } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { go, startOwnBook } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';

const zone = zoneAtNoon(new Date());
test.use({ appOptions: { env: { TZ: zone } } });

const monday = mondayOf(weekOf(localDateOf(new Date().toISOString(), zone)));
if (!monday.ok) throw new Error('no Monday');
const lastTuesday = addDays(monday.value, -6);

const MANY = 130;
const LONG = `从头：${'沙发比照片上高。'.repeat(100)}到尾`;
const ME = '林若溪';

test('of a week with very many rows some are drawn, and the rest when they are asked for; a very long text is folded', async ({
  app,
}, info) => {
  const { page } = app;
  const book = info.outputPath('book');
  await startOwnBook(app, book);
  await appendLines(book, info.outputPath('other'), [
    ...Array.from({ length: MANY }, (_none, place) => ({
      ...{ command: 'openFollowUp', actor: ME, at: `${lastTuesday}T10:00` },
      input: { kind: 'callBack', summary: `第${place}件`, promisedAt: `${lastTuesday}T16:00` },
    })),
    {
      ...{ command: 'writeNote', actor: ME, at: `${lastTuesday}T11:00` },
      input: { kind: 'problem', text: LONG },
    },
  ]);
  await go(page, '周报');
  await page.getByRole('button', { name: '上一周' }).click();

  await test.step('on the preview, folded text and fifteen customers', async () => {
    const notes = page.getByRole('region', { name: '问题和想法' });
    await expect(notes.getByText('从头：')).toBeVisible();
    await expect(notes.getByText('到尾')).toHaveCount(0);
    await notes.getByRole('button', { name: '展开全文' }).press('Enter');
    await expect(notes.getByText(LONG)).toBeVisible();
    await expect(page.getByRole('table', { name: '还没了结的客户' }).getByText(/^第\d+件$/)).toHaveCount(15);
  });

  await test.step('on the Monday page, step by step all of them', async () => {
    await page.getByRole('radio', { name: '周一' }).click();
    const promises = page.getByRole('region', { name: '答应客户的时间' });
    const shown = promises.getByText(/^第\d+件$/);
    await expect(shown).toHaveCount(40);
    await promises.getByRole('button', { name: '再显示一些（还有 90 条）' }).press('Enter');
    await expect(shown).toHaveCount(100);
    const rest = promises.getByRole('button', { name: `看全部 ${MANY} 条` });
    await expect(rest).toBeFocused();
    await rest.press('Enter');
    await expect(shown).toHaveCount(MANY);
    await expect(rest).toHaveCount(0);
  });
});

test('a name of forty letters takes no room from what a table is about', async ({ app }, info) => {
  const { page } = app;
  await page.setViewportSize({ width: 1150, height: 800 });
  const book = info.outputPath('book');
  await startOwnBook(app, book);
  const name = 'Maximiliana Konstantinopoulou-Feathersto';
  const promisedAt = `${lastTuesday}T16:00`;
  await appendLines(book, info.outputPath('other'), [
    { command: 'addStaff', actor: ME, at: `${lastTuesday}T09:00`, input: { name, role: 'lead' } },
    {
      ...{ command: 'openFollowUp', actor: name, at: `${lastTuesday}T10:00` },
      input: { kind: 'refundReturn', summary: '等退款，还要上门取件；'.repeat(12), promisedAt },
    },
  ]);
  await go(page, '周报');
  await page.getByRole('button', { name: '上一周' }).click();
  const hidden = (table: string) =>
    page
      .getByRole('table', { name: table })
      .evaluate((node) => (node.parentElement?.scrollWidth ?? 0) - (node.parentElement?.clientWidth ?? 0));
  await expect(page.getByRole('table', { name: '还没了结的客户' })).toContainText(name);
  expect(await hidden('还没了结的客户')).toBe(0);
  await page.getByRole('radio', { name: '周一' }).click();
  const broken = page.getByRole('region', { name: '答应客户的时间' }).getByRole('table');
  await expect(broken).toContainText(name);
  const [what, who] = await Promise.all(
    ['等退款', name].map((text) => broken.getByRole('cell').filter({ hasText: text }).boundingBox()),
  );
  expect(who?.width).toBeLessThan((what?.width ?? 0) / 2);
  // As wide as a name of two words needs it: nothing is broken within a word that fits.
  expect(who?.width).toBeGreaterThan(160);
});
