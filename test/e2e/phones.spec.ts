import { canariesIn } from '../electron/private/canary.ts';
import { expect, test } from './fixtures.ts';
import { entryField, followUp, go, startOwnBook, toast } from './front-desk.ts';

/** A number that is typed, looked at, found again, and lies nowhere. */

const WANG = '13912347788';
const MOTHER = '13612349900';
const NOTED = '057188126633';
const HALF = '13512341122';

test('[D1] [D2] a number is masked everywhere, one look is one line, and no file has it', async ({
  app,
}, info) => {
  const { page } = app;
  const folder = info.outputPath('book');
  await startOwnBook(app, folder);

  await test.step('typed into the line and the fields, it is masked at once', async () => {
    await entryField(page).fill(`给王女士回电 ${WANG}，不通打 136-1234-9900`);
    await page.getByLabel('客户').fill('王女士');
    await page.getByLabel('电话').fill(WANG);
    await entryField(page).press('Enter');
    await expect(followUp(page, '给王女士回电 139****7788，不通打 136****9900')).toBeVisible();
  });

  await test.step('the same customer is known while the number is typed', async () => {
    await entryField(page).fill(`又打来 139 1234 7788`);
    await expect(page.getByText('给王女士回电 139****7788', { exact: false }).first()).toBeVisible();
    await page.getByRole('button', { name: /^打开“给王女士回电 139\*{4}7788/ }).click();
    await entryField(page).fill('');
  });

  await test.step('V shows the first one, a click the other; each look stands in the history', async () => {
    const panel = page.getByRole('complementary', { name: '跟进详情' });
    const phones = panel.getByRole('group', { name: '电话' });
    await expect(phones.getByRole('button', { name: /看完整号码/ })).toHaveCount(2);
    await expect(phones.getByText('V', { exact: true })).toBeVisible();
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press('v');
    await expect(phones.getByText('139 1234 7788')).toBeVisible();
    await page.keyboard.press('v');
    await expect(phones.getByText('139 1234 7788')).toBeHidden();
    await phones.getByRole('button', { name: '看完整号码 136****9900' }).click();
    await expect(phones.getByText('136 1234 9900')).toBeVisible();
    await phones.getByRole('button', { name: '复制' }).click();
    await expect(toast(page, '号码已复制')).toBeVisible();
    await expect(panel.getByText('看了电话')).toHaveCount(2);
    await panel.getByRole('textbox', { name: '进展' }).fill(`打了 ${MOTHER}，她说晚上`);
    await panel.getByRole('textbox', { name: '进展' }).press('Enter');
    await expect(panel.getByText('打了 136****9900，她说晚上')).toBeVisible();
  });

  await test.step('in a note', async () => {
    await go(page, '随手记');
    await page.getByRole('textbox', { name: '记一句' }).fill('0571-88126633 那家说送晚了');
    await page.keyboard.press('Enter');
    const note = page.getByRole('listitem').filter({ hasText: '057****6633 那家说送晚了' });
    await note.getByRole('button', { name: '看完整号码 057****6633' }).click();
    await expect(note.getByText(NOTED)).toBeVisible();
  });

  await test.step('half typed', async () => {
    await go(page, '今日');
    await entryField(page).fill(`回 ${HALF}`);
    await entryField(page).blur();
    await expect(entryField(page)).toHaveValue(`回 ${HALF}`);
  });

  await app.close();
  const folders = [folder, info.outputPath('profile')];
  expect(canariesIn(folders, [WANG, MOTHER, NOTED, HALF])).toEqual([]);
});
